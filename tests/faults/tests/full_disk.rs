//! Full and read-only disks: a small memory file system, where the tests may mount one.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use faults::content::{self, Dice};
use faults::{Disk, Place, Promised, check, read_all};
use vault::{Code, EntryId, ItemWriter, Note, Prefs, Record, Session, Store, StoreError};

/// A chunk's bytes, and the same sealed.
const CHUNK: usize = 65_536;
const SEALED: u64 = 65_552;
/// A file of this many chunks is padded to 36.
const CHUNKS: usize = 33;

fn made(disk: &Disk) -> (Place, Store, Session) {
    let place = Place::make(disk.folder()).expect("a place");
    let store = place.open().expect("a folder");
    let session = place.create(&store).expect("a vault");
    (place, store, session)
}

fn is_full<T>(done: &Result<T, StoreError>) -> bool {
    matches!(done, Err(StoreError::NoSpace { needed_bytes: 1.. }))
}

fn sample(length: usize) -> Vec<u8> {
    let mut dice = Dice::from_number(length as u64);
    (0..length).map(|_| dice.roll().to_le_bytes()[0]).collect()
}

fn file_of(place: &Place, id: EntryId) -> PathBuf {
    place.vault().expect("a vault").join("items").join(id.hex())
}

fn bytes_of(session: &Session, id: EntryId) -> Vec<u8> {
    let page = session.list(None, 100).expect("a list");
    let entry = page.iter().find(|entry| entry.id == id).expect("it is listed");
    read_all(session, entry).expect("it reads")
}

/// Pushes until the disk is full; returns how much was accepted.
fn push_until_full(writer: &mut ItemWriter, bytes: &[u8]) -> usize {
    let mut taken = 0;
    for push in bytes.chunks(CHUNK) {
        match writer.append(push) {
            Ok(()) => taken += push.len(),
            full => {
                assert!(is_full(&full), "{full:?}");
                return taken;
            }
        }
    }
    panic!("the disk was never full")
}

#[test]
fn a_push_that_met_a_full_disk_succeeds_when_there_is_room_again() {
    let Some(disk) = Disk::mount(16) else { return };
    let (place, _store, session) = made(&disk);
    let bytes = sample(8 << 20);
    let mut writer = session.begin_item(&content::spec(1), &content::limits()).expect("it begins");
    disk.fill_but(1 << 20);
    let taken = push_until_full(&mut writer, &bytes);
    assert!(is_full(&writer.append(&bytes[taken..taken + CHUNK])), "nothing was freed");
    disk.free_all();
    for push in bytes[taken..].chunks(CHUNK) {
        writer.append(push).expect("the same push again");
    }
    let id = writer.finish().expect("kept");
    assert_eq!(bytes_of(&session, id), bytes);
    session.verify(id).expect("whole");
    assert!(file_of(&place, id).exists());
}

#[test]
fn finishing_on_a_full_disk_is_refused_and_succeeds_when_there_is_room_again() {
    let Some(disk) = Disk::mount(16) else { return };
    let (_place, _store, session) = made(&disk);
    let bytes = sample(200_000);
    let mut writer = session.begin_item(&content::spec(1), &content::limits()).expect("it begins");
    disk.fill_but(0);
    writer.append(&bytes).expect("it waits in memory");
    let refused = writer.finish();
    assert!(is_full(&refused), "{refused:?}");
    disk.free_all();
    let id = writer.finish().expect("kept");
    assert_eq!(bytes_of(&session, id), bytes);
}

