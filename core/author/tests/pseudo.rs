//! Renders every page of the site in the pseudo-languages: a forgotten text stays English and is found.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use author::{SiteOptions, build, site, with_pseudo};
use guide::Guide;

use crate::common::{self, shipped};

fn open(locale: &str) -> Guide {
    static IMAGE: OnceLock<Vec<u8>> = OnceLock::new();
    let image = IMAGE.get_or_init(|| build(&with_pseudo(&common::read("../guide/content")), false).unwrap());
    Guide::open(image, locale).unwrap()
}

/// Removes these elements, which may contain `<`, from a page.
fn without(html: &str, tag: &str) -> String {
    let (start, end) = (format!("<{tag}>"), format!("</{tag}>"));
    let mut parts = html.split(&start);
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| text + part.split_once(&end).unwrap().1)
}

/// Returns the words between the tags of a page, without scripts and styles.
fn words(html: &str) -> Vec<String> {
    let bare = ["script", "style"].iter().fold(html.to_owned(), |html, tag| without(&html, tag));
    let words = bare.split('<').skip(1).filter_map(|part| Some(part.split_once('>')?.1));
    let text = words.collect::<Vec<_>>().join(" ");
    let plain =
        ["&#39;", "&quot;", "&amp;", "&lt;", "&gt;"].iter().fold(text, |text, sign| text.replace(sign, " "));
    plain.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 2).map(str::to_owned).collect()
}

/// Names that are the same in every language: services, forces, places and sources, their addresses and hours.
fn names() -> BTreeSet<String> {
    let files = common::read("../guide/content");
    let named = ["data/services.toml", "data/forces.toml", "sources.toml", "pack.toml", "data/holidays.toml"];
    let texts = files.iter().filter(|(file, _)| named.contains(&file.as_str()));
    let words = texts.flat_map(|(_, text)| text.split(|c: char| !c.is_alphabetic()).map(str::to_owned));
    words.filter(|word| word.len() > 2).collect()
}

fn english_left(locale: &str) -> Vec<String> {
    let names = names();
    let is_english = |word: &String| match locale {
        "xa" => word.is_ascii() && word.contains(|c| "aeiouyncszAEIOUYNCSZ".contains(c)),
        _ => word.is_ascii(),
    };
    let pages = site(&open(locale), &SiteOptions::default()).unwrap();
    let found = pages.iter().flat_map(|(path, html)| {
        let words = words(std::str::from_utf8(html).unwrap()).into_iter();
        words
            .filter(|word| is_english(word) && !names.contains(word))
            .map(move |word| format!("{path}: {word}"))
    });
    found.collect::<BTreeSet<_>>().into_iter().collect()
}

#[test]
fn no_english_is_left_on_any_page_of_the_long_language() {
    let left = english_left("xa");
    assert!(left.is_empty(), "{} words: {:?}", left.len(), left.get(..left.len().min(60)));
}

#[test]
fn no_english_is_left_on_any_page_of_the_language_from_right_to_left() {
    let left = english_left("xb");
    assert!(left.is_empty(), "{} words: {:?}", left.len(), left.get(..left.len().min(60)));
}

#[test]
fn every_page_says_its_way_and_its_style_names_no_side() {
    for (path, html) in site(&open("xb"), &SiteOptions::default()).unwrap() {
        let html = String::from_utf8(html).unwrap();
        assert!(html.contains("<html lang=\"xb\" dir=\"rtl\">"), "{path}");
        assert!(!html.contains("dir=\"ltr\""), "{path}: something fell back to English");
        let style = html.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
        for side in ["left", "right"] {
            assert!(!style.contains(side), "{path}: {side}");
        }
    }
}

#[test]
fn a_phone_may_ask_for_either_by_its_own_tag_or_as_a_region() {
    for (tag, locale) in [("xa", "xa"), ("en-XA", "xa"), ("ar-XB", "xb"), ("ar_XB", "xb"), ("en-GB", "en")] {
        assert_eq!(open(tag).locale(), locale);
    }
}

#[test]
fn a_pack_without_them_answers_in_english() {
    let guide = shipped("en-XA");
    assert_eq!(guide.locale(), "en");
}
