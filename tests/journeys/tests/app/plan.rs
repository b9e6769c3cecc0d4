//! The plan: two questions, the next three steps, and nothing is lost on the way.

mod kept;

use app::testing::{CODE, ScriptedPhone};
use app::view::{RowKind, View};
use app::{Cause, Event, Phone, System};
use guide::answers::Progress;
use guide::types::{Nation, Who};
use vault::Age;

use super::pages::{LANGUAGES, inside, shown, tap, taps};
use super::place::Place;

const ONLINE: &str = "Someone I met online";
const STOP: &str = "Don't pay, and don't reply";
const DID: &str = "I've done this";

/// Goes to the questions, without a code.
fn begun(place: &Place) -> ScriptedPhone {
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Make my plan");
    phone
}

/// Goes to the steps: safe, and a stranger is doing it.
fn at_steps(place: &Place) -> ScriptedPhone {
    let mut phone = begun(place);
    phone.tap("Yes, I'm safe");
    phone.tap(ONLINE);
    phone
}

/// Goes to the steps of an open space.
fn inside_at_steps(place: &Place) -> ScriptedPhone {
    let mut phone = place.inside();
    tap(&mut phone, "next");
    phone.tap("Yes, I'm safe");
    phone.tap(ONLINE);
    phone
}

/// Returns the steps on the page by their texts, including the open one.
fn steps(phone: &ScriptedPhone) -> Vec<String> {
    let rows = phone.page().rows;
    let step = |row: &app::view::Row| match &row.kind {
        RowKind::Card { rows, .. } => rows.iter().find_map(|row| match &row.kind {
            RowKind::Numbered { words, is_heading: true, .. } => {
                words.first().map(|span| span.text().to_owned())
            }
            _ => None,
        }),
        RowKind::Tap(control) | RowKind::Paired { row: control, .. } if row.id.starts_with("step-") => {
            Some(control.label.clone())
        }
        _ => None,
    };
    rows.iter().filter_map(step).collect()
}

fn open_step(phone: &ScriptedPhone) -> String {
    let rows = phone.page().rows;
    let cards: Vec<_> = rows.iter().filter(|row| matches!(row.kind, RowKind::Card { .. })).collect();
    let [card] = cards.as_slice() else { panic!("{} steps are open", cards.len()) };
    let RowKind::Card { rows, .. } = &card.kind else { unreachable!() };
    let RowKind::Numbered { words, is_heading: true, .. } = &rows.first().unwrap().kind else {
        panic!("a step has no title")
    };
    words.first().unwrap().text().to_owned()
}

fn has(phone: &ScriptedPhone, label: &str) -> bool {
    phone.controls().iter().any(|control| control.label == label)
}

fn kept(place: &Place) -> Progress {
    serde_json::from_slice(&place.session().plan_progress().unwrap().unwrap()).unwrap()
}

/// Leaves, and comes back with the code.
fn leave_and_return(phone: &mut ScriptedPhone) {
    phone.send(Event::Leave);
    phone.send(Event::Returned);
    if !phone.is_covered() {
        phone.tap("Type my code");
    }
    phone.hold(CODE);
}

#[test]
fn from_the_first_launch_the_first_step_is_four_taps_after_the_two_questions() {
    let place = Place::new();
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Make my plan");
    assert!(phone.reads("Are you safe right now?"));
    phone.tap("Yes, I'm safe");
    assert!(phone.reads("Who is doing this?"));
    phone.tap(ONLINE);
    assert_eq!(open_step(&phone), STOP);
}

#[test]
fn after_the_two_questions_three_steps_are_there_one_of_them_open_and_the_rest_is_folded() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    assert_eq!(steps(&phone).len(), 3, "{}", phone.outline());
    assert_eq!(open_step(&phone), STOP);
    tap(&mut phone, "later");
    assert!(steps(&phone).len() > 5, "{}", phone.outline());
    assert_eq!(open_step(&phone), STOP);
}

#[test]
fn a_step_that_is_tapped_opens_and_the_other_closes() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    let second = steps(&phone)[1].clone();
    phone.tap(&second);
    assert_eq!(open_step(&phone), second);
}

#[test]
fn every_step_of_every_track_has_each_action_once() {
    for who in [ONLINE, "Someone I know", "A partner, an ex, family or someone I live with"] {
        let (outside, place) = (Place::new(), Place::made());
        each_action_once(begun(&outside), who);
        let mut phone = place.inside();
        tap(&mut phone, "next");
        each_action_once(phone, who);
    }
}

/// Answers the questions, then opens every step.
fn each_action_once(mut phone: ScriptedPhone, who: &str) {
    phone.tap("Yes, I'm safe");
    phone.tap(who);
    tap(&mut phone, "later");
    for step in steps(&phone) {
        if open_step(&phone) != step {
            phone.tap(&step);
        }
        let cards = phone.page().rows.into_iter();
        let card =
            cards.filter_map(|row| if let RowKind::Card { rows, .. } = row.kind { Some(rows) } else { None });
        let mut labels: Vec<String> = card.flatten().filter_map(|row| said(&row)).collect();
        let count = labels.len();
        labels.sort();
        labels.dedup();
        assert_eq!(labels.len(), count, "{}", phone.outline());
    }
}

