//! Writing a note, which survives leaving as all typing does.

use serde::{Deserialize, Serialize};
use vault::{EntryId, Note, Provenance, Record};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::drafts::{self, Form, Typed};
use crate::messages;
use crate::pages::draw::{button, field};
use crate::pages::{Ask, BarSet, Done, Draw, Next, Page};
use crate::view::{Control, Field, Row, RowKind, TextKind, Weight};
use crate::world::World;

#[derive(Default, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(super) struct Words {
    #[serde(rename = "w")]
    words: Typed,
}

impl Form for Words {
    const KIND: u8 = 128;
}

pub(super) struct Writing {
    entry: EntryId,
    words: Words,
    is_busy: bool,
    problem: Option<&'static str>,
}

const WORDS: &str = "words";

/// Returns whether an unsaved note waits.
pub(super) fn waits(world: &World) -> bool {
    waiting(world).is_some()
}

fn waiting(world: &World) -> Option<(EntryId, Words)> {
    drafts::form::<Words>(world.inside.as_ref()?.draft.as_ref()?)
}

impl Writing {
    /// Returns the waiting note, or an empty one. Without randomness saving then fails, and says so.
    pub(super) fn resumed(world: &World) -> Self {
        let fresh = || (EntryId::generate().unwrap_or(EntryId([0; 16])), Words::default());
        let (entry, words) = waiting(world).unwrap_or_else(fresh);
        Self { entry, words, is_busy: false, problem: None }
    }

    fn save(&mut self, world: &mut World) {
        if self.is_busy {
            return;
        }
        if self.words.words.is_blank() {
            self.problem = Some("notes-blank");
            return;
        }
        self.is_busy = true;
        let record = Record::Note(Note { words: self.words.words.text.clone(), about: Vec::new() });
        let (entry, told) = (self.entry, Provenance::typed(world.zone()));
        world.ask(Ask::Work(Box::new(move |session| {
            let result = session.add_record_as(entry, &record, &told);
            if result.is_ok() {
                let _refused = session.clear_draft();
            }
            Done::Kept(result)
        })));
    }
}

impl Page for Writing {
    fn id(&self) -> &'static str {
        "note-new"
    }

    fn title(&self, world: &World) -> String {
        world.word("notes-new")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let typed = &self.words.words;
        let field = Field {
            text: typed.text.clone(),
            caret: typed.caret,
            has_focus: true,
            error: self.problem.map(|word| world.word(word)),
            ..field(WORDS, world.word("notes-words"), TextKind::Words, 8)
        };
        draw.push(WORDS, RowKind::Field(Box::new(field)));
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("save", "notes-save", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if control == "save" {
            self.save(world);
        }
        Next::Stay
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, world: &mut World) {
        if field == WORDS && !self.is_busy {
            self.words.words.set(text, caret);
            self.problem = None;
            world.ask(Ask::Draft { entry: self.entry, body: drafts::body(&self.words) });
        }
    }

    // Typed text is kept as a draft; an emptied note is not.
    fn back(&mut self, world: &mut World) -> Next {
        if self.words.words.is_blank() && waits(world) {
            world.ask(Ask::ClearDraft);
        }
        Next::Back
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.is_busy = false;
        match done {
            Done::Kept(Ok(_)) => Next::Back,
            Done::Kept(Err(error)) => {
                self.problem = Some(messages::error(&error));
                Next::Stay
            }
            _ => Next::Stay,
        }
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn is_form(&self) -> bool {
        true
    }

    fn bars(&self) -> BarSet {
        BarSet::None
    }
}
