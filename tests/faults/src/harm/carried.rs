//! Flips a bit in files carried to a phone or away from it: a pack, a bundle, a sealed copy. The file is refused or
//! reads as it was written; nothing panics.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, Once, PoisonError};

use alcove::{Verdict, verify_zip};
use seal::pack::{OpenedPack, open_pack};
use seal::sign::{SIGNATURE, SigningKey};
use vault::StoreError;

use super::cases::some;
use super::copies::{self, Phones};
use super::finding::{Finding, Sum};
use crate::content::Dice;

type Read = Box<dyn Fn(Vec<u8>) -> Finding + Sync>;

/// A file, with the function that uses it.
pub struct Carried {
    /// What it is.
    pub name: &'static str,
    bytes: Vec<u8>,
    /// How many bytes apart the flipped ones are.
    step: usize,
    read: Read,
}

/// The position of a flipped bit.
pub type Flipped = (usize, u8);

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn file(name: &str) -> io::Result<Vec<u8>> {
    std::fs::read(Path::new(ROOT).join(name))
}

/// A small pack, the same signed again after each corruption, so that what the signature protects is tested too, and
/// the shipped pack.
///
/// # Errors
/// If they cannot be read.
pub fn packs() -> io::Result<Vec<Carried>> {
    let small = file("tests/fixtures/v0.2.0/pack")?;
    let unsigned = small.get(..small.len() - SIGNATURE).unwrap_or_default().to_vec();
    let again = |bytes: Vec<u8>| {
        let signature = key().and_then(|key| key.sign(&bytes).map_err(io::Error::other));
        signature.map(|signature| [&bytes[..], &signature].concat())
    };
    let whole = opened(&small).ok_or_else(|| io::Error::other("the small pack does not open"))?;
    let same = opened(&small).ok_or_else(|| io::Error::other("the small pack does not open"))?;
    let shipped = pack::open_shipped().map_err(io::Error::other)?;
    let carried = |name, bytes, step, read| Carried { name, bytes, step, read };
    Ok(vec![
        carried("a small pack", small, 1, Box::new(move |bytes| of_pack(&bytes, &whole))),
        carried(
            "a small pack, signed again",
            unsigned,
            1,
            Box::new(move |bytes| again(bytes).map_or_else(failed, |bytes| of_pack(&bytes, &same))),
        ),
        carried(
            "the pack that ships",
            pack::SHIPPED.to_vec(),
            4096,
            Box::new(move |bytes| {
                let found = open_pack(&bytes, pack::TRUSTED_KEYS, 1).ok();
                held(found.as_ref(), &shipped)
            }),
        ),
    ])
}

/// The development seed, which is public.
fn key() -> io::Result<SigningKey> {
    let text = file("bindings/pack/development.seed")?;
    let digit = |at: usize| {
        let two = text.get(2 * at..2 * at + 2).and_then(|two| std::str::from_utf8(two).ok());
        two.and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or(0)
    };
    Ok(SigningKey::from_bytes(&mut std::array::from_fn(digit)))
}

fn opened(pack: &[u8]) -> Option<OpenedPack> {
    open_pack(pack, &[key().ok()?.public().ok()?], 1).ok()
}

fn of_pack(pack: &[u8], whole: &OpenedPack) -> Finding {
    held(opened(pack).as_ref(), whole)
}

fn held(found: Option<&OpenedPack>, whole: &OpenedPack) -> Finding {
    let Some(found) = found else { return refused() };
    let is_same = found.header == whole.header && found.image == whole.image;
    if is_same { Finding::default() } else { wrong("another pack".into()) }
}

