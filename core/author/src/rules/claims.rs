//! Checks that every paragraph and list item has a source, and every source exists.

use crate::OWN;
use crate::content::{Content, SourcePage};
use crate::report::{Finding, Place, Rule};
use guide::page::Block;

/// Checks rules `claim` and `source`. Without a readable `sources.toml`, which is itself a finding, source marks are
/// not checked.
pub(super) fn check(content: &Content, findings: &mut Vec<Finding>) {
    for page in &content.pages {
        check_page(content, page, findings);
    }
}

fn check_page(content: &Content, page: &SourcePage, findings: &mut Vec<Finding>) {
    for parsed in &page.body {
        let place = Place { file: &page.file, line: parsed.line };
        let heading = matches!(parsed.block, Block::Heading { .. });
        if parsed.marks.is_empty() && !heading {
            let mend = "End it with a mark such as [^seed], or [^own] if it claims no fact";
            findings.push(Finding::new(place, Rule::Claim, "no source mark", mend));
        }
        let unknown = |mark: &&String| *mark != OWN && !content.sources.contains_key(*mark);
        for mark in parsed.marks.iter().filter(unknown).filter(|_| !content.sources.is_empty()) {
            let mend = "Add it to sources.toml or name one that is there";
            findings.push(Finding::new(place, Rule::Source, format!("no source is called `{mark}`"), mend));
        }
    }
}
