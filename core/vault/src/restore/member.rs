//! Reads the members of a copy's archive; whatever cannot be read makes the copy an altered one.

use std::io::{self, Read};

use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::items::Bringing;
use crate::{DamagedPart, StoreError};

/// Maximum length of a member that is read into memory.
const MOST: u64 = 16 << 20;
/// Bytes of a file passed on at once.
const PIECE: usize = 256 << 10;

/// Passes a file on, piece by piece.
pub(super) fn pour(from: &mut impl Read, item: &mut Bringing) -> Result<(), StoreError> {
    let mut buffer = Zeroizing::new(vec![0; PIECE]);
    loop {
        let read = from.read(&mut buffer).map_err(unread)?;
        if read == 0 {
            return Ok(());
        }
        item.append(buffer.get(..read).unwrap_or_default())?;
    }
}

/// Reads a member that is short enough for memory.
pub(super) fn whole(length: u64, from: &mut impl Read) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let room = usize::try_from(length).ok().filter(|_| length <= MOST).ok_or_else(altered)?;
    let mut bytes = Zeroizing::new(vec![0; room]);
    from.read_exact(&mut bytes).map_err(unread)?;
    Ok(bytes)
}

pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty())
}

pub(super) fn json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, StoreError> {
    serde_json::from_slice(bytes).map_err(|_| altered())
}

pub(super) fn unread(_: io::Error) -> StoreError {
    altered()
}

pub(super) fn altered() -> StoreError {
    StoreError::Damaged(DamagedPart::Copy)
}
