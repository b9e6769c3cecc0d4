//! Codes, challenges, answers and slot files.

use argon2::{Algorithm, Argon2, Params, Version};
use p256::elliptic_curve::sec1::ToSec1Point;
use p256::hash2curve::GroupDigest;
use p256::{NistP256, PublicKey, SecretKey};
use ring::hmac;

use super::{Case, Hex, Opens, Vector, bad, gcm, good, hkdf, sha256};

const CODE: &str = "0042001987";
const SALT: [u8; 32] = [0x51; 32];
const VAULT: [u8; 16] = [0x0a; 16];
const MASTER: [u8; 32] = [0x4d; 32];
const PHRASE: [u8; 16] = [0x77; 16];
const DEVICE: [u8; 32] = [0x3c; 32];
const KIB: u32 = 65_536;
const TAG: &[u8] = b"KIT-V01-CS01-with-P256_XMD:SHA-256_SSWU_RO_";
const SLOTS_AT: usize = 60;
const SLOT: usize = 92;

fn stretched(code: &str) -> [u8; 32] {
    let mut out = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(KIB, 3, 1, Some(32)).expect("fine"))
        .hash_password_into(code.as_bytes(), &SALT, &mut out)
        .expect("memory");
    out
}

fn challenge(stretched: &[u8; 32]) -> [u8; 65] {
    let seed = hkdf(&[], stretched, b"challenge/1");
    let point = NistP256::hash_from_bytes(&[&seed[..]], &[TAG]).expect("a fixed tag");
    point.to_affine().to_sec1_point(false).as_bytes().try_into().expect("uncompressed")
}

fn by_hmac(challenge: &[u8; 65]) -> [u8; 32] {
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &DEVICE), challenge);
    tag.as_ref().try_into().expect("32 bytes")
}

fn by_ecdh(challenge: &[u8; 65]) -> [u8; 32] {
    let point = PublicKey::from_sec1_bytes(challenge).expect("a point");
    let scalar = SecretKey::from_slice(&DEVICE).expect("a scalar");
    let shared = p256::ecdh::diffie_hellman(scalar.to_nonzero_scalar(), point.as_affine());
    shared.raw_secret_bytes().as_slice().try_into().expect("32 bytes")
}

/// Codes and challenges.
pub fn challenges() -> Vec<(&'static str, Vector)> {
    let case = |code: &str, memory_kib, passes, challenge: Option<[u8; 65]>| Case::Challenge {
        code: code.into(),
        salt: SALT.into(),
        memory_kib,
        passes,
        challenge: challenge.map(Hex::from),
    };
    let right = challenge(&stretched(CODE));
    let without_zeros = challenge(&stretched("42001987"));
    vec![
        ("challenge", good("A code of ten digits makes this challenge.", case(CODE, KIB, 3, Some(right)))),
        (
            "challenge-zeros",
            good("Leading zeros are digits like others.", case("42001987", KIB, 3, Some(without_zeros))),
        ),
        ("code-short", bad("A code has at least 6 digits.", "NotACode", case("12345", KIB, 3, None))),
        ("code-long", bad("A code has at most 16 digits.", "NotACode", case(&"1".repeat(17), KIB, 3, None))),
        ("code-sign", bad("A code is bare digits.", "NotACode", case("12345.6", KIB, 3, None))),
        ("code-other-digits", bad("Only ASCII digits count.", "NotACode", case("١٢٣٤٥٦", KIB, 3, None))),
        ("cost-memory-low", bad("At least 64 MiB.", "WeakParameters", case(CODE, KIB - 1, 3, None))),
        ("cost-memory-high", bad("At most 256 MiB.", "WeakParameters", case(CODE, 4 * KIB + 1, 3, None))),
        ("cost-passes-low", bad("At least 3 passes.", "WeakParameters", case(CODE, KIB, 2, None))),
        ("cost-passes-high", bad("At most 16 passes.", "WeakParameters", case(CODE, KIB, 17, None))),
    ]
}

