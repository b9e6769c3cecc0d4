//! A form as data: fields, one choice of several, ticks and a time, and the record they become.

use serde::{Deserialize, Serialize};
use vault::{EntryId, OccurredAt, Record};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::form::{Content, Problem};
use super::step::Step;
use super::when::When;
use crate::drafts::{self, Typed};
use crate::pages::Draw;
use crate::pages::draw::{control, field};
use crate::view::{Control, ControlKind, Day, Field, RowKind, TextKind};
use crate::world::World;

/// A form.
pub(super) struct Shape {
    pub(super) step: Step,
    /// The message above the fields.
    pub(super) help: Option<&'static str>,
    pub(super) parts: &'static [FormRow],
    /// The record it becomes, once something is typed and the required choice is made.
    pub(super) record: fn(&Typing) -> Record,
}

/// A part of a form; its id is also its row's.
pub(super) enum FormRow {
    Text(Text),
    /// One of several, which is required: each one's id and message, and the message if it is missing.
    One {
        id: &'static str,
        word: &'static str,
        all: &'static [(&'static str, &'static str)],
        missing: &'static str,
    },
    /// A tick, with the message above it.
    Tick {
        id: &'static str,
        word: &'static str,
        above: &'static str,
        under: (&'static str, &'static str),
    },
    /// When it happened, under this message.
    When(&'static str),
}

/// A text field.
pub(super) struct Text {
    pub(super) id: &'static str,
    pub(super) word: &'static str,
    pub(super) help: Option<&'static str>,
    pub(super) kind: TextKind,
    pub(super) lines: u32,
}

/// Makes a field of one line without help.
pub(super) const fn line(id: &'static str, word: &'static str, kind: TextKind) -> Text {
    Text { id, word, help: None, kind, lines: 1 }
}

/// The contents of a form.
#[derive(Default, Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(super) struct Typing {
    /// Texts by field.
    #[serde(rename = "t", default)]
    texts: Vec<(String, Typed)>,
    /// Choices by part.
    #[serde(rename = "c", default)]
    chosen: Vec<(String, String)>,
    #[serde(rename = "w", default)]
    when: When,
    /// The entry that a note is about.
    #[serde(rename = "a", default)]
    #[zeroize(skip)]
    about: Vec<EntryId>,
    /// The field with the caret.
    #[serde(rename = "f", default)]
    focus: String,
}

impl Typing {
    /// Starts a note about an entry.
    pub(super) fn about(entry: EntryId) -> Self {
        let mut typing = Self::default();
        typing.about.push(entry);
        typing
    }

    /// Returns a field's text, unchanged.
    pub(super) fn text(&self, id: &str) -> String {
        self.typed(id).map_or_else(String::new, |typed| typed.text.clone())
    }

    /// Returns the option chosen in a part.
    pub(super) fn choice(&self, part: &str) -> Option<&str> {
        self.chosen.iter().find(|(its, _)| its == part).map(|(_, option)| option.as_str())
    }

    pub(super) fn entries(&self) -> Vec<EntryId> {
        self.about.clone()
    }

    fn typed(&self, id: &str) -> Option<&Typed> {
        self.texts.iter().find(|(its, _)| its == id).map(|(_, typed)| typed)
    }

    fn typed_mut(&mut self, id: &str) -> &mut Typed {
        let at = self.texts.iter().position(|(its, _)| its == id).unwrap_or_else(|| {
            self.texts.push((id.to_owned(), Typed::default()));
            self.texts.len() - 1
        });
        &mut self.texts[at].1
    }

    /// Chooses an option, or takes it back if it is already chosen.
    fn choose(&mut self, part: &str, option: &str) {
        let was = self.choice(part) == Some(option);
        self.chosen.retain(|(its, _)| its != part);
        if !was {
            self.chosen.push((part.to_owned(), option.to_owned()));
        }
    }

    fn has_no_text(&self) -> bool {
        self.texts.iter().all(|(_, typed)| typed.is_blank())
    }
}

/// A form and its contents.
pub(super) struct Sheet {
    pub(super) shape: &'static Shape,
    pub(super) typing: Typing,
}

/// The option that means ticked.
const ON: &str = "on";

impl Content for Sheet {
    fn is_blank(&self) -> bool {
        self.typing.has_no_text() && self.typing.chosen.is_empty() && self.typing.when.is_blank()
    }

