//! Encodes the 512 bytes of one copy. `core/FORMAT.md` has the table.

use std::cmp::Ordering;

use super::{Prefs, Theme};
use crate::{StoreError, checksum};

pub(super) const RECORD: usize = 512;
const VERSION: u8 = 2;

const HIDDEN: u8 = 1;
const HELP_ENTRY: u8 = 2;
const STILL: u8 = 8;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// Grows with every write; the copy with the higher turn is the later one.
    pub(super) turn: u64,
    pub(super) prefs: Prefs,
    pub(super) pack_version: u64,
}

impl Record {
    pub(super) fn encode(&self) -> [u8; RECORD] {
        let mut bytes = [0; RECORD];
        bytes[0] = VERSION;
        bytes[1] = self.flags();
        bytes[2] = self.prefs.instead_of_holding;
        bytes[3] = self.prefs.call_minutes;
        bytes[4] = self.prefs.picker_minutes;
        put_text(&mut bytes[6..39], &self.prefs.look);
        put_text(&mut bytes[39..75], &self.prefs.language);
        bytes[75] = self.prefs.theme.code();
        bytes[80..88].copy_from_slice(&self.turn.to_be_bytes());
        bytes[88..96].copy_from_slice(&self.pack_version.to_be_bytes());
        checksum::seal(&mut bytes);
        bytes
    }

    /// Decodes a copy; `None` if it is damaged.
    ///
    /// # Errors
    /// [`StoreError::TooNew`] for a whole copy of a later version, [`StoreError::TooOld`] for one from before the first
    /// release.
    pub(super) fn decode(bytes: &[u8]) -> Result<Option<Self>, StoreError> {
        if bytes.len() != RECORD {
            return Ok(None);
        }
        match checksum::open(bytes) {
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
            help_entry: flags & HELP_ENTRY != 0,
            look: text(body.get(6..39)?)?,
            instead_of_holding: *body.get(2)?,
            call_minutes: *body.get(3)?,
            picker_minutes: *body.get(4)?,
            language: text(body.get(39..75)?)?,
            theme: Theme::from_code(*body.get(75)?)?,
            reduced_motion: flags & STILL != 0,
        };
        let turn = checksum::u64_at(body, 80)?;
        let record = Self { turn, prefs, pack_version: checksum::u64_at(body, 88)? };
        record.prefs.check().is_ok().then_some(record)
    }

    fn flags(&self) -> u8 {
        let bit = |on, bit| if on { bit } else { 0 };
        bit(self.prefs.hidden, HIDDEN)
            | bit(self.prefs.help_entry, HELP_ENTRY)
            | bit(self.prefs.reduced_motion, STILL)
    }
}

// A length byte, then the text, whose length `check` has limited.
fn put_text(into: &mut [u8], text: &str) {
    into[0] = u8::try_from(text.len()).unwrap_or(0);
    into[1..=text.len()].copy_from_slice(text.as_bytes());
}

fn text(field: &[u8]) -> Option<String> {
    let length = usize::from(*field.first()?);
    std::str::from_utf8(field.get(1..=length)?).ok().map(str::to_owned)
}
