//! Compares the folder that a power loss left with what had been reported by then.

use seal::phrase::Entropy;
use vault::{CustodyEvent, DatabaseState, Session, Store, StoreError};

use super::jobs::Before;
use crate::{Place, Promised, Turn, check, content, copied, turns, work};

/// A broken promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// Something differs from what was kept, does not open, or is older than reported.
    Wrong(String),
    /// Something that was kept is missing, and that is not reported.
    Unsaid(String),
    /// Something that was given up opens.
    Widened(String),
}
use Broken::{Unsaid, Widened, Wrong};

/// Whether the promise holds.
pub(super) type Held = Result<(), Broken>;

fn ensure(holds: bool, broken: impl FnOnce() -> Broken) -> Held {
    if holds { Ok(()) } else { Err(broken()) }
}

fn told<T>(done: Result<T, StoreError>, doing: &str) -> Result<T, Broken> {
    done.map_err(|error| Wrong(format!("{doing}: {error:?}")))
}

fn has_said(said: &[String], what: &str) -> bool {
    said.iter().any(|line| line == what)
}

/// Returns the last number reported as done, and one that was begun.
fn turn(said: &[String], begun: &str, done: &str) -> Turn {
    let mut turn = Turn::default();
    for (what, number) in said.iter().filter_map(|line| line.split_once(' ')) {
        let number = number.parse().ok();
        if what == begun {
            turn.begun = number;
        } else if what == done {
            turn = Turn { done: number, begun: None };
        }
    }
    turn
}

fn words() -> Entropy {
    turns::words(turns::FIRST_WORDS)
}

fn opened(place: &Place) -> Result<(Store, Session), Broken> {
    let store = told(place.open(), "opening the folder")?;
    told(store.prepare(), "the first task")?;
    let session = told(store.open_by_phrase(&words()), "opening by the words")?;
    Ok((store, session))
}

/// Checks everything that a keeper promised.
pub(super) fn kept(place: &Place, before: &Before, said: &[String]) -> Held {
    let (power_failed, by_words) = (!before.power_stays, before.by_words());
    let mut promised = Promised { power_failed, by_words, ..before.promised.clone() };
    // Lines that are not a keeper's promise nothing here.
    said.iter().for_each(|line| drop(promised.hear(line)));
    let rest = check(place, &mut promised);
    rest.map_err(|error| {
        if error.contains("lost") || error.contains("gone") { Unsaid(error) } else { Wrong(error) }
    })?;
    if promised.opened && !before.rows.is_empty() { goes_on(place, before, &promised) } else { Ok(()) }
}

/// Checks that the earlier record exists, that it has each removal, and that more can be kept.
fn goes_on(place: &Place, before: &Before, promised: &Promised) -> Held {
    let (_store, session) = opened(place)?;
    let rows = told(session.custody(), "the record")?;
    for (seq, hash) in &before.rows {
        let is_there = rows.iter().any(|row| row.seq == *seq && row.hash == *hash);
        ensure(is_there, || Unsaid(format!("row {seq} of the record is another or gone")))?;
    }
    let removed = |id| {
        let is_it = |event| matches!(event, Ok(Some(CustodyEvent::Removed { entry, .. })) if entry == id);
        rows.iter().any(|row| is_it(row.event()))
    };
    for id in &promised.gone {
        ensure(removed(*id), || Unsaid(format!("no row says that {} was removed", id.hex())))?;
    }
    let count = told(session.count(), "counting")?;
    ensure(count.missing.is_nothing(), || Wrong(format!("said to be missing: {:?}", count.missing)))?;
    told(session.add_record(&content::record(4), &content::told()), "keeping more").map(drop)
}

