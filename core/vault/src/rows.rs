//! Reads and writes entries: table `b` and those that refer to it.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Row};

use crate::rec::Stored;
use crate::recovered::RecoveredEntry;
use crate::{
    DamagedPart, EntryId, EntrySummary, Field, FileFacts, Kind, Moment, OccurredAt, Provenance, Record,
    Source, State, StoreError, Zone,
};

pub(crate) struct NewEntry<'a> {
    pub(crate) id: EntryId,
    pub(crate) record: &'a Record,
    pub(crate) told: &'a Provenance,
    pub(crate) kept_ms: i64,
    pub(crate) state: State,
}

/// An entry as a list shows it, with the size that its file must have.
pub(crate) struct EntryLine {
    pub(crate) summary: EntrySummary,
    pub(crate) size: Option<u64>,
}

pub(crate) const COLUMNS: &str =
    "b.n, b.id, b.kind, b.state, b.source, b.made, b.zone, b.at, b.title, c.length, c.size";
const ALONE: &str = "b.n, b.id, b.kind, b.state, b.source, b.made, b.zone, b.at, b.title, NULL, NULL";
pub(crate) const FROM: &str = "FROM b LEFT JOIN c ON c.id = b.id";

/// Adds an entry whose facts were checked, and links it if it is a note. Returns its number and the stored body.
pub(crate) fn insert(db: &Connection, new: &NewEntry<'_>) -> Result<(i64, Vec<u8>), StoreError> {
    let body = new.record.to_body()?;
    let sql = "INSERT INTO b (id, kind, state, source, made, zone, at, title, body)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    let at = serde_json::to_string(&new.told.happened).map_err(|_| StoreError::Invalid(Field::OccurredAt))?;
    db.execute(
        sql,
        rusqlite::params![
            new.id.0,
            new.record.kind().code(),
            new.state.code(),
            new.told.source.code(),
            new.kept_ms,
            new.told.zone.minutes_east,
            at,
            new.record.title(),
            body,
        ],
    )?;
    let order = db.last_insert_rowid();
    new.record.about().iter().try_for_each(|about| link(db, *about, new.id))?;
    Ok((order, body))
}

/// Returns whether the entry of this id has the same content; `None` if there is no such entry.
pub(crate) fn same(db: &Connection, new: &NewEntry<'_>) -> Result<Option<bool>, StoreError> {
    let read = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?));
    let found = db.query_row("SELECT at, body FROM b WHERE id = ?1", [new.id.0], read).optional()?;
    let Some((at, body)) = found else { return Ok(None) };
    Ok(Some(occurred(&at).as_ref() == Some(&new.told.happened) && body == new.record.to_body()?))
}

pub(crate) fn link(db: &Connection, about: EntryId, note: EntryId) -> Result<(), StoreError> {
    if about == note || !exists(db, about)? {
        return Err(StoreError::NoSuchEntry);
    }
    db.execute("INSERT OR IGNORE INTO g (id, note) VALUES (?1, ?2)", (about.0, note.0))?;
    Ok(())
}

pub(crate) fn exists(db: &Connection, id: EntryId) -> Result<bool, StoreError> {
    Ok(db.query_row("SELECT 1 FROM b WHERE id = ?1", [id.0], |_| Ok(())).optional()?.is_some())
}

/// Returns the entries from `low` to `high`, newest first, at most `most`.
pub(crate) fn lines(db: &Connection, low: i64, high: i64, most: u32) -> Result<Vec<EntryLine>, StoreError> {
    let sql = format!("SELECT {COLUMNS} {FROM} WHERE b.n BETWEEN ?1 AND ?2 ORDER BY b.n DESC LIMIT ?3");
    collect(db, &sql, rusqlite::params![low, high, most])
}

fn collect(db: &Connection, sql: &str, which: &[&dyn rusqlite::ToSql]) -> Result<Vec<EntryLine>, StoreError> {
    let mut statement = db.prepare(sql)?;
    let mut rows = statement.query(which)?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(read_line(row)?);
    }
    Ok(lines)
}

/// Returns the summary and record of one entry.
pub(crate) fn entry(db: &Connection, id: EntryId) -> Result<(EntryLine, Record), StoreError> {
    let sql = format!("SELECT {COLUMNS}, b.body {FROM} WHERE b.id = ?1");
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([id.0])?;
    let row = rows.next()?.ok_or(StoreError::NoSuchEntry)?;
    let line = read_line(row)?;
    let body: Vec<u8> = row.get(11)?;
    let record = Record::from_body(line.summary.id, &body)?;
    Ok((line, record))
}

