//! A vault of a few texts and files to copy, corrupt and open.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use vault::{
    Age, Code, Demand, EntryId, Note, PictureAnswers, Record, Session, Shown, SpaceKind, Store, StoreError,
};

use crate::{Place, content};

/// Every file below a folder, by relative path.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A kept record with the bytes of its file.
pub(super) struct Kept {
    pub(super) record: Record,
    pub(super) bytes: Option<Vec<u8>>,
}

/// What was kept in one space.
pub(super) struct Contents {
    pub(super) kind: SpaceKind,
    pub(super) kept: BTreeMap<EntryId, Kept>,
    /// Records that were kept and removed.
    pub(super) removed: BTreeMap<EntryId, Kept>,
}

/// A vault as it was made, and what was kept in it.
pub struct Small {
    /// Its files at the end.
    pub files: Files,
    /// Its files before the last records were kept.
    pub earlier: Files,
    pub(super) age: Age,
    pub(super) first: Contents,
    /// An adult's second space.
    pub(super) second: Option<Contents>,
}

impl Small {
    /// Makes one: for an adult with texts, files and a second space of notes, for someone under 18 with texts.
    ///
    /// # Errors
    /// The error of the vault or the disk.
    pub fn make(folder: &Path, age: Age) -> Result<Self, StoreError> {
        let place = Place::make(folder)?;
        let mut first = Contents::empty(SpaceKind::Full);
        let store = place.open()?;
        let session = create(&place, &store, age)?;
        first.keep(&session, 0..12, age)?;
        let has_second = age == Age::Adult;
        if has_second {
            place.set(session.begin_second_code(Code::parse(Place::OTHER_CODE)?)?)?;
        }
        close(session, store);
        let mut second = has_second.then(|| Contents::empty(SpaceKind::Plain));
        second.iter_mut().try_for_each(|second| second.write(&place, 20..24))?;
        let earlier = read_all(folder)?;
        let store = place.open()?;
        let session = place.unlock(&store)?;
        first.keep(&session, 12..18, age)?;
        first.remove_oldest(&session)?;
        close(session, store);
        second.iter_mut().try_for_each(|second| second.write(&place, 24..26))?;
        Ok(Self { files: read_all(folder)?, earlier, age, first, second })
    }
}

impl Contents {
    fn empty(kind: SpaceKind) -> Self {
        Self { kind, kept: BTreeMap::new(), removed: BTreeMap::new() }
    }

    fn keep(&mut self, session: &Session, numbers: Range<u64>, age: Age) -> Result<(), StoreError> {
        numbers.into_iter().try_for_each(|number| keep(session, number, age, &mut self.kept))
    }

    /// Writes notes in the second space.
    fn write(&mut self, place: &Place, numbers: Range<u64>) -> Result<(), StoreError> {
        let store = place.open()?;
        let session = place.unlock_with(&store, Place::OTHER_CODE)?;
        for number in numbers {
            let record = Record::Note(Note { words: format!("note {number}"), about: vec![] });
            let id = session.add_record(&record, &content::told())?;
            self.kept.insert(id, Kept { record, bytes: None });
        }
        close(session, store);
        Ok(())
    }

    fn remove_oldest(&mut self, session: &Session) -> Result<(), StoreError> {
        let oldest = *self.kept.keys().next().ok_or(StoreError::NoSuchEntry)?;
        session.remove(oldest)?;
        self.removed.extend(self.kept.remove_entry(&oldest));
        Ok(())
    }
}

fn create(place: &Place, store: &Store, age: Age) -> Result<Session, StoreError> {
    let mut opening = store.begin_create(Code::parse(Place::CODE)?, age)?;
    let challenge = opening.challenge()?;
    place.answer(opening, &challenge)
}

fn close(session: Session, store: Store) {
    drop(session);
    drop(store);
}

fn keep(
    session: &Session,
    number: u64,
    age: Age,
    kept: &mut BTreeMap<EntryId, Kept>,
) -> Result<(), StoreError> {
    let words = format!("kept as number {number} of {}", "w".repeat(if number == 5 { 9000 } else { 20 }));
    let (id, record, bytes) = match number % 3 {
        2 if age == Age::Adult => {
            let mut spec = content::spec(number);
            spec.answers = PictureAnswers { shown: Shown::WordsOnly, intimate: false };
            let bytes = vec![u8::try_from(number).unwrap_or(0); 70_000];
            let mut writer = session.begin_item(&spec, &content::limits())?;
            writer.append(&bytes)?;
            (writer.finish()?, spec.record, Some(bytes))
        }
        1 => {
            let record = Record::Demand(Demand { words, ..Demand::default() });
            (session.add_record(&record, &content::told())?, record, None)
        }
        _ => {
            let record = Record::Note(Note { words, about: kept.keys().take(1).copied().collect() });
            (session.add_record(&record, &content::told())?, record, None)
        }
    };
    kept.insert(id, Kept { record, bytes });
    Ok(())
}

/// Reads every file and folder below a folder.
pub(crate) fn read_folder(folder: &Path) -> io::Result<(Files, Vec<PathBuf>)> {
    let (mut folders, mut next) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(path) = next.pop() {
        for entry in fs::read_dir(&path)? {
            next.extend(Some(entry?.path()).filter(|path| path.is_dir()));
        }
        folders.extend(path.strip_prefix(folder).map(Path::to_owned));
    }
    Ok((read_all(folder)?, folders))
}

/// Writes files and folders into an empty folder.
pub(crate) fn write_folder(files: &Files, folders: &[PathBuf], folder: &Path) -> io::Result<()> {
    folders.iter().try_for_each(|name| fs::create_dir_all(folder.join(name)))?;
    write_all(files, folder)
}

/// Reads every file below a folder.
pub(super) fn read_all(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    take_in(folder, folder, &mut files)?;
    Ok(files)
}

fn take_in(root: &Path, folder: &Path, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            take_in(root, &path, files)?;
        } else if let Ok(name) = path.strip_prefix(root) {
            files.insert(name.to_owned(), fs::read(&path)?);
        }
    }
    Ok(())
}

/// Writes files into an empty folder.
pub(super) fn write_all(files: &Files, folder: &Path) -> io::Result<()> {
    for (name, bytes) in files {
        let path = folder.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, bytes)?;
    }
    Ok(())
}
