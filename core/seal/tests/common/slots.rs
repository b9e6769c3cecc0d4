//! Codes, challenges, answers and slot files.

use argon2::{Algorithm, Argon2, Params, Version};
use p256::elliptic_curve::sec1::ToSec1Point;
use p256::hash2curve::GroupDigest;
use p256::{NistP256, PublicKey, SecretKey};
use ring::hmac;

use super::{Case, Hex, Opens, Vector, bad, gcm, good, hkdf, sha256};

const CODE: &str = "0042001987";
const SALT: [u8; 32] = [0x51; 32];
const MASTER: [u8; 32] = [0x4d; 32];
const PHRASE: [u8; 16] = [0x77; 16];
const DEVICE: [u8; 32] = [0x3c; 32];
const KIB: u32 = 65_536;
const TAG: &[u8] = b"KIT-V01-CS01-with-P256_XMD:SHA-256_SSWU_RO_";
const HEAD: usize = 100;
const PLACES_AT: usize = 132;
const SLOT: usize = 124;
const PLACE: usize = 8 * SLOT + 32;

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

/// Answers of a device.
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
    /// Its actual position, and the one that it claims.
    place: usize,
    at: u8,
    index: u8,
    plain: Vec<u8>,
}

const ALIASES: [[u8; 16]; 3] = [[0x0a; 16], [0x0b; 16], [0x0c; 16]];
const OTHER: [u8; 32] = [0x5e; 32];

fn right() -> Sealed {
    Sealed { version: 2, kib: KIB, passes: 3, place: 1, at: 4, index: 4, plain: full() }
}

/// Role, database, kind, 0, generation, root key, the other's, zeros.
fn full() -> Vec<u8> {
    let plain = [&[1, 2, 1, 0, 0, 0, 1, 2][..], &MASTER, &OTHER, &[0; 24]].concat();
    assert_eq!(plain.len(), 96);
    plain
}

fn full_but(at: usize, byte: u8) -> Sealed {
    let mut plain = full();
    plain[at] = byte;
    Sealed { plain, ..right() }
}

fn plain_kind() -> Vec<u8> {
    let mut plain = full();
    plain[2] = 2;
    plain[40..72].fill(0);
    plain
}

/// Returns an erase slot, in the slot of this index.
fn erases(index: u8) -> Sealed {
    let mut plain = full();
    plain[0] = 3;
    plain[40..72].fill(0);
    Sealed { at: index, index, plain, ..right() }
}

fn bound(of: &Sealed, alias: &[u8]) -> Vec<u8> {
    [&of.version.to_be_bytes()[..], &SALT, &of.kib.to_be_bytes(), &of.passes.to_be_bytes(), alias].concat()
}

fn sealed_slot(of: &Sealed, label: &str, secret: &[u8]) -> Vec<u8> {
    let alias = &ALIASES[of.place];
    let cost = [of.kib.to_be_bytes(), of.passes.to_be_bytes()].concat();
    let info = [label.as_bytes(), &of.version.to_be_bytes(), alias, &[of.index], &cost].concat();
    let bound = [bound(of, alias), vec![of.index]].concat();
    let nonce = [0x99; 12];
    [nonce.to_vec(), gcm(&hkdf(&SALT, secret, &info), nonce, &bound, &of.plain)].concat()
}

fn head(of: &Sealed) -> Vec<u8> {
    let turn = 7u64.to_be_bytes();
    let cost = [of.kib.to_be_bytes(), of.passes.to_be_bytes()].concat();
    [&of.version.to_be_bytes()[..], &turn, &SALT, &cost, &ALIASES.concat()].concat()
}

/// Returns a file with one used slot; the others look random.
fn file(of: &Sealed, label: &str, secret: &[u8]) -> Vec<u8> {
    let mut file = with_sum(&head(of));
    for place in 0..3u8 {
        let noise = |at: u8| (0..4u8).flat_map(move |part| sha256(&[place, at, part])).take(SLOT).collect();
        let slot = |at: u8| {
            if (usize::from(place), at) == (of.place, of.at) {
                sealed_slot(of, label, secret)
            } else {
                noise(at)
            }
        };
        let slots: Vec<u8> = (0..8u8).flat_map(slot).collect();
        let sum = sha256(&[bound(of, &ALIASES[usize::from(place)]), slots.clone()].concat());
        file.extend([slots, sum.to_vec()].concat());
    }
    file
}

fn with_sum(body: &[u8]) -> Vec<u8> {
    [body, &sha256(body)].concat()
}

/// Changes a file and corrects every checksum.
fn changed(file: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut file = file.to_vec();
    change(&mut file);
    let sum = sha256(&file[..HEAD]);
    file[HEAD..HEAD + 32].copy_from_slice(&sum);
    for place in 0..3 {
        let at = PLACES_AT + place * PLACE;
        let alias = &file[52 + 16 * place..68 + 16 * place];
        let sum = sha256(&[&file[..4], &file[12..52], alias, &file[at..at + 8 * SLOT]].concat());
        file[at + 8 * SLOT..at + PLACE].copy_from_slice(&sum);
    }
    file
}

