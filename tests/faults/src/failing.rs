//! Makes a system call of a job fail, or its disk full from some byte on; then compares the vault with what was
//! reported and does the job again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::Disk;
use crate::lost::Ready;

/// Every system call with which a program changes its disk.
const CALLS: [&str; 10] = [
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "openat",
    "unlink",
    "unlinkat",
    "ftruncate",
    "mkdir",
    "rename",
];
/// The errors that they return.
pub const ERRORS: [&str; 3] = ["ENOSPC", "EIO", "EACCES"];
/// The size in MiB of a disk that is large enough for any job.
const DISK: u32 = 64;

/// Makes the N-th call of that kind, in each thread, return that error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    call: &'static str,
    error: &'static str,
    nth: usize,
}

/// What a program reported, and how it ended.
struct Ended {
    said: Vec<String>,
    error: Option<String>,
}

/// Lists every fault of a job: each call that touches its folder, with each error.
///
/// # Errors
/// The error of the program or `strace`.
pub fn faults(ready: &Ready<'_>) -> Result<Vec<Fault>, String> {
    let folder = copied(ready)?;
    let trace = folder.path().join("trace");
    let mut strace = Command::new("strace");
    let calls = format!("trace={}", CALLS.join(","));
    strace.args(["-f", "-y", "-s", "0", "--seccomp-bpf", "-e", &calls, "-o"]).arg(&trace);
    let ended = end(ready.command(&mut strace, folder.path()))?;
    ended.error.map_or(Ok(()), Err)?;
    let trace = fs::read_to_string(trace).map_err(|error| error.to_string())?;
    let touching = touching(&trace, &folder.path().join("phone").to_string_lossy());
    let each = touching.iter().flat_map(|(call, those)| those.iter().map(move |nth| (*call, *nth)));
    let all = each.flat_map(|(call, nth)| ERRORS.map(|error| Fault { call, error, nth }));
    Ok(all.collect())
}

/// For each kind of call, returns which ones of a thread touch that folder.
fn touching(trace: &str, folder: &str) -> BTreeMap<&'static str, BTreeSet<usize>> {
    let (mut seen, mut found) = (BTreeMap::<(&str, &str), usize>::new(), BTreeMap::new());
    for line in trace.lines() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        let Some((name, arguments)) = rest.trim_start().split_once('(') else { continue };
        let Some(call) = CALLS.iter().find(|call| **call == name) else { continue };
        let nth = seen.entry((thread, call)).and_modify(|nth| *nth += 1).or_insert(1);
        if arguments.contains(folder) {
            found.entry(*call).or_insert_with(BTreeSet::new).insert(*nth);
        }
    }
    found
}

/// Injects a fault; returns the result in words.
///
/// # Errors
/// What is wrong then.
pub fn fail(ready: &Ready<'_>, fault: Fault) -> Result<String, String> {
    let Fault { call, error, nth } = fault;
    let folder = copied(ready)?;
    let mut strace = Command::new("strace");
    let inject = format!("inject={call}:error={error}:when={nth}");
    strace.args(["-f", "-o", "/dev/null", "--seccomp-bpf", "-e", &format!("trace={call}"), "-e", &inject]);
    let ended = end(ready.command(&mut strace, folder.path()))?;
    let is_full = error == "ENOSPC" && ["write", "pwrite64", "mkdir"].contains(&call);
    let what = hold(ready, folder.path(), ended, is_full)?;
    again(ready, folder.path())?;
    Ok(format!("{call} {error}: {what}"))
}

/// Does the job on a disk with that many bytes left, so that a write fails; `None` where no disk can be mounted.
///
/// # Errors
/// What is wrong then.
pub fn fill(ready: &Ready<'_>, free: u64) -> Result<Option<String>, String> {
    let Some(disk) = Disk::mount(DISK) else { return Ok(None) };
    copy(ready.folder(), disk.folder())?;
    disk.fill_but(free);
    let ended = end(ready.command(&mut Command::new("env"), disk.folder()))?;
    disk.free_all();
    let what = hold(ready, disk.folder(), ended, true)?;
    again(ready, disk.folder())?;
    Ok(Some(format!("full: {what}")))
}

fn hold(ready: &Ready<'_>, folder: &Path, ended: Ended, is_full: bool) -> Result<String, String> {
    if let Some(error) = ended.error.as_ref().filter(|error| !is_clear(error, is_full)) {
        return Err(format!("not a clear error: {error}"));
    }
    ready.hold(folder, &ended.said).map_err(|broken| format!("{broken:?} after {:?}", ended.error))?;
    Ok(ended.error.unwrap_or_else(|| "went on".to_owned()))
}

/// Returns whether the error is right: a full disk must be recognised; SQLite's own I/O errors end in 10.
fn is_clear(error: &str, is_full: bool) -> bool {
    let code = error.strip_prefix("Database(").and_then(|rest| rest.strip_suffix(')')?.parse::<i32>().ok());
    let is_io = code.is_some_and(|code| code & 0xff == 10);
    error.starts_with("NoSpace") || (!is_full && (error.starts_with("Storage") || is_io))
}

/// Does the job again without faults.
pub(crate) fn again(ready: &Ready<'_>, folder: &Path) -> Result<(), String> {
    let ended = end(ready.command(&mut Command::new("env"), folder))?;
    let is_done = |error: &String| ready.job.again.iter().any(|done| error.starts_with(done));
    ended
        .error
        .filter(|error| !is_done(error))
        .map_or(Ok(()), |error| Err(format!("done once more: {error}")))
}

fn end(command: &mut Command) -> Result<Ended, String> {
    let done = command.stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    let said: Vec<String> = String::from_utf8_lossy(&done.stdout).lines().map(str::to_owned).collect();
    let error = said.iter().find_map(|line| line.strip_prefix("error ")).map(str::to_owned);
    let complaints = String::from_utf8_lossy(&done.stderr);
    let expected = if error.is_some() { Some(1) } else { Some(0) };
    if done.status.code() != expected || complaints.contains("panicked") {
        return Err(format!("it ended with {:?} after {error:?}: {complaints}", done.status));
    }
    Ok(Ended { said, error })
}

pub(crate) fn copied(ready: &Ready<'_>) -> Result<tempfile::TempDir, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    copy(ready.folder(), folder.path())?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let done = Command::new("cp").arg("-a").arg(from.join(".")).arg(to).status();
    if done.is_ok_and(|done| done.success()) { Ok(()) } else { Err("cp -a".to_owned()) }
}
