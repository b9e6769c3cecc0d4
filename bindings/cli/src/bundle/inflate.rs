//! Inflates piece by piece, never beyond the announced size.

use std::io::Read;

use miniz_oxide::inflate::stream::{InflateState, inflate as step};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

use super::refused::Refused;

/// Passes the unpacked bytes to `each`; fails if there are more than `most`.
pub(super) fn inflate(mut packed: impl Read, most: u64, each: &mut dyn FnMut(&[u8])) -> Result<(), Refused> {
    let mut state = InflateState::new_boxed(DataFormat::Raw);
    let (mut from, mut to, mut size) = (vec![0; 65_536], vec![0; 65_536], 0_u64);
    loop {
        let read = packed.read(&mut from)?;
        let mut rest = from.get(..read).unwrap_or_default();
        loop {
            let done = step(&mut state, rest, &mut to, MZFlush::None);
            size += done.bytes_written as u64;
            if size > most {
                return Err(Refused::Zip("it unpacks to more than it said"));
            }
            each(to.get(..done.bytes_written).unwrap_or_default());
            rest = rest.get(done.bytes_consumed..).unwrap_or_default();
            match done.status {
                Ok(MZStatus::StreamEnd) => return Ok(()),
                Ok(_) | Err(MZError::Buf) if done.bytes_written > 0 || done.bytes_consumed > 0 => {}
                Ok(_) | Err(MZError::Buf) if read > 0 => break,
                _ => return Err(Refused::Zip("its packed bytes are not whole")),
            }
        }
    }
}
