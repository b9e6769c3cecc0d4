//! Showing someone: who will read it, then one card after another, with advice and contacts only. It dials nothing and
//! keeps nothing; an open space is locked first.

mod cards;

use super::draw::Draw;
use super::{Next, Page};
use crate::System;
use crate::view::{Icon, Row, RowKind, Span, Tone, Weight};
use crate::world::World;
use cards::{Cards, Reads};

/// Asks who will read it.
pub(crate) struct Show;

/// For someone who cannot say it: one card, with nothing behind it.
pub(crate) struct ShowAdult;

/// Turns the phone to someone else: an open space is locked, and the way on is the calculator. Otherwise Back returns.
pub(crate) fn turn(page: impl Page + 'static, world: &World) -> Next {
    if world.inside.is_none() {
        return Next::go(page);
    }
    Next::Turn(Box::new(page))
}

impl Page for Show {
    fn id(&self) -> &'static str {
        "show"
    }

    fn title(&self, world: &World) -> String {
        world.word("show-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if world.inside.is_some() {
            draw_locked(&mut draw, world);
        }
        draw.title("show-who");
        for (id, reads, icon) in READERS {
            let about = world.word(reads.about());
            draw.main(id, reads.word(world), about, icon);
        }
        draw.text("show-about");
        draw.section("show-pin");
        let [what, how] = match world.phone.system {
            System::Android => ["show-pin-android", "show-pin-how"],
            System::Ios => ["show-pin-ios", "show-pin-how-ios"],
        };
        draw.small(what).small(how);
        draw.rows()
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        let chosen = READERS.into_iter().find(|(reader, _, _)| *reader == id);
        let Some((_, reads, _)) = chosen else { return Next::Stay };
        turn(Cards::new(reads, world), world)
    }
}

const READERS: [(&str, Reads, Icon); 4] = [
    ("mine", Reads::Mine, Icon::Heart),
    ("parent", Reads::Parent, Icon::People),
    ("professional", Reads::Professional, Icon::School),
    ("numbers", Reads::Numbers, Icon::Phone),
];

/// Says that what was kept is locked meanwhile, and what that means for the way back.
fn draw_locked(draw: &mut Draw<'_>, world: &World) {
    let words = ["show-locked", "show-leave-code"].map(|word| world.word(word)).join(" ");
    draw.push("locked", RowKind::Notice { tone: Tone::Calm, words: vec![Span::Plain(words)] });
}

impl Page for ShowAdult {
    fn id(&self) -> &'static str {
        "show-adult"
    }

    fn title(&self, world: &World) -> String {
        world.word("show-adult-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if world.inside.is_some() {
            draw_locked(&mut draw, world);
        }
        draw.lead("show-adult-about").text("show-adult-under-18-choose");
        draw.button("turn", "show-adult-turn", Weight::Primary);
        draw.rows()
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        if id == "turn" { turn(Cards::new(Reads::Mine, world), world) } else { Next::Stay }
    }
}
