//! What the phone's key store is asked for the three places, and what it answered.

use seal::device::{Answer, CHALLENGE};
use seal::slots::PLACES;
use zeroize::Zeroize as _;

use crate::StoreError;

/// What the phone's key store is asked: the same whether there is a vault, a wrong code or a right one. Wiped on drop.
pub struct Challenge {
    /// The names of the three keys, `v-` and 32 hex digits each. Every one of them is to answer.
    pub aliases: [String; PLACES],
    /// What each is asked: an uncompressed point of P-256. Not in the value itself, which would leave a copy on the stack of
    /// each caller that it is moved through.
    pub point: Box<[u8; CHALLENGE]>,
}

impl Challenge {
    /// Asks each of the three keys; a key that does not answer gives none.
    pub fn ask(&self, mut key: impl FnMut(&str, &[u8; CHALLENGE]) -> Option<Answer>) -> Answers {
        self.aliases.each_ref().map(|alias| key(alias, &self.point))
    }
}

impl Drop for Challenge {
    fn drop(&mut self) {
        self.point.zeroize();
    }
}

/// The answers in the order of the aliases; none from a key that is gone or does not answer.
pub type Answers = [Option<Answer>; PLACES];

/// Random bytes stand in for an answer that did not come: they open nothing, at the same cost.
pub(crate) fn filled(answers: Answers) -> Result<[Answer; PLACES], StoreError> {
    let [one, two, three] = answers.map(|answer| match answer {
        Some(answer) => Ok(answer),
        None => Ok(Answer::from_bytes(&mut seal::random::bytes()?)),
    });
    one.and_then(|one| Ok([one, two?, three?])).map_err(StoreError::Seal)
}
