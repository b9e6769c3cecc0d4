mod attempts;
mod beside;
mod slots;

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::bucket::REFILL_MS;
use crate::testing::{CODE, Place, WRONG, code};
use crate::{SpaceKind, Store};
use seal::device::Answer;
use seal::keys::MasterKey;
use seal::slots::{BLOCK, PLACES, Role, SlotContents, Space};

const THIRD: &[u8] = b"5820417";

fn is_denied(done: Result<Session, StoreError>) -> bool {
    matches!(done, Err(StoreError::Denied))
}

fn slot_files(place: &Place) -> [PathBuf; 2] {
    crate::layout::slots(&place.root())
}

/// Spends attempts without the slow step, as a crash after spending does.
fn spend(place: &Place, store: &Store, count: u32) {
    for _ in 0..count {
        store.shared.attempts.spend(crate::Clock::boot_ms(&*place.clock)).unwrap();
    }
}

#[test]
fn the_code_opens_what_it_made_and_another_opens_nothing() {
    let (place, store) = Place::made();
    assert!(is_denied(place.unlock_with(&store, WRONG)));
    assert_eq!(place.unlock(&store).unwrap().space_kind(), SpaceKind::Full);
    drop(store);
    assert!(place.unlock(&place.open()).is_ok());
}

#[test]
fn what_is_no_code_is_refused_before_anything_is_tried() {
    for digits in
        [&b""[..], b"12345", b"12345678901234567", b"12345a", b"48392\xd9\xa0", b"483 920", &[b'7'; 100_000]]
    {
        assert!(matches!(Code::parse(digits), Err(seal::SealError::NotACode)));
    }
}

#[test]
fn easy_codes_are_refused_with_the_reason() {
    let place = Place::new();
    let store = place.open();
    let refused = store.begin_create(code(b"123456"), Age::Adult);
    assert!(matches!(refused, Err(StoreError::WeakCode(crate::WeakCode::Run))));
    assert!(!store.has_vault());
}

#[test]
fn leading_zeros_belong_to_a_code() {
    let place = Place::new();
    let store = place.open();
    place.answer(store.begin_create(code(b"0048392"), Age::Adult).unwrap()).unwrap();
    assert!(is_denied(place.unlock_with(&store, b"048392")));
    assert!(place.unlock_with(&store, b"0048392").is_ok());
}

/// What an attempt shows: the files that it wrote, the keys that it asked, and whether it opened.
fn attempt(place: &Place, store: &Store, digits: &[u8]) -> (Vec<PathBuf>, [String; PLACES], bool) {
    let names = ["prefs.a", "prefs.b", "slots.a", "slots.b", "tries"].map(|name| place.root().join(name));
    let before = names.each_ref().map(|name| fs::read(name).unwrap());
    let mut opening = store.begin_unlock(code(digits));
    let asked = opening.challenge().unwrap();
    let changed = names.into_iter().zip(before).filter(|(name, bytes)| fs::read(name).unwrap() != *bytes);
    let changed = changed.map(|(name, _)| name).collect();
    let done = opening.finish(place.answers_to(&asked));
    (changed, asked.aliases.clone(), is_denied(done))
}

#[test]
fn no_vault_a_wrong_code_locked_out_and_the_right_code_write_and_ask_the_same() {
    let (place, store) = Place::made();
    let none = Place::new();
    none.open().prepare().unwrap();
    let without = attempt(&none, &none.open(), CODE);
    assert_eq!(without.0, [none.root().join("tries")]);
    let right = attempt(&place, &store, CODE);
    let wrong = attempt(&place, &store, WRONG);
    spend(&place, &store, 10);
    let locked_out = attempt(&place, &store, CODE);
    assert_eq!([without.2, right.2, wrong.2, locked_out.2], [true, false, true, true]);
    for done in [right, wrong, locked_out] {
        assert_eq!(done.0, [place.root().join("tries")]);
        assert_eq!(done.1, attempt(&place, &store, WRONG).1);
    }
}

/// A part of an attempt that takes time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    Stretched(Cost),
    Asked,
    /// One table, every slot of it: `seal` counts the slots.
    Tried,
}

thread_local! {
    static WORK: std::cell::RefCell<Vec<Work>> = const { std::cell::RefCell::new(Vec::new()) };
}

pub(crate) fn did(work: Work) {
    WORK.with(|all| all.borrow_mut().push(work));
}

fn work_of(place: &Place, store: &Store, digits: &[u8]) -> (Vec<Work>, bool) {
    work_of_opening(place, store.begin_unlock(code(digits)))
}

pub(crate) fn work_of_opening(place: &Place, mut opening: Opening) -> (Vec<Work>, bool) {
    WORK.take();
    let asked = opening.challenge().unwrap();
    let answers = asked.ask(|alias, _| {
        did(Work::Asked);
        place.answers_to(&asked).into_iter().zip(&asked.aliases).find(|(_, name)| *name == alias)?.0
    });
    let is_open = opening.finish(answers).is_ok();
    (WORK.take(), is_open)
}

