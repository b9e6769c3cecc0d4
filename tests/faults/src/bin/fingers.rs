//! Random fingers on the app: `fingers [--seed N] [--steps N | --seconds S] [--every N]`.

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::time::Duration;

use faults::fingers::{A_WALK, Course, Fault, Lasting, OFTEN, walk_all};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str| {
        let at = args.iter().position(|arg| arg == name)?;
        args.get(at + 1)?.parse().ok()
    };
    let time = Lasting::Time(Duration::from_secs(number("--seconds").unwrap_or(60)));
    let lasting = number("--steps").map_or(time, Lasting::Steps);
    let (seed, every) = (number("--seed").unwrap_or(1), number("--every").unwrap_or(OFTEN));
    let course = Course { seed, each: A_WALK, every, lasting };
    let fault = |Fault { seed, step, what }: &Fault| say(&format!("--seed {seed}, event {step}: {what}"));
    let touched = walk_all(course, &fault, &|so_far| say(&so_far.to_string()));
    say(&touched.to_string());
    if touched.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn say(line: &str) {
    let _told = writeln!(io::stdout(), "{line}");
}
