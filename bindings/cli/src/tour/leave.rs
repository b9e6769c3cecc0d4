//! Leaving instantly while something is being kept, and finding everything on return.

use std::io::Write;
use std::time::{Duration, Instant};

use cover::{LockEvent, Show};
use vault::{EntryId, Kind, Session, Shown, State, StoreError};

use super::keep::{Kept, WHOLE, spec};
use super::phone::{CODE, Phone};
use super::report::{Report, Seen};
use super::sample::{PUSH, RECORDING, Recording};
use crate::Failure;

const CUT_SHORT: &str = "second recording";

pub(crate) fn walk(
    report: &mut Report<impl Write>,
    mut phone: Phone,
    session: Session,
    kept: &mut Kept,
    seed: u64,
) -> Result<Session, Failure> {
    let root = phone.root().to_owned();
    let interrupted = report
        .step("leave while a recording is being kept", |seen| leave(&mut phone, &session, seed, seen))?;
    // Everything in memory is dropped, as when the app is closed; only the folder remains.
    drop((session, phone));
    let session = report.step("open again", |seen| {
        let mut phone = Phone::new(&root)?;
        let held = phone.press(&format!("{CODE}!"))?;
        seen.must(phone.first == cover::Show::Cover, "a launch is the calculator");
        seen.must(phone.try_offer(held.then)?.is_some(), "the code opens it");
        let session = phone.session()?;
        for summary in session.list(None, 50)? {
            seen.line(format!(
                "{:?} {:?} {} ({} bytes)",
                summary.state, summary.kind, summary.title, summary.length
            ));
        }
        Ok(session)
    })?;
    report.step("everything that was shown as kept is there", |seen| check(&session, kept, seed, seen))?;
    report.step("the interrupted item is marked unfinished and readable", |seen| {
        let entry = session.entry(interrupted)?;
        seen.must(entry.summary.state == State::Unfinished, "marked unfinished");
        seen.must(entry.summary.length > 0, "something of it is there");
        same(&session, interrupted, &Recording::new(seed, CUT_SHORT), entry.summary.length, seen)?;
        seen.line(format!("{} MiB of it can be read", entry.summary.length >> 20));
        Ok(())
    })?;
    report.step("custody record checked", |seen| {
        let head = session.check_custody()?.head;
        seen.line(format!("{} rows, every one in its place", head.count));
        Ok(())
    })?;
    Ok(session)
}

fn leave(phone: &mut Phone, session: &Session, seed: u64, seen: &mut Seen) -> Result<EntryId, Failure> {
    let mut writer =
        session.begin_item(&spec(Kind::Recording, "second.mp4", Shown::NobodyUnder18), &phone.limits()?)?;
    let (id, recording) = (writer.id(), Recording::new(seed, CUT_SHORT));
    let mut push = vec![0; PUSH];
    let mut took = None;
    for at in 0..RECORDING / PUSH as u64 {
        recording.fill(at, &mut push);
        if at == RECORDING / PUSH as u64 / 2 {
            took = Some(tap_leave(phone, seen));
        }
        match writer.append(&push) {
            Err(StoreError::Locked) => break,
            kept => kept?,
        }
    }
    seen.must(
        took.is_some() && matches!(writer.finish(), Err(StoreError::Locked)),
        "the keeping has stopped",
    );
    seen.must(session.count().is_err(), "the session is over");
    seen.line(format!(
        "the calculator shows {}; locked in {} µs",
        phone.display()?,
        took.unwrap_or_default().as_micros()
    ));
    Ok(id)
}

fn tap_leave(phone: &mut Phone, seen: &mut Seen) -> Duration {
    let start = Instant::now();
    let shown = phone.lock_event(LockEvent::Leave);
    let took = start.elapsed();
    seen.must(shown == Show::Cover, "the calculator is drawn");
    took
}

fn check(session: &Session, kept: &Kept, seed: u64, seen: &mut Seen) -> Result<(), Failure> {
    for (id, title) in &kept.words {
        let entry = session.entry(*id)?;
        seen.must(entry.summary.state == State::Kept && entry.summary.title == *title, title);
    }
    for (id, bytes) in &kept.pictures {
        let mut read = vec![0; bytes.len() + 1];
        let length = session.read(*id, 0, &mut read)?;
        seen.must(read.get(..length) == Some(*bytes), "a picture byte for byte");
        session.verify(*id)?;
    }
    let recording = kept.recording.ok_or(Failure::Store(StoreError::NoSuchEntry))?;
    same(session, recording, &Recording::new(seed, WHOLE), RECORDING, seen)?;
    session.verify(recording)?;
    seen.line(format!(
        "{} words, {} pictures and the recording, byte for byte",
        kept.words.len(),
        kept.pictures.len()
    ));
    Ok(())
}

/// Compares a whole item with what was kept.
fn same(
    session: &Session,
    id: EntryId,
    recording: &Recording,
    length: u64,
    seen: &mut Seen,
) -> Result<(), Failure> {
    let (mut read, mut wanted) = (vec![0; PUSH], vec![0; PUSH]);
    let mut offset = 0;
    while offset < length {
        let now = session.read(id, offset, &mut read)?;
        recording.fill(offset / PUSH as u64, &mut wanted);
        if now == 0 || read.get(..now) != wanted.get(..now) {
            seen.must(false, "the bytes that went in come out");
            return Ok(());
        }
        offset += now as u64;
    }
    seen.must(offset == length, "as many bytes as went in");
    Ok(())
}
