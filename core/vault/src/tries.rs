//! `tries`: the attempts bucket of a vault, in two records overwritten in place in turn.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use crate::bucket::Bucket;
use crate::{StoreError, checked, disk};

// A block apart, so that a torn write reaches one of them only.
const OFFSETS: [usize; 2] = [0, 4096];
const RECORD: usize = 64;
const FILE: usize = OFFSETS[1] + RECORD;

/// The file, read afresh each time: an attempt is rare and the file is the truth.
pub(crate) struct Tries {
    file: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Record {
    turn: u64,
    bucket: Bucket,
}

impl Tries {
    pub(crate) fn at(file: PathBuf) -> Self {
        Self { file }
    }

    /// Writes both records of a new vault: a full bucket.
    pub(crate) fn make(file: &Path, now_ms: u64) -> Result<(), StoreError> {
        let mut bytes = vec![0; FILE];
        for (turn, offset) in (1u64..).zip(OFFSETS) {
            let record = Record { turn, bucket: Bucket::full(now_ms) };
            bytes.splice(offset..offset + RECORD, record.encode());
        }
        Ok(disk::overwrite(file, 0, &bytes)?)
    }

    /// Spends one and makes that durable before it answers whether there was one.
    pub(crate) fn spend(&self, now_ms: u64) -> Result<bool, StoreError> {
        let last = self.read(now_ms)?;
        let (bucket, had_one) = last.bucket.spend(now_ms);
        self.write(last.turn, bucket)?;
        Ok(had_one)
    }

    pub(crate) fn give_back(&self, now_ms: u64) -> Result<(), StoreError> {
        let last = self.read(now_ms)?;
        self.write(last.turn, last.bucket.give_back(now_ms))
    }

    // The later of the two that is whole; none is an empty bucket.
    fn read(&self, now_ms: u64) -> Result<Record, StoreError> {
        let bytes = self.bytes()?;
        let records = OFFSETS.map(|offset| bytes.get(offset..offset + RECORD).and_then(Record::decode));
        let last = records.into_iter().flatten().max_by_key(|record| record.turn);
        Ok(last.unwrap_or(Record { turn: 0, bucket: Bucket::empty(now_ms) }))
    }

    // None of a file that is not there or cannot be read. One that cannot be opened just now must not cost every try.
    fn bytes(&self) -> Result<Vec<u8>, StoreError> {
        match File::open(&self.file) {
            Ok(file) => Ok(disk::read_open(file, FILE).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }

    fn write(&self, last_turn: u64, bucket: Bucket) -> Result<(), StoreError> {
        let turn = last_turn.wrapping_add(1);
        let offset = if turn % 2 == 1 { OFFSETS[0] } else { OFFSETS[1] };
        let offset = u64::try_from(offset).unwrap_or(0);
        Ok(disk::overwrite(&self.file, offset, &Record { turn, bucket }.encode())?)
    }
}

impl Record {
    fn encode(self) -> [u8; RECORD] {
        let mut bytes = [0; RECORD];
        bytes[..8].copy_from_slice(&self.turn.to_be_bytes());
        bytes[8..16].copy_from_slice(&self.bucket.since_ms.to_be_bytes());
        bytes[16] = self.bucket.left;
        checked::seal(&mut bytes);
        bytes
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let body = checked::open(bytes)?;
        let left = *body.get(16)?;
        let bucket = Bucket { left, since_ms: checked::u64_at(body, 8)? };
        (left <= crate::bucket::FULL).then_some(Self { turn: checked::u64_at(body, 0)?, bucket })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const NOW: u64 = 5_000_000;

    fn made() -> (tempfile::TempDir, Tries) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("tries");
        Tries::make(&file, NOW).unwrap();
        (folder, Tries::at(file))
    }

    fn left(tries: &Tries) -> u8 {
        tries.read(NOW).unwrap().bucket.left
    }

    #[test]
    fn ten_are_spent_and_the_eleventh_is_not_there() {
        let (_folder, tries) = made();
        assert!((0..10).all(|_| tries.spend(NOW).unwrap()));
        assert!(!tries.spend(NOW).unwrap());
    }

    #[test]
    fn the_file_never_grows() {
        let (_folder, tries) = made();
        for _ in 0..7 {
            tries.spend(NOW).unwrap();
            assert_eq!(fs::metadata(&tries.file).unwrap().len(), FILE as u64);
        }
    }

    #[test]
    fn a_torn_record_leaves_the_one_before_it() {
        let (_folder, tries) = made();
        tries.spend(NOW).unwrap();
        tries.spend(NOW).unwrap();
        let whole = fs::read(&tries.file).unwrap();
        let (a, b) =
            (Record::decode(&whole[..RECORD]).unwrap(), Record::decode(&whole[OFFSETS[1]..]).unwrap());
        let later = if a.turn > b.turn { OFFSETS[0] } else { OFFSETS[1] };
        let mut torn = whole;
        torn[later + 3] ^= 1;
        fs::write(&tries.file, torn).unwrap();
        assert_eq!(left(&tries), 9);
        assert!(tries.spend(NOW).unwrap());
        assert_eq!(left(&tries), 8);
    }

    #[test]
    fn a_file_that_cannot_be_opened_now_is_told_and_costs_no_try() {
        let (folder, _tries) = made();
        let looped = folder.path().join("looped");
        std::os::unix::fs::symlink(&looped, &looped).unwrap();
        assert!(matches!(Tries::at(looped).spend(NOW), Err(StoreError::Storage(_))));
    }

    #[test]
    fn a_missing_or_damaged_file_is_an_empty_bucket() {
        let (_folder, tries) = made();
        for bytes in [vec![], vec![0xff; 10], vec![0; FILE], vec![7; FILE * 2]] {
            fs::write(&tries.file, bytes).unwrap();
            assert_eq!(left(&tries), 0);
        }
        fs::remove_file(&tries.file).unwrap();
        assert!(!tries.spend(NOW).unwrap());
        assert!(tries.spend(NOW + crate::bucket::REFILL_MS).unwrap());
    }
}
