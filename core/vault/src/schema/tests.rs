use super::*;

/// A migration that a later version might bring; proves that the comparison below can fail and does not.
const LATER: &str = "ALTER TABLE b ADD COLUMN extra BLOB; CREATE TABLE z (k BLOB PRIMARY KEY);";

fn memory() -> Connection {
    Connection::open_in_memory().unwrap()
}

fn shape(db: &Connection) -> Vec<(String, String, String)> {
    let mut rows =
        db.prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name").unwrap();
    let read = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    read.collect::<Result<_, _>>().unwrap()
}

fn made_with(migrations: &[&str]) -> Connection {
    let mut db = memory();
    migrate_with(&mut db, migrations).unwrap();
    db
}

fn with_rows(db: &Connection) {
    db.execute_batch(
        "INSERT INTO a VALUES ('1', x'00');
         INSERT INTO b (n, id, kind, state, source, made, zone, at, title, body)
             VALUES (7, x'01', 1, 0, 0, 5, 60, 'x', 't', x'7b7d');
         INSERT INTO e VALUES (1, NULL, x'02', x'03', x'04', x'05');",
    )
    .unwrap();
}

#[test]
fn every_old_schema_upgraded_equals_a_fresh_one_and_keeps_its_rows() {
    let all = [MIGRATIONS, &[LATER]].concat();
    let fresh = shape(&made_with(&all));
    for old in 1..=all.len() {
        let mut db = made_with(&all[..old]);
        with_rows(&db);
        migrate_with(&mut db, &all).unwrap();
        assert_eq!(shape(&db), fresh, "from version {old}");
        assert_eq!(version(&db).unwrap(), all.len());
        let n: i64 = db.query_row("SELECT n FROM b WHERE id = x'01'", [], |row| row.get(0)).unwrap();
        assert_eq!(n, 7);
    }
}

#[test]
fn a_schema_that_shipped_never_changes() {
    let digests = [(1, include_str!("tests/0001.shape"))];
    for (known, digest) in digests {
        let text: String = shape(&made_with(&MIGRATIONS[..known]))
            .iter()
            .map(|(kind, name, sql)| format!("{kind} {name}\n{sql}\n"))
            .collect();
        assert_eq!(text, digest);
    }
}

#[test]
fn a_database_newer_than_known_is_refused_and_left_alone() {
    let mut db = made_with(&[MIGRATIONS, &[LATER]].concat());
    let before = shape(&db);
    assert!(matches!(migrate(&mut db), Err(StoreError::TooNew)));
    assert_eq!(shape(&db), before);
}

#[test]
fn a_negative_version_is_refused() {
    let mut db = memory();
    db.pragma_update(None, "user_version", -1).unwrap();
    assert!(matches!(migrate(&mut db), Err(StoreError::TooNew)));
}

#[test]
fn a_migration_that_fails_leaves_the_version_before_it() {
    let mut db = made_with(MIGRATIONS);
    let broken = [MIGRATIONS, &["CREATE TABLE z (k BLOB); CREATE TABLE b (k BLOB);"]].concat();
    assert!(migrate_with(&mut db, &broken).is_err());
    assert_eq!(version(&db).unwrap(), MIGRATIONS.len());
    assert_eq!(shape(&db), shape(&made_with(MIGRATIONS)));
}

#[test]
fn names_in_the_schema_are_one_letter_tables() {
    let db = made_with(MIGRATIONS);
    let own =
        shape(&db).into_iter().filter(|(kind, name, _)| kind == "table" && !name.starts_with("sqlite_"));
    assert!(own.map(|(_, name, _)| name).all(|name| name.len() == 1));
}

#[test]
fn a_time_of_the_first_schema_is_kept_as_it_was_told() {
    let mut db = made_with(&MIGRATIONS[..1]);
    db.execute_batch(
        "INSERT INTO b (id, kind, state, source, made, zone, at, at_zone, title, body) VALUES
             (x'01', 1, 0, 0, 5, 60, -5, -300, '', x''), (x'02', 1, 0, 0, 5, 60, NULL, NULL, '', x''),
             (x'03', 1, 0, 0, 5, 60, NULL, NULL, '', x'');
         DELETE FROM b WHERE id = x'03';",
    )
    .unwrap();
    migrate(&mut db).unwrap();
    let mut rows = db.prepare("SELECT at FROM b ORDER BY n").unwrap();
    let read = rows.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let told: Vec<crate::OccurredAt> = read.map(|at| serde_json::from_str(&at.unwrap()).unwrap()).collect();
    let moment = crate::Moment { unix_ms: -5, zone: crate::Zone { minutes_east: -300 } };
    assert_eq!(told, [crate::OccurredAt::Exact(moment), crate::OccurredAt::NotSaid]);
}

#[test]
fn a_number_given_before_an_upgrade_is_not_given_again() {
    let mut db = made_with(&MIGRATIONS[..1]);
    with_rows(&db);
    db.execute_batch("DELETE FROM b").unwrap();
    migrate(&mut db).unwrap();
    let sql = "INSERT INTO b (id, kind, state, source, made, zone, at, title, body)
               VALUES (x'02', 1, 0, 0, 5, 60, '\"o\"', '', x'')";
    db.execute(sql, []).unwrap();
    assert_eq!(db.last_insert_rowid(), 8);
}
