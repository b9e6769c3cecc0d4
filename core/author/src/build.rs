//! Builds the image of a pack. The same content gives the same bytes.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, MAIN_DB, params};

use super::content::{Content, SourcePage};
use super::page_text::{all_words, texts};
use super::{ranks, teach, train};
use guide::format::{APPLICATION_ID, DICTIONARY, FORMAT, LEARNT, MODEL, ranks_row, tokens};
use guide::page::Block;
use guide::{Audience, ENGLISH};

/// The tables of an image; `core/FORMAT.md` describes them.
const SCHEMA: &str = "
    CREATE TABLE meta(name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE data(name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE words(locale TEXT, name TEXT, body TEXT NOT NULL, PRIMARY KEY(locale, name)) WITHOUT ROWID;
    CREATE TABLE sources(id TEXT PRIMARY KEY, title TEXT NOT NULL, url TEXT NOT NULL, seen TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE pages(id INTEGER PRIMARY KEY, locale TEXT NOT NULL, audience TEXT NOT NULL, topic TEXT NOT NULL,
        title TEXT NOT NULL, summary TEXT NOT NULL, reviewed TEXT NOT NULL, keywords TEXT NOT NULL, blocks TEXT NOT NULL,
        UNIQUE(locale, audience, topic));
    CREATE TABLE vocabulary(locale TEXT, word TEXT, pages INTEGER NOT NULL, PRIMARY KEY(locale, word)) WITHOUT ROWID;";

/// Builds the image with the languages `locales`.
pub(crate) fn image(content: &Content, locales: &[String]) -> rusqlite::Result<Vec<u8>> {
    let mut connection = Connection::open_in_memory()?;
    connection
        .execute_batch("PRAGMA page_size = 4096; PRAGMA secure_delete = ON; PRAGMA auto_vacuum = NONE; PRAGMA temp_store = MEMORY;")?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", FORMAT)?;
    let write = connection.transaction()?;
    write.execute_batch(SCHEMA)?;
    heads(&write, content, locales)?;
    words(&write, content, locales)?;
    let searched = ranks::words(content, content.pages.iter().flat_map(all_words).collect());
    for locale in locales {
        pages(&write, content, locale, &searched)?;
    }
    write.commit()?;
    // Removes free pages with remains of earlier content, which would differ from run to run.
    connection.execute_batch("VACUUM")?;
    Ok(connection.serialize(MAIN_DB)?.to_vec())
}

fn heads(write: &Connection, content: &Content, locales: &[String]) -> rusqlite::Result<()> {
    if let Some(meta) = &content.meta {
        let mut meta = meta.clone();
        meta.languages.retain(|language| locales.contains(&language.id));
        write.execute("INSERT INTO meta VALUES ('pack', ?1)", [json(&meta)])?;
    }
    // A phone needs no list of refused words.
    for (name, data) in content.data.iter().filter(|(name, _)| *name != "style") {
        write.execute("INSERT INTO data VALUES (?1, ?2)", [name, &json(&data.json)])?;
    }
    let english = (DICTIONARY, json(&super::known::filter(content)));
    write.execute("INSERT INTO data VALUES (?1, ?2)", english)?;
    if let Some(learnt) = teach::learnt(content) {
        write.execute("INSERT INTO data VALUES (?1, ?2)", (LEARNT, json(&learnt)))?;
    }
    for source in content.sources.values() {
        let row = params![source.id, source.title, source.url, source.seen];
        write.execute("INSERT INTO sources VALUES (?1, ?2, ?3, ?4)", row)?;
    }
    Ok(())
}

fn words(write: &Connection, content: &Content, locales: &[String]) -> rusqlite::Result<()> {
    for file in content.messages.iter().filter(|file| locales.contains(&file.locale)) {
        write.execute("INSERT INTO words VALUES (?1, ?2, ?3)", [&file.locale, &file.file, &file.text])?;
    }
    Ok(())
}

/// Writes the pages of a language, grouped by audience, so that a search covers a range of ids.
fn pages(
    write: &Connection,
    content: &Content,
    locale: &str,
    searched: &BTreeSet<String>,
) -> rusqlite::Result<()> {
    let stem = if locale == ENGLISH { "porter unicode61" } else { "unicode61" };
    let tokenizer = format!("{stem} remove_diacritics 2");
    write.execute_batch(&format!(
        "CREATE VIRTUAL TABLE find_{locale} USING fts5(title, keywords, summary, headings, body,
            content = '', tokenize = '{tokenizer}')"
    ))?;
    let mut vocabulary = BTreeMap::<String, u32>::new();
    for audience in Audience::ALL {
        for page in sorted(content, locale, audience) {
            insert(write, locale, page)?;
            for word in vocabulary_of(page) {
                *vocabulary.entry(word).or_default() += 1;
            }
        }
    }
    if locale == ENGLISH
        && let Some(model) = train::model(content, &vocabulary)
    {
        write.execute("INSERT INTO data VALUES (?1, ?2)", (MODEL, json(&model)))?;
    }
    for (word, count) in vocabulary {
        write.execute("INSERT INTO vocabulary VALUES (?1, ?2, ?3)", params![locale, word, count])?;
    }
    write.execute_batch(&format!("INSERT INTO find_{locale}(find_{locale}) VALUES ('optimize')"))?;
    let shelf = write.query_row(
        "SELECT ifnull(min(id), 0), count(*) FROM pages WHERE locale = ?1",
        [locale],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let counts = ranks::counts(write, (locale, &tokenizer), shelf, searched)?;
    write.execute("INSERT INTO data VALUES (?1, ?2)", [ranks_row(locale), json(&counts)]).map(drop)
}

fn sorted<'a>(content: &'a Content, locale: &str, audience: Audience) -> Vec<&'a SourcePage> {
    let of = |page: &&SourcePage| page.locale == locale && page.audience == audience;
    let mut pages: Vec<_> = content.pages.iter().filter(of).collect();
    pages.sort_by_key(|page| (page.front.order, page.topic.as_str()));
    pages
}

fn insert(write: &Connection, locale: &str, page: &SourcePage) -> rusqlite::Result<()> {
    let blocks: Vec<&Block> = page.body.iter().map(|parsed| &parsed.block).collect();
    let front = &page.front;
    let row = params![
        locale,
        page.audience.id(),
        page.topic,
        front.title,
        front.summary,
        front.reviewed.to_string(),
        json(&front.keywords),
        json(&blocks)
    ];
    let sql = "INSERT INTO pages(locale, audience, topic, title, summary, reviewed, keywords, blocks)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    write.execute(sql, row)?;
    let id = write.last_insert_rowid();
    let (headings, body) = texts(page);
    let sql = format!(
        "INSERT INTO find_{locale}(rowid, title, keywords, summary, headings, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    );
    let [title, keywords, summary] =
        [&front.title, &front.keywords.join("\n"), &front.summary].map(|text| indexed(text));
    write.execute(&sql, params![id, title, keywords, summary, indexed(&headings), indexed(&body)])?;
    Ok(())
}

/// Splits a text as search does, so that `can't` is one word both in the index and in a query.
fn indexed(text: &str) -> String {
    tokens(text).join(" ")
}

fn vocabulary_of(page: &SourcePage) -> BTreeSet<String> {
    all_words(page).into_iter().filter(|word| word.chars().any(char::is_alphabetic)).collect()
}

/// Serialises a value; this cannot fail for these types, whose keys are all text.
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