/// Returns the body of an entry, byte for byte as it was kept.
pub(crate) fn body(db: &Connection, id: EntryId) -> Result<Vec<u8>, StoreError> {
    Ok(db.query_row("SELECT body FROM b WHERE id = ?1", [id.0], |row| row.get(0))?)
}

/// Returns the entries with these numbers and their words, without reading the table of files.
pub(crate) fn found(db: &Connection, low: i64, high: i64) -> Result<Vec<RecoveredEntry>, StoreError> {
    let sql = format!("SELECT {ALONE}, b.body FROM b WHERE b.n BETWEEN ?1 AND ?2");
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([low, high])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read_found(row, row.get(11)?)?);
    }
    Ok(all)
}

/// Returns the entry with this number, without its words.
pub(crate) fn found_alone(db: &Connection, n: i64) -> Result<Option<RecoveredEntry>, StoreError> {
    let mut statement = db.prepare(&format!("SELECT {ALONE} FROM b WHERE b.n = ?1"))?;
    let mut rows = statement.query([n])?;
    let row = rows.next()?;
    row.map(|row| read_found(row, Vec::new())).transpose()
}

/// Returns an entry as the record store holds it, without its file.
pub(crate) fn stored(db: &Connection, id: EntryId) -> Result<Option<Stored>, StoreError> {
    let mut statement = db.prepare(&format!("SELECT {ALONE}, b.body FROM b WHERE b.id = ?1"))?;
    let mut rows = statement.query([id.0])?;
    let row = rows.next()?;
    row.map(|row| Ok(read_found(row, row.get(11)?)?.stored)).transpose()
}

fn read_found(row: &Row<'_>, body: Vec<u8>) -> Result<RecoveredEntry, StoreError> {
    let EntrySummary { id, order, kind, state, source, kept, happened, title, .. } = read_line(row)?.summary;
    let told = Provenance { happened, zone: kept.zone, source };
    let order = i64::try_from(order).unwrap_or(i64::MAX);
    let stored = Stored { order, told, kept_ms: kept.unix_ms, state, file: None, body };
    Ok(RecoveredEntry { id, kind, title, stored })
}

/// Inserts a recovered entry under its number.
pub(crate) fn insert_found(db: &Connection, found: &RecoveredEntry) -> Result<(), StoreError> {
    let sql = "INSERT INTO b (n, id, kind, state, source, made, zone, at, title, body)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    let Stored { order, told, kept_ms, state, body, .. } = &found.stored;
    let at = serde_json::to_string(&told.happened).map_err(|_| StoreError::Invalid(Field::OccurredAt))?;
    db.execute(
        sql,
        rusqlite::params![
            order,
            found.id.0,
            found.kind.code(),
            state.code(),
            told.source.code(),
            kept_ms,
            told.zone.minutes_east,
            at,
            found.title,
            body,
        ],
    )?;
    Ok(())
}

/// Counts the entries that can be read; reads every page that holds one.
pub(crate) fn readable(db: &Connection) -> Result<u64, StoreError> {
    let count: i64 = db.query_row("SELECT count(*) FROM b NOT INDEXED", [], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

pub(crate) fn kinds(db: &Connection) -> Result<Vec<(Kind, u64)>, StoreError> {
    let mut statement = db.prepare("SELECT kind, count(*) FROM b GROUP BY kind")?;
    let counts = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?)))?;
    let counts: Vec<(u8, i64)> = counts.collect::<Result<_, _>>()?;
    let known = |(code, count): (u8, i64)| Some((Kind::from_code(code)?, count.unsigned_abs()));
    Ok(counts.into_iter().filter_map(known).collect())
}

