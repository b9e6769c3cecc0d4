use super::*;
use crate::keys::MasterKey;
use crate::stretch::{Code, stretch};
use proptest::prelude::*;

/// An operation on a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    Derived(usize, usize),
    Tried(usize, usize),
}

thread_local! {
    /// The operations on this thread.
    pub(super) static WORK: std::cell::RefCell<Vec<Work>> = const { std::cell::RefCell::new(Vec::new()) };
}

fn work_of(act: impl FnOnce()) -> Vec<Work> {
    WORK.take();
    act();
    WORK.take()
}

const PLACE_BYTES: usize = SLOTS * SLOT + 32;
const HEAD_BYTES: usize = FILE - PLACES * PLACE_BYTES;

fn stretched(code: &[u8], table: &SlotTable) -> Stretched {
    stretch(&Code::parse(code).unwrap(), table.salt(), table.cost()).unwrap()
}

fn answers(bytes: [u8; PLACES]) -> [Answer; PLACES] {
    bytes.map(|byte| Answer::from_bytes(&mut [byte; 32]))
}

fn made() -> SlotTable {
    SlotTable::generate(Cost::LEAST).unwrap()
}

fn key(byte: u8) -> MasterKey {
    MasterKey::from_bytes(&mut [byte; 32])
}

fn contents(role: Role, generation: u32, master: u8) -> SlotContents {
    let space = if role == Role::Erase { Space::Closed } else { Space::Full { other: key(99) } };
    SlotContents { role, database: 1, generation, master: key(master), space }
}

fn plain_contents() -> SlotContents {
    SlotContents { space: Space::Plain, database: 2, ..contents(Role::Code, 1, 20) }
}

/// Returns place, slot, and first byte of a root key that opens no vault.
fn found(opened: Option<OpenedSlot>) -> Option<(usize, usize, u8)> {
    opened.map(|slot| (slot.place, slot.index, slot.contents.master.expose(|key| key[0])))
}

#[test]
fn codes_of_several_places_and_a_phrase_open_their_own_slots() {
    let mut table = made();
    let (one, two) = (stretched(b"314159", &table), stretched(b"271828", &table));
    let phrase = Entropy::generate().unwrap();
    let [first, _, third] = answers([1, 2, 3]);
    let keks = [
        (0, 4, table.code_kek(0, 4, &one, &first), contents(Role::Code, 1, 10)),
        (2, 0, table.code_kek(2, 0, &two, &third), plain_contents()),
        (0, 5, table.phrase_kek(0, 5, &phrase), contents(Role::Phrase, 1, 10)),
    ];
    for (place, index, kek, contents) in &keks {
        table.seal_slot(*place, *index, kek, contents).unwrap();
    }
    let table = SlotTable::decode(&table.encode()).unwrap();
    assert_eq!(found(table.open_code(&one, &answers([1, 2, 3]).each_ref())), Some((0, 4, 10)));
    assert_eq!(found(table.open_code(&two, &answers([1, 2, 3]).each_ref())), Some((2, 0, 20)));
    assert_eq!(found(table.open_phrase(&phrase)), Some((0, 5, 10)));
    assert_eq!(found(table.open_code(&one, &answers([3, 1, 2]).each_ref())), None);
    assert_eq!(found(table.open_code(&two, &answers([1, 2, 4]).each_ref())), None);
    assert_eq!(found(table.open_phrase(&Entropy::generate().unwrap())), None);
}

#[test]
fn a_slot_says_kind_database_generation_and_the_other_spaces_key() {
    let mut table = made();
    let kek = SlotKek::from_bytes(&mut [7; 32]);
    table.seal_slot(1, 0, &kek, &contents(Role::Code, 70_000, 10)).unwrap();
    table.seal_slot(1, 4, &kek, &plain_contents()).unwrap();
    let full = table.open_slot(1, 0, &kek).unwrap();
    assert_eq!((full.role, full.database, full.generation), (Role::Code, 1, 70_000));
    let Space::Full { other } = full.space else { panic!("plain") };
    // A key that opens no vault.
    assert_eq!(other.expose(|key| key[0]), 99);
    assert!(matches!(table.open_slot(1, 4, &kek).unwrap().space, Space::Plain));
}

