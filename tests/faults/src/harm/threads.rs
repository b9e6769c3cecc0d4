//! Uses one vault from eight threads, locking at random times.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::{Duration, Instant};

use vault::{EntryId, Note, Record, Session, Store, StoreError};

use crate::Place;
use crate::content::{self, Dice};

/// The counts of a run.
#[derive(Debug, Default)]
pub struct Done {
    /// Calls that returned.
    pub calls: u64,
    /// Openings.
    pub opened: u64,
    /// Calls that returned `Locked` because of locking or an opening meanwhile.
    pub locked: u64,
    /// Wrong plaintexts, `Locked` without locking, other errors, and losses at the end.
    pub bad: Vec<String>,
}

struct Shop {
    place: Place,
    store: Store,
    // How often a session ended: by locking or an opening, counted before it begins.
    ended: AtomicU64,
    open: RwLock<Option<(u64, Arc<Session>)>>,
    opening: Mutex<()>,
    kept: Mutex<BTreeMap<EntryId, String>>,
    stop: AtomicBool,
    done: Mutex<Done>,
}

/// Runs the threads for that long. A thread that does not return within a minute after that is a deadlock.
///
/// # Errors
/// If no vault can be made.
pub fn threads(folder: &Path, seed: u64, time: Duration) -> Result<Done, StoreError> {
    let place = Place::make(folder)?;
    let store = place.open()?;
    drop(place.create(&store)?);
    let shop = Arc::new(Shop {
        place,
        store,
        ended: AtomicU64::new(0),
        open: RwLock::new(None),
        opening: Mutex::new(()),
        kept: Mutex::default(),
        stop: AtomicBool::new(false),
        done: Mutex::default(),
    });
    let workers: Vec<_> = (0..8)
        .map(|number| {
            let shop = Arc::clone(&shop);
            std::thread::spawn(move || shop.work(&mut Dice::from_number(seed ^ (number << 32)), number))
        })
        .collect();
    std::thread::sleep(time);
    shop.stop.store(true, Ordering::SeqCst);
    let last = Instant::now() + Duration::from_secs(60);
    while workers.iter().any(|worker| !worker.is_finished()) {
        if Instant::now() > last {
            whole(&shop.done).bad.push("a deadlock: a thread does not come back".into());
            return Ok(std::mem::take(&mut whole(&shop.done)));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    shop.look_again();
    Ok(std::mem::take(&mut whole(&shop.done)))
}

fn whole<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shop {
    fn work(&self, dice: &mut Dice, number: u64) {
        while !self.stop.load(Ordering::SeqCst) {
            if number == 7 {
                self.lock_now_and_then(dice);
                continue;
            }
            let open = self.open.read().unwrap_or_else(PoisonError::into_inner).clone();
            let Some((since, session)) = open else {
                self.open();
                continue;
            };
            let answered = self.call(&session, dice);
            self.judge(answered, since);
        }
    }

    // Mostly while a session is open: an opening that is always locked before its session begins would test nothing.
    fn lock_now_and_then(&self, dice: &mut Dice) {
        std::thread::sleep(Duration::from_millis(dice.below(400)));
        let is_open = self.open.read().unwrap_or_else(PoisonError::into_inner).is_some();
        if is_open || dice.below(8) == 0 {
            self.ended.fetch_add(1, Ordering::SeqCst);
            self.store.locker().lock_now();
        }
    }

    fn judge(&self, answered: Result<(), StoreError>, since: u64) {
        let ended = self.ended.load(Ordering::SeqCst);
        let mut done = whole(&self.done);
        match answered {
            Ok(()) => done.calls += 1,
            Err(StoreError::Locked) if ended == since => done.bad.push("Locked without a locking".into()),
            Err(StoreError::Locked) => {
                done.locked += 1;
                drop(done);
                self.forget(since);
            }
            Err(error) => done.bad.push(format!("{error:?}")),
        }
    }

    fn forget(&self, since: u64) {
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        let old = open.take_if(|(of, _)| *of == since);
        drop(open);
        drop(old);
    }

    // One at a time; a thread that finds another at it waits for that session.
    fn open(&self) {
        let Ok(_mine) = self.opening.try_lock() else { return std::thread::sleep(Duration::from_millis(5)) };
        let since = self.ended.fetch_add(1, Ordering::SeqCst) + 1;
        match self.place.unlock(&self.store) {
            Ok(session) => {
                whole(&self.done).opened += 1;
                let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
                *open = Some((since, Arc::new(session)));
            }
            // Too many attempts: they are restored by waiting.
            Err(StoreError::Locked | StoreError::Denied) => std::thread::sleep(Duration::from_millis(50)),
            Err(error) => whole(&self.done).bad.push(format!("opening: {error:?}")),
        }
    }

    fn call(&self, session: &Session, dice: &mut Dice) -> Result<(), StoreError> {
        match dice.below(8) {
            0 | 1 => self.keep(session, dice.roll()),
            2 => session.count().map(drop),
            3 => session.check_custody().map(drop),
            4 => self.keep_file(session, dice.below(200_000)),
            _ => self.read(session),
        }
    }

    fn keep(&self, session: &Session, number: u64) -> Result<(), StoreError> {
        let words = format!("number {number}");
        let record = Record::Note(Note { words: words.clone(), about: vec![] });
        let id = session.add_record(&record, &content::told())?;
        whole(&self.kept).insert(id, words);
        Ok(())
    }

    fn keep_file(&self, session: &Session, length: u64) -> Result<(), StoreError> {
        let bytes = vec![7; usize::try_from(length).unwrap_or(0)];
        let mut writer = session.begin_item(&content::spec(length), &content::limits())?;
        writer.append(&bytes)?;
        let id = writer.finish()?;
        session.verify(id)?;
        session.remove(id)
    }

    fn read(&self, session: &Session) -> Result<(), StoreError> {
        for line in session.list(None, 5)? {
            if line.kind.is_file() {
                continue;
            }
            let Record::Note(note) = session.entry(line.id)?.record else { continue };
            let known = whole(&self.kept).get(&line.id).cloned();
            if known.is_some_and(|words| words != note.words) {
                whole(&self.done).bad.push("other words than were kept".into());
            }
        }
        Ok(())
    }

    /// Checks that everything reported as kept exists.
    fn look_again(&self) {
        let session = loop {
            match self.place.unlock(&self.store) {
                Err(StoreError::Denied) => std::thread::sleep(Duration::from_millis(300)),
                opened => break opened,
            }
        };
        let kept = whole(&self.kept);
        let mut done = whole(&self.done);
        let Ok(session) = session else { return done.bad.push("it does not open in the end".into()) };
        for (id, words) in &*kept {
            let is_there = session
                .entry(*id)
                .is_ok_and(|entry| matches!(&entry.record, Record::Note(note) if note.words == *words));
            if !is_there {
                done.bad.push("something that was kept is lost".into());
            }
        }
    }
}
