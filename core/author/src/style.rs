//! Words and phrases that the check refuses, as data: `data/style.toml`.

use serde::{Deserialize, Serialize};

use guide::Audience;

/// `data/style.toml`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Style {
    /// Gendered and blaming words.
    #[serde(default)]
    pub(crate) refuse: Vec<Refused>,
    /// Harmful advice.
    #[serde(default)]
    pub(crate) advice: Vec<Harm>,
    /// Words that negate advice: not, never.
    #[serde(default)]
    pub(crate) negations: Vec<String>,
}

/// Words that no page may use.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Refused {
    /// Whole words or phrases, lower case.
    pub(crate) words: Vec<String>,
    /// What to write instead.
    pub(crate) mend: String,
    /// Phrases in which they are allowed.
    #[serde(default)]
    pub(crate) except: Vec<String>,
}

/// Advice that no page may give.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Harm {
    /// Phrases at the start of a sentence, where they are instructions.
    #[serde(default)]
    pub(crate) starts: Vec<String>,
    /// Phrases anywhere, unless a negation precedes them closely.
    #[serde(default)]
    pub(crate) says: Vec<String>,
    /// Phrases that are harmless.
    #[serde(default)]
    pub(crate) except: Vec<String>,
    /// Only on pages for these readers; all if empty.
    #[serde(default)]
    pub(crate) audiences: Vec<Audience>,
    /// What to write instead.
    pub(crate) mend: String,
}

/// Converts a sentence to lower-case words with one space between and around them, so that phrases can be matched.
pub(crate) fn flatten(sentence: &str) -> String {
    let plain: String = sentence
        .chars()
        .map(|c| match c {
            '’' | '\'' => '\'',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    let words: Vec<String> =
        plain.split_whitespace().map(|word| word.trim_matches('\'').to_lowercase()).collect();
    format!(" {} ", words.join(" "))
}

impl Refused {
    /// Returns the first refused word in a flattened sentence.
    pub(crate) fn find<'a>(&'a self, flat: &str) -> Option<&'a str> {
        let flat =
            self.except.iter().fold(flat.to_owned(), |flat, phrase| flat.replace(&padded(phrase), " … "));
        self.words.iter().find(|word| flat.contains(&padded(word))).map(String::as_str)
    }
}

impl Harm {
    /// Returns the first harmful phrase in a flattened sentence.
    pub(crate) fn find<'a>(&'a self, flat: &str, negations: &[String]) -> Option<&'a str> {
        let flat =
            self.except.iter().fold(flat.to_owned(), |flat, phrase| flat.replace(&padded(phrase), " … "));
        let starts = self.starts.iter().find(|phrase| flat.starts_with(&padded(phrase)));
        let says = || self.says.iter().find(|phrase| says(&flat, phrase, negations));
        starts.or_else(says).map(String::as_str)
    }

    /// Returns whether the rule applies to a reader (`None`: messages of screens, which anyone may see).
    pub(crate) fn concerns(&self, audience: Option<Audience>) -> bool {
        self.audiences.is_empty() || audience.is_none_or(|audience| self.audiences.contains(&audience))
    }
}

/// Returns whether a phrase occurs without a negation at the start of the sentence (“Don't look, copy or save …”) or
/// close before it.
fn says(flat: &str, phrase: &str, negations: &[String]) -> bool {
    flat.split_once(&padded(phrase)).is_some_and(|(before, _)| {
        let words: Vec<&str> = before.split_whitespace().collect();
        let near = words.iter().take(2).chain(words.iter().rev().take(4));
        !near.into_iter().any(|word| negations.iter().any(|negation| negation == word))
    })
}

/// Replaces text in double quotes, which is somebody else's words.
pub(crate) fn unquoted(text: &str) -> String {
    let parts = text.split(['"', '“', '”']);
    parts.enumerate().map(|(index, part)| if index % 2 == 0 { part } else { "…" }).collect()
}

fn padded(phrase: &str) -> String {
    format!(" {phrase} ")
}
