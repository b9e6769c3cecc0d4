//! One record of a bundle: the facts known before it is written, and those of its file afterwards.

use vault::{EntryId, Kind, Lost};

/// One record to write.
pub(super) struct Item {
    pub(super) number: usize,
    pub(super) id: EntryId,
    /// Its kind; `None` if it cannot be read.
    pub(super) kind: Option<Kind>,
    /// Length in bytes and path of its file, if it has one.
    pub(super) file: Option<(u64, String)>,
    /// The part of its file that was written.
    pub(super) exported: Option<Exported>,
    /// What the custody record knows of an entry that cannot be read.
    pub(super) lost: Option<Box<Lost>>,
}

/// The file of a record, as written to the bundle.
#[derive(Default)]
pub(super) struct Exported {
    /// SHA-256 of the bytes written.
    pub(super) sha256: [u8; 32],
    /// The number of bytes that could be read; less than the file's length if some are lost.
    pub(super) read: u64,
    /// The lost ranges, as offset and length: the file has zeros there or ends before.
    pub(super) lost: Vec<(u64, u64)>,
}
