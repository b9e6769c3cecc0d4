//! The sealed copy: the page before it, the exported file, and when it counts as made.

use app::testing::ScriptedPhone;
use app::view::RowKind;
use app::{Act, Event, Outcome};
use vault::{Age, Entropy, Note, Provenance, Record, Session, Zone};

use super::pages::{tap, taps};
use super::place::Place;

pub(super) const NOTE: &str = "It began on Friday";

pub(super) fn note(session: &Session, words: &str) {
    let record = Record::Note(Note { words: words.into(), about: vec![] });
    session.add_record(&record, &Provenance::typed(Zone::UTC)).unwrap();
}

/// Makes a space with a recovery phrase and a note; returns the words.
pub(super) fn with_words(age: Age) -> (Place, Entropy) {
    let place = Place::of(age);
    let phrase = Entropy::generate().unwrap();
    let session = place.session();
    session.set_phrase(&phrase).unwrap();
    note(&session, NOTE);
    drop(session);
    (place, phrase)
}

fn at_the_page(place: &Place) -> ScriptedPhone {
    let mut phone = place.inside();
    taps(&mut phone, &["settings", "settings-copy"]);
    phone
}

/// Chooses where to save the copy; returns the effect and the export's id.
pub(super) fn saving(phone: &mut ScriptedPhone) -> (u64, u64) {
    tap(phone, "save");
    let others = std::mem::take(&mut phone.others);
    let saved = others.into_iter().find_map(|(effect, act)| match act {
        Act::SaveAs { export, name, mime } => Some((effect, export, name, mime)),
        _ => None,
    });
    let (effect, export, name, mime) = saved.unwrap();
    assert_eq!((name.as_str(), mime.as_str()), ("copy-2026-11-25.age", "application/octet-stream"));
    (effect, export)
}

pub(super) fn all_of(phone: &ScriptedPhone, export: u64) -> Vec<u8> {
    let pieces = std::iter::repeat_with(|| phone.app.read_export(export, 1 << 16));
    pieces.take_while(|piece| !piece.is_empty()).flatten().collect()
}

/// Makes a copy in the app.
pub(super) fn copy_of(place: &Place) -> Vec<u8> {
    let mut phone = at_the_page(place);
    let (effect, export) = saving(&mut phone);
    let copy = all_of(&phone, export);
    assert!(phone.app.is_export_whole(export));
    phone.done(effect, Outcome::Performed);
    assert!(phone.reads("Your sealed copy is saved."), "{}", phone.outline());
    copy
}

fn is_noted(place: &Place) -> bool {
    place.session().last_copy().unwrap().is_some()
}

fn big(place: &Place) {
    let session = place.session();
    let words = "x".repeat(400_000);
    (0..8).for_each(|_| note(&session, &words));
}

#[test]
fn a_copy_goes_out_sealed_and_is_noted_once_the_phone_has_written_it() {
    let (place, _) = with_words(Age::Adult);
    let mut phone = at_the_page(&place);
    let (effect, export) = saving(&mut phone);
    let copy = all_of(&phone, export);
    assert!(copy.starts_with(b"age-encryption.org/v1") && phone.app.is_export_whole(export));
    assert!(!phone.reads("Your sealed copy is saved."));
    phone.done(effect, Outcome::Performed);
    assert!(phone.reads("Your sealed copy is saved."), "{}", phone.outline());
    tap(&mut phone, "done");
    assert_eq!(phone.page().id, "settings");
    drop(phone);
    assert!(is_noted(&place));
}

#[test]
fn a_copy_that_goes_out_while_help_is_open_above_it_is_noted_and_its_page_goes_on() {
    let (place, _) = with_words(Age::Adult);
    let mut phone = at_the_page(&place);
    let (effect, export) = saving(&mut phone);
    tap(&mut phone, "danger");
    assert_eq!(phone.page().id, "danger");
    all_of(&phone, export);
    phone.done(effect, Outcome::Performed);
    phone.send(Event::Back);
    assert!(phone.reads("Your sealed copy is saved."), "{}", phone.outline());
    tap(&mut phone, "done");
    drop(phone);
    assert!(is_noted(&place));
}

