//! A forgotten code on a phone that has also lost its key: the recovery phrase opens the space.

use std::io::Write;

use cover::LockEvent;
use vault::{Entropy, Session};

use super::disk::Disk;
use super::{AFTER_FORGETTING, ERASE, NEW, Owner, SECOND, code, quote, set, titles};
use crate::Failure;
use crate::tour::report::{Report, Seen};

pub(super) fn walk(report: &mut Report<impl Write>, owner: &mut Owner) -> Result<(), Failure> {
    report.step("the phone's key is gone", |seen| {
        for alias in owner.phone.keys.aliases()? {
            owner.phone.keys.delete(&alias)?;
        }
        let before = Disk::read(&owner.app())?;
        owner.must_not_open(NEW, seen)?;
        let after = Disk::read(&owner.app())?;
        seen.must(after.is_same_but_for_attempts(&before), "nothing is destroyed by it");
        seen.line("nothing opens, and no file but the attempts has changed");
        Ok(())
    })?;
    let session = report.step("the twelve words open it", |seen| by_words(owner, seen))?;
    report.step("a new code, under a new key", |seen| new_code(owner, session, seen))
}

fn by_words(owner: &mut Owner, seen: &mut Seen) -> Result<Session, Failure> {
    quote(
        &owner.phone,
        seen,
        &["forgot-nothing-lost", "forgot-about", "forgot-phrase", "forgot-phrase-how"],
    )?;
    let typed = typed(&owner.words, Some(3));
    let slip = Entropy::from_typed(&typed).err();
    seen.must(slip.is_some(), "a slip is found");
    slip.iter().for_each(|slip| seen.line(format!("  with a slip in the third: {slip}")));
    let words = Entropy::from_typed(&typed_right(&owner.words))
        .map_err(|error| Failure::Input(format!("words: {error}")))?;
    let session = owner.phone.store.open_by_phrase(&words)?;
    owner.phone.lock_event(LockEvent::Opened);
    titles(&session)?.into_iter().for_each(|title| seen.line(title));
    seen.must(session.count()? == owner.kept.len() as u64, "everything that was kept is there");
    Ok(session)
}

fn typed_right(words: &Entropy) -> String {
    typed(words, None)
}

// Returns the words as somebody types them, perhaps with one that is not in the list.
fn typed(words: &Entropy, slip: Option<usize>) -> String {
    let mut all = Vec::new();
    words.each_word(|word, _| all.push(word.to_owned()));
    if let Some(word) = slip.and_then(|place| all.get_mut(place - 1)) {
        "xylophones".clone_into(word);
    }
    all.join(" ")
}

fn new_code(owner: &mut Owner, session: Session, seen: &mut Seen) -> Result<(), Failure> {
    let before = Disk::read(&owner.app())?;
    owner.phone.keys.make(&session.key_alias()?)?;
    quote(&owner.phone, seen, &["forgot-code-new"])?;
    set(&owner.phone, session.begin_change_code(code(AFTER_FORGETTING)?, None)?)?;
    // The other codes, which needed the lost key, open nothing either.
    set(&owner.phone, session.begin_second_code(code(SECOND)?)?)?;
    set(&owner.phone, session.begin_erase_code(code(AFTER_FORGETTING)?, code(ERASE)?)?)?;
    seen.line(format!("{AFTER_FORGETTING} is set, and the second and the erase code once more"));
    owner.leave(session);
    Disk::read(&owner.app())?.tell_since(&before, seen);
    let session = owner.must_open(AFTER_FORGETTING, seen)?;
    seen.must(session.count()? == owner.kept.len() as u64, "it opens what it opened before");
    owner.leave(session);
    owner.phone.store.prepare()?.iter().try_for_each(|alias| owner.phone.keys.make(alias))
}
