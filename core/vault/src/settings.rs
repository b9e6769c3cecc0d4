//! Table `a`: the settings of one space, under names that reveal nothing.

use rusqlite::{Connection, OptionalExtension};
use zeroize::Zeroizing;

use crate::StoreError;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    Age,
    /// Seed of the space's signing key.
    Sign,
    /// Root key of the other space; only the first space holds it.
    Other,
    /// The key of a slot that this space may seal again.
    Kek(u8),
    Progress,
    /// Count and hash of the custody record's last row.
    Head,
    /// Count and hash at the last handover.
    HandedOver,
    /// The head that was expected when a difference was first found.
    Broken,
    /// The latest generation of a slot.
    Expected(u8),
    /// Whether there is an unread warning about slots older than expected.
    Older,
    /// What was missing when the database was rebuilt.
    Lost,
    /// The sealing of a slot that was begun last.
    Begun(u8),
    /// The recipient of copies under the phrase's slot of this generation.
    CopyTo(u32),
}

impl Setting {
    fn name(self) -> String {
        match self {
            Self::Age => "2".into(),
            Self::Sign => "3".into(),
            Self::Other => "4".into(),
            Self::Kek(index) => format!("5.{index}"),
            Self::Progress => "6".into(),
            Self::Head => "7".into(),
            Self::HandedOver => "8".into(),
            Self::Broken => "9".into(),
            Self::Expected(index) => format!("10.{index}"),
            Self::Older => "11".into(),
            Self::Lost => "12".into(),
            Self::Begun(index) => format!("13.{index}"),
            Self::CopyTo(generation) => format!("14.{generation}"),
        }
    }
}

pub(crate) fn get(db: &Connection, setting: Setting) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
    let value =
        db.query_row("SELECT v FROM a WHERE k = ?1", [setting.name()], |row| row.get(0)).optional()?;
    Ok(value.map(Zeroizing::new))
}

/// A setting's name and value.
pub(crate) type Named = (String, Zeroizing<Vec<u8>>);

pub(crate) fn all(db: &Connection) -> Result<Vec<Named>, StoreError> {
    let mut statement = db.prepare("SELECT k, v FROM a")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, Zeroizing::new(row.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn put(db: &Connection, setting: Setting, value: &[u8]) -> Result<(), StoreError> {
    put_named(db, &setting.name(), value)
}

pub(crate) fn remove(db: &Connection, setting: Setting) -> Result<(), StoreError> {
    db.execute("DELETE FROM a WHERE k = ?1", [setting.name()])?;
    Ok(())
}

pub(crate) fn put_named(db: &Connection, name: &str, value: &[u8]) -> Result<(), StoreError> {
    let sql = "INSERT INTO a (k, v) VALUES (?1, ?2) ON CONFLICT (k) DO UPDATE SET v = excluded.v";
    db.execute(sql, (name, value))?;
    Ok(())
}
