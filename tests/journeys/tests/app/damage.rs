//! Damage is reported: what is missing, what can be read; reading loses nothing.

use app::Event;
use app::testing::ScriptedPhone;

use super::place::Place;
use super::shelf::{damage, database, lose_words, note, put_older_slots_back, with};

fn kept(count: usize) -> Place {
    let place = Place::made();
    let records: Vec<_> = (0..count).map(|number| note(&format!("{number} {}", "w".repeat(300)))).collect();
    with(&place, &records);
    place
}

fn opened(place: &Place) -> ScriptedPhone {
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.hold(app::testing::CODE);
    phone
}

#[test]
fn after_the_code_a_damaged_database_is_said_and_home_is_one_tap_on() {
    let place = kept(60);
    damage(&place);
    let mut phone = opened(&place);
    assert_eq!(phone.page().id, "storage");
    assert!(phone.reads("60 things can be read."), "{}", phone.outline());
    phone.tap("Not now");
    assert_eq!(phone.page().id, "home");
}

#[test]
fn nothing_is_put_back_together_unasked_and_nothing_lost_by_looking() {
    let place = kept(60);
    damage(&place);
    let before = std::fs::read(database(&place)).unwrap();
    let mut phone = opened(&place);
    phone.tap("Read what can be read");
    assert!(phone.outline().contains("60 things."), "{}", phone.outline());
    phone.send(Event::Back);
    phone.tap("Not now");
    drop(phone);
    assert!(std::fs::read(database(&place)).unwrap() == before);
    assert_eq!(opened(&place).page().id, "storage");
}

#[test]
fn put_back_together_it_is_whole_and_the_damaged_file_stays_beside_it() {
    let place = kept(60);
    damage(&place);
    let damaged = std::fs::read(database(&place)).unwrap();
    let mut phone = opened(&place);
    phone.tap("Put it back together");
    assert!(phone.reads("It's back together. You can keep new things again."), "{}", phone.outline());
    phone.tap("Done");
    assert_eq!(phone.page().id, "home");
    let folder = database(&place).parent().unwrap().to_owned();
    drop(phone);
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    assert!(files.filter(|path| path.is_file()).any(|path| std::fs::read(path).unwrap() == damaged));
    assert_eq!(opened(&place).page().id, "home");
}

#[test]
fn while_it_is_put_back_together_that_is_said() {
    let place = kept(60);
    damage(&place);
    let mut phone = opened(&place);
    phone.performs = false;
    phone.tap("Put it back together");
    assert!(phone.outline().contains("[…] Putting it back together."), "{}", phone.outline());
    phone.perform_all();
    assert!(phone.reads("60 things can be read."));
}

#[test]
fn what_is_missing_is_counted_and_named_on_the_list_and_on_each_thing() {
    let place = kept(60);
    damage(&place);
    lose_words(&place);
    let mut phone = opened(&place);
    let missing =
        |phone: &ScriptedPhone| phone.outline().contains("things that were kept can't be read right now.");
    assert!(missing(&phone), "{}", phone.outline());
    phone.tap("Read what can be read");
    assert!(missing(&phone), "{}", phone.outline());
    phone.tap("Which ones");
    assert!(phone.outline().contains("- Note · 2026-11-25 14:00"), "{}", phone.outline());
    let first = phone.controls().into_iter().find(|control| control.id.contains("/list-")).unwrap();
    phone.send(Event::Tapped(first.id));
    assert_eq!(phone.page().id, "item");
    assert!(missing(&phone), "{}", phone.outline());
}

#[test]
fn a_database_that_cannot_be_opened_at_all_shows_what_stands_outside_of_it() {
    let place = kept(20);
    let file = database(&place);
    let length = std::fs::read(&file).unwrap().len();
    std::fs::write(&file, vec![7; length]).unwrap();
    let mut phone = opened(&place);
    assert!(phone.reads("Nothing new can be kept until it's put back together."), "{}", phone.outline());
    assert!(phone.reads("20 things can be read."), "{}", phone.outline());
    phone.tap("Put it back together");
    phone.tap("What I kept");
    assert!(phone.outline().contains("20 things."), "{}", phone.outline());
}

#[test]
fn files_put_back_are_said_until_that_was_read_once() {
    let place = kept(1);
    put_older_slots_back(&place);
    let mut phone = opened(&place);
    assert!(phone.reads("What you kept hasn't changed, and nothing was deleted."), "{}", phone.outline());
    phone.send(Event::Back);
    assert_eq!(phone.page().id, "home");
    drop(phone);
    let mut phone = opened(&place);
    phone.tap("I've read this");
    assert_eq!(phone.page().id, "home");
    drop(phone);
    assert_eq!(opened(&place).page().id, "home");
}
