//! The page: what it shows is what is in the bag.

use serde_json::Value;

use super::bag::Read;
use super::findings::Findings;
use super::manifest::lines_of;
use super::ours::Statement;

const PAGE: &str = "open-me.html";
const BEGINS: &str = r#"<script type="application/json" id="data">"#;

/// Compares the data in the page with the files beside it.
pub(super) fn check(read: &Read, statement: &Statement, records: &[Value], findings: &mut Findings) {
    let Some(data) = read.text(PAGE).and_then(data) else {
        return findings.file(PAGE, "no page that is known here");
    };
    let custody: Option<Vec<Value>> = read.text("data/custody.jsonl").map(lines_of).and_then(|mut lines| {
        lines.try_fold(Vec::new(), |mut all, line| {
            all.push(serde_json::from_str(line).ok()?);
            Some(all)
        })
    });
    let text = |path| read.text(path).map(str::to_owned).unwrap_or_default();
    let shows = [
        data["records"] == Value::from(records.to_vec()),
        custody.is_some_and(|rows| data["custody"] == Value::from(rows)),
        data["statement"] == text("statement.json"),
        data["signature"] == text("statement.sig").trim_end(),
        data["made"] == statement.made,
    ];
    if shows.contains(&false) {
        findings.file(PAGE, "shows something else than what is in the bag");
    }
}

fn data(page: &str) -> Option<Value> {
    let (data, _) = page.split_once(BEGINS)?.1.split_once("</script>")?;
    serde_json::from_str(data).ok()
}