/// What a device answers.
pub fn answers() -> Vec<(&'static str, Vector)> {
    let point = challenge(&stretched(CODE));
    let mut off = point;
    off[64] ^= 1;
    let case = |challenge: [u8; 65], ecdh: Option<[u8; 32]>| Case::Answer {
        device_key: DEVICE.into(),
        challenge: challenge.into(),
        hmac: Some(by_hmac(&challenge).into()),
        ecdh: ecdh.map(Hex::from),
    };
    vec![
        ("answer", good("A device answers by HMAC or by ECDH.", case(point, Some(by_ecdh(&point))))),
        ("answer-off-curve", bad("ECDH takes only a point of the curve.", "Damaged", case(off, None))),
    ]
}

struct Sealed {
    version: u32,
    kib: u32,
    passes: u32,
    place: u8,
    index: u8,
    role: u8,
    database: u8,
}

const RIGHT: Sealed = Sealed { version: 1, kib: KIB, passes: 3, place: 4, index: 4, role: 1, database: 2 };

fn head(of: &Sealed) -> Vec<u8> {
    [&of.version.to_be_bytes()[..], &VAULT, &SALT, &of.kib.to_be_bytes(), &of.passes.to_be_bytes()].concat()
}

fn sealed_slot(of: &Sealed, label: &str, secret: &[u8]) -> Vec<u8> {
    let cost = [of.kib.to_be_bytes(), of.passes.to_be_bytes()].concat();
    let info = [label.as_bytes(), &of.version.to_be_bytes(), &[of.index], &cost].concat();
    let mut plain = vec![of.role, of.database];
    plain.extend(MASTER);
    plain.resize(64, 0);
    let bound = [head(of), vec![of.index]].concat();
    let nonce = [0x99; 12];
    [nonce.to_vec(), gcm(&hkdf(&SALT, secret, &info), nonce, &bound, &plain)].concat()
}

/// A file with one used slot; the seven others are as good as random.
fn file(of: &Sealed, label: &str, secret: &[u8]) -> Vec<u8> {
    let mut file = head(of);
    for place in 0..8u8 {
        let noise = (0..3u8).flat_map(|part| sha256(&[place, part])).take(SLOT).collect();
        let slot = if place == of.place { sealed_slot(of, label, secret) } else { noise };
        file.extend(slot);
    }
    with_sum(file)
}

fn with_sum(mut body: Vec<u8>) -> Vec<u8> {
    body.extend(sha256(&body));
    body
}

/// Changes the body and makes the checksum right again.
fn changed(file: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut body = file[..file.len() - 32].to_vec();
    change(&mut body);
    with_sum(body)
}

