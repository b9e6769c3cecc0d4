//! Random fingers on the app: `fingers [--seed N] [--steps N | --seconds S]`.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::time::Duration;

use faults::fingers::{A_WALK, Fault, Lasting, walk_all};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str| {
        let at = args.iter().position(|arg| arg == name)?;
        args.get(at + 1)?.parse().ok()
    };
    let time = Lasting::Time(Duration::from_secs(number("--seconds").unwrap_or(60)));
    let lasting = number("--steps").map_or(time, Lasting::Steps);
    let seed = number("--seed").unwrap_or(1);
    let touched = walk_all(seed, A_WALK, lasting, &|Fault { seed, step, what }| {
        let _told = writeln!(io::stdout(), "--seed {seed}, event {step}: {what}");
    });
    let pages = touched.pages.len();
    let _told = writeln!(
        io::stdout(),
        "fingers: events {}, walks {}, different pages {pages}\npanics {}, rules broken {}, lost {}, unsaid {}",
        touched.events,
        touched.walks,
        touched.panics,
        touched.rules,
        touched.lost,
        touched.unsaid
    );
    if touched.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
