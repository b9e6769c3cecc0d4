//! What was kept: listed in windows, filtered, read, played, removed.

use std::time::{Duration, Instant};

use app::testing::ScriptedPhone;
use app::view::{MediaKind, RowKind};
use app::{Act, Event, Outcome};
use vault::{Kind, OccurredAt};

use super::place::Place;
use super::shelf::{demand, file_of, note, told, transcript, with, with_file};

fn listed(place: &Place) -> ScriptedPhone {
    let mut phone = place.inside();
    phone.tap("What I kept");
    phone
}

fn entries(phone: &ScriptedPhone) -> Vec<String> {
    let is_entry = |id: &str| id.starts_with("list-") && !id.starts_with("list-day-");
    let rows = phone.page().rows.into_iter().filter(|row| is_entry(&row.id));
    rows.map(|row| row.id).collect()
}

#[test]
fn a_kept_thing_is_read_and_removed_after_asking_twice() {
    let place = Place::made();
    let first = with(&place, &[note("first thought")])[0];
    let mut phone = listed(&place);
    phone.tap("first thought");
    assert!(phone.reads("first thought"));
    phone.tap("Remove");
    assert!(phone.reads("Remove it? You can't get it back."));
    phone.tap("Cancel");
    phone.tap("Remove");
    phone.tap("Remove");
    assert!(phone.reads("Are you sure? The police may need it."));
    phone.tap("Remove");
    assert!(phone.reads("Removed. The record shows that something was removed, but not what."));
    phone.tap("Delete that record too");
    phone.tap("Done");
    assert!(phone.outline().contains("Nothing is kept yet."), "{}", phone.outline());
    drop(phone);
    let session = place.session();
    assert!(session.entry(first).is_err());
    assert!(session.check_custody().unwrap().missing.is_nothing());
}

#[test]
fn back_from_the_question_of_removing_leads_back_to_what_was_kept() {
    let place = Place::made();
    with(&place, &[note("first thought")]);
    let mut phone = listed(&place);
    phone.tap("first thought");
    phone.tap("Remove");
    phone.tap("Remove");
    phone.send(Event::Back);
    assert!(phone.reads("first thought"));
}

#[test]
fn the_first_look_at_something_is_written_down_and_a_look_at_the_list_is_not() {
    let place = Place::made();
    with(&place, &[note("first thought")]);
    let rows = || place.session().custody().unwrap().len();
    let before = rows();
    drop(listed(&place));
    assert_eq!(rows(), before);
    let mut phone = listed(&place);
    phone.tap("first thought");
    phone.send(Event::Back);
    phone.tap("first thought");
    drop(phone);
    assert_eq!(rows(), before + 1);
}

#[test]
fn a_document_of_words_is_read_from_what_is_kept() {
    let place = Place::made();
    with_file(&place, Kind::Document, "They said:\n£200 by noon".as_bytes(), true);
    let mut phone = listed(&place);
    phone.tap("their letter");
    phone.tap("Show it");
    assert!(phone.reads("They said:\n£200 by noon"), "{}", phone.outline());
    assert!(phone.others.is_empty());
    phone.tap("Close");
    assert!(!phone.reads("They said:\n£200 by noon"));
}

#[test]
fn a_document_of_another_kind_is_kept_and_says_that_it_cannot_be_shown() {
    let place = Place::made();
    with_file(&place, Kind::Document, &[0x50, 0x4B, 3, 4, 0, 255], true);
    let mut phone = listed(&place);
    phone.tap("their letter");
    phone.tap("Show it");
    assert!(phone.reads("It can't be shown here, but it is kept."));
    phone.tap("Check that nothing has changed");
    assert!(phone.reads("Nothing has changed."));
}

fn media(phone: &ScriptedPhone) -> Option<(u64, MediaKind)> {
    phone.page().rows.iter().find_map(|row| match &row.kind {
        RowKind::Media(media) => Some((media.id, media.kind)),
        _ => None,
    })
}

