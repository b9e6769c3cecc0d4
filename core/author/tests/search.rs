//! Search in the small pack, and the set of queries on the shipped pack.

use author::build;
use guide::{Audience, Guide};
use rusqlite::{Connection, MAIN_DB};
use serde::Deserialize;

use crate::common::{self, image, shipped};

/// A small pack that follows every rule.
const SMALL: &str = "tests/vectors/base";

fn small(locale: &str) -> Guide {
    Guide::open(&build(&common::read(SMALL), false).unwrap(), locale).unwrap()
}

fn ids(guide: &Guide, words: &str, audience: Audience) -> Vec<String> {
    guide.search(words, audience).unwrap().all().map(|hit| hit.id.clone()).collect()
}

#[test]
fn typos_slang_and_synonyms_find_the_page() {
    for words in ["police", "polcie", "POLICE!!", "feds", "they wanna see my photo"] {
        assert_eq!(
            ids(&small("en"), words, Audience::Adult).first().map(String::as_str),
            Some("stay"),
            "{words}"
        );
    }
    assert_eq!(ids(&small("en"), "picture", Audience::Adult).first().map(String::as_str), Some("leave"));
}

#[test]
fn self_harm_puts_help_on_top_whatever_else_is_said() {
    let found = small("en").search("police stay here or i kill my self", Audience::Adult).unwrap();
    assert_eq!(found.pinned.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>(), ["leave"]);
    assert!(found.hits.iter().all(|hit| hit.id != "leave"));
    assert!(found.pinned[0].score >= found.hits[0].score);
    assert!(small("en").search("police", Audience::Adult).unwrap().pinned.is_empty());
}

#[test]
fn search_finds_only_pages_for_the_reader() {
    assert!(ids(&small("en"), "police", Audience::TrustedAdult).is_empty());
}

#[test]
fn nothing_empty_or_hostile_breaks_a_search() {
    let long = "police ".repeat(50_000);
    for words in [
        "",
        "   ",
        "\"",
        "\" OR 1",
        "NEAR(a b)",
        "title: *",
        "🙂🙂",
        "'; DROP TABLE pages;--",
        "\0",
        "¿?",
        long.as_str(),
    ] {
        assert!(small("en").search(words, Audience::Adult).is_ok(), "{words}");
    }
    assert!(ids(&small("en"), "", Audience::Adult).is_empty());
}

#[test]
fn the_same_words_give_the_same_scores() {
    let (one, two) = (small("en"), small("en"));
    let words = "they want to see my picture and the police";
    assert_eq!(one.search(words, Audience::Adult).unwrap(), two.search(words, Audience::Adult).unwrap());
}

#[test]
fn another_language_is_searched_with_english_beneath_and_no_topic_twice() {
    let guide = small("cy");
    assert_eq!(ids(&guide, "heddlu", Audience::Adult), ["stay"]);
    let found = guide.search("police picture", Audience::Adult).unwrap();
    assert!(found.hits.iter().any(|hit| hit.id == "leave"));
    assert_eq!(found.hits.iter().filter(|hit| hit.id == "stay").count(), 1);
}

#[derive(Deserialize)]
struct Queries {
    query: Vec<Query>,
}

