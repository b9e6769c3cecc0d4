//! A vault in a temporary folder. It is made once and copied, because making one is slow.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use guide::Guide;
use vault::{
    Age, Allowance, Clock, Code, Contact, EntryId, Imported, ItemSpec, Kind, Limits, Medium, Moment, Note,
    OccurredAt, Party, PictureAnswers, Provenance, Record, Sender, Session, Shown, SoftwareKey, Source,
    Store, Transcript, TranscriptLine, Zone,
};

use crate::bundle::{Bundle, BundleError, Choice};

const CODE: &[u8] = b"275318";
const NOW: i64 = 1_764_018_120_000;

/// A clock whose date never changes; each reading of the boot time is a second later, so that calibration picks the
/// lowest cost.
struct Still(std::sync::atomic::AtomicU64);

impl Clock for Still {
    fn boot_ms(&self) -> u64 {
        self.0.fetch_add(1000, std::sync::atomic::Ordering::SeqCst)
    }

    fn unix_ms(&self) -> i64 {
        NOW
    }
}

pub(super) struct Place {
    folder: tempfile::TempDir,
    pub(super) session: Arc<Session>,
    _store: Store,
}

impl Place {
    pub(super) fn new() -> Self {
        static MADE: OnceLock<tempfile::TempDir> = OnceLock::new();
        let made = MADE.get_or_init(|| {
            let folder = tempfile::tempdir().unwrap();
            let store = open(folder.path());
            store.prepare().unwrap();
            drop(answered(store.begin_create(code(), Age::Adult).unwrap()));
            folder
        });
        let folder = tempfile::tempdir().unwrap();
        copy(made.path(), folder.path());
        let store = open(folder.path());
        let session = Arc::new(answered(store.begin_unlock(code())));
        Self { folder, session, _store: store }
    }

    /// Moves everything that is kept to another phone by a sealed copy.
    pub(super) fn moved(&self) -> Self {
        let phrase = seal::phrase::Entropy::from_bytes(&mut [7; 16]);
        self.session.set_phrase(&phrase).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let store = open(folder.path());
        store.prepare().unwrap();
        let mut restore = store.begin_restore(&phrase).unwrap();
        let mut copy = self.session.begin_copy().unwrap();
        while let Some(bytes) = copy.pull().unwrap() {
            restore.push(&bytes).unwrap();
        }
        restore.end().unwrap();
        let session = Arc::new(answered(restore.begin_code(code()).unwrap()));
        Self { folder, session, _store: store }
    }

    /// Returns the path of an entry's file.
    pub(super) fn item(&self, id: EntryId) -> std::path::PathBuf {
        let folders = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let vault =
            folders.into_iter().find(|path| path.file_name().unwrap().to_str().unwrap().starts_with("v-"));
        vault.unwrap().join("items").join(id.hex())
    }

    pub(super) fn keep(&self, record: &Record) -> EntryId {
        self.session.add_record(record, &Provenance::typed(Zone::UTC)).unwrap()
    }

    /// Keeps a record of something that happened that many minutes after a time ten minutes ago.
    pub(super) fn keep_at(&self, record: &Record, minutes: i64) -> EntryId {
        let happened = OccurredAt::Exact(moment(minutes - 10));
        self.session.add_record(record, &Provenance { happened, ..Provenance::typed(Zone::UTC) }).unwrap()
    }

    pub(super) fn begin(&self, entries: &[EntryId]) -> Bundle {
        self.try_begin(entries).unwrap()
    }

    pub(super) fn try_begin(&self, entries: &[EntryId]) -> Result<Bundle, BundleError> {
        let choice = Choice { entries: entries.to_vec(), to: Party::Named("the desk".into()) };
        Bundle::begin(Arc::clone(&self.session), guide(), choice, moment(0))
    }
}

fn open(folder: &Path) -> Store {
    Store::open(folder, Arc::new(Still(std::sync::atomic::AtomicU64::new(1 << 40)))).unwrap()
}

fn code() -> Code {
    Code::parse(CODE).unwrap()
}

fn answered(mut opening: vault::Opening) -> Session {
    let asked = opening.challenge().unwrap();
    let key = SoftwareKey::from_bytes(&mut [7; 32]).unwrap();
    opening.finish(asked.ask(|_, point| Some(key.answer_hmac(point)))).unwrap()
}

fn copy(from: &Path, to: &Path) {
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

fn guide() -> Arc<Guide> {
    static GUIDE: OnceLock<Arc<Guide>> = OnceLock::new();
    Arc::clone(GUIDE.get_or_init(|| Arc::new(crate::tests::guide_in("en"))))
}

fn moment(minutes: i64) -> Moment {
    Moment { unix_ms: NOW + minutes * 60_000, zone: Zone::UTC }
}

pub(super) fn note(words: &str) -> Record {
    Record::Note(Note { words: words.into(), about: Vec::new() })
}

/// A conversation in which another person is named.
pub(super) fn words(name: &str) -> Record {
    let line = TranscriptLine {
        words: "hurry up".into(),
        sender: Sender::Other(name.into()),
        shown_time: String::new(),
    };
    Record::Transcript(Transcript { lines: vec![line], picture_left_on_phone: false })
}

pub(super) fn call(pin: &str) -> Record {
    let contact = Contact::new(Party::Named("the desk".into()), Medium::Phone);
    Record::Contact(Contact { pin: pin.into(), crime_number: "26000/1".into(), ..contact })
}

/// Keeps a file.
pub(super) fn file(place: &Place, kind: Kind, name: &str, bytes: &[u8]) -> EntryId {
    let most = 1 << 40;
    let all = Allowance { item_bytes: most, total_bytes: most, sound: true, video: true, any_file: true };
    let record = Record::of_file(kind, Imported { name: name.into(), ..Imported::default() }).unwrap();
    let told = Provenance { source: Source::Chosen, ..Provenance::typed(Zone::UTC) };
    let answers = PictureAnswers { shown: Shown::WordsOnly, intimate: false };
    let spec = ItemSpec { record, told, answers };
    let mut writer = place.session.begin_item(&spec, &Limits { adult: all, under_18: all }).unwrap();
    bytes.chunks(1 << 20).for_each(|piece| writer.append(piece).unwrap());
    writer.finish().unwrap()
}
