//! The body of a record: JSON that names the version of its format.

use serde::{Deserialize, Serialize};

use super::Record;
use crate::{DamagedPart, EntryId, Field, StoreError};

/// Maximum length of a record's body, in bytes of JSON.
pub const MAX_RECORD_BYTES: usize = 1 << 20;

/// The version of a body's format. Version 1 had names and media as bare text, and no version number.
const VERSION: u32 = 2;

impl Record {
    // Returns JSON, at most MAX_RECORD_BYTES.
    pub(crate) fn to_body(&self) -> Result<Vec<u8>, StoreError> {
        self.check()?;
        let body = Body { version: VERSION, record: self };
        let body = serde_json::to_vec(&body).map_err(|_| StoreError::Invalid(Field::Record))?;
        if body.len() > MAX_RECORD_BYTES { Err(StoreError::Invalid(Field::Record)) } else { Ok(body) }
    }

    pub(crate) fn from_body(id: EntryId, body: &[u8]) -> Result<Self, StoreError> {
        let damaged = || StoreError::Damaged(DamagedPart::Entry(id));
        let format: Format = serde_json::from_slice(body).map_err(|_| damaged())?;
        match format.version.unwrap_or(1) {
            version if version < VERSION => Err(StoreError::TooOld),
            version if version > VERSION => Err(StoreError::TooNew),
            _ => serde_json::from_slice(body).map_err(|_| damaged()),
        }
    }

    // Names have their own limit; all other words are limited together.
    fn check(&self) -> Result<(), StoreError> {
        match self {
            Self::Contact(contact) => contact.who.check(),
            Self::Transcript(transcript) => transcript.lines.iter().try_for_each(|line| line.sender.check()),
            _ => Ok(()),
        }
    }
}

/// A record as it is written: the version of the format beside its fields.
#[derive(Serialize)]
struct Body<'a> {
    #[serde(rename = "v")]
    version: u32,
    #[serde(flatten)]
    record: &'a Record,
}

/// The version, read before the rest of a body.
#[derive(Deserialize)]
struct Format {
    #[serde(rename = "v")]
    version: Option<u32>,
}
