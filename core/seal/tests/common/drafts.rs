//! Drafts, described by their first bytes: nobody would read one of 64 KiB as hex.

use serde::{Deserialize, Serialize};

use super::{Case, Hex, Vector, bad, gcm, good, hkdf, sha256};

const MASTER: [u8; 32] = [0x4d; 32];
const VAULT: [u8; 16] = [0x0a; 16];
const SPACE: [u8; 16] = [0x0b; 16];
const ENTRY: [u8; 16] = [0x0e; 16];
const NONCE: [u8; 12] = [0x33; 12];
const PLAIN: usize = 65_536 - 12 - 16;
const HEAD: usize = 29;

/// A sealed draft and what opens it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftCase {
    /// The master key of the space.
    pub master: Hex,
    /// Id of the vault.
    pub vault: Hex,
    /// Id of the space.
    pub space: Hex,
    /// The nonce.
    pub nonce: Hex,
    /// The first plain bytes; zeros follow.
    pub start: Hex,
    /// The id of another vault for which it was sealed, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed_for: Option<Hex>,
    /// Offset of a flipped bit, from the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flip_at: Option<usize>,
    /// Bytes cut off at the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<usize>,
    /// SHA-256 of all bytes, to check that they were assembled correctly.
    pub sealed_sha256: Hex,
    /// The expected result.
    pub opens: Option<DraftOpens>,
}

/// The contents of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftOpens {
    /// Its turn.
    pub turn: u64,
    /// The id of the future entry, and the body; `None` if there is no draft.
    pub typed: Option<(Hex, Hex)>,
}

impl DraftCase {
    /// Assembles the bytes from the description.
    pub fn sealed(&self) -> Vec<u8> {
        let mut plain = self.start.0.clone();
        plain.resize(PLAIN, 0);
        let vault = self.sealed_for.as_ref().unwrap_or(&self.vault);
        let bound = [&b"draft/1"[..], &vault.0, &self.space.0].concat();
        let key = hkdf(&[], &self.master.0, b"draft/1");
        let mut sealed = [self.nonce.0.clone(), gcm(&key, self.nonce.array(), &bound, &plain)].concat();
        if let Some(at) = self.flip_at {
            sealed[at] ^= 1;
        }
        sealed.truncate(sealed.len() - self.cut.unwrap_or(0));
        sealed
    }
}

/// Every vector of drafts.
pub fn all() -> Vec<(&'static str, Vector)> {
    let (typed, none) = (start(7, 1, b"pay or"), start(8, 0, b""));
    let words = opens(7, Some(b"pay or"));
    let with = |change: fn(&mut DraftCase)| made(&start(7, 1, b"pay or"), None, change);
    vec![
        ("draft", good("A draft says its turn, its entry and its body.", made(&typed, words, |_| ()))),
        ("draft-none", good("Nothing typed is as long as anything.", made(&none, opens(8, None), |_| ()))),
        (
            "draft-altered",
            bad("A draft is authentic or nothing.", "NotAuthentic", with(|case| case.flip_at = Some(40_000))),
        ),
        ("draft-truncated", bad("A draft is whole.", "NotAuthentic", with(|case| case.cut = Some(1)))),
        (
            "draft-other-vault",
            bad(
                "A draft is bound to its vault.",
                "NotAuthentic",
                with(|case| case.sealed_for = Some([0x0f; 16].into())),
            ),
        ),
        ("draft-unknown-state", bad("A state is 0 or 1.", "Damaged", made(&start(7, 2, b"x"), None, |_| ()))),
        ("draft-body-beyond", bad("A body ends before its draft.", "Damaged", beyond())),
    ]
}

fn start(turn: u64, state: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).expect("short");
    let entry = if state == 0 { [0; 16] } else { ENTRY };
    [&turn.to_be_bytes()[..], &entry, &[state], &length.to_be_bytes(), body].concat()
}

fn beyond() -> Case {
    let mut start = start(7, 1, b"x");
    let length = u32::try_from(PLAIN - HEAD + 1).expect("short");
    start[25..HEAD].copy_from_slice(&length.to_be_bytes());
    made(&start, None, |_| ())
}

fn opens(turn: u64, body: Option<&[u8]>) -> Option<DraftOpens> {
    Some(DraftOpens { turn, typed: body.map(|body| (ENTRY.into(), body.into())) })
}

fn made(start: &[u8], opens: Option<DraftOpens>, change: impl FnOnce(&mut DraftCase)) -> Case {
    let mut case = DraftCase {
        master: MASTER.into(),
        vault: VAULT.into(),
        space: SPACE.into(),
        nonce: NONCE.into(),
        start: start.into(),
        sealed_for: None,
        flip_at: None,
        cut: None,
        sealed_sha256: Hex(Vec::new()),
        opens,
    };
    change(&mut case);
    case.sealed_sha256 = sha256(&case.sealed()).into();
    Case::Draft(Box::new(case))
}
