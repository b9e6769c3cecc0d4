//! Removes the film from a motion photo: phones append a short film to a picture, and only the still is kept.
//! Everything else passes byte for byte, including files that are not well formed.

mod boxes;
mod jpeg;
mod seen;
mod walk;

use zeroize::Zeroizing;

use seen::Seen;
use walk::Walk;

/// Passes a picture through up to the film behind it. Holds back at most 32 bytes.
pub(crate) struct Still {
    walk: Walk,
    held: Zeroizing<Vec<u8>>,
    has_film: bool,
}

/// The bytes that pass: bytes held back before, then some of the piece.
pub(crate) struct Passed<'a> {
    pub(crate) held: Zeroizing<Vec<u8>>,
    pub(crate) piece: &'a [u8],
}

impl Still {
    pub(crate) fn new() -> Self {
        Self { walk: Walk::new(), held: Zeroizing::new(Vec::with_capacity(64)), has_film: false }
    }

    /// Returns whether a film was found; nothing passes after that.
    pub(crate) fn has_film(&self) -> bool {
        self.has_film
    }

    /// Takes the next bytes; returns those that pass now.
    pub(crate) fn take<'a>(&mut self, piece: &'a [u8]) -> Passed<'a> {
        if self.has_film {
            return Passed { held: Zeroizing::default(), piece: &[] };
        }
        let (read, kept_back) = self.walk_through(piece);
        let settled = (self.held.len() + read).saturating_sub(kept_back);
        let of_held = settled.min(self.held.len());
        let (now, later) = piece.split_at(settled - of_held);
        let held = Zeroizing::new(self.held.drain(..of_held).collect());
        if self.has_film {
            self.held = Zeroizing::default();
        } else {
            self.held.extend_from_slice(later);
        }
        Passed { held, piece: now }
    }

    /// Returns the bytes held back, which pass once no more bytes come.
    pub(crate) fn rest(&mut self) -> Zeroizing<Vec<u8>> {
        std::mem::take(&mut self.held)
    }

    /// Returns how many bytes of the piece were read, and how many of the last ones do not pass yet, or never.
    fn walk_through(&mut self, piece: &[u8]) -> (usize, usize) {
        let (mut read, mut kept_back) = (0, self.held.len());
        while read < piece.len() {
            let (count, seen) = self.walk.step(&piece[read..]);
            read += count;
            match seen {
                Seen::Picture => kept_back = 0,
                Seen::Unsure(bytes) => kept_back = bytes,
                Seen::Film(bytes) => {
                    self.has_film = true;
                    return (read, bytes);
                }
            }
        }
        (read, kept_back)
    }
}

#[cfg(test)]
mod tests;
