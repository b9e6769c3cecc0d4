//! Stores the settings needed without a code in `prefs.a` and `prefs.b`: two checksummed copies of fixed size,
//! overwritten in place.

use std::path::{Path, PathBuf};

use crate::layout::PREFS;
use crate::{Field, StoreError, disk};

mod record;

/// Bytes of each copy.
pub(crate) const LENGTH: u64 = 512;

use record::{RECORD, Record};

/// The settings that the person, or the shell for them, chose. Readable without a code: they reveal nothing about what
/// is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefs {
    /// Every launch shows the cover.
    pub hidden: bool,
    /// Typing 999 and holding `=` opens help from the cover.
    pub help_entry: bool,
    /// The name of the look, the shell's own; at most 32 bytes.
    pub look: String,
    /// The shell's number for the gesture that replaces holding `=`; 0 is holding.
    pub instead_of_holding: u8,
    /// Minutes that a session waits while stepped out to a call or page: 0 to 30.
    pub call_minutes: u8,
    /// Minutes that a session waits while stepped out to a picker: 0 to 30.
    pub picker_minutes: u8,
    /// A language tag; empty follows the phone. At most 35 bytes.
    pub language: String,
    /// How bright pages are.
    pub theme: Theme,
    /// Nothing is animated, even where the phone allows it.
    pub reduced_motion: bool,
}

/// How bright pages are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Like the phone.
    #[default]
    Phone,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    fn code(self) -> u8 {
        match self {
            Self::Phone => 0,
            Self::Light => 1,
            Self::Dark => 2,
        }
    }

    fn from_code(code: u8) -> Option<Self> {
        [Self::Phone, Self::Light, Self::Dark].into_iter().find(|theme| theme.code() == code)
    }
}

impl Default for Prefs {
    fn default() -> Self {
        Self {
            hidden: false,
            help_entry: true,
            look: String::new(),
            instead_of_holding: 0,
            call_minutes: 15,
            picker_minutes: 5,
            language: String::new(),
            theme: Theme::Phone,
            reduced_motion: false,
        }
    }
}

const MAX_MINUTES: u8 = 30;
const MAX_LOOK: usize = 32;
const MAX_LANGUAGE: usize = 35;

impl Prefs {
    fn check(&self) -> Result<(), StoreError> {
        let checks = [
            (self.call_minutes.max(self.picker_minutes) <= MAX_MINUTES, Field::Minutes),
            (self.look.len() <= MAX_LOOK, Field::Look),
            (self.language.len() <= MAX_LANGUAGE, Field::Language),
        ];
        checks
            .into_iter()
            .find(|(good, _)| !good)
            .map_or(Ok(()), |(_, field)| Err(StoreError::Invalid(field)))
    }
}

/// The two files, and their settings.
pub(crate) struct PrefsFile {
    files: [PathBuf; 2],
    record: Record,
}

/// The state of the two copies when they were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CopiesFound {
    /// At least one was whole.
    Whole,
    /// There is no copy.
    Missing,
    /// There is at least one copy and none is whole.
    Damaged,
}

/// Reads the state of the copies and changes nothing.
pub(crate) fn look(root: &Path) -> Result<CopiesFound, StoreError> {
    Ok(read_both(&files(root))?.found())
}

impl PrefsFile {
    /// Reads both copies, repairs one from the other, and makes both if there is none. If both are damaged and a vault
    /// exists: hidden, help entry off.
    pub(crate) fn open(root: &Path, has_vault: bool) -> Result<Self, StoreError> {
        let files = files(root);
        let copies = read_both(&files)?;
        let found = copies.found();
        let Some(record) = copies.latest() else {
            let mut made = Self { record: Record::default(), files };
            made.record.fall_back(found, has_vault);
            made.save().or_else(full_is_no_bar)?;
            return Ok(made);
        };
        let mut opened = Self { files, record };
        if copies.needs_mending() {
            // A failed write must not block opening.
            let _ = opened.save();
        }
        Ok(opened)
    }

    /// Returns the settings of a first launch, in memory only: there is no folder yet.
    pub(crate) fn unsaved(root: &Path) -> Self {
        Self { files: files(root), record: Record::default() }
    }

    pub(crate) fn prefs(&self) -> &Prefs {
        &self.record.prefs
    }

    pub(crate) fn set(&mut self, prefs: Prefs) -> Result<(), StoreError> {
        prefs.check()?;
        self.change(|record| record.prefs = prefs)
    }

    pub(crate) fn pack_version(&self) -> u64 {
        self.record.pack_version
    }

    /// Raises the highest pack version seen; it never decreases.
    pub(crate) fn saw_pack(&mut self, version: u64) -> Result<(), StoreError> {
        if version <= self.record.pack_version {
            return Ok(());
        }
        self.change(|record| record.pack_version = version)
    }

    // Changes memory only if the change reached the disk.
    fn change(&mut self, with: impl FnOnce(&mut Record)) -> Result<(), StoreError> {
        let before = self.record.clone();
        with(&mut self.record);
        self.save().inspect_err(|_| self.record = before)
    }

    fn save(&mut self) -> Result<(), StoreError> {
        self.record.turn = self.record.turn.wrapping_add(1);
        let bytes = self.record.encode();
        self.files.iter().try_for_each(|file| Ok(disk::overwrite_whole(file, &bytes)?))
    }
}

impl Record {
    // Lost settings must not show what was hidden. Without a vault 999 is the only way in, so it stays on.
    fn fall_back(&mut self, found: CopiesFound, has_vault: bool) {
        self.prefs.hidden = has_vault || found == CopiesFound::Damaged;
        self.prefs.help_entry = !has_vault;
    }
}

fn files(root: &Path) -> [PathBuf; 2] {
    PREFS.map(|name| root.join(name))
}

struct Copies([Copy; 2]);

enum Copy {
    Missing,
    Damaged,
    Whole(Box<Record>),
}

fn read_both(files: &[PathBuf; 2]) -> Result<Copies, StoreError> {
    Ok(Copies([read_one(&files[0])?, read_one(&files[1])?]))
}

// The settings are then in memory until one is changed.
fn full_is_no_bar(error: StoreError) -> Result<(), StoreError> {
    if matches!(error, StoreError::NoSpace { .. }) { Ok(()) } else { Err(error) }
}

// An empty copy is one whose making was interrupted. Damage is a result; another version, or a disk that cannot be
// read, is an error, so that the copy is not overwritten.
fn read_one(file: &Path) -> Result<Copy, StoreError> {
    match disk::read_up_to(file, RECORD + 1) {
        Ok(bytes) if bytes.is_empty() => Ok(Copy::Missing),
        Ok(bytes) => {
            Ok(Record::decode(&bytes)?.map_or(Copy::Damaged, |record| Copy::Whole(Box::new(record))))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Copy::Missing),
        Err(error) => Err(error.into()),
    }
}

impl Copies {
    fn latest(&self) -> Option<Record> {
        let whole =
            self.0.iter().filter_map(|copy| if let Copy::Whole(record) = copy { Some(record) } else { None });
        whole.max_by_key(|record| record.turn).map(|record| (**record).clone())
    }

    fn found(&self) -> CopiesFound {
        if self.latest().is_some() {
            CopiesFound::Whole
        } else if self.0.iter().any(|copy| matches!(copy, Copy::Damaged)) {
            CopiesFound::Damaged
        } else {
            CopiesFound::Missing
        }
    }

    fn needs_mending(&self) -> bool {
        match &self.0 {
            [Copy::Whole(a), Copy::Whole(b)] => a != b,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests;
