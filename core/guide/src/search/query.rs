//! Turns a query into groups of terms to search for.

use std::collections::{BTreeMap, BTreeSet};

use super::SearchData;
use super::dictionary::Dictionary;
use super::heard::{Heard, Phrase, PhraseWords};
use super::model;
use super::near::{Known, nearest};
use super::text::{squeeze, stem, tokens};
use crate::Audience;

/// The most characters of a query that are read.
const LONGEST: usize = 600;
/// The most groups that are searched for.
const MOST_GROUPS: usize = 14;

/// A word of the query with its alternatives.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The word itself, or the nearest known words.
    pub(crate) said: Vec<String>,
    /// Other words with the same meaning.
    pub(crate) meant: Vec<String>,
    /// Whether `said` is a correction.
    pub(crate) guessed: bool,
}

/// The known words with their corrections, synonyms and meanings.
pub struct Lexicon {
    stop: BTreeSet<String>,
    known: Vec<Known>,
    names: BTreeSet<String>,
    /// Words that phrases mean.
    meant: BTreeSet<String>,
    same: BTreeMap<String, Vec<String>>,
    /// Names of the groups that a word is in.
    groups: BTreeMap<String, Vec<String>>,
    phrase_words: PhraseWords,
    phrases: Vec<(Phrase, Vec<String>, String)>,
    dictionary: Dictionary,
}

/// The words of a query, and the phrases among them.
pub struct Typed {
    pub(crate) words: Vec<String>,
    heard: Heard,
    /// Whether it names an amount of money.
    is_sum: bool,
}

/// The part of a query that is read.
fn beginning(query: &str) -> String {
    query.chars().take(LONGEST).collect()
}

fn words(short: &str) -> Vec<String> {
    tokens(short).iter().map(|word| squeeze(word)).collect()
}

/// Returns the words of a query as search reads them.
pub fn query_words(query: &str) -> Vec<String> {
    words(&beginning(query))
}

impl Lexicon {
    /// Combines the words of the pages with those of the search data.
    pub fn new(vocabulary: Vec<(String, u32)>, data: Vec<SearchData>, dictionary: Dictionary) -> Self {
        let mut lexicon = Self {
            stop: BTreeSet::new(),
            known: Vec::new(),
            names: BTreeSet::new(),
            meant: BTreeSet::new(),
            same: BTreeMap::new(),
            groups: BTreeMap::new(),
            phrase_words: PhraseWords::default(),
            phrases: Vec::new(),
            dictionary,
        };
        let mut counted: BTreeMap<String, u32> = vocabulary.into_iter().collect();
        for data in data {
            lexicon.learn(data, &mut counted);
        }
        lexicon.known = counted.iter().map(|(word, pages)| Known::new(word, *pages)).collect();
        lexicon.names = counted.into_keys().collect();
        lexicon
    }

    fn learn(&mut self, data: SearchData, counted: &mut BTreeMap<String, u32>) {
        self.stop.extend(data.stop.iter().flat_map(|word| tokens(word)));
        for same in data.same {
            let words: Vec<String> = same.words.iter().flat_map(|word| tokens(word)).collect();
            let name = format!("={}", same.words.first().map_or("", String::as_str));
            for word in &words {
                self.groups.entry(word.clone()).or_default().push(name.clone());
                counted.entry(word.clone()).or_default();
                let others = words.iter().filter(|other| *other != word).cloned();
                self.same.entry(word.clone()).or_default().extend(others);
            }
        }
        for means in data.means {
            let meant: Vec<String> = means.means.iter().flat_map(|word| tokens(word)).collect();
            self.meant.extend(meant.iter().cloned());
            let name = format!("~{}", means.said.first().map_or("", String::as_str));
            for said in means.said.iter().map(|said| tokens(said)) {
                if let [word] = said.as_slice() {
                    self.groups.entry(word.clone()).or_default().push(name.clone());
                    counted.entry(word.clone()).or_default();
                    self.same.entry(word.clone()).or_default().extend(meant.iter().cloned());
                } else {
                    self.phrases.push((self.phrase_words.phrase(&said), meant.clone(), name.clone()));
                }
            }
        }
    }

    /// Returns whether a word does not identify a page.
    pub(crate) fn is_stop(&self, word: &str) -> bool {
        self.stop.contains(word)
    }

    /// Returns whether a word is in the pages or in the search data.
    pub(crate) fn lists(&self, word: &str) -> bool {
        self.names.contains(word) || self.meant.contains(word)
    }

    /// Splits a query into words; reads only its first 600 characters.
    pub fn read(&self, query: &str) -> Typed {
        let short = beginning(query);
        let words = words(&short);
        Typed {
            heard: self.phrase_words.heard(&words, &self.dictionary),
            words,
            is_sum: model::is_sum(&short),
        }
    }

    /// The words that are never corrected.
    pub(crate) fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// Returns the features from which the model infers the topic of a query.
    pub fn signs(&self, typed: &Typed, reader: Audience) -> Vec<String> {
        let words: Vec<String> = typed.words.iter().flat_map(|word| self.likely(word)).collect();
        let in_words = words.iter().filter_map(|word| self.groups.get(word)).flatten();
        let said = self.phrases.iter().filter(|(phrase, _, _)| typed.heard.says(phrase));
        let groups: Vec<String> = in_words.chain(said.map(|(_, _, name)| name)).cloned().collect();
        let described = words.into_iter().map(|word| {
            let (stem, little) = (stem(&word), self.is_stop(&word));
            (word, stem, little)
        });
        model::signs(&described.collect::<Vec<_>>(), &groups, typed.is_sum, reader.id())
    }

