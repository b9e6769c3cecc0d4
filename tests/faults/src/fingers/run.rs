//! Many walks, one after the other, and what they came to.

use std::collections::BTreeSet;
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use app::testing::is_of_inside;

use super::walk::Walk;

/// Events of one walk by hand; the next has the next seed.
pub const A_WALK: u64 = 10_000;
/// Events between two codes where nothing else is asked for.
pub const OFTEN: u64 = 100;
/// Events without a page of an open space after which a walk is over: perhaps everything was erased.
const DULL: u64 = 1500;
/// How often it is told how far the walks came: one that is stopped has counted so much.
const MINUTE: Duration = Duration::from_secs(60);

/// How long to go on.
#[derive(Debug, Clone, Copy)]
pub enum Lasting {
    /// So many events.
    Steps(u64),
    /// So long.
    Time(Duration),
}

/// Which walks.
#[derive(Debug, Clone, Copy)]
pub struct Course {
    /// The seed of the first; each has the next.
    pub seed: u64,
    /// Events of one walk.
    pub each: u64,
    /// Events between two codes or lockings, at least, once what a walk begins with is spent.
    pub every: u64,
    /// How long.
    pub lasting: Lasting,
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
    /// Events after which a page of an open space was up.
    pub inside: u64,
    /// Codes that were tried.
    pub codes: u64,
    /// Lockings, but for those that a tap led to unseen.
    pub lockings: u64,
    /// Starts after a kill.
    pub starts: u64,
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

    fn sees(&mut self, page: Option<String>) {
        let Some(page) = page else { return };
        self.inside += u64::from(is_of_inside(&page));
        self.pages.insert(page);
    }
}

impl fmt::Display for Touched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { events, walks, inside, codes, lockings, starts, panics, rules, lost, unsaid, .. } = self;
        let pages = self.pages.len();
        writeln!(
            f,
            "fingers: events {events}, of them inside {inside}, codes {codes}, lockings {lockings}, starts {starts}, \
             walks {walks}, different pages {pages}"
        )?;
        write!(f, "panics {panics}, rules broken {rules}, lost {lost}, unsaid {unsaid}")
    }
}

/// Takes walks one after the other. What goes wrong is told at once, and ends its walk; now and then it is told how far
/// they came.
pub fn walk_all(course: Course, fault: &dyn Fn(&Fault), so_far: &dyn Fn(&Touched)) -> Touched {
    let (mut touched, start) = (Touched::default(), Instant::now());
    let goes_on = |events: u64| match course.lasting {
        Lasting::Steps(steps) => events < steps,
        Lasting::Time(time) => start.elapsed() < time,
    };
    let mut told = Instant::now();
    while goes_on(touched.events) {
        let seed = course.seed.wrapping_add(touched.walks);
        touched.walks += 1;
        let begun = touched.events;
        let done = walk(Course { seed, ..course }, &mut touched, &goes_on);
        if let Err(what) = done {
            touched.count(&what);
            fault(&Fault { seed, step: touched.events - begun, what });
        }
        if told.elapsed() >= MINUTE {
            told = Instant::now();
            so_far(&touched);
        }
    }
    touched
}

fn walk(course: Course, touched: &mut Touched, goes_on: &dyn Fn(u64) -> bool) -> Result<(), String> {
    let mut walk = Walk::new(course.seed, course.every)?;
    let stepped = step_all(&mut walk, course.each, touched, goes_on);
    touched.codes += walk.hand.purse.codes;
    touched.lockings += walk.hand.purse.lockings;
    touched.starts += walk.hand.purse.starts;
    stepped.and_then(|()| caught(&mut walk, Walk::end))
}

fn step_all(
    walk: &mut Walk,
    each: u64,
    touched: &mut Touched,
    goes_on: &dyn Fn(u64) -> bool,
) -> Result<(), String> {
    let mut dull = 0;
    for _ in 0..each {
        if !goes_on(touched.events) || dull >= DULL {
            break;
        }
        touched.events += 1;
        caught(walk, Walk::step)?;
        let before = touched.inside;
        touched.sees(walk.page());
        dull = if touched.inside > before { 0 } else { dull + 1 };
    }
    Ok(())
}

fn caught(walk: &mut Walk, what: fn(&mut Walk) -> Result<(), String>) -> Result<(), String> {
    let done = catch_unwind(AssertUnwindSafe(|| what(walk)));
    let done = done.unwrap_or_else(|_| Err("panics: see above".into()));
    done.map_err(|what| format!("{what}\n{}", walk.tell()))
}
