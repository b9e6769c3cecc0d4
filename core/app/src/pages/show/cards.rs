//! The cards, large enough for someone opposite. All their contents are put together before an open space is locked;
//! nothing on them leads anywhere.

use guide::people::{Listed, RouteQuery};
use guide::types::{Age, Need};
use guide::{Arg, Audience};

use crate::pages::draw::button;
use crate::pages::{BarSet, Draw, Next, Page};
use crate::view::{Control, Fact, Row, RowKind, Span, SquareCode, Weight};
use crate::world::World;

#[derive(Clone, Copy)]
pub(super) enum Reads {
    /// An adult whom the person trusts.
    Mine,
    Parent,
    /// A teacher or other professional.
    Professional,
    /// Anyone who wants the numbers.
    Numbers,
}

impl Reads {
    /// Returns the words that name the reader.
    pub(super) fn word(self, world: &World) -> &'static str {
        match self {
            Self::Mine if world.answers().age == Age::Adult => "show-mine-adult",
            Self::Mine => "show-mine",
            Self::Parent => "show-parent",
            Self::Professional => "show-professional",
            Self::Numbers => "show-numbers",
        }
    }

    /// Returns the message that says what they read.
    pub(super) fn about(self) -> &'static str {
        match self {
            Self::Mine => "show-mine-about",
            Self::Parent => "show-parent-about",
            Self::Professional => "show-professional-about",
            Self::Numbers => "show-numbers-about",
        }
    }
}

/// Cards, shown one at a time.
pub(super) struct Cards {
    cards: Vec<Large>,
    at: usize,
}

#[derive(Default)]
struct Large {
    title: String,
    lines: Vec<String>,
    numbers: Vec<Fact>,
    code: Option<SquareCode>,
}

impl Cards {
    pub(super) fn new(reads: Reads, world: &World) -> Self {
        let mut cards = match reads {
            Reads::Mine => vec![mine(world)],
            Reads::Parent => vec![words("parent", world), first_steps(world)],
            Reads::Professional => vec![professional(world), first_steps(world)],
            Reads::Numbers => Vec::new(),
        };
        if !matches!(reads, Reads::Mine) {
            cards.extend([numbers(world), take_away(world)]);
        }
        Self { cards, at: 0 }
    }
}

impl Page for Cards {
    fn id(&self) -> &'static str {
        "show-cards"
    }

    fn title(&self, world: &World) -> String {
        let count = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
        match self.cards.as_slice() {
            [only] => only.title.clone(),
            all => {
                let args = [("number", count(self.at + 1)), ("count", count(all.len()))];
                world.advice.word_with("show-card-of", &args)
            }
        }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let Some(card) = self.cards.get(self.at) else { return draw.rows() };
        if self.cards.len() > 1 {
            draw.push("title", RowKind::Title(vec![Span::Plain(card.title.clone())]));
        }
        if let Some(code) = &card.code {
            draw.push("code", RowKind::Code(Box::new(code.clone())));
            draw.push("code-about", RowKind::Text(vec![Span::Plain(code.label.clone())]));
        }
        for (at, line) in card.lines.iter().enumerate() {
            draw.push(&format!("line-{at}"), RowKind::ArmsLength(vec![Span::Plain(line.clone())]));
        }
        if !card.numbers.is_empty() {
            draw.push("numbers", RowKind::Facts(card.numbers.clone()));
        }
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        let mut dock = Vec::new();
        if self.at + 1 < self.cards.len() {
            dock.push(button("next", "show-next", Weight::Primary, world));
        }
        if self.at > 0 {
            dock.push(button("previous", "show-previous", Weight::Quiet, world));
        }
        dock
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        match id {
            "next" if self.at + 1 < self.cards.len() => self.at += 1,
            "previous" => return self.back(world),
            _ => {}
        }
        Next::Stay
    }

    fn back(&mut self, _world: &mut World) -> Next {
        match self.at.checked_sub(1) {
            Some(before) => {
                self.at = before;
                Next::Stay
            }
            None => Next::Back,
        }
    }

    fn bars(&self) -> BarSet {
        BarSet::LeaveOnly
    }
}

