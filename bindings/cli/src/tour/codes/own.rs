//! A person's own code: set with a recovery phrase, mistyped, and changed.

use std::fs;
use std::io::Write;

use cover::{LockEvent, Show};
use vault::{Age, Kind, Note, Provenance, Record, Shown, StoreError, WeakCode, Zone};

use super::disk::Disk;
use super::{NEW, Owner, code, copied, held, quote, set, titles};
use crate::Failure;
use crate::tour::keep::spec;
use crate::tour::phone::CODE;
use crate::tour::report::{Report, Seen};
use crate::tour::sample::PICTURES;

const SLOTS: [&str; 2] = ["slots.a", "slots.b"];

pub(super) fn walk(report: &mut Report<impl Write>, owner: &mut Owner) -> Result<(), Failure> {
    report.step("set up, with a code", |seen| set_up(owner, seen))?;
    report.step("twelve words, shown once and asked back", |seen| make_words(owner, seen))?;
    report.step("something is kept", |seen| keep(owner, seen))?;
    report.step("a wrong code", |seen| {
        let before = Disk::read(&owner.app())?;
        owner.must_not_open("604417", seen)?;
        let after = Disk::read(&owner.app())?;
        after.tell_since(&before, seen);
        seen.must(after.is_same_but_for_attempts(&before), "an attempt is written down, and nothing else");
        Ok(())
    })?;
    let older = SLOTS.map(|name| fs::read(owner.app().join(name)));
    report.step("another code", |seen| change(owner, seen))?;
    report.step("the old code opens nothing", |seen| {
        owner.must_not_open(CODE, seen)?;
        let session = owner.must_open(NEW, seen)?;
        seen.must(session.list(None, 50)?.len() == owner.kept.len(), "everything is there under the new one");
        owner.leave(session);
        Ok(())
    })?;
    let [first, second] = older;
    let older = [first?, second?];
    report.step("the old code, with older copies of the slots put back", |seen| put_back(owner, &older, seen))
}

fn set_up(owner: &mut Owner, seen: &mut Seen) -> Result<(), Failure> {
    let phone = &mut owner.phone;
    quote(phone, seen, &["setup-limit-code", "setup-code", "setup-code-about", "setup-code-wait"])?;
    let took = phone.set_up(CODE, Age::Adult)?;
    seen.line(format!("{CODE} is taken (stretched for {} ms)", took.as_millis()));
    let mut prefs = phone.store.prefs();
    prefs.hidden = true;
    phone.store.set_prefs(prefs)?;
    seen.must(phone.lock_event(LockEvent::Hide) == Show::Cover, "hidden, it is a calculator");
    drop(phone.session()?);
    Disk::read(&owner.app())?.tell(seen);
    seen.line("the second database, store and draft are there from the first day, used or not");
    Ok(())
}

fn make_words(owner: &mut Owner, seen: &mut Seen) -> Result<(), Failure> {
    let session = owner.must_open(CODE, seen)?;
    let before = Disk::read(&owner.app())?;
    quote(&owner.phone, seen, &["setup-phrase-write", "setup-phrase-digits", "setup-phrase-nobody"])?;
    let mut words = Vec::new();
    owner.words.each_word(|word, number| words.push(format!("{word} {number:04}")));
    words.chunks(4).for_each(|line| seen.line(format!("  {}", line.join(", "))));
    quote(&owner.phone, seen, &["setup-phrase-ask", "setup-phrase-ask-about"])?;
    for (place, word) in (1..).zip(&words).skip(1).step_by(4) {
        let typed = word.chars().take(4).collect::<String>().to_uppercase();
        seen.line(format!("  word {place}: {}", typed.trim()));
        let is_short = typed.trim().len() < 4;
        seen.must(is_short || owner.words.is_word(place, &typed), "four letters of it are enough");
    }
    session.set_phrase(&owner.words)?;
    seen.must(session.has_phrase()?, "they are set");
    owner.leave(session);
    Disk::read(&owner.app())?.tell_since(&before, seen);
    Ok(())
}

fn keep(owner: &mut Owner, seen: &mut Seen) -> Result<(), Failure> {
    let session = owner.must_open(CODE, seen)?;
    let before = Disk::read(&owner.app())?;
    let note = Record::Note(Note { words: "He wrote again on Friday".into(), about: vec![] });
    owner.kept.push(session.add_record(&note, &Provenance::typed(Zone::UTC))?);
    let [(name, bytes), ..] = PICTURES;
    let wanted = spec(Kind::Screenshot, name, Shown::WordsOnly);
    let mut writer = session.begin_item(&wanted, &owner.phone.limits()?)?;
    writer.append(bytes)?;
    owner.kept.push(writer.finish()?);
    titles(&session)?.into_iter().for_each(|title| seen.line(title));
    owner.leave(session);
    Disk::read(&owner.app())?.tell_since(&before, seen);
    Ok(())
}

fn change(owner: &mut Owner, seen: &mut Seen) -> Result<(), Failure> {
    let session = owner.must_open(CODE, seen)?;
    let before = Disk::read(&owner.app())?;
    let easy = session.begin_change_code(code("123456")?, None);
    seen.must(matches!(easy, Err(StoreError::WeakCode(WeakCode::Run))), "an easy one is refused");
    drop(easy);
    seen.line("123456:");
    quote(&owner.phone, seen, &["setup-code-run"])?;
    let taken = set(&owner.phone, session.begin_change_code(code(CODE)?, None)?);
    seen.must(
        matches!(taken, Err(Failure::Store(StoreError::CodeTaken))),
        "one that opens something is refused",
    );
    seen.line(format!("{CODE}, which opens something:"));
    quote(&owner.phone, seen, &["setup-code-taken", "settings-code-about"])?;
    set(&owner.phone, session.begin_change_code(code(NEW)?, None)?)?;
    seen.line(format!("{NEW}:"));
    quote(&owner.phone, seen, &["settings-code-done"])?;
    seen.must(session.check_open().is_ok(), "the session goes on");
    owner.leave(session);
    Disk::read(&owner.app())?.tell_since(&before, seen);
    Ok(())
}

// Uses copies of the phone, keys included, so that only the slots are older.
fn put_back(owner: &Owner, older: &[Vec<u8>; 2], seen: &mut Seen) -> Result<(), Failure> {
    for (name, which) in [("one", &[0][..]), ("other", &[1]), ("both", &[0, 1])] {
        let mut phone = copied(&owner.phone, &format!("older-{name}"))?;
        let put = SLOTS.iter().zip(older).enumerate().filter(|(at, _)| which.contains(at));
        for (_, (file, bytes)) in put {
            fs::write(phone.root().join("app").join(file), bytes)?;
        }
        let then = held(&mut phone, CODE, seen)?;
        seen.must(phone.try_offer(then)?.is_none(), "the old code opens nothing");
        let session = phone.store.open_by_phrase(&owner.words);
        let is_noticed = session.as_ref().is_ok_and(|session| session.has_older_slots().unwrap_or(false));
        seen.line(format!("{name} put back: nothing opens by the old code; noticed inside: {is_noticed}"));
        seen.must(session.is_ok(), "the words still open it");
    }
    Ok(())
}
