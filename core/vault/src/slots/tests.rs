use std::path::PathBuf;

use super::*;
use crate::testing::{CODE, Place, WRONG, code};
use crate::{Age, Store, StoreError};

const HEAD: usize = 132;
const PLACE: usize = 1024;

fn files(place: &Place) -> [PathBuf; 2] {
    layout::slots(&place.root())
}

fn bytes(place: &Place) -> [Vec<u8>; 2] {
    files(place).map(|file| fs::read(file).unwrap())
}

/// Returns the table's place that the first code opens, and one that it does not.
fn used_and_unused(place: &Place, store: &Store) -> (usize, usize) {
    let used = place.slot_of(store, CODE).unwrap().1.place;
    (used, (used + 1) % PLACES)
}

fn opens(place: &Place, store: &Store) -> bool {
    match place.unlock(store) {
        Ok(_) => true,
        Err(StoreError::Denied) => false,
        Err(error) => panic!("{error}"),
    }
}

/// A place with a vault, whose slot files are restored before each damage.
struct Harmed {
    place: Place,
    whole: Vec<u8>,
}

impl Harmed {
    fn new() -> Self {
        let (place, store) = Place::made();
        store.prepare().unwrap();
        let [a, b] = bytes(&place);
        assert!(a == b);
        Self { place, whole: a }
    }

    fn with(&self, harm: impl FnOnce(&Self)) -> Store {
        for number in 1..=MOST_ASIDE {
            let _ = fs::remove_file(layout::slots_aside(&self.place.root(), number));
        }
        files(&self.place).iter().for_each(|file| fs::write(file, &self.whole).unwrap());
        harm(self);
        self.place.open()
    }

    fn write(&self, which: usize, bytes: &[u8]) {
        fs::write(&files(&self.place)[which], bytes).unwrap();
    }

    fn flipped(&self, at: usize) -> Vec<u8> {
        let mut bytes = self.whole.clone();
        bytes[at] ^= 0x20;
        bytes
    }

    fn set_aside(&self) -> usize {
        (1..=MOST_ASIDE).filter(|number| layout::slots_aside(&self.place.root(), *number).exists()).count()
    }
}

#[test]
fn a_place_that_is_damaged_in_one_copy_is_taken_from_the_other_whichever_it_is() {
    let harmed = Harmed::new();
    let (used, unused) = used_and_unused(&harmed.place, &harmed.place.open());
    let at = |place: usize| HEAD + place * PLACE + 200;
    let store = harmed.with(|harmed| {
        harmed.write(0, &harmed.flipped(at(used)));
        harmed.write(1, &harmed.flipped(at(unused)));
    });
    assert!(opens(&harmed.place, &store));
    assert!(bytes(&harmed.place).iter().all(|copy| *copy == harmed.whole));
}

#[test]
fn a_copy_of_an_earlier_writing_is_made_like_the_later_one_whichever_it_is() {
    for older in [0, 1] {
        let harmed = Harmed::new();
        let store = harmed.place.open();
        let before = bytes(&harmed.place);
        harmed.place.answer(store.begin_create(code(WRONG), Age::Adult).unwrap()).unwrap();
        let after = bytes(&harmed.place);
        harmed.write(older, &before[older]);
        assert!(harmed.place.unlock_with(&store, WRONG).is_ok());
        assert_eq!(bytes(&harmed.place), after);
    }
}

#[test]
fn a_table_of_another_phone_hides_nothing_and_is_set_aside() {
    let harmed = Harmed::new();
    let mut foreign = SlotTable::generate(Cost::LEAST).unwrap();
    foreign.set_turn_after(1 << 50);
    for which in [0, 1] {
        let store = harmed.with(|harmed| harmed.write(which, &foreign.encode()));
        assert!(opens(&harmed.place, &store), "copy {which}");
        assert_eq!(bytes(&harmed.place)[which], harmed.whole);
        assert_eq!(fs::read(layout::slots_aside(&harmed.place.root(), 1)).unwrap(), foreign.encode());
    }
}

