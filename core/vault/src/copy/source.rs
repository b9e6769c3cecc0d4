//! Produces the contents of a copy piece by piece: only the current piece is in memory.

use std::collections::VecDeque;

use rusqlite::Connection;
use serde::Serialize;
use zeroize::Zeroizing;

use super::form::{
    self, ABOUT, END, ENTRIES, EntryLine, HEAD, Head, LOST, LostParts, README, ROWS, RowLine, SPACE,
};
use super::member;
use super::settings::read_space;
use crate::custody::rows as chain;
use crate::items;
use crate::shared::Shared;
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, StoreError, keep, rows};

/// Bytes of a file in one piece: whole chunks.
const PIECE: usize = 512 << 10;
/// Bytes of bodies in one member, unless a single one is longer.
const MEMBER: usize = 1 << 20;
/// Entries read at once.
const BATCH: u32 = 256;
const CHUNK: u64 = 65_536;

/// A piece of a copy, as plaintext.
pub(super) type Piece = Zeroizing<Vec<u8>>;

pub(super) struct Origin<'a> {
    pub(super) shared: &'a Shared,
    pub(super) generation: u64,
}

impl Origin<'_> {
    fn with<R>(
        &self,
        act: impl FnOnce(&mut UnlockedSpace) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        self.shared.session_slot.with(self.generation, act)
    }
}

/// Progress through the contents.
pub(super) struct Source {
    step: Step,
    head: Head,
    /// Entries with a higher number were added later.
    highest: i64,
    /// The number of the last entry in a piece so far.
    last: i64,
    /// Rows in pieces so far.
    rows: u64,
    /// Number of the last member with rows or entries.
    number: u32,
    files: VecDeque<Reading>,
    given: form::End,
    /// Bytes of bodies and files in pieces so far.
    pub(super) done: u64,
}

#[derive(Clone, Copy)]
enum Step {
    Head,
    Space,
    Rows,
    Entries,
    End,
    Over,
}

/// A file being read.
struct Reading {
    id: EntryId,
    length: u64,
    at: u64,
    has_begun: bool,
    lost: LostParts,
}

impl Source {
    pub(super) fn new(head: Head, highest: i64) -> Self {
        let given = form::End { entries: 0, rows: head.rows, head: head.head.clone(), files: 0 };
        Self {
            step: Step::Head,
            head,
            highest,
            last: 0,
            rows: 0,
            number: 0,
            files: VecDeque::new(),
            given,
            done: 0,
        }
    }

    /// Returns the next piece; `None` after the last.
    pub(super) fn next(&mut self, from: &Origin<'_>) -> Result<Option<Piece>, StoreError> {
        if let Some(mut file) = self.files.pop_front() {
            let piece = self.file(&mut file, from);
            if !file.is_over() {
                self.files.push_front(file);
            }
            return piece.map(Some);
        }
        match self.step {
            Step::Head => self.first().map(Some),
            Step::Space => self.space(from).map(Some),
            Step::Rows => self.rows(from).map(Some),
            Step::Entries => self.entries(from).map(Some),
            Step::End => self.end().map(Some),
            Step::Over => Ok(None),
        }
    }

    fn first(&mut self) -> Result<Piece, StoreError> {
        self.step = Step::Space;
        let mut piece = member::whole(README, ABOUT.as_bytes(), self.head.made_ms)?;
        piece.extend(&self.json(HEAD, &self.head)?[..]);
        Ok(piece)
    }

    fn space(&mut self, from: &Origin<'_>) -> Result<Piece, StoreError> {
        self.step = if self.head.rows > 0 { Step::Rows } else { Step::Entries };
        let space = from.with(|unlocked| read_space(unlocked))?;
        self.json(SPACE, &space)
    }

    fn rows(&mut self, from: &Origin<'_>) -> Result<Piece, StoreError> {
        let left = self.head.rows.saturating_sub(self.rows).min(u64::from(BATCH));
        let left = u32::try_from(left).unwrap_or(BATCH);
        let rows = from.with(|unlocked| chain::after(&unlocked.db, self.rows, left))?;
        let last = rows.last().map_or(self.head.rows, |row| row.seq);
        self.done += rows.iter().map(|row| length(row.body.as_ref().map_or(0, Vec::len))).sum::<u64>();
        let lines = lines(rows.into_iter().map(RowLine::of))?;
        self.rows = last;
        if last >= self.head.rows {
            self.step = Step::Entries;
        }
        self.numbered(ROWS, &lines)
    }

