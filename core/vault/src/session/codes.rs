//! Sets the codes and the recovery phrase of the open space, and the second space's code from the first.

use seal::phrase::Entropy;
use seal::slots::Role;
use seal::stretch::Code;

use super::Session;
use crate::codes::alike::are_alike;
use crate::codes::{CodeChange, Task};
use crate::copy::seal_to;
use crate::events::Event;
use crate::reseal::{self, Plan, Second};
use crate::slots::Slots;
use crate::unlocked::UnlockedSpace;
use crate::{SpaceKind, StoreError, places, weak_code};

impl Session {
    /// Begins to change the open space's own code. The old code is not asked for: an open session is enough. In the
    /// first space the erase code is typed too, to compare it with the new code; without it, the erase code is switched
    /// off.
    ///
    /// # Errors
    /// [`StoreError::WeakCode`] with the reason; [`StoreError::TooAlike`]; [`StoreError::NotAllowed`] for an erase code
    /// in the second space; [`StoreError::Locked`].
    pub fn begin_change_code(&self, new: Code, erase: Option<Code>) -> Result<CodeChange, StoreError> {
        check(&new)?;
        if let Some(erase) = &erase {
            self.check_first()?;
            check_apart(&new, erase)?;
        }
        self.begin(Task::Own, [new].into_iter().chain(erase))
    }

    /// Begins to set or replace the second space's code, from the first space.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] except from the first space of an adult; [`StoreError::WeakCode`];
    /// [`StoreError::Locked`].
    pub fn begin_second_code(&self, new: Code) -> Result<CodeChange, StoreError> {
        self.check_allowed()?;
        check(&new)?;
        self.begin(Task::Second, [new])
    }

    /// Removes the second space's code, from the first space: it no longer opens anything. The second space's contents
    /// stay.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] except from the first space; [`StoreError::NoSpace`]; [`StoreError::Storage`];
    /// [`StoreError::Damaged`]; [`StoreError::Locked`]. Then nothing has changed.
    pub fn remove_second_code(&self) -> Result<(), StoreError> {
        self.check_first()?;
        self.reseal(|unlocked, plan| {
            plan.note(Event::SecondCodeRemoved);
            plan.clear_second(unlocked)
        })
    }

    /// Returns whether the second space has a code, as far as the first one knows. Some file operations.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] except from the first space; [`StoreError::Storage`]; [`StoreError::Locked`].
    pub fn has_second_code(&self) -> Result<bool, StoreError> {
        self.look(|unlocked, slots| Second::of(unlocked)?.has_code(unlocked, &slots.table))
    }

    /// Begins to set or replace the erase code. The first space's own code is typed again in the same call.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] except from the first space of an adult; [`StoreError::WeakCode`];
    /// [`StoreError::TooAlike`]; [`StoreError::Locked`].
    pub fn begin_erase_code(&self, own: Code, erase: Code) -> Result<CodeChange, StoreError> {
        self.check_allowed()?;
        check(&erase)?;
        check_apart(&own, &erase)?;
        self.begin(Task::Erase, [own, erase])
    }

    /// Switches the erase code off.
    ///
    /// # Errors
    /// [`StoreError::NotAllowed`] except from the first space; [`StoreError::NoSpace`]; [`StoreError::Storage`];
    /// [`StoreError::Damaged`]; [`StoreError::Locked`]. Then nothing has changed.
    pub fn remove_erase_code(&self) -> Result<(), StoreError> {
        self.check_first()?;
        self.reseal(|unlocked, plan| {
            if plan.clear(unlocked, Role::Erase)? {
                plan.note(Event::EraseCodeRemoved);
            }
            Ok(())
        })
    }

    /// Returns whether there is an erase code. Some file operations.
    ///
    /// # Errors
    /// [`StoreError::Storage`]; [`StoreError::Locked`].
    pub fn has_erase_code(&self) -> Result<bool, StoreError> {
        self.has(Role::Erase)
    }

    /// Begins to check whether a code is the open space's own, before something that cannot be undone. Spends an
    /// attempt and does the work of one, as on the cover, whatever the code opens; if no attempt is left, the right
    /// code is refused too. Sets and erases nothing.
    ///
    /// # Errors
    /// [`StoreError::Locked`]; [`CodeChange::finish`] answers [`StoreError::Denied`] if it is another code.
    pub fn begin_check_code(&self, own: Code) -> Result<CodeChange, StoreError> {
        self.begin(Task::Check, [own])
    }

