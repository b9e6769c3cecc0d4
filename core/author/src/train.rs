//! Learns from questions which topics their words indicate.
//!
//! Fits a linear model over the features of a query by stochastic gradient descent with a step size for each weight
//! (AdaGrad). It uses only sums, products, quotients and square roots, which every machine rounds alike, so the same
//! content gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use super::content::Content;
use guide::format::{Dictionary, Lexicon, MOST_STEPS, ModelData, STEP, letter};
use guide::search::SearchData;
use guide::{Audience, ENGLISH};

/// Passes over all questions.
const ROUNDS: usize = 14;
/// The initial learning rate.
const RATE: f32 = 0.15;
/// How much a keyword or title counts compared with a question.
const OF_PAGE: f32 = 0.5;
/// Features other than words must occur in at least this many examples.
const LEAST_SEEN: usize = 2;
/// Weights of fewer steps are left out.
const LEAST_STEPS: i32 = 4;

/// A question with its correct topics.
struct Example {
    signs: Vec<usize>,
    reader: usize,
    right: BTreeSet<usize>,
    weight: f32,
}

/// Fits the model for English; `None` without questions.
pub(super) fn model(content: &Content, vocabulary: &BTreeMap<String, u32>) -> Option<ModelData> {
    let asked = asked(content);
    if asked.is_empty() {
        return None;
    }
    let topics: Vec<String> =
        english(content).map(|page| page.topic.clone()).collect::<BTreeSet<_>>().into_iter().collect();
    let mut trainer = Trainer::new(content, vocabulary, topics);
    trainer.examples(&asked, content);
    Some(trainer.fit())
}

fn english(content: &Content) -> impl Iterator<Item = &super::content::SourcePage> {
    content.pages.iter().filter(|page| page.locale == ENGLISH)
}

/// Returns the questions of `queries.toml` and `queries.tsv`: words, reader and topics.
pub(super) fn asked(content: &Content) -> Vec<(String, Audience, Vec<String>)> {
    let rows = content.queries.iter().flat_map(|queries| queries.rows("query"));
    let listed = rows.filter_map(|row| {
        let topics = match row.get("topic") {
            Some(one) if one.text().is_some() => vec![one.text()?.to_owned()],
            _ => row.rows("topic").iter().filter_map(|topic| topic.text()).map(str::to_owned).collect(),
        };
        Some((row.text_of("words")?.to_owned(), Audience::from_id(row.text_of("audience")?)?, topics))
    });
    let lines = content.more_queries.lines().filter(|line| !line.starts_with('#'));
    let more = lines.filter_map(|line| {
        let mut cells = line.split('\t');
        let (words, reader, topics) = (cells.next()?, cells.next()?, cells.next()?);
        Some((words.to_owned(), Audience::from_id(reader)?, topics.split(',').map(str::to_owned).collect()))
    });
    listed.chain(more).collect()
}

struct Trainer {
    lexicon: Lexicon,
    topics: Vec<String>,
    /// For each reader, the topics that have a page.
    read: Vec<Vec<bool>>,
    signs: BTreeMap<String, usize>,
    seen: Vec<usize>,
    examples: Vec<Example>,
}

impl Trainer {
    fn new(content: &Content, vocabulary: &BTreeMap<String, u32>, topics: Vec<String>) -> Self {
        let data = content.data.get("search").map(|file| file.json.clone());
        let data: Option<SearchData> = data.and_then(|json| serde_json::from_value(json).ok());
        let words: Vec<(String, u32)> =
            vocabulary.iter().map(|(word, pages)| (word.clone(), *pages)).collect();
        let dictionary = Dictionary::new(Some(super::known::filter(content)));
        let of = |reader: &Audience| {
            let has = |topic: &String| {
                english(content).any(|page| page.topic == *topic && page.audience == *reader)
            };
            topics.iter().map(has).collect()
        };
        Self {
            lexicon: Lexicon::new(words, data.into_iter().collect(), dictionary),
            read: Audience::ALL.iter().map(of).collect(),
            topics,
            signs: BTreeMap::new(),
            seen: Vec::new(),
            examples: Vec::new(),
        }
    }

    fn examples(&mut self, asked: &[(String, Audience, Vec<String>)], content: &Content) {
        for (words, reader, topics) in asked {
            self.example(words, *reader, topics, 1.0);
        }
        for page in english(content) {
            let front = &page.front;
            for words in front.keywords.iter().chain([&front.title, &front.summary]) {
                self.example(words, page.audience, std::slice::from_ref(&page.topic), OF_PAGE);
            }
        }
    }

    fn example(&mut self, words: &str, audience: Audience, topics: &[String], weight: f32) {
        let reader = Audience::ALL.iter().position(|known| *known == audience).unwrap_or(0);
        let has = |topic: &usize| self.read.get(reader).and_then(|read| read.get(*topic)) == Some(&true);
        let right = topics.iter().filter_map(|topic| self.topics.binary_search(topic).ok()).filter(has);
        let right: BTreeSet<usize> = right.collect();
        if right.is_empty() {
            return;
        }
        let signs = self.lexicon.signs(&self.lexicon.read(words), audience);
        let signs = signs.into_iter().map(|sign| self.number(sign)).collect();
        self.examples.push(Example { signs, reader, right, weight });
    }

