//! Opens a copy on its own thread, and fills the folder of the new vault.

use seal::SealError;
use seal::copy::{CopyIdentity, CopyOpener};

use super::importer::Importer;
use super::making::{Came, Making};
use super::member::altered;
use super::pipe::Pipe;
use crate::ids::Ids;
use crate::items::Target;
use crate::rec::Rec;
use crate::shared::Shared;
use crate::unlocked::transact;
use crate::{Age, StoreError, create, database, disk, drafts};

/// Reads the whole copy. Everything written is durable when it returns.
pub(super) fn run(
    shared: &Shared,
    generation: u64,
    making: &Making,
    identity: &CopyIdentity,
    from: Pipe,
) -> Result<Came, StoreError> {
    let came = CopyOpener::open(identity, from).map_err(refused).and_then(|opener| {
        create::clear(&making.folder)?;
        disk::make_folder(&making.folder.0)?;
        disk::make_folder(&making.folder.items())?;
        fill(shared, generation, making, opener)
    });
    // A read interrupted by locking is not damage.
    came.or_else(|error| shared.session_slot.check(generation).and(Err(error)))
}

fn refused(error: SealError) -> StoreError {
    match error {
        SealError::WrongSlot => StoreError::Denied,
        _ => altered(),
    }
}

fn fill(
    shared: &Shared,
    generation: u64,
    making: &Making,
    opener: CopyOpener<Pipe>,
) -> Result<Came, StoreError> {
    let (first, other) = (making.database, 3 - making.database);
    let wrap = making.master.derive_wrap_key();
    let mut rec = Rec::at(&making.folder, first, making.alias.0, &making.master);
    let mut came = None;
    database::make(&making.folder.database(first), &making.master.derive_database_key(), |db| {
        transact(db, |db| {
            let target = Target { shared, generation, folder: &making.folder, ids: ids(making), wrap: &wrap };
            let mut importer = Importer::new(db, &mut rec, target);
            importer.read(opener)?;
            came = Some(importer.finish(shared.clock.unix_ms())?);
            Ok(())
        })
    })?;
    let came = came.ok_or_else(altered)?;
    make_other(making, came.age)?;
    for (number, master) in [(first, &making.master), (other, &making.other)] {
        drafts::make(&making.folder.draft(number), making.alias.0, master)?;
    }
    rec.sync()?;
    disk::sync_folder(&making.folder.0)?;
    Ok(came)
}

// Makes the other space's database and record store, as empty as in a new vault.
fn make_other(making: &Making, age: Age) -> Result<(), StoreError> {
    let (number, key) = (3 - making.database, making.other.derive_database_key());
    database::make(&making.folder.database(number), &key, |db| create::put_common(db, age))?;
    let mut beside = Rec::at(&making.folder, number, making.alias.0, &making.other);
    beside.change_meta(|meta| meta.age = age)?;
    beside.sync()
}

fn ids(making: &Making) -> Ids {
    Ids { vault: making.alias.0, space: making.master.derive_space_id() }
}