/// Slot files.
pub fn files() -> Vec<(&'static str, Vector)> {
    let code = stretched(CODE);
    let answer = by_hmac(&challenge(&code));
    let secret = [code, answer].concat();
    let of = |sealed: &Sealed| file(sealed, "slot/1", &secret);
    let case = |file: Vec<u8>, code: &str, answer: [u8; 32], opens: Option<Opens>| Case::Slots {
        file: file.into(),
        code: Some(code.into()),
        answer: Some(answer.into()),
        phrase: None,
        opens,
    };
    let by_phrase = |file: Vec<u8>, opens: Option<Opens>| Case::Slots {
        file: file.into(),
        code: None,
        answer: None,
        phrase: Some(PHRASE.into()),
        opens,
    };
    let opens = |index, role: &str| Opens { index, role: role.into(), database: 2, master: MASTER.into() };
    let right = of(&RIGHT);
    let phrase = Sealed { place: 5, index: 5, role: 2, ..RIGHT };
    let with = |file: Vec<u8>| case(file, CODE, answer, None);
    let no = |rule: &str, file: Vec<u8>| bad(rule, "no slot", with(file));
    let mut flipped = right.clone();
    flipped[400] ^= 0x10;
    let swap = |body: &mut Vec<u8>| {
        let (at, to) = (SLOTS_AT + 4 * SLOT, SLOTS_AT);
        let moved: Vec<u8> = body[at..at + SLOT].to_vec();
        body.copy_within(to..to + SLOT, at);
        body[to..to + SLOT].copy_from_slice(&moved);
    };
    vec![
        (
            "slots-code",
            good("A code opens its slot.", case(right.clone(), CODE, answer, Some(opens(4, "code")))),
        ),
        (
            "slots-phrase",
            good(
                "A phrase opens its slot, with no device.",
                by_phrase(file(&phrase, "phrase/1", &PHRASE), Some(opens(5, "phrase"))),
            ),
        ),
        (
            "slots-phrase-in-code-slot",
            bad(
                "A phrase opens no slot of another role.",
                "no slot",
                by_phrase(file(&Sealed { role: 2, ..RIGHT }, "phrase/1", &PHRASE), None),
            ),
        ),
        (
            "slots-other-code",
            bad("Another code opens nothing.", "no slot", case(right.clone(), "0042001988", answer, None)),
        ),
        (
            "slots-other-answer",
            bad("Another device opens nothing.", "no slot", case(right.clone(), CODE, [0x12; 32], None)),
        ),
        ("slots-moved", no("A slot opens only in its place.", changed(&right, swap))),
        ("slots-other-index", no("A slot's key is for its index.", of(&Sealed { index: 0, ..RIGHT }))),
        ("slots-other-vault", no("A slot is bound to its vault.", changed(&right, |body| body[4] ^= 1))),
        ("slots-other-salt", no("A slot is bound to its salt.", changed(&right, |body| body[20] ^= 1))),
        ("slots-other-cost", no("A slot is bound to its cost.", changed(&right, |body| body[59] = 4))),
        (
            "slots-altered-slot",
            no(
                "A slot is authentic or nothing.",
                changed(&right, |body| body[SLOTS_AT + 4 * SLOT + 30] ^= 1),
            ),
        ),
        ("slots-wrong-role", no("Only codes stand in code slots.", of(&Sealed { role: 3, ..RIGHT }))),
        ("slots-unknown-role", no("There are three roles.", of(&Sealed { role: 9, ..RIGHT }))),
        ("slots-unknown-database", no("There are two databases.", of(&Sealed { database: 3, ..RIGHT }))),
        (
            "slots-weak-memory",
            bad("At least 64 MiB.", "WeakParameters", with(of(&Sealed { kib: KIB / 2, ..RIGHT }))),
        ),
        (
            "slots-weak-passes",
            bad("At least 3 passes.", "WeakParameters", with(of(&Sealed { passes: 2, ..RIGHT }))),
        ),
        (
            "slots-huge-memory",
            bad("At most 256 MiB.", "WeakParameters", with(of(&Sealed { kib: u32::MAX, ..RIGHT }))),
        ),
        (
            "slots-many-passes",
            bad("At most 16 passes.", "WeakParameters", with(of(&Sealed { passes: 17, ..RIGHT }))),
        ),
        (
            "slots-future",
            bad("A later version is another's.", "TooNew", with(of(&Sealed { version: 2, ..RIGHT }))),
        ),
        (
            "slots-version-zero",
            bad("There is no version 0.", "Damaged", with(of(&Sealed { version: 0, ..RIGHT }))),
        ),
        (
            "slots-truncated",
            bad("A file has one length.", "Damaged", with(right[..right.len() - 1].to_vec())),
        ),
        ("slots-extended", bad("A file has one length.", "Damaged", with([&right[..], &[0]].concat()))),
        ("slots-empty", bad("A file has one length.", "Damaged", with(Vec::new()))),
        ("slots-altered", bad("The checksum covers everything.", "Damaged", with(flipped))),
    ]
}
