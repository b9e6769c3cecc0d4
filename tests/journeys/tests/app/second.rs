//! The second space is a plain list of notes, and nothing in it reveals the app.

use app::testing::ScriptedPhone;
use app::{Cause, Event};

use super::place::Place;
use super::shelf::{SECOND, give_second_code, note, with};

fn place() -> Place {
    let place = Place::made();
    with(&place, &[note("of the first space")]);
    give_second_code(&place);
    place
}

fn opened(place: &Place) -> ScriptedPhone {
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.hold(SECOND);
    phone
}

fn write(phone: &mut ScriptedPhone, words: &str) {
    phone.tap("New note");
    phone.write("Your note", words);
    phone.tap("Save");
}

#[test]
fn its_code_opens_notes_and_never_home() {
    let phone = opened(&place());
    let page = phone.page();
    assert_eq!(page.id, "notes");
    assert!(page.bars.danger.is_none() && page.bars.leave.is_none() && page.bars.back.is_none());
    assert!(!phone.outline().contains("of the first space"));
}

#[test]
fn a_note_is_written_read_and_removed() {
    let place = place();
    let mut phone = opened(&place);
    write(&mut phone, "milk and eggs");
    phone.tap("milk and eggs");
    assert!(phone.reads("milk and eggs"));
    phone.tap("Remove");
    phone.tap("Cancel");
    phone.tap("Remove");
    phone.tap("Remove");
    assert_eq!(phone.page().id, "notes");
    assert!(phone.reads("No notes yet."), "{}", phone.outline());
}

#[test]
fn all_its_notes_go_after_it_was_asked_and_nothing_of_the_first_space() {
    let place = place();
    let mut phone = opened(&place);
    assert!(phone.controls().iter().all(|control| control.label != "Clear all notes"));
    write(&mut phone, "milk and eggs");
    write(&mut phone, "call the dentist");
    phone.tap("New note");
    phone.write("Your note", "not saved");
    phone.send(Event::Back);
    phone.tap("Clear all notes");
    assert!(phone.reads("Clear all notes? You can't undo this."));
    phone.tap("Cancel");
    assert!(phone.outline().contains("milk and eggs"), "{}", phone.outline());
    phone.tap("Clear all notes");
    phone.tap("Clear all notes");
    assert!(phone.reads("No notes yet."), "{}", phone.outline());
    assert!(phone.controls().iter().all(|control| control.label != "Unsaved note"));
    drop(phone);
    let mut phone = place.inside();
    phone.tap("What I kept");
    assert!(phone.outline().contains("of the first space"), "{}", phone.outline());
}

#[test]
fn no_page_of_it_has_a_way_to_the_rest() {
    let place = place();
    let mut phone = opened(&place);
    write(&mut phone, "milk and eggs");
    for (way, id) in [("milk and eggs", "note"), ("New note", "note-new")] {
        phone.tap(way);
        let page = phone.page();
        assert_eq!(page.id, id);
        assert!(page.bars.danger.is_none() && page.bars.leave.is_none());
        phone.send(Event::Tapped("danger".into()));
        assert_eq!(phone.page().id, id);
        phone.send(Event::Back);
    }
}

#[test]
fn what_is_typed_in_it_survives_leaving_and_stays_in_it() {
    let place = place();
    let mut phone = opened(&place);
    phone.tap("New note");
    phone.write("Your note", "milk and");
    phone.send(Event::Backgrounded(Cause::Switched));
    drop(phone);
    let phone = place.inside();
    assert!(phone.controls().iter().all(|control| control.label != "Carry on"));
    drop(phone);
    let mut phone = opened(&place);
    phone.tap("Unsaved note");
    assert_eq!(phone.field("Your note"), Some(("milk and".to_owned(), 8)));
    phone.tap("Save");
    assert!(phone.controls().iter().any(|control| control.label == "milk and"), "{}", phone.outline());
    assert!(phone.controls().iter().all(|control| control.label != "Unsaved note"));
}

#[test]
fn back_from_its_list_leads_out_to_the_calculator() {
    let place = place();
    let mut phone = opened(&place);
    phone.send(Event::Back);
    assert!(phone.is_covered());
}

#[test]
fn it_shares_nothing_with_the_first_space() {
    let place = place();
    let mut phone = opened(&place);
    write(&mut phone, "milk and eggs");
    drop(phone);
    let mut phone = place.inside();
    phone.tap("What I kept");
    assert!(phone.outline().contains("of the first space") && !phone.outline().contains("milk"));
}
