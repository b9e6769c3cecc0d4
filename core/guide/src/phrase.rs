//! A message id with its arguments, as rules return it.

use serde::{Deserialize, Serialize};

use crate::{Arg, Guide, GuideError};

/// A message of the pack to show, with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// Message id.
    pub word: String,
    /// Names and values of its arguments.
    pub args: Vec<(String, String)>,
}

impl Phrase {
    /// Makes a phrase without arguments.
    pub fn plain(word: &str) -> Self {
        Self { word: word.to_owned(), args: Vec::new() }
    }
}

impl Guide {
    /// Formats a phrase that the rules returned.
    ///
    /// # Errors
    /// `NoSuchWord` if no language of the pack has it.
    pub fn phrase(&self, phrase: &Phrase) -> Result<String, GuideError> {
        let args: Vec<(&str, Arg<'_>)> =
            phrase.args.iter().map(|(name, value)| (name.as_str(), Arg::Text(value))).collect();
        self.word(&phrase.word, &args)
    }
}
