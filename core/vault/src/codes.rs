//! Sets codes from an open session: each typed code is first tried on all slots, as on the cover.

use std::collections::VecDeque;
use std::sync::{Arc, MutexGuard};

use seal::device::{self, Answer};
use seal::keys::SlotKek;
use seal::slots::{OpenedSlot, PLACES, Role, SlotTable};
use seal::stretch::{Code, Stretched, stretch};

use crate::answers::{Answers, Challenge, filled};
use crate::cells::Cell;
use crate::events::Event;
use crate::layout::Alias;
use crate::opening::give_back;
use crate::reseal::{self, Plan};
use crate::shared::Shared;
use crate::slots::Slots;
use crate::unlocked::UnlockedSpace;
use crate::{StoreError, places, scrub, slot_generation};

pub(crate) mod alike;

/// Sets one code after one or two codes were challenged in turn, or only checks one code. It belongs to the session in
/// which it began: after locking it sets nothing, and the codes are wiped.
///
/// ```text
/// while let Some(asked) = change.challenge()? { change.answer(answers of the key store)?; }   then finish()
/// ```
pub struct CodeChange {
    shared: Arc<Shared>,
    generation: u64,
    parts: Cell<Parts>,
    task: Task,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    /// Sets the open space's own code. The erase code was typed too, or is switched off.
    Own,
    /// Sets the second space's code, from the first.
    Second,
    /// Sets the erase code, after the first space's own code was typed again.
    Erase,
    /// Sets nothing: checks whether it is the open space's own code.
    Check,
}

struct Parts {
    typed: VecDeque<Code>,
    table: Option<SlotTable>,
    asked: Option<(Stretched, bool)>,
    tried: Vec<Tried>,
}

// A code, and what the key store answered for it.
struct Tried {
    stretched: Stretched,
    had_one: bool,
    answered: [bool; PLACES],
    answers: [Answer; PLACES],
}

impl CodeChange {
    pub(crate) fn new(
        shared: &Arc<Shared>,
        generation: u64,
        task: Task,
        typed: impl IntoIterator<Item = Code>,
    ) -> Self {
        let typed = typed.into_iter().collect();
        let parts = Parts { typed, table: None, asked: None, tried: Vec::new() };
        let parts = shared.session_slot.cell(generation, parts);
        Self { shared: Arc::clone(shared), generation, parts, task }
    }

    /// Spends an attempt, durably, then stretches the next code. The slow step: 0.5 to 1 second and 64 MiB, off the
    /// main thread, once for each code; `None` once every code was challenged. The attempts are given back when the
    /// code is set.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] before the previous challenge was answered; [`StoreError::Storage`] or
    /// [`StoreError::NoSpace`] if the attempt cannot be recorded; [`StoreError::Seal`] without 64 MiB;
    /// [`StoreError::Locked`].
    pub fn challenge(&mut self) -> Result<Option<Challenge>, StoreError> {
        let challenge = self.parts.with(|parts| parts.challenge(&self.shared));
        scrub::scrub_stack();
        challenge
    }

    /// Takes the key store's answers to the last challenge.
    ///
    /// # Errors
    /// [`StoreError::OutOfOrder`] if none is open; [`StoreError::Locked`].
    pub fn answer(&mut self, answers: Answers) -> Result<(), StoreError> {
        self.parts.with(|parts| parts.answer(answers))
    }

    /// Sets the code. The previous one no longer opens anything, not even from an older copy of the slots. For a check,
    /// sets nothing: success means that it is the open space's own code.
    ///
    /// # Errors
    /// Then nothing has changed: [`StoreError::CodeTaken`] if the new code opens something; [`StoreError::Denied`] if a
    /// code typed again is not the right one, or no attempt was left; [`StoreError::NoKey`] if the key of the space's
    /// own place did not answer; [`StoreError::OutOfOrder`] before every code was answered; [`StoreError::NoSpace`];
    /// [`StoreError::Storage`]; [`StoreError::Damaged`]; [`StoreError::Locked`].
    pub fn finish(self) -> Result<(), StoreError> {
        let Self { shared, generation, parts, task } = self;
        let (table, tried) = parts.with(Parts::take)?;
        let held = shared.places();
        shared.session_slot.check(generation)?;
        let slots = places::ready_held(&shared, &held)?;
        if !slots.table.stretches_alike(&table) {
            return Err(StoreError::OutOfOrder);
        }
        let done = Judged { shared: &shared, generation, slots, tried: &tried }.set(task, &held);
        if done.is_ok() {
            tried.iter().for_each(|_| give_back(&shared));
        }
        scrub::scrub_stack();
        done
    }
}

impl Parts {
    fn challenge(&mut self, shared: &Shared) -> Result<Option<Challenge>, StoreError> {
        if self.asked.is_some() {
            return Err(StoreError::OutOfOrder);
        }
        let Some(code) = self.typed.pop_front() else { return Ok(None) };
        let table = places::ready(shared)?.table;
        let had_one = shared.attempts.spend(shared.clock.boot_ms())?;
        let stretched = stretch(&code, table.salt(), table.cost())?;
        let point = Box::new(device::challenge(&stretched));
        let aliases = table.aliases().map(|alias| Alias(alias).text());
        self.table = Some(table);
        self.asked = Some((stretched, had_one));
        Ok(Some(Challenge { aliases, point }))
    }

