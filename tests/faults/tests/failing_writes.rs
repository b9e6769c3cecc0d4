//! One system call of a keeper fails, as a full or broken disk makes it fail; then its vault is opened.
//!
//! Needs `strace`. Five calls of each kind by default; `ALCOVE_FAULTS=40` for more, `ALCOVE_FAULTS=all` for
//! each of them, both ways.

#![expect(clippy::print_stdout, reason = "the counts of a run are what is asked for by hand")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use faults::{Keeper, Place, Promised, check, number_of};

const KEEPER: &str = env!("CARGO_BIN_EXE_keeper");
const CHANGER: &str = env!("CARGO_BIN_EXE_changer");

/// Everything by which a keeper changes its disk.
const CALLS: [&str; 8] = ["write", "pwrite64", "fsync", "openat", "unlink", "ftruncate", "mkdir", "rename"];
const ERRORS: [&str; 2] = ["ENOSPC", "EIO"];

/// Numbers of the short script: files, words, a removal, a choice, a step in the plan.
const FIRST: u64 = 1002;
const COUNT: u64 = 10;
/// Calls of one kind that fail in a sample.
const SAMPLE: u64 = 5;

/// Starts what is traced.
type Start = fn(&mut Command, &Place) -> Keeper;

/// The N-th call of that kind, in each thread, answers that error.
#[derive(Debug, Clone)]
struct Fault {
    call: &'static str,
    error: &'static str,
    nth: usize,
}

fn strace() -> Command {
    Command::new("strace")
}

fn need_strace() {
    let there = strace().args(["-f", "-o", "/dev/null", "true"]).output();
    let works = there.as_ref().is_ok_and(|done| done.status.success());
    assert!(
        works,
        "strace is missing or may not trace here: install it with 'apt-get install strace' ({there:?})"
    );
}

fn changer(command: &mut Command, place: &Place) -> Keeper {
    Keeper::start(command.arg(CHANGER).arg(place.folder())).expect("strace starts the changer")
}

fn keeper(command: &mut Command, place: &Place) -> Keeper {
    let command = command.arg(KEEPER).arg(place.folder()).args([FIRST.to_string(), COUNT.to_string()]);
    Keeper::start(command).expect("strace starts the keeper")
}

/// The calls that touch the vault when nothing fails: for each kind, which ones of a thread.
fn touching(place: &Place, start: Start) -> BTreeMap<&'static str, BTreeSet<usize>> {
    let trace = place.folder().join("trace");
    let mut command = strace();
    command.args(["-f", "-y", "-s", "0", "-e", &format!("trace={}", CALLS.join(",")), "-o"]).arg(&trace);
    let (mut running, mut promised) = (start(&mut command, place), Promised::default());
    running.listen_to_the_end(&mut promised).expect("it says what it does");
    assert!(promised.finished, "{:?}, {:?}", promised.error, running.end());
    let app = place.app().to_string_lossy().into_owned();
    count(&fs::read_to_string(trace).expect("a trace"), &app)
}

fn count(trace: &str, app: &str) -> BTreeMap<&'static str, BTreeSet<usize>> {
    let (mut seen, mut found) = (BTreeMap::<(&str, &str), usize>::new(), BTreeMap::new());
    for line in trace.lines() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        let Some((name, arguments)) = rest.trim_start().split_once('(') else { continue };
        let Some(call) = CALLS.iter().find(|call| **call == name) else { continue };
        let nth = seen.entry((thread, call)).and_modify(|nth| *nth += 1).or_insert(1);
        if arguments.contains(app) {
            found.entry(*call).or_insert_with(BTreeSet::new).insert(*nth);
        }
    }
    found
}

/// All of them both ways, or a sample of each kind, alternating between the ways.
fn faults(touching: &BTreeMap<&'static str, BTreeSet<usize>>) -> Vec<Fault> {
    let all = std::env::var("ALCOVE_FAULTS").is_ok_and(|which| which == "all");
    let sample = usize::try_from(number_of("ALCOVE_FAULTS", SAMPLE)).unwrap_or(1).max(1);
    let each = touching.iter().flat_map(|(call, those)| {
        let those: Vec<usize> = those.iter().copied().collect();
        let step = if all { 1 } else { those.len().div_ceil(sample) };
        those.into_iter().step_by(step).map(|nth| (*call, nth)).collect::<Vec<_>>()
    });
    let both = each.enumerate().flat_map(|(turn, (call, nth))| {
        let errors = if all { &ERRORS[..] } else { &ERRORS[turn % 2..=turn % 2] };
        errors.iter().map(move |error| Fault { call, error, nth })
    });
    both.collect()
}

/// Runs the keeper with that fault; answers what it said went wrong, if it noticed.
fn run_with(
    fault: &Fault,
    place: &Place,
    promised: &mut Promised,
    start: Start,
) -> Result<Option<String>, String> {
    let Fault { call, error, nth } = fault;
    let mut command = strace();
    command.args(["-f", "-o", "/dev/null", "-e", &format!("trace={call}")]);
    command.args(["-e", &format!("inject={call}:error={error}:when={nth}")]);
    let mut running = start(&mut command, place);
    running.listen_to_the_end(promised)?;
    let (code, complaints) = running.end().map_err(|error| error.to_string())?;
    let expected = if promised.error.is_some() { Some(1) } else { Some(0) };
    if code != expected || complaints.contains("panicked") {
        return Err(format!("it ended with {code:?} after {:?}: {complaints}", promised.error));
    }
    if promised.error.as_deref().is_some_and(|error| !is_clear(fault, error)) {
        return Err(format!("not a clear error: {:?}", promised.error));
    }
    Ok(promised.error.clone())
}

