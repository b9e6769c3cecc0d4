//! Pictures that move.

use super::*;

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
