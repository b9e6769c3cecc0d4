//! What the fingers may spend on codes and lockings: stretching one code takes as long as hundreds of taps.

/// Fills by one with each event; a code costs a fixed number of them, a locking as many and what it takes to come back.
pub(super) struct Purse {
    price: u64,
    holds: u64,
    /// Codes that were tried.
    pub(super) codes: u64,
    /// Lockings that were chosen.
    pub(super) lockings: u64,
    /// Starts after a kill.
    pub(super) starts: u64,
}

/// Codes for which it has room, and for which it has enough to begin with.
const ROOM: u64 = 4;
const FIRST: u64 = 2;

impl Purse {
    /// One with enough to open a space, and once more.
    pub(super) fn new(price: u64) -> Self {
        Self { price, holds: price.saturating_mul(FIRST), codes: 0, lockings: 0, starts: 0 }
    }

    /// So many events' worth.
    pub(super) fn earn(&mut self, events: u64) {
        self.holds = self.holds.saturating_add(events).min(self.price.saturating_mul(ROOM));
    }

    /// Pays for a code, if there is enough.
    pub(super) fn buys_code(&mut self) -> bool {
        let is_paid = self.pays(1);
        self.codes += u64::from(is_paid);
        is_paid
    }

    /// Pays for a locking, if there is enough to come back too. Free if something else than a code leads back.
    pub(super) fn buys_locking(&mut self, is_free: bool) -> bool {
        let is_paid = is_free || self.pays(2);
        self.lockings += u64::from(is_paid);
        is_paid
    }

    /// Pays for a start: the pack is opened.
    pub(super) fn buys_start(&mut self) -> bool {
        let is_paid = self.pays(2);
        self.starts += u64::from(is_paid);
        is_paid
    }

    fn pays(&mut self, least: u64) -> bool {
        let has_enough = self.holds >= self.price.saturating_mul(least);
        self.holds -= if has_enough { self.price } else { 0 };
        has_enough
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locking_leaves_enough_for_the_code_that_comes_back() {
        let mut purse = Purse::new(100);
        while purse.buys_locking(false) {}
        assert!(purse.buys_code() && !purse.buys_code());
        purse.earn(100);
        assert!(!purse.buys_locking(false) && purse.buys_code());
    }
}