#[test]
fn how_far_a_copy_is_goes_on_after_help_was_open_above_it() {
    let (place, _) = with_words(Age::Adult);
    big(&place);
    let mut phone = at_the_page(&place);
    let (_, export) = saving(&mut phone);
    tap(&mut phone, "danger");
    phone.send(Event::Woke(0));
    phone.app.read_export(export, 1 << 20);
    phone.others.clear();
    phone.send(Event::Back);
    assert!(phone.others.iter().any(|(_, act)| matches!(act, Act::Wake { .. })));
}

#[test]
fn what_the_phone_could_not_write_is_said_to_be_no_copy() {
    let (place, _) = with_words(Age::Adult);
    let mut phone = at_the_page(&place);
    let (effect, export) = saving(&mut phone);
    all_of(&phone, export);
    phone.done(effect, Outcome::NotPossible);
    let said = "It wasn't written to the end, so it won't open. There may not be enough room there.";
    assert!(phone.reads(said), "{}", phone.outline());
    let (effect, export) = saving(&mut phone);
    assert!(!all_of(&phone, export).is_empty());
    phone.done(effect, Outcome::NotPossible);
    drop(phone);
    assert!(!is_noted(&place));
}

#[test]
fn a_phone_that_says_written_before_it_read_all_is_not_believed() {
    let (place, _) = with_words(Age::Adult);
    big(&place);
    let mut phone = at_the_page(&place);
    let (effect, export) = saving(&mut phone);
    phone.app.read_export(export, 1000);
    phone.done(effect, Outcome::Performed);
    assert!(!phone.reads("Your sealed copy is saved."), "{}", phone.outline());
    drop(phone);
    assert!(!is_noted(&place));
}

#[test]
fn a_picker_that_was_closed_again_says_nothing() {
    let (place, _) = with_words(Age::Adult);
    let mut phone = at_the_page(&place);
    let before = phone.outline();
    let (effect, _) = saving(&mut phone);
    phone.done(effect, Outcome::NotPossible);
    assert_eq!(phone.outline(), before);
}

#[test]
fn a_picker_that_was_closed_again_leaves_no_wait_behind() {
    let (place, _) = with_words(Age::Adult);
    let mut phone = at_the_page(&place);
    let (effect, _) = saving(&mut phone);
    phone.done(effect, Outcome::NotPossible);
    phone.send(Event::Backgrounded(app::Cause::Switched));
    phone.send(Event::Returned);
    assert_eq!(phone.page().id, "launch");
}

#[test]
fn one_that_is_stopped_goes_no_further_and_can_be_made_again() {
    let (place, _) = with_words(Age::Adult);
    big(&place);
    let mut phone = at_the_page(&place);
    let (effect, export) = saving(&mut phone);
    assert!(!phone.app.read_export(export, 1000).is_empty());
    phone.send(Event::Woke(0));
    assert!(phone.outline().contains("% written"), "{}", phone.outline());
    tap(&mut phone, "stop");
    assert_eq!((phone.app.read_export(export, 1000), phone.app.is_export_whole(export)), (vec![], false));
    phone.done(effect, Outcome::NotPossible);
    assert!(phone.reads("Stopped. If part of a copy was saved, you can delete it."));
    drop(phone);
    assert!(!is_noted(&place));
    copy_of(&place);
}

#[test]
fn a_locking_in_the_middle_ends_it_and_notes_nothing() {
    let (place, _) = with_words(Age::Adult);
    big(&place);
    let mut phone = at_the_page(&place);
    let (effect, export) = saving(&mut phone);
    assert!(!phone.app.read_export(export, 1000).is_empty());
    phone.app.lock_now();
    assert!(all_of(&phone, export).is_empty() && !phone.app.is_export_whole(export));
    phone.done(effect, Outcome::Performed);
    assert!(phone.is_covered());
    drop(phone);
    assert!(!is_noted(&place));
}