/// Checks that the draft is the one last reported as durable, or the pending one.
pub(super) fn draft(place: &Place, before: &Before, said: &[String]) -> Held {
    let drafted = turn(said, "drafting", "drafted");
    let (store, session) = opened(place)?;
    let found = told(session.draft(), "the draft")?.map(|draft| draft.body.to_vec());
    drop((session, store));
    let is_of = |number: u64| {
        let words = (number != work::CLEARED && number != 0).then(|| content::words(number).into_bytes());
        words == found
    };
    let may_be = [Some(drafted.done.unwrap_or(0)), drafted.begun];
    ensure(may_be.into_iter().flatten().any(is_of), || {
        let found =
            found.as_ref().map(|body| String::from_utf8_lossy(body).chars().take(20).collect::<String>());
        Wrong(format!("a draft {found:?}, not {drafted:?}"))
    })?;
    kept(place, before, said)
}

/// Checks that the pack is the one last reported as installed, or the pending one, whole.
pub(super) fn pack(place: &Place, before: &Before, said: &[String]) -> Held {
    let (installed, saw) = (turn(said, "installing", "installed"), turn(said, "seeing", "saw"));
    let store = told(place.open(), "opening the folder")?;
    let found = told(store.installed_pack(), "the pack")?;
    let is_of = |number: Option<u64>| number.map(work::pack) == found;
    let is_right = is_of(installed.done) || (installed.begun.is_some() && is_of(installed.begun));
    ensure(is_right, || {
        Wrong(format!("a pack of {:?} bytes, not {installed:?}", found.map(|pack| pack.len())))
    })?;
    let version = Some(store.pack_version()).filter(|version| *version > 0);
    ensure(saw.allows(version), || Wrong(format!("pack {version:?} was seen, not {saw:?}")))?;
    drop(store);
    kept(place, before, said)
}

/// Checks that a copy is recorded once it was reported.
pub(super) fn copy(place: &Place, before: &Before, said: &[String]) -> Held {
    let (store, session) = opened(place)?;
    let last = told(session.last_copy(), "the last copy")?;
    drop((session, store));
    ensure(last.is_some() || !has_said(said, "copied"), || Unsaid("no copy is noted".into()))?;
    kept(place, before, said)
}

/// Checks a damaged database: all is shown, or after rebuilding all is there; and it can be rebuilt.
pub(super) fn rebuilt(place: &Place, before: &Before, said: &[String]) -> Held {
    let (store, session) = opened(place)?;
    let found = told(session.list(None, 1000), "listing")?;
    for (id, kept) in &before.promised.kept {
        let is_there = found.iter().any(|entry| entry.id == *id);
        ensure(is_there, || Unsaid(format!("number {} was kept and is lost", kept.number)))?;
    }
    let state = told(session.database_state(), "its state")?;
    let is_whole = state == DatabaseState::Whole;
    ensure(is_whole || !has_said(said, "rebuilt"), || Wrong(format!("it was rebuilt and is {state:?}")))?;
    told(session.rebuild(), "rebuilding it")?;
    drop((session, store));
    kept(place, before, said)
}

/// Checks a vault from a copy: whole or absent; whole once it was reported.
pub(super) fn restored(place: &Place, _: &Before, said: &[String]) -> Held {
    let store = told(place.open(), "opening the folder")?;
    told(store.prepare(), "the first task")?;
    match place.unlock(&store) {
        Err(StoreError::Denied) => {
            ensure(!has_said(said, "opened"), || Unsaid("what was brought in is gone".into()))
        }
        Err(error) => Err(Wrong(format!("opening what was brought in: {error:?}"))),
        Ok(session) => {
            let count = told(session.count(), "counting")?;
            let is_all = count.entries == copied::ENTRIES && count.missing.is_nothing();
            ensure(is_all, || Unsaid(format!("{count:?} of what was brought in")))?;
            told(session.check_custody(), "the record")?;
            for entry in told(session.list(None, 1000), "listing")?.iter() {
                if entry.kind.is_file() {
                    told(session.verify(entry.id), "a file")?;
                }
            }
            drop(session);
            told(store.open_by_phrase(&copied::phrase()), "opening by the words").map(drop)
        }
    }
}

