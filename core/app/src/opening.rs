//! An attempt to open a space: everything here that depends on how the vault uses the key store.

use vault::{Age, Answer, Answers, Code, CodeChange, Entropy, Opening, Session, Store, StoreError};
use zeroize::Zeroizing;

/// A challenge for the key store.
pub(crate) struct Challenge {
    /// Names of the keys that must answer.
    pub(crate) aliases: Vec<String>,
    /// The challenge.
    pub(crate) point: Vec<u8>,
}

/// An attempt that waits for the key store.
pub(crate) struct Attempt {
    what: What,
    /// The visit to the page that makes a space or sets a code; `None` if a space is opened.
    pub(crate) visit: Option<u64>,
    /// Whether it is by recovery phrase: the person then has no working code.
    pub(crate) is_phrase: bool,
}

enum What {
    Opens(Opening),
    Changes(CodeChange),
}

/// A code that is set or checked in an open space.
pub(crate) enum Coding {
    /// The open space's own code. The erase code was typed too, or is switched off.
    Own { new: Code, erase: Option<Code> },
    /// The second space's code.
    Second(Code),
    /// The erase code, with the space's own code typed again.
    Erase { own: Code, erase: Code },
    /// None is set: checks whether this is the space's own code.
    Check(Code),
}

/// The next step of a change.
enum Next {
    Asks(Attempt, Challenge),
    Asked(CodeChange),
}

/// The result of the key store's answers.
pub(crate) enum Answered {
    /// A space is open, or why not.
    Opened(Result<Session, StoreError>),
    /// Another code of the same change needs the key store.
    Asks(Attempt, Challenge),
    /// A code is set, or why not.
    Changed(Result<(), StoreError>),
}

/// Begins to unlock with a code. Slow: reads slots, uses up an attempt and stretches the code.
pub(crate) fn begin(store: &Store, code: Code) -> Result<(Attempt, Challenge), StoreError> {
    ask(store.begin_unlock(code), None)
}

/// Begins to unlock with a recovery phrase, given as digits.
pub(crate) fn begin_phrase(
    store: &Store,
    phrase: Option<Entropy>,
) -> Result<(Attempt, Challenge), StoreError> {
    let (attempt, challenge) = ask(store.begin_unlock_by_phrase(phrase), None)?;
    Ok((Attempt { is_phrase: true, ..attempt }, challenge))
}

/// Begins to make a space with this code.
pub(crate) fn begin_make(
    store: &Store,
    code: Code,
    age: Age,
    visit: u64,
) -> Result<(Attempt, Challenge), StoreError> {
    ask(store.begin_create(code, age)?, Some(visit))
}

/// Begins to make a space from a sealed copy.
pub(crate) fn begin_copy(opening: Opening, visit: u64) -> Result<(Attempt, Challenge), StoreError> {
    ask(opening, Some(visit))
}

/// Continues after a code that erased, to open an empty space; `Denied` if no code did.
pub(crate) fn begin_again(store: &Store) -> Result<(Attempt, Challenge), StoreError> {
    ask(store.begin_again().ok_or(StoreError::Denied)?, None)
}

/// Begins to set or check a code of the open space.
pub(crate) fn begin_coding(
    session: &Session,
    coding: Coding,
    visit: u64,
) -> Result<(Attempt, Challenge), StoreError> {
    match ask_on(coding.begin(session)?, Some(visit))? {
        Next::Asks(attempt, challenge) => Ok((attempt, challenge)),
        Next::Asked(_) => Err(StoreError::OutOfOrder),
    }
}

impl Coding {
    fn begin(self, session: &Session) -> Result<CodeChange, StoreError> {
        match self {
            Self::Own { new, erase } => session.begin_change_code(new, erase),
            Self::Second(new) => session.begin_second_code(new),
            Self::Erase { own, erase } => session.begin_erase_code(own, erase),
            Self::Check(own) => session.begin_check_code(own),
        }
    }
}

fn ask(mut opening: Opening, visit: Option<u64>) -> Result<(Attempt, Challenge), StoreError> {
    let asked = opening.challenge()?;
    Ok((Attempt { what: What::Opens(opening), visit, is_phrase: false }, challenge(&asked)))
}

/// Asks about the next code of a change, if there is another.
fn ask_on(mut change: CodeChange, visit: Option<u64>) -> Result<Next, StoreError> {
    Ok(match change.challenge()? {
        Some(asked) => {
            let attempt = Attempt { what: What::Changes(change), visit, is_phrase: false };
            Next::Asks(attempt, challenge(&asked))
        }
        None => Next::Asked(change),
    })
}

fn challenge(asked: &vault::Challenge) -> Challenge {
    Challenge { aliases: asked.aliases.to_vec(), point: asked.point.to_vec() }
}

impl Attempt {
    /// Continues with the key store's answers, in the order of the aliases. A missing or oversized answer opens nothing
    /// and looks the same as a wrong one.
    pub(crate) fn answer(self, answers: Vec<Option<Vec<u8>>>) -> Answered {
        let mut answers = answers.into_iter().map(answer);
        let answers: Answers = std::array::from_fn(|_| answers.next().flatten());
        match self.what {
            What::Opens(opening) => Answered::Opened(opening.finish(answers)),
            What::Changes(change) => go_on(change, answers, self.visit),
        }
    }
}

fn go_on(mut change: CodeChange, answers: Answers, visit: Option<u64>) -> Answered {
    match change.answer(answers).and_then(|()| ask_on(change, visit)) {
        Ok(Next::Asks(attempt, challenge)) => Answered::Asks(attempt, challenge),
        Ok(Next::Asked(change)) => Answered::Changed(change.finish()),
        Err(error) => Answered::Changed(Err(error)),
    }
}

fn answer(bytes: Option<Vec<u8>>) -> Option<Answer> {
    let bytes = Zeroizing::new(bytes?);
    let mut bytes = <[u8; 32]>::try_from(bytes.as_slice()).ok()?;
    Some(Answer::from_bytes(&mut bytes))
}
