//! What pages know and may change: the words, the phone, the person's answers, and the open space while there is one.

use std::sync::Arc;

use guide::answers::Answers;
use guide::meta::Offer;
use guide::people::RouteQuery;
use guide::types::{Age, Phrase};
use handoff::bundle::Fingerprint;
use vault::{Clock, DatabaseState, Draft, Drafter, Prefs, Session, SpaceKind, Zone};

use crate::Phone;
use crate::advice::Advice;
use crate::imports::Imports;
use crate::media::MediaTable;
use crate::pages::{Ask, Contact, SetUp};
use crate::person::Person;
use crate::view::Span;

/// Everything outside of the back stack.
pub(crate) struct World {
    pub(crate) advice: Advice,
    pub(crate) phone: Phone,
    /// As they are on disk, or will be.
    pub(crate) prefs: Prefs,
    pub(crate) person: Person,
    /// How far set-up has come.
    pub(crate) set_up: SetUp,
    pub(crate) inside: Option<Inside>,
    pub(crate) clock: Arc<dyn Clock>,
    /// Files on their way in.
    pub(crate) imports: Arc<Imports>,
    /// What pages asked for since the last event.
    pub(crate) asks: Vec<Ask>,
    /// What can be read by the shell now.
    pub(crate) media: MediaTable,
    /// Who was reached last from this session, of those who are told what happened.
    pub(crate) reached: Option<Contact>,
    /// What to read to the call handler of what was handed over last from this session.
    pub(crate) read_out: Option<Fingerprint>,
}

/// The open space.
pub(crate) struct Inside {
    pub(crate) session: Arc<Session>,
    pub(crate) drafter: Drafter,
    /// What was being typed when the app was left.
    pub(crate) draft: Option<Draft>,
    pub(crate) age: vault::Age,
    /// What it keeps of the person, or will; none before the first time.
    pub(crate) kept: Option<Person>,
    /// What the opening found of its files.
    pub(crate) found: OpeningNotes,
}

/// What the opening of a space found of its files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OpeningNotes {
    pub(crate) state: DatabaseState,
    /// Slots from an older copy were met, and nobody has read so.
    pub(crate) is_older: bool,
    /// There are words that open it when its code is forgotten.
    pub(crate) has_phrase: bool,
    /// A second code or one that erases was set.
    pub(crate) has_more_codes: bool,
    /// The sealed copy that was made of it last.
    pub(crate) copy: Copied,
    /// It was opened by its words on the calculator, so that a new code is wanted.
    pub(crate) needs_code: bool,
}

/// The sealed copy that was made last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Copied {
    Never,
    /// Something was kept since, when the space was opened.
    Older,
    Newest,
}

impl World {
    pub(crate) fn word(&self, id: &str) -> String {
        self.advice.word(id)
    }

    /// The words of a message as one run.
    pub(crate) fn plain(&self, id: &str) -> Vec<Span> {
        vec![Span::Plain(self.word(id))]
    }

    /// What rules said, in words.
    pub(crate) fn phrases(&self, phrases: &[Phrase]) -> Vec<String> {
        let guide = self.advice.guide();
        phrases.iter().filter_map(|phrase| guide?.phrase(phrase).ok()).collect()
    }

    /// The language to show: the one that was chosen, or else the phone's.
    pub(crate) fn language(&self) -> &str {
        if self.prefs.language.is_empty() { &self.phone.language } else { &self.prefs.language }
    }

    /// Whether three taps of equals stand for a held one.
    pub(crate) fn three_presses(&self) -> bool {
        self.prefs.instead_of_holding == THREE_PRESSES
    }

    pub(crate) fn now_ms(&self) -> i64 {
        self.clock.unix_ms()
    }

    /// The offset of the phone's clocks now.
    pub(crate) fn zone(&self) -> Zone {
        Zone::new(self.phone.minutes_east).unwrap_or(Zone::UTC)
    }

    /// A space is open: what it kept of the person counts. A new one kept nothing, and takes over what was said before it
    /// was made.
    pub(crate) fn enter(&mut self, inside: Inside) {
        if let Some(kept) = &inside.kept {
            self.person = kept.clone();
        }
        self.inside = Some(inside);
    }

    /// What is to be kept of the person, if that has changed.
    pub(crate) fn take_to_keep(&mut self) -> Option<(Arc<Session>, Person)> {
        // The second space holds nothing but notes.
        let inside = self.inside.as_mut().filter(|inside| inside.session.space_kind() == SpaceKind::Full)?;
        self.person.settle(age_said(inside.age));
        if inside.kept.as_ref().unwrap_or(&Person::default()) == &self.person {
            return None;
        }
        inside.kept = Some(self.person.clone());
        Some((Arc::clone(&inside.session), self.person.clone()))
    }

    /// There are words now.
    pub(crate) fn phrase_is_set(&mut self) {
        self.inside.iter_mut().for_each(|inside| inside.found.has_phrase = true);
    }

    /// There is a sealed copy of everything now.
    pub(crate) fn copy_is_made(&mut self) {
        self.inside.iter_mut().for_each(|inside| inside.found.copy = Copied::Newest);
    }

    /// The sealed copy that was made last; where a space is open, and its owner wants to hear of copies.
    pub(crate) fn copy_to_tell(&self) -> Option<Copied> {
        let inside = self.inside.as_ref().filter(|_| !self.person.is_copy_off)?;
        Some(inside.found.copy)
    }

    /// Whether a second code and a code that erases are offered: to adults alone, in the first space.
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

    /// Whom to list services for: what was answered, and the age of the open space where the plan's question was not.
    pub(crate) fn query(&self) -> RouteQuery {
        RouteQuery::from_answers(&self.answers(), self.person.force.as_deref())
    }

    /// The person's answers, with the age of the open space where the plan's question was not answered.
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

/// The number in the settings for three taps of equals.
pub(crate) const THREE_PRESSES: u8 = 1;

/// An age of the open space, as the advice knows it.
pub(crate) fn age_said(age: vault::Age) -> Age {
    match age {
        vault::Age::Adult => Age::Adult,
        vault::Age::Under18 => Age::Under18,
        vault::Age::NotSaid => Age::NotSaid,
    }
}