/// A bundle of nine records, checked as its recipient does.
///
/// # Errors
/// If it cannot be read.
pub fn bundles() -> io::Result<Vec<Carried>> {
    let bytes = file("tests/fixtures/v0.2.0/bundle.zip")?;
    let read: Read = Box::new(|bytes| match verify_zip(bytes) {
        // Every byte matters, so every change must be reported.
        Verdict::Fine(_) => Finding { unsaid: vec!["nothing is said".into()], ..Finding::default() },
        Verdict::Differs(_) => Finding { said: true, ..Finding::default() },
        Verdict::Refused(_) => refused(),
    });
    Ok(vec![Carried { name: "a bundle of nine records", bytes, step: 1, read }])
}

/// A copy of one chunk and one of several, restored on an empty phone.
///
/// # Errors
/// The error of the vault or the disk.
pub fn sealed_copies() -> Result<Vec<Carried>, StoreError> {
    let small = file("tests/fixtures/v0.2.0/copy.age")?;
    let large = copies::large()?;
    let carried = |name, bytes: Vec<u8>, step| -> Result<Carried, StoreError> {
        let phones = Phones::for_copy(&bytes)?;
        let read: Read = Box::new(move |bytes| phones.bring(&bytes).unwrap_or_else(failed));
        Ok(Carried { name, bytes, step, read })
    };
    Ok(vec![carried("a copy of one chunk", small, 1)?, carried("a copy of three chunks", large, 512)?])
}

pub(super) fn refused() -> Finding {
    Finding { refused: true, ..Finding::default() }
}

pub(super) fn wrong(what: String) -> Finding {
    Finding { wrong: vec![what], ..Finding::default() }
}

fn failed(error: impl std::fmt::Display) -> Finding {
    wrong(format!("it could not be tried: {error}"))
}

impl Carried {
    fn cases(&self, seed: u64) -> Vec<Flipped> {
        let mut dice = Dice::from_number(seed);
        let mut draw = |bound: usize| usize::try_from(dice.below(bound.max(1) as u64)).unwrap_or(0);
        let starts = (0..self.bytes.len()).step_by(self.step);
        let case = |start| {
            let at = start + draw(self.step.min(self.bytes.len() - start));
            (at, u8::try_from(draw(8)).unwrap_or(0))
        };
        starts.map(case).collect()
    }

    fn harmed(&self, (at, bit): Flipped) -> Vec<u8> {
        let mut bytes = self.bytes.clone();
        bytes.get_mut(at).into_iter().for_each(|byte| *byte ^= 1 << bit);
        bytes
    }

    fn look(&self, case: Flipped) -> Finding {
        let read = || (self.read)(self.harmed(case));
        let mut finding = catch_unwind(AssertUnwindSafe(read)).unwrap_or_default();
        // On any thread, and whatever the result was.
        if PANICS.swap(0, Ordering::SeqCst) > 0 {
            finding.wrong.push("a panic".into());
        }
        finding
    }

    /// Flips a bit of every byte, or of at most that many, on two threads; reports each wrong result.
    pub fn run(&self, (most, seed): (usize, u64), tell: &(dyn Fn(Flipped, &Finding) + Sync)) -> Sum {
        count_panics();
        let (cases, next) = (some(self.cases(seed), most, seed), AtomicU64::new(0));
        let sum = Mutex::new(Sum::default());
        let work = || {
            while let Some(case) = taken(&cases, &next) {
                let finding = self.look(case);
                tell(case, &finding);
                sum.lock().unwrap_or_else(PoisonError::into_inner).add(&finding);
            }
        };
        std::thread::scope(|scope| {
            let both = [scope.spawn(work), scope.spawn(work)];
            both.into_iter().for_each(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        });
        sum.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

fn taken(cases: &[Flipped], next: &AtomicU64) -> Option<Flipped> {
    cases.get(usize::try_from(next.fetch_add(1, Ordering::SeqCst)).ok()?).copied()
}

static PANICS: AtomicU64 = AtomicU64::new(0);

/// Counts panics where they happen: a panic in one of the vault's own threads is reported as damage.
fn count_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |info| {
            PANICS.fetch_add(1, Ordering::SeqCst);
            before(info);
        }));
    });
}
