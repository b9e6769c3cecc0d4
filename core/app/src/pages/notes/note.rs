//! One note: read, and removed after a question.

use vault::{EntryId, Record, StoreError};
use zeroize::Zeroizing;

use crate::messages;
use crate::pages::draw::button;
use crate::pages::{Ask, BarSet, Done, Draw, Next, Page};
use crate::view::{Control, Row, RowKind, Span, Tone, Weight};
use crate::world::World;

pub(super) struct ReadNote {
    id: EntryId,
    words: Option<Zeroizing<String>>,
    is_asking: bool,
    is_busy: bool,
    problem: Option<&'static str>,
}

impl ReadNote {
    pub(super) fn new(id: EntryId) -> Self {
        Self { id, words: None, is_asking: false, is_busy: false, problem: None }
    }

    fn remove(&mut self, world: &mut World) {
        if !self.is_busy {
            self.is_busy = true;
            let id = self.id;
            world.ask(Ask::Work(Box::new(move |session| Done::Did(session.remove(id)))));
        }
    }

    fn failed(&mut self, error: &StoreError) -> Next {
        (self.is_busy, self.is_asking) = (false, false);
        self.problem = Some(messages::error(error));
        Next::Stay
    }
}

impl Page for ReadNote {
    fn id(&self) -> &'static str {
        "note"
    }

    fn title(&self, world: &World) -> String {
        world.word("notes-words")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Calm, problem);
        }
        if self.is_asking {
            draw.text("notes-remove-sure");
        } else if let Some(words) = &self.words {
            draw.push("words", RowKind::Text(vec![Span::Quoted(words.to_string())]));
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let remove = button("remove", "common-remove", Weight::QuietDanger, world);
        if self.is_asking {
            return vec![button("cancel", "common-cancel", Weight::Primary, world), remove];
        }
        vec![remove]
    }

    fn entered(&mut self, world: &mut World) {
        let id = self.id;
        world.ask(Ask::Work(Box::new(move |session| {
            Done::Noted(session.entry(id).map(|entry| words_of(entry.record)))
        })));
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match (control, self.is_asking) {
            ("remove", true) => self.remove(world),
            ("remove", false) => self.is_asking = true,
            ("cancel", true) => self.is_asking = false,
            _ => {}
        }
        Next::Stay
    }

    fn back(&mut self, _world: &mut World) -> Next {
        if std::mem::take(&mut self.is_asking) { Next::Stay } else { Next::Back }
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        match done {
            Done::Noted(Ok(words)) => self.words = Some(words),
            Done::Did(Ok(())) => return Next::Back,
            Done::Noted(Err(error)) | Done::Did(Err(error)) => return self.failed(&error),
            _ => {}
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn bars(&self) -> BarSet {
        BarSet::None
    }
}

fn words_of(record: Record) -> Zeroizing<String> {
    let words = if let Record::Note(note) = record { note.words } else { record.title() };
    Zeroizing::new(words)
}
