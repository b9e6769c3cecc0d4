//! Files are chosen, asked about, and only then imported; a refused file is not written at all.

use app::testing::{CODE, Gift, ScriptedPhone, make_space};
use app::view::{Amount, RowKind};
use app::{Event, PickKind};
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
fn a_refused_picture_writes_nothing_and_says_why() {
    let answers = [
        (
            ["age-yes", "second-no"],
            "It may show someone under 18. A new copy can be a crime, even if you are only trying to help.",
        ),
        (
            ["age-unsure", "second-no"],
            "It may show someone under 18. A new copy can be a crime, even if you are only trying to help.",
        ),
        (
            ["age-words", "second-yes"],
            "Intimate pictures stay out of this app. That protects you if anyone opens it.",
        ),
        (
            ["age-no", "second-yes"],
            "Intimate pictures stay out of this app. That protects you if anyone opens it.",
        ),
    ];
    for (answer, why) in answers {
        let place = Place::made();
        let before = files(&place);
        let mut phone = choosing(&place, "screenshot", screenshot());
        tap(&mut phone, "pick");
        taps(&mut phone, &answer);
        assert!(phone.reads(why), "{answer:?}: {}", phone.outline());
        assert!(phone.reads("Nothing was saved. The original is still where it was."));
        phone.send(Event::Back);
        assert_eq!(phone.page().id, "keep");
        assert!(phone.holds_nothing(), "the phone holds it no more");
        drop(phone);
        assert_eq!((kept(&place).len(), files(&place)), (0, before));
    }
}

#[test]
fn instead_of_a_refused_picture_its_words_are_typed() {
    let place = Place::made();
    let mut phone = choosing(&place, "screenshot", screenshot());
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-unsure", "second-no", "type"]);
    assert_eq!(phone.page().id, "keep-words");
    let left = phone.controls().into_iter().find(|control| control.id.ends_with("/picture")).unwrap();
    assert!(left.is_on, "it says that a picture was left");
}

#[test]
fn no_part_is_cut_out_of_what_may_show_someone_under_18() {
    for (answers, may) in [
        (["age-yes", "second-no"], false),
        (["age-unsure", "second-yes"], false),
        (["age-no", "second-yes"], true),
    ] {
        let place = Place::made();
        let mut phone = choosing(&place, "screenshot", screenshot());
        tap(&mut phone, "pick");
        taps(&mut phone, &answers);
        let has_crop = phone.controls().iter().any(|control| control.label == "Crop to the words");
        assert_eq!(has_crop, may, "{answers:?}");
    }
}

#[test]
fn a_part_of_what_was_refused_is_asked_about_anew_and_only_it_is_kept() {
    let place = Place::made();
    let mut gift = screenshot();
    gift.part = Some(bytes(5000));
    let mut phone = choosing(&place, "screenshot", gift);
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-no", "second-yes", "crop", "take"]);
    taps(&mut phone, &["age-words", "second-no", "keep"]);
    assert!(phone.reads("Kept."), "{}", phone.outline());
    drop(phone);
    let all = kept(&place);
    assert!(matches!(&all[0].0.record, Record::Screenshot(file) if file.is_crop));
    assert_eq!((all[0].0.summary.source, &all[0].1), (Source::Derived, &bytes(5000)));
}

fn younger(age: Age) -> Place {
    let place = Place::new();
    make_space(&place.root(), place.clock.clone(), &place.key, age).unwrap();
    place
}

