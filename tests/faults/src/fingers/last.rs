//! After a walk: every vault is opened without the app, and held against what was said to be kept.

use vault::{CustodyEvent, OccurredAt, Session, SpaceKind, Store, StoreError};

use super::ground::{Ground, Start};
use super::known::Known;

/// What was found.
#[derive(Default)]
struct Found {
    /// Full spaces that opened.
    opened: u32,
    /// Bodies of everything that could be read, and when it roughly was, one after the other.
    words: String,
    /// Entries that were removed, or are said to be missing or damaged.
    gone: u64,
    /// There may be more of them.
    at_least: bool,
    /// Entries that are damaged or missing.
    damaged: u64,
}

/// What is lost or unsaid after a walk.
pub(super) fn what_is_lost(ground: &Ground, known: &Known, start: Start) -> Result<(), String> {
    let found = open_all(ground, known);
    let may_be_damaged = start == Start::Damaged;
    let found = match found {
        Err(_) if may_be_damaged => return Ok(()),
        found => found.map_err(|error| format!("unsaid: a call failed: {error:?}"))?,
    };
    if found.damaged > 0 && !may_be_damaged {
        return Err(format!("lost: {} entries are damaged or missing", found.damaged));
    }
    if known.may_be_erased || may_be_damaged && found.opened == 0 {
        return Ok(());
    }
    if known.has_space && found.opened == 0 {
        return Err("lost: no code opens what was made".into());
    }
    let lacks: Vec<_> = known.kept.iter().filter(|kept| !found.words.contains(&kept.mark)).collect();
    if lacks.len() as u64 > found.gone && !found.at_least {
        let lacks: Vec<_> = lacks.iter().map(|kept| format!("{} ({})", kept.mark, kept.field)).collect();
        return Err(format!("unsaid: {lacks:?} were said to be kept, and {} are gone", found.gone));
    }
    Ok(())
}

fn open_all(ground: &Ground, known: &Known) -> Result<Found, StoreError> {
    let mut found = Found::default();
    let store = Store::open(&ground.root(), ground.clock.clone())?;
    for code in known.own.iter().rev() {
        // Attempts come back.
        ground.clock.wait(3_600_000);
        let opened = ground.open(&store, code);
        if let Ok(session) = opened
            && session.space_kind() == SpaceKind::Full
        {
            found.opened += 1;
            read(&session, &mut found)?;
        }
    }
    Ok(found)
}

fn read(session: &Session, found: &mut Found) -> Result<(), StoreError> {
    let mut before = None;
    loop {
        let page = session.list(before, 50)?;
        if before.is_none() {
            found.damaged += page.missing.count;
            found.at_least |= page.missing.at_least;
        }
        let Some(last) = page.last() else { break };
        before = Some(last.order);
        for line in page.iter() {
            let read =
                session.entry(line.id).ok().and_then(|entry| serde_json::to_string(&entry.record).ok());
            found.damaged += u64::from(read.is_none());
            found.words.extend(read);
            if let OccurredAt::About(words) = &line.happened {
                found.words.push_str(words);
            }
        }
    }
    found.damaged += session.check_custody().map_or(1, |check| check.missing.count);
    let events = session.custody()?;
    let removed =
        events.iter().filter(|row| matches!(row.event(), Ok(Some(CustodyEvent::Removed { .. }) | None)));
    found.gone += removed.count() as u64 + found.damaged;
    Ok(())
}