    /// Returns a word, its most likely correction, or the two words that it joins.
    fn likely(&self, word: &str) -> Vec<String> {
        let is_known = self.names.contains(word) || self.is_stop(word) || self.dictionary.has(word);
        if is_known || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return vec![word.to_owned()];
        }
        let near = nearest(&self.known, word).first().map(|near| vec![(*near).to_owned()]);
        near.or_else(|| self.halves(word)).unwrap_or_else(|| vec![word.to_owned()])
    }

    /// Returns the groups of a query, in the order of its words. Stop words count if there are no others.
    pub(crate) fn groups(&self, typed: &Typed) -> Vec<Group> {
        let words = &typed.words;
        let mut telling: Vec<&String> = words.iter().filter(|word| !self.is_stop(word)).collect();
        if telling.is_empty() {
            telling = words.iter().collect();
        }
        let mut seen = BTreeSet::new();
        telling.retain(|word| seen.insert(word.as_str()));
        let mut groups: Vec<Group> = self.of_phrases(&typed.heard).collect();
        groups.extend(self.of_pairs(words));
        groups.extend(telling.into_iter().map(|word| self.group(word)));
        groups.truncate(MOST_GROUPS);
        groups
    }

    fn group(&self, word: &str) -> Group {
        if self.names.contains(word) || self.dictionary.has(word) {
            return self.with_meanings(vec![word.to_owned()], false);
        }
        let near: Vec<String> = nearest(&self.known, word).into_iter().map(str::to_owned).collect();
        if near.is_empty() {
            return self.with_meanings(self.halves(word).unwrap_or_else(|| vec![word.to_owned()]), true);
        }
        self.with_meanings(near, true)
    }

    fn with_meanings(&self, said: Vec<String>, guessed: bool) -> Group {
        let mut meant: Vec<String> = Vec::new();
        for word in said.iter().filter_map(|word| self.same.get(word)).flatten() {
            if !meant.contains(word) && !said.contains(word) {
                meant.push(word.clone());
            }
        }
        Group { said, meant, guessed }
    }

    /// Splits two joined words: `sendmoney`.
    fn halves(&self, word: &str) -> Option<Vec<String>> {
        let cuts = word.char_indices().map(|(at, _)| at).filter(|at| *at >= 3);
        let mut pairs = cuts.map(|at| word.split_at(at)).filter(|(_, second)| second.len() >= 3);
        let (first, second) =
            pairs.find(|(first, second)| self.names.contains(*first) && self.names.contains(*second))?;
        Some(vec![first.to_owned(), second.to_owned()])
    }

    fn of_phrases(&self, heard: &Heard) -> impl Iterator<Item = Group> {
        let said = self.phrases.iter().filter(|(phrase, _, _)| heard.says(phrase));
        said.map(|(_, meant, _)| Group { said: meant.clone(), meant: Vec::new(), guessed: false })
    }

    /// Joins words that were typed as two: `screen shot`.
    fn of_pairs<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = Group> + 'a {
        let pairs = words.windows(2).map(<[String]>::concat).filter(|pair| pair.len() >= 6);
        pairs.filter(|pair| self.names.contains(pair)).map(|pair| self.with_meanings(vec![pair], false))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Filter, Means, Same};
    use super::*;

    fn list(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    fn lexicon() -> Lexicon {
        let vocabulary =
            ["picture", "police", "screenshot", "send", "money"].map(|word| (word.to_owned(), 3)).to_vec();
        let data = SearchData {
            stop: list(&["i", "the", "my"]),
            same: vec![Same { words: list(&["picture", "photo"]) }],
            means: vec![Means { said: list(&["feds", "put it online"]), means: list(&["police"]) }],
            ..SearchData::default()
        };
        let words = Filter::from_stems(&list(&["polic", "polit", "stammer"]));
        Lexicon::new(vocabulary, vec![data], Dictionary::new(Some(words)))
    }

    fn groups(query: &str) -> Vec<Group> {
        let lexicon = lexicon();
        lexicon.groups(&lexicon.read(query))
    }

    fn said(query: &str) -> Vec<Vec<String>> {
        groups(query).into_iter().map(|group| group.said).collect()
    }

    #[test]
    fn stop_words_are_dropped_unless_there_is_nothing_else() {
        assert_eq!(said("the police"), [["police"]]);
        assert_eq!(said("the my"), [["the"], ["my"]]);
    }

    #[test]
    fn typos_pairs_and_run_together_words_are_mended() {
        assert_eq!(said("polcie"), [["police"]]);
        assert_eq!(said("screen shot").first(), Some(&list(&["screenshot"])));
        assert_eq!(said("sendmoney"), [["send", "money"]]);
    }

    #[test]
    fn slang_and_phrases_mean_other_words() {
        assert_eq!(groups("feds").first().map(|group| group.meant.clone()), Some(list(&["police"])));
        assert_eq!(said("they put it online").first(), Some(&list(&["police"])));
    }

    #[test]
    fn a_real_word_is_never_taken_for_a_slip_of_another() {
        assert_eq!(said("polite"), [["polite"]]);
        assert_eq!(said("poliec"), [["police"]]);
    }
}
