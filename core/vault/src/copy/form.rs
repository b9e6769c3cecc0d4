//! The members of a copy, as JSON. `core/FORMAT.md` describes them for other programs.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::custody::{CustodyRow, SALT};
use crate::rec::Stored;
use crate::{DamagedPart, EntryId, FileFacts, OccurredAt, Provenance, Source, State, StoreError, Zone, hex};

/// The version of the format inside a copy.
pub(crate) const FORMAT: u32 = 1;
pub(crate) const README: &str = "readme.txt";
pub(crate) const HEAD: &str = "head.json";
pub(crate) const SPACE: &str = "space.json";
pub(crate) const ROWS: &str = "rows/";
pub(crate) const ENTRIES: &str = "entries/";
pub(crate) const FILES: &str = "files/";
pub(crate) const LOST: &str = "lost/";
pub(crate) const END: &str = "end.json";

/// For someone who opens the copy without the app.
pub(crate) const ABOUT: &str = "A copy of what was kept. head.json: what it is. space.json: settings. \
rows: who did what when, a line each, chained by SHA-256. entries: what was kept, a line each, in JSON. \
files: the files of entries, byte for byte. lost: parts of a file that could not be read, zeros here. end.json: counts.\n";

/// The first member: how to read the rest.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Head {
    pub(crate) format: u32,
    /// As in a slot: 1 the first space, 2 the second.
    pub(crate) kind: u8,
    pub(crate) made_ms: i64,
    pub(crate) entries: u64,
    /// Rows of the custody record, and the hash of the last.
    pub(crate) rows: u64,
    pub(crate) head: String,
    /// Bytes of all bodies and files.
    pub(crate) bytes: u64,
}

/// The format alone, checked before anything else is trusted.
#[derive(Deserialize)]
pub(crate) struct Format {
    pub(crate) format: u32,
}

/// The settings that belong to the space.
#[derive(Serialize, Deserialize)]
pub(crate) struct Space {
    pub(crate) age: u8,
    pub(crate) seed: Option<Bytes>,
    pub(crate) progress: Option<Bytes>,
    /// Count and hash, 40 bytes.
    pub(crate) handed_over: Option<Bytes>,
    pub(crate) broken: Option<Bytes>,
    pub(crate) missing: Option<Bytes>,
    /// The highest number ever given to an entry.
    pub(crate) highest: i64,
}

/// Bytes written as hex in JSON, wiped on drop.
pub(crate) struct Bytes(pub(crate) Zeroizing<Vec<u8>>);

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&Zeroizing::new(hex::encode(&self.0)))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        let bytes = hex::decode_all(&text).ok_or_else(|| serde::de::Error::custom("not hex"))?;
        Ok(Self(Zeroizing::new(bytes)))
    }
}

#[derive(Serialize, Deserialize)]
pub(crate) struct RowLine {
    seq: u64,
    sum: String,
    hash: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    salt: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body: Option<String>,
}

impl RowLine {
    pub(crate) fn of(row: CustodyRow) -> Result<Self, StoreError> {
        let text = |body| String::from_utf8(body).map_err(|_| StoreError::Damaged(DamagedPart::Custody));
        Ok(Self {
            seq: row.seq,
            sum: hex::encode(&row.sum),
            hash: hex::encode(&row.hash),
            salt: row.salt.map(|salt| hex::encode(&salt)),
            body: row.body.map(text).transpose()?,
        })
    }

    pub(crate) fn row(self) -> Option<CustodyRow> {
        let salt = match self.salt {
            Some(salt) => Some(hex::decode::<SALT>(&salt)?.to_vec()),
            None => None,
        };
        let body = self.body.map(String::into_bytes);
        Some(CustodyRow {
            seq: self.seq,
            salt,
            body,
            sum: hex::decode(&self.sum)?,
            hash: hex::decode(&self.hash)?,
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(crate) struct EntryLine {
    pub(crate) id: EntryId,
    order: i64,
    state: u8,
    source: u8,
    kept_ms: i64,
    zone_minutes: i32,
    happened: OccurredAt,
    /// The record, byte for byte as the custody record hashed it.
    body: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<FileLine>,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct FileLine {
    /// Its path in the copy; `None` if none of it could be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) path: Option<String>,
    length: u64,
    sha256: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) begun_ms: Option<i64>,
}

impl EntryLine {
    pub(crate) fn of(id: EntryId, stored: Stored, is_there: bool) -> Result<Self, StoreError> {
        let Stored { order, told, kept_ms, state, file, body } = stored;
        let body = String::from_utf8(body).map_err(|_| StoreError::Damaged(DamagedPart::Entry(id)))?;
        let file = file.map(|file| FileLine {
            path: is_there.then(|| format!("{FILES}{}", id.hex())),
            length: file.facts.length,
            sha256: hex::encode(&file.facts.sha256),
            begun_ms: file.begun_ms,
        });
        Ok(Self {
            id,
            order,
            state: state.code(),
            source: told.source.code(),
            kept_ms,
            zone_minutes: told.zone.minutes_east,
            happened: told.happened,
            body,
            file,
        })
    }

    /// Returns the entry without its file.
    pub(crate) fn stored(self) -> Option<Stored> {
        let source = Source::from_code(self.source)?;
        let told = Provenance { happened: self.happened, zone: Zone::new(self.zone_minutes).ok()?, source };
        let state = State::from_code(self.state);
        let (order, kept_ms, body) = (self.order, self.kept_ms, self.body.into_bytes());
        (order > 0).then_some(Stored { order, told, kept_ms, state, file: None, body })
    }
}

impl FileLine {
    pub(crate) fn facts(&self) -> Option<FileFacts> {
        Some(FileFacts { length: self.length, sha256: hex::decode(&self.sha256)? })
    }
}

/// Ranges of bytes of a file that could not be read: from and to, in chunks of 65,536.
pub(crate) type LostParts = Vec<(u64, u64)>;

/// The last member: shows that the copy is complete.
#[derive(PartialEq, Serialize, Deserialize)]
pub(crate) struct End {
    pub(crate) entries: u64,
    pub(crate) rows: u64,
    pub(crate) head: String,
    pub(crate) files: u64,
}
