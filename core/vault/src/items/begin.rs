//! Begins an item: the rule, the limits, the intent, the file with its header, then two threads.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use seal::item::{HEADER, HeaderFields, make_item};
use seal::stream::ChunkSealer;

use super::intent::{self, Planned};
use super::pipeline::{Pipeline, Room};
use super::sink::{ItemFile, Sink};
use super::work::Begun;
use super::writer::ItemWriter;
use super::{ItemSpec, facts, recover};
use crate::shared::Shared;
use crate::unlocked::UnlockedSpace;
use crate::{EntryId, Limits, StoreError, may_keep, scrub};

struct Started {
    path: PathBuf,
    header: Box<[u8; HEADER]>,
    sealer: ChunkSealer,
    room: Room,
}

/// Checks the rule and the limits, commits the intent, creates the file with its header, and starts the threads.
pub(super) fn begin(
    shared: Arc<Shared>,
    generation: u64,
    spec: &ItemSpec,
    limits: &Limits,
) -> Result<ItemWriter, StoreError> {
    begin_on(shared, generation, spec, limits, |file| file)
}

/// Begins an item with `between` wrapped around its file.
pub(super) fn begin_on<S: Sink>(
    shared: Arc<Shared>,
    generation: u64,
    spec: &ItemSpec,
    limits: &Limits,
    between: impl FnOnce(ItemFile) -> S,
) -> Result<ItemWriter, StoreError> {
    let id = EntryId::generate()?;
    let planned = Planned::new(spec.record.clone(), &spec.told);
    let now_ms = shared.clock.unix_ms();
    let started = shared.session_slot.with(generation, |unlocked| {
        // From here on no opening settles the intent or its file.
        let claim = shared.session_slot.claim();
        start(unlocked, id, &planned, spec, limits, now_ms).map(|started| (started, claim))
    });
    let (started, claim) = started?;
    let made = create(&started.path, &started.header).and_then(|file| {
        let owner = (shared.session_slot.guard(generation), claim);
        let pipeline = Pipeline::open(owner, between(file), started.sealer)?;
        let what = Begun { planned, header: started.header };
        Ok(ItemWriter::new((Arc::clone(&shared), generation), id, what, started.room, pipeline))
    });
    scrub::scrub_stack();
    // No data was pushed yet, so remove every trace now instead of at the next opening.
    made.inspect_err(|_| {
        drop(shared.session_slot.with(generation, |unlocked| recover::never_was(unlocked, id)))
    })
}

fn start(
    unlocked: &mut UnlockedSpace,
    id: EntryId,
    planned: &Planned,
    spec: &ItemSpec,
    limits: &Limits,
    now_ms: i64,
) -> Result<Started, StoreError> {
    let allowed = may_keep(spec.record.kind(), spec.answers, unlocked.age, limits)?;
    spec.told.check(now_ms)?;
    spec.record.to_body()?;
    let left_of_total = allowed.total_bytes.saturating_sub(facts::total(&unlocked.db)?);
    let room = Room { item_bytes: allowed.item_bytes, left_of_total };
    let fields = HeaderFields {
        kind: spec.record.kind().code(),
        source: spec.told.source.code(),
        created_ms: now_ms,
        name: spec.record.title(),
    };
    let item = make_item(&unlocked.wrap, &unlocked.ids.item(id), &fields)?;
    unlocked.transact(|db| intent::add(db, id, planned, now_ms))?;
    Ok(Started { path: unlocked.folder.item(id), header: Box::new(item.header), sealer: item.sealer, room })
}

pub(super) fn create(path: &Path, header: &[u8; HEADER]) -> Result<ItemFile, StoreError> {
    let file: File = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all_at(header, 0)?;
    Ok(ItemFile::new(file, path.parent().unwrap_or(Path::new(".")).to_owned()))
}
