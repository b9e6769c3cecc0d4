//! The cost of many entries: reading, opening, listing.

use std::time::Duration;

use vault::{Note, Record, Session};

use crate::place::{Place, code, limits, spec, told};
use crate::row::{Bound, median, note, quantile, row, timed};

const READ: usize = 65_536;

/// Measures random reads in 1 GiB, opening with 10,000 items, and a page of 50 among 100,000 entries.
pub(crate) fn scale() {
    reads();
    openings();
    pages();
}

fn reads() {
    let place = Place::in_memory();
    let store = place.store();
    let session = place.create(&store);
    let mut writer = session.begin_item(&spec(), &limits()).expect("an item is begun");
    let push = vec![3u8; 1 << 20];
    (0..1024).for_each(|_| writer.append(&push).expect("bytes are taken"));
    let id = writer.finish().expect("the item is kept");
    let mut out = vec![0; READ];
    let mut at = 1u64;
    let times = (0..2000).map(|_| {
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let offset = (at >> 20) % ((1 << 30) - READ as u64);
        micros(timed(|| session.read(id, offset, &mut out).expect("the bytes are there")).1)
    });
    let times: Vec<f64> = times.collect();
    row("read 64 KiB at a random place, median", median(times.clone()), "us", Bound::AtMost(100.0));
    note("read 64 KiB at a random place, 99th percentile", quantile(times, 0.99), "us");
}

fn openings() {
    let place = Place::in_memory();
    let store = place.store();
    let session = place.create(&store);
    keep_small(&session, 10_000);
    drop(session);
    let times = (0..7).map(|_| {
        let mut opening = store.begin_unlock(code());
        let challenge = opening.challenge().expect("the code is stretched");
        let answer = place.answer(&challenge);
        let (session, took) = timed(|| opening.finish(answer).expect("the code opens"));
        drop(session);
        millis(took)
    });
    row("unlock beyond Argon2id, 10,000 items", median(times.collect()), "ms", Bound::AtMost(5.0));
    page(&place.unlock(&store), "page of 50 among 10,000 items with files", None);
}

/// Keeps that many items of a few bytes.
pub(crate) fn keep_small(session: &Session, count: u32) {
    for _ in 0..count {
        let mut writer = session.begin_item(&spec(), &limits()).expect("an item is begun");
        writer.append(b"small").expect("bytes are taken");
        writer.finish().expect("the item is kept");
    }
}

fn pages() {
    let place = Place::in_memory();
    let store = place.store();
    let session = place.create(&store);
    let record = Record::Note(Note { words: "it happened again".into(), about: Vec::new() });
    for _ in 0..100_000 {
        session.add_record(&record, &told()).expect("the note is kept");
    }
    page(&session, "page of 50 among 100,000 entries, newest", None);
    page(&session, "page of 50 among 100,000 entries, middle", Some(50_000));
}

fn page(session: &Session, name: &str, before: Option<u64>) {
    let times = (0..50).map(|_| millis(timed(|| session.list(before, 50).expect("a page")).1));
    row(name, median(times.collect()), "ms", Bound::AtMost(2.0));
}

fn micros(took: Duration) -> f64 {
    took.as_secs_f64() * 1e6
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}
