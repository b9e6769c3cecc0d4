//! The second space, and the code that erases: both from inside the first space.

use std::io::Write;

use vault::{Note, Provenance, Record, SpaceKind, StoreError, Zone};

use super::disk::Disk;
use super::{ERASE, NEW, Owner, SECOND, TOO_ALIKE, code, quote, set, titles};
use crate::Failure;
use crate::tour::report::{Report, Seen};

pub(super) fn walk(report: &mut Report<impl Write>, owner: &mut Owner) -> Result<(), Failure> {
    report.step("a second space", |seen| {
        let session = owner.must_open(NEW, seen)?;
        let before = Disk::read(&owner.app())?;
        quote(&owner.phone, seen, &["settings-second", "settings-second-warning"])?;
        set(&owner.phone, session.begin_second_code(code(SECOND)?)?)?;
        seen.line(format!("{SECOND} is set for it"));
        owner.leave(session);
        let after = Disk::read(&owner.app())?;
        after.tell_since(&before, seen);
        seen.must(after.looks_like(&before), "names, sizes and number of files are as before");
        Ok(())
    })?;
    report.step("what the person of the second space sees", |seen| look(owner, seen))?;
    report.step("a code that erases", |seen| erase_code(owner, seen))
}

fn look(owner: &mut Owner, seen: &mut Seen) -> Result<(), Failure> {
    let session = owner.must_open(SECOND, seen)?;
    let before = Disk::read(&owner.app())?;
    seen.must(session.space_kind() == SpaceKind::Plain, "plain notes open");
    quote(&owner.phone, seen, &["notes-title", "notes-empty", "notes-new"])?;
    let note = Record::Note(Note { words: "Milk, bread, call the dentist".into(), about: vec![] });
    session.add_record(&note, &Provenance::typed(Zone::UTC))?;
    titles(&session)?.into_iter().for_each(|title| seen.line(format!("  {title}")));
    seen.must(session.count()? == 1, "the notes are the person's own, and nothing else is there");
    let refused = session.begin_second_code(code(ERASE)?);
    seen.must(matches!(refused, Err(StoreError::NotAllowed)), "no other code can be set from here");
    drop(refused);
    owner.leave(session);
    Disk::read(&owner.app())?.tell_since(&before, seen);
    Ok(())
}

fn erase_code(owner: &mut Owner, seen: &mut Seen) -> Result<(), Failure> {
    let session = owner.must_open(NEW, seen)?;
    let before = Disk::read(&owner.app())?;
    quote(&owner.phone, seen, &["settings-erase-code", "settings-erase-code-warning"])?;
    let alike = session.begin_erase_code(code(NEW)?, code(TOO_ALIKE)?);
    seen.must(matches!(alike, Err(StoreError::TooAlike)), "one slip away from the own code it is refused");
    drop(alike);
    seen.line(format!("{TOO_ALIKE} beside {NEW}: refused, a hand in a hurry types either"));
    set(&owner.phone, session.begin_erase_code(code(NEW)?, code(ERASE)?)?)?;
    seen.line(format!("{ERASE} is set; {NEW} was typed again for it"));
    seen.must(session.has_erase_code()?, "it is set");
    owner.leave(session);
    let after = Disk::read(&owner.app())?;
    after.tell_since(&before, seen);
    seen.must(after.looks_like(&before), "names, sizes and number of files are as before");
    Ok(())
}
