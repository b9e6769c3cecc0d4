//! The program `alcove`.

use std::process::ExitCode;

fn main() -> ExitCode {
    alcove::run()
}
