//! The articles: a search, then all of them, for the reader or for someone who looks after a child.

use guide::{Arg, Audience};

use super::draw::control;
use super::search_box::{SearchBox, draw_topic};
use super::topic_icons::TopicIcons;
use super::{Done, Draw, Next, Page};
use crate::view::{Control, ControlKind, Row, RowKind, Span, State};
use crate::world::World;

#[derive(Default)]
pub(crate) struct AdvicePage {
    search: SearchBox,
    for_child: bool,
}

const START: usize = 3;

impl AdvicePage {
    fn reader(&self, world: &World) -> Audience {
        if self.for_child { Audience::TrustedAdult } else { world.answers().age.audience() }
    }

    fn draw_whom(&self, draw: &mut Draw<'_>, world: &World) {
        let chip = |id: &str, word: &str, is_on: bool| Control {
            is_on,
            ..control(id, world.word(word), ControlKind::Chip)
        };
        let chips = vec![
            chip("me", "advice-for-me", !self.for_child),
            chip("child", "advice-for-child", self.for_child),
        ];
        draw.push("whom", RowKind::Chips { label: world.word("advice-for"), chips });
    }

    fn draw_topics(&self, draw: &mut Draw<'_>, world: &World) {
        let guide = world.advice.guide();
        let topics = guide.and_then(|guide| guide.topics(self.reader(world)).ok()).unwrap_or_default();
        let (start, others) = topics.split_at(START.min(topics.len()));
        draw.section("advice-start");
        let icons = TopicIcons::read(world);
        start.iter().for_each(|topic| draw_topic(draw, topic, &icons, State::Main));
        draw.push(
            "all",
            RowKind::Section { title: vec![Span::Plain(all(topics.len(), world))], action: None },
        );
        others.iter().for_each(|topic| draw_topic(draw, topic, &icons, State::Rest));
    }
}

fn all(count: usize, world: &World) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let counted = world.advice.word_with("advice-results", &[("count", Arg::Number(count))]);
    format!("{} · {counted}", world.word("advice-all"))
}

impl Page for AdvicePage {
    fn id(&self) -> &'static str {
        "advice"
    }

    fn title(&self, world: &World) -> String {
        world.word("advice-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        self.search.draw_field(&mut draw, world);
        self.draw_whom(&mut draw, world);
        if self.search.is_on() {
            self.search.draw_found(&mut draw, self.reader(world), world);
        } else {
            self.draw_topics(&mut draw, world);
        }
        draw.rows()
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        if let "me" | "child" = id {
            self.for_child = id == "child";
            self.search.look(self.reader(world), world);
            return Next::Stay;
        }
        let reader = self.reader(world);
        self.search.tapped(id, reader, world).unwrap_or(Next::Stay)
    }

    fn typed(&mut self, field: &str, text: String, caret: u32, world: &mut World) {
        let reader = self.reader(world);
        self.search.typed(field, text, caret, reader, world);
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        self.search.done(&done);
        Next::Stay
    }

    fn announce(&mut self) -> Option<String> {
        self.search.announce()
    }
}
