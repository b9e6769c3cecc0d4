//! Compares a vault with what was promised.

use std::collections::BTreeSet;
use std::fs;

use seal::digest::sha256;
use vault::{CustodyEvent, EntryId, EntrySummary, Record, Session, State, StoreError};

use crate::content;
use crate::{Kept, Place, Promised, as_text, turns};

/// Bytes of a file's chunk.
const CHUNK: usize = 65_536;

/// The counts of a check, which show that the interesting cases occurred.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Promised entries that exist.
    pub kept: u64,
    /// Pending entries that are whole.
    pub under_way_whole: u64,
    /// Pending entries that are unfinished and readable.
    pub under_way_unfinished: u64,
    /// Pending entries that lack a part in the middle and report it; only a power loss does that.
    pub under_way_holed: u64,
    /// Pending entries that left nothing.
    pub under_way_gone: u64,
    /// Pending removals that are complete.
    pub removal_complete: u64,
    /// Pending removals that did not happen.
    pub removal_undone: u64,
    /// Times that there was correctly no vault.
    pub no_vault: u64,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, more: Self) {
        self.kept += more.kept;
        self.under_way_whole += more.under_way_whole;
        self.under_way_unfinished += more.under_way_unfinished;
        self.under_way_holed += more.under_way_holed;
        self.under_way_gone += more.under_way_gone;
        self.removal_complete += more.removal_complete;
        self.removal_undone += more.removal_undone;
        self.no_vault += more.no_vault;
    }
}

type Checked<T> = Result<T, String>;

fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Checked<()> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

fn told<T>(done: Result<T, StoreError>, doing: &str) -> Checked<T> {
    done.map_err(|error| format!("{doing}: {error:?}"))
}

/// Opens the vault and compares it with what was promised; then records the outcome of what was pending.
///
/// # Errors
/// The first broken promise, in words.
pub fn check(place: &Place, promised: &mut Promised) -> Checked<Tally> {
    let store = told(place.open(), "opening the folder")?;
    check_prefs(&store.prefs().look, promised)?;
    told(store.prepare(), "the first task")?;
    if !store.has_vault() {
        ensure(!promised.opened, || "the vault is gone".into())?;
        return Ok(Tally { no_vault: 1, ..Tally::default() });
    }
    let by_words = || store.open_by_phrase(&turns::words(turns::FIRST_WORDS));
    let session = if promised.by_words { by_words() } else { place.unlock(&store) };
    let session = told(session, "opening the vault")?;
    promised.opened = true;
    check_progress(&session, promised)?;
    let found = list(&session)?;
    let mut tally = Tally::default();
    check_promises(&session, &found, promised, &mut tally)?;
    check_rest(&session, &found, promised, &mut tally)?;
    check_files(place, &found)?;
    check_chain(&session, promised)?;
    promised.error = None;
    Ok(tally)
}

fn check_prefs(look: &str, promised: &mut Promised) -> Checked<()> {
    let found = look.parse().ok();
    ensure(promised.prefs.allows(found), || format!("choices {look:?}, not {:?}", promised.prefs))?;
    promised.prefs.settle(found);
    Ok(())
}

fn check_progress(session: &Session, promised: &mut Promised) -> Checked<()> {
    let bytes = told(session.plan_progress(), "progress")?;
    let found = bytes.and_then(|bytes| String::from_utf8(bytes).ok()?.parse().ok());
    ensure(promised.progress.allows(found), || format!("progress {found:?}, not {:?}", promised.progress))?;
    promised.progress.settle(found);
    Ok(())
}

