//! Keeping evidence as text: what is typed is what is kept, and nothing else.

use app::testing::{CODE, ScriptedPhone};
use app::view::{Day, State};
use app::{Cause, Event};
use vault::{OccurredAt, Record, Way};

use super::pages::tap;
use super::place::{Place, WEDNESDAY_MS};

/// Opens the form for that question.
fn asked(place: &Place, question: &str) -> ScriptedPhone {
    let mut phone = place.inside();
    phone.tap("Keep proof");
    phone.tap(question);
    phone
}

/// Returns all that is kept, read without the app: kind, and when it happened.
fn kept(place: &Place) -> Vec<(Record, OccurredAt)> {
    let session = place.session();
    let entries = session.list(None, 1000).unwrap().entries;
    entries
        .into_iter()
        .map(|entry| {
            let happened = entry.happened;
            (session.entry(entry.id).unwrap().record, happened)
        })
        .collect()
}

fn only(place: &Place) -> (Record, OccurredAt) {
    let mut all = kept(place);
    assert_eq!(all.len(), 1, "one thing is kept");
    all.remove(0)
}

fn pick(phone: &mut ScriptedPhone, day: Day) {
    phone.tap("Pick a day");
    let visit = phone.page().visit;
    phone.send(Event::Dated { field: format!("{visit}/when"), day: Some(day) });
}

const fn day(day: u32, minute: Option<u32>) -> Day {
    Day { year: 2026, month: 11, day, minute }
}

#[test]
fn typed_words_are_kept() {
    let place = Place::made();
    let mut phone = asked(&place, "What did they say?");
    phone.write("Type their words", "send it NOW");
    phone.write("The time shown next to it", "21:47");
    phone.tap("Them");
    phone.tap("Yesterday");
    phone.tap("Keep it");
    assert!(phone.reads("Kept."));
    drop(phone);
    let (record, happened) = only(&place);
    let Record::Transcript(words) = record else { panic!("words are kept as words") };
    assert_eq!(words.lines.len(), 1);
    assert_eq!((words.lines[0].words.as_str(), words.lines[0].shown_time.as_str()), ("send it NOW", "21:47"));
    assert_eq!(words.lines[0].sender, vault::Sender::Them);
    assert_eq!(happened, OccurredAt::Day(vault::Day::new(2026, 11, 24).unwrap()));
}

#[test]
fn who_they_are_is_kept() {
    let place = Place::made();
    let mut phone = asked(&place, "Who are they?");
    for (label, text) in [
        ("The name they show", "Mia "),
        ("Their username or ID", "mia_x.99"),
        ("The link to their profile", "https://example.org/mia"),
        ("App or site", "Chatter"),
        ("Phone number", "+44 7700 900123"),
        ("Email address", "mia@example.org"),
    ] {
        phone.write(label, text);
    }
    phone.tap("Keep it");
    drop(phone);
    let (Record::Profile(them), _) = only(&place) else { panic!("who they are is kept as such") };
    let named = [them.shown_name, them.id, them.link, them.platform, them.phone, them.email];
    let typed =
        ["Mia ", "mia_x.99", "https://example.org/mia", "Chatter", "+44 7700 900123", "mia@example.org"];
    assert_eq!(named, typed);
}

#[test]
fn a_demand_is_kept() {
    let place = Place::made();
    let mut phone = asked(&place, "What do they want?");
    phone.write("What they want, or say they'll do", "500 or everyone sees it");
    phone.write("How much", "£500");
    phone.write("By when, if they said so", "tonight!!");
    phone.tap("Keep it");
    drop(phone);
    let (Record::Demand(demand), happened) = only(&place) else { panic!("a demand is kept as such") };
    assert_eq!(
        [demand.words, demand.amount, demand.deadline],
        ["500 or everyone sees it", "£500", "tonight!!"]
    );
    assert_eq!(happened, OccurredAt::NotSaid);
}

