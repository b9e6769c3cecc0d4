//! Checks that each channel has its own hours: a phone line and a chat rarely share them.

use crate::content::Content;
use crate::report::{Finding, Place, Rule};
use crate::tree::{Node, Value};

/// Keys of a service that each stand for a channel.
const CHANNELS: [&str; 12] = [
    "call",
    "number",
    "text",
    "text_number",
    "chat",
    "chat_url",
    "email",
    "bsl",
    "bsl_url",
    "form",
    "form_url",
    "relay",
];

/// Checks rule `hours`.
pub(super) fn check(content: &Content, findings: &mut Vec<Finding>) {
    let Some(data) = content.data.get("services") else { return };
    for row in data.tree.rows("service") {
        if let Some(hours) = row.get("hours").filter(|_| channels(row) > 1) {
            let place = Place { file: &data.file, line: hours.line };
            let id = row.text_of("id").unwrap_or("?");
            let what = format!("`{id}` has one hours field for several channels");
            findings.push(Finding::new(place, Rule::Hours, what, "Give each channel its own hours"));
        }
    }
}

fn channels(row: &Node) -> usize {
    let listed: usize =
        ["door", "channel", "channels"].iter().filter_map(|key| row.get(key)).map(count).sum();
    listed + CHANNELS.iter().filter(|key| row.get(key).is_some()).count()
}

fn count(node: &Node) -> usize {
    match &node.value {
        Value::List(items) => items.len(),
        Value::Table(entries) => entries.len(),
        _ => 1,
    }
}
