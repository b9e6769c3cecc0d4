//! Corrupts a small vault in every way of a kind, or uses one from eight threads, and reports the results.
//!
//! `harm flips|truncate|oldcopies|oldcodes|packs|bundles|copies [--seed N] [--most N]`,
//! `harm lostwrites [--seed N] [--most N] [--job NAME]`, `harm threads [--seed N] [--seconds S]`.

use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use faults::harm::{
    Case, Found, Small, Sum, bundles, flips, old_copies, packs, put_all_back, run_all, sealed_copies,
    stories, threads, truncations,
};
use faults::lost::{JOBS, Job, Lost, Recorded, hold_all};
use vault::Age;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |name: &str, otherwise: u64| {
        let at = args.iter().position(|arg| arg == name);
        at.and_then(|at| args.get(at + 1)?.parse().ok()).unwrap_or(otherwise)
    };
    let (seed, seconds) = (number("--seed", 1), number("--seconds", 60));
    let most = usize::try_from(number("--most", u64::MAX)).unwrap_or(usize::MAX);
    let what = args.first().map_or("", String::as_str);
    let good = match what {
        "flips" | "truncate" | "oldcopies" => harm(what, seed, most),
        "packs" | "bundles" | "copies" => harm_carried(what, seed, most),
        "oldcodes" => put_codes_back(seed, most),
        "lostwrites" => {
            let job = args.iter().position(|arg| arg == "--job").and_then(|at| args.get(at + 1));
            lose_writes(seed, most, job.map(String::as_str))
        }
        "threads" => work(seed, Duration::from_secs(seconds)),
        _ => return ExitCode::from(2),
    };
    match good {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _told = writeln!(io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

fn harm(what: &str, seed: u64, most: usize) -> io::Result<bool> {
    let mut all = Sum::default();
    for (whose, age) in
        [("an adult's, words, files and a second space", Age::Adult), ("under 18, words", Age::Under18)]
    {
        let folder = tempfile::tempdir()?;
        let small =
            Small::make(folder.path(), age).map_err(|error| io::Error::other(format!("{error:?}")))?;
        let cases = cases(what, &small, seed);
        let sum = run_all(&small, cases, (most, seed), &|case, finding| {
            let bad = [&finding.wrong, &finding.unsaid, &finding.widened];
            if bad.iter().any(|bad| !bad.is_empty()) {
                let _told = writeln!(io::stdout(), "{case:?}: {bad:?}");
            }
        })?;
        let Sum { tried, whole, said, refused, back, .. } = sum;
        writeln!(
            io::stdout(),
            "{what}, {whose}: tried {tried}, nothing lost {whole}, lost and said {said}, did not open {refused}, removed and back {back}"
        )?;
        all = Sum {
            wrong: all.wrong + sum.wrong,
            unsaid: all.unsaid + sum.unsaid,
            widened: all.widened + sum.widened,
            ..all
        };
    }
    writeln!(io::stdout(), "wrong {}, unsaid {}, widened {}", all.wrong, all.unsaid, all.widened)?;
    Ok(all.is_good())
}

fn cases(what: &str, small: &Small, seed: u64) -> Vec<Case> {
    match what {
        "flips" => flips(small, seed),
        "truncate" => truncations(small, seed),
        _ => old_copies(small),
    }
}

fn harm_carried(what: &str, seed: u64, most: usize) -> io::Result<bool> {
    let all = match what {
        "packs" => packs()?,
        "bundles" => bundles()?,
        _ => sealed_copies().map_err(|error| io::Error::other(format!("{error:?}")))?,
    };
    let mut bad = Sum::default();
    for carried in all {
        let sum = carried.run((most, seed), &|(at, bit), finding| {
            if !finding.wrong.is_empty() || !finding.unsaid.is_empty() {
                let (wrong, unsaid) = (&finding.wrong, &finding.unsaid);
                let _told = writeln!(io::stdout(), "bit {bit} of byte {at}: {wrong:?} {unsaid:?}");
            }
        });
        let Sum { tried, whole, said, refused, .. } = sum;
        let name = carried.name;
        writeln!(
            io::stdout(),
            "{what}, {name}: tried {tried}, read the same {whole}, said to be changed {said}, refused {refused}"
        )?;
        bad = Sum { wrong: bad.wrong + sum.wrong, unsaid: bad.unsaid + sum.unsaid, ..bad };
    }
    writeln!(io::stdout(), "wrong {}, unsaid {}, widened 0", bad.wrong, bad.unsaid)?;
    Ok(bad.is_good())
}

fn put_codes_back(seed: u64, most: usize) -> io::Result<bool> {
    let (mut wrong, mut back) = (0, 0);
    for story in stories().map_err(|error| io::Error::other(format!("{error:?}")))? {
        let found = put_all_back(&story, (most, seed))?;
        let (name, Found { tried, opened, .. }) = (story.name, &found);
        found.wrong.iter().chain(&found.back).try_for_each(|bad| writeln!(io::stdout(), "{bad}"))?;
        writeln!(io::stdout(), "oldcodes, {name}: tried {tried}, opened what still counts {opened}")?;
        (wrong, back) = (wrong + found.wrong.len(), back + found.back.len());
    }
    writeln!(io::stdout(), "wrong {wrong}, unsaid {back}, widened 0")?;
    Ok((wrong, back) == (0, 0))
}

fn lose_writes(seed: u64, most: usize, name: Option<&str>) -> io::Result<bool> {
    let programs = std::env::current_exe()?.parent().map(Path::to_owned).unwrap_or_default();
    let jobs: Vec<&Job> = JOBS.iter().filter(|job| name.is_none_or(|name| name == job.name)).collect();
    let mut all = Lost::default();
    for job in &jobs {
        let recorded = Recorded::new(job, &programs).map_err(io::Error::other)?;
        let sum = hold_all(&recorded, (most.div_ceil(jobs.len()), seed), &|case, broken| {
            let _told = writeln!(io::stdout(), "{}: {broken:?}", recorded.tell(case));
        });
        let sum = sum.map_err(io::Error::other)?;
        writeln!(io::stdout(), "lostwrites, {}: {recorded}, tried {}", job.name, sum.tried)?;
        all += sum;
    }
    let Lost { tried, wrong, unsaid, widened } = all;
    writeln!(io::stdout(), "lostwrites, in all: tried {tried}")?;
    writeln!(io::stdout(), "wrong {wrong}, unsaid {unsaid}, widened {widened}")?;
    Ok(all.is_good() && tried > 0)
}

fn work(seed: u64, time: Duration) -> io::Result<bool> {
    let folder = tempfile::tempdir()?;
    let done = threads(folder.path(), seed, time).map_err(|error| io::Error::other(format!("{error:?}")))?;
    done.bad.iter().try_for_each(|bad| writeln!(io::stdout(), "{bad}"))?;
    writeln!(
        io::stdout(),
        "threads: calls {}, opened {}, locked by a locking {}",
        done.calls,
        done.opened,
        done.locked
    )?;
    writeln!(io::stdout(), "wrong {}, unsaid 0, widened 0", done.bad.len())?;
    Ok(done.bad.is_empty())
}
