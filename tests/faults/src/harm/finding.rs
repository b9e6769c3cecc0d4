//! Compares what a corrupted vault shows with what was kept.

use std::collections::BTreeSet;
use std::path::Path;

use handoff::Account;
use handoff::account::Piece;
use vault::{Age, EntryId, EntrySummary, Missing, Record, Session, SpaceKind, State, StoreError};

use super::Small;
use super::small::{Contents, Kept};
use crate::Place;

/// The result of one corruption.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finding {
    /// It did not open, and reported that.
    pub refused: bool,
    /// Something was reported as missing or damaged.
    pub said: bool,
    /// Something that had been removed was shown.
    pub back: bool,
    /// Plaintexts that differ from what was kept.
    pub wrong: Vec<String>,
    /// What was missing and not reported.
    pub unsaid: Vec<String>,
    /// Kinds and permissions that were widened.
    pub widened: Vec<String>,
}

/// The results of many corruptions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// Corruptions tried.
    pub tried: u64,
    /// Nothing was lost.
    pub whole: u64,
    /// Something was lost, and reported.
    pub said: u64,
    /// It did not open.
    pub refused: u64,
    /// Something removed was shown.
    pub back: u64,
    /// A plaintext was wrong.
    pub wrong: u64,
    /// Something was missing and not reported.
    pub unsaid: u64,
    /// A kind or permission was widened.
    pub widened: u64,
}

impl Sum {
    /// Counts one more result.
    pub fn add(&mut self, finding: &Finding) {
        self.tried += 1;
        self.refused += u64::from(finding.refused);
        self.said += u64::from(finding.said);
        self.whole += u64::from(!finding.refused && !finding.said);
        self.back += u64::from(finding.back);
        self.wrong += u64::from(!finding.wrong.is_empty());
        self.unsaid += u64::from(!finding.unsaid.is_empty());
        self.widened += u64::from(!finding.widened.is_empty());
    }

    /// Returns whether nothing is wrong, unreported or widened.
    pub fn is_good(&self) -> bool {
        (self.wrong, self.unsaid, self.widened) == (0, 0, 0)
    }
}

impl std::fmt::Display for Sum {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { tried, whole, said, refused, back, wrong, unsaid, widened } = self;
        writeln!(
            out,
            "tried {tried}: whole {whole}, said {said}, did not open {refused}; removed and back {back}"
        )?;
        write!(out, "wrong {wrong}, unsaid {unsaid}, widened {widened}")
    }
}

/// Opens each space, lists, reads and checks it, makes the account, rebuilds, and reads again.
pub(super) fn look(small: &Small, folder: &Path) -> Finding {
    let mut finding = Finding::default();
    look_at(small, &small.first, Place::CODE, folder, &mut finding);
    if let Some(second) = &small.second {
        look_at(small, second, Place::OTHER_CODE, folder, &mut finding);
    }
    finding
}

fn look_at(small: &Small, contents: &Contents, code: &[u8], folder: &Path, finding: &mut Finding) {
    let place = Place::at(folder);
    let opened =
        place.open().and_then(|store| place.unlock_with(&store, code).map(|session| (store, session)));
    let Ok((store, session)) = opened else {
        finding.refused = true;
        return;
    };
    let look = Look { small, contents, session: &session };
    let done = look.at_all(finding).and_then(|()| {
        session.rebuild()?;
        look.at_all(finding)
    });
    if let Err(error) = done {
        finding.unsaid.push(format!("a call failed in the {:?} space: {error:?}", contents.kind));
    }
    drop((session, store));
}

struct Look<'a> {
    small: &'a Small,
    contents: &'a Contents,
    session: &'a Session,
}

