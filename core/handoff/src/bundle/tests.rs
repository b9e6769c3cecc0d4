//! Makes bundles from a real vault and reads them with an independent library.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use seal::digest::sha256;
use serde_json::Value;
use vault::{CustodyEvent, CustodyHead, EntryId, Kind, Note, Party, Record, StoreError};

use super::*;
use place::{Place, file, note, words};

mod damage;
mod place;

/// Pulls the whole zip.
fn pulled(bundle: &mut Bundle) -> Vec<u8> {
    let mut all = Vec::new();
    while let Some(piece) = bundle.pull().unwrap() {
        assert!(piece.len() <= 1 << 20);
        all.extend_from_slice(piece);
    }
    all
}

fn made(place: &Place, entries: &[EntryId]) -> (Bag, Bundle) {
    let mut bundle = place.begin(entries);
    let bytes = pulled(&mut bundle);
    (Bag::read(&bytes), bundle)
}

/// The files that the other library finds: paths in the bag, and bytes.
struct Bag(BTreeMap<String, Vec<u8>>);

impl Bag {
    fn read(bytes: &[u8]) -> Self {
        let mut zip = ::zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut files = BTreeMap::new();
        for index in 0..zip.len() {
            let mut entry = zip.by_index(index).unwrap();
            let path = entry.name().strip_prefix("record-2025-11-24/").unwrap().to_owned();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            assert!(files.insert(path, bytes).is_none());
        }
        Self(files)
    }

    fn bytes(&self, path: &str) -> &[u8] {
        self.0.get(path).unwrap_or_else(|| panic!("{path} is missing"))
    }

    fn text(&self, path: &str) -> &str {
        std::str::from_utf8(self.bytes(path)).unwrap()
    }

    fn json(&self, path: &str) -> Value {
        serde_json::from_str(self.text(path)).unwrap()
    }

    fn record(&self, number: usize) -> Value {
        self.json(&format!("data/records/{number:04}.json"))
    }

    fn manifest(&self, path: &str) -> BTreeMap<String, String> {
        let line =
            |line: &str| line.split_once("  ").map(|(sum, path)| (path.to_owned(), sum.to_owned())).unwrap();
        self.text(path).lines().map(line).collect()
    }

    fn holds(&self, words: &str) -> bool {
        self.0.values().any(|bytes| bytes.windows(words.len()).any(|at| at == words.as_bytes()))
    }
}

