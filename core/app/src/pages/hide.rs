//! Hide it: two taps, with the same words whether there is a code or not.

use vault::Prefs;

use super::draw::button;
use super::{Ask, Done, Draw, Next, Page};
use crate::messages;
use crate::phone::System;
use crate::view::{Control, Row, Tone, Weight};
use crate::world::World;

#[derive(Default)]
pub(crate) struct Hide {
    problem: Option<&'static str>,
    is_busy: bool,
}

const ANDROID: [&str; 1] = ["hide-android-recents"];
const IOS: [&str; 2] = ["hide-ios-recents", "hide-ios-name"];

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
        draw.notice(Tone::Info, "hide-door");
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
        if control == "hide" && !self.is_busy {
            self.is_busy = true;
            let prefs = Prefs { hidden: true, ..world.prefs.clone() };
            world.ask(Ask::Set(prefs));
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
}
