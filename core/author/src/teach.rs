//! Learns from sentences which words ask for help that must come first.
//!
//! Fits two logistic models over the same features, in the way of [`train`](super::train), keeps the features that
//! weigh most, and fits those once more, so that they make up for the others. That a pattern matched is also a feature;
//! some examples leave it out, so that the words get weights too.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::content::Content;
use super::train::{asked, power, shuffle};
use guide::format::{Dictionary, LearntData, MOST_LEARNT, Made, Pins, long_sign, pattern_sign, query_words};
use guide::search::PinData;

/// Passes over all sentences, each time that the models are fitted.
const ROUNDS: usize = 8;
/// The initial learning rate, and how much slower each pass is.
const RATE: f32 = 0.15;
const SLOWER: f32 = 0.1;
/// Regularisation over all sentences: pulls every weight towards zero, less when only the kept features are left.
const DRAW: f32 = 1.0;
const DRAW_OF_KEPT: f32 = 0.5;
/// How many features are kept.
const MOST_SIGNS: usize = 55_000;
/// How much a sentence for one kind counts against the other, and a question against both.
const OTHER: f32 = 0.05;
const QUESTION: f32 = 0.7;
/// Files of beginnings of sentences, and how much one counts: it is typed before every sentence that begins so.
const STARTS: &str = "starts";
const START: f32 = 3.0;
/// Of every ten examples, how many lack the features for matched patterns.
const UNTOLD: u32 = 4;
/// The scale of a word and of a pair during training; that of a piece or a set is one.
const OF_WORD: f32 = 1.5;
const OF_PAIR: f32 = 0.7;
/// The scale of a feature is multiplied by the square of this for each time that its examples would have to double to
/// be all of them: what is rare tells more.
const OF_RARE: f32 = 0.14;
/// Features must occur in at least this many examples.
const LEAST_SEEN: usize = 2;
/// Weights are in sixteenths.
const STEP: f32 = 16.0;
/// The least sum, in sixteenths, that pins each kind: low, since a missed sentence weighs more than a false pin.
const LEAST: [i32; 2] = [-14, -14];
/// What is added where there are more words than in the beginning of a sentence, which must pin nothing yet.
const FOR_LONG: [i32; 2] = [4, 12];

/// A sentence: its features with their scales, and for each kind the target and how much it counts.
struct Example {
    signs: Vec<(usize, f32)>,
    wanted: [(f32, f32); 2],
}

/// Fits the models; `None` without sentences.
pub(super) fn learnt(content: &Content) -> Option<LearntData> {
    if content.sentences.is_empty() {
        return None;
    }
    let json = content.data.get("pins")?.json.clone();
    let data: PinData = serde_json::from_value(json).ok()?;
    let mut teacher = Teacher {
        unsure: data.unsure.clone(),
        pins: Pins::new(data, None),
        dictionary: Dictionary::new(Some(super::known::filter(content))),
        numbers: BTreeMap::new(),
        seen: Vec::new(),
        examples: Vec::new(),
    };
    teacher.sentences(content);
    teacher.questions(content);
    Some(teacher.fit())
}

struct Teacher {
    unsure: Vec<String>,
    pins: Pins,
    dictionary: Dictionary,
    numbers: BTreeMap<u32, usize>,
    seen: Vec<usize>,
    examples: Vec<Example>,
}

impl Teacher {
    fn sentences(&mut self, content: &Content) {
        for (name, text) in &content.sentences {
            let counts = if name.starts_with(STARTS) { START } else { 1.0 };
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            for (words, pins) in lines.filter_map(|line| line.split_once('\t')) {
                self.example(words, wanted(pins, counts));
            }
        }
    }

    fn questions(&mut self, content: &Content) {
        for (words, _, topics) in asked(content) {
            if topics.iter().all(|topic| !self.unsure.contains(topic)) {
                self.example(&words, [(0.0, QUESTION); 2]);
            }
        }
    }

    fn example(&mut self, words: &str, wanted: [(f32, f32); 2]) {
        let said = self.pins.said(&query_words(words), &self.dictionary);
        let mut signs = said.signs;
        if self.examples.len() % 10 >= UNTOLD as usize {
            let kinds = said.kinds.iter().enumerate().filter(|(_, is_found)| **is_found);
            signs.extend(kinds.map(|(kind, _)| pattern_sign(kind)));
        }
        let signs = signs.into_iter().map(|(hash, made)| (self.number(hash), counts(made))).collect();
        self.examples.push(Example { signs, wanted });
    }

    fn number(&mut self, hash: u32) -> usize {
        let next = self.numbers.len();
        let number = *self.numbers.entry(hash).or_insert(next);
        if number == self.seen.len() {
            self.seen.push(0);
        }
        if let Some(seen) = self.seen.get_mut(number) {
            *seen += 1;
        }
        number
    }

    fn fit(mut self) -> LearntData {
        let seen = &self.seen;
        let is_seen = |(sign, _): &(usize, f32)| seen.get(*sign).is_some_and(|seen| *seen >= LEAST_SEEN);
        self.examples.iter_mut().for_each(|example| example.signs.retain(is_seen));
        self.rescale();
        let scales = self.scales();
        let heaviest = heaviest(&self.weigh(DRAW), &scales);
        let is_kept = |(sign, _): &(usize, f32)| heaviest.get(*sign) == Some(&true);
        self.examples.iter_mut().for_each(|example| example.signs.retain(is_kept));
        let weights = self.weigh(DRAW_OF_KEPT);
        let said = self.numbers.iter().filter_map(|(hash, number)| {
            let scale = scales.get(*number)?;
            let [cope, danger] = weights.get(*number)?.map(|weight| steps(weight.value * scale));
            let [more_cope, more_danger] = if *hash == long_sign() { FOR_LONG } else { [0; 2] };
            let [cope, danger] = [cope + more_cope, danger + more_danger];
            (cope != 0 || danger != 0).then_some((*hash, [cope, danger]))
        });
        LearntData::new(said, LEAST)
    }