    fn draft(&self) -> Zeroizing<Vec<u8>> {
        drafts::body_of(self.shape.step.draft(), &self.typing)
    }

    fn draw(&self, draw: &mut Draw<'_>, problem: Option<&Problem>, world: &World) {
        if let Some(help) = self.shape.help {
            draw.text(help);
        }
        for part in self.shape.parts {
            self.draw_part(part, draw, problem, world);
        }
    }

    fn tapped(&mut self, control: &str, world: &World) -> bool {
        if self.typing.when.tapped(control, world) {
            return true;
        }
        let Some((part, option)) = control.split_once('-') else { return false };
        let is_there = self.shape.parts.iter().any(|its| its.has(part, option));
        if is_there {
            self.typing.choose(part, option);
        }
        is_there
    }

    fn typed(&mut self, id: &str, text: String, caret: u32) -> bool {
        if let Some(typed) = self.typing.when.field(id) {
            typed.set(text, caret);
        } else if self.shape.parts.iter().any(|part| matches!(part, FormRow::Text(its) if its.id == id)) {
            self.typing.typed_mut(id).set(text, caret);
        } else {
            return false;
        }
        id.clone_into(&mut self.typing.focus);
        true
    }

    fn dated(&mut self, id: &str, day: Option<Day>, world: &World) -> Option<Problem> {
        self.typing.when.dated(id, day, world)
    }

    fn record(&self, world: &World) -> Result<(Record, OccurredAt), Problem> {
        if self.typing.has_no_text() {
            return Err(Problem::page("keep-nothing"));
        }
        let wrong = self.shape.parts.iter().find_map(|part| part.wrong(&self.typing));
        match wrong {
            Some(problem) => Err(problem),
            None => Ok(((self.shape.record)(&self.typing), self.typing.when.told(world)?)),
        }
    }
}

impl FormRow {
    fn has(&self, part: &str, option: &str) -> bool {
        match self {
            Self::One { id, all, .. } => *id == part && all.iter().any(|(its, _)| *its == option),
            Self::Tick { id, .. } => *id == part && option == ON,
            Self::Text(_) | Self::When(_) => false,
        }
    }

    fn wrong(&self, typing: &Typing) -> Option<Problem> {
        match self {
            Self::One { id, missing, .. } if typing.choice(id).is_none() => Some(Problem::page(missing)),
            Self::Text(Text { id, kind: TextKind::Amount, .. }) => {
                let text = typing.text(id);
                let is_wrong = !text.trim().is_empty() && !text.chars().any(char::is_numeric);
                is_wrong.then_some(Problem::at("keep-payment-amount-wrong", id))
            }
            _ => None,
        }
    }
}

impl Sheet {
    fn draw_part(&self, part: &FormRow, draw: &mut Draw<'_>, problem: Option<&Problem>, world: &World) {
        match part {
            FormRow::Text(text) => {
                draw.push(text.id, RowKind::Field(Box::new(self.place(text, problem, world))));
            }
            FormRow::One { id, word, all, .. } => {
                let choices = all.iter().map(|(option, said)| self.choice(id, option, said, world)).collect();
                draw.push(id, RowKind::Choices { label: world.word(word), choices });
            }
            FormRow::Tick { id, word, above, under } => {
                if self.typing.choice(under.0) == Some(under.1) {
                    draw.text(above);
                    let kind = ControlKind::Tick;
                    draw.tap(Control { kind, ..self.choice(id, ON, word, world) });
                }
            }
            FormRow::When(word) => self.typing.when.draw(word, &self.typing.focus, problem, draw, world),
        }
    }

    fn place(&self, text: &Text, problem: Option<&Problem>, world: &World) -> Field {
        let none = Typed::default();
        let typed = self.typing.typed(text.id).unwrap_or(&none);
        Field {
            help: text.help.map(|help| world.word(help)),
            text: typed.text.clone(),
            caret: typed.caret,
            has_focus: self.typing.focus == text.id,
            error: problem.and_then(|problem| problem.beside(text.id, world)),
            ..field(text.id, world.word(text.word), text.kind, text.lines)
        }
    }

    fn choice(&self, part: &str, option: &str, word: &str, world: &World) -> Control {
        Control {
            is_on: self.typing.choice(part) == Some(option),
            ..control(&format!("{part}-{option}"), world.word(word), ControlKind::Choice)
        }
    }
}
