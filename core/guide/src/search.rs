//! Search that forgives: typos, slang, whole sentences.
//!
//! A query is cut into words; each becomes a group of terms: itself or, if no page knows it, its nearest known words, and
//! beside them what people mean by it. The pages are ranked for each group as bm25 does; whole keywords of a page found in the query
//! add to that. Words of self-harm put help on top whatever else is found.

mod heard;
mod near;
mod query;
mod ranks;
mod searcher;
mod text;

use serde::{Deserialize, Serialize};

#[cfg(feature = "author")]
pub(crate) use ranks::{COLUMNS, Counts, row};
pub(crate) use searcher::Searcher;
#[cfg(feature = "author")]
pub(crate) use text::tokens;

/// A page found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// Topic id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How well it fits, higher is better; a pinned one has the score of the best besides its own. Rounded to a thousandth.
    pub score: f64,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Help that stands on top because of what was said.
    pub pinned: Vec<Hit>,
    /// The other pages, best first.
    pub hits: Vec<Hit>,
}

impl Found {
    /// All pages in the order in which they are shown.
    pub fn all(&self) -> impl Iterator<Item = &Hit> {
        self.pinned.iter().chain(&self.hits)
    }
}

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

#[cfg(feature = "author")]
impl SearchData {
    /// Every word and phrase by which pages may be looked for.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let same = self.same.iter().flat_map(|same| &same.words);
        let means = self.means.iter().flat_map(|means| means.said.iter().chain(&means.means));
        self.stop.iter().chain(same).chain(means).map(String::as_str)
    }
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
