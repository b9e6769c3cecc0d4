//! The power fails in the middle of each kind of work, and what was not yet durable is lost, kept or torn. Runs a fixed
//! random sample of the outcomes; many by hand with `tests/faults/run lostwrites`.
//!
//! Needs `strace`.

use std::path::Path;
use std::sync::OnceLock;

use faults::lost::{JOBS, Recorded, hold_all};
use faults::number_of;

fn recorded() -> &'static [Recorded<'static>] {
    static RECORDED: OnceLock<Vec<Recorded<'static>>> = OnceLock::new();
    RECORDED.get_or_init(|| {
        let programs = Path::new(env!("CARGO_BIN_EXE_keeper")).parent().expect("a folder");
        let record = |job| Recorded::new(job, programs).expect("it is recorded");
        JOBS.iter().map(record).collect()
    })
}

#[test]
fn what_was_said_to_be_kept_stays_whatever_a_power_loss_leaves_of_the_rest() {
    let most = usize::try_from(number_of("ALCOVE_STATES", 3)).expect("a number");
    for job in recorded() {
        let sum = hold_all(job, (most, number_of("ALCOVE_SEED", 1)), &|case, broken| {
            panic!("{}: {broken:?}", job.tell(case));
        });
        let sum = sum.expect("folders are written");
        assert!(sum.is_good() && sum.tried > 0, "{job}: {sum:?}");
    }
}

/// Otherwise the first test could not fail.
#[test]
fn each_fsync_that_is_left_out_is_missed() {
    let rests_on: [(&str, &[&str]); 16] = [
        ("make", &["/phone"]),
        ("make", &["/app"]),
        ("make", &["slots.a~", "slots.b~"]),
        ("keep", &["/items"]),
        ("keep", &[".db"]),
        ("keep", &["/prefs.a", "/prefs.b"]),
        ("remove", &[".db"]),
        ("settings", &["/prefs.a", "/prefs.b"]),
        ("draft", &[".draft"]),
        ("pack", &["/pack~"]),
        ("pack", &["/app"]),
        ("copy", &[".db"]),
        ("rebuild", &[".new"]),
        ("restore", &["/items"]),
        ("change", &["slots.a~", "slots.b~"]),
        ("words", &["/app"]),
    ];
    for (name, ends) in rests_on {
        let job = recorded().iter().find(|job| job.name() == name).expect("there is such a job");
        let held = job.hold_without(ends).expect("folders are written");
        assert!(held.is_err(), "{name} without the fsync of {ends:?}");
    }
}
