//! The two spaces of a vault: random work in one changes no byte of the other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use seal::phrase::Entropy;

use crate::codes::tests::{note, slots_of};
use crate::items::tests::{begin, sample};
use crate::testing::{CODE, Held, Place, code};
use crate::{EntryId, Provenance, Session, Store, Zone};

const SECOND: &[u8] = b"90361725";

#[derive(Debug, Clone)]
enum Work {
    Note(u8),
    File(u16),
    Remove(u8),
    Draft(u8),
    ClearDraft,
    Progress(u8),
    Phrase,
    EraseNotes,
}

fn work() -> impl Strategy<Value = Work> {
    prop_oneof![
        4 => any::<u8>().prop_map(Work::Note),
        2 => any::<u16>().prop_map(Work::File),
        2 => any::<u8>().prop_map(Work::Remove),
        1 => any::<u8>().prop_map(Work::Draft),
        1 => Just(Work::ClearDraft),
        1 => any::<u8>().prop_map(Work::Progress),
        1 => Just(Work::Phrase),
        1 => Just(Work::EraseNotes),
    ]
}

/// A vault with both spaces, and what each of them holds.
struct Both {
    place: Place,
    store: Store,
    spaces: [Held; 2],
    kept: [BTreeSet<[u8; 16]>; 2],
    items: [BTreeSet<String>; 2],
}

impl Both {
    fn new() -> Self {
        let (place, store) = Place::made();
        place.set(place.unlock(&store).unwrap().begin_second_code(code(SECOND)).unwrap()).unwrap();
        let spaces = [CODE, SECOND].map(|digits| Held::of(&place, &store, digits));
        Self { place, store, spaces, kept: Default::default(), items: Default::default() }
    }

    fn item_files(&self) -> BTreeSet<String> {
        crate::hold::names(&self.place.vault().join("items")).unwrap().into_iter().collect()
    }

    /// Returns every byte of one space: its three files, its items, its block in both copies of the slots.
    fn bytes_of(&self, which: usize) -> BTreeMap<PathBuf, Vec<u8>> {
        let (number, block) = self.spaces[which].number_and_block();
        let vault = self.place.vault();
        let files = ["db", "rec", "draft"].map(|kind| vault.join(format!("{number}.{kind}")));
        let items = self.items[which].iter().map(|name| vault.join("items").join(name));
        let mut all: BTreeMap<_, _> =
            files.into_iter().chain(items).map(|file| (file.clone(), fs::read(file).unwrap())).collect();
        for (copy, bytes) in slots_of(&self.place).iter().enumerate() {
            let at = 132 + self.spaces[which].place() * 1024 + block * 4 * 124;
            all.insert(format!("slots {copy}").into(), bytes[at..at + 4 * 124].to_vec());
        }
        all
    }

    fn session(&mut self, which: usize, work: &[Work]) {
        let session = self.spaces[which].open().unwrap();
        work.iter().for_each(|work| self.act(&session, which, work));
        drop(session);
        // Wait until its database is closed.
        let session_slot = &self.store.shared.session_slot;
        drop(session_slot.vacate(session_slot.generation()).unwrap());
        let theirs = &self.items[1 - which];
        self.items[which] = self.item_files().difference(theirs).cloned().collect();
    }

    fn act(&mut self, session: &Session, which: usize, work: &Work) {
        let kept = &mut self.kept[which];
        match work {
            Work::Note(words) => {
                let id = session.add_record(
                    &note(&"x".repeat(40 * usize::from(*words) + 1)),
                    &Provenance::typed(Zone::UTC),
                );
                kept.insert(id.unwrap().0);
            }
            Work::File(length) => {
                let mut writer = begin(session);
                writer.append(&sample(usize::from(*length))).unwrap();
                kept.insert(writer.finish().unwrap().0);
            }
            Work::Remove(which) => {
                let id = kept.iter().nth(usize::from(*which) % kept.len().max(1)).copied();
                if let Some(id) = id {
                    session.remove(EntryId(id)).unwrap();
                    kept.remove(&id);
                }
            }
            Work::Draft(length) => {
                let sealed = session.seal_draft(EntryId([9; 16]), &vec![7; usize::from(*length)]).unwrap();
                sealed.write().unwrap();
            }
            Work::ClearDraft => session.clear_draft().unwrap(),
            Work::Progress(step) => session.set_plan_progress(&[*step]).unwrap(),
            Work::Phrase => session.set_phrase(&Entropy::generate().unwrap()).unwrap(),
            // From the first space that would erase everything.
            Work::EraseNotes if which == 1 => {
                session.erase_everything().unwrap();
                kept.clear();
            }
            Work::EraseNotes => {}
        }
    }

    fn listed(&self, which: usize) -> BTreeSet<[u8; 16]> {
        let session = self.spaces[which].open().unwrap();
        session.list(None, 1000).unwrap().iter().map(|line| line.id.0).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 30, ..ProptestConfig::with_cases(crate::cases(4)) })]

    #[test]
    fn random_work_in_one_space_changes_no_byte_of_the_other(
        turns in proptest::collection::vec((0usize..2, proptest::collection::vec(work(), 1..8)), 1..5)
    ) {
        let mut both = Both::new();
        for (which, work) in turns {
            let before = both.bytes_of(1 - which);
            both.session(which, &work);
            prop_assert!(both.bytes_of(1 - which) == before);
        }
        for which in 0..2 {
            prop_assert_eq!(both.listed(which), both.kept[which].clone());
        }
    }
}
