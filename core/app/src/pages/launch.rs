//! The first page while nothing is hidden: nothing about its purpose, nor whether there is a code.

use vault::Prefs;

use super::draw::{button, control};
use super::{Ask, BarSet, Destination, Draw, Next, Page};
use crate::view::{Control, ControlKind, Row, RowKind, Shape, Weight};
use crate::world::World;

pub(crate) struct Launch;

const LANGUAGE: &str = "language-";

impl Page for Launch {
    fn id(&self) -> &'static str {
        "launch"
    }

    // Nothing may give it away before a tap.
    fn title(&self, _world: &World) -> String {
        String::new()
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let button = |id, word, weight, shape| Control { shape, ..button(id, word, weight, world) };
        draw.tap(button("help", "launch-help", Weight::Primary, Shape::Big));
        draw.tap(button("setup", "launch-setup", Weight::Secondary, Shape::Mini));
        draw.tap(button("code", "launch-code", Weight::Secondary, Shape::Mini));
        draw_languages(&mut draw, world);
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "help" => return Next::open(Destination::Help),
            "setup" => return Next::open(Destination::SetUp),
            "code" => world.ask(Ask::ToCover),
            _ => {
                if let Some(language) = control.strip_prefix(LANGUAGE) {
                    let language = language.to_owned();
                    world.ask(Ask::Set(Prefs { language, ..world.prefs.clone() }));
                }
            }
        }
        Next::Stay
    }

    fn bars(&self) -> BarSet {
        BarSet::LeaveOnly
    }

    fn refuses_captures(&self) -> bool {
        false
    }
}

/// Draws the languages, if the phone's own is not among them.
fn draw_languages(draw: &mut Draw<'_>, world: &World) {
    let Some(guide) = world.advice.guide() else { return };
    let phone = world.phone.language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let languages = &guide.meta().languages;
    if languages.iter().any(|language| language.id == phone) {
        return;
    }
    let choice = |language: &guide::meta::Language| Control {
        is_on: language.id == guide.locale(),
        ..control(&format!("{LANGUAGE}{}", language.id), language.name.clone(), ControlKind::Choice)
    };
    let choices = languages.iter().map(choice).collect();
    draw.push("languages", RowKind::Choices { label: world.word("launch-language"), choices });
}
