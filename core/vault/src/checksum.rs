//! Seals and opens small records of fixed size that end in the SHA-256 of the bytes before.

const SUM: usize = 32;

/// Fills the last 32 bytes with the checksum of the others.
pub(crate) fn seal(record: &mut [u8]) {
    let split = record.len().saturating_sub(SUM);
    let (body, sum) = record.split_at_mut(split);
    let digest = seal::digest::sha256(body);
    sum.copy_from_slice(&digest[..sum.len()]);
}

/// Returns the bytes before the checksum, if it is right.
pub(crate) fn open(record: &[u8]) -> Option<&[u8]> {
    let (body, sum) = record.split_at_checked(record.len().checked_sub(SUM)?)?;
    (seal::digest::sha256(body)[..] == *sum).then_some(body)
}

pub(crate) fn u64_at(body: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_be_bytes(body.get(at..at + 8)?.try_into().ok()?))
}

pub(crate) fn array_at<const N: usize>(body: &[u8], at: usize) -> Option<[u8; N]> {
    body.get(at..at + N)?.try_into().ok()
}
