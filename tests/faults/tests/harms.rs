//! A fixed random sample of the corruptions of `tests/faults/run`; all of them are tried by hand.

use std::time::Duration;

use faults::harm::{
    Carried, Case, Small, bundles, flips, old_copies, packs, run_all, sealed_copies, threads, truncations,
};
use faults::number_of;
use vault::Age;

fn is_honest_after(age: Age, most: usize, cases: impl Fn(&Small) -> Vec<Case>) {
    let folder = tempfile::tempdir().expect("a folder");
    let small = Small::make(folder.path(), age).expect("a vault");
    let seed = number_of("ALCOVE_SEED", 1);
    let sum = run_all(&small, cases(&small), (most, seed), &|case, finding| {
        let bad = [&finding.wrong, &finding.unsaid, &finding.widened];
        assert!(bad.iter().all(|bad| bad.is_empty()), "{case:?}: {bad:?}");
    });
    let sum = sum.expect("tried");
    assert!(sum.is_good() && sum.tried > 0 && sum.refused < sum.tried, "{sum:?}");
}

#[test]
fn a_flipped_bit_shows_nothing_wrong_and_hides_nothing_in_silence() {
    is_honest_after(Age::Adult, 24, |small| flips(small, 1));
    is_honest_after(Age::Under18, 12, |small| flips(small, 2));
}

#[test]
fn a_file_cut_short_shows_nothing_wrong_and_hides_nothing_in_silence() {
    is_honest_after(Age::Adult, 24, |small| truncations(small, 1));
}

#[test]
fn old_copies_of_a_file_or_two_show_nothing_wrong_and_hide_nothing_in_silence() {
    is_honest_after(Age::Adult, 24, old_copies);
}

/// Asserts that no corruption goes unnoticed: every byte of each file matters.
fn is_refused_after_any_flip(all: Vec<Carried>, most: usize) {
    for carried in all {
        let sum = carried.run((most, number_of("ALCOVE_SEED", 1)), &|case, finding| {
            assert_eq!((&finding.wrong, &finding.unsaid), (&vec![], &vec![]), "{}, {case:?}", carried.name);
        });
        assert!(sum.is_good() && sum.tried > 0 && sum.whole == 0, "{}: {sum:?}", carried.name);
    }
}

#[test]
fn a_flipped_bit_of_a_pack_is_refused_behind_its_signature_too() {
    is_refused_after_any_flip(packs().expect("packs"), 200);
}

#[test]
fn a_flipped_bit_of_a_bundle_is_said_to_be_a_change() {
    is_refused_after_any_flip(bundles().expect("a bundle"), 100);
}

#[test]
fn a_flipped_bit_of_a_sealed_copy_brings_nothing_in() {
    is_refused_after_any_flip(sealed_copies().expect("copies"), 40);
}

#[test]
fn eight_threads_meet_no_deadlock_and_no_locked_without_a_locking() {
    let folder = tempfile::tempdir().expect("a folder");
    let done = threads(folder.path(), number_of("ALCOVE_SEED", 1), Duration::from_secs(15)).expect("a vault");
    assert_eq!(done.bad, Vec::<String>::new());
    assert!(done.calls > 0 && done.locked > 0, "{done:?}");
}
