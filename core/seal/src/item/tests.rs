use super::*;
use proptest::prelude::*;

const CONTEXT: ItemContext = ItemContext { vault: [1; 16], space: [2; 16], item: [3; 16] };

fn wrap() -> WrapKey {
    WrapKey::from_bytes(&mut [5; 32])
}

fn fields(name: &str) -> HeaderFields {
    HeaderFields { kind: 9, source: 2, created_ms: -1, name: name.into() }
}

fn names_cut(name: &str) -> String {
    let item = make_item(&wrap(), &CONTEXT, &fields(name)).unwrap();
    open_header(&wrap(), &CONTEXT, &item.header).unwrap().fields.name
}

#[test]
fn a_header_comes_back_with_its_key_and_hash() {
    let item = make_item(&wrap(), &CONTEXT, &fields("seen at 3.png")).unwrap();
    let opened = open_header(&wrap(), &CONTEXT, &item.header).unwrap();
    assert!(opened.fields == fields("seen at 3.png"));
    assert_eq!(opened.header_hash, item.header_hash);
    // Keys that open no vault.
    assert!(item.key.expose(|made| opened.key.expose(|read| made == read)));
}

#[test]
fn a_header_made_again_is_sealed_anew_and_says_the_same() {
    let item = make_item(&wrap(), &CONTEXT, &fields("seen at 3.png")).unwrap();
    let (again, hash) = remake_header(&wrap(), &CONTEXT, &item.key, &fields("seen at 3.png")).unwrap();
    assert_ne!(*again, item.header);
    let opened = open_header(&wrap(), &CONTEXT, &again).unwrap();
    assert!(opened.fields == fields("seen at 3.png"));
    assert_eq!((opened.header_hash, hash), (item.header_hash, item.header_hash));
}

#[test]
fn no_two_items_share_a_key_or_a_nonce() {
    let [one, two] = [0, 1].map(|_| make_item(&wrap(), &CONTEXT, &fields("same")).unwrap());
    assert_ne!(one.header[..NONCE], two.header[..NONCE]);
    // Keys that open no vault.
    assert!(one.key.expose(|one| two.key.expose(|two| one != two)));
}

#[test]
fn a_long_name_is_cut_between_characters() {
    assert_eq!(names_cut(&"n".repeat(600)).len(), 512);
    assert_eq!(names_cut(&format!("n{}", "é".repeat(300))).len(), 511);
    assert_eq!(names_cut(&"🙂".repeat(300)).len(), 512);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::tests_cases()))]

    #[test]
    fn any_name_comes_back_or_its_start_does(name in ".{0,300}") {
        let back = names_cut(&name);
        prop_assert!(name.starts_with(&back) && (back == name || back.len() > NAME - 4));
    }

    #[test]
    fn any_flipped_bit_of_a_header_is_refused(at in 0..HEADER, bit in 0..8) {
        let mut item = make_item(&wrap(), &CONTEXT, &fields("x")).unwrap();
        item.header[at] ^= 1u8 << bit;
        prop_assert_eq!(open_header(&wrap(), &CONTEXT, &item.header).err(), Some(SealError::NotAuthentic));
    }
}
