//! What someone who was told gave or promised: numbers, names, and what should follow. Typed in the call sheet's box
//! and in the form of Follow up, each with its draft.

use serde::{Deserialize, Serialize};
use vault::{Contact, Day, EntryId, Medium, Party, Provenance, Record};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::draft_form::{self, Leaving};
use super::draw::{control, field};
use super::{Ask, Done, Next, days};
use crate::drafts::{self, Form, Typed};
use crate::messages;
use crate::times;
use crate::view::{Control, ControlKind, Field, Row, RowKind, TextKind};
use crate::world::World;

/// What is typed.
#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(super) struct Numbers {
    /// The page it is typed on.
    #[serde(rename = "p")]
    pub(super) place: Place,
    /// The call it belongs to.
    #[serde(rename = "r")]
    #[zeroize(skip)]
    reached: Option<(Party, Medium)>,
    #[serde(rename = "w")]
    who: Typed,
    #[serde(rename = "n")]
    number: Typed,
    #[serde(rename = "s")]
    case: Typed,
    // Never drafted: a PIN is typed again.
    #[serde(skip)]
    pin: Typed,
    #[serde(rename = "f")]
    officer: Typed,
    #[serde(rename = "e")]
    expected: Typed,
    #[serde(rename = "d")]
    #[zeroize(skip)]
    by: Option<Day>,
    /// The field with the caret.
    #[serde(rename = "c")]
    focus: String,
}

/// A page with such a form.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Zeroize)]
pub(super) enum Place {
    #[serde(rename = "s")]
    Sheet,
    #[serde(rename = "f")]
    FollowUp,
}

impl Form for Numbers {
    const KIND: u8 = 8;
}

impl Numbers {
    fn at(place: Place) -> Self {
        let none = Typed::default;
        Self {
            place,
            reached: None,
            who: none(),
            number: none(),
            case: none(),
            pin: none(),
            officer: none(),
            expected: none(),
            by: None,
            focus: String::new(),
        }
    }

    fn is_blank(&self) -> bool {
        let all = [&self.who, &self.number, &self.case, &self.pin, &self.officer, &self.expected];
        all.into_iter().all(Typed::is_blank)
    }

    fn field(&mut self, id: &str) -> Option<&mut Typed> {
        Some(match id {
            "who" => &mut self.who,
            "number" => &mut self.number,
            "case" => &mut self.case,
            "pin" => &mut self.pin,
            "officer" => &mut self.officer,
            "expected" => &mut self.expected,
            _ => return None,
        })
    }

    /// Returns the record.
    fn contact(&self) -> Contact {
        let said = |typed: &Typed| typed.text.trim().to_owned();
        let named = Some(said(&self.who)).filter(|name| !name.is_empty());
        let (who, via) = match (named, &self.reached) {
            (Some(name), _) => (Party::Named(name), Medium::NotSaid),
            (None, Some((who, via))) => (who.clone(), *via),
            (None, None) => (Party::NotSaid, Medium::NotSaid),
        };
        Contact {
            crime_number: said(&self.number),
            case_number: said(&self.case),
            pin: said(&self.pin),
            officer: said(&self.officer),
            expected: said(&self.expected),
            expected_by: self.by,
            ..Contact::new(who, via)
        }
    }
}

/// Returns the message that names the draft's form, if it is one of these.
pub(super) fn name_of(draft: &vault::Draft) -> Option<&'static str> {
    drafts::form::<Numbers>(draft).map(|(_, numbers)| match numbers.place {
        Place::Sheet => "call-sheet-title",
        Place::FollowUp => "follow-up-title",
    })
}

/// Returns the page on which the draft was typed, if it is one of these.
pub(super) fn place_of(draft: &vault::Draft) -> Option<Place> {
    drafts::form::<Numbers>(draft).map(|(_, numbers)| numbers.place)
}

pub(super) struct NumbersForm {
    entry: EntryId,
    numbers: Numbers,
    /// What is missing or went wrong, as a message.
    pub(super) problem: Option<&'static str>,
    pub(super) leaving: Leaving,
    /// Whether it was kept, with nothing typed since.
    pub(super) is_kept: bool,
    /// Whether another form's draft waits, so that this one has none.
    pub(super) is_loose: bool,
    is_busy: bool,
}

impl NumbersForm {
    /// Returns this page's waiting form, or an empty one.
    pub(super) fn at(place: Place, world: &World) -> Self {
        let waiting = world.inside.as_ref().and_then(|inside| inside.draft.as_ref());
        let own = waiting.and_then(drafts::form::<Numbers>).filter(|(_, numbers)| numbers.place == place);
        let (entry, numbers) = own.unwrap_or_else(|| (draft_form::new_entry(), Numbers::at(place)));
        let leaving = Leaving::default();
        let mut form =
            Self { entry, numbers, problem: None, leaving, is_kept: false, is_loose: false, is_busy: false };
        form.is_loose = form.another_waits(world);
        form.of_call(world);
        form
    }

