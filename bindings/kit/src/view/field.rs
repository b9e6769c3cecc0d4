//! What can be filled in.

use app::view::{Control, Day, DayField, Field, TextKind};

/// A text field. Shells keep what is typed exactly: the kind says which corrections to switch off.
#[uniffi::remote(Record)]
#[uniffi(name = "TextField")]
pub struct Field {
    /// Its id, for `Event::Typed`.
    pub id: String,
    /// The label above it.
    pub label: String,
    /// Help for typing.
    pub help: Option<String>,
    /// Its text.
    pub text: String,
    /// The position of the caret in characters (Unicode scalar values) from the start.
    pub caret: u32,
    /// Whether it has the focus.
    pub has_focus: bool,
    /// The kind of text.
    pub kind: TextKind,
    /// The least number of lines to show.
    pub lines: u32,
    /// Whether it shares its line with the next one, which is half as wide too.
    pub is_half: bool,
    /// Its error message.
    pub error: Option<String>,
}

/// The kind of text in a field.
#[uniffi::remote(Enum)]
pub enum TextKind {
    /// The person's own words: capitals at sentences, no learning.
    Words,
    /// Other people's words, copied: nothing is corrected.
    Copied,
    /// A name.
    Name,
    /// A user name or id in a service: nothing is corrected.
    Username,
    /// A web address.
    Link,
    /// A telephone number.
    Number,
    /// An email address.
    Mail,
    /// An amount of money.
    Amount,
    /// Digits that are never all shown.
    Pin,
    /// A search query.
    Search,
}

/// A date field: chips for the usual answers, one of which opens the system's calendar.
#[uniffi::remote(Record)]
pub struct DayField {
    /// Its id, for `Event::Dated`.
    pub id: String,
    /// The label above it.
    pub label: String,
    /// Answers to tap instead: today, yesterday, roughly, not sure.
    pub chips: Vec<Control>,
    /// The chosen day.
    pub chosen: Option<Day>,
    /// The chosen day in words.
    pub words: Option<String>,
    /// The last day that can be chosen: today.
    pub last: Day,
    /// Whether to open the system's calendar.
    pub is_picking: bool,
    /// Whether a time of day can be chosen too.
    pub with_time: bool,
    /// Its error message.
    pub error: Option<String>,
}

/// A calendar day, and the minute of that day if known.
#[uniffi::remote(Record)]
pub struct Day {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// Minutes after midnight.
    pub minute: Option<u32>,
}
