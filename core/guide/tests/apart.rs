//! Search on sentences and questions that were written apart and that the pack was never taught.

use std::path::Path;

use crate::common::{corpus, shipped};

/// What is right of a file.
fn measure(locale: &str, name: &str) -> corpus::Figures {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpora/apart");
    let guide = shipped(locale);
    let text = std::fs::read_to_string(folder.join(format!("{name}.tsv"))).unwrap();
    let figures = corpus::measure(&guide, name, &text);
    assert!(figures.lines > 100, "{name}: {figures}");
    figures
}

fn hold(locale: &str, name: &str, least: usize) {
    let figures = measure(locale, name);
    assert!(figures.right_in_1000() >= least, "{name}: {figures}\n{:#?}", figures.missed);
}

#[test]
fn at_least_97_in_100_sentences_of_self_harm_pin_help() {
    hold("en", "cope-en", 970);
    hold("cy", "cope-cy", 970);
}

#[test]
fn at_least_97_in_100_english_and_95_in_100_welsh_sentences_of_danger_pin_help() {
    hold("en", "danger-en", 970);
    hold("cy", "danger-cy", 950);
}

#[test]
fn at_least_90_in_100_english_and_82_in_100_welsh_near_misses_pin_nothing() {
    hold("en", "calm-en", 900);
    hold("cy", "calm-cy", 820);
}

#[test]
fn at_least_95_in_100_questions_have_a_right_page_among_the_first_three_and_85_in_first_place() {
    let figures = measure("en", "queries");
    assert!(figures.right_in_1000() >= 950, "{figures}\n{:#?}", figures.missed);
    assert!(figures.first * 1000 / figures.lines >= 850, "{figures}");
}
