//! The phone's initial state: a temporary folder with made-up data.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::testing::{CODE, make_space};
use app::{App, Image, Parts, Phone, System};
use clap::ValueEnum;
use vault::{Age, Clock, Code, Prefs, Session, SoftwareKey, Store, SystemClock};

use super::look::Language;
use crate::Failure;
use crate::tour::sample_records;

/// The phone's initial state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Scenario {
    /// Nothing is set up
    New,
    /// An adult's space, empty
    Made,
    /// The space of someone under 18, empty
    Under18,
    /// An adult's space with a few things kept
    Kept,
    /// As kept, but a page of its database cannot be read
    Damaged,
    /// As made, and hidden behind the calculator
    Hidden,
}

/// The folder, and the key with which its space was made.
pub(super) struct Place {
    pub(super) folder: tempfile::TempDir,
    pub(super) key: Arc<SoftwareKey>,
    /// The code of the space, if one was made.
    pub(super) code: Option<&'static str>,
}

impl Place {
    pub(super) fn make(scenario: Scenario) -> Result<Self, Failure> {
        let code = (scenario != Scenario::New).then_some(CODE);
        let place = Self { folder: tempfile::tempdir()?, key: Arc::new(SoftwareKey::generate()?), code };
        match scenario {
            Scenario::New => {}
            Scenario::Made => place.space(Age::Adult)?,
            Scenario::Under18 => place.space(Age::Under18)?,
            Scenario::Kept => place.keep()?,
            Scenario::Damaged => {
                place.keep()?;
                damage(&place.root())?;
            }
            Scenario::Hidden => {
                place.space(Age::Adult)?;
                let store = Store::open(&place.root(), clock())?;
                store.set_prefs(Prefs { hidden: true, ..store.prefs() })?;
            }
        }
        Ok(place)
    }

    pub(super) fn root(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    fn space(&self, age: Age) -> Result<(), Failure> {
        Ok(make_space(&self.root(), clock(), &self.key, age)?)
    }

    fn keep(&self) -> Result<(), Failure> {
        self.space(Age::Adult)?;
        let session = self.session()?;
        for (record, told) in sample_records() {
            session.add_record(&record, &told)?;
        }
        Ok(())
    }

    fn session(&self) -> Result<Session, Failure> {
        let store = Store::open(&self.root(), clock())?;
        let mut opening = store.begin_unlock(Code::parse(CODE.as_bytes())?);
        let asked = opening.challenge()?;
        Ok(opening.finish(asked.ask(|_, point| Some(self.key.answer_hmac(point))))?)
    }
}

// Flips a bit in the first page of each database, as failing flash does; it cannot be told which space each belongs to.
fn damage(root: &Path) -> Result<(), Failure> {
    for folder in std::fs::read_dir(root)? {
        for number in [1, 2] {
            let path = folder.as_ref().map(|folder| folder.path().join(format!("{number}.db")));
            let Ok(path) = path else { continue };
            let Ok(mut bytes) = std::fs::read(&path) else { continue };
            if let Some(byte) = bytes.get_mut(100) {
                *byte ^= 1;
            }
            std::fs::write(&path, bytes)?;
        }
    }
    Ok(())
}

fn clock() -> Arc<dyn Clock> {
    Arc::new(SystemClock)
}

/// Opens the app on a folder, as on a phone that was just started.
pub(super) fn open(root: &Path, language: Language) -> App {
    App::open(root, phone(language), parts())
}

pub(super) fn parts() -> Parts {
    Parts::new(open_pack)
}

/// Facts about the phone until the browser reports its own.
pub(super) fn phone(language: Language) -> Phone {
    Phone {
        language: language.tag().to_owned(),
        zone: "Europe/London".to_owned(),
        minutes_east: 0,
        system: System::Android,
    }
}

fn open_pack(installed: Option<&[u8]>, seen: u64) -> Result<Image, seal::SealError> {
    let opened = pack::open_newest(installed, seen)?;
    let is_draft = pack::is_development(&opened);
    Ok(Image { bytes: opened.image, is_draft })
}
