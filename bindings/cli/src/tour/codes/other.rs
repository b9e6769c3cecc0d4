//! Somebody else who has the phone and knows that 999 opens help.

use std::io::Write;

use cover::{LockEvent, Show, Then};
use vault::{Age, Entropy, StoreError};

use super::disk::Disk;
use super::{AFTER_FORGETTING, Owner, SOMEBODY_ELSES, code, quote};
use crate::Failure;
use crate::tour::report::{Report, Seen};

pub(super) fn walk(report: &mut Report<impl Write>, owner: &mut Owner) -> Result<(), Failure> {
    report.step("somebody else types 999", |seen| help(owner, seen))?;
    report.step("and starts afresh", |seen| start(owner, seen))?;
    report.step("the owner is not shut out", |seen| {
        let session = owner.must_open(AFTER_FORGETTING, seen)?;
        seen.must(session.count()? == owner.kept.len() as u64, "everything is there");
        owner.leave(session);
        Ok(())
    })
}

fn help(owner: &mut Owner, seen: &mut Seen) -> Result<(), Failure> {
    let before = Disk::read(&owner.app())?;
    let phone = &mut owner.phone;
    let held = phone.press("A999!")?;
    seen.must(matches!(held.then, Then::OpenHelp), "999 held opens help");
    phone.opened();
    seen.must(phone.lock_event(LockEvent::HelpAsked) == Show::Help, "help is drawn");
    quote(phone, seen, &["help-title", "help-forgot", "forgot-about", "forgot-only", "forgot-new-about"])?;
    let none = phone.store.open_by_phrase(&Entropy::generate()?);
    seen.must(matches!(none, Err(StoreError::Denied)), "words of somebody else open nothing");
    drop(none);
    quote(phone, seen, &["forgot-phrase-wrong"])?;
    seen.line("the same words where there is nothing to open");
    let after = Disk::read(&owner.app())?;
    seen.must(after == before, "no byte on disk changes by it");
    Ok(())
}

fn start(owner: &mut Owner, seen: &mut Seen) -> Result<(), Failure> {
    let before = Disk::read(&owner.app())?;
    let phone = &owner.phone;
    for digits in SOMEBODY_ELSES {
        let (session, _) = phone.finish(phone.store.begin_create(code(digits)?, Age::Adult)?)?;
        seen.line(format!("{digits} opens a new, empty place"));
        seen.must(session.list(None, 50)?.is_empty(), "nothing of the owner's is in it");
    }
    let third = phone.store.begin_create(code("9405826")?, Age::Adult);
    seen.must(matches!(third, Err(StoreError::NoPlace)), "then there is no room");
    drop(third);
    quote(phone, seen, &["setup-no-room"])?;
    seen.line("somebody who goes on until there is no room learns that there was one");
    owner.phone.lock_event(LockEvent::Leave);
    let after = Disk::read(&owner.app())?;
    after.tell_since(&before, seen);
    Ok(())
}
