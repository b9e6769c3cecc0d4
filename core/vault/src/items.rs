//! Item files: large bytes, sealed chunk by chunk, one file an item.
//!
//! ```text
//! intent row ── file created ── header ── data chunks ── padding ── trailer ── fsync, folder fsync ── one transaction:
//!                                                                   entry, custody row, intent gone. Only then is it kept.
//! ```
//! A crash anywhere leaves the intent, and the next opening settles it: with an authentic trailer and every chunk the
//! item is finished; with at least one authentic data chunk it is unfinished and readable; with none it is removed.
//! A file that no row of the space names is never touched: it may be the other space's.

use std::path::PathBuf;

use seal::item::ItemContext;

use crate::layout::Folder;
use crate::live::Ids;
use crate::{EntryId, PictureAnswers, Record, Told};

mod facts;
mod intent;
mod lane;
mod reader;
mod recover;
mod remove;
mod scan;
mod writer;

pub(crate) use facts::size_on_disk_fits;
pub(crate) use reader::{read, verify};
pub(crate) use recover::settle;
pub(crate) use remove::remove;
pub use writer::{ItemWriter, MAX_PUSH};
pub(crate) use writer::{Begin, begin};

/// What is about to be kept as a file.
#[derive(Clone)]
pub struct ItemSpec {
    /// What is known of the file: a record of a kind that is a file.
    pub record: Record,
    /// When it happened and where it came from.
    pub told: Told,
    /// The answers to the two questions; sound shows nobody, so its answers are not looked at.
    pub answers: PictureAnswers,
}

/// Where an item's file stands.
fn path(folder: &Folder, id: EntryId) -> PathBuf {
    folder.items().join(id.hex())
}

/// What an item's header is bound to.
fn context(ids: Ids, id: EntryId) -> ItemContext {
    ItemContext { vault: ids.vault, space: ids.space, item: id.0 }
}

#[cfg(test)]
mod tests;
