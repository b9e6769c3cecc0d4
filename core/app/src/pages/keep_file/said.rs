//! What the person says about a file; typed, so it has a draft.

use serde::{Deserialize, Serialize};
use vault::{EntryId, Kind, OccurredAt};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::step::FileStep;
use crate::drafts::{self, Form, Typed};
use crate::pages::Draw;
use crate::pages::draw::field;
use crate::pages::keep::Problem;
use crate::pages::keep::When;
use crate::view::{Day, Field, RowKind, TextKind};
use crate::world::World;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Said {
    /// The code of the file's kind.
    #[serde(rename = "k")]
    kind: u8,
    #[serde(rename = "w", default)]
    words: Typed,
    #[serde(rename = "h", default)]
    when: When,
    /// The unfinished entry that it continues.
    #[serde(rename = "r", default)]
    #[zeroize(skip)]
    resumes: Option<EntryId>,
    #[serde(rename = "f", default)]
    focus: String,
}

impl Form for Said {
    const KIND: u8 = 7;
}

const WORDS: &str = "said";

impl Said {
    pub(crate) fn new(step: FileStep, resumes: Option<EntryId>) -> Self {
        let (words, when) = (Typed::default(), When::default());
        Self { kind: step.kind().code(), words, when, resumes, focus: String::new() }
    }

    pub(crate) fn step(&self) -> FileStep {
        Kind::from_code(self.kind).and_then(FileStep::from_kind).unwrap_or(FileStep::Screenshot)
    }

    pub(super) fn is_blank(&self) -> bool {
        self.words.is_blank() && self.when.is_blank()
    }

    pub(super) fn words(&self) -> String {
        self.words.text.clone()
    }

    pub(crate) fn resumes(&self) -> Option<EntryId> {
        self.resumes
    }

    pub(super) fn told(&self, world: &World) -> Result<OccurredAt, Problem> {
        self.when.told(world)
    }

    pub(super) fn draft(&self) -> Zeroizing<Vec<u8>> {
        drafts::body(self)
    }

    pub(super) fn tapped(&mut self, control: &str, world: &World) -> bool {
        self.when.tapped(control, world)
    }

    pub(super) fn dated(&mut self, id: &str, day: Option<Day>, world: &World) -> Option<Problem> {
        self.when.dated(id, day, world)
    }

    pub(super) fn typed(&mut self, id: &str, text: String, caret: u32) -> bool {
        let typed = if id == WORDS { Some(&mut self.words) } else { self.when.field(id) };
        let Some(typed) = typed else { return false };
        typed.set(text, caret);
        id.clone_into(&mut self.focus);
        true
    }

    pub(super) fn draw(&self, draw: &mut Draw<'_>, problem: Option<&Problem>, world: &World) {
        let field = Field {
            text: self.words.text.clone(),
            caret: self.words.caret,
            has_focus: self.focus == WORDS,
            ..field(WORDS, world.word("keep-file-words"), TextKind::Words, 2)
        };
        draw.push(WORDS, RowKind::Field(Box::new(field)));
        self.when.draw("keep-when", &self.focus, problem, draw, world);
    }
}
