//! `alcove pack force`.

use std::io::Write;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::Source;
use crate::Failure;

/// Arguments of `alcove pack force`.
#[derive(Args)]
pub(crate) struct Force {
    /// A town, council, county, force or outward postcode
    words: String,
    /// Print an array of {id, name, matched}, best first
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    source: Source,
}

#[derive(Serialize)]
struct Found<'a> {
    id: &'a str,
    name: &'a str,
    matched: &'a str,
}

impl Force {
    /// Finds a force. Exit code 1 if nothing was found.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        self.print(&mut std::io::stdout().lock())
    }

    fn print(&self, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let found = self.source.open()?.find_force(&self.words)?;
        if self.json {
            let rows: Vec<_> = found
                .iter()
                .map(|found| Found { id: &found.id, name: &found.name, matched: &found.matched })
                .collect();
            serde_json::to_writer(&mut *out, &rows)?;
            writeln!(out)?;
        } else {
            for found in &found {
                writeln!(out, "{:<20} {:<40} {}", found.id, found.name, found.matched)?;
            }
        }
        Ok(if found.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(words: &str) -> (String, ExitCode) {
        let source = Source { pack: None, language: guide::ENGLISH.to_owned() };
        let mut out = Vec::new();
        let code = Force { words: words.to_owned(), json: true, source }.print(&mut out).unwrap();
        (String::from_utf8(out).unwrap(), code)
    }

    #[test]
    fn a_force_is_printed_as_id_name_and_what_matched() {
        let row =
            r#"[{"id":"northern-ireland","name":"Police Service of Northern Ireland","matched":"Derry"}]"#;
        assert_eq!(printed("derry"), (format!("{row}\n"), ExitCode::SUCCESS));
    }

    #[test]
    fn nothing_that_fits_is_an_empty_array_and_code_1() {
        assert_eq!(printed("qwxyzzzq"), ("[]\n".to_owned(), ExitCode::FAILURE));
    }
}
