//! The words that are never corrected to others: common English ones, from SCOWL (its licence is in this folder), and
//! those of everything written here in another language.

use std::collections::{BTreeMap, BTreeSet};

use guide::ENGLISH;
use guide::format::{Filter, dictionary_stems, query_words};

use super::content::Content;
use super::page_text::all_words;

/// Sorted stems; each line begins with the number of letters shared with the previous line, in base 36.
const STEMS: &str = include_str!("english.txt");

/// Sentences to train on hold slips too: a word of theirs counts as known if this many have it.
const LEAST_SEEN: usize = 2;

/// Builds the filter that goes into a pack.
pub(super) fn filter(content: &Content) -> Filter {
    let others = words_of_pages(content).chain(words_of_sentences(content));
    let stems: BTreeSet<String> =
        stems().into_iter().chain(others.flat_map(|word| dictionary_stems(&word))).collect();
    Filter::from_stems(&stems.into_iter().collect::<Vec<_>>())
}

fn words_of_pages(content: &Content) -> impl Iterator<Item = String> {
    content.pages.iter().filter(|page| page.locale != ENGLISH).flat_map(all_words)
}

fn words_of_sentences(content: &Content) -> impl Iterator<Item = String> {
    let is_other = |name: &str| !name.ends_with(&format!("-{ENGLISH}.tsv"));
    let texts = content.sentences.iter().filter(|(name, _)| is_other(name));
    let mut seen = BTreeMap::<String, usize>::new();
    for line in texts.flat_map(|(_, text)| text.lines()).filter(|line| !line.starts_with('#')) {
        let words: BTreeSet<String> = line.split('\t').take(1).flat_map(query_words).collect();
        words.into_iter().for_each(|word| *seen.entry(word).or_default() += 1);
    }
    seen.into_iter().filter(|(_, lines)| *lines >= LEAST_SEEN).map(|(word, _)| word)
}

fn stems() -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    for line in STEMS.lines() {
        let mut letters = line.chars();
        let shared = letters.next().and_then(|digit| digit.to_digit(36)).unwrap_or(0) as usize;
        let before = stems.last().map_or("", String::as_str);
        let stem: String = before.chars().take(shared).chain(letters).collect();
        stems.push(stem);
    }
    stems
}

#[cfg(test)]
mod tests {
    use guide::format::Dictionary;

    use super::*;

    #[test]
    fn the_list_unfolds_to_words_in_order() {
        let stems = stems();
        assert!(stems.len() > 19_000);
        assert!(stems.is_sorted());
        for stem in ["translat", "stammer", "decid", "wonder"] {
            assert!(stems.iter().any(|known| known == stem), "{stem}");
        }
    }

    #[test]
    fn words_of_other_languages_are_known_once_two_sentences_have_them_and_english_slips_are_not() {
        let file = |name: &str, text: &str| (format!("pins/calm-{name}.tsv"), text.to_owned());
        let welsh = file("cy", "wedi'i ddwyn\tnone\nei ddwyn a'i dŵr\tnone\ndŵr poethh\tnone\n");
        let english = file("en", "my pasword\tnone\nhis pasword\tnone\n");
        let content = super::super::content::read(&[welsh, english], &mut Vec::new());
        let dictionary = Dictionary::new(Some(filter(&content)));
        let words = [("ddwyn", true), ("dŵr", true), ("dwr", true), ("poethh", false), ("pasword", false)];
        for (word, is_known) in words {
            assert_eq!(dictionary.has(word), is_known, "{word}");
        }
    }
}
