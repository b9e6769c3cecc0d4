//! The call sheet: what officers ask, in their order, with what was kept, and a box that stays in sight for what they
//! say.

use guide::Arg;
use handoff::{Account, Leaf, Run};

use super::draft_form::leaving_rows;
use super::draw::{button, control};
use super::hand_over::draw_groups;
use super::leaves::{self, leaf_rows};
use super::numbers::{NumbersForm, Place};
use super::turned::Turned;
use super::{Destination, Done, Draw, Next, Page};
use crate::messages;
use crate::view::{CardLook, Control, ControlKind, Field, Icon, Row, RowKind, Span, TextKind, Tone, Weight};
use crate::world::World;

pub(crate) struct CallSheet {
    leaves: Vec<Leaf>,
    problem: Option<&'static str>,
    form: NumbersForm,
}

/// What they may also ask and the app cannot answer.
const ALSO: [&str; 5] =
    ["call-sheet-safe", "call-sheet-age", "call-sheet-contact", "call-sheet-began", "call-sheet-known"];

impl CallSheet {
    pub(crate) const ID: &'static str = "call-sheet";

    pub(crate) fn new(world: &World) -> Self {
        Self { leaves: Vec::new(), problem: None, form: NumbersForm::at(Place::Sheet, world) }
    }

    fn read(&mut self, account: &Account, world: &World) {
        let leaves = world.advice.guide().and_then(|guide| handoff::leaves(account, guide).ok());
        self.leaves = leaves.unwrap_or_default();
    }

    /// Shows it to an officer, unless locking would lose something typed.
    fn turn(&mut self) -> Next {
        if self.form.is_loose && !self.form.is_blank() {
            self.form.problem = Some("call-sheet-other-draft");
            Next::Stay
        } else {
            Next::Turn(Box::new(Turned::new(&self.leaves)))
        }
    }
}

impl Page for CallSheet {
    fn id(&self) -> &'static str {
        Self::ID
    }

    fn title(&self, world: &World) -> String {
        world.word("call-sheet-title")
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        if self.form.leaving.is_asked() {
            return Vec::new();
        }
        let kind = ControlKind::Button(Weight::Quiet);
        vec![Control { icon: Some(Icon::Turn), ..control("turn", world.word("call-sheet-turn"), kind) }]
    }

    // Without a session the questions are shown with nothing noted.
    fn entered(&mut self, world: &mut World) {
        if world.inside.is_some() {
            world.ask(leaves::read());
        } else {
            self.read(&Account::from_entries(&[]), world);
        }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        if self.form.leaving.is_asked() {
            return leaving_rows(world);
        }
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        if let Some(problem) = self.form.problem {
            draw.notice(Tone::Danger, problem);
        }
        draw.push("first", RowKind::Say(world.plain("call-sheet-first")));
        if let Some(read_out) = &world.read_out {
            let mut card = Draw::new(world);
            draw_groups(&mut card, read_out);
            draw.card("read-out", CardLook::Plain, card.rows());
        }
        draw.card("also", CardLook::Plain, also(world));
        draw.small("call-sheet-inside");
        self.leaves.iter().for_each(|leaf| {
            draw.card(leaf.id, CardLook::Plain, leaf_rows(leaf, world));
        });
        if world.inside.is_some() {
            draw.leads("follow-up", "home-follow-up", Some(Icon::Flag));
        } else {
            draw.small("keep-first-code");
        }
        draw.rows()
    }

    fn pinned(&self, world: &World) -> Vec<Row> {
        if world.inside.is_none() || self.form.leaving.is_asked() {
            return Vec::new();
        }
        let asked = |id, word, kind| {
            let field =
                Field { help: Some(world.word("call-sheet-ask")), ..self.form.field(id, word, kind, world) };
            Row { id: field.id.clone(), kind: RowKind::Field(Box::new(field)) }
        };
        let mut rows = vec![
            asked("number", "call-sheet-number", TextKind::Username),
            asked("officer", "call-sheet-officer", TextKind::Name),
        ];
        rows.extend(
            self.under(world)
                .map(|words| Row { id: "under".to_owned(), kind: RowKind::Small(vec![Span::Plain(words)]) }),
        );
        rows
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        if world.inside.is_none() || self.form.leaving.is_asked() {
            return Vec::new();
        }
        vec![button("keep", "common-save", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(next) = self.form.leaving.tapped(control, world) {
            return next;
        }
        match control {
            "keep" => self.form.keep(world),
            "turn" => return self.turn(),
            "follow-up" => return Next::open(Destination::FollowUp),
            _ => {}
        }
        Next::Stay
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, world: &mut World) {
        self.form.typed(field, text, caret, world);
    }

    fn back(&mut self, _world: &mut World) -> Next {
        self.form.back()
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        if self.form.done(&done, world) {
            // The sheet shows the new number too.
            world.ask(leaves::read());
        }
        match done {
            Done::Account(Ok(account)) => {
                self.problem = None;
                self.read(&account, world);
            }
            Done::Account(Err(error)) => self.problem = Some(messages::error(&error)),
            _ => {}
        }
        Next::Stay
    }

    fn problem_row(&mut self) -> Option<String> {
        None
    }

    fn is_form(&self) -> bool {
        true
    }
}

impl CallSheet {
    /// Returns the line under the box: that it was kept, that it is not safe yet, or which call it will be noted with.
    fn under(&self, world: &World) -> Option<String> {
        if self.form.is_kept {
            return Some(world.word("keep-kept"));
        }
        if self.form.is_loose {
            return Some(world.word("call-sheet-other-draft"));
        }
        let (who, _) = self.form.whom()?;
        let name = handoff::reached(who, vault::Medium::NotSaid, world.advice.guide()?).ok()?;
        let name: String = name.into_iter().map(|(Run::Said(words) | Run::Quoted(words))| words).collect();
        Some(world.advice.word_with("call-sheet-call", &[("name", Arg::Text(&name))]))
    }
}

fn also(world: &World) -> Vec<Row> {
    let mut draw = Draw::new(world);
    draw.small("call-sheet-ready");
    for word in ALSO {
        draw.push(word, RowKind::Item(world.plain(word)));
    }
    draw.rows()
}
