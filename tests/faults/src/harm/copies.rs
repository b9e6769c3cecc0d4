//! Restores sealed copies on empty phones.

use std::fs;
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;
use vault::{EntryId, Note, Record, Session, Store, StoreError};

use super::carried::{refused, wrong};
use super::finding::Finding;
use crate::{Place, content, copied, read_all};

/// Bytes of the file in the large copy.
const FILE: usize = 150_000;

/// Everything that was restored: each entry as written, with the bytes of its file, and the custody record.
type Contents = (Vec<(EntryId, Vec<u8>, Vec<u8>)>, Vec<[u8; 32]>);

/// Empty phones, used again and again.
pub(super) struct Phones {
    free: Mutex<Vec<Phone>>,
    whole: Contents,
}

struct Phone {
    place: Place,
    store: Store,
    _folder: TempDir,
}

/// A copy of several chunks, made with the same phrase as the small one.
pub(super) fn large() -> Result<Vec<u8>, StoreError> {
    let folder = tempfile::tempdir()?;
    let place = Place::make(folder.path())?;
    let store = place.open()?;
    let session = place.create(&store)?;
    session.set_phrase(&copied::phrase())?;
    let note = Note { words: "the kettle is on".into(), about: vec![] };
    session.add_record(&Record::Note(note), &content::told())?;
    let mut writer = session.begin_item(&content::spec(3), &content::limits())?;
    writer.append(&[7; FILE])?;
    writer.finish()?;
    copied::pulled(&session)
}

impl Phones {
    pub(super) fn for_copy(copy: &[u8]) -> Result<Self, StoreError> {
        let phone = Phone::make()?;
        let whole = contents(&phone.bring(copy)?)?;
        Ok(Self { free: Mutex::new(Vec::new()), whole })
    }

    fn free(&self) -> std::sync::MutexGuard<'_, Vec<Phone>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Restores it as a whole or not at all.
    pub(super) fn bring(&self, copy: &[u8]) -> Result<Finding, StoreError> {
        let taken = self.free().pop();
        let phone = taken.map_or_else(Phone::make, Ok)?;
        match phone.bring(copy) {
            Ok(session) if contents(&session)? == self.whole => Ok(Finding::default()),
            Ok(_) => Ok(wrong("something else came in".into())),
            Err(_) if phone.has_something()? => Ok(wrong("refused, and something came in".into())),
            Err(_) => {
                self.free().push(phone);
                Ok(refused())
            }
        }
    }
}

impl Phone {
    fn make() -> Result<Self, StoreError> {
        let folder = tempfile::tempdir()?;
        let place = Place::make(folder.path())?;
        let store = place.open()?;
        store.prepare()?;
        Ok(Self { place, store, _folder: folder })
    }

    fn bring(&self, copy: &[u8]) -> Result<Session, StoreError> {
        let mut restore = self.store.begin_restore(&copied::phrase())?;
        copy.chunks(60_000).try_for_each(|piece| restore.push(piece))?;
        restore.end()?;
        let mut opening = restore.begin_code(copied::code()?)?;
        let asked = opening.challenge()?;
        self.place.answer(opening, &asked)
    }

    /// Returns whether there is a vault, finished or not.
    fn has_something(&self) -> Result<bool, StoreError> {
        let mut names = fs::read_dir(self.place.app())?.map(|entry| Ok(entry?.file_name()));
        let is_vault = |name: std::io::Result<std::ffi::OsString>| {
            name.is_ok_and(|name| ["v-", "n-"].iter().any(|start| name.to_string_lossy().starts_with(start)))
        };
        Ok(self.store.has_vault() || names.any(is_vault))
    }
}

fn contents(session: &Session) -> Result<Contents, StoreError> {
    let mut entries = Vec::new();
    for line in session.list(None, 1000)?.iter() {
        let file = if line.kind.is_file() { read_all(session, line) } else { Ok(Vec::new()) };
        // What cannot be read is not what was written.
        entries.push((line.id, session.body_unseen(line.id)?, file.unwrap_or_default()));
    }
    // The last row says when the copy was restored here.
    let mut rows: Vec<[u8; 32]> = session.custody()?.iter().map(|row| row.hash).collect();
    rows.pop();
    Ok((entries, rows))
}
