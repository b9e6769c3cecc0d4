//! Imports a copy, member by member, into the database of the new vault.
//!
//! Members have a fixed order. A member is used only once the chunks that hold it proved authentic, and the whole only
//! once the last chunk did.

use std::cmp::Ordering;
use std::collections::VecDeque;
use std::io::{self, Read};

use rusqlite::Connection;
use seal::copy::CopyOpener;

use super::making::Came;
use super::member::{altered, json, lines, pour, unread, whole};
use super::pipe::Pipe;
use crate::copy::form::{
    END, ENTRIES, End, EntryLine, FILES, FORMAT, FileLine, Format, HEAD, Head, LOST, LostParts, README, ROWS,
    RowLine, SPACE, Space,
};
use crate::copy::settings::write_space;
use crate::custody::{CustodyEvent, CustodyHead, rows as chain};
use crate::items::{Target, facts};
use crate::rec::{FileRow, Rec, copy_key};
use crate::recovered::RecoveredEntry;
use crate::settings::{self, Setting};
use crate::{Age, EntryId, FileFacts, SpaceKind, StoreError, hex, rows};

pub(super) struct Importer<'a> {
    db: &'a Connection,
    rec: &'a mut Rec,
    target: Target<'a>,
    head: Option<Head>,
    space: Option<Space>,
    rows: CustodyHead,
    entries: u64,
    files: u64,
    /// Entries whose files follow, in this order.
    waiting: VecDeque<(RecoveredEntry, FileLine)>,
    /// The last file, whose lost parts may still follow.
    open: Option<Brought>,
    end: Option<End>,
    notes: Vec<(EntryId, Vec<EntryId>)>,
}

struct Brought {
    found: RecoveredEntry,
    said: FileFacts,
    file: FileRow,
}

impl<'a> Importer<'a> {
    pub(super) fn new(db: &'a Connection, rec: &'a mut Rec, target: Target<'a>) -> Self {
        Self {
            db,
            rec,
            target,
            head: None,
            space: None,
            rows: CustodyHead::START,
            entries: 0,
            files: 0,
            waiting: VecDeque::new(),
            open: None,
            end: None,
            notes: Vec::new(),
        }
    }

    pub(super) fn read(&mut self, opener: CopyOpener<Pipe>) -> Result<(), StoreError> {
        let mut archive = tar::Archive::new(opener);
        for member in archive.entries().map_err(unread)? {
            let mut member = member.map_err(unread)?;
            let name = String::from_utf8(member.path_bytes().into_owned()).map_err(|_| altered())?;
            let length = member.size();
            self.take(&name, length, &mut member)?;
        }
        // The last chunk proves that it is the last.
        io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(unread)?;
        Ok(())
    }

    fn take(&mut self, name: &str, length: u64, from: &mut impl Read) -> Result<(), StoreError> {
        if name.starts_with(LOST) {
            return self.lost(name, &whole(length, from)?);
        }
        self.settle()?;
        match name {
            README => {}
            HEAD if self.head.is_none() => self.head(&whole(length, from)?)?,
            SPACE if self.head.is_some() && self.space.is_none() => self.space(&whole(length, from)?)?,
            END if self.space.is_some() && self.end.is_none() => {
                self.end = Some(json(&whole(length, from)?)?)
            }
            _ if self.space.is_none() || self.end.is_some() => return Err(altered()),
            _ if name.starts_with(ROWS) => self.rows(&whole(length, from)?)?,
            _ if name.starts_with(ENTRIES) => self.entries(&whole(length, from)?)?,
            _ if name.starts_with(FILES) => self.file(name, length, from)?,
            _ => return Err(altered()),
        }
        Ok(())
    }

    fn head(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        match json::<Format>(bytes)?.format.cmp(&FORMAT) {
            Ordering::Greater => return Err(StoreError::TooNew),
            Ordering::Less => return Err(StoreError::TooOld),
            Ordering::Equal => {}
        }
        self.head = Some(json(bytes)?);
        Ok(())
    }

    fn space(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        let mut space: Space = json(bytes)?;
        write_space(self.db, &mut space)?;
        self.space = Some(space);
        Ok(())
    }

    // A broken custody record stays broken: the rows are imported as they were, and the copy itself is authentic.
    fn rows(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        for line in lines(bytes) {
            let row = json::<RowLine>(line)?.row().ok_or_else(altered)?;
            chain::copy_in(self.db, &row)?;
            self.rows = CustodyHead { count: row.seq, hash: row.hash };
        }
        Ok(())
    }

