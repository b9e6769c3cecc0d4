//! Bodies of records that nobody meant: `tests/fuzz` says how.

use super::*;

#[test]
fn fuzzed_record() {
    let id = EntryId([1; 16]);
    fuzz::holds("record", |bytes| {
        let Ok(record) = Record::from_body(id, bytes) else { return false };
        assert!(record.title().chars().count() <= 80);
        let _words = record.words();
        let Ok(body) = record.to_body() else { return false };
        assert!(Record::from_body(id, &body).unwrap() == record, "it is not read as it was written");
        true
    });
}
