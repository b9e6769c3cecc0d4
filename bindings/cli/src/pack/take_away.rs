//! `alcove pack take-away`.

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::{Source, picture};
use crate::Failure;

/// Arguments of `alcove pack take-away`.
#[derive(Args)]
pub(crate) struct TakeAway {
    /// Write the QR code as a picture, for a poster or a web page
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    #[command(flatten)]
    source: Source,
}

impl TakeAway {
    /// Prints the text and, unless it is written to a file, the code.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let made = handoff::take_away(&self.source.open()?)?;
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}\n", made.text)?;
        match self.svg {
            Some(path) => fs::write(&path, picture::svg(&made.rows))
                .map_err(|cause| Failure::Write { path: path.clone(), cause })?,
            None => write!(out, "{}", picture::text(&made.rows, out.is_terminal()))?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
