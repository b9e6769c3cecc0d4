//! Opens a space from a code, in two steps with the phone's key store between them.

use std::sync::Arc;

use seal::device;
use seal::phrase::Entropy;
use seal::slots::{OpenedSlot, Role, SlotTable};
use seal::stretch::{Code, Cost, Stretched, stretch};

use crate::answers::{Answers, Challenge, filled};
use crate::cells::Cell;
use crate::layout::Alias;
use crate::open_space::open_space;
use crate::parts::{Again, Asked, Parts, Typed};
use crate::restore::making::Restored;
use crate::restore::publish::{NewCode, publish};
use crate::session_slot::OpenPermit;
use crate::shared::Shared;
use crate::slots::Slots;
use crate::unlocked::UnlockedSpace;
use crate::{Age, Session, SpaceKind, StoreError, create, erase, places, scrub, slot_generation};

/// An attempt under way. It belongs to the generation in which it began: after locking it opens nothing, and the code
/// is wiped.
pub struct Opening {
    shared: Arc<Shared>,
    generation: u64,
    parts: Cell<Parts>,
    task: Task,
}

enum Task {
    Unlock,
    Create(Age),
    /// Makes a vault of the plain kind.
    Again,
    Restore(Arc<Restored>),
}

/// Stretched instead of a phrase's digits, so that both cost the same. Too weak to be anyone's code.
const OF_A_PHRASE: &[u8] = b"0000000000000000";

impl Opening {
    pub(crate) fn to_unlock(shared: &Arc<Shared>, code: Code) -> Self {
        Self::new(shared, Typed::Code(code), Task::Unlock)
    }

    pub(crate) fn to_unlock_by_phrase(shared: &Arc<Shared>, phrase: Option<Entropy>) -> Self {
        Self::new(shared, Typed::Phrase(phrase), Task::Unlock)
    }

    pub(crate) fn to_create(shared: &Arc<Shared>, code: Code, age: Age) -> Self {
        Self::new(shared, Typed::Code(code), Task::Create(age))
    }

    pub(crate) fn again(shared: &Arc<Shared>) -> Option<Self> {
        let Again { generation, parts } = shared.again().take()?;
        shared.session_slot.check(generation).ok()?;
        Some(Self { shared: Arc::clone(shared), generation, parts, task: Task::Again })
    }

    /// Ends with the generation in which the copy was imported.
    pub(crate) fn to_restore(
        shared: &Arc<Shared>,
        generation: u64,
        code: Code,
        restored: Arc<Restored>,
    ) -> Self {
        Self::new_in(shared, generation, Typed::Code(code), Task::Restore(restored))
    }

    fn new(shared: &Arc<Shared>, typed: Typed, task: Task) -> Self {
        Self::new_in(shared, shared.session_slot.generation(), typed, task)
    }

    fn new_in(shared: &Arc<Shared>, generation: u64, typed: Typed, task: Task) -> Self {
        let shared = Arc::clone(shared);
        let parts = shared.session_slot.cell(generation, Parts { typed: Some(typed), asked: None });
        Self { shared, generation, parts, task }
    }

    /// Spends an attempt, durably, then stretches the code. The slow step: 0.5 to 1 second and 64 MiB, off the main
    /// thread, once for each opening. A new code is tried like any other, so making a vault costs an attempt too, which
    /// is given back once it is made.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] the second time; [`StoreError::Storage`] or [`StoreError::NoSpace`] if the attempt
    /// cannot be recorded, and then nothing was tried; [`StoreError::Seal`] without 64 MiB; [`StoreError::Locked`] if
    /// the space was locked since the opening began.
    pub fn challenge(&mut self) -> Result<Challenge, StoreError> {
        let challenge = self.parts.with(|parts| parts.challenge(&self.shared));
        scrub::scrub_stack();
        challenge
    }

