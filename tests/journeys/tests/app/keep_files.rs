//! Files are chosen, asked about, and only then imported; a refused file is not written at all.

mod moving;
mod refused;

use app::testing::{CODE, Gift, ScriptedPhone, make_space};
use app::view::{Amount, RowKind};
use app::{Cause, Event, PickKind};
use vault::{Age, Entry, Kind, Record, Source, State};

use super::pages::{tap, taps};
use super::place::Place;

/// Opens the page for that file; the next picker returns this one.
fn choosing(place: &Place, file: &str, gift: Gift) -> ScriptedPhone {
    let mut phone = place.inside();
    phone.tap("Keep proof");
    tap(&mut phone, &format!("file-{file}"));
    phone.gift = Some(gift);
    phone
}

fn bytes(count: usize) -> Vec<u8> {
    (0..count).map(|at| u8::try_from(at % 251).unwrap()).collect()
}

fn screenshot() -> Gift {
    let mut gift = Gift::new("Screenshot_1.png", "image/png", bytes(3_000_000));
    gift.said.source = "Photos".into();
    gift
}

fn film(count: usize) -> Gift {
    Gift::new("screen.mp4", "video/mp4", bytes(count))
}

/// Returns all that is kept, read without the app.
fn kept(place: &Place) -> Vec<(Entry, Vec<u8>)> {
    let session = place.session();
    let entries = session.list(None, 1000).unwrap().entries;
    let read = |id| {
        let (mut all, mut part) = (Vec::new(), vec![0; 1 << 20]);
        loop {
            let count = session.read(id, u64::try_from(all.len()).unwrap(), &mut part).unwrap();
            if count == 0 {
                return all;
            }
            all.extend_from_slice(&part[..count]);
        }
    };
    entries.iter().map(|entry| (session.entry(entry.id).unwrap(), read(entry.id))).collect()
}

fn files(place: &Place) -> usize {
    let vaults = std::fs::read_dir(place.root()).unwrap().flatten().map(|entry| entry.path().join("items"));
    vaults.filter_map(|items| std::fs::read_dir(items).ok()).map(Iterator::count).sum()
}

fn percent(phone: &ScriptedPhone) -> Option<u32> {
    phone.page().rows.iter().find_map(|row| match &row.kind {
        RowKind::Progress(progress) => match progress.of {
            Amount::Percent(percent) => Some(percent),
            _ => None,
        },
        _ => None,
    })
}

fn younger(age: Age) -> Place {
    let place = Place::new();
    make_space(&place.root(), place.clock.clone(), &place.key, age).unwrap();
    place
}

#[test]
fn a_screenshot_of_words_is_kept_in_chunks() {
    let place = Place::made();
    let mut phone = choosing(&place, "screenshot", screenshot());
    tap(&mut phone, "pick");
    assert_eq!(phone.asked_for, [PickKind::Picture]);
    taps(&mut phone, &["age-words", "second-no"]);
    phone.write("What it shows, in your own words", "their threat");
    phone.tap("Yesterday");
    phone.feeds = false;
    phone.tap("Keep it");
    for _ in 0..3 {
        assert!(phone.feed_one());
        assert!(!phone.reads("Kept."), "it is kept once all of it came");
    }
    while phone.feed_one() {}
    assert!(phone.reads("Kept."), "{}", phone.outline());
    assert!(phone.reads("The original is still in Photos."));
    assert!(phone.holds_nothing());
    drop(phone);
    let all = kept(&place);
    let [(entry, read)] = &all[..] else { panic!("one thing is kept") };
    let Record::Screenshot(file) = &entry.record else { panic!("a screenshot is kept as such") };
    assert_eq!((file.name.as_str(), file.words.as_str()), ("Screenshot_1.png", "their threat"));
    assert!(!file.is_crop && entry.summary.source == Source::Chosen);
    assert_eq!(entry.summary.happened, vault::OccurredAt::Day(vault::Day::new(2026, 11, 24).unwrap()));
    assert!(*read == bytes(3_000_000));
}

#[test]
fn a_recording_is_kept_with_progress() {
    let place = Place::made();
    let mut phone = choosing(&place, "recording", film(4 << 20));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    phone.feeds = false;
    phone.tap("Keep it");
    let mut seen = vec![percent(&phone)];
    while phone.feed_one() && !phone.reads("Kept.") {
        seen.push(percent(&phone));
    }
    assert_eq!(seen, [0, 25, 50, 75, 100].map(Some));
    drop(phone);
    assert_eq!(kept(&place)[0].0.summary.kind, Kind::Recording);
}

#[test]
fn a_document_is_kept() {
    let place = Place::made();
    let mut phone = choosing(&place, "document", Gift::new("mail.pdf", "application/pdf", bytes(70_000)));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no", "keep"]);
    assert!(phone.reads("Your phone still has the original."));
    drop(phone);
    let all = kept(&place);
    assert!(matches!(&all[0].0.record, Record::Document(file) if file.name == "mail.pdf"));
    assert!(all[0].1 == bytes(70_000));
}