#[test]
fn a_slot_takes_only_its_own_role_and_there_are_two_databases() {
    let mut table = made();
    let kek = SlotKek::from_bytes(&mut [7; 32]);
    let fits = [
        (0, Role::Code),
        (4, Role::Code),
        (1, Role::Phrase),
        (5, Role::Phrase),
        (2, Role::Erase),
        (6, Role::Erase),
    ];
    for place in 0..=PLACES {
        for index in 0..=SLOTS {
            for role in [Role::Code, Role::Phrase, Role::Erase] {
                let sealed = table.seal_slot(place, index, &kek, &contents(role, 1, 1));
                let should = place < PLACES && fits.contains(&(index, role));
                assert_eq!(sealed.is_ok(), should, "{place} {index} {role:?}");
            }
        }
    }
    let third = SlotContents { database: 3, ..contents(Role::Code, 1, 1) };
    assert!(matches!(table.seal_slot(0, 0, &kek, &third), Err(SealError::WrongSlot)));
}

/// Seals any 96 bytes in the first slot of the first place.
fn sealed_raw(plain: [u8; contents::PLAIN]) -> Result<SlotContents, SealError> {
    let mut table = made();
    let mut slot = [0; SLOT];
    slot[NONCE..NONCE + contents::PLAIN].copy_from_slice(&plain);
    seal_in_place(&[7; 32], &table.bound_slot(0, 0), &mut slot).unwrap();
    table.places[0][0] = slot;
    table.open_slot(0, 0, &SlotKek::from_bytes(&mut [7; 32]))
}

fn raw(contents: &SlotContents) -> [u8; contents::PLAIN] {
    let mut plain = [0; contents::PLAIN];
    contents.write(&mut plain);
    plain
}

#[test]
fn every_role_and_kind_but_those_that_are_implemented_is_refused() {
    for (at, known) in [(0, 1), (2, 1)] {
        for byte in 0..=255 {
            let mut plain = raw(&contents(Role::Code, 1, 1));
            plain[at] = byte;
            assert_eq!(sealed_raw(plain).is_ok(), byte == known, "byte {at} = {byte}");
        }
    }
}

#[test]
fn a_byte_that_means_nothing_yet_refuses_the_slot_when_it_is_set() {
    for at in [3].into_iter().chain(72..contents::PLAIN) {
        let mut plain = raw(&contents(Role::Code, 1, 1));
        plain[at] = 1;
        assert!(matches!(sealed_raw(plain), Err(SealError::Damaged)), "byte {at}");
    }
}

#[test]
fn only_a_slot_of_the_first_space_holds_the_other_ones_key_and_always_does() {
    let mut plain = raw(&plain_contents());
    assert!(sealed_raw(plain).is_ok());
    plain[71] = 1;
    assert!(matches!(sealed_raw(plain), Err(SealError::Damaged)));
    let mut full = raw(&contents(Role::Code, 1, 1));
    full[40..72].fill(0);
    assert!(matches!(sealed_raw(full), Err(SealError::Damaged)));
}

#[test]
fn an_unused_table_opens_to_nothing_and_no_two_are_alike() {
    let (table, other) = (made(), made());
    assert!(table.open_code(&stretched(b"000000", &table), &answers([0; 3]).each_ref()).is_none());
    assert!(table.encode() != other.encode());
    assert_eq!(table.encode().len(), 132 + 3 * (8 * 124 + 32));
}

#[test]
fn of_several_slots_that_open_the_one_of_the_highest_generation_counts() {
    let mut table = made();
    let code = stretched(b"314159", &table);
    for (place, index, generation) in [(0, 0, 3), (0, 4, 9), (2, 0, 5)] {
        let kek = table.code_kek(place, index, &code, &answers([1; 3])[0]);
        table.seal_slot(place, index, &kek, &contents(Role::Code, generation, 1)).unwrap();
    }
    assert_eq!(found(table.open_code(&code, &answers([1; 3]).each_ref())), Some((0, 4, 1)));
}

#[test]
fn a_slot_that_erases_holds_the_other_ones_key_never_and_opens_no_space() {
    let mut table = made();
    let kek = SlotKek::from_bytes(&mut [7; 32]);
    table.seal_slot(1, 2, &kek, &contents(Role::Erase, 3, 10)).unwrap();
    let erases = table.open_slot(1, 2, &kek).unwrap();
    assert!(erases.role == Role::Erase && matches!(erases.space, Space::Closed));
    for (role, space) in [
        (Role::Erase, Space::Full { other: key(99) }),
        (Role::Erase, Space::Plain),
        (Role::Code, Space::Closed),
    ] {
        let index = role.slot_in(0);
        let wrong = SlotContents { space, ..contents(role, 1, 1) };
        assert!(table.seal_slot(1, index, &kek, &wrong).is_err());
    }
}