#[test]
fn a_picture_is_there_only_once_it_was_asked_for_and_is_read_from_memory() {
    let place = Place::made();
    with_file(&place, Kind::Screenshot, b"a picture of words", true);
    let mut phone = listed(&place);
    assert_eq!(media(&phone), None);
    phone.tap("their letter");
    assert_eq!(media(&phone), None);
    phone.tap("Show it");
    let (id, kind) = media(&phone).unwrap();
    assert_eq!((kind, phone.app.media_length(id)), (MediaKind::Picture, Some(18)));
    assert_eq!(phone.app.read_media(id, 2, 7).unwrap(), b"picture");
    assert_eq!(phone.app.read_media(id, 18, 7).unwrap(), b"");
}

fn playing(place: &Place) -> (ScriptedPhone, u64) {
    with_file(place, Kind::Sound, &[7; 200_000], true);
    let mut phone = listed(place);
    phone.tap("their letter");
    phone.tap("Play");
    let (id, _) = media(&phone).unwrap();
    (phone, id)
}

fn last(phone: &ScriptedPhone) -> &Act {
    &phone.others.last().unwrap().1
}

#[test]
fn a_sound_is_played_paused_and_wound_back() {
    let place = Place::made();
    let (mut phone, media) = playing(&place);
    assert!(*last(&phone) == Act::Play { media });
    phone.send(Event::Moved { media, position_ms: 25_000 });
    phone.tap("Back 10 seconds");
    assert!(*last(&phone) == Act::Seek { media, ms: 15_000 });
    phone.tap("Pause");
    assert!(*last(&phone) == Act::Pause { media });
    phone.tap("Play");
    let effect = phone.others.last().unwrap().0;
    phone.done(effect, Outcome::Performed);
    assert!(phone.controls().iter().any(|control| control.label == "Play"), "it came to its end");
}

#[test]
fn what_plays_cannot_be_read_after_a_locking_or_once_its_page_is_gone() {
    let place = Place::made();
    let (phone, media) = playing(&place);
    assert_eq!(phone.app.read_media(media, 199_999, 9).unwrap(), [7]);
    phone.app.lock_now();
    assert_eq!((phone.app.media_length(media), phone.app.read_media(media, 0, 9)), (None, None));
    drop(phone);
    let place = Place::made();
    let (mut phone, media) = playing(&place);
    phone.send(Event::Back);
    assert_eq!(phone.app.media_length(media), None);
}

#[test]
fn something_unfinished_says_so_can_be_read_and_thrown_away() {
    let place = Place::made();
    with_file(&place, Kind::Document, &b"x".repeat(70_000), false);
    let mut phone = listed(&place);
    assert!(phone.outline().contains("their letter (Unfinished)"), "{}", phone.outline());
    phone.tap("their letter");
    assert!(phone.reads("It was cut off while it was being saved. You can read what is here."));
    phone.tap("Throw this part away");
    phone.tap("Remove");
    phone.tap("Remove");
    phone.tap("Done");
    assert!(entries(&phone).is_empty());
}

#[test]
fn something_damaged_says_so_and_what_can_be_read_of_it_is_read() {
    let place = Place::made();
    let id = with_file(&place, Kind::Document, &b"their words ".repeat(5_461), true);
    let second = with_file(&place, Kind::Document, &b"x".repeat(65_536 + 9), true);
    for id in [id, second] {
        let file = file_of(&place, id);
        let mut bytes = std::fs::read(&file).unwrap();
        let length = bytes.len();
        bytes.truncate(length - 100);
        std::fs::write(&file, bytes).unwrap();
    }
    let mut phone = listed(&place);
    assert_eq!(phone.outline().matches("their letter (Damaged)").count(), 2, "{}", phone.outline());
    phone.tap("their letter");
    assert!(phone.reads("Part of it can't be read any more. Everything else is fine."));
}

fn narrowed(place: &Place) -> ScriptedPhone {
    with(place, &[note("I told Mum"), demand("Wants money"), transcript(), note("I told NOBODY")]);
    listed(place)
}

