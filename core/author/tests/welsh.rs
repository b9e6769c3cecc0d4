//! Welsh, the second language: it makes the same claims as the English and finds help as reliably.

use std::collections::BTreeSet;

use guide::page::{Block, Span};
use guide::{Arg, Audience};

use crate::common::{self, shipped};

/// The topics that are in Welsh for every reader.
const FIRST: [&str; 12] = [
    "first-steps",
    "dont-pay",
    "already-paid",
    "stop-replying",
    "what-to-keep",
    "block-and-report",
    "tell-someone",
    "report-police",
    "under-18",
    "trusted-adult",
    "struggling-to-cope",
    "prevent",
];

/// Returns what must be the same in every language: the kind of block, its number, sources and link targets.
fn claim(block: &Block) -> (Option<u32>, bool, Vec<String>, BTreeSet<String>) {
    let links = block.spans().iter().filter_map(|span| match span {
        Span::Link { target, .. } => Some(format!("{}:{}", target.kind(), target.id())),
        _ => None,
    });
    let number = if let Block::Item { number, .. } = block { *number } else { None };
    (number, matches!(block, Block::Heading { .. }), block.sources().to_vec(), links.collect())
}

#[test]
fn the_first_topics_claim_what_the_english_ones_do_block_by_block() {
    let (welsh, english) = (shipped("cy"), shipped("en"));
    for topic in FIRST {
        for audience in Audience::ALL {
            let (ours, theirs) =
                (welsh.page(topic, audience).unwrap(), english.page(topic, audience).unwrap());
            assert_eq!((ours.locale.as_str(), ours.fallback), ("cy", false), "{topic}");
            let claims = |blocks: &[Block]| blocks.iter().map(claim).collect::<Vec<_>>();
            assert_eq!(claims(&ours.blocks), claims(&theirs.blocks), "{topic} for {}", audience.id());
        }
    }
}

#[test]
fn a_page_that_no_speaker_has_read_says_so() {
    let guide = shipped("cy");
    let page = guide.page("first-steps", Audience::Adult).unwrap();
    assert_eq!(page.language_draft, !guide.meta().speaks("cy"));
}

#[test]
fn a_page_that_is_not_in_welsh_falls_back_to_english_and_says_so() {
    let guide = shipped("cy");
    let topics = guide.topics(Audience::Adult).unwrap();
    let other = topics.iter().find(|topic| !FIRST.contains(&topic.id.as_str())).unwrap();
    let page = guide.page(&other.id, Audience::Adult).unwrap();
    assert_eq!((page.locale.as_str(), page.fallback), ("en", true));
}

/// Returns the ids of the messages of a language.
fn messages(locale: &str) -> BTreeSet<String> {
    let files = common::read("../guide/content").into_iter();
    let fluent = files.filter(|(path, _)| path.starts_with(&format!("{locale}/")) && path.ends_with(".ftl"));
    let id =
        |line: &str| line.split_once(" =").map(|(id, _)| id.to_owned()).filter(|id| !id.contains([' ', '#']));
    fluent.flat_map(|(_, text)| text.lines().filter_map(id).collect::<Vec<_>>()).collect()
}

#[test]
fn every_word_of_every_screen_is_there() {
    let (welsh, english) = (messages("cy"), messages("en"));
    assert!(english.len() > 500);
    let missing: Vec<_> = english.difference(&welsh).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn counts_choose_among_the_plurals_of_welsh() {
    let guide = shipped("cy");
    let wanted = [
        (0, "Dim tudalennau"),
        (1, "Un dudalen"),
        (2, "Dwy dudalen"),
        (3, "Tair tudalen"),
        (5, "5 tudalen"),
        (6, "Chwe thudalen"),
    ];
    for (count, text) in wanted {
        assert_eq!(guide.word("advice-results", &[("count", Arg::Number(count))]).unwrap(), text);
    }
}

#[test]
fn words_of_self_harm_put_help_on_top() {
    let guide = shipped("cy");
    for words in ["dwi isio marw", "dwi am ladd fy hun", "hunanladiad", "dwi'n brifo fy hun", "methu ymdopi"]
    {
        for audience in Audience::ALL {
            let found = guide.search(words, audience).unwrap();
            assert_eq!(
                found.pinned.first().map(|hit| hit.id.as_str()),
                Some("struggling-to-cope"),
                "{words}"
            );
        }
    }
}

#[test]
fn words_of_someone_in_panic_find_the_page() {
    let guide = shipped("cy");
    let wanted = [
        ("maen nhw isio pres", "dont-pay"),
        ("dwi wedi talu a maen nhw isio mwy", "already-paid"),
        ("ddylwn i ddileu'r sgwrs", "what-to-keep"),
        ("sut dwi'n blocio nhw", "block-and-report"),
        ("be os ydi mam yn ffeindio allan", "tell-someone"),
        ("ffonio'r heddlu", "report-police"),
        ("be dwi fod i neud", "first-steps"),
        ("dal i yrru negeseuon", "stop-replying"),
        ("sgrinlun fel tystiolaeth", "what-to-keep"),
        ("dwi'n 15 oed", "under-18"),
    ];
    for (words, topic) in wanted {
        let found = guide.search(words, Audience::Under18).unwrap();
        let first: Vec<_> = found.all().take(3).map(|hit| hit.id.as_str()).collect();
        assert!(first.contains(&topic), "{words}: {first:?}");
    }
}