impl Look<'_> {
    fn at_all(&self, finding: &mut Finding) -> Result<(), StoreError> {
        self.at_rights(finding)?;
        let (listed, missing) = self.list()?;
        self.at_number(&listed, &missing, finding)?;
        for line in &listed {
            self.at_entry(line, finding);
        }
        self.at_custody(&listed, &missing, finding);
        // No account is made of the second space.
        if self.contents.kind == SpaceKind::Full { self.at_account(finding) } else { Ok(()) }
    }

    fn at_rights(&self, finding: &mut Finding) -> Result<(), StoreError> {
        let kind = self.session.space_kind();
        if kind != self.contents.kind {
            finding.widened.push(format!("the kind is {kind:?}"));
        }
        if kind == SpaceKind::Plain && self.session.may_have_second_space()? {
            finding.widened.push("the second space may set codes".into());
        }
        let is_adult = self.session.age()? == Age::Adult || self.session.may_have_second_space()?;
        if is_adult && self.small.age != Age::Adult {
            finding.widened.push("someone under 18 is an adult".into());
        }
        Ok(())
    }

    fn list(&self) -> Result<(Vec<EntrySummary>, Missing), StoreError> {
        let mut all: Vec<EntrySummary> = Vec::new();
        loop {
            let page = self.session.list(all.last().map(|last| last.order), 7)?;
            let missing = page.missing.clone();
            if page.is_empty() {
                return Ok((all, missing));
            }
            all.extend(page);
        }
    }

    fn at_number(
        &self,
        listed: &[EntrySummary],
        missing: &Missing,
        finding: &mut Finding,
    ) -> Result<(), StoreError> {
        finding.said |= !missing.is_nothing();
        let lacks = self.lacking(listed);
        if lacks > missing.count && !missing.at_least {
            finding.unsaid.push(format!("{lacks} of the list lack, {} are said to", missing.count));
        }
        let count = self.session.count()?;
        if count.entries != listed.len() as u64 || count.missing != *missing {
            finding.unsaid.push("the count is not that of the list".into());
        }
        Ok(())
    }

    /// Counts the kept entries that are in no list.
    fn lacking(&self, listed: &[EntrySummary]) -> u64 {
        let there: BTreeSet<EntryId> = listed.iter().map(|line| line.id).collect();
        self.contents.kept.keys().filter(|id| !there.contains(id)).count() as u64
    }

    fn at_entry(&self, line: &EntrySummary, finding: &mut Finding) {
        let known = self.contents.kept.get(&line.id);
        finding.back |= known.is_none();
        let Some(kept) = known.or_else(|| self.contents.removed.get(&line.id)) else {
            return finding.wrong.push("an entry that nobody kept".into());
        };
        finding.said |= line.state == State::Damaged;
        match self.session.entry(line.id) {
            Ok(entry) if entry.record == kept.record => {}
            Ok(_) => finding.wrong.push(format!("another record: {:?}", line.kind)),
            Err(_) => finding.said = true,
        }
        if line.state != State::Damaged && line.title != kept.record.title() {
            finding.wrong.push("another title".into());
        }
        self.at_file(line, kept, finding);
    }

    fn at_file(&self, line: &EntrySummary, kept: &Kept, finding: &mut Finding) {
        let Some(bytes) = &kept.bytes else { return };
        let (mut at, mut part) = (0, vec![0; 40_000]);
        loop {
            match self.session.read(line.id, at as u64, &mut part) {
                Ok(0) if at == bytes.len() => break,
                Ok(0) => return finding.unsaid.push("a file ends early".into()),
                Ok(read) if bytes.get(at..at + read) == part.get(..read) => at += read,
                Ok(_) => return finding.wrong.push("other bytes of a file".into()),
                Err(_) => return finding.said = true,
            }
        }
        finding.said |= self.session.verify(line.id).is_err();
    }

    fn at_custody(&self, listed: &[EntrySummary], missing: &Missing, finding: &mut Finding) {
        match self.session.check_custody() {
            Err(_) => finding.said = true,
            Ok(check) if check.missing.count < missing.count => {
                finding.unsaid.push("the custody check says fewer than the list".into());
            }
            Ok(check) if self.lacking(listed) > check.missing.count && !check.missing.at_least => {
                finding.unsaid.push("the custody check is content with a shorter list".into());
            }
            Ok(check) => finding.said |= !check.missing.is_nothing(),
        }
    }

    fn at_account(&self, finding: &mut Finding) -> Result<(), StoreError> {
        let account = Account::read(self.session)?;
        let told = words_of(&account);
        let lacks = self.contents.kept.values().filter(|kept| !told.iter().any(|text| *text == mark(kept)));
        let lacks = lacks.count() as u64;
        if lacks > account.missing.count && !account.missing.at_least {
            finding
                .unsaid
                .push(format!("{lacks} of the account lack, {} are said to", account.missing.count));
        }
        Ok(())
    }
}

fn words_of(account: &Account) -> Vec<&str> {
    let parts = account.answers.iter().flat_map(|answer| &answer.lines).flat_map(|line| &line.parts);
    let text = parts.filter_map(|part| match part {
        Piece::Text(text) => Some(text.as_str()),
        _ => None,
    });
    text.collect()
}

/// What the account says of it, and of nothing else.
fn mark(kept: &Kept) -> &str {
    match &kept.record {
        Record::Note(note) => &note.words,
        Record::Demand(demand) => &demand.words,
        Record::Screenshot(file) => &file.name,
        _ => "",
    }
}
