//! What the bytes that were read are.

/// What the bytes read last are.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// They belong to the picture, and all before them.
    Picture,
    /// So many of the last ones may be the beginning of a film.
    Unsure(usize),
    /// So many of the last ones are the beginning of a film.
    Film(usize),
}

/// Whether these eight bytes begin a film, as the box that says its kind.
pub(super) fn begins_film(head: [u8; 8]) -> bool {
    let [a, b, c, d, kind @ ..] = head;
    let length = u32::from_be_bytes([a, b, c, d]);
    kind == *b"ftyp" && (16..=256).contains(&length) && length.is_multiple_of(4)
}
