//! Pictures of people: nothing of them is written.

use super::*;

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
