//! What a keeper said: what is promised, and the one thing that was under way when it fell silent.

use std::collections::{BTreeMap, BTreeSet};

use vault::EntryId;

/// Something that the keeper said is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its number, from which its bytes follow.
    pub number: u64,
    /// SHA-256 of its bytes, or words, in hex.
    pub sha256: String,
}

/// A value that is replaced: the last one promised, and the one under way.
#[derive(Debug, Clone, Copy, Default)]
pub struct Turn {
    /// The last one said to be durable.
    pub done: Option<u64>,
    /// One that was begun and not said to be done.
    pub begun: Option<u64>,
}

impl Turn {
    /// Whether that value may be found.
    pub fn allows(&self, found: Option<u64>) -> bool {
        found == self.done || (found.is_some() && found == self.begun)
    }

    /// From now on what was found is what is promised.
    pub fn settle(&mut self, found: Option<u64>) {
        *self = Self { done: found, begun: None };
    }
}

/// Everything that keepers of one vault have said, and what was found of the rest.
#[derive(Debug, Clone, Default)]
pub struct Promised {
    /// There, byte for byte.
    pub kept: BTreeMap<EntryId, Kept>,
    /// Found unfinished before, with so many bytes of that number: they stay.
    pub unfinished: BTreeMap<EntryId, (u64, u64)>,
    /// Found with a hole, and said to be damaged, after a power loss.
    pub holed: BTreeSet<EntryId>,
    /// Whether the power failed: of what was under way any part may be lost.
    pub power_failed: bool,
    /// Never back.
    pub gone: BTreeSet<EntryId>,
    /// Being kept when it fell silent.
    pub adding: Option<u64>,
    /// Being removed when it fell silent.
    pub removing: Option<EntryId>,
    /// The choices.
    pub prefs: Turn,
    /// Progress through the plan.
    pub progress: Turn,
    /// Whether a vault was opened or made, so that there must be one.
    pub opened: bool,
    /// What it said went wrong.
    pub error: Option<String>,
    /// Whether it came to its end.
    pub finished: bool,
}

impl Promised {
    /// Takes in one line.
    ///
    /// # Errors
    /// With the line if it is not one that a keeper says whole.
    pub fn hear(&mut self, line: &str) -> Result<(), String> {
        let (what, rest) = line.split_once(' ').unwrap_or((line, ""));
        self.take(what, rest).ok_or_else(|| format!("not a line of a keeper: {line}"))
    }

    fn take(&mut self, what: &str, rest: &str) -> Option<()> {
        match what {
            "store" | "challenged" => {}
            "opened" => self.opened = true,
            "adding" => self.adding = Some(rest.parse().ok()?),
            "kept" => self.take_kept(rest)?,
            "removing" => self.removing = Some(EntryId::from_hex(rest)?),
            "removed" => self.take_removed(EntryId::from_hex(rest)?),
            "choosing" => self.prefs.begun = Some(rest.parse().ok()?),
            "prefs" => self.prefs.settle(Some(rest.parse().ok()?)),
            "stepping" => self.progress.begun = Some(rest.parse().ok()?),
            "progress" => self.progress.settle(Some(rest.parse().ok()?)),
            "error" => self.error = Some(rest.to_owned()),
            "done" => self.finished = true,
            _ => return None,
        }
        Some(())
    }

    fn take_kept(&mut self, rest: &str) -> Option<()> {
        let mut parts = rest.split(' ');
        let number = parts.next()?.parse().ok()?;
        let id = EntryId::from_hex(parts.next()?)?;
        let sha256 = parts.next()?.to_owned();
        self.kept.insert(id, Kept { number, sha256 });
        self.adding = None;
        Some(())
    }

    fn take_removed(&mut self, id: EntryId) {
        self.kept.remove(&id);
        self.unfinished.remove(&id);
        self.gone.insert(id);
        self.removing = None;
    }
}
