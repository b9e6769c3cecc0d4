//! `alcove preview`: the app in a browser of this machine, for trying it and for tests. Never with real data.

mod acts;
mod answer;
mod events;
mod guard;
mod keys;
mod look;
mod media;
mod outline;
mod place;
mod server;
mod shell;
mod wait;

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::Failure;
use look::Language;
use place::{Place, Scenario};
use server::Server;

/// Arguments of `alcove preview`.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Preview {
    /// The port of this machine to serve on; 0 takes any free one
    #[arg(long, default_value_t = 8788)]
    port: u16,
    /// The language of the phone; two pseudo-languages test the layout
    #[arg(long, value_enum, default_value_t = Language::En)]
    language: Language,
    /// The phone's initial state
    #[arg(long, value_enum, default_value_t = Scenario::Made)]
    scenario: Scenario,
    /// Print a page as text instead: a name from `--outline list`, or ids of controls to tap, separated by `/`
    #[arg(long, value_name = "PAGE")]
    outline: Option<String>,
}

const EXAMPLES: &str = "\
Examples:
  alcove preview
  alcove preview --language cy --scenario kept
  alcove preview --outline list
  alcove preview --outline danger --language longer
  alcove preview --outline inside/keep/words

Everything is made up and stands in a temporary folder, which goes when the program ends. The code is 483920: on the
calculator, type it and hold the = key.";

impl Preview {
    /// Serves until Ctrl-C, or prints one page.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        match &self.outline {
            Some(page) => outline::print(page, self.language, self.scenario)?,
            None => self.serve()?,
        }
        Ok(ExitCode::SUCCESS)
    }

    fn serve(&self) -> Result<(), Failure> {
        let place = Place::make(self.scenario)?;
        let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
        let code = place
            .code
            .map_or_else(|| "Nothing is set up yet.".to_owned(), |code| format!("The code is {code}."));
        let server = Server::start(self.port, shell::Shell::start(place, self.language))?;
        let mut out = std::io::stdout().lock();
        writeln!(
            out,
            "For trying with made-up data. Open this in a browser of this machine:\n\n  {}\n",
            server.address()
        )?;
        writeln!(out, "{code} Ctrl-C ends it and removes its folder.")?;
        out.flush()?;
        drop(out);
        signals.forever().next();
        server.stop();
        Ok(())
    }
}
