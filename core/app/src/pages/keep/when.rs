//! When something happened, as exactly as the person knows: nothing is chosen for them, and roughly stays roughly.

use serde::{Deserialize, Serialize};
use vault::OccurredAt;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::form::Problem;
use crate::drafts::Typed;
use crate::pages::draw::{control, field};
use crate::pages::{Draw, days};
use crate::view::{Control, ControlKind, Day, DayField, Field, Icon, RowKind, TextKind};
use crate::world::World;

/// The row with the chips, and the text field.
const ROW: &str = "when";
const ROUGHLY: &str = "when-words";

/// The answer.
#[derive(Default, Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct When {
    #[serde(rename = "h", default)]
    how: How,
    /// The person's own words for it.
    #[serde(rename = "w", default)]
    words: Typed,
    /// Whether the calendar is open. Not drafted: only a tap opens it.
    #[serde(skip)]
    is_picking: bool,
}

#[derive(Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Zeroize)]
enum How {
    #[default]
    #[serde(rename = "n")]
    NotAsked,
    /// Year, month, day, and the minute of the day if known.
    #[serde(rename = "d")]
    Day(i32, u32, u32, Option<u32>),
    #[serde(rename = "r")]
    Roughly,
    #[serde(rename = "u")]
    Unsure,
}

impl How {
    fn from_day(day: Day) -> Self {
        Self::Day(day.year, day.month, day.day, day.minute)
    }

    fn day(self) -> Option<Day> {
        match self {
            Self::Day(year, month, day, minute) => Some(Day { year, month, day, minute }),
            _ => None,
        }
    }
}

impl When {
    /// Handles a tap; returns whether the control is one of its chips.
    pub(crate) fn tapped(&mut self, control: &str, world: &World) -> bool {
        let how = match control {
            "when-today" => How::from_day(days::today(world)),
            "when-yesterday" => How::from_day(days::yesterday(world)),
            "when-roughly" => How::Roughly,
            "when-unsure" => How::Unsure,
            "when-pick" => {
                self.is_picking = true;
                return true;
            }
            _ => return false,
        };
        self.is_picking = false;
        // A second tap takes it back: no answer is required.
        self.how = if self.how == how { How::NotAsked } else { how };
        true
    }

    /// Takes the calendar's answer; returns a problem if the day is still to come.
    pub(crate) fn dated(&mut self, id: &str, day: Option<Day>, world: &World) -> Option<Problem> {
        if id != ROW {
            return None;
        }
        self.is_picking = false;
        let day = day?;
        let told = occurred(day, world);
        if days::date(day) > days::date(days::today(world)) || told.is_err() {
            return Some(Problem::at("keep-when-future", ROW));
        }
        self.how = How::from_day(day);
        None
    }

    pub(crate) fn field(&mut self, id: &str) -> Option<&mut Typed> {
        (id == ROUGHLY).then_some(&mut self.words)
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.how == How::NotAsked && self.words.is_blank()
    }

    /// Returns when it happened, or what is missing.
    pub(crate) fn told(&self, world: &World) -> Result<OccurredAt, Problem> {
        match self.how {
            How::NotAsked | How::Unsure => Ok(OccurredAt::NotSaid),
            How::Roughly if self.words.is_blank() => Err(Problem::at("keep-when-words-missing", ROUGHLY)),
            How::Roughly => Ok(OccurredAt::About(self.words.text.clone())),
            How::Day(..) => {
                let day = self.how.day().ok_or(Problem::at("keep-when-future", ROW))?;
                occurred(day, world)
            }
        }
    }

    pub(crate) fn draw(
        &self,
        word: &str,
        focus: &str,
        problem: Option<&Problem>,
        draw: &mut Draw<'_>,
        world: &World,
    ) {
        let error = |row: &str| problem.and_then(|problem| problem.beside(row, world));
        let chosen = self.how.day();
        let day = DayField {
            id: ROW.to_owned(),
            label: world.word(word),
            chips: self.chips(world),
            chosen,
            words: chosen.map(|day| days::words(day, world)),
            last: days::today(world),
            is_picking: self.is_picking,
            with_time: true,
            error: error(ROW),
        };
        draw.push(ROW, RowKind::Day(Box::new(day)));
        if self.how == How::Roughly {
            let field = Field {
                text: self.words.text.clone(),
                caret: self.words.caret,
                has_focus: focus == ROUGHLY,
                error: error(ROUGHLY),
                ..field(ROUGHLY, world.word("keep-when-words"), TextKind::Words, 1)
            };
            draw.push(ROUGHLY, RowKind::Field(Box::new(field)));
        }
    }

    fn chips(&self, world: &World) -> Vec<Control> {
        let day = self.how.day();
        let is_on = |other: Day| day.is_some_and(|day| days::is_same(day, other));
        let (today, yesterday) = (is_on(days::today(world)), is_on(days::yesterday(world)));
        let is_other_day = day.is_some() && !today && !yesterday;
        [
            ("when-today", "keep-when-today", today),
            ("when-yesterday", "keep-when-yesterday", yesterday),
            ("when-pick", "keep-when-pick", is_other_day),
            ("when-roughly", "keep-when-rough", self.how == How::Roughly),
            ("when-unsure", "common-not-sure", self.how == How::Unsure),
        ]
        .map(|(id, word, is_on)| Control {
            is_on,
            icon: (id == "when-pick").then_some(Icon::Calendar),
            ..control(id, world.word(word), ControlKind::Chip)
        })
        .into()
    }
}

/// Returns a day, or its minute by the phone's time zone as it was then.
fn occurred(day: Day, world: &World) -> Result<OccurredAt, Problem> {
    let no_day = || Problem::at("keep-when-future", ROW);
    let date = vault::Day::new(day.year, day.month, day.day).map_err(|_| no_day())?;
    let Some(minute) = day.minute else { return Ok(OccurredAt::Day(date)) };
    match vault::Moment::local(&world.phone.zone, date, minute / 60, minute % 60) {
        Ok(moment) if moment.unix_ms > world.now_ms() => Err(no_day()),
        Ok(moment) => Ok(OccurredAt::Exact(moment)),
        // The offset on that day is not known here, so it is kept as typed, without a guess.
        Err(_) => Ok(OccurredAt::About(format!("{}, {}", days::words(day, world), world.phone.zone))),
    }
}
