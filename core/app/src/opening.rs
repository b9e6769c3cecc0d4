//! An attempt to open a space: everything here that depends on how the vault asks the key store.

use vault::{Age, Answer, Answers, Code, Opening, Session, Store, StoreError};
use zeroize::Zeroizing;

/// What the key store is asked.
pub(crate) struct Challenge {
    /// Names of the keys that answer.
    pub(crate) aliases: Vec<String>,
    /// What they answer.
    pub(crate) point: Vec<u8>,
}

/// An attempt that waits for the key store.
pub(crate) struct Attempt {
    opening: Opening,
    /// The visit to the page that makes a space with it; none opens one.
    pub(crate) maker: Option<u64>,
}

/// The slow step: reads slots, spends an attempt, stretches.
pub(crate) fn begin(store: &Store, code: Code) -> Result<(Attempt, Challenge), StoreError> {
    ask(store.begin_unlock(code), None)
}

/// The same for a space that is to be made with this code.
pub(crate) fn begin_make(
    store: &Store,
    code: Code,
    age: Age,
    maker: u64,
) -> Result<(Attempt, Challenge), StoreError> {
    ask(store.begin_create(code, age)?, Some(maker))
}

fn ask(mut opening: Opening, maker: Option<u64>) -> Result<(Attempt, Challenge), StoreError> {
    let asked = opening.challenge()?;
    let challenge = Challenge { aliases: asked.aliases.to_vec(), point: asked.point.to_vec() };
    Ok((Attempt { opening, maker }, challenge))
}

impl Attempt {
    /// Tries what the key store answered, in the order of the aliases. What is missing or too long opens nothing, and
    /// looks the same.
    pub(crate) fn finish(self, answers: Vec<Option<Vec<u8>>>) -> Result<Session, StoreError> {
        let mut answers = answers.into_iter().map(answer);
        let answers: Answers = std::array::from_fn(|_| answers.next().flatten());
        self.opening.finish(answers)
    }
}

fn answer(bytes: Option<Vec<u8>>) -> Option<Answer> {
    let bytes = Zeroizing::new(bytes?);
    let mut bytes = <[u8; 32]>::try_from(bytes.as_slice()).ok()?;
    Some(Answer::from_bytes(&mut bytes))
}
