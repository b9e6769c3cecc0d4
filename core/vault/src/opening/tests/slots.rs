//! Slots that are damaged, of another version or of another phone.

use super::*;

#[test]
fn either_copy_of_the_slots_lost_opens_from_the_other_and_is_mended() {
    for which in [0, 1] {
        for harm in 0..4 {
            let (place, store) = Place::made();
            let file = &slot_files(&place)[which];
            let whole = fs::read(file).unwrap();
            match harm {
                0 => fs::remove_file(file).unwrap(),
                1 => fs::write(file, &whole[..whole.len() / 2]).unwrap(),
                2 => fs::write(file, [&[0xff], &whole[1..]].concat()).unwrap(),
                _ => fs::write(file, [&whole[..], b"more"].concat()).unwrap(),
            }
            assert!(place.unlock(&store).is_ok(), "copy {which}, harm {harm}");
            assert_eq!(fs::read(file).unwrap(), whole);
        }
    }
}

#[test]
fn slots_of_a_newer_version_are_refused_and_left_alone() {
    let (place, store) = Place::made();
    let file = &slot_files(&place)[1];
    let mut newer = fs::read(file).unwrap();
    newer[3] = 3;
    crate::checksum::seal(&mut newer[..132]);
    fs::write(file, &newer).unwrap();
    assert!(matches!(place.unlock(&store), Err(StoreError::TooNew)));
    assert_eq!(fs::read(file).unwrap(), newer);
}

#[test]
fn slots_of_the_version_before_the_first_release_are_older_not_damaged_and_left_alone() {
    let (place, store) = Place::made();
    let file = &slot_files(&place)[0];
    let mut older = vec![0; 828];
    older[3] = 1;
    crate::checksum::seal(&mut older);
    fs::write(file, &older).unwrap();
    assert!(matches!(place.unlock(&store), Err(StoreError::TooOld)));
    assert_eq!(fs::read(file).unwrap(), older);
}

#[test]
fn slots_of_another_phone_open_nothing_here() {
    let (place, store) = Place::made();
    let other = Place::new();
    drop(other.create(&other.open(), Age::Adult).unwrap());
    let kept = slot_files(&place).map(|file| fs::read(file).unwrap());
    for (ours, theirs) in slot_files(&place).iter().zip(slot_files(&other)) {
        fs::copy(theirs, ours).unwrap();
    }
    assert!(is_denied(place.unlock(&store)));
    for (file, bytes) in slot_files(&place).iter().zip(kept) {
        fs::write(file, bytes).unwrap();
    }
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn swapped_databases_are_damage_and_open_again_when_swapped_back() {
    let (place, store) = Place::made();
    let [one, two, aside] = ["1.db", "2.db", "aside"].map(|name| place.vault().join(name));
    let swap = || {
        fs::rename(&one, &aside).unwrap();
        fs::rename(&two, &one).unwrap();
        fs::rename(&aside, &two).unwrap();
    };
    swap();
    assert_eq!(place.unlock(&store).unwrap().database_state().unwrap(), crate::DatabaseState::Lost);
    swap();
    assert!(place.unlock(&store).is_ok());
}