    /// Sets the space's recovery phrase; the previous one no longer opens anything. Show the words and have them typed
    /// back first: from then on only they count.
    ///
    /// # Errors
    /// [`StoreError::CodeTaken`] if the phrase opens something here already; [`StoreError::NoSpace`];
    /// [`StoreError::Storage`]; [`StoreError::Damaged`]; [`StoreError::Locked`]. Then nothing has changed.
    pub fn set_phrase(&self, phrase: &Entropy) -> Result<(), StoreError> {
        let is_free = |slots: &Slots| slots.open_phrase(phrase).is_none();
        self.reseal_if(is_free, |unlocked, plan| {
            let index = usize::from(reseal::own_slot(unlocked, Role::Phrase));
            let kek = plan.table.phrase_kek(plan.place, index, phrase);
            plan.note(Event::PhraseSet);
            plan.seal(unlocked, Role::Phrase, &kek)?;
            seal_to(unlocked, phrase)
        })
    }

    /// Returns whether there is a recovery phrase. Some file operations.
    ///
    /// # Errors
    /// [`StoreError::Storage`]; [`StoreError::Locked`].
    pub fn has_phrase(&self) -> Result<bool, StoreError> {
        self.has(Role::Phrase)
    }

    /// Returns the name of the key that this space's codes need in the phone's key store: `v-` and 32 hex digits. After
    /// opening by phrase, make that key if there is none, never replace it, then set a new code.
    ///
    /// # Errors
    /// [`StoreError::Locked`].
    pub fn key_alias(&self) -> Result<String, StoreError> {
        self.with(|unlocked| Ok(crate::layout::Alias(unlocked.ids.vault).text()))
    }

    fn begin(&self, task: Task, typed: impl IntoIterator<Item = Code>) -> Result<CodeChange, StoreError> {
        self.check_open()?;
        Ok(CodeChange::new(&self.shared, self.generation, task, typed))
    }

    fn reseal(
        &self,
        fill: impl FnOnce(&mut UnlockedSpace, &mut Plan) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.reseal_if(|_| true, fill)
    }

    fn reseal_if(
        &self,
        is_free: impl FnOnce(&Slots) -> bool,
        fill: impl FnOnce(&mut UnlockedSpace, &mut Plan) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let held = self.shared.places();
        self.check_open()?;
        let slots = places::ready_held(&self.shared, &held)?;
        if !is_free(&slots) {
            return Err(StoreError::CodeTaken);
        }
        reseal::apply(&self.shared, self.generation, slots, fill)
    }

    fn has(&self, role: Role) -> Result<bool, StoreError> {
        self.look(|unlocked, slots| {
            let (place, index) =
                (reseal::place_of(unlocked, &slots.table)?, reseal::own_slot(unlocked, role));
            Ok(crate::slot_generation::has(&unlocked.db, &slots.table, place, index))
        })
    }

    fn look<R>(
        &self,
        act: impl FnOnce(&mut UnlockedSpace, &Slots) -> Result<R, StoreError>,
    ) -> Result<R, StoreError> {
        let slots = places::ready(&self.shared)?;
        self.with(|unlocked| act(unlocked, &slots))
    }

    fn check_first(&self) -> Result<(), StoreError> {
        if self.space_kind() == SpaceKind::Full { Ok(()) } else { Err(StoreError::NotAllowed) }
    }

    fn check_allowed(&self) -> Result<(), StoreError> {
        if self.may_have_second_space()? { Ok(()) } else { Err(StoreError::NotAllowed) }
    }
}

fn check(new: &Code) -> Result<(), StoreError> {
    // Exposed only to check for a weak code; no copy is kept.
    new.expose(weak_code).map_or(Ok(()), |reason| Err(StoreError::WeakCode(reason)))
}

fn check_apart(one: &Code, other: &Code) -> Result<(), StoreError> {
    if are_alike(one, other) { Err(StoreError::TooAlike) } else { Ok(()) }
}