#[test]
fn a_code_that_opens_and_erases_opens() {
    let mut table = made();
    let code = stretched(b"314159", &table);
    for (index, contents) in [(2, contents(Role::Erase, 9, 1)), (4, contents(Role::Code, 1, 2))] {
        let kek = table.code_kek(0, index, &code, &answers([1; 3])[0]);
        table.seal_slot(0, index, &kek, &contents).unwrap();
    }
    assert_eq!(found(table.open_code(&code, &answers([1; 3]).each_ref())), Some((0, 4, 2)));
    table.clear_slot(0, 4).unwrap();
    assert_eq!(found(table.open_code(&code, &answers([1; 3]).each_ref())), Some((0, 2, 1)));
}

#[test]
fn a_place_that_is_renewed_has_another_alias_and_leaves_the_others_as_they_were() {
    let mut table = made();
    let before = table.clone();
    table.renew_place(1).unwrap();
    assert!(table.aliases[1] != before.aliases[1] && table.places[1] != before.places[1]);
    assert!([0, 2].iter().all(|place| table.place_sum(*place) == before.place_sum(*place)));
    assert!(table.renew_place(PLACES).is_err() && table.clear_slot(0, SLOTS).is_err());
}

#[test]
fn a_places_bytes_are_those_of_the_file() {
    let table = made();
    let file = table.encode();
    for place in 0..PLACES {
        let (at, bytes) = table.place_bytes(place);
        assert_eq!(file[at..at + bytes.len()], bytes[..]);
        assert_eq!(bytes.len(), PLACE_BYTES);
    }
}

#[test]
fn sealing_one_slot_leaves_all_others_as_they_were() {
    let mut table = made();
    let before = table.encode();
    table.seal_slot(1, 5, &SlotKek::from_bytes(&mut [7; 32]), &contents(Role::Phrase, 1, 1)).unwrap();
    let after = table.encode();
    let (place, slot) = (HEAD_BYTES + PLACE_BYTES, HEAD_BYTES + PLACE_BYTES + 5 * SLOT);
    let sum = place + SLOTS * SLOT;
    assert_eq!(before[..slot], after[..slot]);
    assert_ne!(before[slot..slot + SLOT], after[slot..slot + SLOT]);
    assert_eq!(before[slot + SLOT..sum], after[slot + SLOT..sum]);
    assert_eq!(before[sum + 32..], after[sum + 32..]);
}

#[test]
fn a_slot_is_bound_to_its_own_place_and_to_nothing_of_the_others() {
    let mut table = made();
    let kek = SlotKek::from_bytes(&mut [7; 32]);
    table.seal_slot(1, 0, &kek, &contents(Role::Code, 1, 1)).unwrap();
    let mut moved =
        SlotTable::make_with(table.salt, table.cost, [[1; 16], table.aliases[1], [3; 16]]).unwrap();
    moved.copy_place(1, &table);
    assert!(moved.open_slot(1, 0, &kek).is_ok());
    moved.aliases[1] = [2; 16];
    assert!(moved.open_slot(1, 0, &kek).is_err());
}

#[test]
fn damage_to_one_place_leaves_head_and_other_places_whole() {
    let table = made();
    for place in 0..PLACES {
        let mut file = table.encode();
        file[HEAD_BYTES + place * PLACE_BYTES + 77] ^= 4;
        let read = SlotTable::read(&file).unwrap();
        assert!(read.has_whole_head && !read.is_whole());
        assert_eq!(read.whole_places, std::array::from_fn(|at| at != place));
    }
}

#[test]
fn a_file_that_was_cut_short_keeps_its_head_and_the_places_before_the_cut() {
    let table = made();
    let file = table.encode();
    let read = SlotTable::read(&file[..HEAD_BYTES + 2 * PLACE_BYTES + 500]).unwrap();
    assert!(read.has_whole_head && !read.is_whole());
    assert_eq!(read.whole_places, [true, true, false]);
    let longer = SlotTable::read(&[&file[..], b"more"].concat()).unwrap();
    assert!(longer.table == table && !longer.is_whole());
}

#[test]
fn a_place_under_the_head_of_another_table_is_not_whole() {
    let (table, other) = (made().encode(), made().encode());
    let mixed = [&table[..HEAD_BYTES], &other[HEAD_BYTES..]].concat();
    let read = SlotTable::read(&mixed).unwrap();
    assert!(read.has_whole_head);
    assert_eq!(read.whole_places, [false; PLACES]);
}

