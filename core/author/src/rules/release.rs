//! Checks what a pack needs before it is published.

use chrono::NaiveDate;

use crate::content::Content;
use crate::report::{Finding, Place, Rule};
use crate::tree::Node;
use guide::meta::{Meta, Review};

/// Checks rule `release`.
pub(super) fn check(content: &Content, findings: &mut Vec<Finding>) {
    if let Some(meta) = &content.meta {
        meta_is_complete(meta, findings);
    }
    let Some(forces) = content.data.get("forces") else { return };
    for row in forces.tree.rows("force").iter().filter(|row| has_link(row) && !is_checked(row)) {
        let place = Place { file: &forces.file, line: row.line };
        let what = format!("nobody has opened the links of `{}` by hand", row.text_of("id").unwrap_or("?"));
        let mend = "Open each in a browser, then add links_checked = \"YYYY-MM-DD\"";
        findings.push(Finding::new(place, Rule::Release, what, mend));
    }
}

fn meta_is_complete(meta: &Meta, findings: &mut Vec<Finding>) {
    let place = Place { file: "pack.toml", line: 1 };
    let mut miss = |what: String, mend: &str| findings.push(Finding::new(place, Rule::Release, what, mend));
    if meta.publisher.is_empty() {
        miss("no publisher".to_owned(), "Name who answers for the words");
    }
    for review in Review::NEEDED {
        if !meta.reviewers.iter().any(|reviewer| reviewer.review == review && !reviewer.name.is_empty()) {
            // As it is written in the file.
            let review = serde_json::to_string(&review).unwrap_or_default();
            miss(
                format!("no reviewer with review = {review}"),
                "Have it checked, then add name, review and date to reviewers",
            );
        }
    }
    if meta.expires <= meta.built {
        miss("it expires before it is built".to_owned(), "Correct the dates");
    }
}

fn has_link(row: &Node) -> bool {
    row.entries().iter().any(|(_, node)| node.text().is_some_and(|text| text.starts_with("http")))
}

fn is_checked(row: &Node) -> bool {
    row.text_of("links_checked").is_some_and(|date| date.parse::<NaiveDate>().is_ok())
}