#[derive(Deserialize)]
struct Query {
    words: String,
    audience: Audience,
    topic: Topics,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Topics {
    One(String),
    Any(Vec<String>),
}

impl Topics {
    fn has(&self, id: &str) -> bool {
        match self {
            Self::One(one) => one == id,
            Self::Any(any) => any.iter().any(|one| one == id),
        }
    }
}

fn queries(files: &[(String, String)]) -> Queries {
    toml::from_str(&files.iter().find(|(file, _)| file == "queries.toml").unwrap().1).unwrap()
}

/// Removes the counts that were written when the pack was built, so that every word is looked up in the index.
fn without_counts(image: &[u8]) -> Vec<u8> {
    let mut pack = Connection::open_in_memory().unwrap();
    pack.deserialize_read_exact(MAIN_DB, image, image.len(), false).unwrap();
    let gone = pack.execute("DELETE FROM data WHERE name LIKE 'ranks-%'", []).unwrap();
    assert_eq!(gone, 2);
    pack.serialize(MAIN_DB).unwrap().to_vec()
}

#[test]
fn counted_words_rank_pages_just_as_the_index_does() {
    for locale in ["en", "cy"] {
        let counted = shipped(locale);
        let asked = Guide::open(&without_counts(image()), locale).unwrap();
        let unlisted = ["organisationally", "999", "³", "Ⅷ", "blackmailings heddlu"];
        for words in queries(&common::read("../guide/content"))
            .query
            .iter()
            .map(|query| query.words.as_str())
            .chain(unlisted)
        {
            for audience in Audience::ALL {
                let both = [&counted, &asked].map(|guide| guide.search(words, audience).unwrap());
                assert_eq!(both[0], both[1], "{locale} {audience:?} {words}");
            }
        }
    }
}

#[test]
fn the_right_page_is_among_the_first_three_for_95_of_100_queries() {
    let files = common::read("../guide/content");
    let queries = queries(&files);
    assert!(queries.query.len() >= 150, "{}", queries.query.len());
    let guide = shipped("en");
    let right = |query: &&Query| {
        ids(&guide, &query.words, query.audience).iter().take(3).any(|id| query.topic.has(id))
    };
    let missed: Vec<&str> =
        queries.query.iter().filter(|query| !right(query)).map(|query| query.words.as_str()).collect();
    assert!(
        missed.len() * 20 <= queries.query.len(),
        "{} of {} missed: {missed:#?}",
        missed.len(),
        queries.query.len()
    );
}

#[test]
fn a_real_word_is_never_taken_for_a_slip_of_another() {
    let guide = shipped("en");
    let top = |words: &str| ids(&guide, words, Audience::Adult).into_iter().take(3).collect::<Vec<_>>();
    let blocked = top("the scammer blocked me");
    assert!(!blocked.contains(&"deaf-or-cannot-speak".to_owned()), "{blocked:?}");
    assert!(blocked.contains(&"block-and-report".to_owned()), "{blocked:?}");
    let slipped = top("the scamer blocked me");
    assert!(slipped.contains(&"block-and-report".to_owned()), "{slipped:?}");
    let translate = top("translate");
    assert_eq!(translate.first().map(String::as_str), Some("visa-or-language"));
}

#[test]
fn services_are_found_by_names_and_numbers() {
    let guide = shipped("en");
    for (words, id) in [
        ("samaritans", "samaritans"),
        ("sameritans number", "samaritans"),
        ("childline number", "childline"),
        ("shout", "shout"),
        ("iwf", "iwf"),
        ("116123", "samaritans"),
        ("116 123", "samaritans"),
        ("0800 1111", "childline"),
        ("101", "101"),
        ("999 BSL", "999-bsl"),
    ] {
        let found = guide.search(words, Audience::Under18).unwrap();
        assert_eq!(found.services.first().map(|hit| hit.id.as_str()), Some(id), "{words}");
        assert!(found.named, "{words}");
    }
    assert!(guide.search("he posted my picture", Audience::Adult).unwrap().services.is_empty());
}

#[test]
fn services_for_the_reader_are_above_every_list_and_above_none() {
    let guide = shipped("en");
    let readers = [
        (Audience::Adult, "samaritans"),
        (Audience::Under18, "childline"),
        (Audience::TrustedAdult, "samaritans"),
    ];
    for (reader, second) in readers {
        for words in ["", "qqqxxyzzq", "police"] {
            let first = guide.search(words, reader).unwrap().first;
            assert_eq!(first.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>(), ["999", second]);
        }
    }
}

#[test]
fn what_nobody_knows_leads_to_where_everybody_can_begin_and_says_so() {
    let guide = shipped("en");
    for reader in Audience::ALL {
        let found = guide.search("qqqxxyzzq", reader).unwrap();
        assert!(found.fallback);
        assert_eq!(found.hits.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>(), ["first-steps"]);
        assert!(!guide.search("police", reader).unwrap().fallback);
    }
}

#[test]
fn what_is_typed_in_panic_leads_to_its_page() {
    let guide = shipped("en");
    for (words, reader, right) in [
        ("they want £300", Audience::Adult, &["dont-pay"][..]),
        ("he wants 1k", Audience::Adult, &["dont-pay"]),
        ("will they actually do it", Audience::Adult, &["threat-to-send"]),
        ("im such an idiot", Audience::Adult, &["not-in-trouble"]),
        ("they sent it to my mum", Audience::Under18, &["friends-and-family-contacted", "if-they-send-it"]),
        ("they have my nudes", Audience::Adult, &["first-steps", "threat-to-send"]),
        (
            "met a woman on tinder and now she wants money",
            Audience::Adult,
            &["first-steps", "dont-pay", "threat-to-send"],
        ),
    ] {
        let found = ids(&guide, words, reader);
        assert!(found.iter().take(3).any(|id| right.contains(&id.as_str())), "{words}: {found:?}");
    }
}
