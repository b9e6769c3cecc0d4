//! What a keeper reported: its promises, and the one thing that was pending when it stopped.

use std::collections::{BTreeMap, BTreeSet};

use vault::EntryId;

/// An entry that the keeper reported as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its number, which determines its bytes.
    pub number: u64,
    /// SHA-256 of its bytes, or text, in hex.
    pub sha256: String,
}

/// A value that is replaced: the last one promised, and the pending one.
#[derive(Debug, Clone, Copy, Default)]
pub struct Turn {
    /// The last one reported as durable.
    pub done: Option<u64>,
    /// One that was begun and not reported as done.
    pub begun: Option<u64>,
}

impl Turn {
    /// Returns whether that value may be found.
    pub fn allows(&self, found: Option<u64>) -> bool {
        found == self.done || (found.is_some() && found == self.begun)
    }

    /// From now on promises the value that was found.
    pub fn settle(&mut self, found: Option<u64>) {
        *self = Self { done: found, begun: None };
    }
}

/// Everything that keepers of one vault have reported, and what was found of the rest.
#[derive(Debug, Clone, Default)]
pub struct Promised {
    /// Exists, byte for byte.
    pub kept: BTreeMap<EntryId, Kept>,
    /// Was found unfinished before, with that many bytes of that number; must remain.
    pub unfinished: BTreeMap<EntryId, (u64, u64)>,
    /// Was found with a hole and reported as damaged, after a power loss.
    pub holed: BTreeSet<EntryId>,
    /// Whether the power failed: any part of what was pending may be lost.
    pub power_failed: bool,
    /// Whether the first words open it now, which takes no time; otherwise the code does.
    pub by_words: bool,
    /// Must never come back.
    pub gone: BTreeSet<EntryId>,
    /// Was being kept when the keeper stopped.
    pub adding: Option<u64>,
    /// Was being removed when the keeper stopped.
    pub removing: Option<EntryId>,
    /// The settings.
    pub prefs: Turn,
    /// Progress through the plan.
    pub progress: Turn,
    /// Whether a vault was opened or made, so that there must be one.
    pub opened: bool,
    /// The error it reported.
    pub error: Option<String>,
    /// Whether it ran to its end.
    pub finished: bool,
}

impl Promised {
    /// Parses one line.
    ///
    /// # Errors
    /// The line, if it is not a keeper's.
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
