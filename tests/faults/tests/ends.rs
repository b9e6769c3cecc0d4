//! Interrupts each of the fifteen jobs, by a kill at a random time or a failed allocation in Rust or C; then compares
//! the vault with what was reported and does the job again. Many by hand: `tests/faults/run kills`,
//! `tests/faults/run allocations`.

use std::path::Path;
use std::time::Duration;

use faults::ends::{Before, Ends, Killed, Often, Starved, Told, Way, all_ready, end_all};
use faults::lost::Ready;
use faults::number_of;

/// Interrupts each job once.
const SAMPLE: u64 = 15;

fn ready() -> Vec<Ready<'static>> {
    let programs = Path::new(env!("CARGO_BIN_EXE_keeper")).parent().expect("a folder");
    all_ready(programs, None).expect("all is made ready")
}

fn end(ways: &[impl Way]) -> Ends {
    let (most, seed) = (number_of("ALCOVE_ENDS", SAMPLE), number_of("ALCOVE_SEED", 1));
    let often = Often { most, seed, time: Duration::MAX };
    let ends = end_all(ways, often, &|told| {
        if let Told::Broken(job, case, broken) = told {
            panic!("{job}, number {case}: {broken:?}");
        }
    });
    assert!(ends.lost.is_good() && ends.lost.tried == most, "{ends:?}");
    ends
}

#[test]
fn whatever_is_done_when_it_is_killed_nothing_said_to_be_kept_is_lost_and_it_can_be_done_again() {
    let jobs = ready().into_iter().map(Killed::new).collect::<Result<Vec<_>, _>>();
    end(&jobs.expect("each can be done"));
}

#[test]
fn whichever_allocation_fails_nothing_said_to_be_kept_is_lost_and_the_work_can_be_done_again() {
    let before = Before::build().expect("a C compiler, as SQLite needs");
    let jobs = ready().into_iter().map(|ready| Starved::new(ready, &before));
    let ends = end(&jobs.collect::<Result<Vec<_>, _>>().expect("each can be done"));
    // Otherwise the test could not fail.
    assert!(ends.how.keys().any(|(_, how)| how != "went on"), "{ends:?}");
}
