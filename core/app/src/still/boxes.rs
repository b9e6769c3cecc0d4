//! A HEIC or AVIF, box by box: its film is in a box of its own behind the picture's.

use super::seen::{Seen, begins_film};

/// The longest beginning of a box that is looked at: a long length, and the beginning of a film.
const MOST: usize = 24;

/// Where in it the next byte is.
pub(super) struct Boxes {
    head: [u8; MOST],
    /// Bytes of it that are there.
    have: usize,
    /// Bytes of a box to be passed over.
    left: u64,
    is_begun: bool,
    has_meta: bool,
    has_data: bool,
}

/// The beginning of a box.
struct Head {
    kind: [u8; 4],
    /// Its own bytes.
    own: usize,
    /// Bytes of the whole box; nothing if it goes to the end.
    length: Option<u64>,
}

impl Boxes {
    /// One whose first two bytes are these.
    pub(super) fn begun(first: [u8; 2]) -> Self {
        let mut head = [0; MOST];
        head[..2].copy_from_slice(&first);
        Self { head, have: 2, left: 0, is_begun: false, has_meta: false, has_data: false }
    }

    /// How many bytes were read, and what they are; nothing if it is not well formed.
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

    /// The beginning of the box, once it is there.
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
        // Without its pixels before it, the picture would be lost with the film.
        if &head.kind == b"mpvd" && self.has_meta && self.has_data {
            return self.look_into(head);
        }
        self.has_meta |= &head.kind == b"meta";
        self.has_data |= &head.kind == b"mdat";
        self.pass_over(head)
    }

    /// A box that may hold a film.
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

    /// Nothing for a box that goes to the end, or is shorter than its own beginning.
    fn pass_over(&mut self, head: &Head) -> Option<Seen> {
        let have = std::mem::take(&mut self.have) as u64;
        self.left = head.length?.checked_sub(have)?;
        Some(Seen::Picture)
    }
}
