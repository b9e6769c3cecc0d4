//! Search that forgives: typos, slang, whole sentences.

use serde::{Deserialize, Serialize};

/// `data/search.toml`: what people type and what they mean by it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchData {
    /// Words that say nothing about the page wanted.
    pub stop: Vec<String>,
    /// Words that find each other.
    #[serde(default)]
    pub same: Vec<Same>,
    /// Slang and phrases, and the words they mean.
    #[serde(default)]
    pub means: Vec<Means>,
    /// Help that stands on top when certain words are said.
    #[serde(default)]
    pub pin: Vec<Pin>,
}

/// Words any of which finds all of them.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Same {
    /// Single words, lower case.
    pub words: Vec<String>,
}

/// Slang, mistakes and phrases.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Means {
    /// What is typed: words or phrases, lower case.
    pub said: Vec<String>,
    /// What is searched for beside it.
    pub means: Vec<String>,
}

/// Help that must not be missed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// The topic that stands on top.
    pub topic: String,
    /// Words or phrases, lower case; typos in longer words are forgiven.
    pub words: Vec<String>,
}