fn opens(place: &Place, digits: &[u8]) -> Result<bool, Broken> {
    let store = told(place.open(), "opening the folder")?;
    match place.unlock_with(&store, digits) {
        Ok(session) => is_whole(&session).map(|()| true),
        Err(StoreError::Denied) => Ok(false),
        Err(error) => Err(Wrong(format!("a code: {error:?}"))),
    }
}

fn opens_by(place: &Place, bits: [u8; 16]) -> Result<bool, Broken> {
    let store = told(place.open(), "opening the folder")?;
    told(store.prepare(), "the first task")?;
    match store.open_by_phrase(&turns::words(bits)) {
        Ok(session) => is_whole(&session).map(|()| true),
        Err(StoreError::Denied) => Ok(false),
        Err(error) => Err(Wrong(format!("words: {error:?}"))),
    }
}

fn is_whole(session: &Session) -> Held {
    let count = told(session.count(), "counting")?;
    let is_all = count.missing.is_nothing() && count.entries > 0;
    ensure(is_all, || Unsaid(format!("{count:?} of what was kept")))?;
    ensure(!told(session.has_older_slots(), "asking")?, || Wrong("a false notice".into()))?;
    told(session.check_custody(), "the record").map(drop)
}

/// Checks that one of two codes opens, and the new one once it was reported.
fn one_of(new: bool, old: bool, said: &[String]) -> Held {
    ensure(new || old, || Wrong("neither the old one nor the new one opens".into()))?;
    ensure(new != old, || Widened("the old one opens beside the new one".into()))?;
    ensure(new || !has_said(said, "done"), || {
        Widened("the old one opens after it was said to be done".into())
    })?;
    ensure(old || has_said(said, "doing"), || Wrong("the new one opens before it was begun".into()))
}

pub(super) fn changed(place: &Place, _: &Before, said: &[String]) -> Held {
    // The new one first: once it was used, the old one opens nothing.
    let new = opens(place, turns::NEW)?;
    one_of(new, opens(place, turns::OWN)?, said)?;
    let rest = opens_by(place, turns::FIRST_WORDS)? && opens(place, turns::SECOND)?;
    ensure(rest, || Wrong("the words or the second code open nothing".into()))
}

pub(super) fn worded(place: &Place, _: &Before, said: &[String]) -> Held {
    let new = opens_by(place, turns::NEW_WORDS)?;
    one_of(new, opens_by(place, turns::FIRST_WORDS)?, said)?;
    ensure(opens(place, turns::OWN)?, || Wrong("the code opens nothing".into()))
}

pub(super) fn second(place: &Place, _: &Before, said: &[String]) -> Held {
    ensure(opens(place, turns::OWN)?, || Wrong("the code opens nothing".into()))?;
    let new = opens(place, turns::OTHER_SECOND)?;
    one_of(new, opens(place, turns::SECOND)?, said)
}

/// Checks that erasing has not begun, or is continued to its end.
pub(super) fn erased(place: &Place, _: &Before, said: &[String]) -> Held {
    let store = told(place.open(), "opening the folder")?;
    told(store.prepare(), "the first task")?;
    let keys = told(store.keys_to_delete(), "asking for keys")?;
    if keys.is_empty() && store.has_vault() {
        drop(store);
        ensure(!has_said(said, "erased"), || Widened("what was erased is there".into()))?;
        let both = opens(place, turns::OWN)? && opens(place, turns::SECOND)?;
        return ensure(both, || Wrong("nothing was erased, and a code opens nothing".into()));
    }
    ensure(has_said(said, "doing"), || Wrong("erased before it was begun".into()))?;
    let code = place.unlock(&store).is_ok();
    let words = store.open_by_phrase(&words()).is_ok();
    ensure(!code && !words, || Widened("what is being erased opens".into()))?;
    keys.iter().try_for_each(|alias| told(store.erased_key_gone(alias), "its files"))?;
    told(store.prepare(), "the next task")?;
    ensure(!store.has_vault() && place.vault().is_none(), || Wrong("something of it stays".into()))?;
    told(place.create(&store), "making another").map(drop)
}
