//! The attempts bucket: ten attempts, one more every quarter of an hour. Pure; the caller supplies the time.

/// Attempts in a full bucket.
pub(crate) const FULL: u8 = 10;
/// Milliseconds until an attempt comes back.
pub(crate) const REFILL_MS: u64 = 15 * 60 * 1000;

/// How many attempts are left, and since when on the boot clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bucket {
    pub(crate) left: u8,
    pub(crate) since_ms: u64,
}

impl Bucket {
    pub(crate) fn full(now_ms: u64) -> Self {
        Self { left: FULL, since_ms: now_ms }
    }

    /// Returns the bucket for a missing or damaged record.
    pub(crate) fn empty(now_ms: u64) -> Self {
        Self { left: 0, since_ms: now_ms }
    }

    /// Adds the attempts that came back since. A clock behind the stored time has restarted: then all the time that it
    /// shows has passed.
    pub(crate) fn at(self, now_ms: u64) -> Self {
        let elapsed = now_ms.checked_sub(self.since_ms).unwrap_or(now_ms);
        let left = u64::from(self.left).saturating_add(elapsed / REFILL_MS);
        match u8::try_from(left) {
            Ok(left) if left < FULL => Self { left, since_ms: now_ms - elapsed % REFILL_MS },
            _ => Self::full(now_ms),
        }
    }

    /// Spends an attempt; returns whether there was one.
    pub(crate) fn spend(self, now_ms: u64) -> (Self, bool) {
        let now = self.at(now_ms);
        match now.left.checked_sub(1) {
            Some(left) => (Self { left, ..now }, true),
            None => (now, false),
        }
    }

    /// Gives back the one attempt that a success spent.
    pub(crate) fn give_back(self, now_ms: u64) -> Self {
        let now = self.at(now_ms);
        Self { left: (now.left + 1).min(FULL), ..now }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spend_all(mut bucket: Bucket, now: u64) -> (Bucket, u32) {
        let mut spent = 0;
        while let (next, true) = bucket.spend(now) {
            (bucket, spent) = (next, spent + 1);
        }
        (bucket, spent)
    }

    #[test]
    fn ten_tries_and_no_eleventh() {
        assert_eq!(spend_all(Bucket::full(1000), 1000).1, 10);
    }

    #[test]
    fn a_quarter_of_an_hour_is_as_long_as_everywhere_else() {
        assert_eq!(REFILL_MS, 900_000);
    }

    #[test]
    fn waiting_with_ten_left_saves_no_time_for_later() {
        let (empty, spent) = spend_all(Bucket::full(0), REFILL_MS - 1);
        assert_eq!(spent, 10);
        assert!(!empty.spend(REFILL_MS).1);
        assert!(empty.spend(2 * REFILL_MS - 1).1);
    }

    #[test]
    fn one_comes_back_every_quarter_of_an_hour_and_waiting_is_not_lost() {
        let (empty, _) = spend_all(Bucket::full(0), 0);
        assert!(!empty.spend(REFILL_MS - 1).1);
        let (after_a_look, _) = empty.spend(REFILL_MS - 1);
        assert!(after_a_look.spend(REFILL_MS).1);
        assert_eq!(spend_all(empty, 3 * REFILL_MS + 5).1, 3);
    }

    #[test]
    fn after_a_restart_only_the_time_since_it_counts() {
        let stored = Bucket { left: 0, since_ms: 100 * REFILL_MS };
        assert!(!stored.spend(REFILL_MS - 1).1);
        assert_eq!(spend_all(stored, 2 * REFILL_MS).1, 2);
    }

    #[test]
    fn a_success_gives_back_the_one_it_spent_and_never_more_than_ten() {
        let (spent, _) = Bucket::full(0).spend(0);
        assert_eq!(spent.left, 9);
        assert_eq!(spent.give_back(0).left, 10);
        assert_eq!(Bucket::full(0).give_back(0).left, 10);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(crate::cases(300)))]

        #[test]
        fn never_more_tries_than_ten_and_one_a_quarter(waits in proptest::collection::vec(0u64..4 * REFILL_MS, 1..40)) {
            let (mut bucket, mut now, mut spent) = (Bucket::full(0), 0, 0u64);
            for wait in waits {
                now += wait;
                let (next, ok) = bucket.spend(now);
                bucket = next;
                spent += u64::from(ok);
                prop_assert!(spent <= u64::from(FULL) + now / REFILL_MS);
            }
        }

        #[test]
        fn turning_the_clock_back_never_gives_more_than_it_shows(left in 0u8..=10, stored in 0..50 * REFILL_MS, now in 0..50 * REFILL_MS) {
            let bucket = Bucket { left, since_ms: stored }.at(now);
            let passed = if now >= stored { now - stored } else { now };
            prop_assert!(u64::from(bucket.left) <= u64::from(left) + passed / REFILL_MS);
            prop_assert!(bucket.left <= FULL && bucket.since_ms <= now);
        }
    }
}
