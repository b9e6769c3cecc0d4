//! Builds an image, opens it and reads it as a phone does.

use author::{build, review};
use guide::page::{Block, Span, Target};
use guide::{Arg, Audience, Guide, GuideError};

use crate::common;

/// A small pack that follows every rule.
const SMALL: &str = "tests/vectors/base";

fn open(locale: &str) -> Guide {
    Guide::open(&build(&common::read(SMALL), false).unwrap(), locale).unwrap()
}

#[test]
fn the_same_content_gives_the_same_bytes_in_any_order() {
    let mut files = common::read(SMALL);
    let first = build(&files, false).unwrap();
    files.reverse();
    assert_eq!(first, build(&files, false).unwrap());
    assert_eq!(build(&common::read("../guide/content"), false).unwrap(), common::image());
}

#[test]
fn a_page_comes_in_blocks_with_its_sources_once() {
    let page = open("en").page("stay", Audience::Adult).unwrap();
    assert_eq!(
        (page.title.as_str(), page.reviewed.as_str(), page.fallback),
        ("Stay here", "2026-01-02", false)
    );
    assert_eq!(page.blocks.len(), 5);
    assert_eq!(page.sources.len(), 1);
    assert_eq!(page.sources[0].url, "https://source.example/page");
    let Block::Item { number: None, spans, sources } = &page.blocks[2] else {
        panic!("{:?}", page.blocks[2])
    };
    assert_eq!(sources, &["seed"]);
    let text = |text: &str| Span::Text { text: text.to_owned() };
    let link = Span::Link { text: "999".to_owned(), target: Target::Service("999".to_owned()) };
    let strong = Span::Strong { text: "now".to_owned() };
    assert_eq!(spans, &[text("Call "), strong, text(" on "), link, text(".")]);
    let Block::Item { number: Some(1), .. } = &page.blocks[4] else { panic!("{:?}", page.blocks[4]) };
    assert_eq!(page.blocks[4].text(), "Sit down with a friend and open your plan.");
}

#[test]
fn a_page_for_one_reader_is_never_shown_to_another() {
    assert!(matches!(open("en").page("stay", Audience::TrustedAdult), Err(GuideError::NoSuchPage)));
    assert!(matches!(open("en").page("none", Audience::Adult), Err(GuideError::NoSuchPage)));
    assert!(open("en").topics(Audience::TrustedAdult).unwrap().is_empty());
}

#[test]
fn topics_come_in_the_order_of_the_pack() {
    let ids = |guide: &Guide| {
        guide.topics(Audience::Adult).unwrap().into_iter().map(|topic| topic.title).collect::<Vec<_>>()
    };
    assert_eq!(ids(&open("en")), ["Stay here", "Go out"]);
    assert_eq!(ids(&open("cy")), ["Aros yma", "Go out"]);
}

#[test]
fn a_missing_translation_falls_back_to_english_and_says_so() {
    let guide = open("cy-GB");
    let stay = guide.page("stay", Audience::Adult).unwrap();
    assert_eq!((stay.locale.as_str(), stay.fallback, stay.language_draft), ("cy", false, true));
    let leave = guide.page("leave", Audience::Adult).unwrap();
    assert_eq!((leave.locale.as_str(), leave.fallback, leave.language_draft), ("en", true, false));
    assert_eq!(guide.word("help-title", &[]).unwrap(), "Help nawr");
    assert_eq!(guide.word("help-count", &[("n", Arg::Number(2))]).unwrap(), "2 steps");
    assert_eq!(open("fr").locale(), "en");
}

#[test]
fn a_release_leaves_out_a_language_that_no_speaker_has_read() {
    let image = build(&common::read(SMALL), true).unwrap();
    let guide = Guide::open(&image, "cy").unwrap();
    assert_eq!((guide.locale(), guide.meta().languages.len()), ("en", 1));
}

#[test]
fn a_pack_without_reviewers_or_signed_for_development_is_a_draft() {
    assert!(!open("en").page("stay", Audience::Adult).unwrap().draft);
    assert!(open("en").as_draft().page("stay", Audience::Adult).unwrap().draft);
    let mut files = common::read(SMALL);
    let pack = &mut files.iter_mut().find(|(file, _)| file == "pack.toml").unwrap().1;
    *pack = pack.replace("lived-experience", "law");
    let guide = Guide::open(&build(&files, false).unwrap(), "en").unwrap();
    assert!(guide.page("stay", Audience::Adult).unwrap().draft);
}

