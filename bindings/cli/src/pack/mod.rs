//! `alcove pack`: tools for writing, reviewing and publishing packs.

mod build;
mod check;
mod force;
mod picture;
mod plan;
mod review;
mod search;
mod show;
mod site;
mod take_away;
mod translate;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use guide::{Audience, Guide};

use crate::{Failure, content};

/// The subcommands of `alcove pack`.
#[derive(Subcommand)]
pub(crate) enum Pack {
    /// Makes a signing key: writes the seed to a new file that only you may read, prints the public key
    Keygen(build::Keygen),
    /// Builds, seals and signs a pack from its source texts
    Build(build::Build),
    /// Checks every rule for content; prints file, line, rule and how to fix it
    Check(check::Check),
    /// Prints a page, a service or a force as the phone shows it
    Show(show::Show),
    /// Finds the right page for the words of someone in panic
    Search(search::Search),
    /// Prints the plan for answers to its questions
    Plan(plan::PlanFor),
    /// Finds the police force of a place, county or outward postcode
    Force(force::Force),
    /// Lists every claim with its sources, those not reviewed for longest first
    Review(review::Review),
    /// Renders the pack as a static site that any force or school can host
    Site(site::Site),
    /// Exports the texts for translators and imports translations, one PO file per language
    #[command(subcommand)]
    Translate(translate::Translate),
    /// Shows the numbers and first steps as text and as a QR code for another phone
    TakeAway(take_away::TakeAway),
}

impl Pack {
    /// Runs the subcommand.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        match self {
            Self::Keygen(keygen) => keygen.run(),
            Self::Build(build) => build.run(),
            Self::Check(check) => check.run(),
            Self::Show(show) => show.run(),
            Self::Search(search) => search.run(),
            Self::Plan(plan) => plan.run(),
            Self::Force(force) => force.run(),
            Self::Review(review) => review.run(),
            Self::Site(site) => site.run(),
            Self::Translate(translate) => translate.run(),
            Self::TakeAway(take_away) => take_away.run(),
        }
    }
}

/// The reader to answer for.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum For {
    /// The person affected, aged 18 or over
    Adult,
    /// The person affected, under 18 or of unknown age
    #[value(name = "under-18")]
    Under18,
    /// Someone who looks after them
    TrustedAdult,
}

impl From<For> for Audience {
    fn from(who: For) -> Self {
        match who {
            For::Adult => Self::Adult,
            For::Under18 => Self::Under18,
            For::TrustedAdult => Self::TrustedAdult,
        }
    }
}

/// The pack to query.
#[derive(Args)]
pub(crate) struct Source {
    /// A pack file; without it, the pack shipped with the program
    #[arg(long, value_name = "FILE")]
    pack: Option<PathBuf>,
    /// The language; English where a page is missing
    #[arg(long, default_value = guide::ENGLISH)]
    language: String,
}

impl Source {
    /// Opens the pack as a phone does: signature first, then the seal, then the image in memory.
    pub(crate) fn open(&self) -> Result<Guide, Failure> {
        let opened = match &self.pack {
            Some(path) => {
                let bytes = std::fs::read(path).map_err(|cause| content::cannot_read(path, cause))?;
                seal::pack::open_pack(&bytes, ::pack::TRUSTED_KEYS, ::pack::FLOOR)?
            }
            None => ::pack::open_shipped()?,
        };
        let guide = Guide::open(&opened.image, &self.language)?;
        Ok(if ::pack::is_development(&opened) { guide.as_draft() } else { guide })
    }
}
