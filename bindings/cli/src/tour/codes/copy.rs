//! A sealed copy: made, restored on another phone, opened with the age program; and that phone erased again.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use seal::copy::CopyOpener;
use vault::{DamagedPart, Entropy, Restore, Session, StoreError};

use super::disk::Disk;
use super::{AFTER_FORGETTING, ON_ANOTHER_PHONE, Owner, change_keys, code, held, quote, titles};
use crate::Failure;
use crate::tour::phone::Phone;
use crate::tour::report::{Report, Seen};

const PUSH: usize = 1 << 20;

pub(super) fn walk(report: &mut Report<impl Write>, owner: &mut Owner, root: &Path) -> Result<(), Failure> {
    let file = root.join("copy.age");
    report.step("a sealed copy", |seen| make(owner, &file, seen))?;
    let mut phone = Phone::new(&root.join("new-phone"))?;
    report.step("brought in with other words, or cut short", |seen| refused(owner, &phone, &file, seen))?;
    let session = report.step("brought in on another phone", |seen| bring(owner, &phone, &file, seen))?;
    report.step("the copy opened without the app", |seen| by_age(owner, root, &file, seen))?;
    report.step("everything erased on that phone", |seen| erase(owner, &mut phone, session, seen))
}

fn make(owner: &mut Owner, file: &Path, seen: &mut Seen) -> Result<(), Failure> {
    let failed = |cause| Failure::Write { path: file.to_owned(), cause };
    quote(&owner.phone, seen, &["settings-copy", "settings-copy-about"])?;
    let session = owner.must_open(AFTER_FORGETTING, seen)?;
    let mut copy = session.begin_copy()?;
    let mut out = File::create_new(file).map_err(failed)?;
    while let Some(piece) = copy.pull()? {
        out.write_all(&piece).map_err(failed)?;
    }
    out.sync_all().map_err(failed)?;
    copy.finish()?;
    seen.must(session.last_copy()?.is_some_and(|last| !last.is_older), "the space knows of it");
    seen.line(format!("{}, {} bytes", file.display(), fs::metadata(file)?.len()));
    owner.leave(session);
    Ok(())
}

fn refused(owner: &Owner, phone: &Phone, file: &Path, seen: &mut Seen) -> Result<(), Failure> {
    let before = Disk::read(&phone.root().join("app"))?;
    let whole = fs::read(file)?;
    let by_others = push(phone, &Entropy::generate()?, &whole);
    seen.must(matches!(by_others, Err(StoreError::Denied)), "other words bring nothing in");
    drop(by_others);
    quote(&owner.phone, seen, &["forgot-phrase-wrong"])?;
    let short = push(phone, &owner.words, whole.get(..whole.len() - 1).unwrap_or_default());
    seen.must(matches!(short, Err(StoreError::Damaged(DamagedPart::Copy))), "one byte short it is refused");
    drop(short);
    quote(&owner.phone, seen, &["forgot-copy-altered"])?;
    let after = Disk::read(&phone.root().join("app"))?;
    seen.must(after.is_same_but_for_attempts(&before), "nothing of it stays");
    Ok(())
}

fn push(phone: &Phone, words: &Entropy, copy: &[u8]) -> Result<Restore, StoreError> {
    let mut restore = phone.store.begin_restore(words)?;
    copy.chunks(PUSH).try_for_each(|piece| restore.push(piece))?;
    restore.end()?;
    Ok(restore)
}

fn bring(owner: &mut Owner, phone: &Phone, file: &Path, seen: &mut Seen) -> Result<Session, Failure> {
    let before = Disk::read(&phone.root().join("app"))?;
    let restore = push(phone, &owner.words, &fs::read(file)?)?;
    let (session, _) = phone.finish(restore.begin_code(code(ON_ANOTHER_PHONE)?)?)?;
    drop(restore);
    Disk::read(&phone.root().join("app"))?.tell_since(&before, seen);
    titles(&session)?.into_iter().for_each(|title| seen.line(title));
    let first = owner.must_open(AFTER_FORGETTING, &mut Seen::default())?;
    for id in &owner.kept {
        seen.must(session.entry_unseen(*id)? == first.entry_unseen(*id)?, "each entry is as it was");
        if session.entry_unseen(*id)?.file.is_some() {
            session.verify(*id)?;
        }
    }
    let (theirs, hers) = (session.custody()?, first.custody()?);
    seen.must(theirs.get(..hers.len()) == Some(&hers[..]), "the record goes on, row for row");
    seen.line(format!("the record: {} rows as they were, and one that says that it moved", hers.len()));
    owner.leave(first);
    Ok(session)
}

fn by_age(owner: &Owner, root: &Path, file: &Path, seen: &mut Seen) -> Result<(), Failure> {
    let phrase = root.join("words.txt");
    let mut words = Vec::new();
    owner.words.each_word(|word, _| words.push(word.to_owned()));
    fs::write(&phrase, words.join(" ")).map_err(|cause| Failure::Write { path: phrase.clone(), cause })?;
    seen.line(format!("alcove vault identity --phrase-file {} > key.txt", phrase.display()));
    seen.line(format!("age -d -i key.txt {} | tar -tv", file.display()));
    let members = members(&crate::vault::phrase_of(&phrase)?, file)?;
    members.iter().for_each(|member| seen.line(format!("  {}", member.display())));
    let files = members.iter().filter(|member| member.starts_with("files")).count();
    seen.must(files == 1, "the picture is in it as a file of its own");
    Ok(())
}

// Does what the two programs do: derives the key from the words, then reads the archive.
fn members(phrase: &Entropy, file: &Path) -> Result<Vec<PathBuf>, Failure> {
    let opener = CopyOpener::open(&phrase.derive_copy_identity(), File::open(file)?)?;
    let mut archive = tar::Archive::new(opener);
    let name = |member: io::Result<tar::Entry<'_, _>>| Ok(member?.path()?.into_owned());
    archive.entries()?.map(name).collect()
}

fn erase(owner: &Owner, phone: &mut Phone, session: Session, seen: &mut Seen) -> Result<(), Failure> {
    let app = phone.root().join("app");
    let before = Disk::read(&app)?;
    let said = ["settings-erase", "settings-erase-about", "settings-erase-copies", "settings-erase-sure"];
    quote(phone, seen, &said)?;
    session.erase_everything()?;
    seen.must(session.check_open().is_err(), "the session is over");
    drop(session);
    change_keys(phone, seen)?;
    let after = Disk::read(&app)?;
    after.tell_since(&before, seen);
    seen.must(after.vaults() == 0, "no folder of a vault is left");
    let then = held(phone, ON_ANOTHER_PHONE, seen)?;
    seen.must(phone.try_offer(then)?.is_none(), "its code opens nothing");
    let by_words = phone.store.open_by_phrase(&owner.words);
    seen.must(matches!(by_words, Err(StoreError::Denied)), "the words open nothing here");
    quote(phone, seen, &["settings-erased"])
}
