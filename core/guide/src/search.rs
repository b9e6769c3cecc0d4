//! Search that forgives: typos, slang, whole sentences.
//!
//! A query is cut into words; each becomes a group of terms: itself or, if no page knows it, its nearest known words,
//! and beside them what people mean by it. The pages are ranked for each group as bm25 does; whole keywords of a page
//! found in the query add to that. Words of self-harm or of danger put help on top whatever else is found.

mod dictionary;
mod heard;
mod letters;
mod model;
mod named;
mod near;
mod pins;
mod query;
mod ranks;
mod searcher;
mod shelf;
mod text;

use serde::{Deserialize, Serialize};

use crate::Audience;

pub use dictionary::{DICTIONARY, Dictionary, Filter};
pub use letters::letter;
pub use model::{MODEL, MOST_STEPS, ModelData, STEP};
pub use pins::{
    LEARNT, LearntData, MOST_LEARNT, Made, PinData, PinKind, PinRow, Pins, Said, Sign, pattern_sign,
};
pub use query::{Lexicon, query_words};
pub use ranks::{COLUMNS, Counts, ranks_row};
pub(crate) use searcher::Searcher;
pub use text::tokens;

/// A page found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// Topic id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How well it fits, higher is better; a pinned one has the score of the best besides its own. Rounded to a
    /// thousandth.
    pub score: f64,
    /// Why it comes first, if it does.
    pub pin: Option<PinKind>,
}

/// A service found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceHit {
    /// Its id.
    pub id: String,
    /// Its own name.
    pub name: String,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SearchResults {
    /// Services that are above every list, the empty one too.
    pub first: Vec<ServiceHit>,
    /// Help that is on top because of what was said.
    pub pinned: Vec<Hit>,
    /// Services that were named, by a name or a number.
    pub services: Vec<ServiceHit>,
    /// Whether nothing was but services that were named, so that pages are below them.
    pub named: bool,
    /// The other pages, best first.
    pub hits: Vec<Hit>,
    /// Whether nothing was found, and the one page is where everybody can begin.
    pub fallback: bool,
}

impl SearchResults {
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
    /// Words that are beside the name of a service without asking for more.
    #[serde(default)]
    pub beside: Vec<String>,
    /// What else services are called.
    #[serde(default)]
    pub called: Vec<Called>,
    /// Services above every list, for each reader.
    #[serde(default)]
    pub first: Vec<First>,
    /// The page for words that find nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback_topic: Option<String>,
}

/// What else a service is called.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Called {
    /// Its id.
    pub service: String,
    /// Names, lower case.
    pub words: Vec<String>,
}

/// Services that are above every list.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct First {
    /// Whose list.
    pub audience: Audience,
    /// Their ids, in order.
    pub services: Vec<String>,
}

impl SearchData {
    /// Every word and phrase by which pages may be looked for.
    pub fn words(&self) -> impl Iterator<Item = &str> {
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
