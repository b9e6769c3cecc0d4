//! The classification of bytes that were read.

/// What the bytes just read are.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// They belong to the picture, as do all before them.
    Picture,
    /// This many of the last bytes may be the beginning of a film.
    Unsure(usize),
    /// This many of the last bytes are the beginning of a film.
    Film(usize),
}

/// Returns whether these eight bytes begin a film: the box that gives its kind.
pub(super) fn begins_film(head: [u8; 8]) -> bool {
    let [a, b, c, d, kind @ ..] = head;
    let length = u32::from_be_bytes([a, b, c, d]);
    kind == *b"ftyp" && (16..=256).contains(&length) && length.is_multiple_of(4)
}
