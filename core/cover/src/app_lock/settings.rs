//! The settings that decide what is on screen.

/// Minutes for which a session may wait: 0 to 30.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minutes(u8);

impl Minutes {
    /// The default wait for calls and pages: 15.
    pub const CALLS: Self = Self(15);
    /// The default wait for pickers and share sheets: 5.
    pub const PICKERS: Self = Self(5);
    /// The longest wait: 30.
    pub const LONGEST: Self = Self(30);

    /// Makes a wait; `None` above 30 minutes.
    #[must_use]
    pub fn new(minutes: u8) -> Option<Self> {
        (minutes <= Self::LONGEST.0).then_some(Self(minutes))
    }

    /// Returns the number of minutes.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }

    pub(crate) fn milliseconds(self) -> u64 {
        u64::from(self.0) * 60_000
    }
}

/// The settings of the app lock, which the shell stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Every launch shows the cover.
    pub covered: bool,
    /// 999 opens help. Off takes effect only once there is a code: see [`crate::AppLock::help_entry`].
    pub help_entry: bool,
    /// There is a code.
    pub code: bool,
    /// How long to wait during a call or a page.
    pub calls: Minutes,
    /// How long to wait during a picker or a share sheet.
    pub pickers: Minutes,
}

impl Settings {
    /// Makes settings from stored values; minutes above 30 become the default.
    #[must_use]
    pub fn chosen(covered: bool, help_entry: bool, code: bool, minutes: [u8; 2]) -> Self {
        let [calls, pickers] = minutes.map(Minutes::new);
        Self {
            covered,
            help_entry,
            code,
            calls: calls.unwrap_or(Minutes::CALLS),
            pickers: pickers.unwrap_or(Minutes::PICKERS),
        }
    }
}

impl Default for Settings {
    /// Returns the settings of a new phone: not covered, help entry on, no code, 15 and 5 minutes.
    fn default() -> Self {
        Self {
            covered: false,
            help_entry: true,
            code: false,
            calls: Minutes::CALLS,
            pickers: Minutes::PICKERS,
        }
    }
}
