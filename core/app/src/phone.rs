//! Facts about the phone.

/// The phone's current settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// Its language, as a tag such as `en-GB`.
    pub language: String,
    /// The name of its time zone, such as `Europe/London`.
    pub zone: String,
    /// The current offset of its clocks, in minutes east of UTC.
    pub minutes_east: i32,
    /// Its operating system.
    pub system: System,
}

/// An operating system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Android.
    Android,
    /// iOS.
    Ios,
}
