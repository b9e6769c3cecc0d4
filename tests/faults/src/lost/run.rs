//! Records a job, and checks what each power loss leaves of it.

use std::collections::HashSet;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::fate::Fate;
use super::held::{Broken, Held};
use super::image::Image;
use super::jobs::{Job, Ready};
use super::trace::{self, Act, Call};
use crate::content::Dice;
use crate::harm::{Files, read_folder, write_folder};

/// Random draws at each call.
const DRAWS: u64 = 6;

/// What a job did.
pub struct Recorded<'a> {
    ready: Ready<'a>,
    root: PathBuf,
    files: Files,
    folders: Vec<PathBuf>,
    calls: Vec<Call>,
}

/// A power loss after some calls, with the outcome for what may be lost.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// This many calls had begun, and an fsync was over.
    pub(super) calls: usize,
    /// The outcome for the rest.
    pub(super) fate: Fate,
}

/// The counts of many power losses.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lost {
    /// The number of different folders opened.
    pub tried: u64,
    /// Broken promises.
    pub wrong: u64,
    /// What is missing and not reported.
    pub unsaid: u64,
    /// What was given up and opens.
    pub widened: u64,
}

impl<'a> Recorded<'a> {
    /// Runs the job under `strace`, and reads what it did.
    ///
    /// # Errors
    /// What went wrong, such as calls that do not explain the resulting files.
    pub fn new(job: &'a Job, programs: &Path) -> Result<Self, String> {
        let ready = Ready::new(job, programs)?;
        let root = ready.place().folder().canonicalize().map_err(|error| error.to_string())?;
        let (files, folders) = read_folder(&root).map_err(|error| error.to_string())?;
        let trace = ready.folder().join("trace");
        run(ready.command(&mut strace(&trace), ready.folder()))?;
        let calls = trace::read(&fs::read_to_string(&trace).map_err(|error| error.to_string())?, &root)?;
        fs::remove_file(trace).map_err(|error| error.to_string())?;
        let recorded = Self { ready, root, files, folders, calls };
        recorded.check()?;
        Ok(recorded)
    }

    /// The job's name.
    pub fn name(&self) -> &'static str {
        self.ready.job.name
    }

    /// Checks what is durable after the last call, as if no file with such a name had been synced.
    ///
    /// # Errors
    /// If there was no such fsync, or a folder cannot be written.
    pub fn hold_without(&self, ends: &[&str]) -> Result<Result<(), Broken>, String> {
        let is_it = |path: &Path| ends.iter().any(|end| path.to_string_lossy().ends_with(end));
        let is_left_out = |call: &&Call| matches!(&call.act, Act::Sync(path) if is_it(path));
        if !self.calls.iter().any(|call| is_left_out(&call)) {
            return Err(format!("no fsync of {ends:?}"));
        }
        let mut image = Image::of(&self.root, &self.files, &self.folders);
        let rest = self.calls.iter().filter(|call| !is_left_out(call));
        rest.into_iter().try_for_each(|call| image.take(call))?;
        hold(self, &image.found(&mut Fate::NoneKept.drawn(0)), &self.said(self.calls.len()))
    }

    /// Checks that all calls with nothing lost give what the job left.
    fn check(&self) -> Result<(), String> {
        let found = self.image(self.calls.len())?.found(&mut Fate::AllKept.drawn(0)).0;
        let (there, _) = read_folder(&self.root).map_err(|error| error.to_string())?;
        let others: Vec<_> = there
            .iter()
            .filter(|(name, bytes)| found.get(*name) != Some(bytes))
            .map(|(name, _)| name)
            .collect();
        if others.is_empty() && found.len() == there.len() {
            return Ok(());
        }
        Err(format!("{}: the trace does not lead to what is there: {others:?}", self.ready.job.name))
    }

    fn image(&self, calls: usize) -> Result<Image, String> {
        let mut image = Image::of(&self.root, &self.files, &self.folders);
        self.calls.iter().take(calls).try_for_each(|call| image.take(call))?;
        Ok(image)
    }

    /// Returns every power loss, in the order of the calls.
    ///
    /// # Errors
    /// A call that does not fit.
    fn cases(&self, seed: u64) -> Result<Vec<Case>, String> {
        let mut image = Image::of(&self.root, &self.files, &self.folders);
        let mut cases = Vec::new();
        for (calls, call) in (1..).zip(&self.calls) {
            image.take(call)?;
            let fates = Fate::all(image.loose(), DRAWS, seed.wrapping_add(calls as u64));
            cases.extend(fates.into_iter().map(|fate| Case { calls, fate }));
        }
        Ok(cases)
    }

    fn said(&self, calls: usize) -> Vec<String> {
        let said = self.calls.iter().take(calls).filter_map(|call| match &call.act {
            Act::Said(line) => Some(line.clone()),
            _ => None,
        });
        said.collect()
    }

    fn left(&self, case: Case) -> Result<(Files, Vec<PathBuf>), String> {
        let image = self.image(case.calls)?;
        Ok(image.found(&mut case.fate.drawn(image.loose().0)))
    }

    /// Describes where the power failed.
    pub fn tell(&self, case: Case) -> String {
        let last = self.calls.get(case.calls.wrapping_sub(1)).map(|call| short(&call.act, &self.root));
        let (calls, all) = (case.calls, self.calls.len());
        format!(
            "{} after {calls} of {all} calls, the last {}, {:?}",
            self.ready.job.name,
            last.unwrap_or_default(),
            case.fate
        )
    }
}

