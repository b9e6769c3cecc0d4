//! Makes one system call of a job fail, as a full, broken or read-only disk does, or the disk full from some byte on;
//! then compares the vault with what was reported and does the job again.
//!
//! Needs `strace`. Runs a sample of all jobs' calls by default; `ALCOVE_FAULTS=400` for more, `ALCOVE_FAULTS=all` for
//! each call with each error, `ALCOVE_JOB=keep` for one job, `ALCOVE_SEED=n` for another sample.

#![expect(clippy::print_stdout, reason = "the counts of a run are what is asked for by hand")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::Instant;

use faults::content::Dice;
use faults::failing::{Fault, fail, faults, fill};
use faults::lost::{JOBS, Ready};
use faults::number_of;

/// The number of failing calls in a sample, and of full disks.
const SAMPLE: u64 = 60;
/// The most bytes that a job writes before it fails: the disk is full somewhere below.
const WRITTEN: u64 = 3 << 20;

fn need_strace() {
    let there = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    let works = there.as_ref().is_ok_and(|done| done.status.success());
    assert!(
        works,
        "strace is missing or may not trace here: install it with 'apt-get install strace' ({there:?})"
    );
}

fn ready() -> &'static [Ready<'static>] {
    static READY: OnceLock<Vec<Ready<'static>>> = OnceLock::new();
    READY.get_or_init(|| {
        let programs = Path::new(env!("CARGO_BIN_EXE_keeper")).parent().expect("a folder");
        let one = std::env::var("ALCOVE_JOB").ok();
        let jobs = JOBS.iter().filter(|job| one.as_ref().is_none_or(|one| one == job.name));
        jobs.map(|job| Ready::new(job, programs).expect("it is made ready")).collect()
    })
}

/// Runs all of it on two threads, and counts the results.
fn each<T: Sync + std::fmt::Debug>(cases: &[T], one: impl Fn(&T) -> Result<String, String> + Sync) {
    let (start, next) = (Instant::now(), AtomicUsize::new(0));
    let heard = Mutex::new(BTreeMap::<String, u64>::new());
    let work = || {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::SeqCst)) {
            let what = one(case).unwrap_or_else(|complaint| panic!("{case:?}: {complaint}"));
            *heard.lock().expect("no panic").entry(what).or_default() += 1;
        }
    };
    std::thread::scope(|scope| {
        [scope.spawn(work), scope.spawn(work)].map(|thread| thread.join().expect("held"))
    });
    for (what, times) in heard.lock().expect("no panic").iter() {
        println!("{times:4} {what}");
    }
    println!("{} cases, {:.1} s", cases.len(), start.elapsed().as_secs_f64());
}

fn sampled(mut all: Vec<(usize, Fault)>) -> Vec<(usize, Fault)> {
    let most = usize::try_from(number_of("ALCOVE_FAULTS", SAMPLE)).unwrap_or(usize::MAX);
    let mut dice = Dice::from_number(number_of("ALCOVE_SEED", 1));
    while all.len() > most && std::env::var("ALCOVE_FAULTS").map_or(true, |which| which != "all") {
        all.swap_remove(usize::try_from(dice.below(all.len() as u64)).unwrap_or(0));
    }
    all
}

#[test]
fn a_call_that_fails_is_told_clearly_loses_nothing_and_the_work_can_be_done_once_more() {
    need_strace();
    let all: Vec<(usize, Fault)> = (0..)
        .zip(ready())
        .flat_map(|(job, ready)| {
            let all = faults(ready).unwrap_or_else(|error| panic!("{}: {error}", ready.job.name));
            all.into_iter().map(move |fault| (job, fault))
        })
        .collect();
    println!("{} calls could fail", all.len());
    each(&sampled(all), |(job, fault)| {
        let ready = &ready()[*job];
        fail(ready, *fault).map_err(|error| format!("{}: {error}", ready.job.name))
    });
}

#[test]
fn a_write_that_ends_early_on_a_full_disk_loses_nothing_and_the_work_can_be_done_once_more() {
    need_strace();
    let times = number_of("ALCOVE_FAULTS", SAMPLE).div_ceil(60);
    let mut dice = Dice::from_number(!number_of("ALCOVE_SEED", 1));
    let frees = |job| (0..times).map(move |_| job).collect::<Vec<usize>>();
    // Few bytes more often than many.
    let cases: Vec<(usize, u64)> =
        (0..ready().len()).flat_map(frees).map(|job| (job, dice.below(WRITTEN) >> dice.below(14))).collect();
    let told = Mutex::new(BTreeSet::new());
    each(&cases, |(job, free)| {
        let ready = &ready()[*job];
        let done = fill(ready, *free).map_err(|error| format!("{}: {error}", ready.job.name))?;
        told.lock().expect("no panic").insert(done.is_some());
        Ok(done.unwrap_or_else(|| "not tested: no disk can be mounted".into()))
    });
}