/// Waits until what was pushed is on disk: every whole batch of four chunks.
fn wait_until_written(file: &Path, chunks: u64) {
    for _ in 0..1000 {
        if fs::metadata(file).is_ok_and(|facts| facts.len() >= 1024 + chunks * SEALED) {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it was not written in ten seconds")
}

#[test]
fn where_padding_does_not_fit_an_item_is_kept_without_it() {
    let Some(disk) = Disk::mount(16) else { return };
    for (free, chunks) in [(4 << 20, 36), (180_000, 33)] {
        let (place, _store, session) = made_again(&disk);
        let bytes = sample(CHUNKS * CHUNK - 5);
        let mut writer = session.begin_item(&content::spec(1), &content::limits()).expect("it begins");
        bytes.chunks(CHUNK).for_each(|push| writer.append(push).expect("there is room"));
        let file = file_of(&place, writer.id());
        wait_until_written(&file, 32);
        disk.fill_but(free);
        let id = writer.finish().expect("kept");
        assert_eq!(fs::metadata(&file).expect("its file").len(), 1024 + chunks * SEALED + 56);
        assert_eq!(bytes_of(&session, id), bytes);
        session.verify(id).expect("whole");
        disk.free_all();
    }
}

fn made_again(disk: &Disk) -> (Place, Store, Session) {
    let _there_was_none = fs::remove_dir_all(disk.folder().join("app"));
    made(disk)
}

#[test]
fn a_vault_on_a_full_disk_opens_reads_says_so_and_keeps_again_when_there_is_room() {
    let Some(disk) = Disk::mount(16) else { return };
    let (place, store, session) = made(&disk);
    let mut promised = Promised::default();
    let words = "w".repeat(100_000);
    let note = Record::Note(Note { words, about: vec![] });
    let kept = session.add_record(&content::record(1), &content::told()).expect("kept");
    drop(session);
    disk.fill_but(0);
    let session = place.unlock(&store).expect("it opens on a full disk");
    assert!(session.entry(kept).expect("it reads").record == content::record(1));
    let refused = session.add_record(&note, &content::told());
    assert!(is_full(&refused), "{:?}", refused.err());
    let refused = session.begin_item(&content::spec(2), &content::limits()).map(drop);
    assert!(is_full(&refused), "{refused:?}");
    let refused = session.remove(kept);
    assert!(is_full(&refused), "{refused:?}");
    store.set_prefs(Prefs { look: "5".into(), ..Prefs::default() }).expect("choices need no room");
    promised.prefs.settle(Some(5));
    disk.free_all();
    let later = session.add_record(&note, &content::told()).expect("the same again");
    session.remove(later).expect("removed");
    promised.hear(&format!("kept 1 {} {}", kept.hex(), sum(1))).expect("a line");
    drop((session, store));
    check(&place, &mut promised).expect("all there");
}

#[test]
fn a_file_can_be_removed_on_a_full_disk_and_makes_room() {
    let Some(disk) = Disk::mount(16) else { return };
    let (place, store, session) = made(&disk);
    let mut writer = session.begin_item(&content::spec(1), &content::limits()).expect("it begins");
    writer.append(&sample(500_000)).expect("there is room");
    let id = writer.finish().expect("kept");
    drop((writer, session));
    disk.fill_but(0);
    let session = place.unlock(&store).expect("it opens on a full disk");
    session.remove(id).expect("it makes its own room");
    assert!(!file_of(&place, id).exists());
    session.add_record(&content::record(1), &content::told()).expect("there is room now");
    drop((session, store));
    let session = place.unlock(&place.open().expect("a folder")).expect("it opens");
    let left: Vec<EntryId> = session.list(None, 10).expect("a list").iter().map(|entry| entry.id).collect();
    assert!(left.len() == 1 && !left.contains(&id));
    assert!(session.list(None, 1).expect("a list").missing.is_nothing());
}

#[test]
fn on_a_full_disk_a_code_stays_as_it_is_and_erasing_goes_through() {
    let Some(disk) = Disk::mount(16) else { return };
    let (place, store, session) = made(&disk);
    disk.fill_but(0);
    let new = Code::parse(b"5820417").expect("a code");
    let refused = place.set(session.begin_change_code(new, None).expect("it begins"));
    assert!(is_full(&refused), "{refused:?}");
    drop(session);
    let session = place.unlock(&store).expect("the old code opens");
    session.erase_everything().expect("it needs no room");
    assert!(matches!(place.unlock(&store), Err(StoreError::Denied)));
    for key in store.keys_to_delete().expect("a name") {
        store.erased_key_gone(&key).expect("the files make room");
    }
    assert_eq!(place.vault(), None);
}

fn sum(number: u64) -> String {
    faults::as_text(&seal::digest::sha256(content::words(number).as_bytes()))
}

#[test]
fn a_vault_is_not_made_on_a_full_disk_and_is_made_when_there_is_room() {
    let Some(disk) = Disk::mount(4) else { return };
    let place = Place::make(disk.folder()).expect("a place");
    for free in [0, 4096, 16_384, 40_960, 65_536] {
        disk.fill_but(free);
        let made = place.open().and_then(|store| place.create(&store).map(drop));
        assert!(is_full(&made), "{free} bytes: {made:?}");
        disk.free_all();
        assert_eq!(place.vault(), None, "{free} bytes");
    }
    let store = place.open().expect("the folder opens");
    place.create(&store).expect("made");
}

#[test]
fn a_first_launch_on_a_full_disk_stands_in_memory_and_is_written_when_there_is_room() {
    let Some(disk) = Disk::mount(4) else { return };
    let place = Place::make(disk.folder()).expect("a place");
    disk.fill_but(0);
    let store = place.open().expect("it opens on a full disk");
    assert_eq!(store.prefs(), Prefs::default());
    assert!(is_full(&store.set_prefs(hiding())), "there is no room yet");
    assert_eq!(store.prefs(), Prefs::default());
    drop(store);
    disk.free_all();
    let store = place.open().expect("it opens");
    assert_eq!(store.prefs(), Prefs::default(), "nothing half written counts");
    store.set_prefs(hiding()).expect("there is room");
    drop(store);
    assert_eq!(place.open().expect("it opens").prefs(), hiding());
}

#[test]
fn where_even_the_folder_does_not_fit_the_first_change_makes_it_later() {
    let Some(disk) = Disk::mount(4) else { return };
    let place = Place::make(disk.folder()).expect("a place");
    disk.remount("remount,nr_inodes=3");
    let (store, other) = (place.open().expect("it opens"), place.open().expect("nothing is locked yet"));
    assert!(is_full(&store.set_prefs(hiding())), "there is no room yet");
    assert!(is_full(&place.create(&store).map(drop)), "there is no room yet");
    assert!(!place.app().exists());
    disk.remount("remount,nr_inodes=100");
    store.set_prefs(hiding()).expect("there is room");
    assert!(matches!(other.set_prefs(Prefs::default()), Err(StoreError::InUse)));
    place.create(&store).expect("a vault is made");
    drop((store, other));
    assert!(place.open().expect("it opens").prefs().hidden);
}

#[test]
fn lost_settings_on_a_full_disk_stay_hidden_and_the_code_still_opens() {
    let Some(disk) = Disk::mount(16) else { return };
    let (place, store, session) = made(&disk);
    drop((session, store));
    for name in ["prefs.a", "prefs.b"] {
        fs::remove_file(place.app().join(name)).expect("it was there");
    }
    disk.fill_but(0);
    let store = place.open().expect("it opens on a full disk");
    assert!(store.has_vault() && store.prefs().hidden && !store.prefs().help_entry);
    place.unlock(&store).expect("the code opens it");
    drop(store);
    disk.free_all();
    assert!(place.open().expect("it opens").prefs().hidden);
}

fn hiding() -> Prefs {
    Prefs { hidden: true, ..Prefs::default() }
}

#[test]
fn a_read_only_disk_is_told_clearly_and_nothing_is_lost() {
    let Some(disk) = Disk::mount(16) else { return };
    let (place, store, session) = made(&disk);
    let kept = session.add_record(&content::record(1), &content::told()).expect("kept");
    drop((session, store));
    disk.remount("remount,ro");
    let opened = place.open().map(drop);
    assert!(matches!(opened, Err(StoreError::Storage(_))), "{opened:?}");
    disk.remount("remount,rw");
    let mut promised = Promised::default();
    promised.hear(&format!("kept 1 {} {}", kept.hex(), sum(1))).expect("a line");
    check(&place, &mut promised).expect("all there");
}