#[test]
fn under_18_only_screenshots_of_words() {
    let place = younger(Age::Under18);
    let mut phone = place.inside();
    phone.tap("Keep proof");
    let offered: Vec<_> =
        phone.controls().into_iter().filter(|control| control.id.contains("/file-")).collect();
    assert_eq!(
        offered.iter().map(|one| one.label.as_str()).collect::<Vec<_>>(),
        ["Add a screenshot of words"]
    );
    tap(&mut phone, "file-screenshot");
    phone.gift = Some(screenshot());
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-no", "second-no"]);
    assert!(phone.reads("If you are under 18, this app only keeps words."), "{}", phone.outline());
    assert!(phone.controls().iter().all(|control| control.label != "Crop to the words"));
    phone.send(Event::Back);
    tap(&mut phone, "file-screenshot");
    phone.gift = Some(screenshot());
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no", "keep"]);
    assert!(phone.reads("Kept."));
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

/// A small picture, and the film that phones append to it.
fn moving() -> (Vec<u8>, Vec<u8>) {
    let pixels = bytes(400_000).into_iter().filter(|byte| *byte != 0xff).collect::<Vec<_>>();
    let still = [&[0xff, 0xd8, 0xff, 0xda, 0, 3, 1][..], &pixels, &[0xff, 0xd9]].concat();
    let film = [&[0, 0, 0, 20][..], b"ftypmp42\0\0\0\0isom", &bytes(2_500_000)].concat();
    (still, film)
}

const LEFT: &str = "The moving part of this picture was left on your phone.";

fn keep_moving(place: &Place, file: &str) -> ScriptedPhone {
    let (still, film) = moving();
    let mut phone = choosing(place, file, Gift::new("MVIMG_1.jpg", "image/jpeg", [still, film].concat()));
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no", "keep"]);
    assert!(phone.reads("Kept."), "{}", phone.outline());
    phone
}

/// Opens the only entry.
fn open_kept(phone: &mut ScriptedPhone) {
    taps(phone, &["done", "kept"]);
    let first =
        phone.page().rows.into_iter().find(|row| row.id.starts_with("list-") && !row.id.contains("day"));
    tap(phone, &first.unwrap().id);
}

#[test]
fn of_a_picture_that_moves_the_still_is_kept_and_that_is_said() {
    let place = Place::made();
    let mut phone = keep_moving(&place, "screenshot");
    assert!(phone.reads(LEFT), "{}", phone.outline());
    assert!(!phone.outline().contains("It's smaller than your phone said"));
    open_kept(&mut phone);
    assert!(phone.outline().contains(LEFT), "{}", phone.outline());
    drop(phone);
    let all = kept(&place);
    let [(entry, read)] = &all[..] else { panic!("one thing is kept") };
    assert!(matches!(&entry.record, Record::Screenshot(file) if file.film_left_on_phone));
    assert_eq!(entry.summary.source, Source::Chosen, "its bytes are the file's own");
    assert!(*read == moving().0);
}

#[test]
fn as_a_document_a_picture_that_moves_is_kept_whole() {
    let place = Place::made();
    let mut phone = keep_moving(&place, "document");
    assert!(!phone.outline().contains(LEFT));
    open_kept(&mut phone);
    assert!(!phone.outline().contains(LEFT));
    drop(phone);
    let all = kept(&place);
    let (still, film) = moving();
    assert!(matches!(&all[0].0.record, Record::Document(file) if !file.film_left_on_phone));
    assert!(all[0].1 == [still, film].concat());
}

#[test]
fn a_picture_that_does_not_move_and_came_short_is_still_said_to_be_short() {
    let place = Place::made();
    let mut gift = Gift::new("a.jpg", "image/jpeg", moving().0);
    gift.said.length = Some(3_000_000);
    let mut phone = choosing(&place, "screenshot", gift);
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no", "keep"]);
    assert!(phone.reads("It's smaller than your phone said. Open it here to check it's all there."));
    assert!(!phone.outline().contains(LEFT));
}

#[test]
fn how_far_a_picture_that_moves_is_counts_all_that_comes() {
    let place = Place::made();
    let (still, film) = moving();
    let gift = Gift::new("a.jpg", "image/jpeg", [still, film].concat());
    let mut phone = choosing(&place, "screenshot", gift);
    tap(&mut phone, "pick");
    taps(&mut phone, &["age-words", "second-no"]);
    phone.feeds = false;
    phone.tap("Keep it");
    let mut seen = vec![percent(&phone)];
    while phone.feed_one() && !phone.reads("Kept.") {
        seen.push(percent(&phone));
    }
    assert_eq!(seen.last(), Some(&Some(100)), "{seen:?}");
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
