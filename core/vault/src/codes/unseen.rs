//! What the files reveal about a second space, an erase code and a phrase: nothing by their names, number or sizes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use seal::phrase::Entropy;

use super::tests::{note, set_erase};
use crate::testing::{CODE, Place, code};
use crate::{Provenance, Session, Store, Zone};

const SECOND: &[u8] = b"90361725";
const ERASE: &[u8] = b"264015837";

/// Returns every file with its size. The vault's random name is left out.
fn seen(folder: &Path) -> BTreeMap<String, u64> {
    let mut files = BTreeMap::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, within)) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            let name = if name.starts_with("v-") { "v".to_owned() } else { name };
            let name = format!("{within}{name}");
            if entry.path().is_dir() {
                folders.push((entry.path(), format!("{name}/")));
            } else {
                files.insert(name, entry.metadata().unwrap().len());
            }
        }
    }
    files
}

/// Writes the same notes, in the first space or in both, and closes it.
fn write(place: &Place, store: &Store, digits: &[u8], count: usize) {
    let session = place.unlock_with(store, digits).unwrap();
    for number in 0..count {
        session.add_record(&note(&format!("number {number}")), &Provenance::typed(Zone::UTC)).unwrap();
    }
}

fn with_a_second_space(place: &Place, session: &Session) {
    place.set(session.begin_second_code(code(SECOND)).unwrap()).unwrap();
    set_erase(place, session, CODE, ERASE).unwrap();
    session.set_phrase(&Entropy::generate().unwrap()).unwrap();
}

#[test]
fn with_a_second_space_an_erase_code_and_words_the_files_have_the_same_names_number_and_sizes() {
    let (plain, plain_store) = Place::made();
    let (double, double_store) = Place::made();
    with_a_second_space(&double, &double.unlock(&double_store).unwrap());
    drop((plain_store, double_store));
    assert_eq!(seen(&double.root()), seen(&plain.root()));
}

#[test]
fn in_use_the_second_space_adds_no_file_and_no_name() {
    let (plain, plain_store) = Place::made();
    let (double, double_store) = Place::made();
    with_a_second_space(&double, &double.unlock(&double_store).unwrap());
    write(&plain, &plain_store, CODE, 40);
    write(&double, &double_store, CODE, 20);
    write(&double, &double_store, SECOND, 20);
    drop((plain_store, double_store));
    let (plain, double) = (seen(&plain.root()), seen(&double.root()));
    assert!(double.keys().eq(plain.keys()));
    // Growing databases show, as THREATS says; nothing else does.
    let others = |files: &BTreeMap<String, u64>| {
        let others = files.iter().filter(|(name, _)| !name.ends_with(".db"));
        others.map(|(name, size)| (name.clone(), *size)).collect::<Vec<_>>()
    };
    assert_eq!(others(&double), others(&plain));
}
