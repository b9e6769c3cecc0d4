//! Help now: three sentences, three ways on in order of danger, then the rest. Uses only the guide in memory.

use super::draw::control;
use super::links::Place;
use super::{Destination, Draw, Next, Page};
use crate::view::{ControlKind, Icon, Row, RowKind, Span, Tone, Weight};
use crate::world::World;

pub(crate) struct Help;

impl Page for Help {
    fn id(&self) -> &'static str {
        "help"
    }

    fn title(&self, world: &World) -> String {
        world.word("help-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        draw.title("help-not-alone").lead("help-against-you");
        let stop = vec![Span::Strong(world.word("help-stop"))];
        draw.push("help-stop", RowKind::Notice { tone: Tone::Calm, words: stop });
        draw.big("danger", ["help-danger", "help-danger-about"], Weight::Danger, Icon::Danger);
        draw.big("people", ["help-talk", "help-talk-about"], Weight::Primary, Icon::Phone);
        draw.big("plan", ["help-plan", "help-plan-about"], Weight::Secondary, Icon::Plan);
        draw.push("close", close(world));
        draw.text("hide-door");
        draw.mini("advice", "help-advice", Icon::Advice).mini("show", "help-show", Icon::Card);
        draw.leads("who-made", "help-who-made", Some(Icon::Info));
        draw.leads("forgot", "help-forgot", Some(Icon::Key));
        draw.small("help-no-trace");
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "danger" => Next::open(Destination::Danger),
            "people" => Next::open(Destination::People),
            "plan" => Next::open(Destination::Plan),
            "close-page" => close_page(world).map_or(Next::Stay, Next::open),
            "advice" => Next::open(Destination::Advice),
            "show" => Next::open(Destination::Show),
            "who-made" => Next::open(Destination::WhoMade),
            "forgot" => Next::open(Destination::Forgot),
            _ => Next::Stay,
        }
    }
}

/// Draws what comes first if it is someone close, with the article about it.
fn close(world: &World) -> RowKind {
    let mut words = world.plain("help-close");
    if close_page(world).is_some() {
        words.push(Span::Plain(" ".to_owned()));
        words.push(Span::Link(control("close-page", world.word("help-close-page"), ControlKind::Leads)));
    }
    RowKind::Notice { tone: Tone::Care, words }
}

fn close_page(world: &World) -> Option<Destination> {
    let topic = world.advice.guide()?.close_topic()?.to_owned();
    Place::Topic(topic).destination(world.answers().age.audience(), world)
}
