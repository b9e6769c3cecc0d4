//! The error of this crate. It never contains the person's text or a secret.

use std::io;

use crate::{DamagedPart, WeakCode};

/// What went wrong, named by what a caller can do about it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another program holds this folder: try again when it has ended.
    #[error("in use by another program")]
    InUse,
    /// The folder holds files of something else and none of ours. Nothing in it was touched.
    #[error("the folder belongs to something else")]
    NotOurs,
    /// The file system refused: read-only, missing or not permitted.
    #[error("the file system refused")]
    Storage(#[source] io::Error),
    /// The disk is full; at least this many bytes were needed. Nothing kept is lost.
    #[error("no space left")]
    NoSpace {
        /// The least number of bytes that the refused step needed.
        needed_bytes: u64,
    },
    /// This part cannot be read. It is left exactly as it is.
    #[error("damaged: {0:?}")]
    Damaged(DamagedPart),
    /// Written by a newer version of the program. It is left exactly as it is.
    #[error("made by a newer version")]
    TooNew,
    /// Written in a format from before the first release, which is no longer supported. It is left exactly as it is.
    #[error("made by an older version")]
    TooOld,
    /// The session, the writer or the opening has ended: open again.
    #[error("locked")]
    Locked,
    /// The code opened nothing, or no attempt was left. Both look the same on purpose.
    #[error("denied")]
    Denied,
    /// There is no room for another vault. Nothing has changed.
    #[error("no room for another")]
    NoPlace,
    /// The code already opens something: choose another.
    #[error("choose another code")]
    CodeTaken,
    /// The phone's key store has no key for any unused place, so a vault made now could never be opened; or none for
    /// the place of the open space, so a code set now would never open it. Nothing has changed: have the key made.
    #[error("no answer from the key store")]
    NoKey,
    /// The two codes are too much alike for someone in a hurry: choose another.
    #[error("too much alike")]
    TooAlike,
    /// Allowed only in the first space, and for some calls only for an adult.
    #[error("not allowed here")]
    NotAllowed,
    /// The code was an erase code, and has erased. Delete the keys that [`crate::Store::keys_to_delete`] names; then
    /// [`crate::Store::begin_again`] continues with the same code.
    #[error("over")]
    Erased,
    /// There is no recovery phrase that could open a copy: make one first.
    #[error("no words yet")]
    NoPhrase,
    /// The code is easy to guess, for this reason: choose another.
    #[error("too weak: {0:?}")]
    WeakCode(WeakCode),
    /// No entry has that id.
    #[error("no such entry")]
    NoSuchEntry,
    /// A value is out of range.
    #[error("invalid: {0:?}")]
    Invalid(Field),
    /// Not kept, and nothing was written: show this topic, which says why and what to do instead.
    #[error("not kept")]
    Refused {
        /// The id of the topic in the content pack.
        topic: &'static str,
    },
    /// Steps were called out of order.
    #[error("steps out of order")]
    OutOfOrder,
    /// The cryptography refused.
    #[error(transparent)]
    Seal(#[from] seal::SealError),
    /// The database refused, with its extended result code.
    #[error("database result {0}")]
    Database(i32),
}

/// The value that was out of range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Minutes to wait while stepped out: 0 to 30.
    Minutes,
    /// A language tag: at most 35 bytes.
    Language,
    /// The name of a look: at most 32 bytes.
    Look,
    /// A record: at most 1 MiB of words.
    Record,
    /// A file's kind given to `add_record`, or another kind to `begin_item`.
    Kind,
    /// A zone: at most 24 hours either way, or a name that the zone table has.
    Zone,
    /// When it happened: a day of the calendar from 1900 on, not in the future; as words, 1 to 1,024 bytes.
    OccurredAt,
    /// A name or id of somebody: 1 to 1,024 bytes.
    Party,
    /// A draft: at most [`crate::MAX_DRAFT_BYTES`].
    Draft,
    /// Progress through the plan: at most 64 KiB.
    Progress,
    /// More bytes than one item, or all together, may hold.
    Length,
    /// A page: 1 to 1,000 entries.
    Page,
}

impl StoreError {
    /// Separates a full disk from every other refusal of the file system.
    pub(crate) fn from_io(error: io::Error, needed_bytes: u64) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::NoSpace { needed_bytes },
            _ => Self::Storage(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        Self::from_io(error, 4096)
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let Some(inner) = error.sqlite_error() else {
            return match error {
                rusqlite::Error::QueryReturnedNoRows => Self::NoSuchEntry,
                _ => Self::Damaged(DamagedPart::Database),
            };
        };
        match inner.code {
            ErrorCode::OperationInterrupted => Self::Locked,
            ErrorCode::DiskFull => Self::NoSpace { needed_bytes: 65_536 },
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged(DamagedPart::Database),
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
            ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied => {
                Self::Storage(io::Error::from(io::ErrorKind::PermissionDenied))
            }
            _ => Self::Database(inner.extended_code),
        }
    }
}
