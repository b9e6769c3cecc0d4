//! `alcove tour --codes`: codes, recovery phrase, second space, erasing and copies, with what each person sees and what
//! is on disk.

use std::fs;
use std::io::Write;
use std::path::Path;

use cover::{LockEvent, Then};
use vault::{Code, CodeChange, Entropy, EntryId, Session, StoreError};

use super::phone::Phone;
use super::report::{Report, Seen};
use crate::Failure;

mod copy;
mod disk;
mod erase;
mod lost;
mod other;
mod own;
mod second;

/// Codes used on this tour.
const NEW: &str = "5820417";
const SECOND: &str = "90361725";
const ERASE: &str = "264015837";
/// Differs in one digit from the code it would be set with.
const TOO_ALIKE: &str = "5820411";
const AFTER_FORGETTING: &str = "7193852";
const ON_ANOTHER_PHONE: &str = "8350274";
const SOMEBODY_ELSES: [&str; 2] = ["4827193", "6059318"];

/// A person, her phone, and what she must find again.
struct Owner {
    phone: Phone,
    words: Entropy,
    kept: Vec<EntryId>,
}

/// Walks the tour: her own phone is in `root/phone`, her next one in `root/new-phone`.
pub(super) fn walk(report: &mut Report<impl Write>, root: &Path) -> Result<(), Failure> {
    let phone = Phone::new(&root.join("phone"))?;
    let mut owner = Owner { phone, words: Entropy::generate()?, kept: Vec::new() };
    own::walk(report, &mut owner)?;
    second::walk(report, &mut owner)?;
    lost::walk(report, &mut owner)?;
    copy::walk(report, &mut owner, root)?;
    other::walk(report, &mut owner)?;
    erase::walk(report, &mut owner)
}

impl Owner {
    /// Types a code on the calculator. `None`: nothing opened, and the sum is shown as after any `=`.
    fn open(&mut self, digits: &str, seen: &mut Seen) -> Result<Option<Session>, Failure> {
        let then = held(&mut self.phone, digits, seen)?;
        Ok(match self.phone.try_offer(then)? {
            Some(_) => Some(self.phone.session()?),
            None => None,
        })
    }

    /// Types a code that must open a space.
    fn must_open(&mut self, digits: &str, seen: &mut Seen) -> Result<Session, Failure> {
        self.open(digits, seen)?.ok_or(Failure::Store(StoreError::Denied))
    }

    fn must_not_open(&mut self, digits: &str, seen: &mut Seen) -> Result<(), Failure> {
        let is_shut = self.open(digits, seen)?.is_none();
        seen.must(is_shut, "nothing opens");
        Ok(())
    }

    fn leave(&mut self, session: Session) {
        drop(session);
        self.phone.lock_event(LockEvent::Leave);
    }

    fn app(&self) -> std::path::PathBuf {
        self.phone.root().join("app")
    }
}

/// Types digits and holds `=`; the calculator must show the sum.
fn held(phone: &mut Phone, digits: &str, seen: &mut Seen) -> Result<Then, Failure> {
    let tapped = phone.press(&format!("A{digits}="))?;
    let held = phone.press(&format!("A{digits}!"))?;
    seen.line(format!("{digits}, = held: the calculator shows {}", held.display));
    seen.must(held.display == tapped.display && held.spoken == tapped.spoken, "it shows and says the sum");
    Ok(held.then)
}

/// Sets a code with the keys of this phone.
fn set(phone: &Phone, mut change: CodeChange) -> Result<(), Failure> {
    while let Some(asked) = change.challenge()? {
        change.answer(asked.ask(|alias, point| phone.keys.answer(alias, point)))?;
    }
    Ok(change.finish()?)
}

/// Deletes and makes the keys that the store requests.
fn change_keys(phone: &Phone, seen: &mut Seen) -> Result<(), Failure> {
    for alias in phone.store.keys_to_delete()? {
        phone.keys.delete(&alias)?;
        phone.store.erased_key_gone(&alias)?;
        seen.line("its key is deleted, then its files");
    }
    phone.store.prepare()?.iter().try_for_each(|alias| phone.keys.make(alias))
}

/// Quotes texts of the app's pages.
fn quote(phone: &Phone, seen: &mut Seen, words: &[&str]) -> Result<(), Failure> {
    for id in words {
        seen.line(format!("\u{201c}{}\u{201d}", phone.guide.word(id, &[])?));
    }
    Ok(())
}

fn code(digits: &str) -> Result<Code, Failure> {
    Ok(Code::parse(digits.as_bytes())?)
}

fn titles(session: &Session) -> Result<Vec<String>, Failure> {
    Ok(session.list(None, 50)?.into_iter().map(|summary| summary.title).collect())
}

/// Copies the whole phone, keys included, for an experiment.
fn copied(phone: &Phone, name: &str) -> Result<Phone, Failure> {
    let to = phone.root().with_file_name(name);
    copy_folder(phone.root(), &to)?;
    Phone::new(&to)
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    let failed = |cause| Failure::Write { path: to.to_owned(), cause };
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            fs::copy(path, &target).map_err(failed)?;
        }
    }
    Ok(())
}
