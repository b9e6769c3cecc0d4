//! Prints the findings, as text or as one JSON object.

use std::io::Write;
use std::process::ExitCode;

use serde::Serialize;

use super::findings::Findings;
use crate::Failure;

#[derive(Serialize)]
struct Whole<'a> {
    fine: bool,
    #[serde(flatten)]
    findings: &'a Findings,
}

/// Prints the findings. Exit code 1 if anything differs.
pub(super) fn print(findings: &Findings, json: bool) -> Result<ExitCode, Failure> {
    let mut out = std::io::stdout().lock();
    let fine = findings.is_fine();
    if json {
        serde_json::to_writer(&mut out, &Whole { fine, findings })?;
        writeln!(out)?;
    } else {
        for_a_person(findings, &mut out)?;
    }
    out.flush()?;
    Ok(if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn for_a_person(findings: &Findings, out: &mut impl Write) -> Result<(), Failure> {
    for (path, wrong) in &findings.files {
        match wrong.as_slice() {
            // Escapes characters that would control the terminal.
            [] => writeln!(out, "ok       {}", path.escape_debug())?,
            wrong => writeln!(out, "DIFFERS  {}: {}", path.escape_debug(), wrong.join("; "))?,
        }
    }
    writeln!(out)?;
    findings.held.iter().try_for_each(|held| writeln!(out, "{held}"))?;
    findings.unchecked.iter().try_for_each(|what| writeln!(out, "not checked: {what}"))?;
    findings.whole.iter().try_for_each(|what| writeln!(out, "DIFFERS  the whole: {what}"))?;
    if let Some(told) = &findings.fingerprint {
        writeln!(out, "\nFingerprint  {}", told.characters)?;
        told.spoken.iter().try_for_each(|group| writeln!(out, "             {group}"))?;
    }
    let last = if !findings.is_fine() {
        "Something differs: see above."
    } else if findings.fingerprint.is_some() {
        "Unchanged since it was made, if these characters match the ones in the police log. That says that it existed \
         when they were read out; not who made it, nor that its times are true."
    } else {
        "Every file is as its manifests say. They are in the bag themselves, so this does not say who made it or when."
    };
    writeln!(out, "\n{last}")?;
    Ok(())
}