#[test]
fn a_pack_past_its_date_opens_with_a_notice_and_the_clock_never_runs_before_it_was_built() {
    const DAY: i64 = 86_400_000;
    let guide = open("en");
    let (built, expires) = (guide.meta().built_ms(), guide.meta().expires_ms());
    assert_eq!(built, 20_455 * DAY);
    let notices = |ms| guide.notices(ms);
    assert!(!notices(built).expired && !notices(expires - 1).expired && notices(expires).expired);
    assert!(notices(built - 1).clock_behind && !notices(built).clock_behind && !notices(0).expired);
    assert_eq!(guide.meta().now(0).unix_ms, built);
    assert_eq!(guide.meta().now(built + 5).unix_ms, built + 5);
}

#[test]
fn bytes_that_are_no_image_are_refused() {
    for bytes in [&b""[..], b"SQLite format 3\0", b"hello", &[0; 4096]] {
        assert!(Guide::open(bytes, "en").is_err());
    }
    let image = build(&common::read(SMALL), false).unwrap();
    for cut in [100, 4096, image.len() / 2] {
        assert!(Guide::open(&image[..cut], "en").is_err(), "{cut}");
    }
}

#[test]
fn an_image_of_a_newer_format_or_another_program_is_refused() {
    let image = build(&common::read(SMALL), false).unwrap();
    let with = |at: usize, value: u8| {
        let mut image = image.clone();
        image[at] = value;
        Guide::open(&image, "en").err()
    };
    // SQLite's file header: user version at 60..64, application id at 68..72.
    assert!(matches!(with(63, 2), Some(GuideError::TooNew)));
    assert!(matches!(with(71, 0), Some(GuideError::Image)));
}

#[test]
fn a_flipped_byte_never_panics() {
    let image = build(&common::read(SMALL), false).unwrap();
    for at in (0..image.len()).step_by(97) {
        let mut bad = image.clone();
        bad[at] ^= 0xff;
        if let Ok(guide) = Guide::open(&bad, "en") {
            let _page = guide.page("stay", Audience::Adult);
            let _found = guide.search("police photo", Audience::Adult);
        }
    }
}

#[test]
fn a_phone_cannot_write_into_a_pack_nor_read_words_that_writers_must_not_use() {
    assert!(matches!(open("en").data::<serde_json::Value>("style"), Err(GuideError::NoSuchData)));
    assert!(open("en").data::<serde_json::Value>("screens").is_ok());
}

#[test]
fn files_that_cannot_be_read_stop_a_build_and_style_does_not() {
    let mut files = common::read(SMALL);
    files.push(("en/topics/leave/trusted-adult.md".to_owned(), "no head".to_owned()));
    assert_eq!(build(&files, false).unwrap_err().findings[0].rule.id(), "front-matter");
    let mut files = common::read(SMALL);
    files.iter_mut().find(|(file, _)| file == "en/words.ftl").unwrap().1.push_str("help-more = He pays\n");
    assert!(build(&files, false).is_ok());
    assert_eq!(build(&files, true).unwrap_err().findings[0].rule.id(), "word");
}

#[test]
fn a_pack_may_be_read_from_several_threads() {
    let guide = open("en");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    assert_eq!(guide.page("stay", Audience::Adult).unwrap().blocks.len(), 5);
                    assert!(!guide.search("police", Audience::Adult).unwrap().hits.is_empty());
                }
            });
        }
    });
}

#[test]
fn a_review_lists_the_oldest_claims_first_with_what_bears_them_out() {
    let today = "2026-02-01".parse().unwrap();
    let mut files = common::read(SMALL);
    files
        .iter_mut()
        .find(|(file, _)| file == "en/topics/leave/adult.md")
        .unwrap()
        .1
        .push_str("\nThis is so. [^seed]\n");
    let claims = review(&files, today);
    let first = claims.first().unwrap();
    assert_eq!((first.age_days, first.file.as_str(), first.line), (31, "en/topics/leave/adult.md", 9));
    assert_eq!((first.text.as_str(), first.sources[0].seen.as_str()), ("This is so.", "2025-11"));
    assert!(claims.iter().all(|claim| !claim.sources.is_empty()));
    assert_eq!(claims.len(), 5);
}
