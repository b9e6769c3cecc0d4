//! `alcove pack plan`.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use clap::Args;
use guide::Guide;
use guide::answers::Answers;
use guide::plan::Step;
use serde::Serialize;

use super::Source;
use crate::Failure;

/// Arguments of `alcove pack plan`.
#[derive(Args)]
pub(crate) struct PlanFor {
    /// Answers such as who=partner age=adult; a question that is not named is skipped. - reads them from standard
    /// input, one set per line
    answers: Vec<String>,
    /// Print {first, later}: the texts of the steps
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    source: Source,
}

/// The texts of the steps.
#[derive(Serialize)]
struct Steps {
    first: Vec<String>,
    later: Vec<String>,
}

impl PlanFor {
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let guide = self.source.open()?;
        if self.answers != ["-"] {
            self.say(&guide, self.answers.iter().map(String::as_str))?;
            return Ok(ExitCode::SUCCESS);
        }
        for line in std::io::stdin().lock().lines() {
            self.say(&guide, line?.split_whitespace())?;
        }
        Ok(ExitCode::SUCCESS)
    }

    fn say<'a>(&self, guide: &Guide, said: impl Iterator<Item = &'a str>) -> Result<(), Failure> {
        let steps = steps(guide, &answers(said)?)?;
        let mut out = std::io::stdout().lock();
        if self.json {
            serde_json::to_writer(&mut out, &steps)?;
            writeln!(out)?;
        } else {
            steps.first.iter().try_for_each(|step| writeln!(out, "{step}"))?;
            steps.later.iter().try_for_each(|step| writeln!(out, "  then: {step}"))?;
        }
        Ok(())
    }
}

fn answers<'a>(said: impl Iterator<Item = &'a str>) -> Result<Answers, Failure> {
    let mut answers = Answers::default();
    for one in said {
        let (question, answer) = one.split_once('=').unwrap_or((one, ""));
        if !answers.set(question, Some(answer)) {
            return Err(Failure::Input(format!("there is no answer '{one}'")));
        }
    }
    Ok(answers)
}

fn steps(guide: &Guide, answers: &Answers) -> Result<Steps, Failure> {
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for Step { word, first: is_first, .. } in guide.plan(answers)?.steps {
        let into = if is_first { &mut first } else { &mut later };
        into.push(guide.word(&word, &[])?);
    }
    Ok(Steps { first, later })
}
