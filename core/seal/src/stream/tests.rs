use super::*;
use crate::digest;
use crate::item::{HEADER, HeaderFields, ItemContext, NewItem, make_item};
use crate::keys::WrapKey;
use proptest::prelude::*;

const CONTEXT: ItemContext = ItemContext { vault: [1; 16], space: [2; 16], item: [3; 16] };

fn new_item() -> NewItem {
    let fields = HeaderFields { kind: 9, source: 2, created_ms: 5, name: String::new() };
    make_item(&WrapKey::from_bytes(&mut [5; 32]), &CONTEXT, &fields).unwrap()
}

/// Returns a whole file and the opener of its chunks.
fn sealed(bytes: &[u8], padded: bool) -> (Vec<u8>, ChunkOpener) {
    let item = new_item();
    let opener = ChunkOpener::new(&item.key, &item.header_hash);
    let mut file = item.header.to_vec();
    let (mut sealer, mut chunk) = (item.sealer, Chunk::new());
    for part in bytes.chunks(CHUNK) {
        assert_eq!(chunk.fill(part), part.len());
        let done = sealer.seal_data(chunk).unwrap();
        file.extend_from_slice(done.bytes());
        chunk = done.into_empty();
    }
    let mut end = sealer.finish_data();
    while padded && end.missing() > 0 {
        let done = end.seal_padding(chunk).unwrap();
        file.extend_from_slice(done.bytes());
        chunk = done.into_empty();
    }
    let trailer = Trailer { length: bytes.len() as u64, sha256: digest::sha256(bytes) };
    file.extend_from_slice(&end.seal_trailer(&trailer).unwrap());
    (file, opener)
}

fn opened(file: &[u8], opener: &ChunkOpener) -> Result<Vec<u8>, SealError> {
    let shape = Shape::from_file_bytes(file.len() as u64)
        .filter(|shape| shape.may_be_finished())
        .ok_or(SealError::Damaged)?;
    let trailer = opener.open_trailer(shape.chunks, file.last_chunk().unwrap())?;
    let mut bytes = Vec::new();
    for (index, chunk) in (0..shape.chunks).zip(file[HEADER..].chunks_exact(SEALED_CHUNK)) {
        let mut chunk: Box<[u8; SEALED_CHUNK]> = Box::new(chunk.try_into().unwrap());
        if index < data_chunks(trailer.length) {
            bytes.extend_from_slice(&opener.open_data(index, &mut chunk)?[..]);
        } else {
            opener.open_padding(index, &mut chunk)?;
        }
    }
    bytes.truncate(usize::try_from(trailer.length).unwrap());
    Ok(bytes)
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from(at * 7 % 251).unwrap()).collect()
}

#[test]
fn what_was_in_a_buffer_before_never_follows_a_short_chunk() {
    let mut chunk = Chunk::new();
    chunk.fill(&[0xaa; CHUNK]);
    let item = new_item();
    let opener = ChunkOpener::new(&item.key, &item.header_hash);
    let mut sealer = item.sealer;
    let mut chunk = sealer.seal_data(chunk).unwrap().into_empty();
    chunk.fill(b"short");
    let mut sealed = *sealer.seal_data(chunk).unwrap().bytes();
    let plain = opener.open_data(1, &mut sealed).unwrap();
    assert_eq!(&plain[..5], b"short");
    assert!(plain[5..].iter().all(|byte| *byte == 0));
}

#[test]
fn a_chunk_opens_where_its_tag_stands_apart_and_with_no_other_tag_or_place() {
    let (file, opener) = sealed(&content(CHUNK + 9), true);
    let chunk = &file[HEADER..][..SEALED_CHUNK];
    let (bytes, tag) = chunk.split_last_chunk::<TAG>().unwrap();
    let opened = |index, tag: &[u8; TAG]| {
        let mut place: Box<[u8; CHUNK]> = Box::new(bytes.try_into().unwrap());
        opener.open_data_apart(index, &mut place, tag).map(|()| place.to_vec())
    };
    assert_eq!(opened(0, tag), Ok(content(CHUNK)));
    let mut other = *tag;
    other[3] ^= 1;
    assert_eq!(opened(0, &other), Err(SealError::NotAuthentic));
    assert_eq!(opened(1, tag), Err(SealError::NotAuthentic));
}