/// Returns what a step's row leads to, in words.
fn said(row: &app::view::Row) -> Option<String> {
    match &row.kind {
        RowKind::Call(call) => Some(call.name.clone()),
        RowKind::Tap(control) => Some(control.label.clone()),
        _ => None,
    }
}

#[test]
fn a_step_that_was_done_goes_small_the_next_one_opens_and_undo_takes_it_back() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    phone.tap(DID);
    assert_ne!(open_step(&phone), STOP);
    assert!(phone.outline().contains(&format!("✓ {STOP}")), "{}", phone.outline());
    phone.tap("Undo");
    assert_eq!(open_step(&phone), STOP);
    assert!(!has(&phone, "Undo") && has(&phone, DID));
}

#[test]
fn undo_is_at_the_end_of_the_last_row_and_steps_to_do_have_their_number() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    phone.tap(DID);
    let rows = phone.page().rows;
    let paired = rows.iter().find_map(|row| match &row.kind {
        RowKind::Paired { row, action } => Some((row.label.clone(), row.number, action.label.clone())),
        _ => None,
    });
    assert_eq!(paired, Some((STOP.to_owned(), None, "Undo".to_owned())));
    let numbers: Vec<u32> = phone.controls().iter().filter_map(|control| control.number).collect();
    assert_eq!(numbers, [3, 4]);
}

#[test]
fn a_question_and_its_answers_are_where_the_thumb_is() {
    let place = Place::new();
    let mut phone = begun(&place);
    let page = phone.page();
    let low = page.rows.iter().find(|row| Some(&row.id) == page.low.as_ref()).unwrap();
    assert!(matches!(low.kind, RowKind::Title(_)));
    phone.tap("Show my plan");
    assert_eq!(phone.page().low, None);
}

#[test]
fn undo_takes_back_the_last_one_and_no_other() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    phone.tap(DID);
    let second = open_step(&phone);
    phone.tap(DID);
    phone.tap("Undo");
    assert_eq!(open_step(&phone), second);
    assert!(phone.outline().contains(&format!("✓ {STOP}")));
}

#[test]
fn when_every_step_is_done_the_plan_says_so() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    while has(&phone, DID) {
        phone.tap(DID);
    }
    assert!(phone.reads("You have done every step. Well done."), "{}", phone.outline());
}

#[test]
fn skip_and_the_way_to_the_steps_are_in_the_same_place_at_every_question() {
    let place = Place::new();
    let mut phone = begun(&place);
    let labels = |phone: &ScriptedPhone| -> Vec<String> {
        phone.page().dock.iter().map(|control| control.label.clone()).collect()
    };
    let first = labels(&phone);
    assert_eq!(first, ["Skip", "Show my plan"]);
    phone.tap("Skip");
    assert_eq!(labels(&phone), first);
    phone.tap("Skip");
    phone.tap("A few more questions");
    for _ in 0..3 {
        assert_eq!(labels(&phone), first);
        phone.tap("Skip");
    }
}

#[test]
fn every_question_says_its_place_and_goes_on_by_itself_to_the_steps() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    phone.tap("A few more questions");
    let answers =
        ["18 or over", "Wales", "No", "No, not that I know of", "No, nobody", "I can type, but not speak"];
    for (answer, number) in answers.into_iter().zip(3..) {
        assert!(phone.outline().contains(&format!("] {number} of 8")), "{}", phone.outline());
        phone.tap(answer);
    }
    assert!(!has(&phone, "Skip") && !has(&phone, "A few more questions"), "{}", phone.outline());
}

#[test]
fn every_question_can_be_skipped() {
    let place = Place::new();
    let mut phone = begun(&place);
    phone.tap("Skip");
    phone.tap("Skip");
    assert_eq!(open_step(&phone), "First, are you safe?");
    phone.tap("A few more questions");
    while has(&phone, "Skip") {
        phone.tap("Skip");
    }
    assert_eq!(open_step(&phone), "First, are you safe?");
}

#[test]
fn a_step_back_is_the_question_before_and_the_answer_can_be_another() {
    let place = Place::new();
    let mut phone = begun(&place);
    phone.tap("Skip");
    phone.send(Event::Back);
    assert!(phone.reads("Are you safe right now?"));
    phone.tap("Yes, I'm safe");
    phone.tap("A partner, an ex, family or someone I live with");
    assert!(steps(&phone).iter().any(|step| step.contains("Don't block them or change a password yet")));
}

