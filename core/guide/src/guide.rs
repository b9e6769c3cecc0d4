//! An open pack.

mod ask;

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use rusqlite::{Connection, OptionalExtension, Row};
use serde::de::DeserializeOwned;

use crate::image::{self, Table, read_json};
use crate::meta::{Meta, Notices};
use crate::page::{Block, Page, Source, Topic};
use crate::search::{SearchResults, Searcher};
use crate::words::Words;
use crate::{Arg, Audience, ENGLISH, GuideError};

/// A content pack, open in memory in one language. Threads can share it.
pub struct Guide {
    connection: Mutex<Connection>,
    meta: Meta,
    locale: String,
    words: Words,
    searcher: OnceLock<Searcher>,
    rows: ask::Rows,
}

impl Guide {
    /// Opens an image that is already verified and unsealed, in the language of a tag such as `en-GB` or `cy`.
    /// Falls back to English if the pack does not have the language. Takes about 2 ms for the shipped pack.
    ///
    /// # Errors
    /// `Image`, `TooNew`, `Damaged`, `Shape` or `Words` if the bytes are not a whole pack of this format.
    pub fn open(image: &[u8], locale: &str) -> Result<Self, GuideError> {
        let connection = image::open(image)?;
        let meta: Meta = read_json(&connection, Table::Meta, "pack")?.ok_or(GuideError::Image)?;
        let primary = locale.split(['-', '_']).next().unwrap_or(ENGLISH).to_lowercase();
        let primary = pseudo(locale).map_or(primary, str::to_owned);
        let known = meta.languages.iter().any(|language| language.id == primary);
        let locale = if known { primary } else { ENGLISH.to_owned() };
        let words = Words::read(fluent_files(&connection)?, &locale)?;
        Ok(Self {
            connection: Mutex::new(connection),
            meta,
            locale,
            words,
            searcher: OnceLock::new(),
            rows: ask::Rows::default(),
        })
    }

    /// Returns the same pack, always shown as a draft: for packs signed with the development key.
    #[must_use]
    pub fn as_draft(mut self) -> Self {
        self.meta.publisher.clear();
        self
    }

    /// The pack's publisher, dates and languages.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The primary tag of the chosen language.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Returns the notices that every page must show, by the phone's clock in milliseconds since 1970 UTC.
    pub fn notices(&self, phone_ms: i64) -> Notices {
        self.meta.notices(phone_ms)
    }

