//! Whether a reader accepted an input, if it can tell.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a reader returns.
pub trait Answer {
    /// Returns whether the input was accepted, or nothing if every input is.
    fn is_accepted(&self) -> Option<bool>;
}

/// Every input means something.
impl Answer for () {
    fn is_accepted(&self) -> Option<bool> {
        None
    }
}

/// Accepted, or refused.
impl Answer for bool {
    fn is_accepted(&self) -> Option<bool> {
        Some(*self)
    }
}

/// The answers to a corpus. Inputs that are all refused at the first byte would try nothing behind it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Answers {
    accepted: usize,
    refused: usize,
    untold: usize,
}

impl Answers {
    pub(crate) fn of(corpus: &[Vec<u8>], reads: impl Fn(&[u8]) -> Option<bool>) -> Self {
        let mut answers = Self::default();
        for input in corpus {
            // What panics is counted, and saved, once it is tried.
            match catch_unwind(AssertUnwindSafe(|| reads(input))).unwrap_or(None) {
                Some(true) => answers.accepted += 1,
                Some(false) => answers.refused += 1,
                None => answers.untold += 1,
            }
        }
        answers
    }

    pub(crate) fn is_telling(&self) -> bool {
        self.untold > 0 || self.accepted > 0 && self.refused > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts_with_a(bytes: &[u8]) -> Option<bool> {
        Some(bytes.starts_with(b"a"))
    }

    #[test]
    fn a_corpus_that_is_only_refused_or_only_accepted_is_not_enough() {
        let (good, bad) = (b"ab".to_vec(), b"b".to_vec());
        assert!(!Answers::of(std::slice::from_ref(&good), starts_with_a).is_telling());
        assert!(!Answers::of(std::slice::from_ref(&bad), starts_with_a).is_telling());
        assert!(Answers::of(&[good, bad], starts_with_a).is_telling());
    }

    #[test]
    fn a_reader_that_takes_any_input_needs_no_refused_one() {
        assert!(Answers::of(&[b"b".to_vec()], |_| None).is_telling());
    }
}
