//! What the phone says of itself.

/// The phone as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Its language, as a tag such as `en-GB`.
    pub language: String,
    /// Name of its time zone, such as `Europe/London`.
    pub zone: String,
    /// What its clocks show now, in minutes east of UTC.
    pub minutes_east: i32,
    /// Which system it runs.
    pub system: System,
}

/// A system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Android.
    Android,
    /// iOS.
    Ios,
}