    /// Scales every feature by how rare it is, except the one that every example has.
    fn rescale(&mut self) {
        let all = self.examples.len();
        let rare = |seen: &usize| if *seen == all { 1.0 } else { rarity(*seen, all) };
        let rare: Vec<f32> = self.seen.iter().map(rare).collect();
        for (sign, scale) in self.examples.iter_mut().flat_map(|example| &mut example.signs) {
            *scale *= rare.get(*sign).copied().unwrap_or(1.0);
        }
    }

    /// Returns the scale of each feature; 0 if no example has it.
    fn scales(&self) -> Vec<f32> {
        let mut scales = vec![0.0; self.numbers.len()];
        for (sign, scale) in self.examples.iter().flat_map(|example| &example.signs) {
            if let Some(slot) = scales.get_mut(*sign) {
                *slot = *scale;
            }
        }
        scales
    }

    /// Fits the weights of all features that the examples have.
    fn weigh(&self, draw: f32) -> Vec<[Weight; 2]> {
        let all = self.examples.len();
        let draw_of = |seen: &usize| if *seen == all { 0.0 } else { draw / as_float(*seen) };
        let draws: Vec<f32> = self.seen.iter().map(draw_of).collect();
        let start = |draw: f32| [Weight { value: 0.0, square: 0.1, draw }; 2];
        let mut weights: Vec<[Weight; 2]> = draws.into_iter().map(start).collect();
        let mut order: Vec<usize> = (0..all).collect();
        let mut dice = 1_u32;
        for round in 0..ROUNDS {
            let rate = RATE / (1.0 + SLOWER * as_float(round));
            shuffle(&mut order, &mut dice);
            for example in order.iter().filter_map(|at| self.examples.get(*at)) {
                learn(&mut weights, example, rate);
            }
        }
        weights
    }
}

/// Returns for each feature whether it is one of those that weigh most, for either kind.
fn heaviest(weights: &[[Weight; 2]], scales: &[f32]) -> Vec<bool> {
    let size = |(both, scale): (&[Weight; 2], &f32)| {
        both.iter().map(|weight| (weight.value * scale).abs()).fold(0.0, f32::max)
    };
    let sizes: Vec<f32> = weights.iter().zip(scales).map(size).collect();
    // Sizes are not negative, so their bits are in the same order.
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|sign| Reverse(sizes.get(*sign).map(|size| size.to_bits())));
    let mut kept = vec![false; sizes.len()];
    for sign in order.into_iter().take(MOST_SIGNS) {
        if let Some(slot) = kept.get_mut(sign) {
            *slot = true;
        }
    }
    kept
}

/// Returns the targets for a sentence with these pins, which counts so much.
fn wanted(pins: &str, counts: f32) -> [(f32, f32); 2] {
    let has = |kind: &str| pins.split('+').any(|pin| pin.trim() == kind);
    let none = has("none");
    ["cope", "danger"].map(|kind| match (has(kind), none) {
        (true, _) => (1.0, counts),
        (false, true) => (0.0, counts),
        (false, false) => (0.0, OTHER),
    })
}

/// Returns the factor for a feature of so many examples, of all. The logarithm is read from the bits of a number, which
/// is alike on every machine.
fn rarity(seen: usize, all: usize) -> f32 {
    let part = as_float(all + 1) / as_float(seen + 1);
    let doublings = as_float(part.to_bits() as usize) / 8_388_608.0 - 127.0;
    (OF_RARE * doublings) * (OF_RARE * doublings)
}

#[expect(clippy::cast_precision_loss, reason = "a count of examples, or bits whose last ones do not matter")]
const fn as_float(count: usize) -> f32 {
    count as f32
}

const fn counts(made: Made) -> f32 {
    match made {
        Made::Word => OF_WORD,
        Made::Pair => OF_PAIR,
        Made::Other => 1.0,
    }
}

/// A weight, the sum of its squared steps, and how much each step pulls it towards zero.
#[derive(Clone, Copy)]
struct Weight {
    value: f32,
    square: f32,
    draw: f32,
}

/// Takes one gradient step on an example.
fn learn(weights: &mut [[Weight; 2]], example: &Example, rate: f32) {
    for (kind, (wanted, counts)) in example.wanted.iter().enumerate() {
        let at = |(sign, scale): &(usize, f32)| Some(weights.get(*sign)?.get(kind)?.value * scale);
        let sum: f32 = example.signs.iter().filter_map(at).sum();
        let slope = counts * (likelihood(sum) - wanted);
        for (sign, scale) in &example.signs {
            if let Some(weight) = weights.get_mut(*sign).and_then(|both| both.get_mut(kind)) {
                let slope = slope * scale + weight.draw * weight.value;
                weight.square += slope * slope;
                weight.value -= rate * slope / weight.square.sqrt();
            }
        }
    }
}

/// Computes the logistic function.
fn likelihood(sum: f32) -> f32 {
    let part = power(-sum.abs());
    if sum < 0.0 { part / (1.0 + part) } else { 1.0 / (1.0 + part) }
}

/// Rounds a weight to whole steps.
#[expect(clippy::cast_possible_truncation, reason = "the value was just clamped to a few dozen")]
fn steps(weight: f32) -> i32 {
    (weight * STEP).round().clamp(-MOST_LEARNT, MOST_LEARNT) as i32
}