    fn number(&mut self, sign: String) -> usize {
        let next = self.signs.len();
        let number = *self.signs.entry(sign).or_insert(next);
        if number == self.seen.len() {
            self.seen.push(0);
        }
        if let Some(seen) = self.seen.get_mut(number) {
            *seen += 1;
        }
        number
    }

    fn fit(mut self) -> ModelData {
        let rare: BTreeSet<usize> = self
            .signs
            .iter()
            .filter(|(sign, number)| {
                let is_word = !sign.contains([' ', '_', '#']);
                !is_word && self.seen.get(**number).is_some_and(|seen| *seen < LEAST_SEEN)
            })
            .map(|(_, number)| *number)
            .collect();
        self.examples.iter_mut().for_each(|example| example.signs.retain(|sign| !rare.contains(sign)));
        let mut weights = Weights::new(self.signs.len(), self.topics.len());
        let mut order: Vec<usize> = (0..self.examples.len()).collect();
        let mut dice = 1_u32;
        for _ in 0..ROUNDS {
            shuffle(&mut order, &mut dice);
            for example in order.iter().filter_map(|at| self.examples.get(*at)) {
                let read = self.read.get(example.reader).map_or(&[][..], Vec::as_slice);
                weights.learn(example, read);
            }
        }
        let signs =
            self.signs.iter().filter_map(|(sign, number)| Some((sign.clone(), weights.text(*number)?)));
        ModelData { signs: signs.collect(), topics: self.topics }
    }
}

/// Shuffles the examples, in the same order every time.
pub(super) fn shuffle(order: &mut [usize], dice: &mut u32) {
    for last in (1..order.len()).rev() {
        *dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        order.swap(last, (*dice >> 8) as usize % (last + 1));
    }
}

/// The weights of all features for all topics, and the sums of their squared steps.
struct Weights {
    topics: usize,
    all: Vec<f32>,
    squares: Vec<f32>,
}

impl Weights {
    fn new(signs: usize, topics: usize) -> Self {
        Self { topics, all: vec![0.0; signs * topics], squares: vec![0.01; signs * topics] }
    }

    fn row(&self, sign: usize) -> &[f32] {
        self.all.get(sign * self.topics..(sign + 1) * self.topics).unwrap_or_default()
    }

    /// Takes one gradient step towards the correct topics of an example.
    fn learn(&mut self, example: &Example, read: &[bool]) {
        let mut sums = vec![0.0_f32; self.topics];
        for sign in &example.signs {
            sums.iter_mut().zip(self.row(*sign)).for_each(|(sum, weight)| *sum += weight);
        }
        let steps = slopes(&sums, example, read);
        for sign in &example.signs {
            let range = sign * self.topics..(sign + 1) * self.topics;
            let (Some(weights), Some(squares)) =
                (self.all.get_mut(range.clone()), self.squares.get_mut(range))
            else {
                continue;
            };
            for ((weight, square), step) in weights.iter_mut().zip(squares).zip(&steps) {
                *square += step * step;
                *weight -= RATE * step / square.sqrt();
            }
        }
    }

    /// Encodes the weights of a feature that are large enough.
    fn text(&self, sign: usize) -> Option<String> {
        let steps = self.row(sign).iter().map(|weight| steps(f64::from(*weight)));
        let kept = steps.enumerate().filter(|(_, steps)| steps.abs() >= LEAST_STEPS);
        let text: String = kept
            .flat_map(|(topic, steps)| {
                [letter(topic), letter(usize::try_from(steps + MOST_STEPS).unwrap_or(0))]
            })
            .collect();
        (!text.is_empty()).then_some(text)
    }
}

/// Rounds a weight to whole steps.
#[expect(clippy::cast_possible_truncation, reason = "the value was just clamped to a few dozen")]
fn steps(weight: f64) -> i32 {
    (weight * STEP).round().clamp(f64::from(-MOST_STEPS), f64::from(MOST_STEPS)) as i32
}

/// Returns the gradient for each topic: its share of all topics, less its share of the correct ones.
fn slopes(sums: &[f32], example: &Example, read: &[bool]) -> Vec<f32> {
    let best = sums.iter().zip(read).filter(|(_, read)| **read).map(|(sum, _)| *sum).fold(f32::MIN, f32::max);
    let mut parts: Vec<f32> =
        sums.iter().zip(read).map(|(sum, read)| if *read { power(sum - best) } else { 0.0 }).collect();
    let whole: f32 = parts.iter().sum();
    let right: f32 = example.right.iter().filter_map(|topic| parts.get(*topic)).sum();
    for (topic, part) in parts.iter_mut().enumerate() {
        let of_right =
            if example.right.contains(&topic) { *part / right.max(f32::MIN_POSITIVE) } else { 0.0 };
        *part = example.weight * (*part / whole - of_right);
    }
    parts
}

/// Approximates e to the power of a negative number with products only.
pub(super) fn power(exponent: f32) -> f32 {
    let mut value = (1.0 + exponent / 1024.0).max(0.0);
    for _ in 0..10 {
        value *= value;
    }
    value
}