    /// Ties the box of the sheet to the last call, unless it already has one.
    fn of_call(&mut self, world: &World) {
        let call = world.reached.as_ref().filter(|contact| contact.has_sheet);
        if let (Place::Sheet, None, Some(call)) = (self.numbers.place, &self.numbers.reached, call) {
            self.numbers.reached = Some((call.who.clone(), call.via));
        }
    }

    fn another_waits(&self, world: &World) -> bool {
        let waiting = world.inside.as_ref().and_then(|inside| inside.draft.as_ref());
        waiting.is_some_and(|draft| draft.entry != self.entry)
    }

    /// Returns the contact it will be noted with.
    pub(super) fn whom(&self) -> Option<&(Party, Medium)> {
        self.numbers.reached.as_ref()
    }

    pub(super) fn is_blank(&self) -> bool {
        self.numbers.is_blank()
    }

    pub(super) fn typed(&mut self, id: &str, text: String, caret: u32, world: &mut World) {
        // While it is being kept nothing changes.
        if self.is_busy {
            return;
        }
        let Some(typed) = self.numbers.field(id) else { return };
        typed.set(text, caret);
        id.clone_into(&mut self.numbers.focus);
        self.changed(world);
    }

    /// Drafts the form after every change, unless another form's draft waits.
    fn changed(&mut self, world: &mut World) {
        (self.problem, self.is_kept) = (None, false);
        self.is_loose = self.another_waits(world);
        if !self.is_loose {
            world.ask(Ask::Draft { entry: self.entry, body: drafts::body(&self.numbers) });
        }
    }

    pub(super) fn keep(&mut self, world: &mut World) {
        if self.is_busy {
            return;
        }
        if self.numbers.is_blank() {
            self.problem = Some("keep-nothing");
            return;
        }
        (self.is_busy, self.problem) = (true, None);
        let record = Record::Contact(self.numbers.contact());
        world.ask(draft_form::keep(self.entry, record, Provenance::typed(world.zone())));
    }

    /// Returns whether it was kept; the form is then empty again.
    pub(super) fn done(&mut self, done: &Done, world: &World) -> bool {
        let Done::Kept(result) = done else { return false };
        match result {
            Ok(_) => *self = Self { is_kept: true, ..Self::at(self.numbers.place, world) },
            Err(error) => (self.is_busy, self.problem) = (false, Some(messages::error(error))),
        }
        result.is_ok()
    }

    pub(super) fn back(&mut self) -> Next {
        let holds = !self.numbers.is_blank();
        self.leaving.back(holds)
    }

    /// Returns a field with what is typed in it.
    pub(super) fn field(&self, id: &str, word: &str, kind: TextKind, world: &World) -> Field {
        let none = Typed::default();
        let mut numbers = self.numbers.clone();
        let typed = numbers.field(id).map_or(none, |typed| typed.clone());
        let lines = if id == "expected" { 2 } else { 1 };
        Field {
            text: typed.text.clone(),
            caret: typed.caret,
            has_focus: self.numbers.focus == id,
            ..field(id, world.word(word), kind, lines)
        }
    }

    /// Returns the question by when something should have happened: a few days, none chosen.
    pub(super) fn days(&self, world: &World) -> Row {
        let choice = |day: Day| Control {
            is_on: self.numbers.by == Some(day),
            ..control(&format!("by-{day}"), times::day(world, day), ControlKind::Choice)
        };
        let choices = self.offered(world).into_iter().map(choice).collect();
        Row { id: "by".to_owned(), kind: RowKind::Choices { label: world.word("follow-up-by"), choices } }
    }

    fn offered(&self, world: &World) -> Vec<Day> {
        let mut days: Vec<Day> = WAITS.iter().filter_map(|wait| days::in_days(*wait, world)).collect();
        // A day chosen before midnight, in a draft, is still offered.
        days.extend(self.numbers.by.filter(|by| !days.contains(by)));
        days.sort();
        days
    }

    /// Chooses a day, or takes it back if it is already chosen.
    pub(super) fn choose(&mut self, control: &str, world: &mut World) {
        let day = self.offered(world).into_iter().find(|day| control == format!("by-{day}"));
        if let Some(day) = day.filter(|_| !self.is_busy) {
            self.numbers.by = Some(day).filter(|_| self.numbers.by != Some(day));
            self.changed(world);
        }
    }
}

/// Days within which something usually follows.
const WAITS: [i64; 4] = [1, 7, 14, 28];
