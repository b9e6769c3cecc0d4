//! Keeping files, compared with `age`, SHA-256 alone and plain writing.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use vault::{EntryId, Session};

use crate::peers::{Age, plain_write, pushes, sample, sha256_alone};
use crate::place::{Place, limits, spec};
use crate::row::{Bound, note, paired, row, timed};

const GIB: u64 = 1 << 30;
const PAIRS: usize = 7;

/// Measures 1 GiB on a memory file system, compared with `age -r` and with SHA-256 alone.
pub(crate) fn keep() {
    let place = Place::in_memory();
    let store = place.store();
    let session = place.create(&store);
    let (file, sealed) = (sample(place.folder(), GIB), place.beside("sealed"));
    let age = Age::new();
    let ours = || keep_once(&session, &file);
    row(
        "keep 1 GiB in memory, times as fast as age",
        paired(PAIRS, ours, || age.seal(&file, &sealed)),
        "x",
        Bound::AtLeast(1.3),
    );
    let _gone = std::fs::remove_file(&sealed);
    let share = paired(PAIRS, ours, || sha256_alone(&file));
    row("keep 1 GiB in memory, share of SHA-256 alone", share, "x", Bound::AtLeast(0.85));
    let rate = 1024.0 / keep_once(&session, &file).as_secs_f64();
    note("keep 1 GiB in memory, rate", rate, "MiB/s");
}

/// Measures 1 GiB on disk with fsync, compared with the slower of plain writing with fsync and SHA-256 alone.
pub(crate) fn disk() {
    let place = Place::on_disk();
    let store = place.store();
    let session = place.create(&store);
    let (file, copy) = (sample(place.folder(), GIB), place.beside("copy"));
    let slower = || plain_write(&file, &copy).max(sha256_alone(&file));
    let share = paired(PAIRS, || keep_once(&session, &file), slower);
    row("keep 1 GiB on disk, share of the slower peer", share, "x", Bound::AtLeast(0.9));
}

/// Measures memory above idle while 4 GiB are kept, in a separate process: memory freed by other work would be reused
/// and not show.
pub(crate) fn memory() {
    if std::env::args().skip(1).eq(["memory"]) {
        return memory_here();
    }
    let here = std::env::current_exe().expect("this program has a path");
    assert!(
        Command::new(here).arg("memory").status().expect("it runs").success(),
        "the memory was not measured"
    );
}

fn memory_here() {
    let place = Place::in_memory();
    let store = place.store();
    let session = place.create(&store);
    let push = vec![7u8; 1 << 20];
    // Memory that keeping any file needs, including the program's own code, without the buffers for a long one.
    keep_pushes(&session, b"small", 1);
    let idle = resident("VmRSS");
    std::fs::write("/proc/self/clear_refs", "5").expect("the high-water mark is reset");
    keep_pushes(&session, &push, 4096);
    row("keep 4 GiB, memory above idle", resident("VmHWM") - idle, "MiB", Bound::AtMost(8.0));
}

/// Keeps a file once, then removes it untimed.
fn keep_once(session: &Session, file: &Path) -> Duration {
    let (id, took) = timed(|| -> EntryId {
        let mut writer = session.begin_item(&spec(), &limits()).expect("an item is begun");
        pushes(file, |bytes| writer.append(bytes).expect("bytes are taken"));
        writer.finish().expect("the item is kept")
    });
    session.remove(id).expect("the item is removed");
    took
}

fn keep_pushes(session: &Session, push: &[u8], times: usize) {
    let mut writer = session.begin_item(&spec(), &limits()).expect("an item is begun");
    (0..times).for_each(|_| writer.append(push).expect("bytes are taken"));
    let id = writer.finish().expect("the item is kept");
    session.remove(id).expect("the item is removed");
}

/// Returns a line of `/proc/self/status`, in MiB.
pub(crate) fn resident(name: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells");
    let line = status.lines().find(|line| line.starts_with(name)).expect("the line is there");
    let kib: f64 = line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).expect("a number of KiB");
    kib / 1024.0
}