impl std::fmt::Display for Recorded<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let syncs = self.calls.iter().filter(|call| matches!(call.act, Act::Sync(_))).count();
        write!(out, "{} calls, {syncs} of them fsyncs", self.calls.len())
    }
}

fn short(act: &Act, root: &Path) -> String {
    let name = |path: &Path| path.strip_prefix(root).unwrap_or(path).display().to_string();
    match act {
        Act::Said(line) => format!("said {line:?}"),
        Act::Make(path) | Act::MakeFolder(path) => format!("made {}", name(path)),
        Act::Write(path, at, bytes) => format!("wrote {} bytes at {at} of {}", bytes.len(), name(path)),
        Act::Cut(path, length) => format!("cut {} at {length}", name(path)),
        Act::Rename(from, to) => format!("renamed {} {}", name(from), name(to)),
        Act::Remove(path) => format!("removed {}", name(path)),
        Act::Sync(path) => format!("synced {}", name(path)),
    }
}

fn strace(trace: &Path) -> Command {
    let mut command = Command::new("strace");
    let calls = format!("trace={}", trace::CALLS);
    command.args(["-f", "-y", "-xx", "-s", "100000000", "--seccomp-bpf", "-e", &calls, "-o"]).arg(trace);
    command
}

fn run(command: &mut Command) -> Result<(), String> {
    let done = command.stdin(Stdio::null()).output();
    let done = done.map_err(|error| format!("strace: {error}; install it with 'apt-get install strace'"))?;
    if done.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    Err(format!("{:?}: {} {}", done.status, said, String::from_utf8_lossy(&done.stderr)))
}

/// Tries that many different power losses, drawn by the seed, each in its own folder, on two threads; reports each
/// broken promise.
///
/// # Errors
/// If a folder cannot be written.
pub fn hold_all(
    recorded: &Recorded<'_>,
    (most, seed): (usize, u64),
    tell: &(dyn Fn(Case, &Broken) + Sync),
) -> Result<Lost, String> {
    let cases = shuffled(recorded.cases(seed)?, seed);
    let (next, left) = (AtomicUsize::new(0), AtomicUsize::new(most));
    let (seen, sum) = (Mutex::new(HashSet::new()), Mutex::new(Lost::default()));
    let work = || -> Result<(), String> {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::SeqCst)) {
            let said = recorded.said(case.calls);
            let found = recorded.left(*case)?;
            if !whole(&seen).insert(sum_of(&found, said.len())) {
                continue;
            }
            if left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_err() {
                return Ok(());
            }
            let held = hold(recorded, &found, &said)?;
            if let Err(broken) = &held {
                tell(*case, broken);
            }
            whole(&sum).add(&held);
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let both = [scope.spawn(work), scope.spawn(work)];
        both.into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|_| Err("a trial panicked".into())))
    })?;
    Ok(*whole(&sum))
}

fn hold(
    recorded: &Recorded<'_>,
    (files, folders): &(Files, Vec<PathBuf>),
    said: &[String],
) -> Result<Held, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let root = folder.path().join("phone");
    fs::create_dir(&root)
        .and_then(|()| write_folder(files, folders, &root))
        .map_err(|error| error.to_string())?;
    let held = catch_unwind(AssertUnwindSafe(|| recorded.ready.hold(folder.path(), said)));
    Ok(held.unwrap_or_else(|_| Err(Broken::Wrong("a panic".into()))))
}

fn whole<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn sum_of(found: &(Files, Vec<PathBuf>), said: usize) -> u64 {
    let mut hasher = DefaultHasher::new();
    (found, said).hash(&mut hasher);
    hasher.finish()
}

fn shuffled(mut cases: Vec<Case>, seed: u64) -> Vec<Case> {
    let mut dice = Dice::from_number(!seed);
    for last in (1..cases.len()).rev() {
        cases.swap(last, usize::try_from(dice.below(last as u64 + 1)).unwrap_or(0));
    }
    cases
}

impl Lost {
    pub(crate) fn add(&mut self, held: &Held) {
        self.tried += 1;
        match held {
            Ok(()) => {}
            Err(Broken::Wrong(_)) => self.wrong += 1,
            Err(Broken::Unsaid(_)) => self.unsaid += 1,
            Err(Broken::Widened(_)) => self.widened += 1,
        }
    }

    /// Returns whether every promise held.
    pub fn is_good(&self) -> bool {
        (self.wrong, self.unsaid, self.widened) == (0, 0, 0)
    }
}

impl std::ops::AddAssign for Lost {
    fn add_assign(&mut self, more: Self) {
        self.tried += more.tried;
        self.wrong += more.wrong;
        self.unsaid += more.unsaid;
        self.widened += more.widened;
    }
}
