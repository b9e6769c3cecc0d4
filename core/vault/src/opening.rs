//! From a code to an open space, in two steps with the phone's key store between them.

use std::sync::Arc;

use seal::device::{self, Answer, CHALLENGE};
use seal::slots::SlotTable;
use seal::stretch::{Code, Cost, Stretched, stretch};

use crate::layout::{Alias, Folder};
use crate::live::Live;
use crate::open_space::open_space;
use crate::seat::Turn;
use crate::shared::Shared;
use crate::slots::Slots;
use crate::tries::Tries;
use crate::{Age, Session, StoreError, cost, create, scrub};

/// An attempt under way. It belongs to the generation in which it began: after a locking it opens nothing.
pub struct Opening {
    shared: Arc<Shared>,
    generation: u64,
    alias: Alias,
    code: Option<Code>,
    stretched: Option<Stretched>,
    task: Task,
}

enum Task {
    Unlock(Attempt),
    Create { age: Age, cost: Cost, salt: Option<SlotTable> },
}

/// What a code is tried on. Where there is nothing to open, it is something that cannot be opened.
struct Attempt {
    target: Result<(Folder, Slots), StoreError>,
    salt: [u8; 32],
    cost: Option<Cost>,
    had_one: bool,
}

impl Opening {
    pub(crate) fn to_unlock(shared: &Arc<Shared>, code: Code) -> Self {
        let (stand_in_salt, stand_in_alias) = shared.prefs().stand_in();
        let current = shared.current();
        let alias = current.as_ref().map_or(stand_in_alias, |(alias, _)| *alias);
        let folder = current.map(|(_, folder)| folder).ok_or(StoreError::Denied);
        let target = folder.and_then(|folder| Slots::read(&folder).map(|slots| (folder, slots)));
        let table = target.as_ref().ok().map(|(_, slots)| &slots.table);
        let salt = table.map_or(stand_in_salt, |table| *table.salt());
        let cost = table.map(SlotTable::cost);
        Self::new(shared, code, alias, Task::Unlock(Attempt { target, salt, cost, had_one: false }))
    }

    pub(crate) fn to_create(shared: &Arc<Shared>, code: Code, age: Age) -> Result<Self, StoreError> {
        let task = Task::Create { age, cost: Cost::LEAST, salt: None };
        Ok(Self::new(shared, code, Alias::make()?, task))
    }

    fn new(shared: &Arc<Shared>, code: Code, alias: Alias, task: Task) -> Self {
        let shared = Arc::clone(shared);
        Self { generation: shared.seat.generation(), shared, alias, code: Some(code), stretched: None, task }
    }

    /// The name of the key in the phone's key store that answers the challenge: `v-` and 32 hex digits. When a vault is
    /// being made, the shell makes a key of that name first.
    pub fn alias(&self) -> String {
        self.alias.text()
    }

    /// The slow step: spends an attempt, durably, then stretches the code. 0.5 to 1 second and 64 MiB; off the main
    /// thread. The first time on a phone it measures as well. Once an opening.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] the second time; [`StoreError::Storage`] if the attempt cannot be written down, and
    /// then nothing was tried; [`StoreError::Seal`] without 64 MiB.
    pub fn challenge(&mut self) -> Result<[u8; CHALLENGE], StoreError> {
        let code = self.code.take().ok_or(StoreError::OutOfOrder)?;
        let (salt, cost) = self.prepare()?;
        let stretched = stretch(&code, &salt, cost)?;
        let challenge = device::challenge(&stretched);
        self.stretched = Some(stretched);
        scrub::scrub_stack();
        Ok(challenge)
    }

    fn prepare(&mut self) -> Result<([u8; 32], Cost), StoreError> {
        match &mut self.task {
            Task::Unlock(attempt) => attempt.spend(&self.shared),
            Task::Create { salt, cost, .. } => {
                *cost = cost::measured(&self.shared)?;
                let table = salt.insert(SlotTable::make(*cost)?);
                Ok((*table.salt(), *cost))
            }
        }
    }

    /// Takes the key store's answer and opens, or makes, the space. A session that was open until then ends.
    ///
    /// # Errors
    /// [`StoreError::Denied`] if the code opens nothing or no attempt was left, after the same work;
    /// [`StoreError::Locked`] if there was a locking since the opening began; [`StoreError::Damaged`] or
    /// [`StoreError::TooNew`] if slots cannot be used, or the database is newer (they are left as they are). A database
    /// that is damaged keeps nobody out: the session says so, and shows what can be read.
    pub fn finish(self, answer: Answer) -> Result<Session, StoreError> {
        let Self { shared, generation, alias, stretched, task, .. } = self;
        let stretched = stretched.ok_or(StoreError::OutOfOrder)?;
        let done = match task {
            Task::Unlock(attempt) => attempt.open(&shared, generation, &stretched, &answer),
            Task::Create { salt: None, .. } => Err(StoreError::OutOfOrder),
            Task::Create { age, salt: Some(table), .. } => {
                create::make(&shared, generation, create::Plan { alias, age, table }, &stretched, &answer)
            }
        };
        let session = done.and_then(|(turn, live)| Session::seat(shared, turn, live));
        scrub::scrub_stack();
        session
    }
}

impl Attempt {
    // The same writes and the same stretching whether there is a vault or not.
    fn spend(&mut self, shared: &Shared) -> Result<([u8; 32], Cost), StoreError> {
        let now = shared.clock.boot_ms();
        self.had_one = match &self.target {
            Ok((folder, _)) => Tries::at(folder.tries()).spend(now)?,
            Err(_) => shared.changing()?.spend(now)?,
        };
        let cost = match self.cost {
            Some(cost) => cost,
            None => *self.cost.insert(cost::measured(shared)?),
        };
        Ok((self.salt, cost))
    }

    fn open(
        self,
        shared: &Shared,
        generation: u64,
        stretched: &Stretched,
        answer: &Answer,
    ) -> Result<(Turn, Live), StoreError> {
        let had_one = self.had_one;
        let Ok((folder, slots)) = self.target else {
            return self.open_nothing(stretched, answer);
        };
        let opened = slots.table.open_any(stretched, answer).filter(|_| had_one).ok_or(StoreError::Denied)?;
        // The one that this success spent; a disk that refuses now must not keep anyone out.
        let _ = Tries::at(folder.tries()).give_back(shared.clock.boot_ms());
        slots.mend(&folder);
        let vault = *slots.table.vault_id();
        let turn = shared.seat.vacate(generation)?;
        let live = open_space(shared, &turn, folder, vault, &opened)?;
        Ok((turn, live))
    }

    // Slots that nothing opens, tried like any others; then what kept the real ones from being tried, if anything did.
    fn open_nothing(self, stretched: &Stretched, answer: &Answer) -> Result<(Turn, Live), StoreError> {
        let table = SlotTable::make(self.cost.unwrap_or(Cost::LEAST))?;
        drop(table.open_any(stretched, answer));
        Err(self.target.err().unwrap_or(StoreError::Denied))
    }
}

#[cfg(test)]
mod tests;
