//! The files of kept items, and foreign files next to them.

use crate::*;

/// The longest files among the items.
fn files(copy: &Copy, count: usize) -> Vec<(EntryId, PathBuf)> {
    let items = copy.place.vault().expect("a vault").join("items");
    let length = |id: &EntryId| fs::metadata(items.join(id.hex())).map_or(0, |facts| facts.len());
    let mut ids: Vec<EntryId> = copy.promised.kept.keys().copied().filter(|id| length(id) > 0).collect();
    ids.sort_by_key(|id| std::cmp::Reverse(length(id)));
    ids.into_iter().take(count).map(|id| (id, items.join(id.hex()))).collect()
}

/// Asserts that the entry never shows other bytes: it is damaged, or all its bytes are correct. Returns whether it is
/// damaged.
fn is_damaged(session: &Session, id: EntryId, number: u64) -> bool {
    let page = session.list(None, 1000).expect("a list");
    let entry = page.iter().find(|entry| entry.id == id).expect("it is listed");
    let verified = session.verify(id);
    assert!(matches!(verified, Ok(()) | Err(StoreError::Damaged(DamagedPart::Entry(_)))), "{verified:?}");
    if let Ok(bytes) = read_all(session, entry) {
        assert!(bytes == content::bytes(number), "other bytes");
    }
    assert!(entry.state != State::Unfinished);
    verified.is_err()
}

#[test]
fn a_harmed_file_damages_its_own_entry_alone_and_is_not_deleted_and_a_lost_header_is_made_again() {
    each_harm(|harm| {
        let mut copy = Copy::new();
        let (id, file) = files(&copy, 1).pop().expect("a file");
        harm.to(&file);
        let before = everything(&copy.place.app());
        let (store, session) = copy.open().expect("it opens");
        let number = copy.promised.kept[&id].number;
        // The header follows from the rows, and there the first bit is.
        assert_eq!(is_damaged(&session, id, number), harm != Harm::FirstBit, "{harm:?}");
        drop((session, store));
        nothing_else_changed(&before, &copy.place.app(), &["tries", first_database(), &id.hex()]);
        let (left, before) = (fs::read(&file).ok(), before.get(&file).cloned());
        // A header that is made again is sealed again, so all its bytes differ.
        let made_again = if harm == Harm::FirstBit { seal::item::HEADER } else { 0 };
        assert_eq!(made_again > 0, left != before, "{harm:?}");
        let rest = |bytes: Option<Vec<u8>>| bytes.map(|bytes| bytes[made_again..].to_vec());
        assert!(rest(left) == rest(before), "{harm:?}");
        // Without it every other promise holds; the removal is asked for here.
        let (store, session) = copy.open().expect("it opens");
        session.remove(id).expect("removed when asked for");
        drop((session, store));
        copy.promised.kept.remove(&id);
        copy.promised.gone.insert(id);
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
    });
}

#[test]
fn files_under_each_others_names_are_damaged_both_and_whole_when_swapped_back() {
    let copy = Copy::new();
    let two = files(&copy, 2);
    swap(&two[0].1, &two[1].1);
    let (_store, session) = copy.open().expect("it opens");
    assert!(two.iter().all(|(id, _)| is_damaged(&session, *id, copy.promised.kept[id].number)));
    swap(&two[0].1, &two[1].1);
    assert!(!two.iter().any(|(id, _)| is_damaged(&session, *id, copy.promised.kept[id].number)));
}

#[test]
fn files_of_others_beside_ours_are_never_touched() {
    let mut copy = Copy::new();
    let vault = copy.place.vault().expect("a vault");
    let theirs =
        [copy.place.app().join("photo.jpg"), vault.join("notes.txt"), copy.place.app().join("prefs.a~")];
    theirs.iter().for_each(|file| fs::write(file, b"theirs").expect("a file"));
    copy.is_whole().expect("all there");
    assert!(theirs.iter().all(|file| fs::read(file).is_ok_and(|bytes| bytes == b"theirs")));
}
