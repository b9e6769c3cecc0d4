//! Many walks, one after the other, and what they came to.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use super::walk::Walk;

/// Events of one walk by hand; the next has the next seed.
pub const A_WALK: u64 = 10_000;

/// How long to go on.
#[derive(Debug, Clone, Copy)]
pub enum Lasting {
    /// So many events.
    Steps(u64),
    /// So long.
    Time(Duration),
}

/// Something that went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The seed that leads to it again.
    pub seed: u64,
    /// After how many events of its walk.
    pub step: u64,
    /// What, and the last events.
    pub what: String,
}

/// What the fingers came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// Events.
    pub events: u64,
    /// Walks.
    pub walks: u64,
    /// Pages that were seen.
    pub pages: BTreeSet<String>,
    /// Steps in which something panicked.
    pub panics: u64,
    /// Pages that broke a rule.
    pub rules: u64,
    /// Walks after which something is lost.
    pub lost: u64,
    /// Walks after which something is missing and not said.
    pub unsaid: u64,
}

impl Touched {
    /// Whether nothing went wrong.
    pub fn is_good(&self) -> bool {
        (self.panics, self.rules, self.lost, self.unsaid) == (0, 0, 0, 0)
    }

    fn count(&mut self, what: &str) {
        let counted = match what.split(':').next() {
            Some("rules") => &mut self.rules,
            Some("lost") => &mut self.lost,
            Some("unsaid") => &mut self.unsaid,
            _ => &mut self.panics,
        };
        *counted += 1;
    }
}

/// Walks from a seed on, so many events each, for so long; what goes wrong is told at once, and ends its walk.
pub fn walk_all(seed: u64, each: u64, lasting: Lasting, tell: &dyn Fn(&Fault)) -> Touched {
    let (mut touched, start) = (Touched::default(), Instant::now());
    let goes_on = |events: u64| match lasting {
        Lasting::Steps(steps) => events < steps,
        Lasting::Time(time) => start.elapsed() < time,
    };
    while goes_on(touched.events) {
        let seed = seed.wrapping_add(touched.walks);
        touched.walks += 1;
        let begun = touched.events;
        let done = walk(seed, each, &mut touched, &goes_on);
        if let Err(what) = done {
            touched.count(&what);
            tell(&Fault { seed, step: touched.events - begun, what });
        }
    }
    touched
}

fn walk(seed: u64, each: u64, touched: &mut Touched, goes_on: &dyn Fn(u64) -> bool) -> Result<(), String> {
    let mut walk = Walk::new(seed)?;
    for _ in 0..each {
        if !goes_on(touched.events) {
            break;
        }
        touched.events += 1;
        let done = catch_unwind(AssertUnwindSafe(|| walk.step())).unwrap_or_else(panicked);
        done.map_err(|what| format!("{what}\n{}", walk.tell()))?;
        touched.pages.extend(walk.page());
    }
    let done = catch_unwind(AssertUnwindSafe(|| walk.end())).unwrap_or_else(panicked);
    done.map_err(|what| format!("{what}\n{}", walk.tell()))
}

fn panicked<T>(_what: T) -> Result<(), String> {
    Err("panics: see above".into())
}
