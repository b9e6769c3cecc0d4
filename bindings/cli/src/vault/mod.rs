//! `alcove vault`: helps to open a sealed copy without the app.

use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use seal::phrase::Entropy;
use zeroize::Zeroizing;

use crate::{Failure, content};

/// The subcommands of `alcove vault`.
#[derive(Subcommand)]
pub(crate) enum Vault {
    /// Prints the identity with which the age program decrypts the sealed copies of a recovery phrase
    Identity(Identity),
}

/// Arguments of `alcove vault identity`.
#[derive(Args)]
pub(crate) struct Identity {
    /// A file with the twelve words or the 48 digits; - reads standard input
    #[arg(long, value_name = "FILE")]
    phrase_file: PathBuf,
}

impl Vault {
    /// Runs the subcommand.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        match self {
            Self::Identity(identity) => identity.run(),
        }
    }
}

impl Identity {
    fn run(&self) -> Result<ExitCode, Failure> {
        let phrase = phrase_of(&self.phrase_file)?;
        // Printed on purpose, for a file that age reads.
        phrase.derive_copy_identity().expose_text(|identity| writeln!(io::stdout(), "{identity}"))??;
        Ok(ExitCode::SUCCESS)
    }
}

/// Reads a phrase from a file, as words or digits; `-` is standard input.
pub(crate) fn phrase_of(file: &Path) -> Result<Entropy, Failure> {
    let typed = read(file)?;
    Entropy::from_typed(&typed).map_err(|error| Failure::Input(format!("phrase: {error}")))
}

fn read(file: &Path) -> Result<Zeroizing<String>, Failure> {
    let mut text = Zeroizing::new(String::with_capacity(4096));
    let read = if file == Path::new("-") {
        io::stdin().read_to_string(&mut text)
    } else {
        std::fs::File::open(file).and_then(|mut open| open.read_to_string(&mut text))
    };
    read.map(|_| text).map_err(|cause| content::cannot_read(file, cause))
}
