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
    alias: String,
    makes: bool,
    state: Mutex<Option<vault::Opening>>,
}

impl Opening {
    pub(crate) fn of(inner: &Arc<Inner>, opening: vault::Opening, makes: bool) -> Arc<Self> {
        let alias = opening.alias();
        Arc::new(Self { inner: Arc::clone(inner), alias, makes, state: Mutex::new(Some(opening)) })
    }
}

#[uniffi::export]
impl Opening {
    /// The name of the key in the phone's key store that answers the challenge. Where a first code is being set, the
    /// shell makes a key of that name first. No errors but `Internal`.
    pub fn alias(&self) -> Result<String, KitError> {
        guarded(|| Ok(self.alias.clone()))
    }

    /// The slow step, once: writes the attempt down, then stretches the code. 0.5 to 1 second and 64 MiB; never on the
    /// main thread. Answers the 65 bytes that the key must answer. Errors: `Internal` the second time, without memory,
    /// or if the attempt cannot be written down.
    pub fn challenge(&self) -> Result<Vec<u8>, KitError> {
        guarded(|| {
            let mut held = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let opening = held.as_mut().ok_or(vault::StoreError::OutOfOrder)?;
            Ok(opening.challenge()?.to_vec())
        })
    }

    /// Takes the key's answer, 32 bytes, and opens or makes the space. A few ms; a session that was open until then
    /// ends. Errors: `Denied` if it opens nothing, whyever; `DeviceKey`; `Locked` if there was a locking since the
    /// attempt began; `Damaged`, `TooNew`, `NoSpace`.
    pub fn finish(&self, answer: &[u8]) -> Result<Arc<Session>, KitError> {
        guarded(|| {
            let answer = answer_of(answer)?;
            let opening = self.state.lock().unwrap_or_else(PoisonError::into_inner).take();
            let session = opening.ok_or(vault::StoreError::OutOfOrder)?.finish(answer)?;
            self.seat(session)
        })
    }
}

impl Opening {
    /// The session is up, unless the app was left while it was being opened.
    fn seat(&self, session: vault::Session) -> Result<Arc<Session>, KitError> {
        if self.makes {
            self.inner.turn(Happening::Code(true));
        }
        let turn = self.inner.turn(Happening::Opened);
        self.inner.sums.step(Event::Opened, self.inner.options());
        if turn.locked { Err(KitError::Locked) } else { Ok(Session::of(&self.inner, session)) }
    }
}

fn answer_of(bytes: &[u8]) -> Result<Answer, KitError> {
    let mut copy = [0; 32];
    if bytes.len() != copy.len() {
        return Err(KitError::DeviceKey);
    }
    copy.copy_from_slice(bytes);
    let answer = Answer::from_bytes(&mut copy);
    copy.zeroize();
    Ok(answer)
}
