//! Encodes one entry of the record store: its row, the row of its file, its body.

use seal::keys::ItemKey;

use crate::{EntryId, FileFacts, OccurredAt, Provenance, Record, Source, State, StoreError, Zone, checksum};

pub(crate) struct Stored {
    /// Its number in the list.
    pub(crate) order: i64,
    pub(crate) told: Provenance,
    pub(crate) kept_ms: i64,
    pub(crate) state: State,
    pub(crate) file: Option<FileRow>,
    /// The record's body, as it is in the database.
    pub(crate) body: Vec<u8>,
}

/// The length, hash and key of an entry's file.
pub(crate) struct FileRow {
    pub(crate) facts: FileFacts,
    /// Bytes of the whole file on disk.
    pub(crate) size: u64,
    pub(crate) key: ItemKey,
    /// Hash of its header's plaintext.
    pub(crate) head: [u8; 32],
    /// When it was begun, as its header says.
    pub(crate) begun_ms: Option<i64>,
}

/// Bytes before the row of its file.
const HEAD: usize = 29;
/// Bytes of a file's row.
const FILE: usize = 120;

const HAS_FILE: u8 = 1;

impl Stored {
    pub(crate) fn record(&self, id: EntryId) -> Result<Record, StoreError> {
        Record::from_body(id, &self.body)
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        // As in the database. At most some kilobytes: its words were limited when they were entered.
        let happened = serde_json::to_vec(&self.told.happened).unwrap_or_default();
        let mut bytes = Vec::with_capacity(HEAD + FILE + self.body.len());
        bytes.extend(u32::try_from(self.body.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend(self.order.to_be_bytes());
        bytes.extend(self.kept_ms.to_be_bytes());
        bytes.extend(self.told.zone.minutes_east.to_be_bytes());
        bytes.extend([self.told.source.code(), self.state.code()]);
        bytes.push(if self.file.is_some() { HAS_FILE } else { 0 });
        bytes.extend(u16::try_from(happened.len()).unwrap_or(0).to_be_bytes());
        if let Some(file) = &self.file {
            file.encode(&mut bytes);
        }
        bytes.extend(happened);
        bytes.extend(&self.body);
        bytes
    }

    /// Decodes an entry; `None` if this version does not know the format.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let long = |at| checksum::array_at(bytes, at).map(i64::from_be_bytes);
        let short = |at| checksum::array_at(bytes, at).map(i32::from_be_bytes);
        let length = usize::try_from(u32::from_be_bytes(checksum::array_at(bytes, 0)?)).ok()?;
        let flags = *bytes.get(26)?;
        let told_bytes = usize::from(u16::from_be_bytes(checksum::array_at(bytes, 27)?));
        let file = if flags & HAS_FILE == 0 { None } else { Some(FileRow::decode(bytes.get(HEAD..)?)?) };
        let told = HEAD + if file.is_some() { FILE } else { 0 };
        let body = told + told_bytes;
        let happened: OccurredAt = serde_json::from_slice(bytes.get(told..body)?).ok()?;
        Some(Self {
            order: long(4)?,
            kept_ms: long(12)?,
            told: Provenance {
                happened,
                zone: Zone { minutes_east: short(20)? },
                source: Source::from_code(*bytes.get(24)?)?,
            },
            state: State::from_code(*bytes.get(25)?),
            file,
            body: bytes.get(body..body.checked_add(length)?)?.to_vec(),
        })
    }
}

impl FileRow {
    /// Copies the row; the key moves from one sealed place to another.
    pub(crate) fn copy(&self) -> Self {
        let key = self.key.expose(|key| ItemKey::from_bytes(&mut key.to_owned()));
        Self { key, ..*self }
    }

    fn encode(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.facts.length.to_be_bytes());
        bytes.extend(self.size.to_be_bytes());
        bytes.extend(self.facts.sha256);
        // The block for these bytes is sealed under the key of the item's own space.
        self.key.expose(|key| bytes.extend(key));
        bytes.extend(self.head);
        bytes.extend(self.begun_ms.unwrap_or(i64::MIN).to_be_bytes());
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let mut key = checksum::array_at(bytes, 48)?;
        Some(Self {
            facts: FileFacts { length: checksum::u64_at(bytes, 0)?, sha256: checksum::array_at(bytes, 16)? },
            size: checksum::u64_at(bytes, 8)?,
            key: ItemKey::from_bytes(&mut key),
            head: checksum::array_at(bytes, 80)?,
            begun_ms: checksum::array_at(bytes, 112).map(i64::from_be_bytes).filter(|ms| *ms != i64::MIN),
        })
    }
}