#[test]
fn sound_shows_nobody_and_is_not_asked_about() {
    let place = Place::made();
    let mut phone = choosing(&place, "sound", Gift::new("call.m4a", "audio/mp4", bytes(70_000)));
    taps(&mut phone, &["pick", "keep"]);
    drop(phone);
    assert_eq!(kept(&place)[0].0.summary.kind, Kind::Sound);
}

#[test]
fn before_the_first_thing_the_age_is_asked_if_it_was_not_said() {
    let place = younger(Age::NotSaid);
    let mut phone = place.inside();
    phone.tap("Keep proof");
    phone.tap("18 or over");
    assert!(phone.controls().iter().any(|control| control.label == "Document"), "{}", phone.outline());
    drop(phone);
    assert_eq!(place.session().age().unwrap(), Age::Adult);
}

#[test]
fn lock_while_importing() {
    let place = Place::made();
    let mut phone = choosing(&place, "recording", film(8 << 20));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    phone.feeds = false;
    phone.tap("Keep it");
    for _ in 0..6 {
        phone.feed_one();
    }
    phone.send(Event::Leave);
    assert!(phone.is_covered());
    assert!(phone.feed_one(), "the other app gives one more piece");
    assert!(!phone.feed_one(), "and is read no further");
    assert!(phone.is_covered());
    drop(phone);
    let all = kept(&place);
    let [(entry, read)] = &all[..] else { panic!("what came in is there") };
    assert_eq!(entry.summary.state, State::Unfinished);
    assert!(bytes(8 << 20).starts_with(read) && !read.is_empty());
}

#[test]
fn what_was_cut_off_is_kept_whole_from_its_own_page_and_the_part_stays() {
    let place = Place::made();
    let mut phone = choosing(&place, "recording", film(8 << 20));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    phone.feeds = false;
    phone.tap("Keep it");
    (0..6).for_each(|_| assert!(phone.feed_one()));
    phone.send(Event::Leave);
    drop(phone);
    let mut phone = place.inside();
    phone.tap("What I kept");
    let part = phone.controls().into_iter().find(|control| control.id.contains("/list-")).unwrap();
    phone.send(Event::Tapped(part.id));
    phone.tap("Keep all of it");
    phone.gift = Some(film(8 << 20));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    phone.tap("Keep it");
    drop(phone);
    let mut states: Vec<_> = kept(&place).iter().map(|(entry, _)| entry.summary.state).collect();
    states.sort_by_key(|state| *state == State::Unfinished);
    assert_eq!(states, [State::Kept, State::Unfinished]);
    let whole = kept(&place).into_iter().find(|(entry, _)| entry.summary.state == State::Kept).unwrap();
    assert!(whole.1 == bytes(8 << 20));
}

#[test]
fn stop_throws_away_what_came_in_and_says_so() {
    let place = Place::made();
    let before = files(&place);
    let mut phone = choosing(&place, "recording", film(8 << 20));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    phone.feeds = false;
    phone.tap("Keep it");
    phone.feed_one();
    phone.tap("Stop");
    assert!(phone.reads("It was stopped. Everything kept before is still here."), "{}", phone.outline());
    assert!(phone.feed_one() && !phone.feed_one(), "it is read no further");
    drop(phone);
    assert_eq!((kept(&place).len(), files(&place)), (0, before));
}

#[test]
fn back_while_it_comes_in_asks_and_goes_on_meanwhile() {
    let place = Place::made();
    let mut phone = choosing(&place, "recording", film(8 << 20));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    phone.feeds = false;
    phone.tap("Keep it");
    phone.feed_one();
    phone.send(Event::Back);
    assert!(phone.reads("Stop saving it?"));
    while phone.feed_one() {}
    assert!(phone.reads("Kept."), "{}", phone.outline());
}

#[test]
fn an_empty_file_is_said_and_not_kept() {
    for said in [Some(0), None] {
        let place = Place::made();
        let mut gift = Gift::new("a.png", "image/png", Vec::new());
        gift.said.length = said;
        let mut phone = choosing(&place, "screenshot", gift);
        tap(&mut phone, "pick");
        if said.is_none() {
            taps(&mut phone, &["age-words", "second-no", "keep"]);
        }
        assert!(phone.reads("There's nothing in this file, so we didn't save it."), "{}", phone.outline());
        drop(phone);
        assert!(kept(&place).is_empty());
    }
}

#[test]
fn a_shortened_file_is_kept_and_that_is_said() {
    let place = Place::made();
    let mut gift = film(70_000);
    gift.said.length = Some(90_000);
    let mut phone = choosing(&place, "recording", gift);
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no", "keep"]);
    assert!(phone.reads("It's smaller than your phone said. Open it here to check it's all there."));
    drop(phone);
    assert_eq!(kept(&place).len(), 1);
}

