//! Bundles: speed of writing and checking, memory, and time until the preview.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use guide::{ENGLISH, Guide};
use handoff::bundle::{Bundle, Choice};
use vault::{EntryId, Moment, Note, Party, Record, Session, Zone};

use crate::keep::resident;
use crate::peers::{make_room, plain_copy, pushes, sample};
use crate::place::{Place, limits, spec, told};
use crate::row::{Bound, median, note, paired, row, timed};

const PAIRS: usize = 5;
const MIB: u64 = 1 << 20;
/// Two days in 2026, in milliseconds since 1970 UTC.
const NOW: i64 = 1_796_000_000_000;

/// Measures 1 GiB, or `ALCOVE_MIB`: writing it compared with plain copying, and checking it compared with `openssl`, in
/// the same run.
pub(crate) fn bundle() {
    let mib = number_of("ALCOVE_MIB", 1024);
    let place = Place::in_memory();
    let store = place.store();
    let session = Arc::new(place.create(&store));
    let file = sample(place.folder(), mib * MIB);
    let entry = keep(&session, &file);
    let (out, copied) = (place.beside("out.zip"), place.beside("copied"));
    let share = paired(
        PAIRS,
        || export_once(&session, &[entry], &out),
        || plain_copy(&file, &copied).mul_f64(1.0 / 0.9),
    );
    let rate = median((0..PAIRS).map(|_| giga(mib, export_once(&session, &[entry], &out))).collect());
    note("bundle to a file, times 0.9 of plain copying", share, "x");
    // Whichever needs less.
    let wanted = (giga(mib, plain_copy(&file, &copied)) * 0.9).min(1.2);
    row(&format!("bundle of {mib} MiB to a file, rate"), rate, "GB/s", Bound::AtLeast(wanted));
    let slower = paired(PAIRS, || sha256_of_openssl(&out), || verify(&out));
    row(&format!("bundle verify of {mib} MiB, times openssl dgst"), slower, "x", Bound::AtMost(1.2));
    drop((session, store));
    preview();
    memory();
}

fn preview() {
    let place = Place::in_memory();
    let store = place.store();
    let session = Arc::new(place.create(&store));
    let entries = records(&session, number_of("ALCOVE_ENTRIES", 10_000));
    let times = (0..PAIRS).map(|_| timed(|| begin(&session, &entries)).1.as_secs_f64()).collect();
    row(&format!("bundle, preview of {} records", entries.len()), median(times), "s", Bound::AtMost(1.0));
}

/// Measures memory above idle in a separate process: memory freed by other work would be reused and not show.
fn memory() {
    let here = std::env::current_exe().expect("this program has a path");
    // Freed memory goes back to the system immediately, so that idle is idle.
    let freeing = [("MALLOC_MMAP_THRESHOLD_", "65536"), ("MALLOC_TRIM_THRESHOLD_", "65536")];
    let done = Command::new(here).arg("bundle-memory").envs(freeing).status().expect("it runs");
    assert!(done.success(), "the memory was not measured");
}

/// Measures memory for one large file, then for many records; runs only by name.
pub(crate) fn memory_here() {
    if !std::env::args().skip(1).eq(["bundle-memory"]) {
        return;
    }
    let place = Place::in_memory();
    let store = place.store();
    let session = Arc::new(place.create(&store));
    let push = vec![7u8; 1 << 20];
    let mib = number_of("ALCOVE_MIB", 1024);
    let mut writer = session.begin_item(&spec(), &limits()).expect("an item is begun");
    (0..mib).for_each(|_| writer.append(&push).expect("bytes are taken"));
    let large = writer.finish().expect("the item is kept");
    let entries = records(&session, number_of("ALCOVE_ENTRIES", 10_000));
    let out = place.beside("out.zip");
    // Memory that any bundle needs, including the program's own code.
    export_once(&session, &entries[..1], &out);
    for (name, entries) in [("one file", vec![large]), ("many records", entries)] {
        let idle = resident("VmRSS");
        std::fs::write("/proc/self/clear_refs", "5").expect("the high-water mark is reset");
        export_once(&session, &entries, &out);
        let above = resident("VmHWM") - idle;
        row(&format!("bundle of {name}, memory above idle"), above, "MiB", Bound::AtMost(16.0));
    }
}

fn keep(session: &Session, file: &Path) -> EntryId {
    let mut writer = session.begin_item(&spec(), &limits()).expect("an item is begun");
    pushes(file, |bytes| writer.append(bytes).expect("bytes are taken"));
    writer.finish().expect("the item is kept")
}

/// Notes, every tenth of them long.
fn records(session: &Session, count: u64) -> Vec<EntryId> {
    let words = |number: u64| "it happened again ".repeat(if number.is_multiple_of(10) { 1000 } else { 15 });
    let record = |number| Record::Note(Note { words: words(number), about: Vec::new() });
    (0..count).map(|number| session.add_record(&record(number), &told()).expect("the note is kept")).collect()
}

fn begin(session: &Arc<Session>, entries: &[EntryId]) -> Bundle {
    let choice = Choice { entries: entries.to_vec(), to: Party::Named("the desk".into()) };
    let now = Moment { unix_ms: NOW, zone: Zone::UTC };
    Bundle::begin(Arc::clone(session), guide(), choice, now).expect("a bundle is begun")
}

fn guide() -> Arc<Guide> {
    static GUIDE: OnceLock<Arc<Guide>> = OnceLock::new();
    Arc::clone(GUIDE.get_or_init(|| {
        let opened = pack::open_shipped().expect("the shipped pack opens");
        Arc::new(Guide::open(&opened.image, ENGLISH).expect("its image opens"))
    }))
}

fn export_once(session: &Arc<Session>, entries: &[EntryId], to: &Path) -> Duration {
    make_room(to);
    let (_, took) = timed(|| {
        let mut bundle = begin(session, entries);
        let mut out = File::create(to).expect("a file to write");
        while let Some(bytes) = bundle.pull().expect("bytes come") {
            out.write_all(bytes).expect("the bytes are written");
        }
    });
    took
}

/// The program next to this one.
fn verify(zip: &Path) -> Duration {
    let alcove = std::env::current_exe().expect("this program has a path").with_file_name("alcove");
    let mut command = Command::new(alcove);
    run(command.args(["bundle", "verify"]).arg(zip))
}

fn sha256_of_openssl(file: &Path) -> Duration {
    run(Command::new("openssl").args(["dgst", "-sha256"]).arg(file))
}

fn run(command: &mut Command) -> Duration {
    let (done, took) = timed(|| command.stdout(Stdio::null()).status().expect("it runs"));
    assert!(done.success(), "it failed");
    took
}

#[expect(clippy::cast_precision_loss, reason = "a size in a row")]
fn giga(mib: u64, took: Duration) -> f64 {
    (mib * MIB) as f64 / 1e9 / took.as_secs_f64()
}

fn number_of(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}
