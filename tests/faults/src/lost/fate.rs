//! What remains, after a power loss, of data that was not yet durable.

use super::image::{Change, Fates, SECTOR, apply};
use crate::content::Dice;

/// One possible outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nothing remains.
    NoneKept,
    /// All of it remains.
    AllKept,
    /// Names remain, but no bytes.
    NamesKept,
    /// Names and lengths remain; the bytes are zeros.
    LengthsKept,
    /// All remain except that change of bytes; or, if the number exceeds the changes of bytes, all names from that one
    /// on are lost.
    OneLost(usize),
    /// Only that change remains; or only the names up to that one.
    OneKept(usize),
    /// All remain, but only the first half of the last change.
    LastTorn,
    /// Each change remains or not at random, and of some writes only some sectors.
    Chance(u64),
}

/// An outcome while it is applied to a folder.
pub(super) struct Drawn {
    fate: Fate,
    dice: Dice,
    /// The number of changes of bytes in total.
    changes: usize,
    change: usize,
    name: usize,
}

impl Fate {
    /// Returns all outcomes for that many changes of bytes and of names that may be lost, with that many random ones.
    pub(super) fn all((changes, names): (usize, usize), draws: u64, seed: u64) -> Vec<Self> {
        let each = 0..changes + names;
        let mut all = vec![Self::NoneKept];
        if changes + names > 0 {
            all.extend([Self::AllKept, Self::NamesKept, Self::LengthsKept]);
            all.extend(each.clone().map(Self::OneLost).chain(each.map(Self::OneKept)));
            all.extend((changes > 0).then_some(Self::LastTorn));
            all.extend((0..draws).map(|draw| Self::Chance(seed.wrapping_add(draw << 20))));
        }
        all
    }

    /// Applies it to a folder with that many changes of bytes that may be lost.
    pub(super) fn drawn(self, changes: usize) -> Drawn {
        let seed = if let Self::Chance(seed) = self { seed } else { 0 };
        Drawn { fate: self, dice: Dice::from_number(seed), changes, change: 0, name: 0 }
    }
}

impl Fates for Drawn {
    fn change(&mut self, bytes: &mut Vec<u8>, change: &Change) {
        let this = self.change;
        self.change += 1;
        let is_kept = match self.fate {
            Fate::NoneKept | Fate::NamesKept => false,
            Fate::AllKept => true,
            Fate::LengthsKept => return grow(bytes, change),
            Fate::OneLost(one) => one != this,
            Fate::OneKept(one) => one == this,
            Fate::LastTorn if this + 1 == self.changes => return self.first_half(bytes, change),
            Fate::LastTorn => true,
            Fate::Chance(_) => match self.dice.below(3) {
                0 => false,
                1 => true,
                _ => return self.torn(bytes, change),
            },
        };
        if is_kept {
            apply(bytes, change);
        }
    }

    fn names(&mut self, many: usize) -> usize {
        let first = self.changes + self.name;
        self.name += many;
        match self.fate {
            Fate::NoneKept => 0,
            Fate::AllKept | Fate::NamesKept | Fate::LengthsKept | Fate::LastTorn => many,
            // A change of bytes alone is seen only where its file has its name.
            Fate::OneKept(one) if one < self.changes => many,
            Fate::OneLost(one) => {
                if one < first {
                    many
                } else {
                    (one - first).min(many)
                }
            }
            Fate::OneKept(one) => {
                if one < first {
                    0
                } else {
                    (one - first + 1).min(many)
                }
            }
            Fate::Chance(_) => usize::try_from(self.dice.below(many as u64 + 1)).unwrap_or(many),
        }
    }
}

impl Drawn {
    fn first_half(&mut self, bytes: &mut Vec<u8>, change: &Change) {
        let Change::Write(at, new) = change else { return };
        let half = (new.len() / 2).next_multiple_of(SECTOR).min(new.len() / SECTOR * SECTOR);
        apply(bytes, &Change::Write(*at, new.get(..half).unwrap_or_default().to_vec()));
    }

    /// Keeps some sectors of a write. Where the file grew, the others are zeros or the file ends earlier.
    fn torn(&mut self, bytes: &mut Vec<u8>, change: &Change) {
        let Change::Write(at, new) = change else { return };
        let mut from = 0;
        while from < new.len() {
            let place = usize::try_from(*at).unwrap_or(usize::MAX) + from;
            let to = (from + SECTOR - place % SECTOR).min(new.len());
            if self.dice.below(2) == 0 {
                let sector = new.get(from..to).unwrap_or_default().to_vec();
                apply(bytes, &Change::Write(place as u64, sector));
            }
            from = to;
        }
        let end = usize::try_from(*at).unwrap_or(usize::MAX) + new.len();
        if bytes.len() < end && self.dice.below(2) == 0 {
            bytes.resize(end, 0);
        }
    }
}

fn grow(bytes: &mut Vec<u8>, change: &Change) {
    let Change::Write(at, new) = change else { return apply(bytes, change) };
    let end = usize::try_from(*at).unwrap_or(usize::MAX) + new.len();
    if bytes.len() < end {
        bytes.resize(end, 0);
    }
}
