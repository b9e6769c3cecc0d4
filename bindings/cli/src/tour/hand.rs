//! Handing over: the tour's records and pictures as a bundle in a file that anyone can open.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use age::secrecy::SecretString;
use handoff::bundle::{Bundle, Choice, Sealed, Sealing};
use vault::{Moment, Party, Session, Zone};

use super::keep::Kept;
use super::phone;
use super::report::{Report, Seen};
use crate::{Failure, clock};

/// The file to write, and the passphrase to encrypt it with.
pub(crate) struct Out<'a> {
    pub(crate) file: &'a Path,
    pub(crate) seal: Option<SecretString>,
}

pub(crate) fn walk(
    report: &mut Report<impl Write>,
    session: Session,
    kept: &Kept,
    out: Out<'_>,
) -> Result<(), Failure> {
    report.step("handed over", |seen| {
        let session = Arc::new(session);
        let guide = Arc::new(phone::guide()?);
        let words = kept.words.iter().map(|(id, _)| *id);
        let entries = words.chain(kept.pictures.iter().map(|(id, _)| *id)).collect();
        let choice = Choice { entries, to: Party::Force("northamptonshire".into()) };
        let now = Moment { unix_ms: clock::unix_ms(), zone: Zone::UTC };
        let bundle = Bundle::begin(Arc::clone(&session), guide, choice, now)?;
        show(&bundle, seen);
        write(bundle, out, seen)?;
        seen.must(session.check_custody().is_ok(), "the custody record is whole, with this hand-over in it");
        Ok(())
    })
}

fn show(bundle: &Bundle, seen: &mut Seen) {
    let preview = bundle.preview();
    for listed in &preview.records {
        let title = listed.summary.as_ref().map(|summary| summary.title.as_str()).unwrap_or_default();
        seen.line(format!("{}. {title}", listed.number));
    }
    seen.must(preview.missing.is_nothing(), "nothing of it is missing");
}

fn write(bundle: Bundle, out: Out<'_>, seen: &mut Seen) -> Result<(), Failure> {
    let failed = |cause| Failure::Write { path: out.file.to_owned(), cause };
    // An existing file is never overwritten.
    let mut file: File = OpenOptions::new().write(true).create_new(true).open(out.file).map_err(failed)?;
    let fingerprint = match out.seal {
        None => {
            let mut bundle = bundle;
            while let Some(piece) = bundle.pull()? {
                file.write_all(piece).map_err(failed)?;
            }
            bundle.fingerprint()
        }
        Some(words) => {
            let mut sealed = Sealed::new(bundle, Sealing::Passphrase(words))?;
            while let Some(piece) = sealed.pull()? {
                file.write_all(piece).map_err(failed)?;
            }
            sealed.bundle().fingerprint()
        }
    };
    file.sync_all().map_err(failed)?;
    seen.must(fingerprint.is_some(), "it is whole");
    seen.line(format!("{}", out.file.display()));
    fingerprint.iter().for_each(|told| seen.line(format!("{told}: {}", told.spoken().join(", "))));
    Ok(())
}
