//! Locking while a file is being kept: time until it returns, and until the thread with the key is gone.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::place::{Place, limits, spec};
use crate::row::{Bound, quantile, row, timed};

const TIMES: usize = 15;

/// Measures the worst of 15 lockings, each while another thread is keeping a file.
pub(crate) fn lock() {
    let place = Place::in_memory();
    let store = place.store();
    drop(place.create(&store));
    let (mut returned, mut dropped) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let session = place.unlock(&store);
        let locker = store.locker();
        let running = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let push = vec![5u8; 1 << 20];
                let mut writer = session.begin_item(&spec(), &limits()).expect("an item is begun");
                while writer.append(&push).is_ok() {
                    running.store(true, Ordering::SeqCst);
                }
            });
            while !running.load(Ordering::SeqCst) {
                std::thread::yield_now();
            }
            std::thread::sleep(Duration::from_millis(30));
            let start = Instant::now();
            returned.push(timed(|| locker.lock_now()).1.as_secs_f64() * 1e3);
            while keepers() > 0 {
                std::thread::yield_now();
            }
            dropped.push(start.elapsed().as_secs_f64() * 1e3);
        });
        // What locking interrupted is settled and removed before the next round.
        let session = place.unlock(&store);
        for entry in session.list(None, 50).expect("a page") {
            session.remove(entry.id).expect("the item is removed");
        }
    }
    row("lock during a keep, returns, worst of 15", quantile(returned, 1.0), "ms", Bound::AtMost(1.0));
    row("lock during a keep, keys gone, worst of 15", quantile(dropped, 1.0), "ms", Bound::AtMost(50.0));
}

/// Counts threads that hold an item's key.
fn keepers() -> usize {
    let tasks = std::fs::read_dir("/proc/self/task").expect("Linux tells");
    let named = |task: std::io::Result<std::fs::DirEntry>| {
        let name = std::fs::read_to_string(task.ok()?.path().join("comm")).ok()?;
        (name.trim() == "keep").then_some(())
    };
    tasks.filter_map(named).count()
}