/// Returns how many entries there should be.
pub(crate) fn expected(db: &Connection) -> Result<u64, StoreError> {
    let count: i64 = db.query_row("SELECT v FROM h WHERE k = 1", [], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

/// Marks an entry damaged, if that can be written.
pub(crate) fn mark_damaged(db: &Connection, id: EntryId) {
    let _marked = db.execute("UPDATE b SET state = ?2 WHERE id = ?1", (id.0, State::Damaged.code()));
}

pub(crate) fn ids(db: &Connection) -> Result<HashSet<EntryId>, StoreError> {
    let mut statement = db.prepare("SELECT id FROM b")?;
    let ids = statement.query_map([], |row| row.get(0).map(EntryId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Returns the entries after one number and up to another, oldest first.
pub(crate) fn ids_after(
    db: &Connection,
    after: i64,
    highest: i64,
    most: u32,
) -> Result<Vec<EntryId>, StoreError> {
    let mut statement = db.prepare("SELECT id FROM b WHERE n > ?1 AND n <= ?2 ORDER BY n LIMIT ?3")?;
    let ids = statement.query_map((after, highest, most), |row| row.get(0).map(EntryId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Returns the bytes of all bodies, of entries and of the custody record, and of all files.
pub(crate) fn bytes(db: &Connection) -> Result<u64, StoreError> {
    let sql = "SELECT (SELECT coalesce(sum(length(body)), 0) FROM b) + (SELECT coalesce(sum(length(body)), 0) FROM e)
               + (SELECT coalesce(sum(length), 0) FROM c)";
    let bytes: i64 = db.query_row(sql, [], |row| row.get(0))?;
    Ok(bytes.unsigned_abs())
}

/// Returns the highest number ever given, even if its entry was removed.
pub(crate) fn highest_ever(db: &Connection) -> Result<i64, StoreError> {
    let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'b'";
    Ok(db.query_row(sql, [], |row| row.get(0)).optional()?.unwrap_or(0))
}

/// Makes numbers continue after this one.
pub(crate) fn set_highest_ever(db: &Connection, highest: i64) -> Result<(), StoreError> {
    let highest = highest.max(highest_ever(db)?);
    db.execute("DELETE FROM sqlite_sequence WHERE name = 'b'", [])?;
    db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('b', ?1)", [highest])?;
    Ok(())
}

/// Returns the highest number of an existing entry.
pub(crate) fn highest(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.query_row("SELECT coalesce(max(n), 0) FROM b", [], |row| row.get(0))?)
}

/// Returns the notes about an entry, oldest first.
pub(crate) fn notes(db: &Connection, id: EntryId) -> Result<Vec<EntryId>, StoreError> {
    let mut statement =
        db.prepare("SELECT g.note FROM g JOIN b ON b.id = g.note WHERE g.id = ?1 ORDER BY b.n")?;
    let notes = statement.query_map([id.0], |row| row.get(0).map(EntryId))?;
    Ok(notes.collect::<Result<_, _>>()?)
}

/// Returns the facts of an entry's file, if it has one.
pub(crate) fn file(db: &Connection, id: EntryId) -> Result<Option<FileFacts>, StoreError> {
    let sql = "SELECT length, digest FROM c WHERE id = ?1";
    let found = db.query_row(sql, [id.0], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?))).optional()?;
    Ok(found.map(|(length, sha256)| FileFacts { length: u64::try_from(length).unwrap_or(0), sha256 }))
}

/// Removes an entry from every table except the custody record.
pub(crate) fn delete(db: &Connection, id: EntryId) -> Result<(), StoreError> {
    if db.execute("DELETE FROM b WHERE id = ?1", [id.0])? == 0 {
        return Err(StoreError::NoSuchEntry);
    }
    db.execute("DELETE FROM g WHERE id = ?1", [id.0])?;
    db.execute("DELETE FROM g WHERE note = ?1", [id.0])?;
    db.execute("DELETE FROM c WHERE id = ?1", [id.0])?;
    Ok(())
}

pub(crate) fn read_line(row: &Row<'_>) -> Result<EntryLine, StoreError> {
    let id = EntryId(row.get(1)?);
    let broken = || StoreError::Damaged(DamagedPart::Entry(id));
    let size: Option<i64> = row.get(10)?;
    let summary = EntrySummary {
        id,
        order: u64::try_from(row.get::<_, i64>(0)?).map_err(|_| broken())?,
        kind: Kind::from_code(row.get(2)?).ok_or_else(broken)?,
        state: State::from_code(row.get(3)?),
        source: Source::from_code(row.get(4)?).ok_or_else(broken)?,
        kept: Moment { unix_ms: row.get(5)?, zone: Zone { minutes_east: row.get(6)? } },
        happened: occurred(&row.get::<_, String>(7)?).ok_or_else(broken)?,
        title: row.get(8)?,
        length: u64::try_from(row.get::<_, Option<i64>>(9)?.unwrap_or(0)).unwrap_or(0),
    };
    Ok(EntryLine { summary, size: size.and_then(|size| u64::try_from(size).ok()) })
}

fn occurred(at: &str) -> Option<OccurredAt> {
    serde_json::from_str(at).ok()
}