    fn entries(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        if !self.waiting.is_empty() {
            return Err(altered());
        }
        for line in lines(bytes) {
            let mut line: EntryLine = json(line)?;
            let (id, file) = (line.id, line.file.take());
            let stored = line.stored().ok_or_else(altered)?;
            // Distinguishes a record of a later version from an altered one.
            stored
                .record(id)
                .map_err(|error| if matches!(error, StoreError::Damaged(_)) { altered() } else { error })?;
            let found = RecoveredEntry::from_stored(id, stored).ok_or_else(altered)?;
            self.entry(found, file)?;
        }
        Ok(())
    }

    fn entry(&mut self, mut found: RecoveredEntry, file: Option<FileLine>) -> Result<(), StoreError> {
        match file {
            Some(file) if file.path.is_some() => self.waiting.push_back((found, file)),
            Some(file) => {
                let facts = file.facts().ok_or_else(altered)?;
                found.stored.file = Some(self.target.none_of(&found, facts)?);
                self.enter(found)?;
            }
            None => self.enter(found)?,
        }
        Ok(())
    }

    fn enter(&mut self, found: RecoveredEntry) -> Result<(), StoreError> {
        rows::insert_found(self.db, &found)?;
        let file = found.stored.file.as_ref();
        file.map_or(Ok(()), |file| facts::insert(self.db, found.id, file))?;
        self.rec.put(found.id, &found.stored)?;
        let about = found.about();
        if !about.is_empty() {
            self.notes.push((found.id, about));
        }
        self.entries += 1;
        Ok(())
    }

    fn file(&mut self, name: &str, length: u64, from: &mut impl Read) -> Result<(), StoreError> {
        let (found, line) = self.waiting.pop_front().ok_or_else(altered)?;
        let said = line.facts().ok_or_else(altered)?;
        if line.path.as_deref() != Some(name) || said.length != length {
            return Err(altered());
        }
        let mut item = self.target.begin(&found, line.begun_ms)?;
        pour(from, &mut item)?;
        let file = item.finish()?;
        self.files += 1;
        self.open = Some(Brought { found, said, file });
        Ok(())
    }

    fn lost(&mut self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let brought = self.open.take().ok_or_else(altered)?;
        let id = brought.found.id;
        let is_its_own =
            name.strip_prefix(LOST).and_then(|name| name.strip_suffix(".json")) == Some(id.hex().as_str());
        let lost: LostParts = json(bytes)?;
        let is_within = lost.iter().all(|(from, to)| from < to && *to <= brought.said.length);
        if !is_its_own || !is_within {
            return Err(altered());
        }
        self.target.scar(id, &lost)?;
        self.enter_file(brought)
    }

    /// Enters the last file, if it is the one that was kept.
    fn settle(&mut self) -> Result<(), StoreError> {
        let Some(brought) = self.open.take() else { return Ok(()) };
        if brought.file.facts != brought.said {
            return Err(altered());
        }
        self.enter_file(brought)
    }

    fn enter_file(&mut self, brought: Brought) -> Result<(), StoreError> {
        let Brought { mut found, said, file } = brought;
        found.stored.file = Some(FileRow { facts: said, ..file });
        self.enter(found)
    }

    /// Checks the counts, links the notes, and adds the move to the custody record.
    pub(super) fn finish(mut self, now_ms: i64) -> Result<Came, StoreError> {
        let (Some(head), Some(space), Some(end)) = (self.head.take(), self.space.take(), self.end.take())
        else {
            return Err(altered());
        };
        let given = End {
            entries: self.entries,
            rows: self.rows.count,
            head: hex::encode(&self.rows.hash),
            files: self.files,
        };
        let is_all = self.waiting.is_empty() && self.open.is_none() && given == end;
        if !is_all || (end.entries, end.rows) != (head.entries, head.rows) || end.head != head.head {
            return Err(altered());
        }
        for (note, about) in &self.notes {
            for entry in about {
                if rows::exists(self.db, *entry)? {
                    rows::link(self.db, *entry, *note)?;
                }
            }
        }
        rows::set_highest_ever(self.db, space.highest)?;
        let moved = CustodyEvent::Moved { at_ms: now_ms, made_ms: head.made_ms };
        let last = chain::append(self.db, &moved)?;
        let age = Age::from_code(space.age);
        self.say(age, last)?;
        let kind = match head.kind {
            1 => SpaceKind::Full,
            2 => SpaceKind::Plain,
            _ => return Err(altered()),
        };
        Ok(Came { kind, age })
    }

    /// Writes to the record store what a rebuild would need.
    fn say(&mut self, age: Age, head: CustodyHead) -> Result<(), StoreError> {
        let handed_over = chain::handed_over(self.db)?.unwrap_or(CustodyHead::START);
        let sign = settings::get(self.db, Setting::Sign)?;
        let entries = self.entries;
        self.rec.change_meta(|meta| {
            (meta.age, meta.entries, meta.head, meta.handed_over) = (age, entries, head, handed_over);
            copy_key(sign.as_deref().map(Vec::as_slice), &mut meta.sign);
        })
    }
}
