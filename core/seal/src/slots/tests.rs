use super::*;
use crate::stretch::{Code, stretch};
use proptest::prelude::*;

fn stretched(code: &[u8], table: &SlotTable) -> Stretched {
    stretch(&Code::parse(code).unwrap(), table.salt(), table.cost()).unwrap()
}

fn answer(byte: u8) -> Answer {
    Answer::from_bytes(&mut [byte; 32])
}

fn contents(role: Role, database: u8, master: u8) -> SlotContents {
    SlotContents { role, database, master: MasterKey::from_bytes(&mut [master; 32]) }
}

#[test]
fn codes_of_both_spaces_and_the_phrase_open_their_own_slots() {
    let mut table = SlotTable::make(Cost::LEAST).unwrap();
    let (main, second) = (stretched(b"314159", &table), stretched(b"271828", &table));
    let phrase = Entropy::make().unwrap();
    let keks = [
        (4, table.code_kek(4, &main, &answer(1)), contents(Role::Code, 1, 10)),
        (0, table.code_kek(0, &second, &answer(2)), contents(Role::Code, 2, 20)),
        (5, table.phrase_kek(5, &phrase), contents(Role::Phrase, 1, 10)),
    ];
    for (index, kek, contents) in &keks {
        table.seal_slot(*index, kek, contents).unwrap();
    }
    let table = SlotTable::decode(&table.encode()).unwrap();
    let found = |opened: Option<OpenedSlot>| {
        // Keys of no vault.
        opened.map(|slot| (slot.index, slot.contents.database, slot.contents.master.expose(|key| key[0])))
    };
    assert_eq!(found(table.open_any(&main, &answer(1))), Some((4, 1, 10)));
    assert_eq!(found(table.open_any(&second, &answer(2))), Some((0, 2, 20)));
    assert_eq!(found(table.open_phrase(&phrase)), Some((5, 1, 10)));
    assert_eq!(found(table.open_any(&main, &answer(2))), None);
    assert_eq!(found(table.open_any(&second, &answer(1))), None);
    assert_eq!(found(table.open_phrase(&Entropy::make().unwrap())), None);
}

#[test]
fn a_slot_takes_only_its_own_role() {
    let mut table = SlotTable::make(Cost::LEAST).unwrap();
    let kek = SlotKek::from_bytes(&mut [7; 32]);
    let fits = [
        (0, Role::Code),
        (4, Role::Code),
        (1, Role::Phrase),
        (5, Role::Phrase),
        (2, Role::Erase),
        (6, Role::Erase),
    ];
    for index in 0..=SLOTS {
        for role in [Role::Code, Role::Phrase, Role::Erase] {
            let sealed = table.seal_slot(index, &kek, &contents(role, 1, 1));
            assert_eq!(sealed.is_ok(), fits.contains(&(index, role)), "{index} {role:?}");
        }
    }
}

#[test]
fn an_unused_table_opens_to_nothing_and_no_two_are_alike() {
    let table = SlotTable::make(Cost::LEAST).unwrap();
    let other = SlotTable::make(Cost::LEAST).unwrap();
    assert!(table.open_any(&stretched(b"000000", &table), &answer(0)).is_none());
    assert!(table.encode() != other.encode());
    assert_eq!(table.encode().len(), 60 + 8 * 92 + 32);
}

#[test]
fn sealing_one_slot_leaves_the_others_as_they_were() {
    let mut table = SlotTable::make(Cost::LEAST).unwrap();
    let before = table.encode();
    table.seal_slot(6, &SlotKek::from_bytes(&mut [7; 32]), &contents(Role::Erase, 2, 1)).unwrap();
    let after = table.encode();
    let slot = HEAD + 6 * SLOT;
    assert_eq!(before[..slot], after[..slot]);
    assert_ne!(before[slot..slot + SLOT], after[slot..slot + SLOT]);
    assert_eq!(before[slot + SLOT..FILE - SUM], after[slot + SLOT..FILE - SUM]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::tests_cases()))]

    #[test]
    fn any_flipped_bit_of_a_slot_file_is_refused(at in 0..FILE, bit in 0..8) {
        let mut file = SlotTable::make(Cost::LEAST).unwrap().encode();
        file[at] ^= 1u8 << bit;
        prop_assert!(SlotTable::decode(&file).is_err());
    }

    #[test]
    fn any_bytes_at_all_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..FILE + 40)) {
        prop_assert!(SlotTable::decode(&bytes).is_err());
    }
}