    fn entries(&mut self, from: &Origin<'_>) -> Result<Piece, StoreError> {
        let (last, highest) = (self.last, self.highest);
        let (batch, items) =
            from.with(|unlocked| Ok((read_batch(&unlocked.db, last, highest)?, unlocked.folder.items())))?;
        let Some((last, _)) = batch.last().map(|(id, stored)| (stored.order, id)) else {
            self.step = Step::End;
            return Ok(Piece::default());
        };
        self.last = last;
        let mut entries = Vec::with_capacity(batch.len());
        for (id, stored) in batch {
            // No key is held while the file system is read.
            let is_there = items.join(id.hex()).is_file();
            self.done += length(stored.body.len());
            self.given.entries += 1;
            if let Some(file) = stored.file.as_ref().filter(|_| is_there) {
                self.given.files += 1;
                self.files.push_back(Reading::new(id, file.facts.length));
            } else if let Some(file) = &stored.file {
                self.done += file.facts.length;
            }
            entries.push(EntryLine::of(id, stored, is_there));
        }
        let lines = lines(entries.into_iter())?;
        self.numbered(ENTRIES, &lines)
    }

    fn file(&mut self, file: &mut Reading, from: &Origin<'_>) -> Result<Piece, StoreError> {
        let mut piece = Piece::new(Vec::with_capacity(PIECE + 2048));
        if !file.has_begun {
            let name = format!("{}{}", form::FILES, file.id.hex());
            piece.extend(member::header(&name, file.length, self.head.made_ms)?);
            file.has_begun = true;
        }
        let before = file.at;
        file.read(&mut piece, from)?;
        self.done += file.at - before;
        if file.is_over() {
            piece.extend(std::iter::repeat_n(0, member::padding(file.length)));
            if !file.lost.is_empty() {
                piece.extend(&self.json(&format!("{LOST}{}.json", file.id.hex()), &file.lost)?[..]);
            }
        }
        Ok(piece)
    }

    // An entry that was removed meanwhile is missing here, so the copy would not match any instant.
    fn end(&mut self) -> Result<Piece, StoreError> {
        if self.given.entries != self.head.entries {
            return Err(StoreError::OutOfOrder);
        }
        self.step = Step::Over;
        let mut piece = self.json(END, &self.given)?;
        member::end(&mut piece);
        Ok(piece)
    }

    fn numbered(&mut self, folder: &str, lines: &[u8]) -> Result<Piece, StoreError> {
        self.number += 1;
        member::whole(&format!("{folder}{:06}.jsonl", self.number), lines, self.head.made_ms)
    }

    fn json(&self, name: &str, what: &impl Serialize) -> Result<Piece, StoreError> {
        member::whole(name, &line(what)?, self.head.made_ms)
    }
}

impl Reading {
    fn new(id: EntryId, length: u64) -> Self {
        Self { id, length, at: 0, has_begun: false, lost: LostParts::new() }
    }

    fn is_over(&self) -> bool {
        self.has_begun && self.at == self.length
    }

    /// Reads the next bytes. A lost chunk is replaced by zeros and remembered.
    fn read(&mut self, piece: &mut Piece, from: &Origin<'_>) -> Result<(), StoreError> {
        let wanted = usize::try_from(self.length - self.at).map_or(PIECE, |left| left.min(PIECE));
        if wanted == 0 {
            return Ok(());
        }
        let begin = piece.len();
        piece.resize(begin + wanted, 0);
        let out = piece.get_mut(begin..).unwrap_or_default();
        match items::read(from.shared, from.generation, self.id, self.at, out) {
            Ok(read) => {
                piece.truncate(begin + read);
                self.at += length(read);
            }
            Err(StoreError::Damaged(_)) => {
                let next = (self.at / CHUNK + 1).saturating_mul(CHUNK).min(self.length);
                let zeros = usize::try_from(next - self.at).unwrap_or(wanted).min(wanted);
                piece.truncate(begin + zeros);
                self.lose(self.at, self.at + length(zeros));
                self.at += length(zeros);
            }
            // The entry was removed meanwhile.
            Err(StoreError::NoSuchEntry) => return Err(StoreError::OutOfOrder),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn lose(&mut self, from: u64, to: u64) {
        match self.lost.last_mut() {
            Some(last) if last.1 == from => last.1 = to,
            _ => self.lost.push((from, to)),
        }
    }
}

/// Returns the entries after a number, oldest first, with their file rows.
fn read_batch(
    db: &Connection,
    after: i64,
    highest: i64,
) -> Result<Vec<(EntryId, crate::rec::Stored)>, StoreError> {
    let (mut batch, mut bytes) = (Vec::new(), 0);
    for id in rows::ids_after(db, after, highest, BATCH)? {
        let stored = keep::stored(db, id)?.ok_or(StoreError::OutOfOrder)?;
        bytes += stored.body.len();
        batch.push((id, stored));
        if bytes >= MEMBER {
            break;
        }
    }
    Ok(batch)
}

fn lines<T: Serialize>(all: impl Iterator<Item = Result<T, StoreError>>) -> Result<Vec<u8>, StoreError> {
    let mut lines = Vec::new();
    for one in all {
        lines.extend(&line(&one?)?[..]);
    }
    Ok(lines)
}

// Returns one line of JSON.
fn line(what: &impl Serialize) -> Result<Piece, StoreError> {
    let mut line = Piece::new(Vec::with_capacity(4096));
    serde_json::to_writer(&mut *line, what).map_err(|_| StoreError::OutOfOrder)?;
    line.push(b'\n');
    Ok(line)
}

fn length(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}
