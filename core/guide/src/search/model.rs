//! What people mean by their words, learnt from questions while a pack is built.
//!
//! Every sign of a query (a word, two together, a piece of one, a group of words that mean the same) speaks for some
//! topics and against others. The weights are whole numbers, so every phone calculates alike.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::letters::numbers;

/// The row of `data` that holds it.
pub const MODEL: &str = "model";
/// Weights are kept in sixteenths.
pub const STEP: f64 = 16.0;
/// The most that a weight may be, in steps.
pub const MOST_STEPS: i32 = 43;
/// Letters of a piece of a word, and the fewest that a word has that is taken apart.
const PIECE: usize = 4;
const LEAST: usize = 5;
/// Numbers that say who is asked for; any other is a sum.
const NUMBERS: [&str; 6] = ["101", "111", "112", "159", "999", "55"];

/// `data` row `model`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ModelData {
    /// Topics, by their numbers.
    pub topics: Vec<String>,
    /// For each sign its topics and weights, two letters each.
    pub signs: std::collections::BTreeMap<String, String>,
}

impl ModelData {
    /// The same with whole words and the weights that decide alone: what a page of the site can carry.
    pub fn light(&self, least: i32) -> Self {
        let numbers = numbers();
        let steps = |letter: &char| numbers.get(letter).and_then(|number| i32::try_from(*number).ok());
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

/// The model, open.
#[derive(Default)]
pub(crate) struct Model {
    topics: Vec<String>,
    signs: HashMap<String, Vec<(usize, i32)>>,
}

impl Model {
    /// Opens it.
    pub(crate) fn new(data: ModelData) -> Self {
        let numbers = numbers();
        let number = |letter: char| numbers.get(&letter).copied().unwrap_or(0);
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

    /// What the signs say for each topic that any of them names, in steps; none if no word of the query is known.
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

/// The signs of a query: its words as stems, whether each says little, and the groups that they are in.
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

/// A stem, or that it is a sum.
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

/// Whether money is named with an amount: `£300`, `1k`, `50 quid`.
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
