//! Interrupts a job, by a kill at a random time or by failing an allocation; then compares the vault with what was
//! promised and does the job again.

mod killed;
mod starved;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

pub use killed::Killed;
pub use starved::{Before, Starved};

use crate::content::Dice;
use crate::failing::{again, copied};
use crate::lost::{Broken, JOBS, Lost, Ready};

/// A way to interrupt a job.
pub trait Way: Sync {
    /// Interrupts the job in that folder at a random point; returns what it had reported, and how it ended, in words.
    ///
    /// # Errors
    /// What is wrong with the way it ended.
    fn end(&self, folder: &Path, dice: &mut Dice) -> Result<(Vec<String>, String), String>;

    /// The job.
    fn ready(&self) -> &Ready<'_>;

    /// Interrupts the job, compares the vault with what it had reported, and does it again. Returns how it ended.
    ///
    /// # Errors
    /// The first broken promise.
    fn hold(&self, dice: &mut Dice) -> Result<String, Broken> {
        let folder = copied(self.ready()).map_err(Broken::Wrong)?;
        let (said, how) = self.end(folder.path(), dice).map_err(Broken::Wrong)?;
        let held = catch_unwind(AssertUnwindSafe(|| self.ready().hold(folder.path(), &said)));
        held.unwrap_or_else(|_| Err(Broken::Wrong("a panic".into())))?;
        again(self.ready(), folder.path()).map_err(Broken::Wrong)?;
        Ok(how)
    }
}

/// Returns every job that is ready, or the one of that name; the programs are in that folder.
///
/// # Errors
/// The error of the vault, a program or the disk.
pub fn all_ready(programs: &Path, name: Option<&str>) -> Result<Vec<Ready<'static>>, String> {
    let jobs = JOBS.iter().filter(|job| name.is_none_or(|name| name == job.name));
    jobs.map(|job| Ready::new(job, programs).map(Ready::where_power_stays)).collect()
}

/// The results of many interruptions.
#[derive(Debug, Default)]
pub struct Ends {
    /// The counts.
    pub lost: Lost,
    /// How often each job ended in each way.
    pub how: BTreeMap<(&'static str, String), u64>,
}

/// How often jobs are interrupted.
#[derive(Debug, Clone, Copy)]
pub struct Often {
    /// At most that many times.
    pub most: u64,
    /// At most that long.
    pub time: Duration,
    /// The seed.
    pub seed: u64,
}

/// Told about a run.
pub enum Told<'a> {
    /// A wrong result: the job, the number of the interruption, what it is.
    Broken(&'static str, u64, &'a Broken),
    /// The counts so far, once a minute: a run that is stopped has told them.
    SoFar(&'a Lost),
}

/// Interrupts jobs in turn, on two threads.
pub fn end_all(ways: &[impl Way], often: Often, tell: &(dyn Fn(Told<'_>) + Sync)) -> Ends {
    let Often { most, time, seed } = often;
    let (next, sum) = (AtomicU64::new(0), Mutex::new(Ends::default()));
    let (begun, minutes) = (Instant::now(), AtomicU64::new(0));
    let work = || {
        while begun.elapsed() < time {
            let case = next.fetch_add(1, Ordering::SeqCst);
            let way = usize::try_from(case % ways.len().max(1) as u64).ok().and_then(|at| ways.get(at));
            let Some(way) = way.filter(|_| case < most) else { return };
            let held = way.hold(&mut Dice::from_number(seed.wrapping_mul(1_000_003).wrapping_add(case)));
            if let Err(broken) = &held {
                tell(Told::Broken(way.ready().job.name, case, broken));
            }
            let mut sum = sum.lock().unwrap_or_else(PoisonError::into_inner);
            sum.add(way.ready().job.name, held);
            let minute = begun.elapsed().as_secs() / 60;
            if minutes.swap(minute, Ordering::SeqCst) < minute {
                tell(Told::SoFar(&sum.lost));
            }
        }
    };
    std::thread::scope(|scope| [scope.spawn(work), scope.spawn(work)].map(|_| ()));
    sum.into_inner().unwrap_or_else(PoisonError::into_inner)
}

impl Ends {
    fn add(&mut self, job: &'static str, held: Result<String, Broken>) {
        let held = held.map(|how| *self.how.entry((job, how)).or_default() += 1);
        self.lost.add(&held);
    }
}

fn spawn(command: &mut Command) -> Result<Child, String> {
    let command = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().map_err(|error| error.to_string())
}