#[test]
fn the_version_that_was_never_released_is_older_and_not_damaged() {
    let mut first = vec![0; 796];
    first[3] = 1;
    let sum = crate::digest::sha256(&first);
    first.extend_from_slice(&sum);
    assert!(matches!(SlotTable::read(&first), Err(SealError::TooOld)));
    first[500] = 1;
    assert!(!matches!(SlotTable::read(&first), Err(SealError::TooOld)));
}

#[test]
fn the_turn_ends_at_its_highest_and_never_begins_again() {
    let mut table = made();
    table.set_turn_after(41);
    assert_eq!(SlotTable::decode(&table.encode()).unwrap().turn(), 42);
    table.set_turn_after(u64::MAX);
    assert_eq!(table.turn(), u64::MAX);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::tests_cases()))]

    #[test]
    fn any_flipped_bit_of_a_slot_file_is_noticed(at in 0..FILE, bit in 0..8) {
        let mut file = made().encode();
        file[at] ^= 1u8 << bit;
        prop_assert!(SlotTable::decode(&file).is_err());
    }

    #[test]
    fn any_bytes_at_all_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..FILE + 40)) {
        prop_assert!(SlotTable::decode(&bytes).is_err());
    }
}

#[test]
fn every_slot_of_every_place_is_derived_and_tried_once_whatever_a_code_or_a_phrase_opens() {
    let mut table = made();
    let (code, phrase) = (stretched(b"314159", &table), Entropy::generate().unwrap());
    let answers = answers([1, 2, 3]);
    let all: Vec<_> = (0..PLACES)
        .flat_map(|place| {
            (0..SLOTS).flat_map(move |index| [Work::Derived(place, index), Work::Tried(place, index)])
        })
        .collect();
    let wrong = [
        work_of(|| assert!(table.open_code(&code, &answers.each_ref()).is_none())),
        work_of(|| assert!(table.open_phrase(&phrase).is_none())),
    ];
    assert!(wrong.iter().all(|work| *work == all));
    for (place, index) in [(0, 0), (1, 4), (2, 4)] {
        let kek = table.code_kek(place, index, &code, &answers[place]);
        table.seal_slot(place, index, &kek, &contents(Role::Code, 1, 10)).unwrap();
        assert!(work_of(|| assert!(table.open_code(&code, &answers.each_ref()).is_some())) == all);
    }
    let kek = table.phrase_kek(0, 1, &phrase);
    table.seal_slot(0, 1, &kek, &contents(Role::Phrase, 1, 10)).unwrap();
    assert!(work_of(|| assert!(table.open_phrase(&phrase).is_some())) == all);
}

#[test]
fn a_table_is_known_by_its_salt_its_cost_and_its_aliases_and_a_code_is_stretched_alike_by_the_first_two() {
    let (salt, aliases) = ([7; 32], [[1; 16], [2; 16], [3; 16]]);
    let with = |salt, cost, aliases| SlotTable::make_with(salt, cost, aliases).unwrap();
    let dearer = Cost::new(Cost::LEAST_KIB, Cost::LEAST_PASSES + 1).unwrap();
    let table = with(salt, Cost::LEAST, aliases);
    assert_eq!((table.salt(), table.aliases()), (&salt, &aliases));
    for (other, is_same, stretches_alike) in [
        // Its slots are others.
        (with(salt, Cost::LEAST, aliases), true, true),
        (with(salt, Cost::LEAST, [[1; 16], [2; 16], [4; 16]]), false, true),
        (with([8; 32], Cost::LEAST, aliases), false, false),
        (with(salt, dearer, aliases), false, false),
    ] {
        assert_eq!(table.is_same_table(&other), is_same);
        assert_eq!(table.stretches_alike(&other), stretches_alike);
    }
}

#[test]
fn of_two_slots_of_one_generation_the_first_opens() {
    let mut table = made();
    let code = stretched(b"314159", &table);
    let answers = answers([1, 2, 3]);
    for place in [0, 1] {
        let kek = table.code_kek(place, 0, &code, &answers[place]);
        table.seal_slot(place, 0, &kek, &contents(Role::Code, 1, 10)).unwrap();
    }
    assert_eq!(found(table.open_code(&code, &answers.each_ref())), Some((0, 0, 10)));
}
