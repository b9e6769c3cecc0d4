//! Hiding the app: two taps, with the same words and steps whether or not there is a code.

mod disguises;
mod try_it;

use vault::Prefs;

use super::draw::{button, control};
use super::{Ask, Done, Draw, Next, Page};
use crate::System;
use crate::messages;
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Tone, Weight};
use crate::world::World;
pub(crate) use disguises::{disguise_choices, disguise_name, disguises};
use try_it::TryIt;

#[derive(Default)]
pub(crate) struct Hide {
    /// Whether someone who checks the phone might know the app; `None` until answered.
    might_know: Option<bool>,
    /// The chosen disguise; `None` keeps the current one.
    look: Option<String>,
    problem: Option<&'static str>,
    is_busy: bool,
}

const ANDROID: [&str; 1] = ["hide-android-recents"];
const IOS: [&str; 3] = ["hide-ios-recents", "hide-ios-name", "hide-ios-alert"];

const ANSWERS: [(&str, bool); 2] = [("yes", true), ("no", false)];

impl Hide {
    fn question(&self, draw: &mut Draw<'_>, world: &World) {
        let choice = |(id, answer): (&str, bool)| Control {
            is_on: self.might_know == Some(answer),
            ..control(id, world.word(&format!("hide-{id}")), ControlKind::Choice)
        };
        let choices = ANSWERS.into_iter().map(choice).collect();
        draw.push("question", RowKind::Choices { label: world.word("hide-question"), choices });
        draw.small("hide-question-why");
        match (self.might_know, world.inside.is_some()) {
            (Some(true), true) => draw.notice(Tone::Care, "hide-door-will").text("setup-limit-forget"),
            (Some(true), false) => draw.notice(Tone::Info, "hide-door-inside"),
            _ => draw,
        };
    }

    /// Hides it. The answer counts only in a session: otherwise anyone with the phone could close the way to help.
    fn hide(&mut self, world: &mut World) {
        if std::mem::replace(&mut self.is_busy, true) {
            return;
        }
        let door = self.might_know.filter(|_| world.inside.is_some()).map(|might_know| !might_know);
        let before = world.prefs.clone();
        world.ask(Ask::Set(Prefs {
            hidden: true,
            help_entry: door.unwrap_or(before.help_entry),
            look: self.look.clone().unwrap_or_else(|| before.look.clone()),
            ..before
        }));
    }
}

impl Page for Hide {
    fn id(&self) -> &'static str {
        "hide"
    }

    fn title(&self, world: &World) -> String {
        world.word("hide-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        draw.lead("hide-about");
        if self.might_know != Some(true) || world.inside.is_none() {
            draw.text("hide-door");
            draw.leads_with("try", "try-title", world.word("hide-try"), Some(Icon::Key));
        }
        self.question(&mut draw, world);
        let look = self.look.as_ref().unwrap_or(&world.prefs.look);
        draw.push("looks", disguise_choices(look, world)).small("hide-look-about");
        draw.text("hide-undo").text("hide-store");
        let of_system: &[&str] = match world.phone.system {
            System::Android => &ANDROID,
            System::Ios => &IOS,
        };
        of_system.iter().for_each(|word| {
            draw.text(word);
        });
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("hide", "hide-do", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "hide" => self.hide(world),
            "try" => return Next::go(TryIt::default()),
            _ => {
                let answer = ANSWERS.into_iter().find(|(id, _)| *id == control);
                self.might_know = answer.map(|(_, answer)| answer).or(self.might_know);
                self.look = disguises::chosen(control, world).or(self.look.take());
            }
        }
        Next::Stay
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.is_busy = false;
        if let Done::Set(Err(error)) = done {
            self.problem = Some(messages::error(&error));
        }
        Next::Stay
    }

    fn is_about_hiding(&self) -> bool {
        true
    }
}
