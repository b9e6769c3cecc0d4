use super::*;
use crate::stretch::{Code, Cost, stretch};

fn hex(text: &str) -> Vec<u8> {
    let pair = |at: usize| u8::from_str_radix(text.get(at..at + 2).unwrap(), 16).unwrap();
    (0..text.len()).step_by(2).map(pair).collect()
}

// RFC 9380, J.1.1, with the tag used there.
const RFC_TAG: &[u8] = b"QUUX-V01-CS02-with-P256_XMD:SHA-256_SSWU_RO_";
const RFC: [(&[u8], &str, &str); 2] = [
    (
        b"",
        "2c15230b26dbc6fc9a37051158c95b79656e17a1a920b11394ca91c44247d3e4",
        "8a7a74985cc5c776cdfe4b1f19884970453912e9d31528c060be9ab5c43e8415",
    ),
    (
        b"abc",
        "0bb8b87485551aa43ed54f009230450b492fead5f1cc91658775dac4a3388a0f",
        "5c41b3d0731a27a7b14bc0bf0ccded2d8751f83493404c84a88e71ffd424212e",
    ),
];

#[test]
fn points_are_those_of_rfc_9380() {
    for (message, x, y) in RFC {
        assert_eq!(point(message, RFC_TAG).to_vec(), [vec![4], hex(x), hex(y)].concat());
    }
}

// NIST CAVS, ECC CDH primitive, P-256, count 0.
#[test]
fn the_ecdh_answer_is_the_one_of_nist() {
    let x = "700c48f77f56584c5cc632ca65640db91b6bacce3a4df6b42ce7cc838833d287";
    let y = "db71e509e3fd9b060ddb20ba5c51dcc5948d46fbf640dfe0441782cab85fa4ac";
    let theirs = [vec![4], hex(x), hex(y)].concat().try_into().unwrap();
    let mut own = hex("7d7dc5f71eb29ddaf80d6214632eeae03d9058af1fb6d22ed80badb62bc1a534").try_into().unwrap();
    let answer = SoftwareKey::from_bytes(&mut own).unwrap().answer_ecdh(&theirs).unwrap();
    let shared = hex("46fc62106420ff012e54a434fbdd2d25ccc5852060561e68040dd7778997bd7b");
    assert_eq!(answer.0[..], shared[..]);
    assert_eq!(own, [0; 32]);
}

#[test]
fn zero_and_the_order_of_the_curve_are_no_device_keys() {
    let mut order: [u8; 32] =
        hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551").try_into().unwrap();
    assert!(SoftwareKey::from_bytes(&mut order).is_err());
    assert!(SoftwareKey::from_bytes(&mut [0; 32]).is_err());
}

#[test]
fn a_made_key_is_stored_and_answers_the_same() {
    let key = SoftwareKey::generate().unwrap();
    let again = key.expose(|bytes| SoftwareKey::from_bytes(&mut bytes.clone()).unwrap());
    let code = Code::parse(b"271828").unwrap();
    let challenge = challenge(&stretch(&code, &[1; 32], Cost::LEAST).unwrap());
    assert_eq!(key.answer_hmac(&challenge).0[..], again.answer_hmac(&challenge).0[..]);
    let (one, two) = (key.answer_ecdh(&challenge).unwrap(), again.answer_ecdh(&challenge).unwrap());
    assert_eq!(one.0[..], two.0[..]);
    assert_ne!(one.0[..], key.answer_hmac(&challenge).0[..]);
}
