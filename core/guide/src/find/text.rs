//! Splits and normalises queries and names.

use crate::name_hash::name_hash;

/// The most characters read; no name of a place needs more.
pub(super) const LONGEST: usize = 200;

/// Words that do not identify a place.
pub const IDLE_WORDS: [&str; 53] = [
    "police",
    "constabulary",
    "service",
    "force",
    "the",
    "of",
    "and",
    "in",
    "on",
    "upon",
    "near",
    "under",
    "by",
    "next",
    "le",
    "de",
    "la",
    "i",
    "im",
    "am",
    "live",
    "living",
    "at",
    "to",
    "we",
    "are",
    "from",
    "my",
    "is",
    "a",
    "county",
    "co",
    "council",
    "district",
    "borough",
    "royal",
    "area",
    "heddlu",
    "isle",
    "isles",
    "where",
    "town",
    "postcode",
    "code",
    "post",
    "yn",
    "yng",
    "ym",
    "y",
    "yr",
    "dwi",
    "rwyn",
    "byw",
];
const IDLE: [u64; 53] = marks(IDLE_WORDS);

/// Words that join the parts of a name; the part before the first one is the short name.
pub const JOINT_WORDS: [&str; 9] = ["on", "upon", "under", "in", "by", "next", "le", "de", "super"];
const JOINTS: [u64; 9] = marks(JOINT_WORDS);

/// Hashes words, so that they are not in the library as text.
const fn marks<const N: usize>(words: [&str; N]) -> [u64; N] {
    let (mut numbers, mut at) = ([0; N], 0);
    while at < N {
        numbers[at] = name_hash(words[at]);
        at += 1;
    }
    numbers
}

/// A query.
pub(super) struct Typed {
    /// All its words.
    pub(super) all: Vec<String>,
    /// The words that may name a place.
    pub(super) words: Vec<String>,
}

impl Typed {
    pub(super) fn new(text: &str) -> Self {
        let short: String = text.chars().take(LONGEST).collect();
        let all = split(&short);
        let words = telling(&all);
        Self { all, words }
    }
}

/// Splits a name into its identifying words, and those before the first joining word if there is one.
pub(super) fn name_words(name: &str) -> (Vec<String>, Option<Vec<String>>) {
    let all = split(name);
    let joint = all.iter().position(|word| JOINTS.contains(&name_hash(word))).filter(|place| *place > 0);
    let short = joint.and_then(|place| all.get(..place)).map(telling).filter(|words| !words.is_empty());
    (telling(&all), short)
}

fn telling(all: &[String]) -> Vec<String> {
    all.iter().filter(|word| !IDLE.contains(&name_hash(word))).cloned().collect()
}

/// Splits a text into words in lower case without accents.
fn split(text: &str) -> Vec<String> {
    let lower = text.to_lowercase().replace(['\'', '’'], "");
    let plain: String = lower.chars().map(plain).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| if word == "saint" { "st".to_owned() } else { word.to_owned() }).collect()
}

/// Removes the accent of a letter, for the accents in names of places in the UK and Ireland.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ŵ' => 'w',
        'ŷ' | 'ÿ' => 'y',
        other => other,
    }
}
