//! A vault to measure, on a memory file system or on disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use vault::{
    Age, Allowance, Clock, Code, Imported, ItemSpec, Kind, Limits, OccurredAt, Opening, PictureAnswers,
    Provenance, Record, Session, Shown, SoftwareKey, Source, Store, SystemClock, Zone,
};

const CODE: &[u8] = b"275318";

/// A folder with a vault, and its device key.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    key: SoftwareKey,
}

impl Place {
    /// Makes a place in memory, so that the disk does not affect what is measured.
    pub(crate) fn in_memory() -> Self {
        Self::below(Path::new("/dev/shm"))
    }

    /// Makes a place on the disk of this project.
    pub(crate) fn on_disk() -> Self {
        Self::below(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target").as_path())
    }

    fn below(parent: &Path) -> Self {
        let folder = tempfile::tempdir_in(parent).expect("a folder to measure in");
        Self { folder, key: SoftwareKey::generate().expect("randomness") }
    }

    /// A path next to the vault.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder for samples and the peers' output.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn store(&self) -> Store {
        Store::open(&self.beside("app"), Arc::new(SystemClock)).expect("the store opens")
    }

    /// Uses another clock than this machine's.
    pub(crate) fn store_with(&self, clock: Arc<dyn Clock>) -> Store {
        Store::open(&self.beside("app"), clock).expect("the store opens")
    }

    pub(crate) fn create(&self, store: &Store) -> Session {
        self.finish(store.begin_create(code(), Age::Adult).expect("a new vault"))
    }

    pub(crate) fn unlock(&self, store: &Store) -> Session {
        self.finish(store.begin_unlock(code()))
    }

    pub(crate) fn finish(&self, mut opening: Opening) -> Session {
        let challenge = opening.challenge().expect("the code is stretched");
        opening.finish(self.answer(&challenge)).expect("the code opens")
    }

    /// Runs only the last step, timed by the caller.
    pub(crate) fn answer(&self, asked: &vault::Challenge) -> vault::Answers {
        asked.ask(|_, point| Some(self.key.answer_hmac(point)))
    }
}

pub(crate) fn code() -> Code {
    Code::parse(CODE).expect("six digits")
}

/// Limits that nothing measured here reaches.
pub(crate) fn limits() -> Limits {
    let most = 1 << 50;
    let all = Allowance { item_bytes: most, total_bytes: most, sound: true, video: true, any_file: true };
    Limits { adult: all, under_18: all }
}

/// A screen recording.
pub(crate) fn spec() -> ItemSpec {
    let imported = Imported { name: "recording.mp4".into(), ..Imported::default() };
    ItemSpec {
        record: Record::of_file(Kind::Recording, imported).expect("a recording is a file"),
        told: told(),
        answers: PictureAnswers { shown: Shown::NobodyUnder18, intimate: false },
    }
}

pub(crate) fn told() -> Provenance {
    Provenance { happened: OccurredAt::NotSaid, zone: Zone::UTC, source: Source::Chosen }
}
