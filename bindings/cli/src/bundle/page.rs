//! Checks that the page shows exactly what is in the bag.

use serde_json::Value;

use super::contents::{ACCOUNT, Read};
use super::findings::Findings;
use super::manifest::lines_of;
use super::statement::Statement;

const PAGE: &str = "open-me.html";
const BEGINS: &str = r#"<script type="application/json" id="data">"#;

/// Compares the data in the page with the other files.
pub(super) fn check(
    read: &Read,
    statement: &Statement,
    fingerprint: &str,
    records: &[Value],
    findings: &mut Findings,
) {
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
        data["fingerprint"] == fingerprint,
        tells(&data, &text(ACCOUNT)).is_some(),
    ];
    if shows.contains(&false) {
        findings.file(PAGE, "shows something else than what is in the bag");
    }
}

/// Returns `Some` if the page contains the same account: after the head what is missing, then every question and line.
fn tells(data: &Value, account: &str) -> Option<()> {
    let listed = |lines: &Value| {
        let lines = lines.as_array()?.iter().map(|line| Some(format!("- {}\n", line.as_str()?)));
        lines.collect::<Option<String>>()
    };
    let mut answers = String::new();
    for answer in data["account"].as_array()? {
        let title = answer["question"].as_str()?.to_uppercase();
        answers.push_str(&format!("\n{title}\n{}", listed(&answer["lines"])?));
    }
    let before = account.strip_suffix(&answers)?;
    let missing: String = before.split_inclusive('\n').filter(|line| line.starts_with("- ")).collect();
    (missing == listed(&data["missing"])?).then_some(())
}

fn data(page: &str) -> Option<Value> {
    let (data, _) = page.split_once(BEGINS)?.1.split_once("</script>")?;
    serde_json::from_str(data).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str =
        "For the police\nMy own note\n\nMISSING\n- One thing\n\nWHAT\n- one\n- two\n\nPAID\n- £5\n";

    fn page() -> Value {
        serde_json::json!({
            "missing": ["One thing"],
            "account": [{"question": "What", "lines": ["one", "two"]}, {"question": "Paid", "lines": ["£5"]}],
        })
    }

    #[test]
    fn a_page_that_tells_the_account_is_fine() {
        assert!(tells(&page(), ACCOUNT).is_some());
    }

    #[test]
    fn a_page_that_tells_anything_else_is_not() {
        let changes: [fn(&mut Value); 6] = [
            |page| page["missing"] = serde_json::json!([]),
            |page| page["account"][0]["lines"][1] = "three".into(),
            |page| page["account"][0]["question"] = "Who".into(),
            |page| page["account"][0]["lines"] = serde_json::json!(["two", "one"]),
            |page| drop(page["account"].as_array_mut().unwrap().pop()),
            |page| page["account"] = Value::Null,
        ];
        for (number, change) in changes.iter().enumerate() {
            let mut other = page();
            change(&mut other);
            assert!(tells(&other, ACCOUNT).is_none(), "change {number}");
        }
    }
}