#[test]
fn a_payment_is_kept() {
    let place = Place::made();
    let mut phone = asked(&place, "Was anything paid?");
    phone.write("Amount", " 49.990");
    phone.write("Currency", "GBP");
    phone.tap("Gift card");
    phone.tap("I still have the card and the receipt.");
    phone.write("Where it went: account, name, wallet or card brand", "Steam");
    phone.tap("Today");
    phone.tap("Keep it");
    drop(phone);
    let (Record::Payment(paid), happened) = only(&place) else { panic!("a payment is kept as such") };
    assert_eq!([paid.amount, paid.currency, paid.where_it_went], [" 49.990", "GBP", "Steam"]);
    assert!(paid.way == Way::GiftCard && paid.keep_card_and_receipt);
    assert_eq!(happened, OccurredAt::Day(vault::Day::new(2026, 11, 25).unwrap()));
}

#[test]
fn a_link_is_kept() {
    let place = Place::made();
    let mut phone = asked(&place, "Is a picture posted anywhere?");
    phone.write("Link", "https://example.org/p/1?x=2");
    phone.write("App or site", "Chatter");
    phone.tap("Keep it");
    drop(phone);
    let (Record::Link(link), _) = only(&place) else { panic!("a link is kept as such") };
    assert_eq!([link.address, link.words], ["https://example.org/p/1?x=2", "Chatter"]);
}

#[test]
fn a_note_is_kept() {
    let place = Place::made();
    let mut phone = asked(&place, "Anything else");
    phone.write("Note", "It began on Friday.");
    phone.tap("Keep it");
    drop(phone);
    let (Record::Note(note), _) = only(&place) else { panic!("a note is kept as such") };
    assert_eq!((note.words.as_str(), note.about.len()), ("It began on Friday.", 0));
}

#[test]
fn an_amount_without_a_number_is_said_beside_its_field_and_stays_as_it_was_typed() {
    let place = Place::made();
    let mut phone = asked(&place, "Was anything paid?");
    phone.write("Amount", "five hundred");
    phone.tap("Cash");
    phone.tap("Keep it");
    let page = phone.page();
    let field = page.rows.iter().flat_map(|row| row.fields()).find(|field| field.label == "Amount").unwrap();
    assert_eq!(field.error.as_deref(), Some("Use numbers here, like 50 or 49.99."));
    assert_eq!(field.text, "five hundred");
    assert_eq!(page.anchor.as_deref(), Some("amount"));
    assert_eq!(page.announce, field.error);
}

#[test]
fn nobody_is_told_how_they_paid() {
    let place = Place::made();
    let mut phone = asked(&place, "Was anything paid?");
    phone.write("Amount", "500");
    phone.tap("Keep it");
    assert!(phone.reads("Choose how it was paid."));
}

#[test]
fn nothing_is_chosen_on_any_form_before_the_person_chooses() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Keep proof");
    for question in ["who", "words", "demand", "payment", "link", "note"] {
        tap(&mut phone, question);
        let chosen: Vec<_> = phone.controls().into_iter().filter(|control| control.is_on).collect();
        assert!(chosen.is_empty(), "{question} has {:?}", chosen.first().map(|control| &control.label));
        assert!(phone.page().rows.iter().flat_map(|row| row.fields()).all(|field| field.text.is_empty()));
        phone.send(Event::Back);
    }
}

#[test]
fn keep_it_with_nothing_to_keep_says_so_on_every_form_and_is_scrolled_to() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("Keep proof");
    for question in ["who", "words", "demand", "payment", "link", "note"] {
        tap(&mut phone, question);
        phone.tap("Keep it");
        assert!(phone.reads("Type something first, or go back and skip it."), "{question}");
        assert_eq!(phone.page().anchor.as_deref(), Some("keep-nothing"), "{question}");
        phone.send(Event::Back);
    }
}

#[test]
fn roughly_is_kept_as_roughly() {
    let place = Place::made();
    let mut phone = asked(&place, "Anything else");
    phone.write("Note", "It began.");
    phone.tap("Roughly");
    phone.tap("Keep it");
    assert_eq!(phone.page().anchor.as_deref(), Some("when-words"), "words for it are missing");
    phone.write("Roughly when, in your own words", "some time in spring");
    phone.tap("Keep it");
    drop(phone);
    assert_eq!(only(&place).1, OccurredAt::About("some time in spring".into()));
}

#[test]
fn not_sure_is_kept_as_not_said() {
    let place = Place::made();
    let mut phone = asked(&place, "Anything else");
    phone.write("Note", "It began.");
    phone.tap("Not sure");
    phone.tap("Keep it");
    drop(phone);
    assert_eq!(only(&place).1, OccurredAt::NotSaid);
}

