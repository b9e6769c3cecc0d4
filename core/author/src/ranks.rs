//! Counts where each word is, so that a search on the phone need not query the index.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::content::Content;
use guide::format::{COLUMNS, Counts, tokens};
use guide::search::SearchData;

/// Returns every word that search can look up: the words of all pages and of all search data.
pub(super) fn words(content: &Content, of_pages: BTreeSet<String>) -> BTreeSet<String> {
    let mut words = of_pages;
    for (name, file) in &content.data {
        let is_search = name == "search" || name.starts_with("search-");
        let data = is_search.then(|| serde_json::from_value(file.json.clone()).ok()).flatten();
        words.extend(data.iter().flat_map(SearchData::words).flat_map(tokens));
    }
    words
}

/// Counts the words in the pages of a language, whose first row in `pages` is `first`.
pub(super) fn counts(
    write: &Connection,
    (locale, tokenizer): (&str, &str),
    (first, pages): (i64, u32),
    words: &BTreeSet<String>,
) -> rusqlite::Result<Counts> {
    let pages = usize::try_from(pages).unwrap_or(0);
    let mut counts = Counts { lengths: vec![0; pages], ..Counts::default() };
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    write.execute_batch(&format!(
        "CREATE VIRTUAL TABLE temp.found USING fts5vocab(main, find_{locale}, instance)"
    ))?;
    let mut statement = write.prepare(&format!(
        "SELECT term, doc, sum(CASE col {} END), count(*) FROM temp.found GROUP BY term, doc ORDER BY term, doc",
        COLUMNS.map(|(column, weight)| format!("WHEN '{column}' THEN {weight}")).join(" ")
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (stem, page): (String, i64) = (row.get(0)?, row.get(1)?);
        let page = usize::try_from(page - first).unwrap_or(pages);
        let number = *numbers.entry(stem).or_insert(counts.stems.len());
        if number == counts.stems.len() {
            counts.stems.push(Vec::new());
        }
        if let (Some(held), Some(length)) = (counts.stems.get_mut(number), counts.lengths.get_mut(page)) {
            held.push((page, row.get(2)?));
            *length += row.get::<_, u32>(3)?;
        }
    }
    drop(rows);
    drop(statement);
    write.execute_batch("DROP TABLE temp.found")?;
    counts.words = stems(write, tokenizer, words)?
        .into_iter()
        .filter_map(|(word, stem)| Some((word, *numbers.get(&stem)?)))
        .collect();
    Ok(counts)
}

/// Stems each word with the tokenizer; leaves out words that the tokenizer would split.
fn stems(
    write: &Connection,
    tokenizer: &str,
    words: &BTreeSet<String>,
) -> rusqlite::Result<BTreeMap<String, String>> {
    write.execute_batch(&format!(
        "CREATE VIRTUAL TABLE temp.word USING fts5(text, tokenize = '{tokenizer}');
         CREATE VIRTUAL TABLE temp.stem USING fts5vocab(temp, word, instance);"
    ))?;
    for word in words {
        write.execute("INSERT INTO temp.word(text) VALUES (?1)", [word])?;
    }
    let mut statement = write.prepare(
        "SELECT text, min(term) FROM temp.stem JOIN temp.word ON word.rowid = doc GROUP BY doc HAVING count(*) = 1",
    )?;
    let stems = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect();
    drop(statement);
    write.execute_batch("DROP TABLE temp.stem; DROP TABLE temp.word;")?;
    stems
}
