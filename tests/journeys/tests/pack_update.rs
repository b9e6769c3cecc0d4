//! Content updates without network: only a newer, correctly signed pack replaces the shipped one.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files must fail")]

use std::fs;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use guide::{ENGLISH, Guide};
use seal::SealError;
use seal::pack::{PackHeader, seal_pack};
use seal::sign::SigningKey;
use vault::{Store, SystemClock};

/// A phone: its private folder, and what it shows.
struct Phone(tempfile::TempDir);

impl Phone {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn store(&self) -> Store {
        Store::open(&self.0.path().join("app"), Arc::new(SystemClock)).unwrap()
    }

    /// Checks, then writes, then remembers the version: a crash in between leaves a pack that opens.
    fn receive(&self, bytes: &[u8]) -> Result<(), SealError> {
        let store = self.store();
        let version = pack::open_update(bytes, store.pack_version())?.header.version;
        store.install_pack(bytes).unwrap();
        store.saw_pack(version).unwrap();
        Ok(())
    }

    /// Launches again; returns the version that is shown.
    fn shown(&self) -> u64 {
        self.guide().meta().version
    }

    fn guide(&self) -> Guide {
        let store = self.store();
        let installed = store.installed_pack().unwrap();
        let opened = pack::open_newest(installed.as_deref(), store.pack_version()).unwrap();
        Guide::open(&opened.image, ENGLISH).unwrap()
    }

    /// Reads every file in the folder, to check that nothing changed.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(self.0.path().join("app")).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<_> =
            entries.map(|path| (path.display().to_string(), fs::read(path).unwrap())).collect();
        files.sort();
        files
    }

    /// Asserts that the pack is refused for this reason and nothing on the phone changes.
    fn refuses(&self, bytes: &[u8], wanted: &SealError) {
        let before = (self.shown(), self.files());
        let refused = self.receive(bytes).unwrap_err();
        assert_eq!(std::mem::discriminant(&refused), std::mem::discriminant(wanted), "{refused}");
        assert_eq!((self.shown(), self.files()), before);
    }
}

/// Makes a pack as a publisher does, with other values in its head.
fn image(values: &[(&str, &str)]) -> Vec<u8> {
    let mut files = content().clone();
    let head = files.iter_mut().find(|(name, _)| name == "pack.toml").unwrap();
    values.iter().for_each(|(key, value)| set(&mut head.1, key, value));
    author::build(&files, false).unwrap()
}

/// Replaces the first line that sets this key.
fn set(head: &mut String, key: &str, value: &str) {
    let start = format!("{key} = ");
    let line = head.lines().find(|line| line.starts_with(&start)).unwrap().to_owned();
    *head = head.replacen(&line, &format!("{start}{value}"), 1);
}

fn content() -> &'static Vec<(String, String)> {
    static FILES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    FILES.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/guide/content");
        let mut files = Vec::new();
        collect(&root, &root, &mut files);
        files.sort();
        files
    })
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn sealed(image: &[u8], key: &SigningKey) -> Vec<u8> {
    let guide = Guide::open(image, ENGLISH).unwrap();
    let meta = guide.meta();
    let header = PackHeader {
        pack_id: pack::id(&meta.id),
        version: meta.version,
        built_ms: meta.built_ms(),
        expires_ms: meta.expires_ms(),
    };
    seal_pack(image, &header, key).unwrap()
}

fn trusted() -> SigningKey {
    let text = include_str!("../../../bindings/pack/development.seed").trim();
    let byte = |at: usize| u8::from_str_radix(text.get(2 * at..2 * at + 2).unwrap(), 16).unwrap();
    SigningKey::from_bytes(&mut std::array::from_fn(byte))
}

fn version(number: u64) -> Vec<u8> {
    sealed(&image(&[("version", &number.to_string())]), &trusted())
}

fn shipped_version() -> u64 {
    pack::open_shipped().unwrap().header.version
}

fn next() -> String {
    (shipped_version() + 1).to_string()
}

#[test]
fn a_newer_pack_rightly_signed_is_shown_from_the_next_launch() {
    let (phone, shipped) = (Phone::new(), shipped_version());
    assert_eq!(phone.shown(), shipped);
    phone.receive(&version(shipped + 1)).unwrap();
    assert_eq!(phone.shown(), shipped + 1);
    phone.receive(&version(shipped + 2)).unwrap();
    assert_eq!(phone.shown(), shipped + 2);
}

#[test]
fn an_older_pack_than_one_seen_changes_nothing() {
    let (phone, shipped) = (Phone::new(), shipped_version());
    let newer = version(shipped + 1);
    phone.receive(&version(shipped + 2)).unwrap();
    phone.refuses(&newer, &SealError::RolledBack);
    phone.refuses(pack::SHIPPED, &SealError::RolledBack);
}

#[test]
fn a_pack_that_nobody_trusted_signed_changes_nothing() {
    let phone = Phone::new();
    let image = image(&[("version", &next())]);
    phone.refuses(&sealed(&image, &SigningKey::generate().unwrap()), &SealError::Unsigned);
    let signed = sealed(&image, &trusted());
    phone.refuses(&signed[..signed.len() - 64], &SealError::Unsigned);
    phone.refuses(&[], &SealError::Damaged);
}

#[test]
fn a_pack_with_any_byte_altered_or_lost_changes_nothing() {
    let (phone, pack) = (Phone::new(), version(shipped_version() + 1));
    for at in (0..pack.len()).step_by(pack.len() / 12) {
        let mut altered = pack.clone();
        altered[at] ^= 0x10;
        phone.refuses(&altered, &SealError::Unsigned);
    }
    phone.refuses(&pack[..pack.len() - 1], &SealError::Unsigned);
    phone.refuses(&[&pack[..], b"x"].concat(), &SealError::Unsigned);
}

#[test]
fn a_pack_of_another_name_changes_nothing_though_a_trusted_key_signed_it() {
    let foreign = image(&[("version", &next()), ("id", "\"other\"")]);
    Phone::new().refuses(&sealed(&foreign, &trusted()), &SealError::NotAuthentic);
}

#[test]
fn an_expired_pack_opens_and_says_so() {
    let dates = [("built", "\"2024-01-01\""), ("expires", "\"2024-07-01\"")];
    let old = image(&[("version", &next()), dates[0], dates[1]]);
    let phone = Phone::new();
    phone.receive(&sealed(&old, &trusted())).unwrap();
    let guide = phone.guide();
    assert_eq!(guide.meta().version, shipped_version() + 1);
    let day_after = guide.meta().expires_ms() + 86_400_000;
    assert!(guide.notices(day_after).expired);
    assert!(!guide.word("notice-expired", &[]).unwrap().is_empty());
}

#[test]
fn an_installed_file_that_decayed_leads_back_to_the_shipped_pack() {
    let (phone, shipped) = (Phone::new(), shipped_version());
    phone.receive(&version(shipped + 1)).unwrap();
    let file = phone.0.path().join("app/pack");
    let mut bytes = fs::read(&file).unwrap();
    bytes.truncate(bytes.len() / 2);
    fs::write(&file, &bytes).unwrap();
    assert_eq!(phone.shown(), shipped);
    phone.receive(&version(shipped + 1)).unwrap();
    assert_eq!(phone.shown(), shipped + 1);
}

#[test]
fn the_floor_refuses_what_was_never_to_be_opened_again() {
    let old = version(pack::FLOOR - 1);
    assert!(matches!(pack::open_update(&old, 0), Err(SealError::RolledBack)));
    Phone::new().refuses(&old, &SealError::RolledBack);
}
