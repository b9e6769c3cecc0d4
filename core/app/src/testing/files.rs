//! The files that a scripted phone's pickers return, and how it feeds them.

use std::collections::BTreeMap;

use crate::{Outcome, Picked, Pixels};

/// A file that a picker returns.
#[derive(Clone)]
pub struct Gift {
    /// What the picker says about it.
    pub said: Picked,
    /// Its content.
    pub bytes: Vec<u8>,
    /// The part that is cropped from it, if any.
    pub part: Option<Vec<u8>>,
    /// After how many bytes reading fails.
    pub breaks_after: Option<usize>,
}

impl Gift {
    /// Makes a file of that name and media type, with its length known.
    pub fn new(name: &str, mime: &str, bytes: Vec<u8>) -> Self {
        let is_picture = mime.starts_with("image/");
        let said = Picked {
            name: name.to_owned(),
            length: u64::try_from(bytes.len()).ok(),
            mime: mime.to_owned(),
            source: String::new(),
            pixels: is_picture.then_some(Pixels { width: 90, height: 160 }),
        };
        Self { said, bytes, part: None, breaks_after: None }
    }
}

/// The bytes of one fed piece.
pub(super) const PIECE: usize = 1 << 20;

/// A file being fed.
pub(super) struct Feeding {
    pub(super) import: u64,
    bytes: Vec<u8>,
    at: usize,
    breaks_after: Option<usize>,
}

/// The next piece of a file.
pub(super) enum Piece {
    Some(Vec<u8>),
    End,
    Broken,
}

impl Feeding {
    pub(super) fn next(&mut self) -> Piece {
        if self.breaks_after.is_some_and(|most| self.at >= most) {
            return Piece::Broken;
        }
        let end = self.bytes.len().min(self.at + PIECE);
        let piece = self.bytes.get(self.at..end).unwrap_or_default().to_vec();
        self.at = end;
        if piece.is_empty() { Piece::End } else { Piece::Some(piece) }
    }
}

/// Files that were picked and are not yet fed.
#[derive(Default)]
pub(super) struct Held(BTreeMap<u64, Gift>);

impl Held {
    pub(super) fn pick(&mut self, effect: u64, gift: Option<Gift>) -> Outcome {
        let Some(gift) = gift else { return Outcome::NotPossible };
        let picked = Outcome::Picked(gift.said.clone());
        self.0.insert(effect, gift);
        picked
    }

    /// Replaces a file by its part.
    pub(super) fn crop(&mut self, picked: u64) -> Outcome {
        let gift = self.0.get_mut(&picked);
        let Some((gift, part)) = gift.and_then(|gift| gift.part.take().map(|part| (gift, part))) else {
            return Outcome::NotPossible;
        };
        gift.bytes = part;
        Outcome::Cropped { length: u64::try_from(gift.bytes.len()).ok(), width: 90, height: 40 }
    }

    pub(super) fn drop(&mut self, picked: u64) {
        self.0.remove(&picked);
    }

    pub(super) fn feed(&mut self, picked: u64, import: u64) -> Option<Feeding> {
        let Gift { bytes, breaks_after, .. } = self.0.get(&picked)?.clone();
        Some(Feeding { import, bytes, at: 0, breaks_after })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
