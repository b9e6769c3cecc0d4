//! Random fingers on the app, a few thousand events; more of it with `tests/faults/run fingers`.

use std::sync::Mutex;

use faults::fingers::{Course, Fault, Lasting, OFTEN, walk_all};
use faults::number_of;

#[test]
fn whatever_is_tapped_typed_killed_or_damaged_breaks_no_rule_and_loses_nothing() {
    let faults = Mutex::new(Vec::new());
    // A walk from each beginning that there is.
    let steps = number_of("ALCOVE_STEPS", 6000);
    let (seed, lasting) = (number_of("ALCOVE_SEED", 1), Lasting::Steps(steps));
    let course = Course { seed, each: steps / 10, every: OFTEN, lasting };
    let fault = |fault: &Fault| faults.lock().expect("no panic").push(fault.what.clone());
    let touched = walk_all(course, &fault, &|_| ());
    assert!(touched.is_good(), "{touched:?}: {:?}", faults.lock());
    let inside = ["home", "notes", "keep"];
    let missed: Vec<_> = inside.iter().filter(|page| !touched.pages.contains(**page)).collect();
    assert!(missed.is_empty(), "the fingers never came to {missed:?}");
}
