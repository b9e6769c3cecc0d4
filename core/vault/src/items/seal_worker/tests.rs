use std::collections::HashMap;
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use seal::stream::{CHUNK, SEALED_CHUNK, TRAILER, file_bytes};

use crate::items::begin::begin_on;
use crate::items::sink::{ItemFile, Sink};
use crate::items::tests::{limits, read_all, sample, spec, state};
use crate::testing::Place;
use crate::{ItemWriter, Kind, MAX_PUSH, Session, State, Store, StoreError};

/// A real file on a disk with limited room, whose fsync can be made to fail. It remembers what was written where.
struct Tight {
    file: ItemFile,
    disk: Disk,
}

#[derive(Clone, Default)]
struct Disk {
    room: Arc<AtomicU64>,
    fsync_fails: Arc<AtomicBool>,
    /// Locks during the write of this number, from 1 on.
    locks: Arc<Mutex<Option<(crate::Locker, usize)>>>,
    written: Arc<Mutex<HashMap<u64, Vec<[u8; 32]>>>>,
}

impl Disk {
    fn of(room: u64) -> Self {
        let disk = Self::default();
        disk.set_room(room);
        disk
    }

    fn set_room(&self, room: u64) {
        self.room.store(room, Ordering::SeqCst);
    }
}

impl Sink for Tight {
    fn write_at(&mut self, bytes: &[u8], at: u64) -> io::Result<()> {
        self.disk.written.lock().unwrap().entry(at).or_default().push(seal::digest::sha256(bytes));
        let written = self.disk.written.lock().unwrap().len();
        let locks = self.disk.locks.lock().unwrap().take_if(|(_, number)| *number == written);
        if let Some((locker, _)) = locks {
            locker.lock_now();
        }
        let room = self.disk.room.load(Ordering::SeqCst).saturating_sub(at);
        let room = usize::try_from(room).unwrap_or(usize::MAX);
        self.file.write_at(&bytes[..bytes.len().min(room)], at)?;
        if bytes.len() > room { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.file.cut(length)
    }

    fn make_durable(&mut self) -> io::Result<()> {
        if self.disk.fsync_fails.load(Ordering::SeqCst) {
            return Err(io::ErrorKind::Other.into());
        }
        self.file.make_durable()
    }
}

fn begin(session: &Session, disk: &Disk) -> ItemWriter {
    let shared = Arc::clone(&session.shared);
    let between = |file| Tight { file, disk: disk.clone() };
    begin_on(shared, session.generation, &spec(Kind::Recording), &limits(), between).unwrap()
}

fn unlocked() -> (Place, Store, Session) {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    (place, store, session)
}

/// Pushes until the disk is full; returns the number of bytes taken.
fn fill(writer: &mut ItemWriter, bytes: &[u8]) -> usize {
    let mut done = 0;
    for push in bytes.chunks(MAX_PUSH) {
        match writer.append(push) {
            Ok(()) => done += push.len(),
            Err(StoreError::NoSpace { needed_bytes }) => {
                assert_eq!(needed_bytes, (SEALED_CHUNK + TRAILER) as u64);
                return done;
            }
            Err(error) => panic!("{error}"),
        }
    }
    panic!("the disk never filled");
}

#[test]
fn a_full_disk_says_so_and_nothing_that_came_in_is_lost_once_there_is_room() {
    let (_place, _store, session) = unlocked();
    let disk = Disk::of(3_000_000);
    let mut writer = begin(&session, &disk);
    let bytes = sample(16 * MAX_PUSH + 77);
    let taken = fill(&mut writer, &bytes);
    assert_eq!(writer.length(), taken as u64);
    assert!(matches!(writer.append(&bytes[taken..taken + MAX_PUSH]), Err(StoreError::NoSpace { .. })));
    disk.set_room(u64::MAX);
    bytes[taken..].chunks(MAX_PUSH).for_each(|push| writer.append(push).unwrap());
    let id = writer.finish().unwrap();
    assert!(read_all(&session, id) == bytes);
    session.verify(id).unwrap();
}

#[test]
fn a_write_that_failed_is_tried_again_with_the_same_sealed_bytes_at_the_same_place() {
    let (_place, _store, session) = unlocked();
    let disk = Disk::of(200_000);
    let mut writer = begin(&session, &disk);
    writer.append(&sample(500_000)).unwrap();
    for room in [200_001, 300_000, 300_000, 400_000] {
        assert!(matches!(writer.finish(), Err(StoreError::NoSpace { .. })), "{room}");
        disk.set_room(room);
    }
    disk.set_room(u64::MAX);
    writer.finish().unwrap();
    let written = disk.written.lock().unwrap();
    assert!(written.values().any(|tries| tries.len() > 1));
    for (at, tries) in written.iter() {
        assert!(tries.iter().all(|sealed| *sealed == tries[0]), "{at}");
    }
}

#[test]
fn an_item_whose_padding_meets_a_full_disk_is_finished_without() {
    let (place, store, session) = unlocked();
    let disk = Disk::of(file_bytes(9) + 40_000);
    let mut writer = begin(&session, &disk);
    let bytes = sample(9 * CHUNK);
    writer.append(&bytes).unwrap();
    let id = writer.finish().unwrap();
    let file = place.vault().join("items").join(id.hex());
    assert_eq!(std::fs::metadata(&file).unwrap().len(), file_bytes(9) + TRAILER as u64);
    drop((writer, session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert!(state(&session, id) == State::Kept && read_all(&session, id) == bytes);
    session.verify(id).unwrap();
}

#[test]
fn a_disk_full_at_the_trailer_keeps_the_item_waiting() {
    let (_place, _store, session) = unlocked();
    let disk = Disk::of(file_bytes(2) + 10);
    let mut writer = begin(&session, &disk);
    let bytes = sample(2 * CHUNK);
    writer.append(&bytes).unwrap();
    assert!(matches!(writer.finish(), Err(StoreError::NoSpace { .. })));
    assert!(matches!(writer.append(b"more"), Err(StoreError::OutOfOrder)));
    assert!(matches!(session.entry(writer.id()), Err(StoreError::NoSuchEntry)));
    disk.set_room(u64::MAX);
    let id = writer.finish().unwrap();
    assert_eq!(writer.finish().unwrap(), id);
    assert!(read_all(&session, id) == bytes);
}

#[test]
fn what_could_not_be_made_durable_is_not_kept_however_often_one_asks() {
    let (place, store, session) = unlocked();
    let disk = Disk::of(u64::MAX);
    disk.fsync_fails.store(true, Ordering::SeqCst);
    let mut writer = begin(&session, &disk);
    let bytes = sample(70_000);
    writer.append(&bytes).unwrap();
    let id = writer.id();
    for _ in 0..3 {
        assert!(matches!(writer.finish(), Err(StoreError::Storage(_))));
        disk.fsync_fails.store(false, Ordering::SeqCst);
    }
    assert!(matches!(session.entry(id), Err(StoreError::NoSuchEntry)));
    drop((writer, session, store));
    // The next opening makes the file durable before it enters the item.
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert!(state(&session, id) == State::Kept && read_all(&session, id) == bytes);
}

#[test]
fn a_locking_ends_the_worker_and_empties_the_buffers_though_nobody_calls_the_writer() {
    for room in [u64::MAX, 100_000] {
        let (_place, store, session) = unlocked();
        let mut writer = begin(&session, &Disk::of(room));
        writer.append(&sample(300_000)).unwrap();
        store.locker().lock_now();
        assert!(writer.work.is_empty());
        let deadline = Instant::now() + Duration::from_secs(20);
        while !writer.threads.iter().all(|thread| thread.is_finished()) {
            assert!(Instant::now() < deadline, "a thread still holds its key or what came in");
            std::thread::yield_now();
        }
        assert!(matches!(writer.append(b"more"), Err(StoreError::Locked)));
        assert!(matches!(writer.finish(), Err(StoreError::Locked)));
    }
}

/// Counts the writes of an item of `chunks` chunks if the space is locked during write number `locked_at`.
fn writes(chunks: usize, locked_at: usize) -> usize {
    let (_place, store, session) = unlocked();
    let disk = Disk::of(u64::MAX);
    *disk.locks.lock().unwrap() = Some((store.locker(), locked_at));
    let mut writer = begin(&session, &disk);
    let bytes = sample(chunks * CHUNK);
    // The lock may already show in a push.
    let to_hash = bytes.chunks(MAX_PUSH).try_for_each(|push| writer.append(push));
    let _locked = to_hash.and_then(|()| writer.finish());
    // Dropping waits for the threads.
    drop(writer);
    disk.written.lock().unwrap().len()
}

#[test]
fn a_locking_while_a_chunk_is_written_lets_no_other_chunk_of_its_batch_be_sealed() {
    // One batch, which is passed on whole.
    assert_eq!(writes(4, 1), 1);
}

#[test]
fn a_locking_while_padding_is_written_lets_no_more_of_it_be_sealed() {
    assert_eq!(writes(33, usize::MAX), 33 + 3 + 1);
    assert_eq!(writes(33, 34), 34);
}

#[test]
fn a_locking_while_the_last_padding_is_written_lets_no_trailer_be_sealed() {
    assert_eq!(writes(9, usize::MAX), 9 + 1 + 1);
    assert_eq!(writes(9, 10), 10);
}

#[test]
fn a_writer_dropped_on_a_full_disk_does_not_wait_for_room() {
    let (place, store, session) = unlocked();
    let mut writer = begin(&session, &Disk::of(file_bytes(1) + 5));
    writer.append(&sample(300_000)).unwrap();
    let id = writer.id();
    drop((writer, session, store));
    let store = place.open();
    let session = place.unlock(&store).unwrap();
    assert_eq!(state(&session, id), State::Unfinished);
    assert_eq!(read_all(&session, id), sample(300_000)[..CHUNK]);
}
