//! Walks a HEIC or AVIF file box by box: its film is in a separate box after the picture's.

use super::seen::{Seen, begins_film};

/// The most bytes of a box that are examined: a long header and the beginning of a film.
const MOST: usize = 24;

/// The position in the file.
pub(super) struct Boxes {
    head: [u8; MOST],
    /// How many bytes of `head` are filled.
    have: usize,
    /// Bytes of the current box still to skip.
    left: u64,
    is_begun: bool,
    has_meta: bool,
    has_data: bool,
}

/// The header of a box.
struct Head {
    kind: [u8; 4],
    /// The header's length in bytes.
    own: usize,
    /// Length of the whole box in bytes; `None` if it extends to the end of the file.
    length: Option<u64>,
}

impl Boxes {
    /// Begins with a file's first two bytes.
    pub(super) fn begun(first: [u8; 2]) -> Self {
        let mut head = [0; MOST];
        head[..2].copy_from_slice(&first);
        Self { head, have: 2, left: 0, is_begun: false, has_meta: false, has_data: false }
    }

    /// Reads some bytes; returns how many and what they are, `None` if the file is not well formed.
    pub(super) fn step(&mut self, bytes: &[u8]) -> (usize, Option<Seen>) {
        if self.left > 0 {
            let read = usize::try_from(self.left).map_or(bytes.len(), |left| left.min(bytes.len()));
            self.left -= read as u64;
            return (read, Some(Seen::Picture));
        }
        self.head[self.have] = bytes.first().copied().unwrap_or_default();
        self.have += 1;
        let Some(head) = self.head() else { return (1, Some(Seen::Unsure(self.have))) };
        (1, self.look(&head))
    }

    /// Returns the header of the box, once all of it is read.
    fn head(&self) -> Option<Head> {
        let [a, b, c, d, e, f, g, h, rest @ ..] = self.head;
        let head = |own, length| (self.have >= own).then_some(Head { kind: [e, f, g, h], own, length });
        match u32::from_be_bytes([a, b, c, d]) {
            0 => head(8, None),
            1 => head(16, rest.first_chunk().map(|long| u64::from_be_bytes(*long))),
            length => head(8, Some(length.into())),
        }
    }

    fn look(&mut self, head: &Head) -> Option<Seen> {
        if !self.is_begun && &head.kind != b"ftyp" {
            return None;
        }
        self.is_begun = true;
        // Without its pixels before the film, the picture would be lost too.
        if &head.kind == b"mpvd" && self.has_meta && self.has_data {
            return self.look_into(head);
        }
        self.has_meta |= &head.kind == b"meta";
        self.has_data |= &head.kind == b"mdat";
        self.pass_over(head)
    }

    /// Examines a box that may contain a film.
    fn look_into(&mut self, head: &Head) -> Option<Seen> {
        let have = self.have;
        if head.length.is_some_and(|length| length < head.own as u64 + 8) {
            return self.pass_over(head);
        }
        match self.head.get(head.own..have)?.first_chunk::<8>() {
            None => Some(Seen::Unsure(have)),
            Some(inner) if begins_film(*inner) => Some(Seen::Film(have)),
            Some(_) => self.pass_over(head),
        }
    }

    /// Skips a box. `None` if it extends to the end, or is shorter than its header.
    fn pass_over(&mut self, head: &Head) -> Option<Seen> {
        let have = std::mem::take(&mut self.have) as u64;
        self.left = head.length?.checked_sub(have)?;
        Some(Seen::Picture)
    }
}