#[test]
fn back_from_the_steps_leaves_and_the_next_step_is_still_the_next_one() {
    let place = Place::made();
    let mut phone = inside_at_steps(&place);
    phone.send(Event::Back);
    assert_eq!(phone.page().id, "home");
    tap(&mut phone, "next");
    phone.tap("A few more questions");
    phone.send(Event::Back);
    assert_eq!(open_step(&phone), STOP);
}

#[test]
fn answers_can_be_gone_through_again() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    phone.tap("Change my answers");
    assert!(phone.outline().contains("(•Yes, I'm safe)"), "{}", phone.outline());
    phone.tap("Yes, I'm safe");
    phone.tap("Someone I know");
    assert!(phone.reads("How old are you?"));
    phone.tap("Show my plan");
    assert_eq!(open_step(&phone), STOP);
}

#[test]
fn who_is_in_danger_or_might_hurt_themselves_has_the_numbers_at_once_and_then_goes_on() {
    for answer in ["I might hurt myself, or I have", "Someone might hurt me"] {
        let place = Place::new();
        let mut phone = begun(&place);
        phone.tap(answer);
        assert_eq!(phone.page().id, "danger");
        phone.send(Event::Back);
        assert!(phone.reads("Who is doing this?"));
    }
}

#[test]
fn a_call_of_a_step_is_one_tap() {
    let place = Place::new();
    let mut phone = begun(&place);
    phone.tap("Skip");
    phone.tap("Skip");
    phone.call("Samaritans");
    assert_eq!(phone.opened, ["tel:116123"]);
}

#[test]
fn a_page_of_a_step_opens_and_back_is_at_the_same_step() {
    let place = Place::new();
    let mut phone = begun(&place);
    phone.tap("Yes, I'm safe");
    phone.tap("A partner, an ex, family or someone I live with");
    let before = phone.outline();
    phone.tap("Hide it");
    assert_eq!(phone.page().id, "hide");
    phone.send(Event::Back);
    assert_eq!(phone.outline(), before);
}

#[test]
fn on_the_partner_track_what_a_way_leaves_is_said_unasked() {
    let place = Place::new();
    let mut phone = begun(&place);
    phone.tap("Yes, I'm safe");
    phone.tap("A partner, an ex, family or someone I live with");
    let third = steps(&phone)[2].clone();
    phone.tap(&third);
    let trace = "Your phone's call list will show this number. A watch, a car or a shared account may too.";
    assert!(phone.outline().contains(trace), "{}", phone.outline());
}

#[test]
fn the_plan_in_every_state() {
    for language in LANGUAGES {
        let help = |phone: &mut ScriptedPhone, ids: &[&str]| {
            taps(phone, &["help", "plan"]);
            taps(phone, ids);
        };
        shown("plan-first", language, |phone| help(phone, &[]));
        shown("plan-who", language, |phone| help(phone, &["answer-yes"]));
        shown("plan-skipped", language, |phone| help(phone, &["skip", "skip"]));
        shown("plan-steps", language, |phone| help(phone, &["answer-yes", "answer-stranger"]));
        shown("plan-later", language, |phone| help(phone, &["answer-yes", "answer-stranger", "later"]));
        shown("plan-partner", language, |phone| {
            help(phone, &["answer-yes", "answer-partner", "step-partner-help"])
        });
        shown("plan-hurt", language, |phone| {
            help(phone, &["answer-hurt"]);
            phone.send(Event::Back);
            tap(phone, "answer-stranger");
        });
        let did = ["answer-yes", "answer-known", "did"];
        shown("plan-did", language, |phone| help(phone, &did));
        shown("plan-did-more", language, |phone| {
            help(phone, &did);
            taps(phone, &["did", "did", "done"]);
        });
        shown("plan-all-done", language, |phone| {
            help(phone, &did);
            while phone.controls().iter().any(|control| control.id.ends_with("/did")) {
                tap(phone, "did");
            }
        });
        for (name, count) in [("age", 0), ("nation", 1), ("paid", 2), ("posted", 3), ("told", 4), ("talk", 5)]
        {
            shown(&format!("plan-{name}"), language, |phone| {
                help(phone, &["answer-yes", "answer-stranger", "more"]);
                (0..count).for_each(|_| tap(phone, "skip"));
            });
        }
        shown("plan-inside", language, |phone| inside(phone, &["next", "answer-yes", "answer-stranger"]));
        shown("plan-resumed", language, |phone| {
            inside(phone, &["next", "answer-yes", "answer-stranger", "more"]);
            phone.send(Event::Leave);
            phone.send(Event::Returned);
            if matches!(phone.view(), View::Page(_)) {
                tap(phone, "code");
            }
            phone.hold(CODE);
            tap(phone, "next");
        });
    }
}

#[test]
fn without_a_code_the_plan_offers_to_keep_the_answers() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    let before = phone.outline();
    phone.tap("Keep my answers");
    assert_eq!(phone.page().id, "setup");
    phone.send(Event::Back);
    assert_eq!(phone.outline(), before);
    assert!(!has(&inside_at_steps(&Place::made()), "Keep my answers"));
}
