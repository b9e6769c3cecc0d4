//! What was chosen, as far as it decides which face is up.

/// Minutes that a session may wait: 0 to 30.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Minutes(u8);

impl Minutes {
    /// The usual wait for calls and pages: 15.
    pub const CALLS: Self = Self(15);
    /// The usual wait for pickers and share sheets: 5.
    pub const PICKERS: Self = Self(5);
    /// The longest wait: 30.
    pub const LONGEST: Self = Self(30);

    /// So many minutes; none above 30.
    #[must_use]
    pub fn new(minutes: u8) -> Option<Self> {
        (minutes <= Self::LONGEST.0).then_some(Self(minutes))
    }

    /// As a number.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }

    pub(crate) fn milliseconds(self) -> u64 {
        u64::from(self.0) * 60_000
    }
}

/// What the shell's store remembers for the app lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Every launch is the cover.
    pub covered: bool,
    /// 999 opens help. Off counts only once there is a code: see [`crate::AppLock::help_entry`].
    pub help_entry: bool,
    /// There is a code.
    pub code: bool,
    /// How long to wait out a call or a page.
    pub calls: Minutes,
    /// How long to wait out a picker or a share sheet.
    pub pickers: Minutes,
}

impl Settings {
    /// What was chosen, as a store keeps it; minutes that cannot be are the usual ones.
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
    /// As on a new phone: not covered, help entry on, no code, 15 and 5 minutes.
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
