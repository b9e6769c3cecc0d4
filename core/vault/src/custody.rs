//! The custody record: who did what and when, chained so that a later change shows.
//!
//! ```text
//! sum  = SHA-256(salt || body)          hash = SHA-256(previous hash || seq, 8 bytes || sum)
//! ```
//! Before the first row the previous hash is 32 zeros. A row whose body was dropped keeps `sum` and `hash`, so the
//! chain can still be checked.

use serde::{Deserialize, Serialize};

use crate::party::plain;
use crate::{DamagedPart, EntryId, Medium, Party, StoreError};

pub(crate) mod rows;

/// Bytes of a salt, which keeps a dropped body from being guessed by its sum.
pub(crate) const SALT: usize = 16;

/// An event, as written in the body of a row: JSON in the order of these fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
// Without `expecting`, the type's name would be in the library that ships: see core/decisions/0015-bland-ids.md.
#[serde(tag = "what", rename_all = "snake_case", expecting = "a row")]
pub enum CustodyEvent {
    /// An entry was kept.
    Added {
        /// The entry.
        entry: EntryId,
        /// When, in milliseconds since 1970 UTC by the phone's clock.
        at_ms: i64,
        /// The phone's time zone, in minutes east of UTC.
        zone_minutes: i32,
        /// The code of its kind.
        kind: u8,
        /// Bytes of its file; of its body for words.
        length: u64,
        /// SHA-256 of its file, in hex; of its body for words.
        sha256: String,
    },
    /// An entry was viewed: once a session.
    Viewed {
        /// The entry.
        entry: EntryId,
        /// When.
        at_ms: i64,
    },
    /// Entries were handed over.
    Exported {
        /// When.
        at_ms: i64,
        /// To whom.
        #[serde(with = "plain::Party")]
        to: Party,
        /// Number of rows before this one.
        count: u64,
        /// Hash of the row before this one, in hex.
        head: String,
        /// The entries.
        entries: Vec<EntryId>,
    },
    /// An entry was removed.
    Removed {
        /// The entry.
        entry: EntryId,
        /// When.
        at_ms: i64,
    },
    /// The damaged database was rebuilt from what could be read.
    Rebuilt {
        /// When.
        at_ms: i64,
        /// Rows that the record had, as far as was known outside the database.
        count: u64,
        /// The head of that record, in hex.
        head: String,
    },
    /// Everything was imported from a sealed copy: the rows before this one were written elsewhere.
    Moved {
        /// When it was imported.
        at_ms: i64,
        /// When the copy was made.
        made_ms: i64,
    },
    /// Somebody was called or written to.
    Contacted {
        /// When.
        at_ms: i64,
        /// Who.
        #[serde(with = "plain::Party")]
        who: Party,
        /// Through which medium.
        #[serde(with = "plain::Medium")]
        via: Medium,
    },
}

impl CustodyEvent {
    /// Returns the entry that the event concerns, if it concerns one.
    pub fn entry(&self) -> Option<EntryId> {
        match self {
            Self::Added { entry, .. } | Self::Viewed { entry, .. } | Self::Removed { entry, .. } => {
                Some(*entry)
            }
            Self::Exported { .. } | Self::Rebuilt { .. } | Self::Moved { .. } | Self::Contacted { .. } => {
                None
            }
        }
    }
}

/// The end of a custody record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CustodyHead {
    /// Number of rows.
    pub count: u64,
    /// Hash of the last row; 32 zeros before the first.
    pub hash: [u8; 32],
}

/// A custody record that was followed to its end and compared with what can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustodyCheck {
    /// Its head.
    pub head: CustodyHead,
    /// Entries that were added and not removed, and cannot be read as they were kept.
    pub missing: crate::Missing,
}

impl CustodyHead {
    /// The head before the first row.
    pub const START: Self = Self { count: 0, hash: [0; 32] };

    pub(crate) fn encode(&self) -> [u8; 40] {
        let mut bytes = [0; 40];
        bytes[..8].copy_from_slice(&self.count.to_be_bytes());
        bytes[8..].copy_from_slice(&self.hash);
        bytes
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, StoreError> {
        let broken = || StoreError::Damaged(DamagedPart::Custody);
        let count = crate::checksum::u64_at(bytes, 0).ok_or_else(broken)?;
        Ok(Self { count, hash: crate::checksum::array_at(bytes, 8).ok_or_else(broken)? })
    }

    /// Returns the head after one more row.
    pub fn after(&self, sum: &[u8; 32]) -> Self {
        let count = self.count.saturating_add(1);
        Self { count, hash: link(&self.hash, count, sum) }
    }
}

/// One row as it is in the database.
#[derive(Clone, PartialEq)]
pub struct CustodyRow {
    /// 1 for the first.
    pub seq: u64,
    /// 16 random bytes; `None` once dropped.
    pub salt: Option<Vec<u8>>,
    /// The event as JSON, byte for byte as it was hashed; `None` once dropped.
    pub body: Option<Vec<u8>>,
    /// The commitment to salt and body.
    pub sum: [u8; 32],
    /// The hash of the chain up to this row.
    pub hash: [u8; 32],
}

impl CustodyRow {
    /// Returns the event, unless it was dropped.
    ///
    /// # Errors
    /// [`StoreError::TooOld`] for a body from before the first release; [`StoreError::Damaged`] if its format is
    /// unknown.
    pub fn event(&self) -> Result<Option<CustodyEvent>, StoreError> {
        let read = |body: &Vec<u8>| serde_json::from_slice(body).map_err(|_| unread(body));
        self.body.as_ref().map(read).transpose()
    }

    /// Returns the head after this row, if it follows `before` and its commitment holds.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] otherwise.
    pub fn follow(&self, before: &CustodyHead) -> Result<CustodyHead, StoreError> {
        let head = before.after(&self.sum);
        let fits = head.count == self.seq && head.hash == self.hash && self.commitment_holds();
        if fits { Ok(head) } else { Err(StoreError::Damaged(DamagedPart::Custody)) }
    }

    // Salt and body are dropped together or not at all.
    fn commitment_holds(&self) -> bool {
        match (&self.salt, &self.body) {
            (Some(salt), Some(body)) => commit(salt, body) == self.sum,
            (None, None) => true,
            _ => false,
        }
    }
}

/// A body from before the first release, which named a party as bare text.
#[derive(Deserialize)]
struct Older {
    #[serde(rename = "who", alias = "to")]
    _party: String,
}

fn unread(body: &[u8]) -> StoreError {
    match serde_json::from_slice::<Older>(body) {
        Ok(_) => StoreError::TooOld,
        Err(_) => StoreError::Damaged(DamagedPart::Custody),
    }
}

/// SHA-256(salt || body).
pub(crate) fn commit(salt: &[u8], body: &[u8]) -> [u8; 32] {
    let mut sum = seal::digest::Sha256::new();
    sum.update(salt);
    sum.update(body);
    sum.finish()
}

fn link(previous: &[u8; 32], seq: u64, sum: &[u8; 32]) -> [u8; 32] {
    let mut chain = seal::digest::Sha256::new();
    chain.update(previous);
    chain.update(&seq.to_be_bytes());
    chain.update(sum);
    chain.finish()
}

#[cfg(test)]
mod tests;