#[test]
fn none_there_wrong_locked_out_and_right_do_the_same_work_up_to_the_end() {
    let same = vec![Work::Stretched(Cost::LEAST), Work::Asked, Work::Asked, Work::Asked, Work::Tried];
    let none = Place::new();
    let empty = none.open();
    empty.prepare().unwrap();
    assert_eq!(work_of(&none, &empty, CODE), (same.clone(), false));
    let (place, store) = Place::made();
    assert_eq!(work_of(&place, &store, CODE), (same.clone(), true));
    assert_eq!(work_of(&place, &store, WRONG), (same.clone(), false));
    place.answer(store.begin_create(code(WRONG), Age::Adult).unwrap()).unwrap();
    assert_eq!(work_of(&place, &store, WRONG), (same.clone(), true));
    spend(&place, &store, 10);
    assert_eq!(work_of(&place, &store, CODE), (same.clone(), false));
    assert_eq!(work_of(&place, &store, THIRD), (same, false));
}

#[test]
fn a_phrase_on_the_calculator_a_wrong_one_and_digits_that_are_none_do_the_work_of_a_code() {
    let (place, store) = Place::made();
    let phrase = Entropy::generate().unwrap();
    place.unlock(&store).unwrap().set_phrase(&phrase).unwrap();
    let same = work_of(&place, &store, WRONG).0;
    for (typed, opens) in [(Some(phrase), true), (Some(Entropy::generate().unwrap()), false), (None, false)] {
        let done = work_of_opening(&place, store.begin_unlock_by_phrase(typed));
        assert_eq!(done, (same.clone(), opens));
    }
}

#[test]
fn a_locking_empties_an_opening_of_the_code_and_of_what_was_made_of_it() {
    let (place, store) = Place::made();
    let typed = store.begin_unlock(code(CODE));
    let mut challenged = store.begin_unlock(code(CODE));
    let asked = challenged.challenge().unwrap();
    assert!(!typed.parts.is_empty() && !challenged.parts.is_empty());
    store.locker().lock_now();
    assert!(typed.parts.is_empty() && challenged.parts.is_empty());
    assert!(matches!({ typed }.challenge(), Err(StoreError::Locked)));
    assert!(matches!(challenged.finish(place.answers_to(&asked)), Err(StoreError::Locked)));
}

#[test]
fn an_opening_that_is_stretching_while_it_is_locked_is_empty_as_soon_as_it_is_done() {
    let (place, store) = Place::made();
    let tries = place.root().join("tries");
    let before = fs::read(&tries).unwrap();
    let mut opening = store.begin_unlock(code(CODE));
    let locker = store.locker();
    // The attempt is recorded first; then stretching the code takes a tenth of a second or more.
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while fs::read(&tries).unwrap() == before {}
            locker.lock_now();
        });
        let _locked_unless_it_was_faster = opening.challenge();
    });
    assert!(opening.parts.is_empty());
}

#[test]
fn three_keys_are_asked_from_the_first_attempt_on_and_always_the_same_three() {
    let place = Place::new();
    let store = place.open();
    let asked = store.begin_unlock(code(CODE)).challenge().unwrap();
    assert!(asked.aliases.iter().all(|alias| alias.len() == 34));
    assert!(asked.aliases[0] != asked.aliases[1] && asked.aliases[1] != asked.aliases[2]);
    drop(place.create(&store, Age::Adult).unwrap());
    drop(store);
    assert_eq!(place.open().begin_unlock(code(CODE)).challenge().unwrap().aliases, asked.aliases);
}

#[test]
fn the_answers_of_another_device_open_nothing() {
    let (_place, store) = Place::made();
    let mut opening = store.begin_unlock(code(CODE));
    opening.challenge().unwrap();
    assert!(is_denied(opening.finish([9, 9, 9].map(|byte| Some(Answer::from_bytes(&mut [byte; 32]))))));
}

#[test]
fn a_key_that_does_not_answer_is_denied_like_a_wrong_code_and_the_others_still_open_theirs() {
    let (place, store) = Place::made();
    place.answer(store.begin_create(code(WRONG), Age::NotSaid).unwrap()).unwrap();
    let (first, _) = place.slot_of(&store, CODE).unwrap();
    for (digits, opens) in [(CODE, false), (WRONG, true)] {
        let mut opening = store.begin_unlock(code(digits));
        let asked = opening.challenge().unwrap();
        let mut answers = place.answers_to(&asked);
        let gone = asked.aliases.iter().position(|alias| *alias == first.text()).unwrap();
        answers[gone] = None;
        assert_eq!(!is_denied(opening.finish(answers)), opens);
    }
}

#[test]
fn steps_out_of_order_are_refused() {
    let (_place, store) = Place::made();
    let opening = store.begin_unlock(code(CODE));
    assert!(matches!(opening.finish([None, None, None]), Err(StoreError::OutOfOrder)));
    let mut opening = store.begin_unlock(code(CODE));
    opening.challenge().unwrap();
    assert!(matches!(opening.challenge(), Err(StoreError::OutOfOrder)));
    let opening = store.begin_create(code(CODE), Age::Adult).unwrap();
    assert!(matches!(opening.finish([None, None, None]), Err(StoreError::OutOfOrder)));
}