#[test]
fn a_list_is_narrowed_to_a_kind_and_widened_again() {
    let place = Place::made();
    let mut phone = narrowed(&place);
    phone.tap("Note");
    assert_eq!(entries(&phone).len(), 2);
    assert!(phone.outline().contains("2 things."));
    phone.tap("Everything");
    assert_eq!(entries(&phone).len(), 4);
}

#[test]
fn words_of_the_person_and_of_others_are_searched_for() {
    let place = Place::made();
    let mut phone = narrowed(&place);
    phone.tap("Search what you kept");
    phone.write("Search what you kept", "told nobody");
    assert_eq!(entries(&phone).len(), 1);
    let mut phone = again(phone, &place);
    phone.write("Search what you kept", "friends");
    assert_eq!(entries(&phone).len(), 1);
    let mut phone = again(phone, &place);
    phone.write("Search what you kept", "nothing like it");
    assert!(phone.reads("Nothing you kept has those words in it."));
}

fn again(phone: ScriptedPhone, place: &Place) -> ScriptedPhone {
    drop(phone);
    let mut phone = listed(place);
    phone.tap("Search what you kept");
    phone
}

#[test]
fn what_is_searched_for_is_never_drafted() {
    let place = Place::made();
    let mut phone = narrowed(&place);
    phone.tap("Search what you kept");
    phone.write("Search what you kept", "told");
    drop(phone);
    let phone = place.inside();
    assert!(phone.controls().iter().all(|control| control.label != "Carry on"));
}

/// The number of entries in the long list: a few by default, more on demand.
fn many() -> usize {
    std::env::var("ALCOVE_ENTRIES").ok().and_then(|many| many.parse().ok()).unwrap_or(400)
}

#[test]
fn a_long_list_scrolls_to_its_end_and_back_and_holds_few_rows() {
    let place = Place::made();
    let session = place.session();
    let told = told(OccurredAt::NotSaid);
    for number in 0..many() {
        session.add_record(&note(&format!("{number}")), &told).unwrap();
    }
    drop(session);
    let mut phone = place.inside();
    let (mut slowest, mut shown) = (Duration::ZERO, Vec::new());
    timed(&mut slowest, || phone.tap("What I kept"));
    while shown.len() < many() {
        let rows = entries(&phone);
        assert!(rows.len() <= 150);
        let known = shown.last().and_then(|last| rows.iter().position(|row| row == last));
        shown.extend(rows.iter().skip(known.map_or(0, |known| known + 1)).cloned());
        let window = phone.page().window.unwrap();
        assert_eq!(window.total, u64::try_from(many()).unwrap());
        timed(&mut slowest, || phone.send(Event::Reached(rows.last().unwrap().clone())));
    }
    assert_eq!(shown.len(), many());
    while phone.page().window.unwrap().before > 0 {
        let rows = entries(&phone);
        timed(&mut slowest, || phone.send(Event::Reached(rows[0].clone())));
    }
    assert_eq!(entries(&phone)[0], shown[0]);
    let first = phone.controls().into_iter().find(|control| control.id.ends_with(&shown[0])).unwrap();
    timed(&mut slowest, || phone.send(Event::Tapped(first.id)));
    assert!(slowest < Duration::from_secs(2), "{slowest:?}");
    if std::env::var("ALCOVE_SAY").is_ok() {
        panic!("the slowest of {} took {slowest:?}", many());
    }
}

fn timed(slowest: &mut Duration, act: impl FnOnce()) {
    let begun = Instant::now();
    act();
    *slowest = begun.elapsed().max(*slowest);
}

#[test]
fn what_was_kept_while_the_list_was_up_is_at_its_top_on_return() {
    let place = Place::made();
    with(&place, &[note("before")]);
    let mut phone = listed(&place);
    phone.tap("Add more");
    phone.tap("What did they say?");
    phone.write("Type their words", "afterwards");
    phone.tap("Them");
    phone.tap("Keep it");
    phone.tap("Done");
    phone.tap("What I kept");
    assert_eq!(entries(&phone).len(), 2);
}
