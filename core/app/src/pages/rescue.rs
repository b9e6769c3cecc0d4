//! Numbers only, for when the pack cannot be opened and there are no words.

use super::{Ask, BarSet, Next, Page};
use crate::advice::NUMBERS;
use crate::pages::draw::control;
use crate::view::{Call, ControlKind, Row, RowKind};
use crate::world::World;

pub(crate) struct Rescue;

impl Page for Rescue {
    fn id(&self) -> &'static str {
        "numbers"
    }

    fn title(&self, _world: &World) -> String {
        String::new()
    }

    fn rows(&self, _world: &World) -> Vec<Row> {
        NUMBERS.iter().enumerate().map(|(at, number)| row(at, number)).collect()
    }

    fn tapped(&mut self, id: &str, world: &mut World) -> Next {
        let number = NUMBERS.iter().find(|number| digits(number) == id);
        if let Some(number) = number {
            world.ask(Ask::Open { uri: format!("tel:{}", digits(number)), shown: (*number).to_owned() });
        }
        Next::Stay
    }

    fn bars(&self) -> BarSet {
        BarSet::LeaveOnly
    }
}

fn row(at: usize, number: &str) -> Row {
    let call = Call {
        name: number.to_owned(),
        address: number.to_owned(),
        hours: None,
        state: Vec::new(),
        is_open: false,
        is_closed: false,
        is_hero: at == 0,
        is_half: false,
        start: control(&digits(number), number.to_owned(), ControlKind::Leaves),
        more: None,
    };
    Row { id: digits(number), kind: RowKind::Call(Box::new(call)) }
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}