#[test]
fn an_opening_from_before_a_locking_never_yields_a_session() {
    let (place, store) = Place::made();
    let mut opening = store.begin_unlock(code(CODE));
    let asked = opening.challenge().unwrap();
    store.locker().lock_now();
    assert!(matches!(opening.finish(place.answers_to(&asked)), Err(StoreError::Locked)));
    assert!(place.unlock(&store).is_ok());
}

#[test]
fn a_retired_vault_is_skipped_and_left_where_it_is() {
    let (place, store) = Place::made();
    fs::write(place.vault().join("retired"), b"").unwrap();
    assert!(is_denied(place.unlock(&store)));
    assert!(!store.has_vault());
    drop(store);
    assert!(is_denied(place.unlock(&place.open())));
    assert!(place.vault().join("1.db").exists());
}

#[test]
fn keys_are_named_for_unused_places_only() {
    let place = Place::new();
    let store = place.open();
    let all = store.prepare().unwrap();
    assert_eq!(all.len(), 3);
    drop(place.create(&store, Age::Adult).unwrap());
    let left = store.prepare().unwrap();
    assert_eq!(left.len(), 2);
    assert!(left.iter().all(|alias| all.contains(alias) && !place.root().join(alias).exists()));
}

/// Seals another slot of the vault that the first code opens, as changing settings will.
fn seal_slot(
    place: &Place,
    store: &Store,
    digits: &[u8],
    contents_of: impl Fn(&SlotContents) -> SlotContents,
) {
    let (alias, own) = place.slot_of(store, CODE).unwrap();
    let contents = contents_of(&own.contents);
    let slots = places::ready(&store.shared).unwrap();
    let mut table = slots.table.clone();
    let stretched = stretch(&code(digits), table.salt(), table.cost()).unwrap();
    let aliases = table.aliases().map(|alias| Alias(alias).text());
    let at = aliases.iter().position(|text| *text == alias.text()).unwrap();
    let asked = Challenge { aliases, point: Box::new(device::challenge(&stretched)) };
    let answers = filled(place.answers_to(&asked)).unwrap();
    let index = if own.index < BLOCK { BLOCK } else { 0 };
    let kek = table.code_kek(at, index, &stretched, &answers[at]);
    table.seal_slot(at, index, &kek, &contents).unwrap();
    slots.replace(&place.root(), table).unwrap();
}

fn copied(key: &MasterKey) -> MasterKey {
    MasterKey::from_bytes(&mut key.expose(|key| *key))
}

/// Gives the second space a code, with the root key that only the first space holds.
pub(crate) fn give_second_space_a_code(place: &Place, store: &Store, digits: &[u8]) {
    seal_slot(place, store, digits, |own| {
        let Space::Full { other } = &own.space else { panic!("plain") };
        let (role, database) = (Role::Code, 3 - own.database);
        SlotContents { role, database, generation: 1, master: copied(other), space: Space::Plain }
    });
}

#[test]
fn the_kind_of_a_space_is_what_its_slot_says_whatever_its_database_holds() {
    let (place, store) = Place::made();
    seal_slot(&place, &store, WRONG, |own| {
        let (role, database) = (Role::Code, own.database);
        SlotContents { role, database, generation: 1, master: copied(&own.master), space: Space::Plain }
    });
    assert_eq!(place.unlock_with(&store, WRONG).unwrap().space_kind(), SpaceKind::Plain);
    assert_eq!(place.unlock(&store).unwrap().space_kind(), SpaceKind::Full);
}

#[test]
fn the_second_space_opens_as_a_plain_list_and_shares_nothing_with_the_first() {
    let (place, store) = Place::made();
    let first = place.unlock(&store).unwrap();
    let note = crate::Record::Note(crate::Note { words: "mine".into(), about: vec![] });
    first.add_record(&note, &crate::Provenance::typed(crate::Zone::UTC)).unwrap();
    give_second_space_a_code(&place, &store, WRONG);
    let second = place.unlock_with(&store, WRONG).unwrap();
    assert_eq!(second.space_kind(), SpaceKind::Plain);
    assert!(!second.may_have_second_space().unwrap());
    assert!(second.list(None, 10).unwrap().is_empty());
    let first = place.unlock(&store).unwrap();
    assert_eq!(first.space_kind(), SpaceKind::Full);
    assert_eq!(first.list(None, 10).unwrap().len(), 1);
}

#[test]
fn only_an_adult_may_have_a_second_space() {
    for (age, may) in [(Age::Adult, true), (Age::Under18, false), (Age::NotSaid, false)] {
        let place = Place::new();
        let session = place.create(&place.open(), age).unwrap();
        assert_eq!(session.may_have_second_space().unwrap(), may);
    }
}