    /// Takes the key store's answers and opens, or makes, the space. Ends any open session.
    ///
    /// # Errors
    /// [`StoreError::Denied`] if the code opens nothing or no attempt was left, after the same work;
    /// [`StoreError::Locked`] if the space was locked since the opening began; [`StoreError::Damaged`],
    /// [`StoreError::TooNew`] and [`StoreError::TooOld`] if slots cannot be used, or the database is newer (they are
    /// left as they are). A damaged database still opens: the session reports it and shows what can be read.
    /// [`StoreError::Erased`] if it is an erase code, which then has erased.
    /// Where a vault is made: [`StoreError::CodeTaken`], [`StoreError::NoPlace`], [`StoreError::NoKey`],
    /// [`StoreError::NoSpace`]; then none was made.
    pub fn finish(self, answers: Answers) -> Result<Session, StoreError> {
        let Self { shared, generation, parts, task } = self;
        let asked = parts.with(|parts| parts.asked.take().ok_or(StoreError::OutOfOrder))?;
        let done = match task {
            Task::Unlock => asked.open(&shared, generation, answers),
            Task::Create(age) => asked.make(&shared, generation, answers, (age, SpaceKind::Full)),
            // Only adults have an erase code.
            Task::Again => asked.make(&shared, generation, answers, (Age::Adult, SpaceKind::Plain)),
            Task::Restore(restored) => asked.restore(&shared, generation, answers, &restored),
        };
        let session = done.and_then(|(permit, unlocked)| Session::start(shared, permit, unlocked));
        scrub::scrub_stack();
        session
    }
}

impl Parts {
    fn challenge(&mut self, shared: &Shared) -> Result<Challenge, StoreError> {
        let (code, phrase) = match self.typed.take().ok_or(StoreError::OutOfOrder)? {
            Typed::Code(code) => (code, None),
            Typed::Phrase(phrase) => (Code::parse(OF_A_PHRASE)?, Some(phrase)),
            Typed::Stretched(stretched) => return self.challenge_again(shared, stretched),
        };
        let slots = places::ready(shared);
        // If the table cannot be used, the error is reported at the end, after the same work.
        let stand_in = if slots.is_err() { Some(SlotTable::generate(Cost::LEAST)?) } else { None };
        let had_one = match shared.attempts.spend(shared.clock.boot_ms()) {
            Ok(had_one) => had_one,
            // Without room for the folder there is none for the attempt; the folder's error says why.
            Err(error) => return Err(slots.err().unwrap_or(error)),
        };
        let table = slots.as_ref().map(|slots| &slots.table).ok().or(stand_in.as_ref());
        let table = table.ok_or(StoreError::OutOfOrder)?;
        #[cfg(test)]
        tests::did(tests::Work::Stretched(table.cost()));
        let stretched = stretch(&code, table.salt(), table.cost())?;
        let point = Box::new(device::challenge(&stretched));
        let aliases = table.aliases().map(|alias| Alias(alias).text());
        self.asked = Some(Asked { slots, stretched, phrase, had_one });
        Ok(Challenge { aliases, point })
    }

    // The place has another alias by now, so the new key is used; the attempt was paid for when the code erased.
    fn challenge_again(&mut self, shared: &Shared, stretched: Stretched) -> Result<Challenge, StoreError> {
        let slots = places::ready(shared)?;
        let point = Box::new(device::challenge(&stretched));
        let aliases = slots.table.aliases().map(|alias| Alias(alias).text());
        self.asked = Some(Asked { slots: Ok(slots), stretched, phrase: None, had_one: true });
        Ok(Challenge { aliases, point })
    }
}

