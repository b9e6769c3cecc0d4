//! Walks a JPEG marker by marker, and what follows it.
//!
//! ```text
//! picture [zeros] [more pictures: a gain map, a view]… [film]          Google's motion photo, and those before it
//! picture … 00 00 type, 16, "MotionPhoto_Data" film …                  Samsung's
//! ```

use zeroize::Zeroizing;

use super::seen::{Seen, begins_film};

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;

/// The name before Samsung's film; the header says how long it is.
const NAME: &[u8; 16] = b"MotionPhoto_Data";

/// The position in the file.
pub(super) struct Jpeg {
    at: At,
    has_scan: bool,
}

enum At {
    /// The first byte of a marker.
    Marker,
    /// The second one.
    Code,
    /// The length after it, of which one byte may be read.
    Length { code: u8, high: Option<u8> },
    /// A segment to skip; then a scan or a marker follows.
    Body { left: u16, is_scan: bool },
    /// Coded pixels.
    Pixels,
    /// Coded pixels, after an FF.
    PixelsMark,
    /// After the end of the picture.
    Behind(Behind),
}

impl Jpeg {
    /// Begins after the first marker.
    pub(super) fn begun() -> Self {
        Self { at: At::Marker, has_scan: false }
    }

    /// Reads some bytes; returns how many and what they are, `None` if the file is not well formed.
    pub(super) fn step(&mut self, bytes: &[u8]) -> (usize, Option<Seen>) {
        let byte = bytes.first().copied().unwrap_or_default();
        let next = match &mut self.at {
            At::Body { left, is_scan } => {
                let (left, is_scan) = (*left, *is_scan);
                return self.pass_over(bytes, left, is_scan);
            }
            At::Pixels => return self.pixels(bytes),
            At::Behind(behind) => match behind.step(byte) {
                Some(seen) => return (1, Some(seen)),
                None => Some(At::Marker),
            },
            At::Marker => (byte == 0xff).then_some(At::Code),
            At::Code => self.marker(byte),
            At::Length { high: None, code } => Some(At::Length { code: *code, high: Some(byte) }),
            At::Length { high: Some(high), code } => body(*code, u16::from_be_bytes([*high, byte])),
            At::PixelsMark => match byte {
                0x00 | 0xd0..=0xd7 => Some(At::Pixels),
                code => self.marker(code),
            },
        };
        let seen = next.is_some().then_some(Seen::Picture);
        next.into_iter().for_each(|next| self.at = next);
        (1, seen)
    }

    fn marker(&mut self, code: u8) -> Option<At> {
        let was_scanned = self.has_scan;
        self.has_scan |= code == SCAN;
        match code {
            0xff if matches!(self.at, At::PixelsMark) => Some(At::PixelsMark),
            0xff => Some(At::Code),
            0x01 | 0xd0..=0xd7 => Some(At::Marker),
            END if was_scanned => Some(At::Behind(Behind::new())),
            0x00 | START | END => None,
            code => Some(At::Length { code, high: None }),
        }
    }

    fn pass_over(&mut self, bytes: &[u8], left: u16, is_scan: bool) -> (usize, Option<Seen>) {
        let read = bytes.len().min(usize::from(left));
        let left = left.saturating_sub(u16::try_from(read).unwrap_or(left));
        self.at = after(left, is_scan);
        (read, Some(Seen::Picture))
    }

    fn pixels(&mut self, bytes: &[u8]) -> (usize, Option<Seen>) {
        let mark = bytes.iter().position(|byte| *byte == 0xff);
        if mark.is_some() {
            self.at = At::PixelsMark;
        }
        (mark.map_or(bytes.len(), |at| at + 1), Some(Seen::Picture))
    }
}

/// Returns the state after a length, which includes its own two bytes.
fn body(code: u8, length: u16) -> Option<At> {
    Some(after(length.checked_sub(2)?, code == SCAN))
}

fn after(left: u16, is_scan: bool) -> At {
    match (left, is_scan) {
        (0, true) => At::Pixels,
        (0, false) => At::Marker,
        (left, is_scan) => At::Body { left, is_scan },
    }
}

/// The bytes after the end of a picture.
struct Behind {
    last: Zeroizing<[u8; HELD]>,
    count: u64,
    /// Offset of the first byte that is not zero.
    first: Option<u64>,
}

/// The length of Samsung's header, the name, and the beginning of a film.
const HELD: usize = 32;

impl Behind {
    fn new() -> Self {
        Self { last: Zeroizing::new([0; HELD]), count: 0, first: None }
    }

    /// Reads a byte; `None` once another picture has begun.
    fn step(&mut self, byte: u8) -> Option<Seen> {
        self.last.copy_within(1.., 0);
        self.last[HELD - 1] = byte;
        if byte != 0 && self.first.is_none() {
            self.first = Some(self.count);
        }
        self.count = self.count.saturating_add(1);
        if self.is_first(2) && self.last.ends_with(&[0xff, START]) {
            return None;
        }
        Some(self.film().map_or(Seen::Unsure(self.held()), Seen::Film))
    }

    fn held(&self) -> usize {
        usize::try_from(self.count).map_or(HELD, |count| count.min(HELD))
    }

    /// Returns whether only zeros precede the last `last` bytes.
    fn is_first(&self, last: u64) -> bool {
        self.count >= last && self.first.is_none_or(|first| first >= self.count - last)
    }

    /// Returns how many of the last bytes belong to a film, if one has begun.
    fn film(&self) -> Option<usize> {
        let (before, head) = self.last.split_last_chunk::<8>()?;
        if !begins_film(*head) {
            return None;
        }
        let has_name = self.held() == HELD && is_named(before);
        (has_name.then_some(HELD)).or(self.is_first(8).then_some(8))
    }
}

/// Returns whether these 24 bytes are two zeros, a type, the length of the name, and the name.
fn is_named(block: &[u8]) -> bool {
    block.starts_with(&[0, 0]) && block[4..8] == [16, 0, 0, 0] && block.ends_with(NAME)
}
