//! Whether the file is locked, and with which passphrase. One is suggested, so that nobody has to think of one now.

use handoff::bundle::make_passphrase;
use zeroize::Zeroizing;

use crate::drafts::Typed;
use crate::pages::Draw;
use crate::pages::draw::{control, field};
use crate::view::{Control, ControlKind, Field, RowKind, TextKind, Weight};
use crate::world::World;

/// What was chosen so far. The passphrase is wiped with it and never drafted.
#[derive(Default)]
pub(super) struct Lock {
    is_locked: Option<bool>,
    passphrase: Typed,
}

/// What is still missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    NotSaid,
    Short,
}

impl Problem {
    /// The message that says it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::NotSaid => "hand-over-lock-missing",
            Self::Short => "hand-over-passphrase-short",
        }
    }
}

const FIELD: &str = "passphrase";
/// Characters of the shortest passphrase that is taken.
const LEAST: usize = 12;

impl Lock {
    /// The passphrase, or none for a file that stays unlocked.
    pub(super) fn chosen(&self) -> Result<Option<Zeroizing<String>>, Problem> {
        match self.is_locked.ok_or(Problem::NotSaid)? {
            false => Ok(None),
            true if self.passphrase.text.trim().chars().count() < LEAST => Err(Problem::Short),
            true => Ok(Some(Zeroizing::new(self.passphrase.text.trim().to_owned()))),
        }
    }

    pub(super) fn draw(&self, draw: &mut Draw<'_>, world: &World) {
        let choice = |id: &str, about: &str, is_on| Control {
            is_on,
            detail: Some(world.word(about)),
            ..control(id, world.word(id), ControlKind::Choice)
        };
        let choices = vec![
            choice("hand-over-lock", "hand-over-lock-about", self.is_locked == Some(true)),
            choice("hand-over-unlocked", "hand-over-unlocked-about", self.is_locked == Some(false)),
        ];
        draw.push("lock", RowKind::Choices { label: world.word("hand-over-lock-ask"), choices });
        match self.is_locked {
            Some(true) => self.draw_passphrase(draw, world),
            Some(false) => {
                draw.small("hand-over-readable");
            }
            None => {}
        }
    }

    fn draw_passphrase(&self, draw: &mut Draw<'_>, world: &World) {
        let typed = Field {
            text: self.passphrase.text.clone(),
            caret: self.passphrase.caret,
            help: Some(world.word("hand-over-passphrase-help")),
            ..field(FIELD, world.word("hand-over-passphrase"), TextKind::Username, 1)
        };
        draw.push(FIELD, RowKind::Field(Box::new(typed)));
        draw.button("suggest", "hand-over-passphrase-new", Weight::Quiet);
    }

    pub(super) fn tapped(&mut self, control: &str) {
        match control {
            "hand-over-lock" => {
                self.is_locked = Some(true);
                if self.passphrase.is_blank() {
                    self.suggest();
                }
            }
            "hand-over-unlocked" => self.is_locked = Some(false),
            "suggest" => self.suggest(),
            _ => {}
        }
    }

    // Without randomness the field stays as it is, to be typed in.
    fn suggest(&mut self) {
        if let Ok(suggested) = make_passphrase() {
            let length = u32::try_from(suggested.chars().count()).unwrap_or(u32::MAX);
            self.passphrase.set(suggested.to_string(), length);
        }
    }

    pub(super) fn typed(&mut self, id: &str, text: String, caret: u32) {
        if id == FIELD {
            self.passphrase.set(text, caret);
        }
    }
}
