//! Search that tolerates misspellings, slang and whole sentences.
//!
//! A query is split into words. Each word becomes a group of terms: the word or, if no page has it, the nearest known
//! words, and the words it may mean. Pages are ranked for each group as by bm25, plus a score for each of a page's
//! keywords that is whole in the query. A query about self-harm or danger puts help first, whatever else it finds.

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

pub use dictionary::{DICTIONARY, Dictionary, Filter, dictionary_stems};
pub use letters::letter;
pub use model::{MODEL, MOST_STEPS, ModelData, STEP};
pub use pins::{
    LEARNT, LearntData, MOST_LEARNT, Made, PinData, PinKind, PinRow, Pins, Said, Sign, long_sign,
    pattern_sign,
};
pub use query::{Lexicon, query_words};
pub use ranks::{COLUMNS, Counts, ranks_row};
pub(crate) use searcher::Searcher;
pub use text::tokens;

/// A page that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// Topic id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How well it fits; higher is better. A pinned page has the best score of all pages. Rounded to a thousandth.
    pub score: f64,
    /// Why it is pinned to the top, if it is.
    pub pin: Option<PinKind>,
}

/// A service that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceHit {
    /// Its id.
    pub id: String,
    /// Its official name.
    pub name: String,
}

/// The results of a search.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SearchResults {
    /// Services to show above the results, even if there are none.
    pub first: Vec<ServiceHit>,
    /// Help pages pinned to the top because of what the query says.
    pub pinned: Vec<Hit>,
    /// Services that the query names, by name or number.
    pub services: Vec<ServiceHit>,
    /// Whether the query only names services, so that the pages go below them.
    pub named: bool,
    /// The other pages, best first.
    pub hits: Vec<Hit>,
    /// Whether nothing was found and the only hit is the starting page for everybody.
    pub fallback: bool,
}

impl SearchResults {
    /// Iterates over all pages in display order.
    pub fn all(&self) -> impl Iterator<Item = &Hit> {
        self.pinned.iter().chain(&self.hits)
    }
}

/// `data/search.toml`: words that people type, and what they mean.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchData {
    /// Words that do not identify a page.
    pub stop: Vec<String>,
    /// Synonyms.
    #[serde(default)]
    pub same: Vec<Same>,
    /// Slang and phrases, and the words they mean.
    #[serde(default)]
    pub means: Vec<Means>,
    /// Words used with a service's name that ask for nothing more.
    #[serde(default)]
    pub beside: Vec<String>,
    /// Other names of services.
    #[serde(default)]
    pub called: Vec<Called>,
    /// Services to show above the results, for each reader.
    #[serde(default)]
    pub first: Vec<First>,
    /// Id of the page to show when nothing is found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback_topic: Option<String>,
}

/// Other names of a service.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Called {
    /// Its id.
    pub service: String,
    /// Names, lower case.
    pub words: Vec<String>,
}

/// Services to show above the results.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct First {
    /// The reader they are for.
    pub audience: Audience,
    /// Their ids, in order.
    pub services: Vec<String>,
}

impl SearchData {
    /// Iterates over every word and phrase that the search data knows.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let same = self.same.iter().flat_map(|same| &same.words);
        let means = self.means.iter().flat_map(|means| means.said.iter().chain(&means.means));
        self.stop.iter().chain(same).chain(means).map(String::as_str)
    }
}

/// Synonyms: each word finds all of them.
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
    /// What people type: words or phrases, lower case.
    pub said: Vec<String>,
    /// Words to search for as well.
    pub means: Vec<String>,
}
