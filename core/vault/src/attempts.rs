//! Stores `tries`: the attempts bucket of all places, in two records overwritten in turn.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::bucket::Bucket;
use crate::{StoreError, checksum, disk};

// A block apart, so that a torn write damages only one of them.
const OFFSETS: [usize; 2] = [0, 4096];
const RECORD: usize = 64;
const FILE: usize = OFFSETS[1] + RECORD;

/// The last turn that is written. Nobody types that often; a record beyond it is damaged.
const LAST_TURN: u64 = 1 << 40;

/// The file, read each time: attempts are rare and the file is the truth. One thread at a time reads and writes.
pub(crate) struct Attempts {
    file: PathBuf,
    one_at_a_time: Mutex<()>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Record {
    turn: u64,
    bucket: Bucket,
}

impl Attempts {
    pub(crate) fn at(file: PathBuf) -> Self {
        Self { file, one_at_a_time: Mutex::default() }
    }

    /// Writes both records for the first time, with a full bucket.
    pub(crate) fn make(file: &Path, now_ms: u64) -> Result<(), StoreError> {
        Ok(disk::overwrite(file, 0, &both(Bucket::full(now_ms)))?)
    }

    /// Spends an attempt, makes that durable, then returns whether there was one.
    pub(crate) fn spend(&self, now_ms: u64) -> Result<bool, StoreError> {
        let _alone = self.alone();
        let last = self.read(now_ms)?;
        let (bucket, had_one) = last.bucket.spend(now_ms);
        self.write(last.turn, bucket)?;
        Ok(had_one)
    }

    pub(crate) fn give_back(&self, now_ms: u64) -> Result<(), StoreError> {
        let _alone = self.alone();
        let last = self.read(now_ms)?;
        self.write(last.turn, last.bucket.give_back(now_ms))
    }

    fn alone(&self) -> MutexGuard<'_, ()> {
        self.one_at_a_time.lock().unwrap_or_else(PoisonError::into_inner)
    }

    // Returns the later of the whole records; an empty bucket if there is none.
    fn read(&self, now_ms: u64) -> Result<Record, StoreError> {
        let bytes = self.bytes()?;
        let records = OFFSETS.map(|offset| bytes.get(offset..offset + RECORD).and_then(Record::decode));
        let last = records.into_iter().flatten().max_by_key(|record| record.turn);
        Ok(last.unwrap_or(Record { turn: 0, bucket: Bucket::empty(now_ms) }))
    }

    // Returns nothing if the file is missing or cannot be read. A file that cannot be opened just now is an error
    // instead, so that it does not cost every attempt.
    fn bytes(&self) -> Result<Vec<u8>, StoreError> {
        match File::open(&self.file) {
            Ok(file) => Ok(disk::read_open(file, FILE).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error.into()),
        }
    }

    fn write(&self, last_turn: u64, bucket: Bucket) -> Result<(), StoreError> {
        if last_turn >= LAST_TURN {
            return Ok(disk::overwrite(&self.file, 0, &both(bucket))?);
        }
        let turn = last_turn + 1;
        let offset = if turn % 2 == 1 { OFFSETS[0] } else { OFFSETS[1] };
        let offset = u64::try_from(offset).unwrap_or(0);
        Ok(disk::overwrite(&self.file, offset, &Record { turn, bucket }.encode())?)
    }
}

// Returns the bytes of a file with its first two turns.
fn both(bucket: Bucket) -> Vec<u8> {
    let mut bytes = vec![0; FILE];
    for (turn, offset) in (1u64..).zip(OFFSETS) {
        bytes.splice(offset..offset + RECORD, Record { turn, bucket }.encode());
    }
    bytes
}

impl Record {
    fn encode(self) -> [u8; RECORD] {
        let mut bytes = [0; RECORD];
        bytes[..8].copy_from_slice(&self.turn.to_be_bytes());
        bytes[8..16].copy_from_slice(&self.bucket.since_ms.to_be_bytes());
        bytes[16] = self.bucket.left;
        checksum::seal(&mut bytes);
        bytes
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let body = checksum::open(bytes)?;
        let left = *body.get(16)?;
        let bucket = Bucket { left, since_ms: checksum::u64_at(body, 8)? };
        let turn = checksum::u64_at(body, 0)?;
        (left <= crate::bucket::FULL && turn <= LAST_TURN).then_some(Self { turn, bucket })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const NOW: u64 = 5_000_000;

    fn made() -> (tempfile::TempDir, Attempts) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("tries");
        Attempts::make(&file, NOW).unwrap();
        (folder, Attempts::at(file))
    }

    fn left(attempts: &Attempts) -> u8 {
        attempts.read(NOW).unwrap().bucket.left
    }

    /// Records with a checksum that fits, and the time that a clock shows.
    #[test]
    fn fuzzed_tries() {
        fuzz::holds("tries", |bytes| {
            let (now, rest) = bytes.split_first_chunk().unwrap_or((&[0; 8], bytes));
            let mut record = [0; RECORD];
            record.iter_mut().zip(rest).for_each(|(to, byte)| *to = *byte);
            assert!(
                Record::decode(rest).is_none_or(|read| read.encode()[..] == *rest || rest.len() != RECORD)
            );
            checksum::seal(&mut record);
            let Some(read) = Record::decode(&record) else { return false };
            let (mut bucket, now) = (read.bucket, u64::from_be_bytes(*now));
            let mut granted = 0;
            while granted < 99 {
                let (next, had_one) = bucket.spend(now);
                if !had_one {
                    break;
                }
                (bucket, granted) = (next, granted + 1);
            }
            assert!(granted <= crate::bucket::FULL, "{granted} tries at once");
            true
        });
    }

