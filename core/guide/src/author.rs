//! Building and checking packs from their source texts (feature `author`; a phone never needs it).
//!
//! Source files arrive as pairs of path (from the content folder, with `/`) and text: this crate opens no file.
//! `content/README.md` describes what stands where.

mod content;
mod inline;
mod kinds;
mod markdown;
mod messages;
mod passages;
mod reading;
mod report;
mod rules;
mod style;
mod tree;

pub use report::{Finding, Measure, Report, Rule};

/// The mark of words that claim no fact.
pub(crate) const OWN: &str = "own";

/// Checks source files; with `release` also what must be there before people get the pack.
///
/// Every finding carries file, line, rule and a mend, ordered by file and line. Takes about a tenth of a second for 150 pages.
pub fn check(files: &[(String, String)], release: bool) -> Report {
    let mut report = Report::default();
    let content = content::read(files, &mut report.findings);
    rules::run(&content, release, &mut report);
    report.findings.sort();
    report.findings.dedup();
    report
}