fn list(session: &Session) -> Checked<Vec<EntrySummary>> {
    let mut all: Vec<EntrySummary> = Vec::new();
    loop {
        let page = told(session.list(all.last().map(|last| last.order), 50), "listing")?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

fn check_promises(
    session: &Session,
    found: &[EntrySummary],
    promised: &mut Promised,
    tally: &mut Tally,
) -> Checked<()> {
    let ids: BTreeSet<EntryId> = found.iter().map(|entry| entry.id).collect();
    ensure(promised.gone.is_disjoint(&ids), || "something removed is back".into())?;
    if let Some(id) = promised.removing.take() {
        if ids.contains(&id) {
            tally.removal_undone += 1;
        } else {
            tally.removal_complete += 1;
            promised.kept.remove(&id);
            promised.unfinished.remove(&id);
            promised.gone.insert(id);
        }
    }
    for (id, kept) in &promised.kept {
        let entry = found.iter().find(|entry| entry.id == *id);
        let entry = entry.ok_or_else(|| format!("number {} was kept and is lost", kept.number))?;
        check_whole(session, entry, kept.number)?;
        ensure(hash(session, entry)? == kept.sha256, || format!("number {} has another hash", kept.number))?;
        tally.kept += 1;
    }
    for (id, (number, length)) in &promised.unfinished {
        let entry = found.iter().find(|entry| entry.id == *id);
        let entry = entry.ok_or_else(|| format!("number {number}, unfinished, is lost"))?;
        ensure(check_part(session, entry, *number)? == *length, || format!("number {number} changed"))?;
    }
    Ok(())
}

/// Checks entries that were not promised: at most the pending one, whole or unfinished.
fn check_rest(
    session: &Session,
    found: &[EntrySummary],
    promised: &mut Promised,
    tally: &mut Tally,
) -> Checked<()> {
    let is_known = |entry: &&EntrySummary| {
        let (id, Promised { kept, unfinished, holed, .. }) = (&entry.id, &promised);
        kept.contains_key(id) || unfinished.contains_key(id) || holed.contains(id)
    };
    let rest: Vec<&EntrySummary> = found.iter().filter(|entry| !is_known(entry)).collect();
    let adding = promised.adding.take();
    tally.under_way_gone += u64::from(rest.is_empty() && adding.is_some());
    ensure(rest.len() <= 1, || format!("{} entries that nobody kept", rest.len()))?;
    let Some(entry) = rest.first() else { return Ok(()) };
    let number = content::number_of_title(&entry.title);
    ensure(adding.is_some() && number == adding, || {
        format!("{number:?} is there, under way was {adding:?}")
    })?;
    let number = number.unwrap_or(0);
    if entry.state == State::Unfinished {
        let length = check_part(session, entry, number)?;
        promised.unfinished.insert(entry.id, (number, length));
        tally.under_way_unfinished += 1;
    } else if entry.state == State::Damaged && promised.power_failed {
        check_holed(session, entry, number)?;
        promised.holed.insert(entry.id);
        tally.under_way_holed += 1;
    } else {
        check_whole(session, entry, number)?;
        promised.kept.insert(entry.id, Kept { number, sha256: hash(session, entry)? });
        tally.under_way_whole += 1;
    }
    Ok(())
}

fn check_whole(session: &Session, entry: &EntrySummary, number: u64) -> Checked<()> {
    ensure(entry.state == State::Kept, || format!("number {number} is {:?}", entry.state))?;
    let same = if entry.kind.is_file() {
        told(session.verify(entry.id), "looking through a file")?;
        read_all(session, entry)? == content::bytes(number)
    } else {
        told(session.entry(entry.id), "reading words")?.record == content::record(number)
    };
    ensure(same, || format!("number {number} has other bytes"))
}

/// Checks that an unfinished entry is the beginning of what was being kept; returns its length.
fn check_part(session: &Session, entry: &EntrySummary, number: u64) -> Checked<u64> {
    ensure(entry.state == State::Unfinished, || format!("number {number} is {:?}", entry.state))?;
    told(session.verify(entry.id), "looking through an unfinished file")?;
    let bytes = read_all(session, entry)?;
    let (whole, shared) = (content::bytes(number), bytes.len().min(content::bytes(number).len()));
    // The last chunk of a truncated item is padded with zeros.
    let begins = bytes[..shared] == whole[..shared] && bytes[shared..].iter().all(|byte| *byte == 0);
    ensure(begins && !bytes.is_empty(), || format!("number {number} does not begin as it did"))?;
    Ok(entry.length)
}

/// Checks that the readable parts of an entry with a hole are correct, and that there are some.
fn check_holed(session: &Session, entry: &EntrySummary, number: u64) -> Checked<()> {
    let (whole, mut part, mut read) = (content::bytes(number), vec![0; CHUNK], 0);
    for at in (0..whole.len()).step_by(CHUNK) {
        let Ok(length) = session.read(entry.id, at as u64, &mut part) else { continue };
        let same = part.iter().take(length).eq(whole.iter().skip(at).take(length));
        let is_filled = length > whole.len() - at && part.starts_with(&whole[at..]);
        ensure(same || is_filled, || format!("number {number} has other bytes around its hole"))?;
        read += length;
    }
    ensure(read > 0, || format!("nothing of number {number} can be read"))
}

/// Reads the bytes of an entry's file.
///
/// # Errors
/// The vault's error.
pub fn read_all(session: &Session, entry: &EntrySummary) -> Checked<Vec<u8>> {
    let mut all = Vec::new();
    let mut part = vec![0; 1 << 20];
    loop {
        let read = told(session.read(entry.id, all.len() as u64, &mut part), "reading a file")?;
        if read == 0 {
            ensure(all.len() as u64 == entry.length, || "a file is shorter than listed".into())?;
            return Ok(all);
        }
        all.extend_from_slice(&part[..read]);
    }
}

fn hash(session: &Session, entry: &EntrySummary) -> Checked<String> {
    if entry.kind.is_file() {
        let facts = told(session.entry(entry.id), "reading a file's facts")?.file;
        let facts = facts.ok_or_else(|| "a file without facts".to_owned())?;
        return Ok(as_text(&facts.sha256));
    }
    match told(session.entry(entry.id), "reading words")?.record {
        Record::Note(note) => Ok(as_text(&sha256(note.words.as_bytes()))),
        Record::Demand(demand) => Ok(as_text(&sha256(demand.words.as_bytes()))),
        _ => Err("a record of another kind".into()),
    }
}

/// Checks that the files are exactly those of the entries.
fn check_files(place: &Place, found: &[EntrySummary]) -> Checked<()> {
    let items = place.vault().ok_or("no vault's folder")?.join("items");
    let files = fs::read_dir(items).map_err(|error| error.to_string())?;
    let files: BTreeSet<String> =
        files.filter_map(|file| Some(file.ok()?.file_name().to_string_lossy().into_owned())).collect();
    let named = found.iter().filter(|entry| entry.kind.is_file()).map(|entry| entry.id.hex()).collect();
    ensure(files == named, || format!("files {files:?}, entries {named:?}"))
}

/// Checks that the custody record is whole and says of each entry that it was kept.
fn check_chain(session: &Session, promised: &Promised) -> Checked<()> {
    told(session.check_custody(), "the custody record")?;
    let rows = told(session.custody(), "the custody rows")?;
    let added: BTreeSet<EntryId> = rows
        .iter()
        .filter_map(|row| match row.event() {
            Ok(Some(CustodyEvent::Added { entry, .. })) => Some(entry),
            _ => None,
        })
        .collect();
    let Promised { kept, unfinished, holed, .. } = promised;
    let there: BTreeSet<EntryId> = kept.keys().chain(unfinished.keys()).chain(holed).copied().collect();
    ensure(added == there, || "the custody record does not say what is there".into())
}
