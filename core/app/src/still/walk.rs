//! Chooses how to read a file by its first two bytes.

use super::boxes::Boxes;
use super::jpeg::Jpeg;
use super::seen::Seen;

/// The position in a file.
pub(super) enum Walk {
    Start(Option<u8>),
    Jpeg(Jpeg),
    Boxes(Boxes),
    /// A file of another kind, or one that is not well formed: all of it passes.
    Whole,
}

impl Walk {
    pub(super) fn new() -> Self {
        Self::Start(None)
    }

    /// Reads some of the bytes, of which there must be at least one; returns how many and what they are.
    pub(super) fn step(&mut self, bytes: &[u8]) -> (usize, Seen) {
        let (read, seen) = match self {
            Self::Start(first) => {
                let byte = bytes.first().copied().unwrap_or_default();
                let Some(first) = *first else {
                    *self = Self::Start(Some(byte));
                    return (1, Seen::Unsure(1));
                };
                return (1, self.begin([first, byte]));
            }
            Self::Jpeg(jpeg) => jpeg.step(bytes),
            Self::Boxes(boxes) => boxes.step(bytes),
            Self::Whole => (bytes.len(), Some(Seen::Picture)),
        };
        (read, seen.unwrap_or_else(|| self.give_up()))
    }

    fn begin(&mut self, first: [u8; 2]) -> Seen {
        if first == [0xff, 0xd8] {
            *self = Self::Jpeg(Jpeg::begun());
            return Seen::Picture;
        }
        *self = Self::Boxes(Boxes::begun(first));
        Seen::Unsure(first.len())
    }

    fn give_up(&mut self) -> Seen {
        *self = Self::Whole;
        Seen::Picture
    }
}