    fn answer(&mut self, answers: Answers) -> Result<(), StoreError> {
        let (stretched, had_one) = self.asked.take().ok_or(StoreError::OutOfOrder)?;
        let answered = answers.each_ref().map(Option::is_some);
        self.tried.push(Tried { stretched, had_one, answered, answers: filled(answers)? });
        Ok(())
    }

    fn take(&mut self) -> Result<(SlotTable, Vec<Tried>), StoreError> {
        if self.asked.is_some() || !self.typed.is_empty() {
            return Err(StoreError::OutOfOrder);
        }
        let table = self.table.take().ok_or(StoreError::OutOfOrder)?;
        Ok((table, std::mem::take(&mut self.tried)))
    }
}

// Codes that were tried, and the slots in which the new one is set.
struct Judged<'a> {
    shared: &'a Shared,
    generation: u64,
    slots: Slots,
    tried: &'a [Tried],
}

impl Judged<'_> {
    fn set(self, task: Task, _held: &MutexGuard<'_, ()>) -> Result<(), StoreError> {
        let (new, again) = task.order(self.tried)?;
        let open = |tried: &Tried| self.slots.open_code(&tried.stretched, &tried.answers);
        let (opened, opened_again) = (new.and_then(open), again.map(|(tried, role)| (open(tried), role)));
        // Checked after all codes were tried, so that an empty bucket does not show.
        if self.tried.iter().any(|tried| !tried.had_one) {
            return Err(StoreError::Denied);
        }
        if let Some((opened, role)) = &opened_again {
            self.check_again(opened.as_ref(), *role)?;
        }
        if opened.is_some() {
            return Err(StoreError::CodeTaken);
        }
        let Some(new) = new else { return Ok(()) };
        let keeps_erase_code = again.is_some();
        reseal::apply(self.shared, self.generation, self.slots, |unlocked, plan| match task {
            Task::Own => set_own(unlocked, plan, new, keeps_erase_code),
            Task::Second => {
                let kek = new.kek(plan, reseal::second_slot(unlocked))?;
                plan.note(Event::SecondCodeSet);
                plan.seal_second(unlocked, &kek)
            }
            Task::Erase => {
                let kek = new.kek(plan, reseal::own_slot(unlocked, Role::Erase))?;
                plan.note(Event::EraseCodeSet);
                plan.seal(unlocked, Role::Erase, &kek)
            }
            Task::Check => Ok(()),
        })
    }

    // Checks that a code typed again opens the open space's own slot of this role, and not an older one.
    fn check_again(&self, opened: Option<&(Alias, OpenedSlot)>, role: Role) -> Result<(), StoreError> {
        let (alias, slot) = opened.ok_or(StoreError::Denied)?;
        let is_own = self.shared.session_slot.with(self.generation, |unlocked| {
            let index = usize::from(reseal::own_slot(unlocked, role));
            let is_own = alias.0 == unlocked.ids.vault && slot.index == index && slot.contents.role == role;
            Ok(is_own && slot_generation::is_new_enough(&unlocked.db, slot))
        })?;
        if is_own { Ok(()) } else { Err(StoreError::Denied) }
    }
}

fn set_own(
    unlocked: &mut UnlockedSpace,
    plan: &mut Plan,
    new: &Tried,
    keeps_erase_code: bool,
) -> Result<(), StoreError> {
    let kek = new.kek(plan, reseal::own_slot(unlocked, Role::Code))?;
    plan.note(Event::CodeChanged);
    plan.seal(unlocked, Role::Code, &kek)?;
    if !keeps_erase_code && plan.clear(unlocked, Role::Erase)? {
        plan.note(Event::EraseCodeRemoved);
    }
    Ok(())
}

type NewAndAgain<'a> = (Option<&'a Tried>, Option<(&'a Tried, Role)>);

impl Task {
    /// Returns the new code, if any, and the code typed again with the role that it must have.
    fn order(self, tried: &[Tried]) -> Result<NewAndAgain<'_>, StoreError> {
        match (self, tried) {
            (Self::Own | Self::Second, [new]) => Ok((Some(new), None)),
            (Self::Own, [new, erase]) => Ok((Some(new), Some((erase, Role::Erase)))),
            (Self::Erase, [own, new]) => Ok((Some(new), Some((own, Role::Code)))),
            (Self::Check, [own]) => Ok((None, Some((own, Role::Code)))),
            _ => Err(StoreError::OutOfOrder),
        }
    }
}

impl Tried {
    // A code set without an answer would never open anything.
    fn kek(&self, plan: &Plan, index: u8) -> Result<SlotKek, StoreError> {
        let answer = self.answers.get(plan.place).filter(|_| self.answered.get(plan.place) == Some(&true));
        let answer = answer.ok_or(StoreError::NoKey)?;
        Ok(plan.table.code_kek(plan.place, usize::from(index), &self.stretched, answer))
    }
}

#[cfg(test)]
mod apart;
#[cfg(test)]
mod stranger;
#[cfg(test)]
pub(crate) mod tests;
#[cfg(test)]
mod unseen;