    #[test]
    fn ten_are_spent_and_the_eleventh_is_not_there() {
        let (_folder, attempts) = made();
        assert!((0..10).all(|_| attempts.spend(NOW).unwrap()));
        assert!(!attempts.spend(NOW).unwrap());
    }

    #[test]
    fn the_file_never_grows() {
        let (_folder, attempts) = made();
        for _ in 0..7 {
            attempts.spend(NOW).unwrap();
            assert_eq!(fs::metadata(&attempts.file).unwrap().len(), FILE as u64);
        }
    }

    #[test]
    fn a_torn_record_leaves_the_one_before_it() {
        let (_folder, attempts) = made();
        attempts.spend(NOW).unwrap();
        attempts.spend(NOW).unwrap();
        let whole = fs::read(&attempts.file).unwrap();
        let (a, b) =
            (Record::decode(&whole[..RECORD]).unwrap(), Record::decode(&whole[OFFSETS[1]..]).unwrap());
        let later = if a.turn > b.turn { OFFSETS[0] } else { OFFSETS[1] };
        let mut torn = whole;
        torn[later + 3] ^= 1;
        fs::write(&attempts.file, torn).unwrap();
        assert_eq!(left(&attempts), 9);
        assert!(attempts.spend(NOW).unwrap());
        assert_eq!(left(&attempts), 8);
    }

    #[test]
    fn a_file_that_cannot_be_opened_now_is_told_and_costs_no_try() {
        let (folder, _tries) = made();
        let looped = folder.path().join("looped");
        std::os::unix::fs::symlink(&looped, &looped).unwrap();
        let attempts = Attempts::at(looped);
        assert!(matches!(attempts.spend(NOW), Err(StoreError::Storage(_))));
        // Already the reading tells, before anything could be written.
        assert!(matches!(attempts.read(NOW), Err(StoreError::Storage(_))));
    }

    #[test]
    fn a_success_gives_its_own_try_back_and_no_more() {
        let (_folder, attempts) = made();
        (0..3).for_each(|_| assert!(attempts.spend(NOW).unwrap()));
        attempts.give_back(NOW).unwrap();
        assert_eq!(left(&attempts), 8);
    }

    #[test]
    fn each_write_takes_the_place_of_the_older_record_so_that_the_last_one_is_never_torn() {
        let (_folder, attempts) = made();
        for turn in 3..9 {
            attempts.spend(NOW).unwrap();
            let bytes = fs::read(&attempts.file).unwrap();
            let mut turns = OFFSETS.map(|at| Record::decode(&bytes[at..at + RECORD]).unwrap().turn);
            turns.sort_unstable();
            assert_eq!(turns, [turn - 1, turn]);
        }
    }

    fn written(records: [Record; 2]) -> (tempfile::TempDir, Attempts) {
        let (folder, attempts) = made();
        for (record, offset) in records.into_iter().zip(OFFSETS) {
            disk::overwrite(&attempts.file, offset as u64, &record.encode()).unwrap();
        }
        (folder, attempts)
    }

    #[test]
    fn a_record_of_a_turn_that_no_hand_reaches_is_damage() {
        let full = Bucket::full(NOW);
        for turn in [LAST_TURN + 1, u64::MAX - 1, u64::MAX] {
            let (_folder, attempts) = written([Record { turn, bucket: full }; 2]);
            assert!(!attempts.spend(NOW).unwrap(), "{turn}");
            let honest = Record { turn: 4, bucket: Bucket { left: 1, since_ms: NOW } };
            let (_folder, attempts) = written([Record { turn, bucket: full }, honest]);
            assert_eq!((0..12).filter(|_| attempts.spend(NOW).unwrap()).count(), 1, "{turn}");
        }
    }

    #[test]
    fn the_last_turn_is_followed_by_the_first_and_gives_no_try() {
        for turn in [LAST_TURN - 1, LAST_TURN] {
            let before = Record { turn: turn - 1, bucket: Bucket::full(NOW) };
            let last = Record { turn, bucket: Bucket { left: 3, since_ms: NOW } };
            let (_folder, attempts) = written([before, last]);
            assert_eq!((0..12).filter(|_| attempts.spend(NOW).unwrap()).count(), 3, "{turn}");
        }
    }

    #[test]
    fn many_threads_together_spend_ten_and_no_more() {
        let (_folder, attempts) = made();
        let spent = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| (0..4).filter(|_| attempts.spend(NOW).unwrap()).count()))
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum::<usize>()
        });
        assert_eq!(spent, 10);
    }

    #[test]
    fn a_missing_or_damaged_file_is_an_empty_bucket() {
        let (_folder, attempts) = made();
        for bytes in [vec![], vec![0xff; 10], vec![0; FILE], vec![7; FILE * 2]] {
            fs::write(&attempts.file, bytes).unwrap();
            assert_eq!(left(&attempts), 0);
        }
        fs::remove_file(&attempts.file).unwrap();
        assert!(!attempts.spend(NOW).unwrap());
        assert!(attempts.spend(NOW + crate::bucket::REFILL_MS).unwrap());
    }
}
