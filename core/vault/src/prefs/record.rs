//! The 512 bytes of one copy. `core/FORMAT.md` has the table.

use std::cmp::Ordering;

use super::{Prefs, Theme};
use crate::bucket::{Bucket, FULL};
use crate::layout::Alias;
use crate::{StoreError, checked};

pub(super) const RECORD: usize = 512;
const VERSION: u8 = 2;

const HIDDEN: u8 = 1;
const DOOR: u8 = 2;
const CURRENT: u8 = 4;
const STILL: u8 = 8;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    /// Grows with every write; the higher copy is the later one.
    pub(super) turn: u64,
    pub(super) prefs: Prefs,
    pub(super) current: Option<Alias>,
    pub(super) pack_version: u64,
    pub(super) salt: [u8; 32],
    /// Argon2id passes; 0 until they were calibrated.
    pub(super) passes: u32,
    pub(super) bucket: Bucket,
    pub(super) alias: Alias,
}

impl Record {
    pub(super) fn encode(&self) -> [u8; RECORD] {
        let mut bytes = [0; RECORD];
        bytes[0] = VERSION;
        bytes[1] = self.flags();
        bytes[2] = self.prefs.instead_of_holding;
        bytes[3] = self.prefs.call_minutes;
        bytes[4] = self.prefs.picker_minutes;
        bytes[5] = self.bucket.left;
        put_text(&mut bytes[6..39], &self.prefs.look);
        put_text(&mut bytes[39..75], &self.prefs.language);
        bytes[75] = self.prefs.theme.code();
        bytes[80..88].copy_from_slice(&self.turn.to_be_bytes());
        bytes[88..96].copy_from_slice(&self.pack_version.to_be_bytes());
        bytes[96..104].copy_from_slice(&self.bucket.since_ms.to_be_bytes());
        bytes[104..108].copy_from_slice(&self.passes.to_be_bytes());
        bytes[112..128].copy_from_slice(&self.current.map_or([0; 16], |alias| alias.0));
        bytes[128..144].copy_from_slice(&self.alias.0);
        bytes[144..176].copy_from_slice(&self.salt);
        checked::seal(&mut bytes);
        bytes
    }

    /// Nothing if it is damaged.
    ///
    /// # Errors
    /// [`StoreError::TooNew`] for a whole copy of a later version, [`StoreError::TooOld`] for one from before the first
    /// release.
    pub(super) fn decode(bytes: &[u8]) -> Result<Option<Self>, StoreError> {
        if bytes.len() != RECORD {
            return Ok(None);
        }
        match checked::open(bytes) {
            None => Ok(None),
            Some(body) => match body[0].cmp(&VERSION) {
                Ordering::Greater => Err(StoreError::TooNew),
                Ordering::Less => Err(StoreError::TooOld),
                Ordering::Equal => Ok(Self::read(body)),
            },
        }
    }

    fn read(body: &[u8]) -> Option<Self> {
        let flags = *body.get(1)?;
        let prefs = Prefs {
            hidden: flags & HIDDEN != 0,
            help_door: flags & DOOR != 0,
            look: text(body.get(6..39)?)?,
            instead_of_holding: *body.get(2)?,
            call_minutes: *body.get(3)?,
            picker_minutes: *body.get(4)?,
            language: text(body.get(39..75)?)?,
            theme: Theme::from_code(*body.get(75)?)?,
            reduced_motion: flags & STILL != 0,
        };
        let current = checked::array_at(body, 112).map(Alias)?;
        let record = Self {
            turn: checked::u64_at(body, 80)?,
            prefs,
            current: (flags & CURRENT != 0).then_some(current),
            pack_version: checked::u64_at(body, 88)?,
            salt: checked::array_at(body, 144)?,
            passes: u32::from_be_bytes(checked::array_at(body, 104)?),
            bucket: Bucket { left: *body.get(5)?, since_ms: checked::u64_at(body, 96)? },
            alias: checked::array_at(body, 128).map(Alias)?,
        };
        (record.bucket.left <= FULL && record.prefs.check().is_ok()).then_some(record)
    }

    fn flags(&self) -> u8 {
        let bit = |on, bit| if on { bit } else { 0 };
        bit(self.prefs.hidden, HIDDEN)
            | bit(self.prefs.help_door, DOOR)
            | bit(self.current.is_some(), CURRENT)
            | bit(self.prefs.reduced_motion, STILL)
    }

    /// Whether all but the attempts is the same: attempts are written to one copy at a time.
    pub(super) fn same_settings(&self, other: &Self) -> bool {
        let mine = Self { turn: other.turn, bucket: other.bucket, ..self.clone() };
        mine == *other
    }
}

// A length byte, then the text; `check` has bounded it.
fn put_text(into: &mut [u8], text: &str) {
    into[0] = u8::try_from(text.len()).unwrap_or(0);
    into[1..=text.len()].copy_from_slice(text.as_bytes());
}

fn text(field: &[u8]) -> Option<String> {
    let length = usize::from(*field.first()?);
    std::str::from_utf8(field.get(1..=length)?).ok().map(str::to_owned)
}
