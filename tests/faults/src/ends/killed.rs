//! Kills a job at a random time after one of the lines it reports.

use std::io::{BufRead as _, BufReader, Read as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::{Way, spawn};
use crate::content::Dice;
use crate::failing::copied;
use crate::lost::Ready;

const SIGKILL: i32 = 9;

/// A job, and the time in microseconds from each of its lines to the next on this machine.
pub struct Killed<'a> {
    ready: Ready<'a>,
    gaps: Vec<u64>,
}

impl<'a> Killed<'a> {
    /// Runs the job once to measure it.
    ///
    /// # Errors
    /// What went wrong.
    pub fn new(ready: Ready<'a>) -> Result<Self, String> {
        let folder = copied(&ready)?;
        let mut child = spawn(ready.command(&mut Command::new("env"), folder.path()))?;
        let (mut gaps, mut begun) = (Vec::new(), Instant::now());
        let mut gap = || {
            let gap = begun.elapsed().as_micros();
            begun = Instant::now();
            u64::try_from(gap).unwrap_or(u64::MAX).max(1)
        };
        let says = BufReader::new(child.stdout.take().ok_or("no pipe")?);
        gaps.extend(says.lines().map(|_| gap()));
        child.wait().map_err(|error| error.to_string())?;
        gaps.push(gap());
        Ok(Self { ready, gaps })
    }

    /// Starts the job and kills it at that time; returns what it reported, and whether it was still running.
    fn kill(&self, folder: &Path, (lines, micros): (usize, u64)) -> Result<(Vec<String>, bool), String> {
        let mut child = spawn(self.ready.command(&mut Command::new("env"), folder))?;
        let mut says = BufReader::new(child.stdout.take().ok_or("no pipe")?);
        let mut said: Vec<String> = says.by_ref().lines().take(lines).map_while(Result::ok).collect();
        std::thread::sleep(Duration::from_micros(micros));
        child.kill().map_err(|error| error.to_string())?;
        said.extend(whole_lines(says)?);
        let ended = child.wait_with_output().map_err(|error| error.to_string())?;
        let is_in_time = ended.status.signal() == Some(SIGKILL);
        if is_in_time || ended.status.success() {
            return Ok((said, is_in_time));
        }
        Err(format!("it ended by itself: {said:?} {}", String::from_utf8_lossy(&ended.stderr)))
    }
}

/// Keeps what was reported before the kill; half a line promises nothing.
fn whole_lines(mut says: impl std::io::Read) -> Result<Vec<String>, String> {
    let mut rest = String::new();
    says.read_to_string(&mut rest).map_err(|error| error.to_string())?;
    let end = rest.rfind('\n').map_or(0, |end| end + 1);
    rest.truncate(end);
    Ok(rest.lines().map(str::to_owned).collect())
}

impl Way for Killed<'_> {
    fn end(&self, folder: &Path, dice: &mut Dice) -> Result<(Vec<String>, String), String> {
        let lines = usize::try_from(dice.below(self.gaps.len() as u64)).unwrap_or(0);
        let gap = self.gaps.get(lines).copied().unwrap_or(1);
        // Sometimes later, in case the machine is busy.
        let micros = dice.below(gap) << dice.below(2);
        let (said, is_in_time) = self.kill(folder, (lines, micros))?;
        Ok((said, if is_in_time { "killed" } else { "over before that" }.to_owned()))
    }

    fn ready(&self) -> &Ready<'_> {
        &self.ready
    }
}
