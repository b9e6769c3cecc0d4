//! The erase code, typed on the cover.

use std::io::Write;

use vault::{SpaceKind, StoreError};

use super::disk::Disk;
use super::{AFTER_FORGETTING, ERASE, Owner, SECOND, SOMEBODY_ELSES, change_keys, held, quote, titles};
use crate::Failure;
use crate::tour::report::{Report, Seen};

pub(super) fn walk(report: &mut Report<impl Write>, owner: &mut Owner) -> Result<(), Failure> {
    report.step("the erase code, typed on the calculator", |seen| erase(owner, seen))?;
    report.step("what the same code opens from then on", |seen| {
        let session = owner.must_open(ERASE, seen)?;
        seen.must(session.space_kind() == SpaceKind::Plain, "plain notes open");
        quote(&owner.phone, seen, &["notes-title", "notes-empty", "notes-new"])?;
        seen.must(titles(&session)?.is_empty(), "there are none yet");
        owner.leave(session);
        Ok(())
    })?;
    report.step("nothing else of it opens, and the other places are as they were", |seen| {
        for digits in [AFTER_FORGETTING, SECOND] {
            owner.must_not_open(digits, seen)?;
        }
        let by_words = owner.phone.store.open_by_phrase(&owner.words);
        seen.must(matches!(by_words, Err(StoreError::Denied)), "its words open nothing");
        for digits in SOMEBODY_ELSES {
            let session = owner.must_open(digits, seen)?;
            owner.leave(session);
        }
        seen.line("copies made before still open with the words");
        Ok(())
    })
}

fn erase(owner: &mut Owner, seen: &mut Seen) -> Result<(), Failure> {
    let before = Disk::read(&owner.app())?;
    let then = held(&mut owner.phone, ERASE, seen)?;
    let done = owner.phone.try_offer(then);
    seen.must(matches!(done, Err(Failure::Store(StoreError::Erased))), "it has erased");
    change_keys(&owner.phone, seen)?;
    let again = owner.phone.store.begin_again().ok_or(Failure::Store(StoreError::OutOfOrder))?;
    let (session, _) = owner.phone.finish(again)?;
    owner.phone.enter(session);
    let session = owner.phone.session()?;
    seen.must(session.space_kind() == SpaceKind::Plain, "an empty list of notes is up");
    quote(&owner.phone, seen, &["notes-title", "notes-empty"])?;
    owner.leave(session);
    let after = Disk::read(&owner.app())?;
    after.tell_since(&before, seen);
    seen.must(after.vaults() == before.vaults(), "there are as many folders as before");
    Ok(())
}
