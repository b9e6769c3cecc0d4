//! A code or phrase that was given up stays invalid, whichever older copies of one or two files are put back. Runs a
//! fixed random sample of the cases; all of them by hand with `tests/faults/run oldcodes`.

use std::path::PathBuf;
use std::sync::OnceLock;

use faults::harm::{Story, put_all_back, stories, whole_folder_put_back};
use faults::number_of;

fn told() -> &'static [Story] {
    static STORIES: OnceLock<Vec<Story>> = OnceLock::new();
    STORIES.get_or_init(|| stories().expect("phones to put files back on"))
}

#[test]
fn no_code_and_no_words_that_were_given_up_open_by_an_older_copy_of_any_file_or_two() {
    let seed = number_of("ALCOVE_SEED", 1);
    for story in told() {
        let found = put_all_back(story, (5, seed)).expect("copies are written");
        assert_eq!((found.wrong, found.back), (vec![], vec![]));
        assert!(found.tried > 0);
    }
}

#[test]
fn what_was_not_given_up_opens_with_every_file_as_it_is() {
    for story in told() {
        let folder = tempfile::tempdir().expect("a folder");
        let found = story.look(&[], folder.path()).expect("the files are written");
        assert_eq!(found.opened, story.left.len() as u64, "{}", story.name);
    }
}

/// Otherwise the first test could not fail.
#[test]
fn with_the_whole_folder_put_back_all_that_was_given_up_opens() {
    for story in told() {
        let folder = tempfile::tempdir().expect("a folder");
        let opened = whole_folder_put_back(story, folder.path()).expect("it is tried");
        assert_eq!(opened, vec![true; story.given_up.len()], "{}", story.name);
    }
}

#[test]
fn both_copies_of_the_slots_are_put_back_together_and_with_each_other_file() {
    for story in told() {
        let is_slots = |name: &PathBuf| name.to_string_lossy().contains("slots.");
        let cases = story.cases();
        assert!(cases.iter().any(|names| names.len() == 2 && names.iter().all(is_slots)), "{}", story.name);
        assert!(cases.iter().any(|names| names.len() == 3), "{}", story.name);
    }
}
