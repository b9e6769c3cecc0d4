//! Checks, builds and renders content packs and the site from their source texts. A phone never has this crate.
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
//! Start at [`check`], then [`build`]. `core/guide/content/README.md` describes the source files.
//!
//! Limits: source files arrive as pairs of path (from the content folder, with `/`) and text, since this crate opens no
//! file. The reading grade and refused words are rules of English; other languages are held to their structure, sources
//! and sentence length.

mod build;
mod content;
mod english;
mod inline;
mod kinds;
mod markdown;
mod messages;
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

/// The mark of words that claim no fact.
pub(crate) const OWN: &str = "own";

/// Checks source files; with `release` also what must be there before people get the pack.
///
/// Every finding carries file, line, rule and a fix, ordered by file and line. Takes about a tenth of a second for 150
/// pages.
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
/// A development build needs only that every file can be read; a release needs a clean [`check`] with `release`, and
/// leaves out languages that no speaker has read through, and those that nobody speaks.
///
/// # Errors
/// The report, if there is something that must be fixed first.
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

/// The languages that go into a pack: into a release none that no speaker has read through, or that nobody speaks.
fn locales(meta: &Meta, release: bool) -> Vec<String> {
    let pseudo = |id: &str| PSEUDO.iter().any(|(own, _)| *own == id);
    let ready = |id: &str| !release || (meta.speaks(id) && !pseudo(id));
    meta.languages.iter().map(|language| language.id.clone()).filter(|id| ready(id)).collect()
}

/// Every sourced claim, the oldest review first; `today` counts the days. What cannot be read is left out: [`check`]
/// says so.
pub fn review(files: &[(String, String)], today: chrono::NaiveDate) -> Vec<Claim> {
    review::claims(&content::read(files, &mut Vec::new()), today)
}
