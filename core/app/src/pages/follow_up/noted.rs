//! A noted call or report, and what was promised.

use std::sync::Arc;

use guide::Arg;
use vault::{Contact, Day, EntrySummary, Kind, Lost, Missing, Record, Session, StoreError};

use crate::found::{Contacts, Noted};
use crate::pages::leaves::spans;
use crate::pages::{Draw, days};
use crate::times;
use crate::view::{Fact, Row, RowKind, Span};
use crate::world::World;

/// Entries per read.
const PAGE: u32 = 500;

impl Contacts {
    /// Reads every contact. About 3 ms for 50 entries of any kind.
    pub(super) fn read(session: &Arc<Session>) -> Result<Self, StoreError> {
        let mut all = Self { noted: Vec::new(), missing: Missing::default() };
        let mut before = None;
        loop {
            let page = session.list(before, PAGE)?;
            let Some(last) = page.last() else {
                all.lack(page.missing);
                return Ok(all);
            };
            before = Some(last.order);
            for line in page.iter().filter(|line| line.kind == Kind::Contact) {
                all.read_one(session, line)?;
            }
        }
    }

    fn read_one(&mut self, session: &Session, line: &EntrySummary) -> Result<(), StoreError> {
        match session.entry(line.id).map(|entry| entry.record) {
            Ok(Record::Contact(contact)) => self.noted.push(Noted { contact, kept: line.kept }),
            // Removed meanwhile.
            Ok(_) | Err(StoreError::NoSuchEntry) => {}
            Err(StoreError::Damaged(_)) => {
                let EntrySummary { id, kind, kept, length, .. } = *line;
                let named = vec![Lost { id, kind: Some(kind), kept, length }];
                self.lack(Missing { count: 1, at_least: false, named });
            }
            Err(error) => return Err(error),
        }
        Ok(())
    }

    fn lack(&mut self, missing: Missing) {
        self.missing.count += missing.count;
        self.missing.at_least |= missing.at_least;
        self.missing.named.extend(missing.named);
    }
}

impl Noted {
    pub(super) fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.push("whom", RowKind::Text(self.whom(world)));
        if let Ok(day) = Day::from_moment(self.kept) {
            draw.push("kept", RowKind::Small(vec![Span::Plain(times::day(world, day))]));
        }
        let facts = self.facts(world);
        if !facts.is_empty() {
            draw.push("facts", RowKind::Facts(facts));
        }
        if let Some(by) = self.contact.expected_by {
            self.by(by, &mut draw, world);
        }
        draw.rows()
    }

    fn whom(&self, world: &World) -> Vec<Span> {
        let Contact { who, via, .. } = &self.contact;
        let guide = world.advice.guide();
        let whom = guide.and_then(|guide| handoff::reached(who, *via, guide).ok()).unwrap_or_default();
        if whom.is_empty() { world.plain("kept-kind-contact") } else { spans(&whom) }
    }

    fn facts(&self, world: &World) -> Vec<Fact> {
        let Contact { crime_number, case_number, pin, officer, expected, .. } = &self.contact;
        let all = [
            ("follow-up-number", crime_number),
            ("follow-up-case", case_number),
            ("follow-up-pin", pin),
            ("follow-up-officer", officer),
            ("call-sheet-expected", expected),
        ];
        let said = all.into_iter().filter(|(_, text)| !text.is_empty());
        let fact = |(word, text): (&str, &String)| Fact {
            label: world.word(word),
            words: vec![Span::Quoted(text.clone())],
        };
        said.map(fact).collect()
    }

    /// Draws the day by which something should happen. It is late only once the next day has begun where the phone is.
    fn by(&self, by: Day, draw: &mut Draw<'_>, world: &World) {
        let date = times::day(world, by);
        let words = world.advice.word_with("follow-up-expected", &[("date", Arg::Text(&date))]);
        draw.push("by", RowKind::Text(vec![Span::Plain(words)]));
        if days::in_days(0, world).is_some_and(|today| today > by) {
            draw.push("late", RowKind::Text(vec![Span::Strong(world.word("follow-up-late"))]));
            draw.text("follow-up-late-do");
        }
    }
}
