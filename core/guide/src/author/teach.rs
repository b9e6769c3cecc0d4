//! Learns from sentences which words ask for help that must come first.
//!
//! Two logistic models over the same signs, fitted as [`train`](super::train) fits its own. That a pattern was found is
//! one sign among the others, left out of some examples so that the words carry their part.

use std::collections::BTreeMap;

use base64ct::{Base64, Encoding};

use super::content::Content;
use super::train::{asked, power, shuffle};
use crate::search::{Dictionary, LearntData, PinData, Pins, found, typed};

/// Times that all sentences are gone through.
const ROUNDS: usize = 12;
/// The first step of a weight.
const RATE: f32 = 0.2;
/// What draws every weight back to nothing.
const DRAW: f32 = 0.0003;
/// What a sentence for one kind counts against the other, and what a question counts against both.
const OTHER: f32 = 0.3;
const QUESTION: f32 = 0.7;
/// Of ten examples so many are not told that a pattern was found.
const UNTOLD: u32 = 4;
/// Signs must be in so many examples.
const LEAST_SEEN: usize = 2;
/// Weights are kept in sixteenths; those of fewer are left out.
const STEP: f32 = 16.0;
const LEAST_STEPS: f32 = 3.0;
/// The least sum, in sixteenths, that pins each kind; chosen by leaving out a part of the sentences at a time.
const LEAST: [i32; 2] = [-16, -16];

/// A sentence: its signs, and for each kind whether it is asked for and what that counts.
struct Example {
    signs: Vec<usize>,
    wanted: [(f32, f32); 2],
}

/// Fits the models; none without sentences.
pub(super) fn learnt(content: &Content) -> Option<LearntData> {
    if content.sentences.is_empty() {
        return None;
    }
    let json = content.data.get("pins")?.json.clone();
    let data: PinData = serde_json::from_value(json).ok()?;
    let mut teacher = Teacher {
        unsure: data.unsure.clone(),
        pins: Pins::new(data, None),
        dictionary: Dictionary::new(Some(super::english::filter())),
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
        let lines = content.sentences.iter().flat_map(|text| text.lines());
        let rows = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
        for (words, pins) in rows {
            let has = |kind: &str| pins.split('+').any(|pin| pin.trim() == kind);
            let none = has("none");
            let wanted = ["cope", "danger"].map(|kind| match (has(kind), none) {
                (true, _) => (1.0, 1.0),
                (false, true) => (0.0, 1.0),
                (false, false) => (0.0, OTHER),
            });
            self.example(words, wanted);
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
        let said = self.pins.said(&typed(words), &self.dictionary);
        let mut signs = said.signs;
        if self.examples.len() % 10 >= UNTOLD as usize {
            let kinds = said.kinds.iter().enumerate().filter(|(_, is_found)| **is_found);
            signs.extend(kinds.map(|(kind, _)| found(kind)));
        }
        let signs = signs.into_iter().map(|sign| self.number(sign)).collect();
        self.examples.push(Example { signs, wanted });
    }

    fn number(&mut self, sign: u32) -> usize {
        let next = self.numbers.len();
        let number = *self.numbers.entry(sign).or_insert(next);
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
        let is_seen = |sign: &usize| seen.get(*sign).is_some_and(|seen| *seen >= LEAST_SEEN);
        self.examples.iter_mut().for_each(|example| example.signs.retain(is_seen));
        let mut weights = vec![[Weight { value: 0.0, square: 0.1 }; 2]; self.numbers.len()];
        let mut order: Vec<usize> = (0..self.examples.len()).collect();
        let mut dice = 1_u32;
        for _ in 0..ROUNDS {
            shuffle(&mut order, &mut dice);
            for example in order.iter().filter_map(|at| self.examples.get(*at)) {
                learn(&mut weights, example);
            }
        }
        let all = self.numbers.iter().filter_map(|(sign, number)| bytes(*sign, weights.get(*number)?));
        LearntData { signs: Base64::encode_string(&all.flatten().collect::<Vec<u8>>()), least: LEAST }
    }
}

/// A weight and the sum of squares of its steps.
#[derive(Clone, Copy)]
struct Weight {
    value: f32,
    square: f32,
}

/// One step towards what an example asks for.
fn learn(weights: &mut [[Weight; 2]], example: &Example) {
    for (kind, (wanted, counts)) in example.wanted.iter().enumerate() {
        let at = |sign: &usize| weights.get(*sign).and_then(|both| both.get(kind));
        let sum: f32 = example.signs.iter().filter_map(at).map(|weight| weight.value).sum();
        let slope = counts * (likelihood(sum) - wanted);
        for sign in &example.signs {
            if let Some(weight) = weights.get_mut(*sign).and_then(|both| both.get_mut(kind)) {
                let slope = slope + DRAW * weight.value;
                weight.square += slope * slope;
                weight.value -= RATE * slope / weight.square.sqrt();
            }
        }
    }
}

/// How likely a sum makes it.
fn likelihood(sum: f32) -> f32 {
    let part = power(-sum.abs());
    if sum < 0.0 { part / (1.0 + part) } else { 1.0 / (1.0 + part) }
}

/// A sign as it is written; none if it decides nothing.
fn bytes(sign: u32, weights: &[Weight; 2]) -> Option<Vec<u8>> {
    let [cope, danger] = weights.each_ref().map(|weight| steps(weight.value));
    let [low, middle, high, _] = sign.to_le_bytes();
    (cope != 128 || danger != 128).then(|| vec![low, middle, high, cope, danger])
}

/// A weight in whole steps, plus 128.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value was just clamped to a byte"
)]
fn steps(weight: f32) -> u8 {
    let steps = (weight * STEP).round().clamp(-127.0, 127.0);
    let kept = if steps.abs() < LEAST_STEPS { 0.0 } else { steps };
    (kept + 128.0) as u8
}