#[test]
fn a_day_of_the_calendar_and_its_minute_are_kept_by_the_clock_of_that_day() {
    let place = Place::made();
    let mut phone = asked(&place, "Anything else");
    phone.write("Note", "It began.");
    // British Summer Time, an hour ahead of the clocks on the day of asking.
    pick(&mut phone, Day { year: 2026, month: 7, day: 1, minute: Some(12 * 60) });
    phone.tap("Keep it");
    drop(phone);
    let OccurredAt::Exact(moment) = only(&place).1 else { panic!("a minute is kept as a minute") };
    assert_eq!((moment.unix_ms, moment.zone.minutes_east), (1_782_903_600_000, 60));
}

#[test]
fn a_minute_in_a_zone_whose_clocks_are_not_known_is_kept_as_it_was_told() {
    let place = Place::made();
    let mut phone = asked(&place, "Anything else");
    phone.send(Event::PhoneChanged(app::Phone {
        language: "en".into(),
        zone: "Asia/Kolkata".into(),
        minutes_east: 330,
        system: app::System::Android,
    }));
    phone.write("Note", "It began.");
    pick(&mut phone, day(24, Some(21 * 60 + 47)));
    phone.tap("Keep it");
    drop(phone);
    assert_eq!(only(&place).1, OccurredAt::About("24 November 2026, 9:47pm, Asia/Kolkata".into()));
}

#[test]
fn what_is_still_to_come_cannot_have_happened() {
    let place = Place::made();
    let mut phone = asked(&place, "Anything else");
    phone.write("Note", "It began.");
    // It is 14:00 on the 25th.
    for late in [day(26, None), day(25, Some(14 * 60 + 1))] {
        pick(&mut phone, late);
        assert!(phone.outline().contains("! That hasn't happened yet. Choose an earlier time."));
        assert_eq!(phone.page().anchor.as_deref(), Some("when"));
    }
    pick(&mut phone, day(25, Some(14 * 60)));
    phone.tap("Keep it");
    drop(phone);
    assert!(matches!(only(&place).1, OccurredAt::Exact(moment) if moment.unix_ms == WEDNESDAY_MS));
}

#[test]
fn today_stays_the_day_that_was_meant_when_it_is_carried_on_tomorrow() {
    let place = Place::made();
    let mut phone = asked(&place, "Anything else");
    phone.write("Note", "It began.");
    phone.tap("Today");
    drop(phone);
    place.clock.wait(24 * 60 * 60 * 1000);
    let mut phone = place.inside();
    phone.tap("Carry on");
    let chosen: Vec<_> = phone.controls().into_iter().filter(|control| control.is_on).collect();
    assert_eq!(chosen.iter().map(|control| control.label.as_str()).collect::<Vec<_>>(), ["Yesterday"]);
    phone.tap("Keep it");
    drop(phone);
    assert_eq!(only(&place).1, OccurredAt::Day(vault::Day::new(2026, 11, 25).unwrap()));
}

#[test]
fn every_form_is_carried_on_with_the_same_words_and_caret_after_the_process_died() {
    for (question, label) in [
        ("Who are they?", "Their username or ID"),
        ("What did they say?", "Type their words"),
        ("What do they want?", "How much"),
        ("Was anything paid?", "Amount"),
        ("Is a picture posted anywhere?", "Link"),
        ("Anything else", "Note"),
    ] {
        let place = Place::made();
        let mut phone = asked(&place, question);
        phone.write(label, "𝒜 x 500");
        drop(phone);
        let mut phone = place.start();
        phone.tap("Type my code");
        phone.hold(CODE);
        let carry_on = phone.controls().into_iter().find(|control| control.label == "Carry on").unwrap();
        assert_eq!(carry_on.detail.as_deref(), Some(question), "the form's own neutral name");
        phone.tap("Carry on");
        assert_eq!(phone.field(label), Some(("𝒜 x 500".to_owned(), 7)), "{question}");
        let focused = phone
            .page()
            .rows
            .iter()
            .flat_map(|row| row.fields())
            .any(|field| field.has_focus && field.label == label);
        assert!(focused, "{question}: the caret is where it was");
    }
}

