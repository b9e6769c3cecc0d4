//! A vault's folder, with the device key as a file in a folder next to it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use seal::digest::sha256;
use vault::{Age, Answers, Challenge, Code, CodeChange, Opening, Session, SoftwareKey, Store, StoreError};

use crate::HurriedClock;

/// The place of a vault, which may not exist yet.
#[derive(Debug, Clone)]
pub struct Place(PathBuf);

impl Place {
    /// The code with which the vault is made.
    pub const CODE: &[u8] = b"483920";
    /// Another code.
    pub const OTHER_CODE: &[u8] = b"5820417";

    /// Makes a place in an existing folder; makes its device key first, as on a phone.
    ///
    /// # Errors
    /// If the key file cannot be written.
    pub fn make(folder: &Path) -> Result<Self, StoreError> {
        let place = Self(folder.to_owned());
        fs::create_dir_all(place.key().parent().unwrap_or(folder))?;
        SoftwareKey::generate()?.expose(|key| fs::write(place.key(), key))?;
        Ok(place)
    }

    /// Opens a place made before.
    pub fn at(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// The folder of both.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The vault's folder, as in the app.
    pub fn app(&self) -> PathBuf {
        self.0.join("app")
    }

    fn key(&self) -> PathBuf {
        self.0.join("device").join("key")
    }

    /// Returns the one vault in it, if there is one.
    pub fn vault(&self) -> Option<PathBuf> {
        let entries = fs::read_dir(self.app()).ok()?;
        let mut paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        paths.find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("v-")))
    }

    /// Opens the folder.
    ///
    /// # Errors
    /// The errors of [`Store::open`].
    pub fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.app(), Arc::new(HurriedClock))
    }

    /// Begins to make the vault, or to open it if there is one.
    ///
    /// # Errors
    /// The errors of [`Store::begin_create`].
    pub fn begin(&self, store: &Store) -> Result<Opening, StoreError> {
        store.prepare()?;
        if store.has_vault() {
            Ok(store.begin_unlock(Code::parse(Self::CODE)?))
        } else {
            store.begin_create(Code::parse(Self::CODE)?, Age::Adult)
        }
    }

    /// Finishes an opening with the device key's answer.
    ///
    /// # Errors
    /// The errors of [`Opening::finish`]; [`StoreError::Storage`] without the key file.
    pub fn answer(&self, opening: Opening, asked: &Challenge) -> Result<Session, StoreError> {
        opening.finish(self.answers(asked)?)
    }

    /// Returns the device key's answer.
    ///
    /// # Errors
    /// [`StoreError::Storage`] without the key file.
    pub fn answers(&self, asked: &Challenge) -> Result<Answers, StoreError> {
        let key = self.device_key()?;
        Ok(asked.ask(|alias, point| Some(key_of(&key, alias).ok()?.answer_hmac(point))))
    }

    /// Returns the answer where the keys of these names are deleted.
    ///
    /// # Errors
    /// The errors of [`Place::answer`].
    pub fn answer_without(
        &self,
        opening: Opening,
        asked: &Challenge,
        deleted: &[String],
    ) -> Result<Session, StoreError> {
        let key = self.device_key()?;
        let is_there = |alias: &str| !deleted.iter().any(|gone| gone == alias);
        let answer = |alias: &str, point: &_| Some(key_of(&key, alias).ok()?.answer_hmac(point));
        opening.finish(asked.ask(|alias, point| answer(alias, point).filter(|_| is_there(alias))))
    }

    /// Sets a code.
    ///
    /// # Errors
    /// The errors of [`CodeChange::challenge`] and [`CodeChange::finish`]; [`StoreError::Storage`] without the key
    /// file.
    pub fn set(&self, mut change: CodeChange) -> Result<(), StoreError> {
        while let Some(asked) = change.challenge()? {
            change.answer(self.answers(&asked)?)?;
        }
        change.finish()
    }

    fn device_key(&self) -> Result<SoftwareKey, StoreError> {
        let mut bytes: [u8; 32] = fs::read(self.key())?.try_into().map_err(|_| StoreError::Denied)?;
        Ok(SoftwareKey::from_bytes(&mut bytes)?)
    }

    /// Tries the code.
    ///
    /// # Errors
    /// The errors of [`Opening::challenge`] and [`Opening::finish`].
    pub fn unlock(&self, store: &Store) -> Result<Session, StoreError> {
        self.unlock_with(store, Self::CODE)
    }

    /// Tries another code.
    ///
    /// # Errors
    /// The errors of [`Place::unlock`].
    pub fn unlock_with(&self, store: &Store, digits: &[u8]) -> Result<Session, StoreError> {
        let mut opening = store.begin_unlock(Code::parse(digits)?);
        let challenge = opening.challenge()?;
        self.answer(opening, &challenge)
    }

    /// Makes the vault.
    ///
    /// # Errors
    /// The errors of [`Store::begin_create`], [`Opening::challenge`] and [`Opening::finish`].
    pub fn create(&self, store: &Store) -> Result<Session, StoreError> {
        let mut opening = store.begin_create(Code::parse(Self::CODE)?, Age::Adult)?;
        let challenge = opening.challenge()?;
        self.answer(opening, &challenge)
    }
}

/// Returns the key of an alias: each has its own, as on a phone.
///
/// # Errors
/// [`StoreError::Seal`] if it is not a valid key, once in 2^32 names.
pub fn key_of(device: &SoftwareKey, alias: &str) -> Result<SoftwareKey, StoreError> {
    // One file replaces the whole key store in a test.
    let mut key = device.expose(|key| sha256(&[&key[..], alias.as_bytes()].concat()));
    Ok(SoftwareKey::from_bytes(&mut key)?)
}
