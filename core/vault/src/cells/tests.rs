use std::sync::Arc;

use crate::StoreError;
use crate::cells::{Cell, Cells};
use crate::guard::Guard;
use crate::sync::{AtomicU64, Ordering};

fn made() -> (Arc<AtomicU64>, Cells, Cell<u8>) {
    let (now, cells) = (Arc::new(AtomicU64::new(7)), Cells::default());
    let cell = cells.make(Guard::new(Arc::clone(&now), 7), 1);
    (now, cells, cell)
}

#[test]
fn a_cell_holds_its_content_as_long_as_its_generation() {
    let (now, cells, cell) = made();
    cells.settle();
    assert_eq!(cell.with(|held| Ok(*held)).ok(), Some(1));
    now.store(8, Ordering::SeqCst);
    cells.settle();
    assert!(cell.is_empty());
    assert!(matches!(cell.with(|held| Ok(*held)), Err(StoreError::Locked)));
}

#[test]
fn a_cell_in_use_at_the_locking_is_emptied_by_its_user() {
    let (now, cells, cell) = made();
    let done = cell.with(|held| {
        now.store(8, Ordering::SeqCst);
        cells.settle();
        Ok(*held)
    });
    assert!(matches!(done, Err(StoreError::Locked)));
    assert!(cell.is_empty());
}

#[test]
fn a_cell_made_after_its_generation_is_empty_from_the_start() {
    let (now, cells, _) = made();
    now.store(8, Ordering::SeqCst);
    assert!(cells.make(Guard::new(now, 7), 1).is_empty());
}

#[test]
fn cells_that_are_gone_are_forgotten() {
    let (now, cells, _cell) = made();
    for number in 0..100 {
        drop(cells.make(Guard::new(Arc::clone(&now), 7), number));
    }
    assert!(cells.known() <= 2);
}
