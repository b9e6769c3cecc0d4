//! Digits that may be a code.

use zeroize::{Zeroize, ZeroizeOnDrop};

const LONGEST: usize = 16;

/// 6 to 16 digit keys as pressed, leading zeros included. Wiped on drop; cannot be printed, cloned or compared.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Digits {
    bytes: Box<[u8; LONGEST]>,
    length: usize,
}

impl Digits {
    /// Copies the digits, straight into their own place on the heap; none if there are too few or too many.
    pub(crate) fn copy(digits: &[u8]) -> Option<Self> {
        (6..=LONGEST).contains(&digits.len()).then(|| {
            let mut copy = Self { bytes: Box::new([0; LONGEST]), length: digits.len() };
            copy.bytes.iter_mut().zip(digits).for_each(|(to, from)| *to = *from);
            copy
        })
    }

    /// Shows the ASCII digits. Whoever takes them must wipe what it makes of them.
    pub fn expose<R>(&self, use_them: impl FnOnce(&[u8]) -> R) -> R {
        use_them(self.bytes.get(..self.length).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_six_to_sixteen() {
        let fits = |n: usize| Digits::copy(&vec![b'0'; n]).is_some();
        assert_eq!((0..20).filter(|n| fits(*n)).collect::<Vec<_>>(), (6..=16).collect::<Vec<_>>());
    }

    #[test]
    fn wiped_digits_are_zeros() {
        let mut digits = Digits::copy(b"0123456789").expect("ten digits");
        digits.expose(|shown| assert_eq!(shown, b"0123456789"));
        digits.zeroize();
        assert_eq!((*digits.bytes, digits.length), ([0; LONGEST], 0));
    }
}
