//! Checks, builds and renders content packs and the site from source texts. Phones do not have this crate.
//!
//! ```text
//! (path, text) of core/guide/content
//!    ├── check ───────> Report: findings with file, line, rule and a correction
//!    ├── build ───────> the image of a pack, for bindings/pack to seal and sign
//!    ├── review ──────> every claim with its sources, the oldest review first
//!    ├── export, import <──> gettext PO, for translators
//!    └── with_pseudo ─> two pseudo-languages, for tests
//!
//! image ── guide::Guide ── site ──> the static web site, file by file
//! ```
//!
//! Start at [`check`], then [`build()`]. `core/guide/content/README.md` describes the source files.
//!
//! Limits: this crate opens no file; source files are passed as pairs of path (from the content folder, with `/`) and
//! text. The reading grade and refused words are rules of English; in other languages only structure, sources and
//! sentence length are checked.

mod build;
mod content;
mod inline;
mod kinds;
mod known;
mod markdown;
mod messages;
mod page_text;
mod passages;
mod ranks;
mod reading;
mod report;
mod review;
mod rules;
mod site;
mod style;
mod teach;
mod train;
mod translate;
mod tree;

pub use report::{Finding, Measure, Report, Rule};
pub use review::{Backing, Claim};
pub use site::{SiteOptions, site};
pub use translate::{Fault, Imported, PSEUDO, export, import, with_pseudo};

use guide::meta::Meta;

/// The source mark of a text that states no fact.
pub(crate) const OWN: &str = "own";

/// Checks source files; with `release` also for what a published pack needs.
///
/// Findings have file, line, rule and a correction, and are sorted by file and line. Takes about a tenth of a second
/// for 150 pages.
pub fn check(files: &[(String, String)], release: bool) -> Report {
    let mut report = Report::default();
    let content = content::read(files, &mut report.findings);
    rules::run(&content, release, &mut report);
    report.findings.sort();
    report.findings.dedup();
    report
}

/// Builds the image of a pack. The same files give the same bytes.
///
/// For a development build it is enough that every file can be read. A release needs a clean [`check`] with `release`,
/// and leaves out pseudo-languages and languages that no speaker has reviewed.
///
/// # Errors
/// The report, if anything must be fixed first.
pub fn build(files: &[(String, String)], release: bool) -> Result<Vec<u8>, Box<Report>> {
    let mut report = Report::default();
    let content = content::read(files, &mut report.findings);
    rules::run(&content, release, &mut report);
    if !release {
        report.findings.retain(|finding| finding.rule.stops_a_build());
    }
    let locales = content.meta.as_ref().map_or_else(Vec::new, |meta| locales(meta, release));
    match build::image(&content, &locales) {
        Ok(image) if report.is_clean() => Ok(image),
        Ok(_) => Err(Box::new(report)),
        Err(error) => {
            let place = report::Place { file: "pack.toml", line: 1 };
            let what = format!("the image cannot be made ({error})");
            report.findings.push(Finding::new(place, Rule::Data, what, "Look for the same page or id twice"));
            Err(Box::new(report))
        }
    }
}

/// Returns the languages for a pack: a release has no pseudo-language and none that no speaker has reviewed.
fn locales(meta: &Meta, release: bool) -> Vec<String> {
    let pseudo = |id: &str| PSEUDO.iter().any(|(own, _)| *own == id);
    let ready = |id: &str| !release || (meta.speaks(id) && !pseudo(id));
    meta.languages.iter().map(|language| language.id.clone()).filter(|id| ready(id)).collect()
}

/// Lists every sourced claim, oldest review first; `today` is the date from which ages are counted. Leaves out what
/// cannot be read, which [`check`] reports.
pub fn review(files: &[(String, String)], today: chrono::NaiveDate) -> Vec<Claim> {
    review::claims(&content::read(files, &mut Vec::new()), today)
}
