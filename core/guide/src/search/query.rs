//! What a person typed, as groups of terms to look for.

use std::collections::{BTreeMap, BTreeSet};

use super::SearchData;
use super::heard::{Heard, Phrase, PhraseWords};
use super::near::{Known, nearest};
use super::text::{squeeze, tokens};

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
    /// Words that phrases mean.
    meant: BTreeSet<String>,
    same: BTreeMap<String, Vec<String>>,
    phrase_words: PhraseWords,
    phrases: Vec<(Phrase, Vec<String>)>,
    pins: Vec<(String, Vec<PinPhrase>)>,
}

/// What pins a topic.
struct PinPhrase {
    phrase: Phrase,
    /// Its letters without gaps, if they are enough to be looked for inside others.
    run: Option<String>,
}

/// The words of a query, and the words of phrases among them.
pub(crate) struct Typed {
    words: Vec<String>,
    heard: Heard,
}

impl Lexicon {
    /// Joins the words of the pages with those of the search data.
    pub(crate) fn new(vocabulary: Vec<(String, u32)>, data: Vec<SearchData>) -> Self {
        let mut lexicon = Self {
            stop: BTreeSet::new(),
            known: Vec::new(),
            names: BTreeSet::new(),
            meant: BTreeSet::new(),
            same: BTreeMap::new(),
            phrase_words: PhraseWords::default(),
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
            self.meant.extend(meant.iter().cloned());
            for said in means.said.iter().map(|said| tokens(said)) {
                if let [word] = said.as_slice() {
                    counted.entry(word.clone()).or_default();
                    self.same.entry(word.clone()).or_default().extend(meant.iter().cloned());
                } else {
                    self.phrases.push((self.phrase_words.phrase(&said), meant.clone()));
                }
            }
        }
        for pin in data.pin {
            let phrases = pin.words.iter().map(|words| self.pin_phrase(&tokens(words))).collect();
            self.pins.push((pin.topic, phrases));
        }
    }

    /// `kill my self`, `killmyself`: the same letters with other gaps count too, for more than one word.
    fn pin_phrase(&mut self, words: &[String]) -> PinPhrase {
        let run = words.concat();
        PinPhrase {
            phrase: self.phrase_words.phrase(words),
            run: (words.len() > 1 && run.len() >= 8).then_some(run),
        }
    }

    /// Whether a word says nothing about the page wanted.
    pub(crate) fn is_stop(&self, word: &str) -> bool {
        self.stop.contains(word)
    }

    /// Whether a word stands in the pages or in the search data.
    pub(crate) fn lists(&self, word: &str) -> bool {
        self.names.contains(word) || self.meant.contains(word)
    }

    /// The words of a query; only its first 600 characters are read.
    pub(crate) fn read(&self, query: &str) -> Typed {
        let short: String = query.chars().take(LONGEST).collect();
        let words: Vec<String> = tokens(&short).iter().map(|word| squeeze(word)).collect();
        Typed { heard: self.phrase_words.heard(&words), words }
    }

    /// Topics to put on top.
    pub(crate) fn pinned(&self, typed: &Typed) -> Vec<&str> {
        let run: String = typed.words.concat();
        let said = |pin: &PinPhrase| {
            typed.heard.says(&pin.phrase) || pin.run.as_ref().is_some_and(|wanted| run.contains(wanted))
        };
        self.pins
            .iter()
            .filter(|(_, phrases)| phrases.iter().any(said))
            .map(|(topic, _)| topic.as_str())
            .collect()
    }

    /// The groups of a query, in the order of its words. If all are stop words they are looked for all the same.
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

    fn of_phrases(&self, heard: &Heard) -> impl Iterator<Item = Group> {
        let said = self.phrases.iter().filter(|(phrase, _)| heard.says(phrase));
        said.map(|(_, meant)| Group { said: meant.clone(), meant: Vec::new(), guessed: false })
    }

    /// One word written as two: `screen shot`.
    fn of_pairs<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = Group> + 'a {
        let pairs = words.windows(2).map(<[String]>::concat).filter(|pair| pair.len() >= 6);
        pairs.filter(|pair| self.names.contains(pair)).map(|pair| self.with_meanings(vec![pair], false))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Means, Pin, Same};
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

    fn groups(query: &str) -> Vec<Group> {
        let lexicon = lexicon();
        lexicon.groups(&lexicon.read(query))
    }

    fn is_pinned(query: &str) -> bool {
        let lexicon = lexicon();
        let pinned = lexicon.pinned(&lexicon.read(query));
        assert!(pinned.is_empty() || pinned == ["cope"]);
        !pinned.is_empty()
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
    fn self_harm_pins_help_through_typos_gaps_and_joins() {
        for query in [
            "i want to kill myself",
            "kil myself kill my self",
            "killmyself",
            "gonna kill just myself",
            "suicdie",
            "KILL MYSELF!!",
        ] {
            assert!(is_pinned(query), "{query}");
        }
        for query in ["this kills my battery", "police", "", "decide"] {
            assert!(!is_pinned(query), "{query}");
        }
    }
}
