//! The still alone of a picture that moves: phones put a short film behind a picture, and where a picture is kept that film
//! is left out. Everything else passes byte for byte, and so does what cannot be read to its end.

mod boxes;
mod jpeg;
mod seen;
mod walk;

use zeroize::Zeroizing;

use seen::Seen;
use walk::Walk;

/// Lets a picture through up to the film behind it. Holds at most 32 bytes back.
pub(crate) struct Still {
    walk: Walk,
    held: Zeroizing<Vec<u8>>,
    has_film: bool,
}

/// What passes of what came in: bytes that were held back, then some of the piece.
pub(crate) struct Passed<'a> {
    pub(crate) held: Zeroizing<Vec<u8>>,
    pub(crate) piece: &'a [u8],
}

impl Still {
    pub(crate) fn new() -> Self {
        Self { walk: Walk::new(), held: Zeroizing::new(Vec::with_capacity(64)), has_film: false }
    }

    /// Whether a film was found: nothing passes any more.
    pub(crate) fn has_film(&self) -> bool {
        self.has_film
    }

    /// Takes the next bytes and answers what passes now.
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

    /// No more bytes come: what was held back passes too.
    pub(crate) fn rest(&mut self) -> Zeroizing<Vec<u8>> {
        std::mem::take(&mut self.held)
    }

    /// How many bytes of the piece were read, and how many of the last ones do not pass yet, or never.
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