#[test]
fn padding_that_was_cut_off_again_leaves_an_item_that_opens() {
    let item = new_item();
    let opener = ChunkOpener::new(&item.key, &item.header_hash);
    let mut sealer = item.sealer;
    let mut file = item.header.to_vec();
    let bytes = content(8 * CHUNK + 5);
    for part in bytes.chunks(CHUNK) {
        let mut chunk = Chunk::new();
        chunk.fill(part);
        file.extend_from_slice(sealer.seal_data(chunk).unwrap().bytes());
    }
    let mut end = sealer.finish_data();
    assert_eq!(end.missing(), 1);
    end.seal_padding(Chunk::new()).unwrap();
    let trailer = Trailer { length: bytes.len() as u64, sha256: digest::sha256(&bytes) };
    file.extend_from_slice(&end.seal_trailer_unpadded(&trailer).unwrap());
    assert!(opened(&file, &opener).unwrap() == bytes);
}

#[test]
fn a_full_chunk_takes_no_more() {
    let mut chunk = Chunk::new();
    assert!(chunk.is_empty());
    assert_eq!(chunk.fill(&content(CHUNK - 1)), CHUNK - 1);
    assert!(!chunk.is_full());
    assert_eq!(chunk.fill(b"xyz"), 1);
    assert!(chunk.is_full() && !chunk.is_empty());
    assert_eq!(chunk.fill(b"xyz"), 0);
    assert_eq!(chunk.data().len(), CHUNK);
}

#[test]
fn a_trailer_cut_short_or_a_file_without_one_has_another_shape() {
    let (file, _) = sealed(&content(9), true);
    assert!(Shape::from_file_bytes(file.len() as u64).unwrap().may_be_finished());
    for less in [1, 55, 56, 57, 60_000] {
        assert!(!Shape::from_file_bytes((file.len() - less) as u64).unwrap().may_be_finished(), "{less}");
    }
    assert_eq!(Shape::from_file_bytes(HEADER as u64 - 1), None);
    assert_eq!(file_bytes(1) + TRAILER as u64, file.len() as u64);
}

// Checked against the paper's formula in exact arithmetic.
#[test]
fn padme_gives_the_numbers_of_its_paper() {
    let known = [
        (0, 0),
        (1, 1),
        (2, 2),
        (7, 7),
        (8, 8),
        (9, 10),
        (17, 18),
        (100, 104),
        (1000, 1024),
        (65_537, 67_584),
    ];
    for (chunks, padded) in known {
        assert_eq!(padme(chunks), padded, "{chunks}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(crate::tests_cases()))]

    #[test]
    fn padme_adds_at_most_twelve_per_cent_and_is_settled(chunks in 0u64..1 << 40) {
        let padded = padme(chunks);
        prop_assert!(padded >= chunks && (padded - chunks) * 100 <= chunks * 12);
        prop_assert_eq!(padme(padded), padded);
    }

    #[test]
    fn what_was_sealed_comes_back(length in 0usize..12 * CHUNK, padded: bool) {
        let bytes = content(length);
        let (file, opener) = sealed(&bytes, padded);
        prop_assert!(opened(&file, &opener).unwrap() == bytes);
        let chunks = if padded { padme(data_chunks(length as u64)) } else { data_chunks(length as u64) };
        prop_assert_eq!(file.len() as u64, file_bytes(chunks) + TRAILER as u64);
    }

    #[test]
    fn any_flipped_bit_after_the_header_is_refused(length in 0usize..3 * CHUNK, at: prop::sample::Index, bit in 0..8) {
        let (mut file, opener) = sealed(&content(length), true);
        let at = HEADER + at.index(file.len() - HEADER);
        file[at] ^= 1u8 << bit;
        prop_assert_eq!(opened(&file, &opener).err(), Some(SealError::NotAuthentic));
    }

    #[test]
    fn any_shorter_file_is_refused(length in 0usize..3 * CHUNK, left: prop::sample::Index) {
        let (file, opener) = sealed(&content(length), true);
        prop_assert!(opened(&file[..left.index(file.len())], &opener).is_err());
    }

    #[test]
    fn a_chunk_opens_in_no_other_place(index in 0u64..3, tried in 0u64..1 << 62) {
        let (file, opener) = sealed(&content(3 * CHUNK), true);
        let at = usize::try_from(file_bytes(index)).unwrap();
        let mut chunk: Box<[u8; SEALED_CHUNK]> = Box::new(file[at..at + SEALED_CHUNK].try_into().unwrap());
        prop_assert_eq!(opener.open_data(tried, &mut chunk).is_ok(), tried == index);
    }
}
