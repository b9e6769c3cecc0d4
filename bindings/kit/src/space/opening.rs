//! From a code to a session, with the phone's key store between the two steps.

use std::sync::{Arc, Mutex, PoisonError};

use ::cover::{Event, Happening};
use vault::Answer;
use zeroize::Zeroize;

use super::Session;
use crate::KitError;
use crate::guard::guarded;
use crate::kit::Inner;

/// An attempt under way. After a locking it gives no session. Dropping it is always safe.
#[derive(uniffi::Object)]
pub struct Opening {
    inner: Arc<Inner>,
    makes: bool,
    state: Mutex<Option<vault::Opening>>,
}

impl Opening {
    pub(crate) fn of(inner: &Arc<Inner>, opening: vault::Opening, makes: bool) -> Arc<Self> {
        Arc::new(Self { inner: Arc::clone(inner), makes, state: Mutex::new(Some(opening)) })
    }
}

#[uniffi::export]
impl Opening {
    /// The slow step, once: writes the attempt down, then stretches the code. 0.5 to 1 second and 64 MiB; never on the
    /// main thread. Errors: `Internal` the second time, without memory, or if the attempt cannot be written down;
    /// `NoSpace`.
    pub fn challenge(&self) -> Result<Asked, KitError> {
        guarded(|| {
            let mut held = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let opening = held.as_mut().ok_or(vault::StoreError::OutOfOrder)?;
            let asked = opening.challenge()?;
            Ok(Asked { aliases: asked.aliases.to_vec(), challenge: asked.point.to_vec() })
        })
    }

    /// Takes the keys' answers in the order of the aliases, 32 bytes each, or none of a key that is gone or does not
    /// answer, and opens or makes the space. A few ms; a session that was open until then ends. Errors: `Denied` if it
    /// opens nothing, whyever; `DeviceKey` for an answer of another length, or if no key of an unused place answered and
    /// one is to be made; `Locked` if there was a locking since the attempt began; `Invalid` with `CodeTaken`; `Damaged`,
    /// `TooNew`, `NoSpace`; `Internal`, also if there is no room for another.
    pub fn finish(&self, first: &[u8], second: &[u8], third: &[u8]) -> Result<Arc<Session>, KitError> {
        guarded(|| {
            let answers = [answer_of(first)?, answer_of(second)?, answer_of(third)?];
            let opening = self.state.lock().unwrap_or_else(PoisonError::into_inner).take();
            let done = opening.ok_or(vault::StoreError::OutOfOrder)?.finish(answers);
            if self.makes {
                // Also where it was made and could not be opened at once.
                self.inner.look_for_code();
            }
            self.seat(done?)
        })
    }
}

impl Opening {
    /// The session is up, unless the app was left while it was being opened.
    fn seat(&self, session: vault::Session) -> Result<Arc<Session>, KitError> {
        let turn = self.inner.turn(Happening::Opened);
        self.inner.sums.step(Event::Opened, self.inner.options());
        if turn.locked { Err(KitError::Locked) } else { Ok(Session::of(&self.inner, session)) }
    }
}

/// What the phone's key store is asked. The same whether a code is set, wrong or right.
#[derive(Clone, uniffi::Record)]
pub struct Asked {
    /// The names of the three keys.
    pub aliases: Vec<String>,
    /// What each of them must answer: 65 bytes. To be wiped.
    pub challenge: Vec<u8>,
}

fn answer_of(bytes: &[u8]) -> Result<Option<Answer>, KitError> {
    if bytes.is_empty() {
        return Ok(None);
    }
    let mut copy = [0; 32];
    if bytes.len() != copy.len() {
        return Err(KitError::DeviceKey);
    }
    copy.copy_from_slice(bytes);
    let answer = Answer::from_bytes(&mut copy);
    copy.zeroize();
    Ok(Some(answer))
}
