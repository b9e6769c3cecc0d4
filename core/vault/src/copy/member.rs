//! Writes a copy's members as tar: a header of 512 bytes, the bytes, zeros up to the next 512.

use zeroize::Zeroizing;

use crate::{Field, StoreError};

/// Size of a header in bytes; a member's length is rounded up to it.
const BLOCK: u64 = 512;
/// Two empty blocks end the archive.
const ENDING: usize = 1024;

/// Returns the header of a member.
pub(super) fn header(name: &str, length: u64, made_ms: i64) -> Result<Vec<u8>, StoreError> {
    let mut header = tar::Header::new_gnu();
    header.set_path(name).map_err(|_| StoreError::Invalid(Field::Length))?;
    header.set_size(length);
    header.set_mode(0o600);
    header.set_mtime(u64::try_from(made_ms / 1000).unwrap_or(0));
    header.set_entry_type(tar::EntryType::Regular);
    header.set_cksum();
    Ok(header.as_bytes().to_vec())
}

/// Returns the number of zeros after a member's bytes.
pub(super) fn padding(length: u64) -> usize {
    usize::try_from(length.next_multiple_of(BLOCK) - length).unwrap_or(0)
}

/// Returns a whole member.
pub(super) fn whole(name: &str, bytes: &[u8], made_ms: i64) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let header = header(name, length, made_ms)?;
    let zeros = padding(length);
    let mut member = Zeroizing::new(Vec::with_capacity(header.len() + bytes.len() + zeros + ENDING));
    member.extend(header);
    member.extend(bytes);
    member.extend(std::iter::repeat_n(0, zeros));
    Ok(member)
}

/// Ends the archive after its last member.
pub(super) fn end(member: &mut Zeroizing<Vec<u8>>) {
    member.extend([0; ENDING]);
}
