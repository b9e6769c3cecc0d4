//! A vault that is handed over, and the checks of the resulting file.

use std::io::{Cursor, Read as _};
use std::path::Path;
use std::sync::{Arc, OnceLock};

use guide::{ENGLISH, Guide};
use handoff::bundle::{Bundle, BundleError, Choice};
use vault::{CustodyEvent, EntryId, Moment, Party, Session, StoreError, Zone};

use crate::{Place, as_text, content};

/// When bundles are made, in milliseconds since 1970 UTC.
const NOW: i64 = 1_796_000_000_000;

/// Keeps that many records in a new vault, every other one with a file.
///
/// # Errors
/// The errors of [`vault`].
pub fn fill(place: &Place, entries: u64) -> Result<(), StoreError> {
    let store = place.open()?;
    let session = place.create(&store)?;
    for number in 0..entries {
        if number.is_multiple_of(2) {
            session.add_record(&content::record(number), &content::told())?;
        } else {
            let mut writer = session.begin_item(&content::spec(number), &content::limits())?;
            content::bytes(number).chunks(1 << 20).try_for_each(|piece| writer.append(piece))?;
            writer.finish()?;
        }
    }
    Ok(())
}

/// Begins to hand all of it over.
///
/// # Errors
/// The errors of [`Bundle::begin`].
pub fn begin(session: &Arc<Session>) -> Result<Bundle, BundleError> {
    let entries = session.list(None, 1000)?.iter().map(|entry| entry.id).collect();
    let choice = Choice { entries, to: Party::Named("the front office".into()) };
    Bundle::begin(Arc::clone(session), words()?, choice, Moment { unix_ms: NOW, zone: Zone::UTC })
}

fn words() -> Result<Arc<Guide>, BundleError> {
    static WORDS: OnceLock<Arc<Guide>> = OnceLock::new();
    if let Some(words) = WORDS.get() {
        return Ok(Arc::clone(words));
    }
    let opened = pack::open_shipped().map_err(StoreError::from)?;
    let words = Arc::new(Guide::open(&opened.image, ENGLISH)?);
    Ok(Arc::clone(WORDS.get_or_init(|| words)))
}

/// Returns whether a file is a whole bundle; `None` if it is not recognised as one.
///
/// # Panics
/// If it opens and anything in it differs from its manifests and statement.
pub fn opens(file: &Path) -> Option<u64> {
    let bytes = std::fs::read(file).ok()?;
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    let mut text = |path: &str| {
        let name = names.iter().find(|name| name.ends_with(path)).expect("it is in it");
        let mut bytes = Vec::new();
        zip.by_name(name).expect("it is there").read_to_end(&mut bytes).expect("it reads");
        bytes
    };
    for manifest in ["/manifest-sha256.txt", "/tagmanifest-sha256.txt"] {
        let lines = String::from_utf8(text(manifest)).expect("a list");
        for (sum, path) in lines.lines().filter_map(|line| line.split_once("  ")) {
            assert_eq!(as_text(&seal::digest::sha256(&text(&format!("/{path}")))), sum, "{path}");
        }
    }
    let custody = String::from_utf8(text("/data/custody.jsonl")).expect("rows");
    Some(custody.lines().count() as u64)
}

/// Returns the numbers of the rows that record a hand-over; the custody record must be whole.
///
/// # Errors
/// The errors of [`Session::check_custody`].
pub fn noted(session: &Session) -> Result<Vec<u64>, StoreError> {
    session.check_custody()?;
    let is_given = |event| matches!(event, Ok(Some(CustodyEvent::Exported { .. })));
    Ok(session.custody()?.iter().filter(|row| is_given(row.event())).map(|row| row.seq).collect())
}

/// Returns the entries that can be read whole.
///
/// # Errors
/// The errors of [`Session::entry_unseen`].
pub fn readable(session: &Session) -> Result<Vec<EntryId>, StoreError> {
    let ids: Vec<EntryId> = session.list(None, 1000)?.iter().map(|entry| entry.id).collect();
    ids.iter().try_for_each(|id| session.entry_unseen(*id).map(drop))?;
    Ok(ids)
}

/// Returns a line of `/proc/self/status` in KiB, where there is one.
pub fn resident(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(name))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
