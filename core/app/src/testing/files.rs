//! What pickers of a scripted phone give, and how it feeds it.

use std::collections::BTreeMap;

use crate::{Outcome, Picked, Pixels};

/// A file that a picker gives.
#[derive(Clone)]
pub struct Gift {
    /// What is said of it.
    pub said: Picked,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The part that is chosen of it, if any.
    pub part: Option<Vec<u8>>,
    /// Reading fails behind so many bytes.
    pub breaks_after: Option<usize>,
}

impl Gift {
    /// One of that name and media type, which says how long it is.
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

/// Bytes of one piece that is fed.
pub(super) const PIECE: usize = 1 << 20;

/// A file that is being fed.
pub(super) struct Feeding {
    pub(super) import: u64,
    bytes: Vec<u8>,
    at: usize,
    breaks_after: Option<usize>,
}

/// What comes next of it.
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

/// What was picked and is not yet fed.
#[derive(Default)]
pub(super) struct Held(BTreeMap<u64, Gift>);

impl Held {
    pub(super) fn pick(&mut self, effect: u64, gift: Option<Gift>) -> Outcome {
        let Some(gift) = gift else { return Outcome::NotPossible };
        let picked = Outcome::Picked(gift.said.clone());
        self.0.insert(effect, gift);
        picked
    }

    /// From now on it is the part.
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