impl Asked {
    fn open(
        self,
        shared: &Shared,
        generation: u64,
        answers: Answers,
    ) -> Result<(OpenPermit, UnlockedSpace), StoreError> {
        let answers = filled(answers)?;
        let slots = self.slots?;
        let opened = match &self.phrase {
            None => slots.open_code(&self.stretched, &answers),
            Some(phrase) => slots.open_phrase(phrase.as_ref().unwrap_or(&Entropy::generate()?)),
        };
        let opened = opened.filter(|_| self.had_one).ok_or(StoreError::Denied)?;
        let done = if opened.1.contents.role == Role::Erase {
            Err(erase_by(shared, generation, opened.0, self.stretched))
        } else {
            open_slot(shared, generation, &slots, opened)
        };
        // A slot that opened proves that the code is right, even if a later step failed; one older than its space
        // expects does not.
        if !matches!(done, Err(StoreError::Denied)) {
            give_back(shared);
        }
        done
    }

    fn make(
        self,
        shared: &Shared,
        generation: u64,
        answers: Answers,
        (age, kind): (Age, SpaceKind),
    ) -> Result<(OpenPermit, UnlockedSpace), StoreError> {
        let table = self.slots?.table;
        if !self.had_one {
            return Err(StoreError::Denied);
        }
        let first = create::FirstCode { table: &table, stretched: &self.stretched, answers, age, kind };
        let done = create::make(shared, generation, first);
        if done.is_ok() && kind == SpaceKind::Full {
            give_back(shared);
        }
        done
    }

    fn restore(
        self,
        shared: &Shared,
        generation: u64,
        answers: Answers,
        restored: &Restored,
    ) -> Result<(OpenPermit, UnlockedSpace), StoreError> {
        let table = self.slots?.table;
        if !self.had_one {
            return Err(StoreError::Denied);
        }
        let code = NewCode { table: &table, stretched: &self.stretched, answers };
        let done = publish(shared, generation, restored, code);
        if done.is_ok() {
            give_back(shared);
        }
        done
    }
}

/// Erases the slot's place, and remembers the code for [`Opening::again`]. Always returns an error.
fn erase_by(shared: &Shared, generation: u64, alias: Alias, stretched: Stretched) -> StoreError {
    if alias.folder(&shared.root).is_retired() {
        return StoreError::Denied;
    }
    match erase::erase(shared, generation, alias) {
        Ok(permit) => {
            let generation = permit.generation();
            let parts = Parts { typed: Some(Typed::Stretched(stretched)), asked: None };
            let parts = shared.session_slot.cell(generation, parts);
            *shared.again() = Some(Again { generation, parts });
            StoreError::Erased
        }
        Err(error) => error,
    }
}

/// Opens the space that a slot leads to.
fn open_slot(
    shared: &Shared,
    generation: u64,
    slots: &Slots,
    (alias, slot): (Alias, OpenedSlot),
) -> Result<(OpenPermit, UnlockedSpace), StoreError> {
    let folder = alias.folder(&shared.root);
    if folder.is_retired() {
        return Err(StoreError::Denied);
    }
    let permit = shared.session_slot.vacate(generation)?;
    let mut unlocked = open_space(shared, &permit, folder, alias.0, &slot)?;
    if unlocked.is_whole() {
        let (db, vault) = (&unlocked.db, &unlocked.ids.vault);
        slot_generation::look(db, vault, &slots.table, slot.index);
        let _ = slot_generation::settle(db, &mut unlocked.rec, vault, &slots.table);
    }
    Ok((permit, unlocked))
}

/// Opens the space of a phrase typed as words: no key of the phone, no stretching, no attempt.
pub(crate) fn open_by_phrase(shared: &Arc<Shared>, phrase: &Entropy) -> Result<Session, StoreError> {
    let generation = shared.session_slot.generation();
    let slots = places::ready(shared)?;
    let opened = slots.open_phrase(phrase).ok_or(StoreError::Denied)?;
    let session = open_slot(shared, generation, &slots, opened)
        .and_then(|(permit, unlocked)| Session::start(Arc::clone(shared), permit, unlocked));
    scrub::scrub_stack();
    session
}

/// Gives back the attempt that this success spent. A failed write must not block unlocking.
pub(crate) fn give_back(shared: &Shared) {
    let _ = shared.attempts.give_back(shared.clock.boot_ms());
}

#[cfg(test)]
pub(crate) mod tests;
