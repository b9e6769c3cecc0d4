use std::fs;
use std::path::PathBuf;

use super::*;

fn key() -> DatabaseKey {
    DatabaseKey::from_bytes(&mut [7; 32])
}

fn made() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("1.db");
    make(&file, &key(), |db| Ok(db.execute_batch("INSERT INTO a VALUES ('1', x'01')")?)).unwrap();
    (folder, file)
}

fn setting(db: &Connection, name: &str) -> String {
    db.query_row(&format!("PRAGMA {name}"), [], |row| {
        let value: rusqlite::types::Value = row.get(0)?;
        Ok(match value {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => format!("{other:?}"),
        })
    })
    .unwrap()
}

#[test]
fn every_setting_reads_back_as_it_was_made() {
    let (_folder, file) = made();
    let db = open(&file, &key()).unwrap();
    let expected = [
        ("cipher_memory_security", "1"),
        ("journal_mode", "delete"),
        ("synchronous", "3"),
        ("locking_mode", "exclusive"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("mmap_size", "0"),
        ("trusted_schema", "0"),
        ("cipher_page_size", "4096"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ];
    for (name, value) in expected {
        assert_eq!(setting(&db, name), value, "{name}");
    }
    assert!(setting(&db, "cipher_version").starts_with('4'));
}

#[test]
fn it_was_built_without_log_and_without_extensions() {
    let (_folder, file) = made();
    let db = open(&file, &key()).unwrap();
    let mut options = db.prepare("PRAGMA compile_options").unwrap();
    let options: Vec<String> =
        options.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    for built in ["OMIT_LOAD_EXTENSION", "HAS_CODEC"] {
        assert!(options.iter().any(|option| option == built), "{built} in {options:?}");
    }
    // A build without the log refuses the pragma (1); with it, this would return 0 and the phone's log would name it.
    let log: String = db.query_row("PRAGMA cipher_log = off", [], |row| row.get(0)).unwrap();
    assert_eq!(log, "1");
}

#[test]
fn nothing_of_the_file_is_in_clear() {
    let (_folder, file) = made();
    let bytes = fs::read(file).unwrap();
    assert!(!bytes.windows(6).any(|window| window == b"SQLite" || window == b"CREATE"));
}

#[test]
fn a_second_connection_is_refused_while_one_is_open() {
    let (_folder, file) = made();
    let first = open(&file, &key()).unwrap();
    first.execute_batch("INSERT INTO a VALUES ('2', x'02')").unwrap();
    assert!(matches!(open(&file, &key()), Err(StoreError::InUse)));
}

#[test]
fn another_key_opens_nothing_and_changes_nothing() {
    let (_folder, file) = made();
    let before = fs::read(&file).unwrap();
    let wrong = DatabaseKey::from_bytes(&mut [8; 32]);
    assert!(matches!(open(&file, &wrong), Err(StoreError::Damaged(DamagedPart::Database))));
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_missing_empty_or_cut_database_is_damage_and_is_left_as_it_is() {
    let (_folder, file) = made();
    let whole = fs::read(&file).unwrap();
    for bytes in [vec![], whole[..100].to_vec(), whole[..4096].to_vec(), vec![0; 8192]] {
        fs::write(&file, &bytes).unwrap();
        assert!(open(&file, &key()).is_err());
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
    fs::remove_file(&file).unwrap();
    assert!(matches!(open(&file, &key()), Err(StoreError::Damaged(DamagedPart::Database))));
    assert!(!file.exists());
}

#[test]
fn what_was_written_is_there_after_opening_again() {
    let (_folder, file) = made();
    let db = open(&file, &key()).unwrap();
    let value: Vec<u8> = db.query_row("SELECT v FROM a WHERE k = '1'", [], |row| row.get(0)).unwrap();
    assert_eq!(value, [1]);
}
