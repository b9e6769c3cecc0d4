//! Implements `alcove`, the program: the whole journey in a terminal, the app in a browser, and tools for authors of
//! packs and recipients of bundles.
//!
//! ```text
//! alcove tour      the whole journey on a real store in a temporary folder
//!        preview   the whole app in a browser of this machine, with made-up data
//!        pack      check, build, sign, show, search, translate; the site
//!        bundle    verify and open what was handed over; needs no vault
//!        vault     opens a sealed copy without the app
//! ```
//!
//! As a library it is only for tests, which check bundles as the program does: start at [`verify`] and [`verify_zip`],
//! which return a [`Verdict`]. Limits: it writes only what its arguments name, and `preview` serves only this machine.

mod bundle;
mod clock;
mod content;
mod failure;
mod pack;
mod preview;
mod tour;
mod vault;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use failure::Failure;

pub use bundle::{Verdict, verify, verify_zip};

#[derive(Parser)]
#[command(name = "alcove", version, about, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Walks the whole journey on a real store in a temporary folder
    Tour(tour::Tour),
    /// Serves the whole app to a browser of this machine, with made-up data
    Preview(preview::Preview),
    /// Checks and opens a bundle that was received; needs no vault
    #[command(subcommand)]
    Bundle(bundle::Bundle),
    /// Builds, checks, shows and searches packs of advice
    #[command(subcommand)]
    Pack(pack::Pack),
    /// Helps to open a sealed copy without the app
    #[command(subcommand)]
    Vault(vault::Vault),
}

const EXAMPLES: &str = "\
Examples:
  alcove tour
  alcove tour --codes
  alcove tour --json --seed 7
  alcove preview
  alcove preview --outline help/danger
  alcove tour --bundle record.zip
  alcove bundle verify record.zip
  alcove pack check
  alcove pack search \"i payed and they want more\" --for under-18
  alcove pack force \"lyme regis\" --json
  alcove pack show dont-pay --for adult
  alcove pack site --out build/site
  alcove pack take-away --svg take-away.svg
  alcove vault identity --phrase-file phrase.txt > key.txt && age -d -i key.txt copy.age | tar -tv

Exit codes: 0 all is well; 1 something is not (a finding, a step that failed, nothing found); 2 wrong use or bad input.";

/// Runs the command line.
pub fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Tour(tour) => tour.run(),
        Command::Preview(preview) => preview.run(),
        Command::Bundle(bundle) => bundle.run(),
        Command::Pack(pack) => pack.run(),
        Command::Vault(vault) => vault.run(),
    };
    done.unwrap_or_else(|failure| failure.report())
}
