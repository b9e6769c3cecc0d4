//! An attempt to open a space: everything here that depends on how the vault asks the key store.

use vault::{Answer, Answers, Code, Opening, Session, Store, StoreError};
use zeroize::Zeroizing;

/// What the key store is asked.
pub(crate) struct Challenge {
    /// Names of the keys that answer.
    pub(crate) aliases: Vec<String>,
    /// What they answer.
    pub(crate) point: Vec<u8>,
}

/// An attempt that waits for the key store.
pub(crate) struct Attempt(Opening);

/// The slow step: reads slots, spends an attempt, stretches.
pub(crate) fn begin(store: &Store, code: Code) -> Result<(Attempt, Challenge), StoreError> {
    let mut opening = store.begin_unlock(code);
    let asked = opening.challenge()?;
    let challenge = Challenge { aliases: asked.aliases.to_vec(), point: asked.point.to_vec() };
    Ok((Attempt(opening), challenge))
}

impl Attempt {
    /// Tries what the key store answered, in the order of the aliases. What is missing or too long opens nothing, and
    /// looks the same.
    pub(crate) fn finish(self, answers: Vec<Option<Vec<u8>>>) -> Result<Session, StoreError> {
        let mut answers = answers.into_iter().map(answer);
        let answers: Answers = std::array::from_fn(|_| answers.next().flatten());
        self.0.finish(answers)
    }
}

fn answer(bytes: Option<Vec<u8>>) -> Option<Answer> {
    let bytes = Zeroizing::new(bytes?);
    let mut bytes = <[u8; 32]>::try_from(bytes.as_slice()).ok()?;
    Some(Answer::from_bytes(&mut bytes))
}
