//! The recovery phrase, twelve words that open a space when its code is forgotten: written down, three asked back, then
//! set.

mod asked;
mod typed;

use std::sync::Arc;

use vault::{Entropy, Session, StoreError};

use super::draw::button;
use super::{Ask, Done, Draw, Next, Page};
use crate::messages;
use crate::view::{Control, Row, RowKind, Tone, Weight};
use crate::world::World;
use asked::Asked;
pub(crate) use typed::{FIELD, TypePhrase, draw_field, said_of};

/// The page. The words are wiped with it, hidden from captures, and never drafted.
#[derive(Default)]
pub(crate) struct Phrase {
    stage: Stage,
    /// Whether it can be left for later, as in set-up.
    is_offered: bool,
    problem: Option<&'static str>,
}

#[derive(Default)]
enum Stage {
    /// Finding out whether there is a phrase.
    #[default]
    Looking,
    /// What it is for, and whether there is one already.
    About(bool),
    /// Being read and written down.
    Shown(Entropy),
    /// Three words are being typed.
    Asked(Entropy, Asked),
    Setting,
    Set,
}

impl Phrase {
    /// Opens as the last step of set-up.
    pub(crate) fn offered() -> Self {
        Self { is_offered: true, ..Self::default() }
    }

    fn make(&mut self) {
        match Entropy::generate() {
            Ok(entropy) => self.stage = Stage::Shown(entropy),
            Err(_) => self.problem = Some("common-error-again"),
        }
    }

    fn written_down(&mut self) {
        if let Stage::Shown(entropy) = std::mem::take(&mut self.stage) {
            self.stage = match Asked::choose() {
                Ok(asked) => Stage::Asked(entropy, asked),
                Err(_) => {
                    self.problem = Some("common-error-again");
                    Stage::Shown(entropy)
                }
            };
        }
    }

    /// Goes back to the words, to check the paper.
    fn show_again(&mut self) {
        if let Stage::Asked(entropy, _) = std::mem::take(&mut self.stage) {
            self.stage = Stage::Shown(entropy);
        }
    }

    fn check(&mut self, world: &mut World) {
        let Stage::Asked(entropy, mut asked) = std::mem::take(&mut self.stage) else { return };
        if asked.is_right(&entropy) {
            self.stage = Stage::Setting;
            world.ask(Ask::Work(Box::new(move |session: &Arc<Session>| {
                Done::PhraseSet(session.set_phrase(&entropy))
            })));
        } else {
            self.problem = Some("setup-phrase-wrong");
            self.stage = Stage::Asked(entropy, asked);
        }
    }

    // Words that were not set open nothing, so new ones are made.
    fn set(&mut self, set: Result<(), StoreError>, world: &mut World) {
        match set {
            Ok(()) => {
                self.stage = Stage::Set;
                world.phrase_is_set();
            }
            Err(error) => {
                self.problem = Some(messages::error(&error));
                self.stage = Stage::Looking;
                look(world);
            }
        }
    }
}

fn look(world: &mut World) {
    world.ask(Ask::Work(Box::new(|session| Done::HasPhrase(session.has_phrase()))));
}

fn draw_about(draw: &mut Draw<'_>, has_some: bool, world: &World) {
    draw.title("setup-phrase").lead("setup-phrase-about");
    if has_some {
        draw.notice(Tone::Care, "settings-phrase-new-about").text("settings-phrase-new-copies");
    }
    draw.text("setup-phrase-where").text("setup-phrase-nobody");
    if !world.prefs.help_entry {
        draw.text("setup-phrase-only");
    }
}

fn draw_words(draw: &mut Draw<'_>, entropy: &Entropy) {
    draw.title("setup-phrase-write").text("setup-phrase-digits");
    let mut words = Vec::new();
    entropy.each_word(|word, number| words.push(format!("{word} {number:04}")));
    draw.push("words", RowKind::Words(words));
    draw.notice(Tone::Info, "setup-phrase-paper").small("setup-phrase-nobody");
}

impl Page for Phrase {
    fn id(&self) -> &'static str {
        "settings-phrase"
    }

    fn title(&self, world: &World) -> String {
        world.word("settings-phrase")
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        let can_wait = self.is_offered && !matches!(self.stage, Stage::Setting | Stage::Set);
        let later = button("later", "setup-phrase-later", Weight::Quiet, world);
        if can_wait { vec![later] } else { Vec::new() }
    }

    fn entered(&mut self, world: &mut World) {
        if matches!(self.stage, Stage::Looking) {
            look(world);
        }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        match &self.stage {
            Stage::Looking => {
                draw.small("kept-looking");
            }
            Stage::About(has_some) => draw_about(&mut draw, *has_some, world),
            Stage::Shown(entropy) => draw_words(&mut draw, entropy),
            Stage::Asked(_, asked) => asked.draw(&mut draw, world),
            Stage::Setting => {
                draw.waiting("setting", "setup-phrase-setting");
            }
            Stage::Set => {
                draw.notice(Tone::Good, "setup-phrase-done").text("setup-phrase-about");
                draw.small("setup-phrase-nobody");
            }
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let primary = |id, word| button(id, word, Weight::Primary, world);
        match self.stage {
            Stage::Looking | Stage::Setting => Vec::new(),
            Stage::About(true) => vec![primary("make", "settings-phrase-new")],
            Stage::About(false) => vec![primary("make", "setup-phrase-show")],
            Stage::Shown(_) => vec![primary("written", "setup-phrase-written")],
            Stage::Asked(..) => vec![primary("check", "setup-phrase-check")],
            Stage::Set => vec![primary("done", "common-done")],
        }
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        self.problem = None;
        match (&self.stage, control) {
            (Stage::Setting, _) => {}
            (Stage::About(_), "make") => self.make(),
            (Stage::Shown(_), "written") => self.written_down(),
            (Stage::Asked(..), "check") => self.check(world),
            (Stage::Asked(..), "again") => self.show_again(),
            (Stage::Set, "done") | (_, "later") => {
                return if self.is_offered { Next::Root } else { Next::Back };
            }
            _ => {}
        }
        Next::Stay
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, _world: &mut World) {
        self.problem = None;
        if let Stage::Asked(_, asked) = &mut self.stage {
            asked.typed(field, text, caret);
        }
    }

    fn back(&mut self, _world: &mut World) -> Next {
        match self.stage {
            Stage::Asked(..) => {
                self.show_again();
                Next::Stay
            }
            Stage::Setting => Next::Stay,
            _ if self.is_offered => Next::Root,
            _ => Next::Back,
        }
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::HasPhrase(Ok(has)) => self.stage = Stage::About(has),
            Done::HasPhrase(Err(error)) => self.problem = Some(messages::error(&error)),
            Done::PhraseSet(set) => self.set(set, world),
            _ => {}
        }
        Next::Stay
    }

    fn problem_row(&mut self) -> Option<String> {
        self.problem.filter(|problem| *problem == "setup-phrase-wrong").map(str::to_owned)
    }

    fn is_inside(&self) -> bool {
        true
    }

    fn is_form(&self) -> bool {
        true
    }
}
