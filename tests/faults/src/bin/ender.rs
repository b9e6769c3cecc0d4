//! Interrupts jobs and reports the results: `ender kills|allocations [--seed N] [--most N] [--job NAME]`.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use faults::ends::{Before, Ends, Killed, Starved, Way, all_ready, end_all};
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
    let (most, seed) = (number("--most", 1000), number("--seed", 1));
    let programs = std::env::current_exe().map_err(|error| error.to_string())?;
    let ready = all_ready(programs.parent().unwrap_or(Path::new(".")), value("--job").map(String::as_str))?;
    match args.first().map_or("", String::as_str) {
        "kills" => kill(ready, (most, seed)),
        "allocations" => starve(ready, (most, seed)),
        other => Err(format!("kills or allocations, not {other:?}")),
    }
}

fn kill(ready: Vec<Ready<'_>>, how: (u64, u64)) -> Result<bool, String> {
    let jobs = ready.into_iter().map(Killed::new).collect::<Result<Vec<_>, _>>()?;
    tell("kills", &end(&jobs, how))
}

fn starve(ready: Vec<Ready<'_>>, how: (u64, u64)) -> Result<bool, String> {
    let before = Before::build()?;
    let jobs = ready.into_iter().map(|ready| Starved::new(ready, &before));
    let jobs = jobs.collect::<Result<Vec<_>, _>>()?;
    for job in &jobs {
        say(&format!("allocations, {}: {} in all", job.ready().job.name, job.allocations))?;
    }
    tell("allocations", &end(&jobs, how))
}

fn end(jobs: &[impl Way], how: (u64, u64)) -> Ends {
    end_all(jobs, how, &|job, case, broken| {
        let _told = say(&format!("{job}, number {case}: {broken:?}"));
    })
}

fn tell(what: &str, ends: &Ends) -> Result<bool, String> {
    for ((job, how), times) in &ends.how {
        say(&format!("{what}, {job}: {how} {times}"))?;
    }
    let Lost { tried, wrong, unsaid, widened } = ends.lost;
    say(&format!("{what}, in all: tried {tried}"))?;
    say(&format!("wrong {wrong}, unsaid {unsaid}, widened {widened}"))?;
    Ok(ends.lost.is_good() && tried > 0)
}

fn say(line: &str) -> Result<(), String> {
    writeln!(io::stdout(), "{line}").map_err(|error| error.to_string())
}