#[test]
fn switched_away_a_choice_and_a_day_are_still_there() {
    let place = Place::made();
    let mut phone = asked(&place, "Was anything paid?");
    phone.write("Amount", "500");
    phone.tap("Crypto");
    phone.tap("Yesterday");
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    phone.tap("Type my code");
    phone.hold(CODE);
    phone.tap("Carry on");
    let chosen: Vec<_> = phone.controls().into_iter().filter(|control| control.is_on).collect();
    assert_eq!(chosen.iter().map(|one| one.label.as_str()).collect::<Vec<_>>(), ["Crypto", "Yesterday"]);
}

#[test]
fn another_form_asks_before_it_takes_the_place_of_what_waits() {
    let place = Place::made();
    let mut phone = asked(&place, "What did they say?");
    phone.write("Type their words", "send it");
    phone.send(Event::Back);
    phone.tap("Keep it for later");
    phone.tap("Anything else");
    assert!(phone.reads("Finish this first?"), "{}", phone.outline());
    phone.tap("Carry on");
    assert_eq!(phone.field("Type their words"), Some(("send it".to_owned(), 7)));
}

#[test]
fn what_waits_is_thrown_away_only_when_the_person_says_so() {
    let place = Place::made();
    let mut phone = asked(&place, "What did they say?");
    phone.write("Type their words", "send it");
    phone.send(Event::Back);
    phone.tap("Keep it for later");
    phone.tap("Anything else");
    phone.tap("Throw it away and go on");
    phone.write("Note", "It began.");
    phone.tap("Keep it");
    drop(phone);
    assert!(matches!(only(&place).0, Record::Note(_)));
}

#[test]
fn a_double_tap_keeps_one_payment() {
    let place = Place::made();
    let mut phone = asked(&place, "Was anything paid?");
    phone.write("Amount", "500");
    phone.tap("Cash");
    phone.performs = false;
    phone.tap("Keep it");
    phone.tap("Keep it");
    phone.perform_all();
    assert!(phone.reads("Kept."));
    drop(phone);
    only(&place);
}

#[test]
fn a_kill_between_keeping_and_forgetting_the_draft_keeps_once() {
    let place = Place::made();
    drop({
        let mut phone = asked(&place, "Anything else");
        phone.write("Note", "It began.");
        phone
    });
    let draft = place.session().draft().unwrap().unwrap();
    let mut phone = place.inside();
    phone.tap("Carry on");
    phone.tap("Keep it");
    drop(phone);
    // As if the process had died before the draft was cleared.
    let session = place.session();
    session.seal_draft(draft.entry, &draft.body).unwrap().write().unwrap();
    drop(session);
    let mut phone = place.inside();
    phone.tap("Carry on");
    phone.tap("Keep it");
    drop(phone);
    only(&place);
}

#[test]
fn counts_show_that_the_work_is_safe_and_one_row_says_next() {
    let place = Place::made();
    let mut phone = asked(&place, "Who are they?");
    phone.write("The name they show", "Mia");
    phone.tap("Keep it");
    phone.send(Event::Back);
    let rows = |phone: &ScriptedPhone| -> Vec<_> {
        phone.controls().into_iter().filter(|row| row.state != State::Rest).collect()
    };
    let [who, next] = &rows(&phone)[..] else { panic!("{}", phone.outline()) };
    assert_eq!((who.label.as_str(), who.badge.as_deref()), ("Who are they?", Some("1 kept")));
    assert_eq!((next.label.as_str(), next.badge.as_deref()), ("What did they say?", Some("Next")));
}

#[test]
fn a_form_that_outgrows_half_a_draft_says_so_while_it_still_holds_it() {
    let place = Place::made();
    let mut phone = asked(&place, "Anything else");
    let field = phone.page().rows.iter().flat_map(|row| row.fields()).next().unwrap().id.clone();
    let text = "word ".repeat(vault::MAX_DRAFT_BYTES / 10);
    phone.send(Event::Typed { field, text: text.clone(), caret: 9 });
    assert!(phone.reads("That's nearly all one page can hold. Keep it, then carry on in another."));
    drop(phone);
    let mut phone = place.inside();
    phone.tap("Carry on");
    assert_eq!(phone.field("Note"), Some((text, 9)));
}
