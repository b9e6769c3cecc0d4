//! What a person typed, as groups of terms to look for.

use std::collections::{BTreeMap, BTreeSet};

use super::near::{Known, distance, forgiven, nearest};
use super::text::{squeeze, tokens};
use super::{Pin, SearchData};

/// At most so many characters of a query are read.
const LONGEST: usize = 600;
/// At most so many groups are looked for.
const MOST_GROUPS: usize = 14;

/// A word of the query with everything it may stand for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The word itself, or its nearest known words.
    pub(crate) said: Vec<String>,
    /// Other words that mean the same.
    pub(crate) meant: Vec<String>,
    /// True if `said` are guesses.
    pub(crate) guessed: bool,
}

/// Everything that is known about words.
pub(crate) struct Lexicon {
    stop: BTreeSet<String>,
    known: Vec<Known>,
    names: BTreeSet<String>,
    same: BTreeMap<String, Vec<String>>,
    phrases: Vec<(Vec<String>, Vec<String>)>,
    pins: Vec<(String, Vec<Vec<String>>)>,
}

impl Lexicon {
    /// Joins the words of the pages with those of the search data.
    pub(crate) fn new(vocabulary: Vec<(String, u32)>, data: Vec<SearchData>) -> Self {
        let mut lexicon = Self {
            stop: BTreeSet::new(),
            known: Vec::new(),
            names: BTreeSet::new(),
            same: BTreeMap::new(),
            phrases: Vec::new(),
            pins: Vec::new(),
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
            for word in &words {
                counted.entry(word.clone()).or_default();
                let others = words.iter().filter(|other| *other != word).cloned();
                self.same.entry(word.clone()).or_default().extend(others);
            }
        }
        for means in data.means {
            let meant: Vec<String> = means.means.iter().flat_map(|word| tokens(word)).collect();
            for said in means.said.iter().map(|said| tokens(said)) {
                if let [word] = said.as_slice() {
                    counted.entry(word.clone()).or_default();
                    self.same.entry(word.clone()).or_default().extend(meant.iter().cloned());
                } else {
                    self.phrases.push((said, meant.clone()));
                }
            }
        }
        self.pins.extend(data.pin.into_iter().map(|pin| pin_tokens(&pin)));
    }

    /// Whether a word says nothing about the page wanted.
    pub(crate) fn is_stop(&self, word: &str) -> bool {
        self.stop.contains(word)
    }

    /// The words of a query; only its first 600 characters are read.
    pub(crate) fn words(query: &str) -> Vec<String> {
        let short: String = query.chars().take(LONGEST).collect();
        tokens(&short).iter().map(|word| squeeze(word)).collect()
    }

    /// Topics to put on top.
    pub(crate) fn pinned(&self, words: &[String]) -> Vec<&str> {
        let run: String = words.concat();
        let said =
            |phrase: &Vec<String>| says(words, phrase) || (phrase.len() > 1 && run_holds(&run, phrase));
        self.pins
            .iter()
            .filter(|(_, phrases)| phrases.iter().any(said))
            .map(|(topic, _)| topic.as_str())
            .collect()
    }

    /// The groups of a query, in the order of its words. If all are stop words they are looked for all the same.
    pub(crate) fn groups(&self, words: &[String]) -> Vec<Group> {
        let mut telling: Vec<&String> = words.iter().filter(|word| !self.is_stop(word)).collect();
        if telling.is_empty() {
            telling = words.iter().collect();
        }
        let mut seen = BTreeSet::new();
        telling.retain(|word| seen.insert(word.as_str()));
        let mut groups: Vec<Group> = self.of_phrases(words).collect();
        groups.extend(self.of_pairs(words));
        groups.extend(telling.into_iter().map(|word| self.group(word)));
        groups.truncate(MOST_GROUPS);
        groups
    }

    fn group(&self, word: &str) -> Group {
        if self.names.contains(word) {
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

    /// Two words run together: `sendmoney`.
    fn halves(&self, word: &str) -> Option<Vec<String>> {
        let cuts = word.char_indices().map(|(at, _)| at).filter(|at| *at >= 3);
        let mut pairs = cuts.map(|at| word.split_at(at)).filter(|(_, second)| second.len() >= 3);
        let (first, second) =
            pairs.find(|(first, second)| self.names.contains(*first) && self.names.contains(*second))?;
        Some(vec![first.to_owned(), second.to_owned()])
    }

    fn of_phrases<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = Group> + 'a {
        let said = self.phrases.iter().filter(|(phrase, _)| says(words, phrase));
        said.map(|(_, meant)| Group { said: meant.clone(), meant: Vec::new(), guessed: false })
    }

    /// One word written as two: `screen shot`.
    fn of_pairs<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = Group> + 'a {
        let pairs = words.windows(2).map(<[String]>::concat).filter(|pair| pair.len() >= 6);
        pairs.filter(|pair| self.names.contains(pair)).map(|pair| self.with_meanings(vec![pair], false))
    }
}

fn pin_tokens(pin: &Pin) -> (String, Vec<Vec<String>>) {
    (pin.topic.clone(), pin.words.iter().map(|words| tokens(words)).collect())
}

/// Whether the words of a phrase stand in the query in order, each at most one word behind the last, slips forgiven.
fn says(words: &[String], phrase: &[String]) -> bool {
    (0..words.len()).any(|start| says_from(words.get(start..).unwrap_or_default(), phrase))
}

fn says_from(words: &[String], phrase: &[String]) -> bool {
    let mut rest = words;
    for (index, wanted) in phrase.iter().enumerate() {
        let reach = if index == 0 { 1 } else { 2 };
        let Some(at) = rest.iter().take(reach).position(|word| alike(word, wanted)) else { return false };
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    !phrase.is_empty()
}

/// Equal, or so long that a slip is forgiven. Words of four letters are too easily another word.
fn alike(word: &str, wanted: &str) -> bool {
    if word == wanted {
        return true;
    }
    let length = wanted.chars().count();
    if length < 5 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), wanted.chars().collect());
    distance(&a, &b, forgiven(length)).is_some()
}

/// `kill my self`, `killmyself`: the same letters with other gaps.
fn run_holds(run: &str, phrase: &[String]) -> bool {
    let wanted = phrase.concat();
    wanted.len() >= 8 && run.contains(&wanted)
}

#[cfg(test)]
mod tests {
    use super::super::{Means, Same};
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
            pin: vec![Pin { topic: "cope".to_owned(), words: list(&["kill myself", "suicide"]) }],
        };
        Lexicon::new(vocabulary, vec![data])
    }

    fn said(query: &str) -> Vec<Vec<String>> {
        lexicon().groups(&Lexicon::words(query)).into_iter().map(|group| group.said).collect()
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
        let groups = lexicon().groups(&Lexicon::words("feds"));
        assert_eq!(groups.first().map(|group| group.meant.clone()), Some(list(&["police"])));
        assert_eq!(said("they put it online").first(), Some(&list(&["police"])));
    }

    #[test]
    fn self_harm_pins_help_through_typos_gaps_and_joins() {
        for query in [
            "i want to kill myself",
            "kil myself kill my self",
            "killmyself",
            "gonna kill just myself",
            "suicdie",
            "KILL MYSELF!!",
        ] {
            assert_eq!(lexicon().pinned(&Lexicon::words(query)), ["cope"], "{query}");
        }
        for query in ["this kills my battery", "police", "", "decide"] {
            assert!(lexicon().pinned(&Lexicon::words(query)).is_empty(), "{query}");
        }
    }
}
