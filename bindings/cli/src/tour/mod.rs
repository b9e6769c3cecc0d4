//! `alcove tour`: the whole journey with the real core and a real store, step by step as a person sees it.

mod advice;
mod codes;
mod hand;
mod keep;
mod keys;
mod leave;
mod outside;
mod phone;
mod police;
mod report;
mod sample;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::Failure;
pub(crate) use keep::sample_records;
use phone::Phone;
use report::Report;

/// Arguments of `alcove tour`.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Tour {
    /// Keep the store in this new or empty folder instead of a temporary one
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
    /// The seed of the recordings: the same number gives the same bytes
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Hand the records and pictures over as a bundle in this new file
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
    /// Encrypt that bundle with the passphrase in the first line of this file
    #[arg(long, value_name = "FILE", requires = "bundle")]
    seal_with: Option<PathBuf>,
    /// Walk through codes, recovery phrase, second space, erasing and sealed copies instead
    #[arg(long, conflicts_with_all = ["bundle", "seed"])]
    codes: bool,
    /// Print one JSON object per step: step, ok, milliseconds, seen
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  alcove tour
  alcove tour --keep /tmp/walk --seed 7
  alcove tour --bundle record.zip
  alcove tour --codes
  alcove tour --json | jq -c '{step, ok, milliseconds}'

Everything is real: the calculator, the advice, the sealed store. The code used is an example, and the device key is a
file in the same folder, where a phone would use its key store.";

impl Tour {
    /// Walks the tour. Exit code 1 if any step failed.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let temporary = tempfile::tempdir()?;
        let root = self.keep.clone().unwrap_or_else(|| temporary.path().join("phone"));
        must_be_empty(&root)?;
        let mut report = Report::new(std::io::stdout().lock(), self.json);
        // A failed step has been printed; the steps after it would only repeat its failure.
        let walked = self.walk(&mut report, &root);
        let all_ok = report.finish()? && walked.is_ok();
        Ok(if all_ok { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn walk(&self, report: &mut Report<impl Write>, root: &std::path::Path) -> Result<(), Failure> {
        if self.codes {
            return codes::walk(report, root);
        }
        let mut phone = Phone::new(root)?;
        outside::walk(report, &mut phone)?;
        let session = phone.session()?;
        advice::walk(report, &phone)?;
        let mut kept = keep::walk(report, &phone, &session, self.seed)?;
        police::walk(report, &phone, &session)?;
        let session = leave::walk(report, phone, session, &mut kept, self.seed)?;
        let Some(file) = &self.bundle else { return Ok(()) };
        let seal = self.seal_with.as_deref().map(crate::bundle::passphrase).transpose()?;
        hand::walk(report, session, &kept, hand::Out { file, seal })
    }
}

fn must_be_empty(root: &std::path::Path) -> Result<(), Failure> {
    match std::fs::read_dir(root) {
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(cause) => Err(crate::content::cannot_read(root, cause)),
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(Failure::Input(format!("{} is not empty; give a new folder", root.display()))),
        },
    }
}