#[test]
fn heads_that_are_damaged_in_both_copies_are_set_aside_and_the_code_still_opens() {
    let harmed = Harmed::new();
    // The turn and an unused alias: nothing that the slot is bound to.
    let (_, unused) = used_and_unused(&harmed.place, &harmed.place.open());
    for at in [5, 52 + 16 * unused + 3, 110] {
        let broken = harmed.flipped(at);
        let store = harmed.with(|harmed| {
            harmed.write(0, &broken);
            harmed.write(1, &broken);
        });
        assert!(opens(&harmed.place, &store), "byte {at}");
        assert_eq!(harmed.set_aside(), 2);
        assert!(fs::read(layout::slots_aside(&harmed.place.root(), 2)).unwrap() == broken);
    }
}

#[test]
fn a_place_that_is_damaged_in_both_copies_is_set_aside_and_its_other_slots_still_open() {
    let harmed = Harmed::new();
    let store = harmed.place.open();
    let slot = harmed.place.slot_of(&store, CODE).unwrap().1;
    drop(store);
    let other = HEAD + slot.place * PLACE + (slot.index + 2) * 124;
    let store = harmed.with(|harmed| (0..2).for_each(|which| harmed.write(which, &harmed.flipped(other))));
    assert!(opens(&harmed.place, &store));
    assert_eq!(harmed.set_aside(), 2);
    drop(store);
    let store = harmed.with(|harmed| {
        harmed.write(0, &harmed.flipped(other));
        harmed.write(1, &harmed.flipped(HEAD + slot.place * PLACE + slot.index * 124 + 50));
    });
    assert!(opens(&harmed.place, &store));
}

/// Removes both copies, replaces their bytes, or cuts them before the first place.
fn lose_both(harmed: &Harmed, harm: usize) {
    for (which, file) in files(&harmed.place).iter().enumerate() {
        match harm {
            0 => fs::remove_file(file).unwrap(),
            1 => harmed.write(which, b"broken"),
            _ => harmed.write(which, &harmed.whole[..40]),
        }
    }
}

#[test]
fn with_both_copies_lost_a_new_vault_is_begun_beside_the_old_one() {
    for harm in 0..3 {
        let harmed = Harmed::new();
        let old = harmed.place.vault();
        let store = harmed.with(|harmed| lose_both(harmed, harm));
        assert!(!opens(&harmed.place, &store), "harm {harm}");
        assert_eq!(harmed.set_aside(), if harm == 0 { 0 } else { 2 });
        harmed.place.answer(store.begin_create(code(WRONG), Age::NotSaid).unwrap()).unwrap();
        assert!(harmed.place.unlock_with(&store, WRONG).is_ok());
        assert!(old.join("1.db").exists() && store.prepare().unwrap().len() == 1);
    }
}

#[test]
fn a_copy_found_again_after_both_were_lost_opens_as_before() {
    for harm in 0..3 {
        let harmed = Harmed::new();
        assert!(!opens(&harmed.place, &harmed.with(|harmed| lose_both(harmed, harm))));
        harmed.write(1, &harmed.whole);
        assert!(opens(&harmed.place, &harmed.place.open()), "harm {harm}");
    }
}

#[test]
fn copies_cut_short_open_what_is_before_the_cut() {
    let harmed = Harmed::new();
    let used = used_and_unused(&harmed.place, &harmed.place.open()).0;
    let end = HEAD + (used + 1) * PLACE;
    let store = harmed.with(|harmed| (0..2).for_each(|which| harmed.write(which, &harmed.whole[..end])));
    assert!(opens(&harmed.place, &store));
}

#[test]
fn a_copy_that_the_system_does_not_give_is_left_alone() {
    let harmed = Harmed::new();
    let looped = files(&harmed.place)[0].clone();
    let store = harmed.with(|_| {
        fs::remove_file(&looped).unwrap();
        std::os::unix::fs::symlink(&looped, &looped).unwrap();
    });
    assert!(opens(&harmed.place, &store));
    assert!(fs::symlink_metadata(&looped).unwrap().is_symlink());
}

#[test]
fn aliases_of_vaults_that_no_head_names_take_the_place_of_unused_ones() {
    let [one, two, three, four] = [1u8, 2, 3, 4].map(|byte| [byte; 16]);
    let used = |bytes: &[[u8; 16]]| bytes.iter().copied().map(Alias).collect::<Vec<_>>();
    assert_eq!(with_used([one, two, three], &used(&[])), [one, two, three]);
    assert_eq!(with_used([one, two, three], &used(&[one, four])), [one, four, three]);
    assert_eq!(with_used([one, two, three], &used(&[one, two, three, four])), [one, two, three]);
}
