//! The rules of the check, one topic per file.

mod claims;
mod hours;
mod links;
mod messages;
mod numbers;
mod recipients;
mod release;
mod style;

use super::content::Content;
use super::passages;
use super::report::{Finding, Place, Report, Rule};
use super::style::Style;
use guide::ENGLISH;

/// Runs every rule.
pub(super) fn run(content: &Content, release: bool, report: &mut Report) {
    let style = read_style(content);
    let passages = passages::all(content);
    let findings = &mut report.findings;
    needed(content, findings);
    claims::check(content, findings);
    numbers::check(content, &passages, findings);
    style::check(&style, &passages, findings);
    links::check(content, findings);
    messages::check(content, findings);
    hours::check(content, findings);
    recipients::check(content, findings);
    if release {
        release::check(content, findings);
    }
    style::measure(content, report);
}

fn read_style(content: &Content) -> Style {
    let json = content.data.get("style").map(|data| data.json.clone());
    json.and_then(|json| serde_json::from_value(json).ok()).unwrap_or_default()
}

/// Checks rule `file`: the files that every pack needs.
fn needed(content: &Content, findings: &mut Vec<Finding>) {
    let data = ["services", "forces", "search", "style", "screens"];
    let missing =
        data.iter().filter(|name| !content.data.contains_key(**name)).map(|name| format!("data/{name}.toml"));
    let mut missing: Vec<String> = missing.collect();
    missing.extend(content.meta.is_none().then(|| "pack.toml".to_owned()));
    missing.extend(content.sources.is_empty().then(|| "sources.toml".to_owned()));
    missing
        .extend((!content.pages.iter().any(|page| page.locale == ENGLISH)).then(|| "en/topics".to_owned()));
    for file in missing {
        let place = Place { file: &file, line: 1 };
        findings.push(Finding::new(place, Rule::File, "missing or unreadable", "Add it; a pack needs it"));
    }
}
