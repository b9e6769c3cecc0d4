//! `alcove bundle`: checks and opens a bundle that was received. Needs no vault.

mod algorithm;
mod bag;
mod contents;
mod custody;
mod exact;
mod findings;
mod folder;
#[cfg(test)]
mod fuzzed;
mod inflate;
mod manifest;
mod names;
mod ours;
mod page;
mod records;
mod refused;
mod report;
mod sealed;
mod source;
mod statement;
mod summer;
mod unpack;
mod verdict;
mod zip;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use handoff::bundle::Fingerprint;

use crate::Failure;
pub(crate) use sealed::passphrase;
use source::Source;
pub use verdict::{Verdict, verify, verify_zip};

/// The subcommands of `alcove bundle`.
#[derive(Subcommand)]
pub(crate) enum Bundle {
    /// Checks a bag (BagIt 0.97 or 1.0): a folder or a zip, encrypted with age or not
    Verify(Verify),
    /// Unpacks a bag into a new folder and checks it there
    Open(Open),
}

/// How to open an encrypted file; secrets are never given on the command line.
#[derive(Args)]
pub(crate) struct Keys {
    /// A file whose first line is the passphrase
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
    /// A file of age identities (AGE-SECRET-KEY-1…)
    #[arg(long, value_name = "FILE")]
    identity_file: Option<PathBuf>,
    /// Accept a bag that unpacks to far more than its own size
    #[arg(long)]
    large: bool,
}

/// Arguments of `alcove bundle verify`.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Verify {
    /// The bag: a folder, a zip, or a zip encrypted with age
    bag: PathBuf,
    #[command(flatten)]
    keys: Keys,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// Arguments of `alcove bundle open`.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Open {
    /// The bag: a zip, encrypted with age or not
    bag: PathBuf,
    /// A new or empty folder; nothing is written outside it
    #[arg(long, value_name = "FOLDER")]
    into: PathBuf,
    #[command(flatten)]
    keys: Keys,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  alcove bundle verify record-2026-11-29.zip
  alcove bundle verify record-2026-11-29.zip.age --passphrase-file words.txt --json
  alcove bundle open record-2026-11-29.zip --into case

Exit codes: 0 nothing differs; 1 something does; 2 it cannot be read, or wrong use. core/handoff/OFFICERS.md says more.";

impl Bundle {
    /// Runs the subcommand. Exit code 1 if anything differs.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        match self {
            Self::Verify(verify) => {
                let mut source = Source::open(&verify.bag, &verify.keys)?;
                report::print(&bag::check(&mut source, Fingerprint::from_statement)?, verify.json)
            }
            Self::Open(open) => {
                let mut source = Source::open(&open.bag, &open.keys)?;
                unpack::unpack(&mut source, &open.into)?;
                // Checks what is on the disk now.
                let mut source = Source::open(&open.into, &open.keys)?;
                report::print(&bag::check(&mut source, Fingerprint::from_statement)?, open.json)
            }
        }
    }
}
