//! Part of what was kept is damaged: what can be read, and repair, which is never unasked.

use guide::Arg;
use vault::{Count, DatabaseState};

use super::kept::MissingFold;
use super::{Ask, Destination, Done, Draw, Next, Page};
use crate::messages;
use crate::pages::draw::button;
use crate::view::{Control, Icon, Row, Tone, Weight};
use crate::world::World;

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Repair {
    #[default]
    NotAsked,
    UnderWay,
    Done,
}

pub(crate) struct Storage {
    state: DatabaseState,
    count: Option<Count>,
    missing: MissingFold,
    repair: Repair,
    problem: Option<&'static str>,
}

impl Storage {
    pub(crate) fn new(state: DatabaseState) -> Self {
        Self { state, count: None, missing: MissingFold::default(), repair: Repair::default(), problem: None }
    }

    fn draw_found(&self, draw: &mut Draw<'_>, world: &World) {
        let Some(count) = &self.count else { return };
        let readable = i64::try_from(count.entries).unwrap_or(i64::MAX);
        let words = world.advice.word_with("kept-store-readable", &[("count", Arg::Number(readable))]);
        draw.said("readable", words);
        self.missing.draw(draw, &count.missing, world);
    }

    fn draw_repair(&self, draw: &mut Draw<'_>) {
        match self.repair {
            Repair::NotAsked => {
                if self.state == DatabaseState::Lost {
                    draw.text("kept-store-no-new");
                }
                draw.leads("look", "kept-store-look", Some(Icon::Keep));
                draw.text("kept-store-repair-about");
            }
            Repair::UnderWay => {
                draw.waiting("progress", "kept-store-repairing");
            }
            Repair::Done => {
                draw.leads("look", "kept-title", Some(Icon::Keep));
            }
        }
    }

    fn repair(&mut self, world: &mut World) {
        self.repair = Repair::UnderWay;
        self.problem = None;
        world.ask(Ask::Work(Box::new(|session| {
            Done::Counted(session.rebuild().and_then(|()| session.count()))
        })));
    }

    fn counted(&mut self, counted: Result<Count, vault::StoreError>) {
        match counted {
            Ok(count) => {
                self.count = Some(count);
                if self.repair == Repair::UnderWay {
                    self.repair = Repair::Done;
                }
            }
            Err(error) => {
                self.problem = Some(messages::error(&error));
                self.repair = Repair::NotAsked;
            }
        }
    }
}

impl Page for Storage {
    fn id(&self) -> &'static str {
        "storage"
    }

    fn title(&self, world: &World) -> String {
        world.word("kept-title")
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        } else if self.repair == Repair::Done {
            draw.notice(Tone::Good, "kept-store-repaired");
        }
        if self.repair != Repair::Done {
            draw.title("kept-store-title").lead("kept-store-safe");
        }
        self.draw_found(&mut draw, world);
        self.draw_repair(&mut draw);
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        match self.repair {
            Repair::NotAsked => vec![
                button("repair", "kept-store-repair", Weight::Primary, world),
                button("home", "kept-store-home", Weight::Quiet, world),
            ],
            Repair::UnderWay => Vec::new(),
            Repair::Done => vec![button("home", "common-done", Weight::Primary, world)],
        }
    }

    fn entered(&mut self, world: &mut World) {
        if self.repair == Repair::NotAsked {
            world.ask(Ask::Work(Box::new(|session| Done::Counted(session.count()))));
        }
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "look" => Next::open(Destination::Kept),
            "repair" if self.repair == Repair::NotAsked => {
                self.repair(world);
                Next::Stay
            }
            "home" => Next::Back,
            _ => {
                self.missing.tapped(control);
                Next::Stay
            }
        }
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        if let Done::Counted(counted) = done {
            self.counted(counted);
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }
}
