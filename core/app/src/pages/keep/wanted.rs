//! A form that is wanted, as data: another draft may have to be finished first.

use vault::{EntryId, Kind};

use super::file::FileStep;
use super::step::Step;

/// A form or file page to open.
pub(crate) enum Wanted {
    /// Of a step.
    Step(Step),
    /// A note about something that is kept.
    NoteAbout(EntryId),
    /// For what a picture says that is not kept itself.
    Picture(String),
    /// Of a file; with an entry, all of what was cut off when that came in.
    File(FileStep, Option<EntryId>),
}

impl Wanted {
    /// Keeps all of what was cut off when it first came in, from the same file; `None` for a kind that is no file.
    pub(crate) fn resumed(entry: EntryId, kind: Kind) -> Option<Self> {
        Some(Self::File(FileStep::from_kind(kind)?, Some(entry)))
    }
}
