//! Files that were damaged after they were kept, and files that belong to nobody.

use super::*;

#[test]
fn a_finished_item_that_lost_its_end_is_damaged_never_unfinished() {
    for lost in [1, 56, 57, 70_000] {
        let (place, store) = Place::made();
        let session = place.unlock(&store).unwrap();
        let bytes = sample(200_000);
        let id = keep(&session, &bytes);
        let path = file_of(&place, id);
        let length = std::fs::metadata(&path).unwrap().len();
        std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(length - lost).unwrap();
        assert_eq!(state(&session, id), State::Damaged, "{lost}");
        assert!(matches!(session.verify(id), Err(StoreError::Damaged(_))));
        let mut out = vec![0; 65_536];
        assert_eq!(session.read(id, 0, &mut out).unwrap(), 65_536);
        assert_eq!(out, bytes[..65_536]);
    }
}

#[test]
fn a_flipped_bit_damages_its_own_chunk_alone_and_is_remembered() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let bytes = sample(200_000);
    let id = keep(&session, &bytes);
    let path = file_of(&place, id);
    let mut file = std::fs::read(&path).unwrap();
    file[1024 + 65_552 + 7] ^= 1;
    std::fs::write(&path, &file).unwrap();
    let mut out = vec![0; 65_536];
    assert_eq!(session.read(id, 0, &mut out).unwrap(), 65_536);
    assert!(matches!(session.read(id, 65_536, &mut out), Err(StoreError::Damaged(_))));
    assert_eq!(session.read(id, 131_072, &mut out).unwrap(), 65_536);
    assert_eq!(out, bytes[131_072..196_608]);
    assert_eq!(state(&session, id), State::Damaged);
}

#[test]
fn a_header_that_is_lost_is_found_by_verifying_and_made_again_from_the_row() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let id = keep(&session, &sample(70_000));
    let path = file_of(&place, id);
    let whole = std::fs::read(&path).unwrap();
    // A header with any other nonce is as good, so it is sealed again.
    for at in [0, 12, 600, 1023] {
        let mut file = whole.clone();
        file[at] ^= 4;
        std::fs::write(&path, &file).unwrap();
        session.verify(id).unwrap();
        assert_eq!(state(&session, id), State::Kept);
        let after = std::fs::read(&path).unwrap();
        assert!(after[1024..] == whole[1024..] && after != file, "byte {at}");
        let found = session.with(|unlocked| crate::items::headers::file_by_header(unlocked, id)).unwrap();
        assert!(found.is_some(), "byte {at}");
    }
}

#[test]
fn a_file_under_another_ones_name_is_damage_of_both_and_nothing_is_shown() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let (one, two) = (keep(&session, &sample(70_000)), keep(&session, &vec![9; 70_000]));
    let (a, b) = (file_of(&place, one), file_of(&place, two));
    let aside = a.with_extension("aside");
    std::fs::rename(&a, &aside).unwrap();
    std::fs::rename(&b, &a).unwrap();
    std::fs::rename(&aside, &b).unwrap();
    for id in [one, two] {
        assert!(matches!(session.read(id, 0, &mut [0; 10]), Err(StoreError::Damaged(_))));
    }
}

#[test]
fn a_file_that_no_row_names_is_never_touched() {
    let (place, store) = Place::made();
    let stranger = place.vault().join("items").join("00112233445566778899aabbccddeeff");
    std::fs::write(&stranger, b"the other space's").unwrap();
    let session = place.unlock(&store).unwrap();
    keep(&session, &sample(10));
    drop((session, store));
    let store = place.open();
    let _session = place.unlock(&store).unwrap();
    assert_eq!(std::fs::read(&stranger).unwrap(), b"the other space's");
}

#[test]
fn a_bit_flipped_anywhere_loses_at_most_its_own_chunk_and_never_shows_other_bytes() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let bytes = sample(9 * 65_536 - 5);
    let id = keep(&session, &bytes);
    let path = file_of(&place, id);
    let whole = std::fs::read(&path).unwrap();
    proptest!(ProptestConfig::with_cases(cases(64)), |(at in 0..whole.len(), bit in 0..8)| {
        let mut file = whole.clone();
        file[at] ^= 1u8 << bit;
        std::fs::write(&path, &file).unwrap();
        let left = read_what_is_left(&session, id, bytes.len());
        for (index, (read, kept)) in left.chunks(65_536).zip(bytes.chunks(65_536)).enumerate() {
            let is_hit = at.checked_sub(1024).is_some_and(|at| at / 65_552 == index);
            let expected = |byte: &u8| (!is_hit).then_some(*byte);
            prop_assert!(read.iter().copied().eq(kept.iter().map(expected)), "chunk {}", index);
        }
        // Bytes of padding or header hold nothing of the item.
        let holds_data = at >= 1024 && !(1024 + 9 * 65_552..1024 + 10 * 65_552).contains(&at);
        prop_assert_eq!(session.verify(id).is_err(), holds_data);
    });
    std::fs::write(&path, &whole).unwrap();
    session.verify(id).unwrap();
}
