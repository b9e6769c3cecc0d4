//! A process that keeps entries is killed at random times, repeatedly, and its vault is opened each time.
//!
//! `ALCOVE_KILLS=400 cargo test --release -p faults --test kill -- --nocapture` for many.

#![expect(clippy::print_stdout, reason = "the counts of a run are what is asked for by hand")]

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use faults::content::Dice;
use faults::{Keeper, Place, Promised, Tally, check, number_of};

const KEEPER: &str = env!("CARGO_BIN_EXE_keeper");

fn start(place: &Place, first: u64) -> Keeper {
    let mut command = Command::new(KEEPER);
    let command = command.arg(place.folder()).args([first.to_string(), u64::MAX.to_string()]);
    Keeper::start(command).expect("the keeper starts")
}

/// How long steps take on this machine, in microseconds, so that kills fall between them.
struct Pace {
    start: u64,
    make: u64,
    step: u64,
}

/// Steps whose duration is measured.
const STEPS: u32 = 18;

impl Pace {
    fn measure() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::make(folder.path()).expect("a place");
        let mut keeper = start(&place, 0);
        let begun = Instant::now();
        let mut wait = |what: &str| wait_for(&mut keeper, what, begun);
        let [challenged, opened] = ["challenged", "opened"].map(&mut wait);
        for _ in 0..STEPS {
            wait("adding");
        }
        let step = (begun.elapsed() - opened) / (STEPS * 3 / 2);
        Self { start: micros(opened), make: micros(opened - challenged), step: micros(step) }
    }
}

fn wait_for(keeper: &mut Keeper, what: &str, begun: Instant) -> Duration {
    let mut promised = Promised::default();
    while let Some(line) = keeper.listen(&mut promised).expect("it says what it does") {
        if line.starts_with(what) {
            return begun.elapsed();
        }
    }
    panic!("it ended by itself: {:?}", promised.error)
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX).max(1)
}

/// A moment to kill at: a time after that many lines.
struct Moment {
    lines: u64,
    micros: u64,
}

impl Moment {
    // Key stretching takes most of an opening, so most moments are counted from a line after it.
    fn draw(dice: &mut Dice, pace: &Pace) -> Self {
        match dice.below(8) {
            0 => Self { lines: 0, micros: dice.below(pace.start) },
            1 => Self { lines: 2, micros: dice.below(pace.step) },
            _ => Self { lines: 3 + dice.below(30), micros: dice.below(pace.step * 2) },
        }
    }

    // The time between the second line and the third, the last of making, matters most.
    fn draw_while_making(dice: &mut Dice, pace: &Pace) -> Self {
        match dice.below(5) {
            0 => Self { lines: 0, micros: dice.below(pace.start) },
            _ => Self { lines: 2, micros: dice.below(pace.make * 3 / 2) },
        }
    }
}

/// Runs a keeper until that moment, kills it, and reads what it had still reported. Returns its last line.
fn kill_at(place: &Place, first: u64, moment: &Moment, promised: &mut Promised) -> Result<String, String> {
    let mut keeper = start(place, first);
    let mut last = String::new();
    for _ in 0..moment.lines {
        last = keeper.listen(promised)?.ok_or_else(|| format!("it ended by itself after {last:?}"))?;
    }
    std::thread::sleep(Duration::from_micros(moment.micros));
    keeper.kill().map_err(|error| error.to_string())?;
    while let Some(line) = keeper.listen(promised)? {
        last = line;
    }
    let (code, complaints) = keeper.end().map_err(|error| error.to_string())?;
    match (code, &promised.error) {
        (None, None) => Ok(last),
        (code, error) => Err(format!("it ended by itself: {code:?}, {error:?}, {complaints}")),
    }
}

/// Kills keepers of one vault, one after the other.
fn kill_again_and_again(seed: u64, kills: u64, pace: &Pace, stages: &mut BTreeMap<String, u64>) -> Tally {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::make(folder.path()).expect("a place");
    let (mut dice, mut promised, mut tally) =
        (Dice::from_number(seed), Promised::default(), Tally::default());
    for kill in 0..kills {
        let moment = Moment::draw(&mut dice, pace);
        let first = (seed * 1000 + kill) * 1_000_000 + dice.below(9);
        let told = kill_at(&place, first, &moment, &mut promised).and_then(|last| {
            *stages.entry(last.split(' ').next().unwrap_or_default().to_owned()).or_default() += 1;
            check(&place, &mut promised)
        });
        tally += told.unwrap_or_else(|complaint| panic!("seed {seed}, kill {kill}: {complaint}"));
    }
    tally
}

/// Kills keepers that make a vault, each in its own folder; a second keeper uses what remains.
fn kill_while_making(seed: u64, kills: u64) -> Tally {
    let (mut dice, mut tally, pace) = (Dice::from_number(seed), Tally::default(), Pace::measure());
    for kill in 0..kills {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::make(folder.path()).expect("a place");
        let mut promised = Promised::default();
        let moment = Moment::draw_while_making(&mut dice, &pace);
        let told = kill_at(&place, 0, &moment, &mut promised).and_then(|_| check(&place, &mut promised));
        tally += told.unwrap_or_else(|complaint| panic!("seed {seed}, making {kill}: {complaint}"));
        if !promised.opened {
            let store = place.open().expect("the folder opens again");
            place.create(&store).expect("a vault is made where the first try was cut short");
        }
    }
    tally
}

fn seed() -> u64 {
    let chance =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(1, |now| now.as_secs());
    number_of("ALCOVE_SEED", chance % 1_000_000)
}

/// Kills of both tests together: three in four of a keeper at work, the others of one that makes its vault.
fn kills() -> u64 {
    number_of("ALCOVE_KILLS", 60)
}

#[test]
fn a_keeper_killed_at_any_instant_has_lost_nothing_that_it_said_is_kept() {
    let (seed, start, kills) = (seed(), Instant::now(), kills() * 3 / 4);
    let (vaults, pace) = (AtomicU64::new(0), Pace::measure());
    // A new vault every 25 kills, two at a time: half of the time a keeper only waits for its disk.
    let count = kills.div_ceil(25).max(2);
    let work = || {
        let (mut tally, mut stages) = (Tally::default(), BTreeMap::new());
        loop {
            let vault = vaults.fetch_add(1, Ordering::SeqCst);
            if vault >= count {
                return (tally, stages);
            }
            let share = kills / count + u64::from(vault < kills % count);
            tally += kill_again_and_again(seed + vault, share, &pace, &mut stages);
        }
    };
    let done = std::thread::scope(|scope| {
        let threads = [scope.spawn(work), scope.spawn(work)];
        threads.map(|thread| thread.join().expect("no promise was broken"))
    });
    for (tally, stages) in done {
        println!("{tally:?} after {stages:?}");
    }
    println!("{kills} kills, seed {seed}, {:.1} s", start.elapsed().as_secs_f64());
}

#[test]
fn a_keeper_killed_while_it_makes_its_vault_leaves_none_or_a_whole_one() {
    let (seed, start, kills) = (seed(), Instant::now(), kills().div_ceil(4));
    let tally = kill_while_making(seed, kills);
    println!("{kills} kills while making, seed {seed}: {tally:?}, {:.1} s", start.elapsed().as_secs_f64());
}
