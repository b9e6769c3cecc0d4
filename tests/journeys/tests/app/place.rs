//! A folder, a clock and a device key, and phones that start with them.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use app::testing::{CODE, ScriptedPhone, SetClock, make_space};
use app::{Image, Parts, Phone, System};
use vault::{Age, SoftwareKey};

/// A Wednesday afternoon, 2026-11-25 14:00 UTC.
pub(super) const WEDNESDAY_MS: i64 = 1_795_615_200_000;

pub(super) struct Place {
    folder: tempfile::TempDir,
    pub(super) clock: Arc<SetClock>,
    pub(super) key: Arc<SoftwareKey>,
}

/// The shipped pack.
pub(super) fn open_pack(installed: Option<&[u8]>, seen: u64) -> Result<Image, seal::SealError> {
    let opened = pack::open_newest(installed, seen)?;
    let is_draft = pack::is_development(&opened);
    Ok(Image { bytes: opened.image, is_draft })
}

/// A pack that cannot be opened.
pub(super) fn no_pack(_installed: Option<&[u8]>, _seen: u64) -> Result<Image, seal::SealError> {
    Err(seal::SealError::Damaged)
}

impl Place {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, clock: SetClock::at(WEDNESDAY_MS), key: Arc::new(SoftwareKey::generate().unwrap()) }
    }

    /// Makes one with an adult's space.
    pub(super) fn made() -> Self {
        Self::of(Age::Adult)
    }

    /// Makes one with a space. Spaces are made once for each age and copied, because making one is slow.
    pub(super) fn of(age: Age) -> Self {
        static MADE: [OnceLock<Place>; 3] = [const { OnceLock::new() }; 3];
        let of_age = match age {
            Age::Adult => 0,
            Age::Under18 => 1,
            Age::NotSaid => 2,
        };
        let made = MADE[of_age].get_or_init(|| {
            let place = Self::new();
            make_space(&place.root(), place.clock.clone(), &place.key, age).unwrap();
            place
        });
        let place = Self { key: Arc::clone(&made.key), ..Self::new() };
        copy(&made.root(), &place.root());
        place
    }

    /// Hides the app, so that every launch shows the calculator.
    pub(super) fn hidden(self) -> Self {
        let store = vault::Store::open(&self.root(), self.clock.clone()).unwrap();
        store.set_prefs(vault::Prefs { hidden: true, ..store.prefs() }).unwrap();
        self
    }

    /// Makes one with a space and that clock, in milliseconds since 1970 UTC.
    pub(super) fn at(age: Age, unix_ms: i64) -> Self {
        Self { clock: SetClock::at(unix_ms), ..Self::of(age) }
    }

    pub(super) fn root(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    pub(super) fn start(&self) -> ScriptedPhone {
        self.start_in("en")
    }

    pub(super) fn start_in(&self, language: &str) -> ScriptedPhone {
        self.start_with(language, open_pack)
    }

    pub(super) fn start_with(&self, language: &str, open_pack: app::OpenPack) -> ScriptedPhone {
        self.start_on(language, Parts { open_pack, clock: self.clock.clone() })
    }

    /// Starts the phone with other parts.
    pub(super) fn start_on(&self, language: &str, parts: Parts) -> ScriptedPhone {
        self.start_as(System::Android, language, parts)
    }

    /// Starts the phone with another operating system.
    pub(super) fn start_as(&self, system: System, language: &str, parts: Parts) -> ScriptedPhone {
        let phone = Phone {
            language: language.to_owned(),
            zone: "Europe/London".to_owned(),
            minutes_east: 0,
            system,
        };
        ScriptedPhone::start(&self.root(), phone, parts, Arc::clone(&self.key))
    }

    /// Opens the space without the app, which must be closed.
    pub(super) fn session(&self) -> vault::Session {
        let store = vault::Store::open(&self.root(), self.clock.clone()).unwrap();
        let mut opening = store.begin_unlock(vault::Code::parse(CODE.as_bytes()).unwrap());
        let asked = opening.challenge().unwrap();
        opening.finish(asked.ask(|_, point| Some(self.key.answer_hmac(point)))).unwrap()
    }

    /// Reads the settings without the app, which must be closed.
    pub(super) fn prefs(&self) -> vault::Prefs {
        vault::Store::open(&self.root(), self.clock.clone()).unwrap().prefs()
    }

    /// Starts the phone and opens the space with the code.
    pub(super) fn inside(&self) -> ScriptedPhone {
        let mut phone = self.start();
        phone.tap("Type my code");
        phone.hold(CODE);
        assert_eq!(phone.page().id, "home");
        phone
    }
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
