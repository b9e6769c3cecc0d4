//! Holds digits that may be a code.

use zeroize::{Zeroize, ZeroizeOnDrop};

const LONGEST_CODE: usize = 16;
/// The one greater length that is accepted: twelve groups of four.
const MANY: usize = 48;

/// 6 to 16 digits as pressed, or 48, including leading zeros. Wiped on drop; cannot be printed, cloned or compared.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Digits {
    bytes: Box<[u8; MANY]>,
    length: usize,
}

impl Digits {
    /// Copies digits directly to the heap; `None` if there are too few or too many.
    pub(crate) fn copy(digits: &[u8]) -> Option<Self> {
        let fits = (6..=LONGEST_CODE).contains(&digits.len()) || digits.len() == MANY;
        fits.then(|| {
            let mut copy = Self { bytes: Box::new([0; MANY]), length: digits.len() };
            copy.bytes.iter_mut().zip(digits).for_each(|(to, from)| *to = *from);
            copy
        })
    }

    /// Returns whether there are 48 digits.
    pub fn are_48(&self) -> bool {
        self.length == MANY
    }

    /// Shows the ASCII digits. The caller must wipe any copy.
    pub fn expose<R>(&self, use_them: impl FnOnce(&[u8]) -> R) -> R {
        use_them(self.bytes.get(..self.length).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_six_to_sixteen_or_forty_eight() {
        let fits = |n: usize| Digits::copy(&vec![b'0'; n]).is_some();
        let fitting: Vec<_> = (0..60).filter(|n| fits(*n)).collect();
        assert_eq!(fitting, (6..=16).chain([48]).collect::<Vec<_>>());
    }

    #[test]
    fn wiped_digits_are_zeros() {
        let mut digits = Digits::copy(b"0123456789").expect("ten digits");
        digits.expose(|shown| assert_eq!(shown, b"0123456789"));
        digits.zeroize();
        assert_eq!((*digits.bytes, digits.length), ([0; MANY], 0));
    }
}
