//! A model of which topics a query is about, trained on questions when a pack is built.
//!
//! Every feature of a query (a word, two words in a row, a piece of a word, a synonym group) has weights for and
//! against topics. Weights are whole numbers, so that every phone computes the same result.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::letters::Numbers;

/// The row of `data` that holds the model.
pub const MODEL: &str = "model";
/// Weights are in sixteenths.
pub const STEP: f64 = 16.0;
/// The largest weight, in steps.
pub const MOST_STEPS: i32 = 43;
/// The number of letters in a piece, and the shortest word that is cut into pieces.
const PIECE: usize = 4;
const LEAST: usize = 5;
/// Numbers to call or text; any other number counts as an amount.
const NUMBERS: [&str; 6] = ["101", "111", "112", "159", "999", "55"];

/// `data` row `model`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ModelData {
    /// Topics, by number.
    pub topics: Vec<String>,
    /// For each feature its topics and weights, two characters for each pair.
    pub signs: std::collections::BTreeMap<String, String>,
}

impl ModelData {
    /// Returns a copy without weights below `least` steps and without pieces of words, small enough for a page of the
    /// site.
    pub fn light(&self, least: i32) -> Self {
        let numbers = Numbers::new();
        let steps = |letter: &char| numbers.of(*letter).and_then(|number| i32::try_from(number).ok());
        let decides = |pair: &&[char]| {
            pair.get(1).and_then(steps).is_some_and(|steps| (steps - MOST_STEPS).abs() >= least)
        };
        let kept = |text: &String| {
            let letters: Vec<char> = text.chars().collect();
            letters.chunks(2).filter(decides).flatten().collect::<String>()
        };
        let words = self.signs.iter().filter(|(sign, _)| !sign.starts_with('#'));
        let signs = words.map(|(sign, text)| (sign.clone(), kept(text))).filter(|(_, text)| !text.is_empty());
        Self { topics: self.topics.clone(), signs: signs.collect() }
    }
}

/// The decoded model.
#[derive(Default)]
pub(crate) struct Model {
    topics: Vec<String>,
    signs: HashMap<String, Vec<(usize, i32)>>,
}

impl Model {
    /// Decodes a model.
    pub(crate) fn new(data: ModelData) -> Self {
        let numbers = Numbers::new();
        let number = |letter: char| numbers.of(letter).unwrap_or(0);
        let pairs = |text: &str| {
            let letters: Vec<char> = text.chars().collect();
            let pair = |pair: &[char]| match pair {
                [topic, weight] => {
                    let weight = i32::try_from(number(*weight)).unwrap_or(0) - MOST_STEPS;
                    Some((usize::try_from(number(*topic)).ok()?, weight))
                }
                _ => None,
            };
            letters.chunks(2).filter_map(pair).collect()
        };
        let signs = data.signs.iter().map(|(sign, text)| (sign.clone(), pairs(text))).collect();
        Self { topics: data.topics, signs }
    }

    /// Sums the weights of the features for each topic they name, in steps; `None` if no word of the query is known.
    pub(crate) fn weigh(&self, signs: &[String]) -> Option<HashMap<&str, f64>> {
        let mut sums = vec![0; self.topics.len()];
        let mut known = false;
        for sign in signs {
            let Some(pairs) = self.signs.get(sign) else { continue };
            known |= !sign.starts_with('@');
            for (topic, weight) in pairs {
                if let Some(sum) = sums.get_mut(*topic) {
                    *sum += weight;
                }
            }
        }
        let each =
            self.topics.iter().map(String::as_str).zip(sums.into_iter().map(|sum| f64::from(sum) / STEP));
        known.then(|| each.collect())
    }
}

/// Returns the features of a query: each word with its stem and whether it is a stop word, plus its synonym groups.
pub(crate) fn signs(
    words: &[(String, String, bool)],
    groups: &[String],
    is_sum: bool,
    reader: &str,
) -> Vec<String> {
    let stems: Vec<&str> = words.iter().map(|(_, stem, _)| shown(stem)).collect();
    let telling: Vec<&str> =
        words.iter().filter(|(_, _, little)| !little).map(|(_, stem, _)| shown(stem)).collect();
    let mut all: Vec<String> = stems.iter().map(|stem| (*stem).to_owned()).collect();
    all.extend(stems.windows(2).map(|pair| pair.join(" ")));
    all.extend(telling.windows(2).map(|pair| pair.join("_")));
    all.extend(groups.iter().cloned());
    all.extend(words.iter().flat_map(|(word, _, _)| pieces(word)));
    all.extend(is_sum.then(|| "£".to_owned()));
    all.push(format!("@{reader}"));
    all.sort_unstable();
    all.dedup();
    all
}

/// Returns the stem, or `0` for an amount.
fn shown(stem: &str) -> &str {
    let is_sum = stem.len() > 2 && stem.bytes().all(|byte| byte.is_ascii_digit()) && !NUMBERS.contains(&stem);
    if is_sum { "0" } else { stem }
}

fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = std::iter::once('^').chain(word.chars()).chain(['$']).collect();
    let long = letters.len() >= LEAST + 2;
    letters
        .windows(PIECE)
        .filter(|_| long)
        .map(|piece| format!("#{}", piece.iter().collect::<String>()))
        .collect()
}

/// Returns whether a text names an amount of money: `£300`, `1k`, `50 quid`.
pub(crate) fn is_sum(text: &str) -> bool {
    let text = text.to_lowercase();
    let letters: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
    let unit = |at: usize| {
        let rest: String = letters.iter().skip(at).take(6).collect();
        ["quid", "grand", "pound", "euro", "dollar"].iter().any(|unit| rest.starts_with(unit))
            || (rest.starts_with('k') && !rest.chars().nth(1).is_some_and(char::is_alphabetic))
    };
    letters.windows(2).enumerate().any(|(at, pair)| match pair {
        ['£' | '$' | '€', digit] => digit.is_ascii_digit(),
        [digit, _] => digit.is_ascii_digit() && unit(at + 1),
        _ => false,
    })
}
