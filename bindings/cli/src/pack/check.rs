//! `alcove pack check`.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use author::Report;
use clap::Args;

use crate::{Failure, content};

/// Arguments of `alcove pack check`.
#[derive(Args)]
pub(crate) struct Check {
    /// The folder with the source texts
    #[arg(default_value = content::FOLDER)]
    folder: PathBuf,
    /// Also require what a release needs: publisher, reviewers, a dated human check of every force link
    #[arg(long)]
    release: bool,
    /// Print every page's reading grade and longest sentence
    #[arg(long)]
    pages: bool,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Checks the content. Exit code 1 if anything needs fixing.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let report = author::check(&content::read(&self.folder)?, self.release);
        let mut out = std::io::stdout().lock();
        if self.json {
            serde_json::to_writer_pretty(&mut out, &report)?;
            writeln!(out)?;
        } else {
            self.print(&report, &mut out)?;
        }
        Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    fn print(&self, report: &Report, out: &mut impl Write) -> Result<(), Failure> {
        if self.pages {
            for page in &report.pages {
                writeln!(
                    out,
                    "grade {:4.1}, {:4} words, longest sentence {:2} (line {}): {}",
                    page.grade, page.words, page.longest_sentence, page.longest_line, page.file
                )?;
            }
        }
        for finding in &report.findings {
            writeln!(out, "{}/{finding}", self.folder.display())?;
        }
        let (pages, findings) = (report.pages.len(), report.findings.len());
        writeln!(out, "{pages} pages, median grade {:.1}, {findings} to fix", report.median_grade)?;
        Ok(())
    }
}
