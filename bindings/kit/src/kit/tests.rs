//! What was refused has no effect.

use super::*;
use crate::{Key, Press, Then};

const CODE: &[u8] = b"48391027";

/// An app whose code is set, with its session open.
fn open_app() -> (tempfile::TempDir, Arc<Kit>, Arc<crate::Session>) {
    let folder = tempfile::tempdir().expect("a folder");
    let kit = Kit::open(folder.path().join("files").to_string_lossy().into_owned()).expect("a kit");
    let opening = kit.begin_create(CODE, Age::Adult).expect("an opening");
    opening.challenge().expect("a challenge");
    let session = opening.finish(&[7; 32], &[7; 32], &[7; 32]).expect("a session");
    (folder, kit, session)
}

fn opens_help(kit: &Kit) -> bool {
    let cover = kit.cover().expect("the calculator");
    cover.press(Press::Tap { key: Key::AllClear }).expect("a face");
    (0..3).for_each(|_| drop(cover.press(Press::Tap { key: Key::Nine }).expect("a face")));
    matches!(cover.press(Press::HoldEquals).expect("a face").then, Then::OpenHelp { .. })
}

#[test]
fn settings_that_are_refused_leave_the_calculator_as_it_was() {
    let (_folder, kit, _session) = open_app();
    let before = kit.prefs().expect("prefs");
    let refused = Prefs { help_door: false, language: "x".repeat(36), ..before.clone() };
    assert_eq!(kit.set_prefs(refused), Err(KitError::Invalid { field: Field::Language }));
    assert_eq!(kit.prefs().expect("prefs"), before);
    kit.leave().expect("left");
    assert!(opens_help(&kit));
}

#[test]
fn hiding_that_could_not_be_kept_hides_nothing_and_locks_nothing() {
    let (folder, kit, session) = open_app();
    for name in ["prefs.a", "prefs.b"] {
        let file = folder.path().join("files").join(name);
        std::fs::remove_file(&file).expect("it was there");
        std::fs::create_dir(file).expect("what cannot be written over");
    }
    assert!(kit.hide().is_err());
    assert!(session.count().is_ok() && !kit.prefs().expect("prefs").covered);
}

#[test]
fn a_vault_that_was_made_and_could_not_be_opened_is_known_to_the_calculator() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = folder.path().join("files");
    let kit = Kit::open(files.to_string_lossy().into_owned()).expect("a kit");
    let without_door = Prefs { help_door: false, ..kit.prefs().expect("prefs") };
    kit.set_prefs(without_door).expect("chosen");
    kit.hide().expect("hidden");
    assert!(opens_help(&kit), "without a code the door is open");
    kit.leave().expect("left");
    let opening = kit.begin_create(CODE, Age::Adult).expect("an opening");
    let asked = opening.challenge().expect("a challenge");
    // What a making leaves that a locking cut short after the last rename.
    std::fs::create_dir(files.join(&asked.aliases[0])).expect("room");
    kit.lock_now().expect("locked");
    assert_eq!(opening.finish(&[7; 32], &[7; 32], &[7; 32]).err(), Some(KitError::Locked));
    assert!(!opens_help(&kit));
}
