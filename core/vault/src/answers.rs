//! Challenges the phone's key store for the three places, and holds its answers.

use seal::device::{Answer, CHALLENGE};
use seal::slots::PLACES;
use zeroize::Zeroize as _;

use crate::StoreError;

/// A challenge for the phone's key store: the same whether there is a vault, and whether the code is right. Wiped on
/// drop.
pub struct Challenge {
    /// The names of the three keys, `v-` and 32 hex digits each. Every key must answer.
    pub aliases: [String; PLACES],
    /// An uncompressed point of P-256, sent to each key. Boxed, because a value would leave a copy on the stack of each
    /// caller that moves it.
    pub point: Box<[u8; CHALLENGE]>,
}

impl Challenge {
    /// Asks each of the three keys; `None` for a key that does not answer.
    pub fn ask(&self, mut key: impl FnMut(&str, &[u8; CHALLENGE]) -> Option<Answer>) -> Answers {
        self.aliases.each_ref().map(|alias| key(alias, &self.point))
    }
}

impl Drop for Challenge {
    fn drop(&mut self) {
        self.point.zeroize();
    }
}

/// The answers in the order of the aliases; `None` for a key that is gone or does not answer.
pub type Answers = [Option<Answer>; PLACES];

/// Fills missing answers with random bytes: they open nothing, at the same cost.
pub(crate) fn filled(answers: Answers) -> Result<[Answer; PLACES], StoreError> {
    let [one, two, three] = answers.map(|answer| match answer {
        Some(answer) => Ok(answer),
        None => Ok(Answer::from_bytes(&mut seal::random::bytes()?)),
    });
    one.and_then(|one| Ok([one, two?, three?])).map_err(StoreError::Seal)
}