#[test]
fn without_words_it_leads_to_them_and_comes_back() {
    let place = Place::made();
    let mut phone = at_the_page(&place);
    assert!(phone.reads("First you need your twelve words.") && !phone.outline().contains("{save}"));
    tap(&mut phone, "words");
    assert_eq!(phone.page().id, "settings-phrase");
    tap(&mut phone, "make");
    let shown = phone.page().rows.into_iter().find_map(|row| match row.kind {
        RowKind::Words(words) => Some(words),
        _ => None,
    });
    tap(&mut phone, "written");
    for (at, word) in shown.unwrap().iter().enumerate() {
        let label = format!("Word {}", at + 1);
        if phone.field(&label).is_some() {
            phone.write(&label, word.split(' ').next().unwrap());
        }
    }
    taps(&mut phone, &["check", "done"]);
    assert_eq!(phone.page().id, "settings-copy");
    saving(&mut phone);
}

#[test]
fn somebody_under_18_makes_one_too() {
    let (place, _) = with_words(Age::Under18);
    copy_of(&place);
    assert!(is_noted(&place));
}

/// Keeps a note in the app, from Home.
fn keep(phone: &mut ScriptedPhone) {
    taps(phone, &["keep", "note"]);
    super::pages::write(phone, "and then");
    tap(phone, "keep");
    assert_eq!(phone.page().id, "keep-done", "{}", phone.outline());
}

fn offers(phone: &ScriptedPhone) -> bool {
    phone.controls().iter().any(|control| control.id.ends_with("/copy"))
}

#[test]
fn one_is_offered_once_after_the_first_thing_that_is_kept() {
    let place = Place::made();
    let mut phone = place.inside();
    keep(&mut phone);
    assert!(offers(&phone), "{}", phone.outline());
    taps(&mut phone, &["copy", "later"]);
    assert!(phone.page().id == "keep-done" && offers(&phone));
    tap(&mut phone, "done");
    keep(&mut phone);
    assert!(!offers(&phone), "{}", phone.outline());
    drop(phone);
    let mut phone = place.inside();
    keep(&mut phone);
    assert!(!offers(&phone));
}

#[test]
fn nobody_who_made_one_already_is_offered_one() {
    let (place, _) = with_words(Age::Adult);
    copy_of(&place);
    let mut phone = place.inside();
    keep(&mut phone);
    assert!(!offers(&phone), "{}", phone.outline());
}

/// Makes a copy, then keeps something more.
fn with_an_older_copy() -> Place {
    let (place, _) = with_words(Age::Adult);
    copy_of(&place);
    assert!(!offers(&place.inside()));
    note(&place.session(), "later");
    place
}

#[test]
fn home_says_that_a_copy_is_older_until_there_is_a_new_one() {
    let place = with_an_older_copy();
    let mut phone = place.inside();
    assert!(offers(&phone), "{}", phone.outline());
    tap(&mut phone, "copy");
    let (effect, export) = saving(&mut phone);
    all_of(&phone, export);
    phone.done(effect, Outcome::Performed);
    tap(&mut phone, "done");
    assert!(phone.page().id == "home" && !offers(&phone), "{}", phone.outline());
    drop(phone);
    assert!(!offers(&place.inside()));
}

#[test]
fn put_off_for_good_nothing_says_so_any_more_and_settings_still_make_one() {
    let place = with_an_older_copy();
    let mut phone = place.inside();
    taps(&mut phone, &["copy", "never"]);
    assert!(phone.page().id == "home" && !offers(&phone), "{}", phone.outline());
    drop(phone);
    assert!(!offers(&place.inside()));
    copy_of(&place);
}
