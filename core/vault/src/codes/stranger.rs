//! Someone who holds the phone and has none of its codes: what he can do from the help entry, and what it tells him.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use seal::phrase::Entropy;

use super::tests::note;
use crate::bucket::REFILL_MS;
use crate::opening::tests::{Work, work_of_opening};
use crate::testing::{CODE, Place, WRONG, code};
use crate::{Age, Provenance, Session, Store, StoreError, Zone};

/// Codes that he chooses for his own vaults.
const HIS: [&[u8]; 3] = [b"592047", b"830265", b"7193852"];

fn said<T>(done: Result<T, StoreError>) -> String {
    match done {
        Ok(_) => "done".into(),
        Err(error) => format!("{error:?}"),
    }
}

/// Tries everything that the pages behind the help entry offer, except making a vault; returns the answers and the work
/// done.
fn looks_around(place: &Place, store: &Store) -> (Vec<String>, Vec<Vec<Work>>) {
    let (by_code, opens) = work_of_opening(place, store.begin_unlock(code(WRONG)));
    let phrase = Entropy::generate().ok();
    let (by_digits, opens_too) = work_of_opening(place, store.begin_unlock_by_phrase(phrase));
    let mut restore = store.begin_restore(&Entropy::generate().unwrap()).unwrap();
    let pushed = restore.push(&[7; 5000]).and_then(|()| restore.end());
    drop(restore);
    let nobody = "v-00000000000000000000000000000000";
    let answers = vec![
        format!("{opens} {opens_too}"),
        said(store.open_by_phrase(&Entropy::generate().unwrap())),
        said(pushed),
        said(store.begin_create(code(b"123456"), Age::Adult)),
        said(store.keys_to_delete().map(|keys| assert!(keys.is_empty()))),
        said(store.erased_key_gone(nobody)),
        said(store.set_prefs(store.prefs())),
    ];
    (answers, vec![by_code, by_digits])
}

/// Returns every file of the vault with its bytes.
fn bytes_of(vault: PathBuf) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = fs::read_dir(vault).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    files.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

fn sizes_beside(place: &Place) -> BTreeMap<String, u64> {
    let entries = fs::read_dir(place.root()).unwrap().map(Result::unwrap);
    let files = entries.filter(|entry| entry.path().is_file());
    files.map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap().len())).collect()
}

fn start(place: &Place, store: &Store, digits: &[u8]) -> Result<Session, StoreError> {
    place.answer(store.begin_create(code(digits), Age::NotSaid)?)
}

#[test]
fn he_gets_the_answers_and_the_work_of_a_phone_with_nothing_on_it() {
    let none = Place::new();
    let empty = none.open();
    empty.prepare().unwrap();
    let (hers, store) = Place::made();
    store.prepare().unwrap();
    assert_eq!(looks_around(&hers, &store), looks_around(&none, &empty));
    assert_eq!(sizes_beside(&hers), sizes_beside(&none));
}

#[test]
fn his_own_vault_is_made_with_the_answers_and_the_work_of_a_phone_with_nothing_on_it() {
    let none = Place::new();
    let empty = none.open();
    empty.prepare().unwrap();
    let (hers, store) = Place::made();
    let starts = |place: &Place, store: &Store| {
        let done = work_of_opening(place, store.begin_create(code(HIS[0]), Age::NotSaid).unwrap());
        let session = place.unlock_with(store, HIS[0]).unwrap();
        (done, session.list(None, 10).unwrap().len(), session.has_older_slots().unwrap())
    };
    assert_eq!(starts(&hers, &store), starts(&none, &empty));
}

#[test]
fn whatever_he_does_no_byte_of_her_vault_changes_and_her_code_and_words_open_it() {
    let (place, store) = Place::made();
    let words = Entropy::generate().unwrap();
    let session = place.unlock(&store).unwrap();
    session.set_phrase(&words).unwrap();
    session.add_record(&note("hers"), &Provenance::typed(Zone::UTC)).unwrap();
    drop((session, store));
    let store = place.open();
    let vault = place.vault();
    let before = bytes_of(vault.clone());
    looks_around(&place, &store);
    for digits in &HIS[..2] {
        let his = start(&place, &store, digits).unwrap();
        assert!(his.list(None, 10).unwrap().is_empty());
        assert!(his.set_phrase(&Entropy::generate().unwrap()).is_ok());
        his.erase_everything().unwrap();
        for alias in store.keys_to_delete().unwrap() {
            store.erased_key_gone(&alias).unwrap();
        }
    }
    HIS[..2].iter().for_each(|digits| drop(start(&place, &store, digits).unwrap()));
    // THREATS says that he learns how many vaults there is room for.
    assert!(matches!(start(&place, &store, HIS[2]), Err(StoreError::NoPlace)));
    while place.unlock_with(&store, HIS[0]).is_ok() {
        let _denied = place.unlock_with(&store, WRONG);
    }
    assert!(bytes_of(vault) == before);
    // With every attempt spent, her phrase still opens at once, and her code after a quarter of an hour.
    assert_eq!(store.open_by_phrase(&words).unwrap().list(None, 10).unwrap().len(), 1);
    assert!(matches!(place.unlock(&store), Err(StoreError::Denied)));
    place.clock.wait(REFILL_MS);
    assert_eq!(place.unlock_with(&store, CODE).unwrap().list(None, 10).unwrap().len(), 1);
}

#[test]
fn from_a_vault_of_his_own_he_reaches_nothing_of_hers() {
    let (place, store) = Place::made();
    let session = place.unlock(&store).unwrap();
    let id = session.add_record(&note("hers"), &Provenance::typed(Zone::UTC)).unwrap();
    drop(session);
    let his = start(&place, &store, HIS[0]).unwrap();
    assert!(matches!(his.entry(id), Err(StoreError::NoSuchEntry)));
    assert!(matches!(his.remove(id), Err(StoreError::NoSuchEntry)));
    assert_eq!(his.count().unwrap().entries, 0);
    assert!(his.custody().unwrap().is_empty());
    drop(his);
    assert!(place.unlock(&store).unwrap().entry(id).is_ok());
}
