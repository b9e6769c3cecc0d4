use super::*;
use proptest::prelude::*;

const HEADER: PackHeader = PackHeader { pack_id: [4; 16], version: 12, built_ms: 1000, expires_ms: 2000 };

fn signer() -> SigningKey {
    SigningKey::from_bytes(&mut [9; 32])
}

fn trusted() -> [[u8; PUBLIC]; 1] {
    [signer().public().unwrap()]
}

#[test]
fn a_pack_comes_back_and_building_it_again_gives_the_same_bytes() {
    let image = vec![42; 100_000];
    let pack = seal_pack(&image, &HEADER, &signer()).unwrap();
    assert_eq!(pack, seal_pack(&image, &HEADER, &signer()).unwrap());
    let opened = open_pack(&pack, &trusted(), 12).unwrap();
    assert_eq!((opened.header, opened.key), (HEADER, 0));
    assert!(*opened.image == image);
    assert!(pack.len() < 1000);
}

#[test]
fn a_pack_shows_nothing_of_its_image() {
    let words = b"words that a scanner would look for";
    let pack = seal_pack(words, &HEADER, &signer()).unwrap();
    assert!(!pack.windows(6).any(|window| words.windows(6).any(|part| part == window)));
}

#[test]
fn an_image_as_large_as_the_bound_comes_back() {
    let pack = seal_pack(&vec![0; MOST_IMAGE], &HEADER, &signer()).unwrap();
    assert_eq!(open_pack(&pack, &trusted(), 0).unwrap().image.len(), MOST_IMAGE);
}

#[test]
fn a_length_beyond_the_bound_is_damage_whoever_signed_it() {
    assert_eq!(read_head(&head(&HEADER, MOST_IMAGE + 1)).err(), Some(SealError::Damaged));
}

#[test]
fn an_image_beyond_the_bound_is_not_sealed() {
    let image = vec![0; MOST_IMAGE + 1];
    assert_eq!(seal_pack(&image, &HEADER, &signer()).err(), Some(SealError::TooLarge));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::tests_cases()))]

    #[test]
    fn any_image_comes_back(image in proptest::collection::vec(any::<u8>(), 0..5000)) {
        let pack = seal_pack(&image, &HEADER, &signer()).unwrap();
        prop_assert!(*open_pack(&pack, &trusted(), 0).unwrap().image == image);
    }

    #[test]
    fn any_flipped_bit_of_a_pack_is_refused(at: prop::sample::Index, bit in 0..8) {
        let mut pack = seal_pack(b"some image", &HEADER, &signer()).unwrap();
        let at = at.index(pack.len());
        pack[at] ^= 1u8 << bit;
        prop_assert_eq!(open_pack(&pack, &trusted(), 0).err(), Some(SealError::Unsigned));
    }

    #[test]
    fn any_bytes_at_all_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(open_pack(&bytes, &trusted(), 0).is_err());
    }
}
