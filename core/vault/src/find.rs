//! Finds entries of one kind, or with certain words.

use rusqlite::{Connection, Rows, ToSql};

use crate::rows::{self, EntryLine};
use crate::{EntrySummary, Kind, Record, StoreError};

/// Filters a list.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Entries that contain all of these words, separated by spaces, anywhere in what the person or others wrote; empty
    /// for all.
    pub words: String,
}

/// Where a page begins, and in which direction it continues. Either way it is newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageFrom {
    /// At the newest, towards older ones.
    Newest,
    /// Below this order, towards older ones.
    Before(u64),
    /// Above this order, towards newer ones.
    After(u64),
}

/// A page of a filtered list.
#[derive(Clone, PartialEq)]
pub struct FoundPage {
    /// The entries, newest first; possibly fewer than the limit if `on` is set.
    pub entries: Vec<EntrySummary>,
    /// Where to continue, in the same direction; `None` at the end.
    pub on: Option<PageFrom>,
    /// How many there are in all; `None` for a search for words.
    pub total: Option<u64>,
}

/// Rows read for words before the next call continues: about 5 ms.
const MOST_LOOKED_AT: u32 = 2000;

/// The result of one search.
pub(crate) struct Looked {
    pub(crate) lines: Vec<EntryLine>,
    pub(crate) on: Option<PageFrom>,
}

/// Finds up to `limit` entries.
pub(crate) fn look(
    db: &Connection,
    wanted: &Wanted,
    from: PageFrom,
    limit: u32,
) -> Result<Looked, StoreError> {
    let terms = terms(&wanted.words);
    let most = if terms.is_empty() { limit } else { MOST_LOOKED_AT };
    let kind = wanted.kind.map(|kind| i64::from(kind.code()));
    let (low, high) = from.bounds();
    let sql = from.sql(kind.is_some(), !terms.is_empty());
    let mut statement = db.prepare(&sql)?;
    let mut which: Vec<&dyn ToSql> = vec![&low, &high, &most];
    kind.iter().for_each(|kind| which.push(kind));
    let rows = statement.query(which.as_slice())?;
    take(rows, &terms, from, (most, limit))
}

fn take(
    mut rows: Rows<'_>,
    terms: &[String],
    from: PageFrom,
    most: (u32, u32),
) -> Result<Looked, StoreError> {
    let (mut lines, mut seen, mut last) = (Vec::new(), 0, None);
    while let Some(row) = rows.next()? {
        let line = rows::read_line(row)?;
        (seen, last) = (seen + 1, Some(line.summary.order));
        // A record that cannot be read has no words; its entry is still found by its title.
        let record = || Record::from_body(line.summary.id, &row.get::<_, Vec<u8>>(11)?);
        if terms.is_empty() || holds(&line.summary.title, record().ok().as_ref(), terms) {
            lines.push(line);
        }
        if lines.len() == usize::try_from(most.1).unwrap_or(usize::MAX) {
            break;
        }
    }
    let is_full = seen == most.0 || lines.len() == usize::try_from(most.1).unwrap_or(usize::MAX);
    let on = last.filter(|_| is_full).map(|order| from.on_from(order));
    if matches!(from, PageFrom::After(_)) {
        lines.reverse();
    }
    Ok(Looked { lines, on })
}

/// Counts the entries that match; `None` for a search for words.
pub(crate) fn total(db: &Connection, wanted: &Wanted) -> Result<Option<u64>, StoreError> {
    if !terms(&wanted.words).is_empty() {
        return Ok(None);
    }
    let Some(kind) = wanted.kind else { return rows::expected(db).map(Some) };
    let sql = "SELECT count(*) FROM b WHERE kind = ?1";
    let count: i64 = db.query_row(sql, [kind.code()], |row| row.get(0))?;
    Ok(Some(count.unsigned_abs()))
}

impl PageFrom {
    fn bounds(self) -> (i64, i64) {
        let number = |order| i64::try_from(order).unwrap_or(i64::MAX);
        match self {
            Self::Newest => (0, i64::MAX),
            Self::Before(order) => (0, number(order).saturating_sub(1)),
            Self::After(order) => (number(order).saturating_add(1), i64::MAX),
        }
    }

    fn on_from(self, order: u64) -> Self {
        if matches!(self, Self::After(_)) { Self::After(order) } else { Self::Before(order) }
    }

    fn sql(self, of_kind: bool, with_body: bool) -> String {
        let (columns, tables) = (rows::COLUMNS, rows::FROM);
        let body = if with_body { ", b.body" } else { "" };
        let kind = if of_kind { "b.kind = ?4 AND" } else { "" };
        let way = if matches!(self, Self::After(_)) { "ASC" } else { "DESC" };
        format!(
            "SELECT {columns}{body} {tables} WHERE {kind} b.n BETWEEN ?1 AND ?2 ORDER BY b.n {way} LIMIT ?3"
        )
    }
}

fn terms(words: &str) -> Vec<String> {
    words.split_whitespace().map(folded).collect()
}

/// Folds capitals and the two forms of an apostrophe.
fn folded(words: &str) -> String {
    words
        .chars()
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == '’' { '\'' } else { letter })
        .collect()
}

fn holds(title: &str, record: Option<&Record>, terms: &[String]) -> bool {
    let words = record.map(Record::words).unwrap_or_default();
    let texts: Vec<String> = words.into_iter().chain([title]).map(folded).collect();
    terms.iter().all(|term| texts.iter().any(|text| text.contains(term.as_str())))
}
