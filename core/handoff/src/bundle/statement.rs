//! The statement: one line that identifies a bundle; it is signed, and the fingerprint is computed from it.

use seal::veiled;
use vault::CustodyHead;

/// Returns the exact bytes of the statement.
pub(super) fn statement(made: &str, manifest: &[u8; 32], head: &CustodyHead, key: &[u8; 32]) -> String {
    let (manifest, key, hash) = (super::hex(manifest), super::hex(key), super::hex(&head.hash));
    let (count, custody) = (head.count, veiled!("custody"));
    format!(
        "{{\"format\":\"bundle/1\",\"made\":\"{made}\",\"manifest\":\"{manifest}\",\
         \"{custody}\":{{\"count\":{count},\"head\":\"{hash}\"}},\"key\":\"{key}\"}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_one_line_with_its_keys_in_order() {
        let head = CustodyHead { count: 7, hash: [0xab; 32] };
        let text = statement("2026-11-29T09:00:00+00:00", &[1; 32], &head, &[2; 32]);
        let (m, h, k) = ("01".repeat(32), "ab".repeat(32), "02".repeat(32));
        let wanted = format!(
            r#"{{"format":"bundle/1","made":"2026-11-29T09:00:00+00:00","manifest":"{m}","custody":{{"count":7,"head":"{h}"}},"key":"{k}"}}"#
        );
        assert_eq!(text, format!("{wanted}\n"));
    }
}
