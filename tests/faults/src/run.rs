//! Starts a keeper, reads its lines, and ends it.

use std::io::{self, BufRead, BufReader, Read};
use std::process::{Child, ChildStderr, ChildStdout, Command, Stdio};

use crate::Promised;

/// A running keeper. Dropping it kills it and waits.
pub struct Keeper {
    child: Child,
    lines: BufReader<ChildStdout>,
    errors: Option<ChildStderr>,
}

impl Keeper {
    /// Starts one.
    ///
    /// # Errors
    /// If the program cannot be started.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let missing = || io::Error::other("no pipe");
        let lines = BufReader::new(child.stdout.take().ok_or_else(missing)?);
        let errors = child.stderr.take();
        Ok(Self { child, lines, errors })
    }

    /// Waits for the next line, parses and returns it; `None` once there are no more. Half a line, as left by a kill,
    /// promises nothing.
    ///
    /// # Errors
    /// A line that is not a keeper's. With a line that is none of a keeper's.
    pub fn listen(&mut self, promised: &mut Promised) -> Result<Option<String>, String> {
        let mut line = String::new();
        self.lines.read_line(&mut line).map_err(|error| error.to_string())?;
        let Some(line) = line.strip_suffix('\n') else { return Ok(None) };
        promised.hear(line)?;
        Ok(Some(line.to_owned()))
    }

    /// Reads all remaining lines.
    ///
    /// # Errors
    /// The errors of [`Keeper::listen`].
    pub fn listen_to_the_end(&mut self, promised: &mut Promised) -> Result<(), String> {
        while self.listen(promised)?.is_some() {}
        Ok(())
    }

    /// Kills it immediately; what it reported before can still be read.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn kill(&mut self) -> io::Result<()> {
        self.child.kill()
    }

    /// Waits for its end; returns its exit code (`None` if killed) and its standard error.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn end(mut self) -> io::Result<(Option<i32>, String)> {
        let mut complaints = Vec::new();
        if let Some(mut errors) = self.errors.take() {
            errors.read_to_end(&mut complaints)?;
        }
        let status = self.child.wait()?;
        Ok((status.code(), String::from_utf8_lossy(&complaints).into_owned()))
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // It has ended already or ends now: either is fine.
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}

/// Encodes bytes in hex.
pub fn as_text(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a number from the environment, or returns the default.
pub fn number_of(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}
