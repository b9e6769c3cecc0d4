//! Errors that stop the program, in words for the person at the terminal.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// Everything that ends the program early.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("cannot read {path}: {cause}", path = .path.display())]
    Read { path: PathBuf, cause: io::Error },
    #[error("cannot write {path}: {cause}", path = .path.display())]
    Write { path: PathBuf, cause: io::Error },
    #[error("cannot print: {0}")]
    Print(#[from] io::Error),
    #[error("cannot print: {0}")]
    Json(#[from] serde_json::Error),
    #[error("{0}")]
    Input(String),
    #[error("cryptography: {0}")]
    Seal(#[from] seal::SealError),
    #[error("store: {0}")]
    Store(#[from] vault::StoreError),
    #[error("bundle: {0}")]
    Bundle(#[from] handoff::bundle::BundleError),
    #[error("link: {0}")]
    Link(#[from] handoff::LinkError),
    #[error("take-away: {0}")]
    TakeAway(#[from] handoff::TakeAwayError),
    #[error("advice: {0}")]
    Guide(#[from] guide::GuideError),
}

impl Failure {
    /// Prints the error; returns the exit code. A closed pipe (`| head`) is the reader's choice, not an error.
    #[expect(clippy::print_stderr, reason = "the program's own last word")]
    pub(crate) fn report(&self) -> ExitCode {
        if let Self::Print(cause) = self
            && cause.kind() == io::ErrorKind::BrokenPipe
        {
            return ExitCode::SUCCESS;
        }
        eprintln!("alcove: {self}");
        ExitCode::from(2)
    }
}