/// Returns a file of version 1: one vault's head, 8 slots of 92 bytes, one checksum.
fn first_version() -> Vec<u8> {
    let head =
        [&1u32.to_be_bytes()[..], &[0x0a; 16], &SALT, &KIB.to_be_bytes(), &3u32.to_be_bytes()].concat();
    let noise: Vec<u8> = (0..23u8).flat_map(|part| sha256(&[part])).collect();
    with_sum(&[head, noise].concat())
}

fn swap_slots(file: &mut [u8], one: usize, other: usize) {
    let moved: Vec<u8> = file[one..one + SLOT].to_vec();
    file.copy_within(other..other + SLOT, one);
    file[other..other + SLOT].copy_from_slice(&moved);
}

fn code_case(file: Vec<u8>, code: &str, answers: [[u8; 32]; 3], opens: Option<Opens>) -> Case {
    let answers = Some(answers.map(Hex::from).to_vec());
    Case::Slots { file: file.into(), code: Some(code.into()), answers, phrase: None, opens }
}

fn phrase_case(file: Vec<u8>, opens: Option<Opens>) -> Case {
    Case::Slots { file: file.into(), code: None, answers: None, phrase: Some(PHRASE.into()), opens }
}

/// Slot files.
pub fn files() -> Vec<(&'static str, Vector)> {
    let code = stretched(CODE);
    let answer = by_hmac(&challenge(&code));
    let answers = [[0x01; 32], answer, [0x03; 32]];
    let secret = [code, answer].concat();
    let of = |sealed: &Sealed| file(sealed, "slot/1", &secret);
    let opens = |index, role: &str, kind: &str| Opens {
        place: 1,
        index,
        role: role.into(),
        database: 2,
        kind: kind.into(),
        generation: 258,
        master: MASTER.into(),
        other: (kind == "full").then(|| OTHER.into()),
    };
    let whole = of(&right());
    let with = |file: Vec<u8>| code_case(file, CODE, answers, None);
    let no = |rule: &str, file: Vec<u8>| bad(rule, "no slot", with(file));
    let refused = |rule: &str, error: &str, file: Vec<u8>| bad(rule, error, with(file));
    let opened = |file: Vec<u8>, kind: &str| code_case(file, CODE, answers, Some(opens(4, "code", kind)));
    let phrase = Sealed { at: 5, index: 5, ..full_but(0, 2) };
    let by_phrase = |sealed: &Sealed| file(sealed, "phrase/1", &PHRASE);
    let slot_at = |place: usize, index: usize| PLACES_AT + place * PLACE + index * SLOT;
    let flip = |at: usize| {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        flipped
    };
    let mut kindless = full();
    kindless[40..72].fill(0);
    let mut plain_with_key = plain_kind();
    plain_with_key[71] = 1;
    vec![
        ("slots-code", good("A code opens its slot.", opened(whole.clone(), "full"))),
        (
            "slots-plain",
            good(
                "The kind of space stands in the slot.",
                opened(of(&Sealed { plain: plain_kind(), ..right() }), "plain"),
            ),
        ),
        (
            "slots-phrase",
            good(
                "A phrase opens its slot, with no device.",
                phrase_case(by_phrase(&phrase), Some(opens(5, "phrase", "full"))),
            ),
        ),
        (
            "slots-phrase-in-code-slot",
            bad(
                "A phrase opens no slot of another role.",
                "no slot",
                phrase_case(by_phrase(&full_but(0, 2)), None),
            ),
        ),
        (
            "slots-phrase-of-code",
            bad(
                "What a phrase opens as a code's is refused.",
                "no slot",
                phrase_case(by_phrase(&right()), None),
            ),
        ),
        (
            "slots-other-code",
            bad(
                "Another code opens nothing.",
                "no slot",
                code_case(whole.clone(), "0042001988", answers, None),
            ),
        ),
        (
            "slots-other-answer",
            bad(
                "Another device opens nothing.",
                "no slot",
                code_case(whole.clone(), CODE, [[0x01; 32], [0x12; 32], [0x03; 32]], None),
            ),
        ),
        (
            "slots-answer-of-other-place",
            bad(
                "The answer of one place opens none of another.",
                "no slot",
                code_case(whole.clone(), CODE, [answer, [0x01; 32], answer], None),
            ),
        ),
        (
            "slots-moved",
            no(
                "A slot opens only in its place.",
                changed(&whole, |file| swap_slots(file, slot_at(1, 4), slot_at(1, 0))),
            ),
        ),
        (
            "slots-moved-place",
            bad(
                "A slot opens only under its place's alias.",
                "no slot",
                code_case(
                    changed(&whole, |file| swap_slots(file, slot_at(1, 4), slot_at(2, 4))),
                    CODE,
                    [answer; 3],
                    None,
                ),
            ),
        ),
        ("slots-other-index", no("A slot's key is for its index.", of(&Sealed { index: 0, ..right() }))),
        (
            "slots-other-alias",
            no("A slot is bound to its place's alias.", changed(&whole, |file| file[68] ^= 1)),
        ),
        (
            "slots-others-alias",
            good(
                "A slot is bound to nothing of the other places.",
                opened(changed(&whole, |file| file[52] ^= 1), "full"),
            ),
        ),
        (
            "slots-other-turn",
            good("A slot is not bound to the turn.", opened(changed(&whole, |file| file[11] ^= 1), "full")),
        ),
        ("slots-other-salt", no("A slot is bound to its salt.", changed(&whole, |file| file[12] ^= 1))),
        ("slots-other-cost", no("A slot is bound to its cost.", changed(&whole, |file| file[51] = 4))),
        (
            "slots-altered-slot",
            no("A slot is authentic or nothing.", changed(&whole, |file| file[slot_at(1, 4) + 30] ^= 1)),
        ),
        ("slots-phrase-role", no("Only codes stand in code slots.", of(&full_but(0, 2)))),
        ("slots-erase-in-code-slot", no("An erase code has a slot of its own.", of(&erases(4)))),
        (
            "slots-erase",
            good(
                "An erase code opens its slot, which holds the key of nothing.",
                code_case(of(&erases(6)), CODE, answers, Some(opens(6, "erase", "closed"))),
            ),
        ),
        (
            "slots-erase-with-other",
            no("A slot that erases holds no other key.", of(&Sealed { at: 6, index: 6, ..full_but(0, 3) })),
        ),
        (
            "slots-erase-plain",
            no("A slot that erases is the first space's.", {
                let mut plain = erases(6).plain;
                plain[2] = 2;
                of(&Sealed { plain, ..erases(6) })
            }),
        ),
        (
            "slots-spare",
            no(
                "A role that is not implemented opens nothing.",
                of(&Sealed { at: 7, index: 7, ..full_but(0, 4) }),
            ),
        ),
        ("slots-unknown-role", no("There is no role 9.", of(&full_but(0, 9)))),
        ("slots-unknown-database", no("There are two databases.", of(&full_but(1, 3)))),
        ("slots-unknown-kind", no("There are two kinds of space.", of(&full_but(2, 3)))),
        ("slots-reserved", no("A byte without a meaning is zero.", of(&full_but(3, 1)))),
        ("slots-reserved-end", no("A byte without a meaning is zero.", of(&full_but(95, 1)))),
        (
            "slots-no-other",
            no("The first space holds the other's key.", of(&Sealed { plain: kindless, ..right() })),
        ),
        (
            "slots-plain-with-other",
            no("The second space holds no other key.", of(&Sealed { plain: plain_with_key, ..right() })),
        ),
        (
            "slots-weak-memory",
            refused("At least 64 MiB.", "WeakParameters", of(&Sealed { kib: KIB / 2, ..right() })),
        ),
        (
            "slots-weak-passes",
            refused("At least 3 passes.", "WeakParameters", of(&Sealed { passes: 2, ..right() })),
        ),
        (
            "slots-huge-memory",
            refused("At most 256 MiB.", "WeakParameters", of(&Sealed { kib: u32::MAX, ..right() })),
        ),
        (
            "slots-many-passes",
            refused("At most 16 passes.", "WeakParameters", of(&Sealed { passes: 17, ..right() })),
        ),
        (
            "slots-future",
            refused("A later version is another's.", "TooNew", of(&Sealed { version: 3, ..right() })),
        ),
        ("slots-first-version", refused("Version 1 was never released.", "TooOld", first_version())),
        (
            "slots-version-zero",
            refused("There is no version 0.", "Damaged", of(&Sealed { version: 0, ..right() })),
        ),
        ("slots-truncated", refused("A file has one length.", "Damaged", whole[..whole.len() - 1].to_vec())),
        ("slots-extended", refused("A file has one length.", "Damaged", [&whole[..], &[0]].concat())),
        ("slots-empty", refused("A file has one length.", "Damaged", Vec::new())),
        ("slots-altered-head", refused("A checksum covers the head.", "Damaged", flip(60))),
        ("slots-altered-place", refused("A checksum covers each place.", "Damaged", flip(slot_at(2, 7) + 5))),
        (
            "slots-foreign-place",
            refused("A place's checksum covers its head.", "Damaged", {
                let other = of(&Sealed { passes: 4, ..right() });
                [&whole[..PLACES_AT], &other[PLACES_AT..]].concat()
            }),
        ),
    ]
}
