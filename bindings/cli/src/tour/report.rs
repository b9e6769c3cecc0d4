//! Prints the steps of the tour, as text or as one JSON object per line.

use std::io::Write;
use std::time::{Duration, Instant};

use serde::Serialize;

/// What one step shows, in order.
#[derive(Default)]
pub(crate) struct Seen {
    lines: Vec<String>,
    broken: Vec<String>,
}

impl Seen {
    /// Adds a line to show.
    pub(crate) fn line(&mut self, text: impl Into<String>) {
        self.lines.push(text.into());
    }

    /// Adds a condition that must hold for the step to succeed.
    pub(crate) fn must(&mut self, holds: bool, what: &str) {
        if !holds {
            self.broken.push(what.to_owned());
        }
    }
}

/// One line of `--json`.
#[derive(Serialize)]
struct Line<'a> {
    step: &'a str,
    ok: bool,
    milliseconds: f64,
    seen: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    broken: &'a [String],
}

/// Prints each step when it ends, and counts failures.
pub(crate) struct Report<W: Write> {
    out: W,
    json: bool,
    steps: u32,
    failed: u32,
}

impl<W: Write> Report<W> {
    /// Starts a report to `out`.
    pub(crate) fn new(out: W, json: bool) -> Self {
        Self { out, json, steps: 0, failed: 0 }
    }

    /// Runs and times one step and prints what it shows. An error fails the step; returns the step's value.
    pub(crate) fn step<T>(
        &mut self,
        name: &str,
        run: impl FnOnce(&mut Seen) -> Result<T, crate::Failure>,
    ) -> Result<T, crate::Failure> {
        let mut seen = Seen::default();
        let start = Instant::now();
        let result = run(&mut seen);
        let took = start.elapsed();
        if let Err(error) = &result {
            seen.broken.push(error.to_string());
        }
        self.print(name, &seen, took)?;
        result
    }

    /// Prints the summary; returns whether every step succeeded.
    pub(crate) fn finish(mut self) -> Result<bool, crate::Failure> {
        if !self.json {
            writeln!(self.out, "\n{} steps, {} not ok", self.steps, self.failed)?;
        }
        self.out.flush()?;
        Ok(self.failed == 0)
    }

    fn print(&mut self, name: &str, seen: &Seen, took: Duration) -> Result<(), crate::Failure> {
        let ok = seen.broken.is_empty();
        self.steps += 1;
        self.failed += u32::from(!ok);
        let milliseconds = (took.as_secs_f64() * 1e5).round() / 100.0;
        if self.json {
            let line = Line { step: name, ok, milliseconds, seen: &seen.lines, broken: &seen.broken };
            serde_json::to_writer(&mut self.out, &line)?;
            writeln!(self.out)?;
        } else {
            self.print_for_a_person(name, seen, milliseconds)?;
        }
        Ok(self.out.flush()?)
    }

    fn print_for_a_person(&mut self, name: &str, seen: &Seen, ms: f64) -> Result<(), crate::Failure> {
        let mark = if seen.broken.is_empty() { "ok" } else { "NOT OK" };
        writeln!(self.out, "\n{:>2}. {name}  [{mark}, {ms} ms]", self.steps)?;
        for line in &seen.lines {
            writeln!(self.out, "    {line}")?;
        }
        for broken in &seen.broken {
            writeln!(self.out, "    ! {broken}")?;
        }
        Ok(())
    }
}
