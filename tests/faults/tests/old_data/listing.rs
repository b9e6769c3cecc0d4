//! The contents of a space as text: every entry, the bytes of its file, the custody record, the settings.

use faults::{as_text, read_all};
use seal::digest::sha256;
use vault::{CustodyEvent, CustodyRow, EntrySummary, Kind, Session, SpaceKind, StoreError};

type Listed = Result<String, StoreError>;

/// Lists an open space.
pub(crate) fn of(session: &Session) -> Listed {
    Ok([set(session)?, entries(session)?, custody(session)?].concat())
}

fn set(session: &Session) -> Listed {
    let mut text = format!("{:?}, {:?}\n", session.space_kind(), session.age()?);
    if session.space_kind() == SpaceKind::Full {
        let (second, erase) = (session.has_second_code()?, session.has_erase_code()?);
        text += &format!("words {}, second code {second}, erase code {erase}\n", session.has_phrase()?);
    }
    if let Some(progress) = session.plan_progress()? {
        text += &format!("plan {}\n", String::from_utf8_lossy(&progress));
    }
    if let Some(draft) = session.draft()? {
        text += &format!("draft {} {}\n", draft.entry.hex(), String::from_utf8_lossy(&draft.body));
    }
    Ok(text)
}

/// Lists every entry, and each record byte for byte.
pub(crate) fn entries(session: &Session) -> Listed {
    let listed = session.list(None, 1000)?;
    assert!(listed.missing.is_nothing(), "something is missing");
    listed.iter().map(|line| entry(session, line)).collect()
}

fn entry(session: &Session, line: &EntrySummary) -> Listed {
    let EntrySummary { id, order, kind, title, happened, kept, source, state, length } = line;
    let entry = session.entry_unseen(*id)?;
    let body = session.body_unseen(*id)?;
    let kind_then = name_then(*kind);
    let mut text = format!("\n{order} {} {kind_then} {state:?} {source:?} {title}\n", id.hex());
    text += &format!("  {happened:?}, kept {kept:?}\n");
    text += &format!("  {}\n", String::from_utf8_lossy(&body));
    for note in &entry.notes {
        text += &format!("  noted {}\n", note.hex());
    }
    if kind.is_file() {
        let bytes = read_all(session, line).expect("the file is read");
        assert_eq!(entry.file.map(|file| file.sha256), Some(sha256(&bytes)));
        session.verify(*id)?;
        text += &format!("  {length} bytes {}\n", as_text(&sha256(&bytes)));
    }
    Ok(text)
}

/// Returns the name that a kind had when the fixtures were listed; their listings are not written again.
fn name_then(kind: Kind) -> String {
    if kind == Kind::Profile { "Account".to_owned() } else { format!("{kind:?}") }
}

fn custody(session: &Session) -> Listed {
    session.check_custody()?;
    let rows = session.custody()?;
    let written_here = rows.iter().take_while(|row| !is_moved(row));
    Ok(format!("\n{}", written_here.map(row).collect::<String>()))
}

/// From there on the record is the restoring phone's.
fn is_moved(row: &CustodyRow) -> bool {
    matches!(row.event(), Ok(Some(CustodyEvent::Moved { .. })))
}

fn row(row: &CustodyRow) -> String {
    let body = row.body.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
    format!("{} {} {body}\n", row.seq, as_text(&row.hash))
}
