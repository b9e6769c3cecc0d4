//! How far the plan is, kept and taken up again.

use super::*;

#[test]
fn the_plan_goes_in_order_and_is_resumed() {
    let place = Place::of(Age::NotSaid);
    let mut phone = place.inside();
    assert!(phone.reads("Are you safe right now?"), "{}", phone.outline());
    tap(&mut phone, "next");
    phone.tap("Skip");
    phone.tap(ONLINE);
    assert_eq!(open_step(&phone), "First, are you safe?");
    phone.tap("A few more questions");
    phone.tap("18 or over");
    assert!(phone.reads("Where are you?"), "{}", phone.outline());
    leave_and_return(&mut phone);
    assert!(phone.reads("Where are you?"), "{}", phone.outline());
    tap(&mut phone, "next");
    assert!(phone.reads("You stopped here."), "{}", phone.outline());
    phone.tap("Show my plan");
    phone.tap(DID);
    assert_eq!(open_step(&phone), "Don't pay, and don't reply");
    leave_and_return(&mut phone);
    assert!(phone.reads("Don't pay, and don't reply"), "{}", phone.outline());
    tap(&mut phone, "next");
    assert_eq!(open_step(&phone), "Don't pay, and don't reply");
    drop(phone);
    assert_eq!(kept(&place).done, ["check-safe"]);
}

#[test]
fn progress_is_there_after_the_process_died() {
    let place = Place::made();
    let mut phone = inside_at_steps(&place);
    phone.tap(DID);
    let next = open_step(&phone);
    drop(phone);
    let mut phone = place.inside();
    tap(&mut phone, "next");
    assert_eq!(open_step(&phone), next);
}

#[test]
fn the_age_given_at_set_up_counts_where_the_plan_skips_it() {
    let steps_at = |age: Age| {
        let place = Place::of(age);
        let mut phone = place.inside();
        tap(&mut phone, "next");
        phone.tap("Skip");
        phone.tap("Skip");
        if has(&phone, "A few more questions") {
            phone.tap("A few more questions");
            while has(&phone, "Skip") {
                phone.tap("Skip");
            }
        }
        tap(&mut phone, "later");
        steps(&phone)
    };
    let (child, adult) = (steps_at(Age::Under18), steps_at(Age::Adult));
    assert!(child.iter().any(|step| step.contains("CEOP")), "{child:?}");
    assert!(adult.iter().all(|step| !step.contains("CEOP")), "{adult:?}");
}

#[test]
fn an_age_of_the_space_is_not_written_down_twice_and_another_one_is() {
    let answered = |age: &str| {
        let place = Place::made();
        let mut phone = inside_at_steps(&place);
        phone.tap("Change my answers");
        phone.tap("Skip");
        phone.tap("Skip");
        phone.tap(age);
        drop(phone);
        kept(&place).answers.age
    };
    assert_eq!(answered("18 or over"), guide::types::Age::NotSaid);
    assert_eq!(answered("Under 18"), guide::types::Age::Under18);
}

#[test]
fn how_one_can_talk_is_kept_wherever_it_was_said() {
    let place = Place::made();
    let mut phone = place.inside();
    phone.tap("People who help");
    phone.tap("Type");
    drop(phone);
    assert_eq!(kept(&place).answers.talk, Some(guide::types::Channel::Type));
}

#[test]
fn answers_before_set_up_stay_in_memory_only() {
    let place = Place::new();
    let mut phone = begun(&place);
    phone.tap("Yes, I'm safe");
    phone.tap("Someone I know");
    assert!(phone.reads("Your answers stay in memory only. They go when you leave."));
    phone.tap("A few more questions");
    phone.tap("18 or over");
    assert!(phone.reads("Where are you?"));
    phone.send(Event::Leave);
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    phone.tap("Help now");
    phone.tap("Make my plan");
    assert!(phone.reads("Are you safe right now?"));
    assert!(!phone.outline().contains('•'), "{}", phone.outline());
}

#[test]
fn answers_before_set_up_survive_a_hand_off_to_the_dialler() {
    let place = Place::new();
    let mut phone = begun(&place);
    phone.tap("Skip");
    phone.tap("Skip");
    phone.tap(DID);
    let before = phone.outline();
    phone.tap("In danger or might hurt yourself");
    phone.call("999");
    phone.send(Event::Backgrounded(Cause::Switched));
    phone.send(Event::Returned);
    phone.send(Event::Back);
    assert_eq!(phone.outline(), before);
}

#[test]
fn back_to_help_and_into_the_plan_again_loses_nothing() {
    let place = Place::new();
    let mut phone = at_steps(&place);
    phone.tap(DID);
    let next = open_step(&phone);
    phone.send(Event::Back);
    phone.tap("Make my plan");
    assert_eq!(open_step(&phone), next);
}

#[test]
fn rotation_keeps_the_screen() {
    let place = Place::made();
    let mut phone = inside_at_steps(&place);
    phone.tap(DID);
    tap(&mut phone, "later");
    let (before, visit) = (phone.outline(), phone.page().visit);
    let turned = Phone {
        language: "en".into(),
        zone: "Europe/London".into(),
        minutes_east: 0,
        system: System::Android,
    };
    phone.send(Event::PhoneChanged(turned));
    assert_eq!((phone.outline(), phone.page().visit), (before, visit));
}

#[test]
fn what_an_earlier_version_kept_is_resumed_at_the_steps() {
    let place = Place::made();
    let earlier = br#"{"answers":{"who":"stranger","nation":"wales"},"done":["check-safe"],"force":null}"#;
    place.session().set_plan_progress(earlier).unwrap();
    let mut phone = place.inside();
    tap(&mut phone, "next");
    assert_eq!(open_step(&phone), "Don't pay, and don't reply");
    phone.tap(DID);
    drop(phone);
    let kept = kept(&place);
    assert_eq!((kept.answers.who, kept.answers.nation), (Some(Who::Stranger), Some(Nation::Wales)));
    assert_eq!(kept.done, ["check-safe", "stop"]);
}

#[test]
fn progress_that_cannot_be_read_keeps_nobody_out() {
    let place = Place::made();
    place.session().set_plan_progress(b"\xff\xfe").unwrap();
    let phone = place.inside();
    assert!(phone.reads("Are you safe right now?"));
}