#[test]
fn every_file_is_in_a_manifest_with_its_sum_and_nothing_else_is() {
    let place = Place::new();
    let ids = [place.keep(&note("one")), file(&place, Kind::Screenshot, "threat.png", b"picture")];
    let (bag, _) = made(&place, &ids);
    let mut listed = bag.manifest("manifest-sha256.txt");
    assert!(listed.keys().all(|path| path.starts_with("data/")));
    listed.extend(bag.manifest("tagmanifest-sha256.txt"));
    for (path, bytes) in &bag.0 {
        let sum = listed.remove(path);
        let is_last = path == "tagmanifest-sha256.txt";
        assert_eq!(sum, (!is_last).then(|| hex(&sha256(bytes))), "{path}");
    }
    assert!(listed.is_empty(), "{listed:?}");
    assert_eq!(bag.text("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    let payload = bag.0.iter().filter(|(path, _)| path.starts_with("data/"));
    let (count, size) = payload.fold((0, 0), |(count, size), (_, bytes)| (count + 1, size + bytes.len()));
    assert!(bag.text("bag-info.txt").contains(&format!("\nPayload-Oxum: {size}.{count}\n")));
}

#[test]
fn an_original_goes_out_byte_for_byte_under_a_safe_name_with_its_own_name_in_its_record() {
    let place = Place::new();
    let bytes: Vec<u8> = (0..3_000_001_u32).map(|at| at.to_le_bytes()[0]).collect();
    let id = file(&place, Kind::Screenshot, "../шот.png", &bytes);
    let (bag, _) = made(&place, &[id]);
    assert!(bag.bytes("data/files/0001-____.png") == bytes);
    let record = bag.record(1);
    assert_eq!(record["file"]["name"], "../шот.png");
    assert_eq!(record["file"]["sha256"], hex(&sha256(&bytes)));
    assert_eq!(record["file"].get("read"), None);
}

#[test]
fn the_exact_body_of_a_record_gives_the_sum_in_its_custody_row() {
    let place = Place::new();
    let id = place.keep(&note("one"));
    let (bag, _) = made(&place, &[id]);
    let kept = bag.record(1)["kept_text"].as_str().unwrap().to_owned();
    let added = bag.text("data/custody.jsonl").lines().next().unwrap().to_owned();
    let body = serde_json::from_str::<Value>(&added).unwrap()["body"].as_str().unwrap().to_owned();
    assert_eq!(serde_json::from_str::<Value>(&body).unwrap()["sha256"], hex(&sha256(kept.as_bytes())));
}

#[test]
fn the_statement_is_signed_and_names_the_manifest_and_the_custody_record_with_this_hand_over() {
    let place = Place::new();
    let id = place.keep(&note("one"));
    let (bag, bundle) = made(&place, &[id]);
    let statement = bag.json("statement.json");
    let (key, signature) =
        (bytes_of(&statement["key"]), bytes_of(&Value::from(bag.text("statement.sig").trim())));
    assert!(seal::sign::verify(&key.try_into().unwrap(), bag.bytes("statement.json"), &signature));
    assert_eq!(statement["manifest"], hex(&sha256(bag.bytes("manifest-sha256.txt"))));
    let head = place.session.check_custody().unwrap().head;
    assert_eq!(statement["custody"]["count"], head.count);
    assert_eq!(statement["custody"]["head"], hex(&head.hash));
    assert_eq!(bundle.fingerprint().unwrap(), Fingerprint::from_statement(bag.bytes("statement.json")));
    let last = place.session.custody().unwrap().pop().unwrap().event().unwrap();
    assert!(matches!(last, Some(CustodyEvent::Exported { entries, .. }) if entries == [id]));
}

fn bytes_of(hex: &Value) -> Vec<u8> {
    let digits: Vec<u32> = hex.as_str().unwrap().chars().map(|digit| digit.to_digit(16).unwrap()).collect();
    digits.chunks(2).map(|two| u8::try_from(two[0] * 16 + two[1]).unwrap()).collect()
}

#[test]
fn every_custody_row_is_there_and_follows_the_one_before() {
    let place = Place::new();
    let (given, other) = (place.keep(&note("one")), place.keep(&note("two")));
    place.session.entry(other).unwrap();
    place.session.contact_made(&Party::Named("my aunt".into()), vault::Medium::Phone).unwrap();
    let (bag, _) = made(&place, &[given]);
    let mut head = CustodyHead::START;
    let lines: Vec<Value> =
        bag.text("data/custody.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for line in &lines {
        let sum: [u8; 32] = bytes_of(&line["sum"]).try_into().unwrap();
        head = head.after(&sum);
        assert_eq!(line["hash"], hex(&head.hash));
    }
    assert_eq!(lines.len(), 5);
    let told: Vec<bool> = lines.iter().map(|line| line.get("body").is_some()).collect();
    assert_eq!(told, [true, false, false, false, true]);
}

#[test]
fn that_everything_was_brought_from_another_phone_is_told() {
    let here = Place::new();
    let id = here.keep(&note("one"));
    let there = here.moved();
    let (bag, _) = made(&there, &[id]);
    let lines = bag.text("data/custody.jsonl").lines();
    let bodies: Vec<String> = lines
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["body"].as_str().unwrap().to_owned())
        .collect();
    let what =
        |body: &String| serde_json::from_str::<Value>(body).unwrap()["what"].as_str().unwrap().to_owned();
    assert_eq!(bodies.iter().map(what).collect::<Vec<_>>(), ["added", "moved", "exported"]);
    assert!(bag.text("open-me.html").contains("made_ms"));
}

#[test]
fn nothing_of_what_was_not_chosen_stands_anywhere_and_no_pin() {
    let place = Place::new();
    let given = place.keep(&note("GIVEN-WORDS"));
    let other = place.keep(&note("PLANTED-WORDS"));
    let about = place.keep(&Record::Note(Note { words: "ABOUT-BOTH".into(), about: vec![given, other] }));
    let call = place.keep(&place::call("0451-PLANTED"));
    let picture = file(&place, Kind::Screenshot, "PLANTED-NAME.png", b"PLANTED-BYTES");
    place.session.handed_over(&Party::Named("PLANTED-PARTY".into()), &[other]).unwrap();
    let (bag, _) = made(&place, &[given, about, call]);
    assert!(bag.holds("GIVEN-WORDS") && bag.holds("ABOUT-BOTH") && bag.holds("26000/1"));
    assert!(!bag.holds("PLANTED"));
    for id in [other, picture] {
        assert!(!bag.holds(&id.hex()));
    }
    assert_eq!(bag.record(2)["withheld"], serde_json::json!(["about"]));
    assert_eq!(bag.record(2)["about"], serde_json::json!([given.hex()]));
    assert_eq!(bag.record(3)["withheld"], serde_json::json!(["pin"]));
}

#[test]
fn what_was_stopped_before_its_last_piece_opens_nowhere_and_is_not_noted() {
    let place = Place::new();
    let id = place.keep(&note("one"));
    let mut bundle = place.begin(&[id]);
    let mut all = Vec::new();
    let mut pieces = Vec::new();
    while let Some(piece) = bundle.pull().unwrap() {
        pieces.push(piece.to_vec());
    }
    let rows = place.session.custody().unwrap().len();
    let mut bundle = place.begin(&[id]);
    for _ in 1..pieces.len() {
        all.extend_from_slice(bundle.pull().unwrap().unwrap());
        assert!(::zip::ZipArchive::new(Cursor::new(&all)).is_err());
    }
    assert_eq!(bundle.fingerprint(), None);
    drop(bundle);
    assert_eq!(place.session.custody().unwrap().len(), rows);
}

#[test]
fn a_locking_midway_ends_it_for_ever() {
    let place = Place::new();
    let id = file(&place, Kind::Screenshot, "a.png", &vec![7; 5 << 20]);
    let mut bundle = place.begin(&[id]);
    for _ in 0..4 {
        bundle.pull().unwrap().unwrap();
    }
    place.session.lock_now();
    for _ in 0..2 {
        assert!(matches!(bundle.pull(), Err(BundleError::Store(StoreError::Locked))));
    }
}

#[test]
fn nobody_reads_on_after_a_locking_or_a_stop() {
    let place = Place::new();
    let id = file(&place, Kind::Screenshot, "a.png", &vec![7; 9 << 20]);
    let mut bundles = [place.begin(&[id]), place.begin(&[id])];
    let others = std::sync::Arc::strong_count(&place.session);
    for bundle in &mut bundles {
        (0..4).for_each(|_| assert!(bundle.pull().unwrap().is_some()));
    }
    assert_eq!(std::sync::Arc::strong_count(&place.session), others + 2);
    let [stopped, mut locked] = bundles;
    drop(stopped);
    place.session.lock_now();
    assert!(locked.pull().is_err());
    assert_eq!(std::sync::Arc::strong_count(&place.session), others - 1);
}

#[test]
fn a_custody_record_that_grew_before_the_end_is_in_it_and_one_that_grew_within_the_end_refuses() {
    let place = Place::new();
    let id = file(&place, Kind::Screenshot, "a.png", b"x");
    let mut bundle = place.begin(&[id]);
    bundle.pull().unwrap();
    place.keep(&note("meanwhile"));
    let before = bundle.progress().done;
    let (mut pieces, rows) = (0, place.session.custody().unwrap().len());
    while bundle.pull().unwrap().is_some() {
        pieces += 1;
    }
    assert!(bundle.progress().done > before && place.session.custody().unwrap().len() == rows + 1);
    let mut bundle = place.begin(&[id]);
    for _ in 0..pieces {
        bundle.pull().unwrap();
    }
    place.keep(&note("again"));
    assert!(matches!(bundle.pull(), Err(BundleError::Grown)));
    assert!(matches!(bundle.pull(), Err(BundleError::Failed)));
    assert_eq!(place.session.custody().unwrap().len(), rows + 2);
}

#[test]
fn the_page_tells_what_the_account_and_the_records_beside_it_tell() {
    let place = Place::new();
    let ids =
        [place.keep(&note("one <two> & \u{2028}")), place.keep(&words("Mia")), place.keep(&note("three"))];
    let (bag, _) = made(&place, &ids);
    let (_, page) = bag.text("open-me.html").split_once("id=\"data\">").unwrap();
    let page: Value = serde_json::from_str(page.split_once("</script>").unwrap().0).unwrap();
    let answers = page["account"].as_array().unwrap().iter();
    let told =
        answers.flat_map(|answer| answer["lines"].as_array().unwrap()).map(|line| line.as_str().unwrap());
    let account = bag.text("data/account.txt").lines().filter_map(|line| line.strip_prefix("- "));
    assert_eq!(told.collect::<Vec<_>>(), account.collect::<Vec<_>>());
    assert_eq!(page["account"].as_array().unwrap().len(), 2);
    assert_eq!(page["missing"], serde_json::json!([]));
    let records: Vec<Value> = (1..=3).map(|number| bag.record(number)).collect();
    assert_eq!(page["records"], Value::from(records));
    let custody: Vec<Value> =
        bag.text("data/custody.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(page["custody"], Value::from(custody));
}

#[test]
fn a_record_that_is_removed_before_the_end_ends_it() {
    let place = Place::new();
    let ids = [place.keep(&note("one")), place.keep(&note("two"))];
    let mut bundle = place.begin(&ids);
    bundle.pull().unwrap();
    place.session.remove(ids[1]).unwrap();
    let end =
        std::iter::from_fn(|| bundle.pull().map(|piece| piece.map(drop)).transpose()).find(Result::is_err);
    assert!(matches!(end, Some(Err(BundleError::Store(StoreError::NoSuchEntry)))));
    assert!(matches!(bundle.pull(), Err(BundleError::Failed)));
}

#[test]
fn records_stand_in_the_order_in_which_it_happened() {
    let place = Place::new();
    let late = place.keep_at(&note("late"), 9);
    let early = place.keep_at(&note("early"), 1);
    let (bag, bundle) = made(&place, &[late, early, late]);
    assert_eq!(bag.record(1)["fields"]["words"], "early");
    assert_eq!(bag.record(2)["fields"]["words"], "late");
    assert_eq!(bundle.preview().records.iter().map(|listed| listed.id).collect::<Vec<_>>(), [early, late]);
}

#[test]
fn the_preview_says_whom_else_it_shows_and_what_is_kept_back() {
    let place = Place::new();
    let ids = [
        place.keep(&words("Mia's friend")),
        place.keep(&place::call("1234")),
        file(&place, Kind::Screenshot, "a.png", b"x"),
    ];
    let bundle = place.begin(&ids);
    let preview = bundle.preview();
    assert_eq!(preview.others.names, ["Mia's friend", "the desk"]);
    assert_eq!((preview.others.conversations, preview.others.pictures), (1, 1));
    let withheld: Vec<_> = preview.records.iter().flat_map(|listed| listed.withheld.clone()).collect();
    assert_eq!(withheld, ["pin"]);
    assert!(preview.missing.is_nothing());
}

#[test]
fn the_bytes_to_come_are_exact_before_the_end_and_near_before() {
    let place = Place::new();
    let id = file(&place, Kind::Screenshot, "a.png", &vec![7; 20 << 20]);
    let mut bundle = place.begin(&[id]);
    let first = bundle.progress().total;
    let all = pulled(&mut bundle);
    let last = bundle.progress();
    assert_eq!((last.done, last.total), (all.len() as u64, all.len() as u64));
    assert!(first.abs_diff(last.total) < last.total / 50, "{first} {}", last.total);
}

#[test]
fn nothing_chosen_is_refused_and_so_is_what_is_not_there() {
    let place = Place::new();
    let none = place.try_begin(&[]);
    assert!(matches!(none, Err(BundleError::NothingChosen)));
    let gone = place.try_begin(&[EntryId([9; 16])]);
    assert!(matches!(gone, Err(BundleError::Store(StoreError::NoSuchEntry))));
}

#[test]
fn the_account_is_the_one_of_what_was_chosen_and_its_page_has_no_script() {
    let place = Place::new();
    let id = place.keep(&note("<script>alert(1)</script>"));
    place.keep(&note("not chosen"));
    let (bag, _) = made(&place, &[id]);
    assert!(bag.text("data/account.txt").contains("- <script>alert(1)</script>\n"));
    let html = bag.text("data/account.html");
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script"));
}

#[test]
fn a_record_of_every_kind_is_as_its_schema_says() {
    let place = Place::new();
    let mut ids: Vec<EntryId> = crate::tests::one_of_each()
        .iter()
        .filter(|entry| entry.file.is_none() && !entry.record.kind().is_file())
        .map(|entry| place.keep(&entry.record))
        .collect();
    ids.push(file(&place, Kind::Screenshot, "a.png", b"x"));
    let (bag, _) = made(&place, &ids);
    let schema: Value = serde_json::from_str(schemas()[0].1).unwrap();
    for number in 1..=ids.len() {
        let record = bag.record(number);
        let known = |value: &Value, of: &Value| {
            value
                .as_object()
                .unwrap()
                .keys()
                .for_each(|name| assert!(of["properties"].get(name).is_some(), "{name}"));
        };
        known(&record, &schema);
        known(&record["fields"], &schema["properties"]["fields"]);
    }
}
