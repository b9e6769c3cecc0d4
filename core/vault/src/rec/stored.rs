//! One entry as the store holds it: its row, the row of its file, its body.

use seal::keys::ItemKey;

use crate::{EntryId, FileFacts, Moment, Record, Source, State, StoreError, Told, Zone, checked};

/// An entry, whole.
pub(crate) struct Stored {
    /// Its number in the list.
    pub(crate) order: i64,
    pub(crate) told: Told,
    pub(crate) kept_ms: i64,
    pub(crate) state: State,
    pub(crate) file: Option<FileRow>,
    /// The record's body, as it stands in the database.
    pub(crate) body: Vec<u8>,
}

/// What the file of an entry must be.
pub(crate) struct FileRow {
    pub(crate) facts: FileFacts,
    /// Bytes of the whole file on disk.
    pub(crate) size: u64,
    pub(crate) key: ItemKey,
    /// Hash of its header's plaintext.
    pub(crate) head: [u8; 32],
}

/// Bytes before the body.
const HEAD: usize = 39;
/// Bytes of a file's row.
const FILE: usize = 112;

const HAPPENED: u8 = 1;
const HAS_FILE: u8 = 2;

impl Stored {
    pub(crate) fn record(&self, id: EntryId) -> Result<Record, StoreError> {
        Record::from_body(id, &self.body)
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        let happened = self.told.happened.unwrap_or(Moment { unix_ms: 0, zone: Zone::UTC });
        let flag = |bit, is_set| if is_set { bit } else { 0 };
        let mut bytes = Vec::with_capacity(HEAD + FILE + self.body.len());
        bytes.extend(u32::try_from(self.body.len()).unwrap_or(u32::MAX).to_be_bytes());
        bytes.extend(self.order.to_be_bytes());
        bytes.extend(self.kept_ms.to_be_bytes());
        bytes.extend(self.told.zone.minutes_east.to_be_bytes());
        bytes.extend([self.told.source.code(), self.state.code()]);
        bytes.push(flag(HAPPENED, self.told.happened.is_some()) | flag(HAS_FILE, self.file.is_some()));
        bytes.extend(happened.unix_ms.to_be_bytes());
        bytes.extend(happened.zone.minutes_east.to_be_bytes());
        if let Some(file) = &self.file {
            file.encode(&mut bytes);
        }
        bytes.extend(&self.body);
        bytes
    }

    /// Nothing if the bytes are of no form that this version knows.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let long = |at| checked::array_at(bytes, at).map(i64::from_be_bytes);
        let short = |at| checked::array_at(bytes, at).map(i32::from_be_bytes);
        let length = usize::try_from(u32::from_be_bytes(checked::array_at(bytes, 0)?)).ok()?;
        let flags = *bytes.get(26)?;
        let happened = Moment { unix_ms: long(27)?, zone: Zone { minutes_east: short(35)? } };
        let file = if flags & HAS_FILE == 0 { None } else { Some(FileRow::decode(bytes.get(HEAD..)?)?) };
        let body = HEAD + if file.is_some() { FILE } else { 0 };
        Some(Self {
            order: long(4)?,
            kept_ms: long(12)?,
            told: Told {
                happened: (flags & HAPPENED != 0).then_some(happened),
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
    fn encode(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.facts.length.to_be_bytes());
        bytes.extend(self.size.to_be_bytes());
        bytes.extend(self.facts.sha256);
        // The block that these bytes go into is sealed under the key of the item's own space.
        self.key.expose(|key| bytes.extend(key));
        bytes.extend(self.head);
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let mut key = checked::array_at(bytes, 48)?;
        Some(Self {
            facts: FileFacts { length: checked::u64_at(bytes, 0)?, sha256: checked::array_at(bytes, 16)? },
            size: checked::u64_at(bytes, 8)?,
            key: ItemKey::from_bytes(&mut key),
            head: checked::array_at(bytes, 80)?,
        })
    }
}
