//! Who answers for the text, who checked it, and who can see what.

use guide::Arg;
use guide::meta::Meta;

use super::{Ask, Draw, Licences, Next, Page};
use crate::times;
use crate::view::{Row, RowKind, Span, Tone, Weight};
use crate::world::World;

pub(crate) struct WhoMade;

/// What this page always says.
const ALWAYS: [&str; 4] =
    ["who-made-sources", "who-made-unseen", "who-made-nothing-sent", "who-made-no-permission"];

impl Page for WhoMade {
    fn id(&self) -> &'static str {
        "who-made"
    }

    fn title(&self, world: &World) -> String {
        world.word("who-made-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let Some(guide) = world.advice.guide() else { return draw.rows() };
        let (meta, notices) = (guide.meta(), guide.notices(world.now_ms()));
        draw_makers(&mut draw, world, meta);
        if notices.draft {
            draw.notice(Tone::Care, "notice-draft");
        }
        if notices.expired {
            draw.notice(Tone::Care, "notice-expired");
        } else if notices.clock_behind {
            draw.notice(Tone::Care, "notice-clock");
        }
        for word in ALWAYS {
            if let Some(said) = world.advice.try_word(word, &[]) {
                draw.push(word, RowKind::Item(vec![Span::Plain(said)]));
            }
        }
        if !meta.publisher_url.is_empty() {
            draw.text("who-made-wrong").small("trace-browser");
            draw.button("wrong", "common-open", Weight::Secondary);
        }
        draw.leads("licences", "licences-title", None);
        draw.push("version", RowKind::Small(vec![Span::Plain(version(world, meta))]));
        draw.rows()
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        if id == "licences" {
            return Next::go(Licences);
        }
        let url = world.advice.guide().map(|guide| guide.meta().publisher_url.clone());
        if let Some(uri) = url.filter(|url| id == "wrong" && !url.is_empty()) {
            world.ask(Ask::Open { shown: uri.clone(), uri });
        }
        Next::Stay
    }
}

fn draw_makers(draw: &mut Draw<'_>, world: &World, meta: &Meta) {
    if meta.publisher.is_empty() {
        draw.lead("who-made-nobody");
    } else {
        let args = [("publisher", Arg::Text(&meta.publisher))];
        draw.said("publisher", world.advice.word_with("who-made-publisher", &args));
    }
    for (at, reviewer) in meta.reviewers.iter().enumerate() {
        let date = reviewer.date.to_string();
        let date = times::pack_day(world, &date).unwrap_or(date);
        let args = [("name", Arg::Text(&reviewer.name)), ("date", Arg::Text(&date))];
        draw.said(&format!("reviewer-{at}"), world.advice.word_with("who-made-reviewer", &args));
    }
    if meta.reviewers.is_empty() {
        draw.text("who-made-no-reviewer");
    }
}

fn version(world: &World, meta: &Meta) -> String {
    let (version, built) = (meta.version.to_string(), meta.built.to_string());
    let date = times::pack_day(world, &built).unwrap_or(built);
    world
        .advice
        .word_with("who-made-version", &[("version", Arg::Text(&version)), ("date", Arg::Text(&date))])
}