#[test]
fn a_file_without_a_name_is_called_by_its_kind_and_the_day() {
    for (file, mime, name) in [
        ("screenshot", "image/png", "Screenshot 2026-11-25.png"),
        ("recording", "video/mp4", "Recording 2026-11-25.mp4"),
        ("document", "application/x-own", "Document 2026-11-25"),
    ] {
        let place = Place::made();
        let mut phone = choosing(&place, file, Gift::new(" ", mime, bytes(5000)));
        tap(&mut phone, "pick");
        taps(&mut phone, &["age-words", "second-no", "keep"]);
        drop(phone);
        let all = kept(&place);
        assert_eq!(all[0].0.record.words().last(), Some(&name));
    }
}

#[test]
fn what_breaks_off_leaves_nothing() {
    let place = Place::made();
    let mut gift = film(8 << 20);
    gift.breaks_after = Some(3 << 20);
    let mut phone = choosing(&place, "recording", gift);
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no", "keep"]);
    assert!(phone.reads("That didn't work. Nothing was lost. Try again."), "{}", phone.outline());
    drop(phone);
    assert!(kept(&place).is_empty());
}

#[test]
fn what_is_too_long_is_said_with_the_limit_before_anything_is_asked() {
    let place = Place::made();
    let mut gift = film(10);
    gift.said.length = Some(500_000_001);
    let mut phone = choosing(&place, "recording", gift);
    tap(&mut phone, "pick");
    assert!(phone.reads("It's too big. The most we can save is 500 MB."), "{}", phone.outline());
}

#[test]
fn what_grows_beyond_the_limit_on_its_way_leaves_nothing() {
    let place = younger(Age::Under18);
    let mut gift = Gift::new("a.png", "image/png", bytes(21 << 20));
    gift.said.length = None;
    let mut phone = choosing(&place, "screenshot", gift);
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no", "keep"]);
    assert!(phone.reads("It's too big. The most we can save is 20 MB."), "{}", phone.outline());
    drop(phone);
    assert!(kept(&place).is_empty());
}

#[test]
fn what_is_no_picture_is_no_screenshot() {
    let place = Place::made();
    let mut phone = choosing(&place, "screenshot", film(70_000));
    tap(&mut phone, "pick");
    assert!(phone.reads("That isn't a picture. Choose a screenshot of the words."));
}

#[test]
fn a_picker_that_is_closed_again_leaves_the_page_as_it_was() {
    let place = Place::made();
    let mut phone = choosing(&place, "screenshot", screenshot());
    phone.gift = None;
    let before = phone.outline();
    tap(&mut phone, "pick");
    assert_eq!(phone.outline(), before);
}

#[test]
fn a_file_that_is_picked_after_the_wait_is_let_go_in_whatever_order_the_phone_says_so() {
    let (back, away) = (Event::Returned, Event::Backgrounded(Cause::Switched));
    for (before, after) in [(vec![away.clone(), back.clone()], vec![]), (vec![away], vec![back])] {
        let place = Place::made();
        let mut phone = choosing(&place, "document", film(40));
        phone.performs = false;
        tap(&mut phone, "pick");
        place.clock.wait(31 * 60_000);
        before.into_iter().for_each(|event| phone.send(event));
        phone.perform_all();
        after.into_iter().for_each(|event| phone.send(event));
        phone.perform_all();
        assert_eq!(phone.page().id, "launch");
        assert!(phone.holds_nothing());
    }
}

#[test]
fn a_double_tap_keeps_one_file() {
    let place = Place::made();
    let mut phone = choosing(&place, "document", Gift::new("mail.pdf", "application/pdf", bytes(70_000)));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    phone.performs = false;
    let keep = phone.controls().into_iter().find(|control| control.label == "Keep it").unwrap();
    phone.send(Event::Tapped(keep.id.clone()));
    phone.send(Event::Tapped(keep.id));
    phone.perform_all();
    drop(phone);
    assert_eq!(kept(&place).len(), 1);
}

#[test]
fn what_is_said_of_a_file_is_not_lost_when_the_app_is_left() {
    let place = Place::made();
    let mut phone = choosing(&place, "document", Gift::new("mail.pdf", "application/pdf", bytes(70_000)));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    phone.write("What it shows, in your own words", "their mail");
    drop(phone);
    let mut phone = place.start();
    phone.tap("Type my code");
    phone.hold(CODE);
    phone.tap("Carry on");
    phone.gift = Some(Gift::new("mail.pdf", "application/pdf", bytes(70_000)));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    assert_eq!(phone.field("What it shows, in your own words"), Some(("their mail".to_owned(), 10)));
    phone.tap("Keep it");
    phone.tap("Done");
    assert!(phone.controls().iter().all(|control| control.label != "Carry on"));
}
