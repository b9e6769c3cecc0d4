//! Compares used slots with unused ones, byte by byte: no count distinguishes them.

use super::*;
use crate::keys::MasterKey;

/// Tables of each kind. With 24 slots each, every offset in a slot has 9,600 bytes of either.
const TABLES: usize = 400;
/// Exceeded by chance once in some billions of runs, over all 124 offsets: chi-square with 255 degrees of freedom has a
/// mean of 255 and a standard deviation of 22.6.
const MOST: f64 = 255.0 + 8.0 * 22.6;

/// How often each value is at each offset of a slot.
type Counts = Vec<[u32; 256]>;

fn count(tables: usize, fill: impl Fn(&mut SlotTable)) -> Counts {
    let mut counts = vec![[0; 256]; SLOT];
    for _ in 0..tables {
        let mut table = SlotTable::generate(Cost::LEAST).unwrap();
        fill(&mut table);
        for slot in table.places.iter().flatten() {
            slot.iter().zip(&mut counts).for_each(|(byte, counts)| counts[usize::from(*byte)] += 1);
        }
    }
    counts
}

/// Seals slots of a place's first block, and of the second one if there is a second space, as a vault does.
fn seal(table: &mut SlotTable, slots: &[usize]) {
    for (place, index) in (0..PLACES).flat_map(|place| slots.iter().map(move |index| (place, *index))) {
        let role = [Role::Code, Role::Phrase, Role::Erase][index % BLOCK];
        let space = match (role, index / BLOCK) {
            (Role::Erase, _) => Space::Closed,
            (_, 0) => Space::Full { other: MasterKey::generate().unwrap() },
            _ => Space::Plain,
        };
        let contents =
            SlotContents { role, database: 1, generation: 7, master: MasterKey::generate().unwrap(), space };
        // A key that opens no vault.
        let kek = MasterKey::generate().unwrap().expose(|key| SlotKek::from_bytes(&mut key.to_owned()));
        table.seal_slot(place, index, &kek, &contents).unwrap();
    }
}

/// Returns the two-sample chi-square at the offset where the two differ most.
fn most_apart(one: &Counts, other: &Counts) -> f64 {
    let apart = |(one, other): (&[u32; 256], &[u32; 256])| -> f64 {
        let value = |(one, other): (&u32, &u32)| {
            let (one, other) = (f64::from(*one), f64::from(*other));
            if one + other == 0.0 { 0.0 } else { (one - other).powi(2) / (one + other) }
        };
        one.iter().zip(other).map(value).sum()
    };
    one.iter().zip(other).map(apart).fold(0.0, f64::max)
}

#[test]
fn a_table_tells_by_no_byte_how_many_of_its_slots_are_used() {
    let none = count(TABLES, |_| {});
    let own = count(TABLES, |table| seal(table, &[0]));
    let with_words = count(TABLES, |table| seal(table, &[0, 1]));
    let with_second = count(TABLES, |table| seal(table, &[0, 1, 2, 4]));
    let all = count(TABLES, |table| seal(table, &[0, 1, 2, 4, 5]));
    for counts in [&own, &with_words, &with_second, &all] {
        assert!(most_apart(&none, counts) < MOST, "{}", most_apart(&none, counts));
    }
    assert!(most_apart(&with_words, &with_second) < MOST);
}

#[test]
fn one_byte_in_the_clear_in_one_slot_of_a_place_would_be_counted() {
    let none = count(TABLES, |_| {});
    let clear = count(TABLES, |table| table.places.iter_mut().for_each(|slots| slots[0][NONCE] = 1));
    assert!(most_apart(&none, &clear) > MOST, "{}", most_apart(&none, &clear));
}

#[test]
fn a_nonce_that_only_counts_up_would_be_counted() {
    let none = count(TABLES, |_| {});
    let counted = count(TABLES, |table| {
        table.places.iter_mut().for_each(|slots| slots[0][..NONCE - 1].fill(0));
    });
    assert!(most_apart(&none, &counted) > MOST);
}
