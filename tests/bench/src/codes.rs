//! Codes and recovery phrases: the time to open, to erase and to open nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use seal::phrase::Entropy;
use vault::{Clock, Code, Opening, Store, SystemClock};

use crate::place::{Place, code, limits, spec};
use crate::row::{Bound, cliff, median, note, quantile, row, timed};
use crate::scale;

const WRONG: &[u8] = b"8301946";
const ERASE: &[u8] = b"6402815937";
/// Bytes per item to be erased.
const ITEM: u64 = 256 << 20;
/// Attempts of each kind whose times are compared.
const ATTEMPTS: usize = 60;
/// Two kinds whose times have this Cliff's delta differ by little: one is the slower in two pairs of three.
const LITTLE: f64 = 0.33;
/// After this time one more attempt is available.
const REFILL_MS: u64 = 15 * 60 * 1000;

/// Measures opening by phrase among 10,000 items, and attempts of every kind.
pub(crate) fn codes() {
    words();
    attempts();
}

fn words() {
    let place = Place::in_memory();
    let store = place.store();
    let session = place.create(&store);
    let phrase = Entropy::generate().expect("randomness");
    session.set_phrase(&phrase).expect("words are set");
    scale::keep_small(&session, 10_000);
    drop(session);
    let times = (0..15).map(|_| {
        let (session, took) = timed(|| store.open_by_phrase(&phrase).expect("the words open it"));
        drop(session);
        millis(took)
    });
    let times: Vec<f64> = times.collect();
    row("unlock by words, 10,000 items", median(times.clone()), "ms", Bound::AtMost(50.0));
    note("unlock by words, 10,000 items, worst of 15", quantile(times, 1.0), "ms");
}

/// Measures erasing 10 GiB on disk, where freeing the space takes longest. `ALCOVE_GIB` sets another size.
pub(crate) fn erase() {
    let gib = std::env::var("ALCOVE_GIB").ok().and_then(|text| text.parse().ok()).unwrap_or(10_u64);
    let place = Place::on_disk();
    let store = place.store();
    keep_much(&place, &store, gib << 30);
    let mut opening = store.begin_unlock(of(ERASE));
    let asked = opening.challenge().expect("a code is stretched");
    let answers = place.answer(&asked);
    let (done, took) = timed(|| opening.finish(answers).map(drop));
    assert!(matches!(done, Err(vault::StoreError::Erased)), "it erases");
    row(&format!("erase beyond Argon2id, {gib} GiB kept"), millis(took), "ms", Bound::AtMost(300.0));
    let keys = store.keys_to_delete().expect("a key is to go");
    let (_, took) = timed(|| keys.iter().for_each(|key| store.erased_key_gone(key).expect("the files go")));
    note(&format!("its files after that, {gib} GiB"), millis(took), "ms");
}

fn keep_much(place: &Place, store: &Store, bytes: u64) {
    let session = place.create(store);
    let mut change = session.begin_erase_code(code(), of(ERASE)).expect("an adult may");
    while let Some(asked) = change.challenge().expect("a code is stretched") {
        change.answer(place.answer(&asked)).expect("it was asked");
    }
    change.finish().expect("it is set");
    let push = vec![7u8; 1 << 20];
    for _ in 0..bytes / ITEM {
        let mut writer = session.begin_item(&spec(), &limits()).expect("an item is begun");
        (0..ITEM >> 20).for_each(|_| writer.append(&push).expect("bytes are taken"));
        writer.finish().expect("the item is kept");
    }
}

/// A clock on which each reading is a second later, so that the least stretching is enough, and time can be set.
#[derive(Default)]
struct Hands(AtomicU64);

impl Clock for Hands {
    fn boot_ms(&self) -> u64 {
        self.0.fetch_add(1000, Ordering::SeqCst)
    }

    fn unix_ms(&self) -> i64 {
        SystemClock.unix_ms()
    }
}

/// Runs the kinds in turn, so that other load on the machine affects all of them alike.
fn attempts() {
    let [place, none, locked] = [(); 3].map(|()| Place::in_memory());
    let clock = Arc::new(Hands::default());
    let store = place.store_with(clock.clone());
    let [empty, out] = [&none, &locked].map(|place| place.store_with(Arc::new(Hands::default())));
    drop((place.create(&store), locked.create(&out)));
    empty.prepare().expect("a table is made");
    (0..10).for_each(|_| drop(out.begin_unlock(of(WRONG)).challenge().expect("an attempt")));
    let mut times: [Vec<f64>; 4] = Default::default();
    for _ in 0..ATTEMPTS {
        clock.0.fetch_add(REFILL_MS, Ordering::SeqCst);
        let each = [
            attempt(&place, store.begin_unlock(of(WRONG)), false),
            attempt(&locked, out.begin_unlock(code()), false),
            attempt(&none, empty.begin_unlock(code()), false),
            attempt(&place, store.begin_unlock(code()), true),
        ];
        times.iter_mut().zip(each).for_each(|(times, took)| times.push(took));
    }
    let [wrong, locked_out, no_vault, right] = times;
    let alike = |name: &str, one: &[f64], other: &[f64]| {
        row(name, cliff(one, other), "Cliff's delta", Bound::AtMost(LITTLE));
    };
    alike("times of wrong and locked out", &wrong, &locked_out);
    alike("times of wrong and no vault", &wrong, &no_vault);
    alike("times of locked out and no vault", &locked_out, &no_vault);
    note("a wrong code, least stretching, median", median(wrong.clone()), "ms");
    note("the right one takes longer by", median(right) - median(wrong), "ms");
}

fn attempt(place: &Place, mut opening: Opening, opens: bool) -> f64 {
    let (done, took) = timed(|| {
        let asked = opening.challenge().expect("a code is stretched");
        opening.finish(place.answer(&asked))
    });
    assert_eq!(done.is_ok(), opens, "it opens what it should");
    millis(took)
}

fn of(digits: &[u8]) -> Code {
    Code::parse(digits).expect("digits")
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1e3
}
