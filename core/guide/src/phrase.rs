//! A message with what is in its gaps, as rules hand it out.

use serde::{Deserialize, Serialize};

use crate::{Arg, Guide, GuideError};

/// A message of the pack to show, with what is in its gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// Message id.
    pub word: String,
    /// Names and values of its gaps.
    pub args: Vec<(String, String)>,
}

impl Phrase {
    /// A message without gaps.
    pub fn plain(word: &str) -> Self {
        Self { word: word.to_owned(), args: Vec::new() }
    }
}

impl Guide {
    /// A phrase that the rules made, in words.
    ///
    /// # Errors
    /// `NoSuchWord` if no language of the pack has it.
    pub fn phrase(&self, phrase: &Phrase) -> Result<String, GuideError> {
        let args: Vec<(&str, Arg<'_>)> =
            phrase.args.iter().map(|(name, value)| (name.as_str(), Arg::Text(value))).collect();
        self.word(&phrase.word, &args)
    }
}
