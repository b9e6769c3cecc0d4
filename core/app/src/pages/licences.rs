//! The licences of what others made and the app ships: each with its parts and its text.

use super::draw::control;
use super::{Draw, Next, Page};
use crate::licences::{self, Licence};
use crate::view::{ControlKind, Row, RowKind, Span};
use crate::world::World;

pub(crate) struct Licences;

const LICENCE: &str = "licence-";

impl Page for Licences {
    fn id(&self) -> &'static str {
        "licences"
    }

    fn title(&self, world: &World) -> String {
        world.word("licences-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.lead("licences-about");
        for (at, licence) in licences::all().iter().enumerate() {
            draw.tap(control(&format!("{LICENCE}{at}"), licence.name.clone(), ControlKind::Leads));
        }
        draw.rows()
    }

    fn tapped(&mut self, id: &str, _world: &mut World) -> Next {
        let at = id.strip_prefix(LICENCE).and_then(|at| at.parse::<usize>().ok());
        let licence = at.and_then(|at| licences::all().get(at));
        licence.map_or(Next::Stay, |licence| Next::go(OneLicence(licence)))
    }
}

struct OneLicence(&'static Licence);

impl Page for OneLicence {
    fn id(&self) -> &'static str {
        "licence"
    }

    fn title(&self, _world: &World) -> String {
        self.0.name.clone()
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.section("licences-parts").said("parts", self.0.parts.join(", "));
        for (at, claim) in self.0.claims.iter().enumerate() {
            draw.push(&format!("claim-{at}"), RowKind::Small(vec![Span::Plain(claim.clone())]));
        }
        draw.section("licences-words");
        for (at, words) in self.0.text.iter().enumerate() {
            draw.said(&format!("words-{at}"), words.clone());
        }
        draw.rows()
    }

    fn tapped(&mut self, _id: &str, _world: &mut World) -> Next {
        Next::Stay
    }
}
