//! Interrupts jobs and reports the results: `ender kills|allocations [--seed N] [--most N] [--seconds S]
//! [--job NAME]`.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use faults::ends::{Before, Ends, Killed, Often, Starved, Told, Way, all_ready, end_all};
use faults::lost::{Lost, Ready};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _told = writeln!(io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

fn run(args: &[String]) -> Result<bool, String> {
    let value = |name: &str| args.get(args.iter().position(|arg| arg == name)? + 1);
    let number = |name: &str, otherwise| value(name).and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    // Without either, a thousand.
    let otherwise = if value("--seconds").is_some() { u64::MAX } else { 1000 };
    let time = Duration::from_secs(number("--seconds", 1_000_000));
    let often = Often { most: number("--most", otherwise), time, seed: number("--seed", 1) };
    let programs = std::env::current_exe().map_err(|error| error.to_string())?;
    let ready = all_ready(programs.parent().unwrap_or(Path::new(".")), value("--job").map(String::as_str))?;
    match args.first().map_or("", String::as_str) {
        "kills" => kill(ready, often),
        "allocations" => starve(ready, often),
        other => Err(format!("kills or allocations, not {other:?}")),
    }
}

fn kill(ready: Vec<Ready<'_>>, often: Often) -> Result<bool, String> {
    let jobs = ready.into_iter().map(Killed::new).collect::<Result<Vec<_>, _>>()?;
    tell("kills", &end(&jobs, often))
}

fn starve(ready: Vec<Ready<'_>>, often: Often) -> Result<bool, String> {
    let before = Before::build()?;
    let jobs = ready.into_iter().map(|ready| Starved::new(ready, &before));
    let jobs = jobs.collect::<Result<Vec<_>, _>>()?;
    for job in &jobs {
        say(&format!("allocations, {}: {} in all", job.ready().job.name, job.allocations))?;
    }
    tell("allocations", &end(&jobs, often))
}

fn end(jobs: &[impl Way], often: Often) -> Ends {
    end_all(jobs, often, &|told| {
        let _told = match told {
            Told::Broken(job, case, broken) => say(&format!("{job}, number {case}: {broken:?}")),
            Told::SoFar(lost) => count(lost),
        };
    })
}

fn tell(what: &str, ends: &Ends) -> Result<bool, String> {
    for ((job, how), times) in &ends.how {
        say(&format!("{what}, {job}: {how} {times}"))?;
    }
    count(&ends.lost)?;
    Ok(ends.lost.is_good() && ends.lost.tried > 0)
}

fn count(lost: &Lost) -> Result<(), String> {
    let Lost { tried, wrong, unsaid, widened } = lost;
    say(&format!("in all: tried {tried}\nwrong {wrong}, unsaid {unsaid}, widened {widened}"))
}

fn say(line: &str) -> Result<(), String> {
    writeln!(io::stdout(), "{line}").map_err(|error| error.to_string())
}
