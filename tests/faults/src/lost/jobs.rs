//! The kinds of work on a vault: the state before, the program, and the check afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};

use rusqlite::{Connection, OpenFlags};
use seal::slots::SlotTable;
use vault::StoreError;

use super::held::{self, Broken, Held};
use crate::{Keeper, Place, Promised, as_text, copied, turns};

/// One kind of work.
pub struct Job {
    /// Its name.
    pub name: &'static str,
    program: &'static str,
    /// Arguments after the folder; `FILE` is replaced by a file next to it.
    args: &'static [&'static str],
    /// What it may report when it is done again: that it was done already.
    pub again: &'static [&'static str],
    before: fn(&Place, &Path, &Path) -> Result<Before, String>,
    hold: fn(&Place, &Before, &[String]) -> Held,
}

/// A job that is ready to begin.
pub struct Ready<'a> {
    /// Its kind.
    pub job: &'a Job,
    /// The state before it.
    pub(super) before: Before,
    programs: PathBuf,
    folder: tempfile::TempDir,
}

impl<'a> Ready<'a> {
    /// Prepares the state before it; the programs are in that folder.
    ///
    /// # Errors
    /// The error of the vault, a program or the disk.
    pub fn new(job: &'a Job, programs: &Path) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let mut ready = Self { job, before: Before::default(), programs: programs.to_owned(), folder };
        fs::create_dir(ready.place().folder()).map_err(|error| error.to_string())?;
        let place = told(Place::make(ready.place().folder()))?;
        ready.before = (job.before)(&place, programs, &ready.folder().join("file"))?;
        Ok(ready)
    }

    /// From now on allows what an interrupted process may leave, but no loss of power.
    #[must_use]
    pub fn where_power_stays(mut self) -> Self {
        self.before.power_stays = true;
        self
    }

    /// The folder that contains everything.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The path of its vault.
    pub fn place(&self) -> Place {
        place_in(self.folder())
    }

    /// Adds the program and arguments for such a folder.
    pub fn command<'c>(&self, command: &'c mut Command, folder: &Path) -> &'c mut Command {
        let place = place_in(folder);
        command.arg(self.programs.join(self.job.program)).arg(place.folder());
        for arg in self.job.args {
            if *arg == FILE {
                command.arg(folder.join("file"))
            } else {
                command.arg(arg)
            };
        }
        command
    }

    /// Compares such a folder with what was reported.
    ///
    /// # Errors
    /// The first broken promise.
    pub fn hold(&self, folder: &Path, said: &[String]) -> Result<(), Broken> {
        (self.job.hold)(&place_in(folder), &self.before, said)
    }
}

fn place_in(folder: &Path) -> Place {
    Place::at(&folder.join("phone"))
}

/// The state before the work began.
#[derive(Default)]
pub(super) struct Before {
    /// What was promised.
    pub(super) promised: Promised,
    /// The custody record: number and hash of its rows.
    pub(super) rows: Vec<(u64, [u8; 32])>,
    /// Whether only the process may be interrupted.
    pub(super) power_stays: bool,
    /// How often a vault was looked at after that.
    looks: AtomicU64,
}

impl Before {
    /// Whether the first words open the vault this time: stretching the code would be most of the work of a kill. Once in
    /// eight times the code does.
    pub(super) fn by_words(&self) -> bool {
        let has_words = !self.rows.is_empty();
        has_words && self.power_stays && !self.looks.fetch_add(1, Ordering::Relaxed).is_multiple_of(8)
    }
}

const FILE: &str = "FILE";

/// All kinds of work.
pub static JOBS: [Job; 15] = [
    job("make", "keeper", &["0", "3"], nothing, held::kept),
    job("keep", "keeper", &["1002", "10"], kept, held::kept),
    job("settle", "worker", &["open"], left_behind, held::kept),
    job("remove", "worker", &["remove"], kept, held::kept),
    job("settings", "worker", &["settings"], kept, held::kept),
    job("draft", "worker", &["draft"], kept, held::draft),
    job("pack", "worker", &["pack"], kept, held::pack),
    job("copy", "worker", &["copy", FILE], kept, held::copy),
    job("rebuild", "worker", &["rebuild"], damaged, held::rebuilt),
    job("migrate", "worker", &["open"], older, held::kept),
    job("restore", "bringer", &[FILE], a_copy, held::restored).or(&["CodeTaken"]),
    job("change", "doer", &["change"], turned, held::changed).or(&["Denied"]),
    job("words", "doer", &["words"], turned, held::worded).or(&["CodeTaken"]),
    job("second", "doer", &["second"], turned, held::second).or(&["CodeTaken"]),
    job("erase", "doer", &["erase"], turned, held::erased),
];

const fn job(
    name: &'static str,
    program: &'static str,
    args: &'static [&'static str],
    before: fn(&Place, &Path, &Path) -> Result<Before, String>,
    hold: fn(&Place, &Before, &[String]) -> Held,
) -> Job {
    Job { name, program, args, again: &[], before, hold }
}

impl Job {
    const fn or(self, again: &'static [&'static str]) -> Self {
        Self { again, ..self }
    }
}