/// Returns a card of the pack: its title, then its lines.
fn words(kind: &str, world: &World) -> Large {
    let words = world.advice.guide().and_then(|guide| guide.card(kind).ok()).unwrap_or_default();
    let mut words = words.into_iter().map(|(_, words)| words);
    Large { title: words.next().unwrap_or_default(), lines: words.collect(), ..Large::default() }
}

/// Returns the card for professionals. An officer is not among them: there is the call sheet for that.
fn professional(world: &World) -> Large {
    Large { title: world.word("show-professional-title"), ..words("professional", world) }
}

/// Returns the card that speaks for the person. An adult's names no service for children.
fn mine(world: &World) -> Large {
    let mut card = words("adult", world);
    if world.answers().age == Age::Adult {
        let for_child = world.word("card-adult-next");
        let own = world.word("show-adult-101");
        card.lines.iter_mut().filter(|line| **line == for_child).for_each(|line| line.clone_from(&own));
    }
    card
}

/// Returns the article for adults who look after someone, without its links.
fn first_steps(world: &World) -> Large {
    let topics = world.advice.guide().and_then(|guide| guide.topics(Audience::TrustedAdult).ok());
    let first = topics.and_then(|topics| topics.into_iter().next());
    let page = first.and_then(|topic| world.advice.guide()?.page(&topic.id, Audience::TrustedAdult).ok());
    let Some(page) = page else { return Large::default() };
    let lines = page.blocks.iter().filter(|block| !leads_on(block)).map(guide::page::Block::text);
    Large { title: page.title.clone(), lines: lines.collect(), ..Large::default() }
}

/// Returns whether a row only leads to other pages.
fn leads_on(block: &guide::page::Block) -> bool {
    use guide::page::{Block, Span, Target};
    let pages = block
        .spans()
        .iter()
        .filter(|span| matches!(span, Span::Link { target: Target::Topic(_) | Target::Screen(_), .. }));
    matches!(block, Block::Heading { .. }) || pages.count() > 0
}

/// Returns who is there, each number under its name.
fn numbers(world: &World) -> Large {
    let asks = world.query();
    let for_child = asks.age != Age::Adult;
    let query = RouteQuery { channel: None, for_child, ..asks };
    let guide = world.advice.guide();
    let near = guide.and_then(|guide| guide.nearest(&query, world.now_ms()).ok()).unwrap_or_default();
    let people = guide.and_then(|guide| guide.people(&query, world.now_ms()).ok());
    let mut listed = near;
    for more in people.into_iter().flat_map(|people| people.services) {
        let helps = matches!(more.need, Need::Law | Need::Child);
        if helps && listed.iter().all(|known| known.id != more.id) {
            listed.push(more);
        }
    }
    let numbers = listed.iter().filter_map(number).collect();
    Large { title: world.word("home-people"), numbers, ..Large::default() }
}

fn number(listed: &Listed) -> Option<Fact> {
    let shown = listed.methods.first()?.method.to.shown();
    let shown = shown.strip_prefix("https://").unwrap_or(shown).trim_end_matches('/');
    Some(Fact { label: listed.name.clone(), words: vec![Span::Strong(shown.to_owned())] })
}

/// Returns the numbers and first steps for another phone, to scan or read.
fn take_away(world: &World) -> Large {
    let made = world.advice.guide().and_then(|guide| handoff::take_away(guide).ok());
    let Some(made) = made else { return Large::default() };
    let code = SquareCode {
        side: u32::try_from(made.rows.len()).unwrap_or_default(),
        dark: made.rows.concat(),
        label: world.word("show-take-away-about"),
    };
    let lines = made.text.lines().map(str::to_owned).collect();
    Large { title: world.word("show-take-away"), lines, code: Some(code), ..Large::default() }
}
