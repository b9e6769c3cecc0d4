//! Checks the records against their files and against the custody record.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;
use vault::CustodyEvent;

use super::algorithm::hex;
use super::contents::Read;
use super::findings::Findings;

/// Checks every record; returns them in order.
pub(super) fn check(read: &Read, rows: &[CustodyEvent], findings: &mut Findings) -> Vec<Value> {
    let added: HashMap<String, &str> = rows.iter().filter_map(added).collect();
    let is_rebuilt = rows.iter().any(|row| matches!(row, CustodyEvent::Rebuilt { .. }));
    let mut paths: Vec<&String> =
        read.texts.keys().filter(|path| path.starts_with("data/records/")).collect();
    paths.sort_by_key(|path| number(path));
    let mut records = Vec::new();
    for (number, path) in (1_u64..).zip(paths) {
        let record: Value =
            read.text(path).and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        if record["format"] != 1 || record["number"] != number {
            findings.file(path, "no record that is known here, or not the one of this number");
        }
        let id = record["id"].as_str().unwrap_or_default();
        match added.get(id) {
            Some(sum) if fits(&record, sum) => {}
            Some(_) => findings.file(path, "not what the custody record says was kept"),
            None if is_rebuilt => {}
            None => findings.file(path, "the custody record does not say that it was kept"),
        }
        file(&record, path, read, findings);
        records.push(record);
    }
    given(&records, rows, findings);
    findings.held.push(format!("{} records", records.len()));
    records
}

fn number(path: &str) -> Option<u64> {
    path.strip_prefix("data/records/")?.strip_suffix(".json")?.parse().ok()
}

fn added(row: &CustodyEvent) -> Option<(String, &str)> {
    match row {
        CustodyEvent::Added { entry, sha256, .. } => Some((entry.hex(), sha256)),
        _ => None,
    }
}

/// Returns whether a record's exact body, or its file, has the hash from when it was kept. A damaged or withheld record
/// cannot be compared.
fn fits(record: &Value, sum: &str) -> bool {
    if let Some(text) = record["kept_text"].as_str() {
        return hex(&seal::digest::sha256(text.as_bytes())) == sum;
    }
    match record["file"]["sha256"].as_str() {
        Some(of_file) => of_file == sum,
        None => record["state"] != "kept" || record["withheld"].is_array(),
    }
}

fn file(record: &Value, path: &str, read: &Read, findings: &mut Findings) {
    let Some(file) = record["file"]["path"].as_str() else { return };
    let Some(size) = read.sizes.get(file) else { return findings.file(path, "its file is not there") };
    if record["state"] == "damaged" {
        return findings
            .unchecked
            .push(format!("{file}: damaged before it was handed over, as its record says"));
    }
    let is_it = read.sha256(file) == record["file"]["sha256"].as_str() && record["file"]["length"] == *size;
    if !is_it {
        findings.file(file, "not the file that its record names");
    }
}

/// Checks that the last row is this hand-over and names exactly the records of the bundle.
fn given(records: &[Value], rows: &[CustodyEvent], findings: &mut Findings) {
    let here: BTreeSet<String> =
        records.iter().filter_map(|record| record["id"].as_str().map(str::to_owned)).collect();
    let given = match rows.last() {
        Some(CustodyEvent::Exported { entries, .. }) => entries.iter().map(|entry| entry.hex()).collect(),
        _ => BTreeSet::new(),
    };
    if here != given || here.len() != records.len() {
        findings.whole("the custody record says that something else was handed over");
    }
}
