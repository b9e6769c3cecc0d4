//! Whether to lock the file, and how: for the force alone if the pack has its key, or with a passphrase. One is
//! suggested, so that nobody has to invent one now.

use guide::forces::Force;
use guide::{Arg, Guide};
use handoff::bundle::{BundleError, Sealing, make_passphrase};
use vault::Party;
use zeroize::Zeroizing;

use crate::drafts::Typed;
use crate::pages::Draw;
use crate::pages::draw::{control, field};
use crate::view::{Control, ControlKind, Field, RowKind, TextKind, Weight};
use crate::world::World;

/// The choice so far. The passphrase is wiped with it and never drafted.
#[derive(Default)]
pub(super) struct Lock {
    way: Option<Way>,
    passphrase: Typed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Unlocked,
    Passphrase,
    Force,
}

/// How the file is locked.
#[derive(Clone)]
pub(super) enum Locked {
    No,
    Passphrase(Zeroizing<String>),
    /// With the pack's key of the force it goes to.
    Force,
}

impl Locked {
    /// Returns the seal to apply; `None` leaves the file open.
    pub(super) fn sealing(&self, to: &Party, guide: &Guide) -> Result<Option<Sealing>, BundleError> {
        match self {
            Self::No => Ok(None),
            Self::Passphrase(words) => Ok(Some(Sealing::by_passphrase(words))),
            Self::Force => {
                let recipient = force_with_key(to, guide).and_then(|force| force.age_recipient.as_deref());
                Sealing::by_recipient(recipient.ok_or(BundleError::Seal)?).map(Some)
            }
        }
    }

    /// Returns how to describe it.
    pub(super) fn words(&self, to: &Party, world: &World) -> String {
        match self {
            Self::No => world.word("hand-over-locked-no"),
            Self::Passphrase(_) => world.word("hand-over-locked-yes"),
            Self::Force => named("hand-over-locked-force", to, world),
        }
    }
}

/// Returns the force it goes to, if the pack has its key.
fn force_with_key<'a>(to: &Party, guide: &'a Guide) -> Option<&'a Force> {
    let Party::Force(id) = to else { return None };
    guide.force(id).ok().filter(|force| force.age_recipient.is_some())
}

fn named(word: &str, to: &Party, world: &World) -> String {
    let guide = world.advice.guide();
    let name = guide.and_then(|guide| force_with_key(to, guide)).map(|force| force.name.clone());
    world.advice.word_with(word, &[("force", Arg::Text(&name.unwrap_or_default()))])
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    NotSaid,
    Short,
}

impl Problem {
    /// Returns the message for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::NotSaid => "hand-over-lock-missing",
            Self::Short => "hand-over-passphrase-short",
        }
    }
}

const FIELD: &str = "passphrase";
/// Characters of the shortest passphrase allowed.
const LEAST: usize = 12;

impl Lock {
    /// Returns how to lock it, or what is missing.
    pub(super) fn chosen(&self) -> Result<Locked, Problem> {
        match self.way.ok_or(Problem::NotSaid)? {
            Way::Unlocked => Ok(Locked::No),
            Way::Force => Ok(Locked::Force),
            Way::Passphrase if self.passphrase.text.trim().chars().count() < LEAST => Err(Problem::Short),
            Way::Passphrase => Ok(Locked::Passphrase(Zeroizing::new(self.passphrase.text.trim().to_owned()))),
        }
    }

    pub(super) fn draw(&self, draw: &mut Draw<'_>, to: &Party, world: &World) {
        let choice = |id: &str, label, about: &str, way| Control {
            is_on: self.way == Some(way),
            detail: Some(world.word(about)),
            ..control(id, label, ControlKind::Choice)
        };
        let plain = |id: &str, about: &str, way| choice(id, world.word(id), about, way);
        let mut choices = vec![
            plain("hand-over-lock", "hand-over-lock-about", Way::Passphrase),
            plain("hand-over-unlocked", "hand-over-unlocked-about", Way::Unlocked),
        ];
        if world.advice.guide().is_some_and(|guide| force_with_key(to, guide).is_some()) {
            let label = named("hand-over-lock-force", to, world);
            choices
                .insert(0, choice("hand-over-lock-force", label, "hand-over-lock-force-about", Way::Force));
        }
        draw.push("lock", RowKind::Choices { label: world.word("hand-over-lock-ask"), choices });
        match self.way {
            Some(Way::Passphrase) => self.draw_passphrase(draw, world),
            Some(Way::Unlocked) => {
                draw.small("hand-over-readable");
            }
            Some(Way::Force) | None => {}
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
                self.way = Some(Way::Passphrase);
                if self.passphrase.is_blank() {
                    self.suggest();
                }
            }
            "hand-over-unlocked" => self.way = Some(Way::Unlocked),
            "hand-over-lock-force" => self.way = Some(Way::Force),
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
