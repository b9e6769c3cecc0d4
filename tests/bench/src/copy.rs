//! A sealed copy and restoring it, compared with `age` on the same bytes in the same run.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use seal::phrase::Entropy;
use vault::{Session, Store};

use crate::peers::{Age, pushes, sample};
use crate::place::{Place, limits, spec};
use crate::row::{Bound, note, paired, row, timed};

const GIB: u64 = 1 << 30;
const PAIRS: usize = 5;

/// Measures 1 GiB in one item on a memory file system. Restoring excludes key stretching, which costs the same for any
/// code.
pub(crate) fn copy() {
    let place = Place::in_memory();
    let store = place.store();
    let session = place.create(&store);
    let phrase = Entropy::generate().expect("randomness");
    session.set_phrase(&phrase).expect("a phrase is set");
    let file = sample(place.folder(), GIB);
    keep(&session, &file);
    let (copied, sealed, plain) = (place.beside("copied"), place.beside("sealed"), place.beside("plain"));
    let age = Age::new();
    let share = paired(PAIRS, || copy_once(&session, &copied), || age.seal(&file, &sealed));
    row("copy 1 GiB in memory, times as fast as age", share, "x", Bound::AtLeast(0.9));
    let share = paired(PAIRS, || bring_once(&store, &phrase, &copied), || age.open(&sealed, &plain));
    row("bring 1 GiB in, times as fast as age -d", share, "x", Bound::AtLeast(0.9));
    note("copy 1 GiB, rate", 1024.0 / copy_once(&session, &copied).as_secs_f64(), "MiB/s");
    note("bring 1 GiB in, rate", 1024.0 / bring_once(&store, &phrase, &copied).as_secs_f64(), "MiB/s");
}

fn keep(session: &Session, file: &Path) {
    let mut writer = session.begin_item(&spec(), &limits()).expect("an item is begun");
    pushes(file, |bytes| writer.append(bytes).expect("bytes are taken"));
    writer.finish().expect("the item is kept");
}

fn copy_once(session: &Session, to: &Path) -> Duration {
    let (_, took) = timed(|| {
        let mut out = File::create(to).expect("a file to write");
        let mut copy = session.begin_copy().expect("a copy is begun");
        while let Some(bytes) = copy.pull().expect("bytes come") {
            out.write_all(&bytes).expect("the bytes are written");
        }
        copy.finish().expect("it is noted");
    });
    took
}

fn bring_once(store: &Store, phrase: &Entropy, from: &Path) -> Duration {
    let mut restore = store.begin_restore(phrase).expect("a place is free");
    let (_, took) = timed(|| {
        pushes(from, |bytes| restore.push(bytes).expect("bytes are taken"));
        restore.end().expect("the copy is whole");
    });
    took
}
