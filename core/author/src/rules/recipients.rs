//! Checks the keys of forces: with a mistyped key, nobody could open a bundle.

use bech32::primitives::decode::CheckedHrpstring;

use crate::content::Content;
use crate::report::{Finding, Place, Rule};

/// Bytes of an X25519 public key.
const KEY_BYTES: usize = 32;

/// Checks rule `data` for the recipients of forces.
pub(super) fn check(content: &Content, findings: &mut Vec<Finding>) {
    let Some(forces) = content.data.get("forces") else { return };
    for row in forces.tree.rows("force") {
        let Some(node) = row.get("age_recipient") else { continue };
        if !node.text().is_some_and(is_recipient) {
            let place = Place { file: &forces.file, line: node.line };
            let what = "this is no age recipient";
            findings.push(Finding::new(place, Rule::Data, what, "Copy it again, from age1 to its end"));
        }
    }
}

fn is_recipient(text: &str) -> bool {
    let checked = CheckedHrpstring::new::<bech32::Bech32>(text);
    checked.is_ok_and(|found| {
        found.hrp().as_str() == "age"
            && found.byte_iter().count() == KEY_BYTES
            && !text.contains(char::is_uppercase)
    })
}
