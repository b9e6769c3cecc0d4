//! What pages can read and change: messages, the phone, the person's answers, and the open space if there is one.

use std::sync::Arc;

use guide::answers::Answers;
use guide::meta::Offer;
use guide::people::RouteQuery;
use guide::types::{Age, Phrase};
use handoff::bundle::Fingerprint;
use vault::{Clock, DatabaseState, Draft, Drafter, Moment, Prefs, Session, SpaceKind, Zone};

use crate::Phone;
use crate::advice::Advice;
use crate::ask::{Ask, Contact};
use crate::imports::Imports;
use crate::media::MediaTable;
use crate::person::Person;
use crate::view::Span;

/// The state outside the back stack.
pub(crate) struct World {
    pub(crate) advice: Advice,
    pub(crate) phone: Phone,
    /// The settings, as they are on disk or soon will be.
    pub(crate) prefs: Prefs,
    pub(crate) person: Person,
    /// The progress of set-up.
    pub(crate) set_up: SetUp,
    pub(crate) inside: Option<Inside>,
    pub(crate) clock: Arc<dyn Clock>,
    /// Open imports.
    pub(crate) imports: Arc<Imports>,
    /// Requests of pages since the last event.
    pub(crate) asks: Vec<Ask>,
    /// Files that the shell can read now.
    pub(crate) media: MediaTable,
    /// The last contact in this session with a party whom the person tells what happened.
    pub(crate) reached: Option<Contact>,
    /// The fingerprint of the last hand-over in this session, to read out to the call handler.
    pub(crate) read_out: Option<Fingerprint>,
}

/// The open space.
pub(crate) struct Inside {
    pub(crate) session: Arc<Session>,
    pub(crate) drafter: Drafter,
    /// The text that was being typed when the app was last left.
    pub(crate) draft: Option<Draft>,
    pub(crate) age: vault::Age,
    /// What the space keeps of the person, or will; `None` before the first time.
    pub(crate) kept: Option<Person>,
    /// What was found out about its files when it was opened.
    pub(crate) found: OpeningNotes,
}

/// What was found out about a space's files when it was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OpeningNotes {
    pub(crate) state: DatabaseState,
    /// Whether slots of an older copy were found and the person has not been told yet.
    pub(crate) is_older: bool,
    /// Whether there is a recovery phrase, in case the code is forgotten.
    pub(crate) has_phrase: bool,
    /// Whether a second code or an erase code is set.
    pub(crate) has_more_codes: bool,
    /// The last sealed copy made of it.
    pub(crate) copy: Copied,
    /// Whether it was opened by its recovery phrase on the calculator, so that it needs a new code.
    pub(crate) needs_code: bool,
}

/// The last sealed copy made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copied {
    Never,
    /// Something had been kept since then when the space was opened.
    Older,
    Newest,
}

/// How far it has come, for coming back to it: in memory only, and the age goes with a locking.
#[derive(Default)]
pub(crate) struct SetUp {
    /// What it cannot do was read.
    pub(crate) is_read: bool,
    /// The age that was chosen.
    pub(crate) age: Option<vault::Age>,
}

impl World {
    pub(crate) fn word(&self, id: &str) -> String {
        self.advice.word(id)
    }

    /// Formats a message as one run of text.
    pub(crate) fn plain(&self, id: &str) -> Vec<Span> {
        vec![Span::Plain(self.word(id))]
    }

    /// Formats phrases of the rules.
    pub(crate) fn phrases(&self, phrases: &[Phrase]) -> Vec<String> {
        let guide = self.advice.guide();
        phrases.iter().filter_map(|phrase| guide?.phrase(phrase).ok()).collect()
    }

    /// Returns the language to show: the chosen one, or else the phone's.
    pub(crate) fn language(&self) -> &str {
        if self.prefs.language.is_empty() { &self.phone.language } else { &self.prefs.language }
    }

    /// Returns whether three taps of equals replace holding it.
    pub(crate) fn three_presses(&self) -> bool {
        self.prefs.instead_of_holding == THREE_PRESSES
    }

    pub(crate) fn now_ms(&self) -> i64 {
        self.clock.unix_ms()
    }

    pub(crate) fn moment(&self) -> Moment {
        Moment { unix_ms: self.now_ms(), zone: self.zone() }
    }

    /// Returns the current offset of the phone's clocks.
    pub(crate) fn zone(&self) -> Zone {
        Zone::new(self.phone.minutes_east).unwrap_or(Zone::UTC)
    }

    /// Enters an open space, whose kept answers replace those in memory. A new space has none and takes over the
    /// answers given before it was made.
    pub(crate) fn enter(&mut self, inside: Inside) {
        if let Some(kept) = &inside.kept {
            self.person = kept.clone();
        }
        self.inside = Some(inside);
    }

    /// Returns what to keep of the person, if it has changed.
    pub(crate) fn take_to_keep(&mut self) -> Option<(Arc<Session>, Person)> {
        // The second space holds only notes.
        let inside = self.inside.as_mut().filter(|inside| inside.session.space_kind() == SpaceKind::Full)?;
        self.person.settle(age_said(inside.age));
        if inside.kept.as_ref().unwrap_or(&Person::default()) == &self.person {
            return None;
        }
        inside.kept = Some(self.person.clone());
        Some((Arc::clone(&inside.session), self.person.clone()))
    }

    /// Notes that a recovery phrase is set.
    pub(crate) fn phrase_is_set(&mut self) {
        self.inside.iter_mut().for_each(|inside| inside.found.has_phrase = true);
    }

    /// Notes that there is a sealed copy of everything.
    pub(crate) fn copy_is_made(&mut self) {
        self.inside.iter_mut().for_each(|inside| inside.found.copy = Copied::Newest);
    }

    /// Returns the state of the last sealed copy, if a space is open and the person wants reminders of copies.
    pub(crate) fn copy_to_tell(&self) -> Option<Copied> {
        let inside = self.inside.as_ref().filter(|_| !self.person.is_copy_off)?;
        Some(inside.found.copy)
    }

    /// Returns whether to offer a second code and an erase code: only to adults, in the first space.
    pub(crate) fn more_codes(&self) -> Offer {
        let may = |inside: &Inside| {
            inside.age == vault::Age::Adult && inside.session.space_kind() == SpaceKind::Full
        };
        let guide = self.advice.guide().filter(|_| self.inside.as_ref().is_some_and(may));
        guide.map_or(Offer::LeftOut, |guide| guide.meta().more_codes())
    }

    pub(crate) fn ask(&mut self, ask: Ask) {
        self.asks.push(ask);
    }

    /// Returns the query for services: the answers, with the open space's age if the plan's question was not answered.
    pub(crate) fn query(&self) -> RouteQuery {
        RouteQuery::from_answers(&self.answers(), self.person.force.as_deref())
    }

    /// Returns the answers, with the open space's age if the plan's question was not answered.
    pub(crate) fn answers(&self) -> Answers {
        let mut answers = self.person.answers;
        if answers.age == Age::NotSaid
            && let Some(inside) = &self.inside
        {
            answers.age = age_said(inside.age);
        }
        answers
    }
}

/// The settings' value for three taps of equals.
pub(crate) const THREE_PRESSES: u8 = 1;

/// Converts an age of the open space to the guide's type.
pub(crate) fn age_said(age: vault::Age) -> Age {
    match age {
        vault::Age::Adult => Age::Adult,
        vault::Age::Under18 => Age::Under18,
        vault::Age::NotSaid => Age::NotSaid,
    }
}