fn told<T>(done: Result<T, StoreError>) -> Result<T, String> {
    done.map_err(|error| format!("{error:?}"))
}

fn nothing(_: &Place, _: &Path, _: &Path) -> Result<Before, String> {
    Ok(Before::default())
}

/// Files, texts, settings and a recovery phrase.
fn kept(place: &Place, programs: &Path, _: &Path) -> Result<Before, String> {
    let mut promised = Promised::default();
    let mut keeper =
        Keeper::start(Command::new(programs.join("keeper")).arg(place.folder()).args(["0", "9"]))
            .map_err(|error| error.to_string())?;
    keeper.listen_to_the_end(&mut promised)?;
    if !std::mem::take(&mut promised.finished) {
        return Err(format!("the keeper ended early: {:?}", promised.error));
    }
    let store = told(place.open())?;
    let session = told(place.unlock(&store))?;
    told(session.set_phrase(&turns::words(turns::FIRST_WORDS)))?;
    let rows = told(session.custody())?.iter().map(|row| (row.seq, row.hash)).collect();
    Ok(Before { promised, rows, ..Before::default() })
}

/// The same, and an item whose writer was interrupted.
fn left_behind(place: &Place, programs: &Path, file: &Path) -> Result<Before, String> {
    let mut before = kept(place, programs, file)?;
    let store = told(place.open())?;
    let session = told(place.unlock(&store))?;
    let mut writer = told(session.begin_item(&crate::content::spec(1011), &crate::content::limits()))?;
    let bytes = crate::content::bytes(1011);
    told(writer.append(bytes.get(..bytes.len().min(300_000)).unwrap_or_default()))?;
    before.promised.adding = Some(1011);
    Ok(before)
}

/// The same, with an unreadable page of the database.
fn damaged(place: &Place, programs: &Path, file: &Path) -> Result<Before, String> {
    let before = kept(place, programs, file)?;
    let (path, db) = database(place)?;
    let page: i64 = db
        .query_row("SELECT rootpage FROM sqlite_master WHERE name = 'b'", [], |row| row.get(0))
        .map_err(|error| error.to_string())?;
    drop(db);
    let mut bytes = fs::read(&path).map_err(|error| error.to_string())?;
    let at = usize::try_from((page - 1) * 4096 + 99).unwrap_or(0);
    bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1);
    fs::write(&path, bytes).map_err(|error| error.to_string())?;
    Ok(before)
}

/// The same, with a database of the first version.
fn older(place: &Place, programs: &Path, file: &Path) -> Result<Before, String> {
    let before = kept(place, programs, file)?;
    let (_, db) = database(place)?;
    db.execute_batch(BACK).map_err(|error| error.to_string())?;
    Ok(before)
}

/// Reverts migrations 4, 3 and 2.
const BACK: &str = "BEGIN;
    DROP INDEX b_kind;
    DROP TRIGGER h_more; DROP TRIGGER h_less; DROP TABLE h; ALTER TABLE c DROP COLUMN begun;
    CREATE TABLE b1 (n INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, kind INTEGER NOT NULL,
        state INTEGER NOT NULL, source INTEGER NOT NULL, made INTEGER NOT NULL, zone INTEGER NOT NULL, at INTEGER,
        at_zone INTEGER, title TEXT NOT NULL, body BLOB NOT NULL);
    INSERT INTO b1 SELECT n, id, kind, state, source, made, zone, NULL, NULL, title, body FROM b;
    DELETE FROM sqlite_sequence WHERE name = 'b1';
    INSERT INTO sqlite_sequence (name, seq) SELECT 'b1', seq FROM sqlite_sequence WHERE name = 'b';
    DROP TABLE b; ALTER TABLE b1 RENAME TO b;
    PRAGMA user_version = 1;
    COMMIT;";

/// Opens the database with the recovery phrase.
fn database(place: &Place) -> Result<(PathBuf, Connection), String> {
    let slots = fs::read(place.app().join("slots.a")).map_err(|error| error.to_string())?;
    let table = SlotTable::read(&slots).map_err(|error| format!("{error:?}"))?.table;
    let slot = table.open_phrase(&turns::words(turns::FIRST_WORDS)).ok_or("the words open nothing")?;
    let file = place.vault().ok_or("no vault")?.join(format!("{}.db", slot.contents.database));
    let db = Connection::open_with_flags(&file, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .map_err(|error| error.to_string())?;
    let key = slot.contents.master.derive_database_key().expose(|key| as_text(key));
    db.execute_batch(&format!("PRAGMA key = \"x'{key}'\";")).map_err(|error| error.to_string())?;
    Ok((file, db))
}

fn a_copy(_: &Place, _: &Path, file: &Path) -> Result<Before, String> {
    let source = tempfile::tempdir().map_err(|error| error.to_string())?;
    let copy = told(Place::make(source.path()).and_then(|place| copied::make(&place)))?;
    fs::write(file, copy).map_err(|error| error.to_string())?;
    Ok(Before::default())
}

fn turned(place: &Place, _: &Path, _: &Path) -> Result<Before, String> {
    told(turns::begin(place))?;
    Ok(Before::default())
}