    /// Lists the topics for a reader in the pack's order, each in the chosen language or else in English.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn topics(&self, audience: Audience) -> Result<Vec<Topic>, GuideError> {
        let connection = self.connection();
        let sql = "SELECT topic, title, summary FROM pages WHERE audience = ?1 AND locale = ?2
            UNION ALL
            SELECT topic, title, summary FROM pages AS english WHERE audience = ?1 AND locale = 'en' AND ?2 <> 'en'
                AND NOT EXISTS (SELECT 1 FROM pages WHERE topic = english.topic AND audience = ?1 AND locale = ?2)";
        let mut statement = connection.prepare(sql)?;
        let topic = |row: &Row<'_>| Ok(Topic { id: row.get(0)?, title: row.get(1)?, summary: row.get(2)? });
        let topics: Vec<Topic> =
            statement.query_map([audience.id(), &self.locale], topic)?.collect::<Result<_, _>>()?;
        drop(statement);
        in_order(&connection, audience, topics)
    }

    /// Reads a page for a reader in the chosen language or else in English (`fallback` is true then).
    ///
    /// # Errors
    /// `NoSuchPage` if the topic has no page for that reader; `Damaged`, `Shape`.
    pub fn page(&self, topic: &str, audience: Audience) -> Result<Page, GuideError> {
        let connection = self.connection();
        let found = read_page(&connection, &self.locale, topic, audience)?;
        let found =
            found.map_or_else(|| read_page(&connection, ENGLISH, topic, audience), |page| Ok(Some(page)))?;
        let stored = found.ok_or(GuideError::NoSuchPage)?;
        let blocks: Vec<Block> = serde_json::from_str(&stored.blocks)?;
        let sources = sources_of(&connection, &blocks)?;
        Ok(Page {
            topic: topic.to_owned(),
            audience,
            fallback: stored.locale != self.locale,
            language_draft: !self.meta.speaks(&stored.locale),
            locale: stored.locale,
            draft: self.meta.is_draft(),
            title: stored.title,
            summary: stored.summary,
            reviewed: stored.reviewed,
            blocks,
            sources,
        })
    }

    /// Searches the pages for a reader; returns at most 20, best first. The same query always gives the same scores.
    /// Takes well under a millisecond; the first search about 3 ms more.
    ///
    /// # Errors
    /// `Damaged`, `Shape`.
    pub fn search(&self, words: &str, audience: Audience) -> Result<SearchResults, GuideError> {
        let connection = self.connection();
        if self.searcher.get().is_none() {
            let searcher = Searcher::read(&connection, &self.locale)?;
            // The lock is held, so no other thread can have set it.
            let _unset = self.searcher.set(searcher);
        }
        let searcher = self.searcher.get().ok_or(GuideError::NoSuchData)?;
        searcher.search(&connection, words, audience)
    }

    /// Returns the keywords of every topic for a reader, by topic id, in the chosen language and in English.
    ///
    /// # Errors
    /// `Damaged`, `Shape`.
    pub fn keywords(&self, audience: Audience) -> Result<BTreeMap<String, Vec<String>>, GuideError> {
        let connection = self.connection();
        let sql =
            "SELECT topic, keywords FROM pages WHERE audience = ?1 AND locale IN (?2, 'en') ORDER BY id";
        let mut statement = connection.prepare(sql)?;
        let mut rows = statement.query([audience.id(), &self.locale])?;
        let mut keywords: BTreeMap<String, Vec<String>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let words: Vec<String> = serde_json::from_str(&row.get::<_, String>(1)?)?;
            keywords.entry(row.get(0)?).or_default().extend(words);
        }
        Ok(keywords)
    }

    /// Returns the words of the pages and of the search data, sorted: the candidates for correcting a misspelling.
    ///
    /// # Errors
    /// `Damaged`.
    pub fn known_words(&self, data: &crate::search::SearchData) -> Result<Vec<String>, GuideError> {
        let connection = self.connection();
        let sql = "SELECT DISTINCT word FROM vocabulary WHERE locale IN (?1, 'en')";
        let mut statement = connection.prepare(sql)?;
        let words = statement.query_map([&self.locale], |row| row.get(0))?;
        let mut words: std::collections::BTreeSet<String> = words.collect::<Result<_, _>>()?;
        words.extend(data.words().flat_map(crate::search::tokens));
        Ok(words.into_iter().collect())
    }

    /// Returns the id and text of every message of a screen, in the pack's order. Leaves out messages that need a
    /// value; ask for those with [`Guide::word`].
    pub fn words(&self, screen: &str) -> Vec<(String, String)> {
        self.words.screen(screen)
    }

    /// Formats one message with its values, in the chosen language or else in English.
    ///
    /// # Errors
    /// `NoSuchWord` if no language has the message or a value it needs is missing.
    pub fn word(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Result<String, GuideError> {
        self.words.word(id, args)
    }

    /// Reads structured data of the pack as the type that its file was checked against.
    ///
    /// # Errors
    /// `NoSuchData`, `Shape`, `Damaged`.
    pub fn data<T: DeserializeOwned>(&self, name: &str) -> Result<T, GuideError> {
        read_json(&self.connection(), Table::Data, name)?.ok_or(GuideError::NoSuchData)
    }

    /// Locks the connection, also after a panic elsewhere: a read-only connection is still good.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The pseudo-language that a phone asks for as a region (XA or XB) of a real language.
fn pseudo(locale: &str) -> Option<&'static str> {
    match locale.rsplit(['-', '_']).next()? {
        "XA" => Some("xa"),
        "XB" => Some("xb"),
        _ => None,
    }
}

fn fluent_files(connection: &Connection) -> Result<Vec<(String, String)>, GuideError> {
    let mut statement = connection.prepare("SELECT locale, body FROM words ORDER BY locale, name")?;
    let files = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    Ok(files)
}

/// A row of `pages`.
struct Stored {
    locale: String,
    title: String,
    summary: String,
    reviewed: String,
    blocks: String,
}

fn read_page(
    connection: &Connection,
    locale: &str,
    topic: &str,
    audience: Audience,
) -> Result<Option<Stored>, GuideError> {
    let sql = "SELECT locale, title, summary, reviewed, blocks FROM pages WHERE locale = ?1 AND audience = ?2 AND topic = ?3";
    let stored = |row: &Row<'_>| {
        Ok(Stored {
            locale: row.get(0)?,
            title: row.get(1)?,
            summary: row.get(2)?,
            reviewed: row.get(3)?,
            blocks: row.get(4)?,
        })
    };
    Ok(connection.prepare(sql)?.query_row([locale, audience.id(), topic], stored).optional()?)
}

/// Sorts topics as their English pages are ordered.
fn in_order(
    connection: &Connection,
    audience: Audience,
    mut topics: Vec<Topic>,
) -> Result<Vec<Topic>, GuideError> {
    let sql = "SELECT topic FROM pages WHERE audience = ?1 AND locale = 'en' ORDER BY id";
    let mut statement = connection.prepare(sql)?;
    let order: Vec<String> =
        statement.query_map([audience.id()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    topics.sort_by_key(|topic| order.iter().position(|id| *id == topic.id).unwrap_or(usize::MAX));
    Ok(topics)
}

fn sources_of(connection: &Connection, blocks: &[Block]) -> Result<Vec<Source>, GuideError> {
    let mut sources: Vec<Source> = Vec::new();
    let mut statement = connection.prepare("SELECT id, title, url, seen FROM sources WHERE id = ?1")?;
    for id in blocks.iter().flat_map(Block::sources) {
        if sources.iter().all(|source| source.id != *id) {
            let source = |row: &Row<'_>| {
                Ok(Source { id: row.get(0)?, title: row.get(1)?, url: row.get(2)?, seen: row.get(3)? })
            };
            sources.extend(statement.query_row([id], source).optional()?);
        }
    }
    Ok(sources)
}