/// A full disk is told apart wherever bytes are written; SQLite's own i/o errors end in 10.
fn is_clear(fault: &Fault, error: &str) -> bool {
    let code: Option<i32> =
        error.strip_prefix("Database(").and_then(|rest| rest.strip_suffix(')')?.parse().ok());
    let is_io = code.is_some_and(|code| code & 0xff == 10);
    if fault.error == "ENOSPC" && ["write", "pwrite64", "mkdir"].contains(&fault.call) {
        return error.starts_with("NoSpace");
    }
    error.starts_with("NoSpace") || error.starts_with("Storage") || is_io
}

fn copy(from: &Path, to: &Path) {
    let done = Command::new("cp").arg("-a").arg(from.join(".")).arg(to).status();
    assert!(done.is_ok_and(|done| done.success()), "cp -a");
}

/// Lets each fault happen in a copy of that place, and holds its vault against what was promised.
fn hold(faults: &[Fault], one: impl Fn(&Fault) -> Result<Option<String>, String> + Sync) {
    let (start, next, heard) =
        (Instant::now(), AtomicUsize::new(0), Mutex::new(BTreeMap::<String, u64>::new()));
    let work = || {
        while let Some(fault) = faults.get(next.fetch_add(1, Ordering::SeqCst)) {
            let error = one(fault);
            let error = error.unwrap_or_else(|complaint| panic!("{fault:?}: {complaint}"));
            let what = format!("{} {}: {}", fault.call, fault.error, error.as_deref().unwrap_or("went on"));
            *heard.lock().expect("no panic").entry(what).or_default() += 1;
        }
    };
    std::thread::scope(|scope| {
        [scope.spawn(work), scope.spawn(work)].map(|thread| thread.join().expect("held"))
    });
    for (what, times) in heard.lock().expect("no panic").iter() {
        println!("{times:4} {what}");
    }
    println!("{} faults, {:.1} s", faults.len(), start.elapsed().as_secs_f64());
}

fn hold_one(fault: &Fault, from: &Place, mut promised: Promised) -> Result<Option<String>, String> {
    let folder = tempfile::tempdir().expect("a folder");
    copy(from.folder(), folder.path());
    let place = Place::at(folder.path());
    let error = run_with(fault, &place, &mut promised, keeper)?;
    check(&place, &mut promised)?;
    if !promised.opened {
        let store = place.open().map_err(|error| format!("opening again: {error:?}"))?;
        place.create(&store).map_err(|error| format!("making it after all: {error:?}"))?;
    }
    Ok(error)
}

#[test]
fn a_call_that_fails_while_things_are_kept_is_told_clearly_and_loses_nothing() {
    need_strace();
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::make(folder.path()).expect("a place");
    let mut promised = Promised::default();
    let mut first =
        Keeper::start(Command::new(KEEPER).arg(place.folder()).args(["0", "9"])).expect("a keeper");
    first.listen_to_the_end(&mut promised).expect("it says what it does");
    assert!(promised.finished, "{:?}", promised.error);
    promised.finished = false;
    let traced = tempfile::tempdir().expect("a folder");
    copy(place.folder(), traced.path());
    let faults = faults(&touching(&Place::at(traced.path()), keeper));
    let kinds: BTreeSet<&str> = faults.iter().map(|fault| fault.call).collect();
    assert!(["fsync", "openat", "pwrite64", "write"].iter().all(|call| kinds.contains(call)), "{kinds:?}");
    hold(&faults, |fault| hold_one(fault, &place, promised.clone()));
}

#[test]
fn a_call_that_fails_while_a_vault_is_made_leaves_none_or_a_whole_one() {
    need_strace();
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::make(folder.path()).expect("a place");
    let traced = tempfile::tempdir().expect("a folder");
    copy(place.folder(), traced.path());
    let touching = touching(&Place::at(traced.path()), keeper);
    assert!(touching.contains_key("rename") && touching.contains_key("mkdir"), "{touching:?}");
    hold(&faults(&touching), |fault| hold_one(fault, &place, Promised::default()));
}

/// What a changer leaves: the old code or the new one opens, and where it said so, only the new one.
fn hold_change(fault: &Fault, from: &Place) -> Result<Option<String>, String> {
    let folder = tempfile::tempdir().expect("a folder");
    copy(from.folder(), folder.path());
    let place = Place::at(folder.path());
    let mut promised = Promised::default();
    let error = run_with(fault, &place, &mut promised, changer)?;
    let opens = |digits| place.open().and_then(|store| place.unlock_with(&store, digits)).is_ok();
    let is_new = opens(Place::OTHER_CODE);
    let is_old = opens(Place::CODE);
    // Once the new one was used, or the change was said to be done, the old one opens nothing.
    if is_new == is_old || (promised.changed && is_old) || (!promised.changing && is_new) {
        return Err(format!("old {is_old}, new {is_new} after {promised:?}"));
    }
    Ok(error)
}

#[test]
fn a_call_that_fails_while_a_code_is_changed_leaves_the_old_code_or_the_new_one() {
    need_strace();
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::make(folder.path()).expect("a place");
    let store = place.open().expect("a folder");
    place.create(&store).expect("a vault");
    drop(store);
    let traced = tempfile::tempdir().expect("a folder");
    copy(place.folder(), traced.path());
    let touching = touching(&Place::at(traced.path()), changer);
    assert!(touching.contains_key("rename"), "{touching:?}");
    hold(&faults(&touching), |fault| hold_change(fault, &place));
}
