//! Fails one allocation of a job, in Rust or C: both use the C library, and a small library loaded before it counts
//! them. Rust then aborts the process; SQLite and OpenSSL return an error, which must be a clear one.

use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::{Way, spawn};
use crate::content::Dice;
use crate::failing::copied;
use crate::lost::Ready;

const SIGABRT: i32 = 6;
/// Errors that mean there was no memory: SQLite's own results, 7 and 12 times 256 beside 10.
const CLEAR: [&str; 2] = ["Database(7)", "Database(3082)"];
/// What SQLCipher returns if OpenSSL had no memory: it cannot distinguish this from a page that does not decrypt, so
/// the database is reported as damaged that one time. It is not, and nothing is repaired without being asked for.
const AS_DAMAGE: [&str; 2] = ["Database(1)", "Damaged(store)"];

/// The small library that fails an allocation, as a file.
pub struct Before {
    folder: tempfile::TempDir,
}

impl Before {
    /// Builds the library with the C compiler that builds SQLite.
    ///
    /// # Errors
    /// The compiler's output.
    pub fn build() -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let source = folder.path().join("starved.c");
        fs::write(&source, include_str!("starved.c")).map_err(|error| error.to_string())?;
        let before = Self { folder };
        let mut cc = Command::new("cc");
        cc.args(["-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o"]).arg(before.path()).arg(source);
        let done = cc.output().map_err(|error| format!("cc: {error}"))?;
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        if done.status.success() { Ok(before) } else { Err(said) }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("starved.so")
    }
}

/// A job, and the number of allocations it makes.
pub struct Starved<'a> {
    ready: Ready<'a>,
    before: &'a Before,
    /// The number of allocations.
    pub allocations: u64,
}

impl<'a> Starved<'a> {
    /// Runs the job once to count them.
    ///
    /// # Errors
    /// What went wrong.
    pub fn new(ready: Ready<'a>, before: &'a Before) -> Result<Self, String> {
        let folder = copied(&ready)?;
        let mut starved = Self { ready, before, allocations: 0 };
        let told = folder.path().join("allocations");
        starved.run(folder.path(), ("STARVE_TELL", &told.to_string_lossy()))?;
        let counted = fs::read_to_string(told).map_err(|error| error.to_string())?;
        starved.allocations = counted.parse().map_err(|_| format!("not a number: {counted}"))?;
        Ok(starved)
    }

    fn run(&self, folder: &Path, (name, value): (&str, &str)) -> Result<Output, String> {
        let mut command = Command::new("env");
        let preload = format!("LD_PRELOAD={}", self.before.path().display());
        command.arg(preload).arg(format!("{name}={value}"));
        let child = spawn(self.ready.command(&mut command, folder))?;
        child.wait_with_output().map_err(|error| error.to_string())
    }
}

impl Way for Starved<'_> {
    fn end(&self, folder: &Path, dice: &mut Dice) -> Result<(Vec<String>, String), String> {
        let nth = dice.below(self.allocations.max(1)) + 1;
        let ended = self.run(folder, ("STARVE_AT", &nth.to_string()))?;
        let text = String::from_utf8_lossy(&ended.stdout);
        // Half a line promises nothing.
        let whole = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
        let said: Vec<String> = whole.map(str::to_owned).collect();
        let complaints = String::from_utf8_lossy(&ended.stderr);
        let how = told(&ended, &said, &complaints).ok_or_else(|| {
            format!("allocation {nth}: {:?} after {:?}: {complaints}", ended.status, said.last())
        })?;
        Ok((said, how))
    }

    fn ready(&self) -> &Ready<'_> {
        &self.ready
    }
}

/// Returns how it ended, if it may end in that way.
fn told(ended: &Output, said: &[String], complaints: &str) -> Option<String> {
    let error = said.iter().find_map(|line| line.strip_prefix("error "));
    match (ended.status.code(), ended.status.signal(), error) {
        (Some(0), _, None) => Some("went on".to_owned()),
        (Some(1), _, Some(error)) if CLEAR.iter().chain(&AS_DAMAGE).any(|clear| *clear == error) => {
            Some(error.to_owned())
        }
        (_, Some(SIGABRT), _) if complaints.starts_with("memory allocation of") => {
            Some("ended at once".to_owned())
        }
        _ => None,
    }
}
