use std::fs;

use super::*;

fn chosen() -> Prefs {
    Prefs {
        hidden: true,
        help_entry: false,
        look: "l".repeat(32),
        instead_of_holding: 3,
        call_minutes: 30,
        picker_minutes: 0,
        language: "cy-GB".into(),
        theme: Theme::Dark,
        reduced_motion: true,
    }
}

fn open(root: &Path) -> PrefsFile {
    PrefsFile::open(root, false).unwrap()
}

fn made() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    open(root.path()).set(chosen()).unwrap();
    root
}

fn both(root: &Path) -> [Vec<u8>; 2] {
    PREFS.map(|name| fs::read(root.join(name)).unwrap())
}

#[test]
fn a_first_launch_is_open_with_the_help_door_on() {
    let root = tempfile::tempdir().unwrap();
    let first = open(root.path());
    assert_eq!(*first.prefs(), Prefs::default());
    assert_eq!(first.pack_version(), 0);
}

#[test]
fn every_field_comes_back() {
    let root = made();
    let mut prefs = open(root.path());
    prefs.saw_pack(42).unwrap();
    prefs.saw_pack(41).unwrap();
    let again = open(root.path());
    assert_eq!(*again.prefs(), chosen());
    assert_eq!(again.pack_version(), 42);
}

#[test]
fn both_copies_are_equal_and_of_fixed_size() {
    let root = made();
    let [a, b] = both(root.path());
    assert_eq!(a, b);
    assert_eq!(a.len(), RECORD);
}

#[test]
fn either_copy_lost_flipped_or_cut_short_is_mended_from_the_other() {
    for name in PREFS {
        for harm in [0, 1, 2, 3] {
            let root = made();
            let file = root.path().join(name);
            let whole = fs::read(&file).unwrap();
            match harm {
                0 => fs::remove_file(&file).unwrap(),
                1 => fs::write(&file, &whole[..100]).unwrap(),
                2 => fs::write(&file, []).unwrap(),
                _ => fs::write(&file, whole.iter().map(|byte| byte ^ 0x10).collect::<Vec<_>>()).unwrap(),
            }
            assert_eq!(*open(root.path()).prefs(), chosen());
            let [a, b] = both(root.path());
            assert_eq!(a, b);
        }
    }
}

#[test]
fn any_single_flipped_bit_is_noticed() {
    let root = made();
    let [whole, _] = both(root.path());
    for at in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 1;
        assert!(!matches!(Record::decode(&flipped), Ok(Some(_))));
    }
}

#[test]
fn an_older_copy_never_wins() {
    let root = made();
    let old = fs::read(root.path().join(PREFS[0])).unwrap();
    open(root.path()).set(Prefs::default()).unwrap();
    fs::write(root.path().join(PREFS[0]), old).unwrap();
    assert_eq!(*open(root.path()).prefs(), Prefs::default());
}

#[test]
fn both_bad_while_a_vault_exists_means_hidden_and_door_off() {
    let root = made();
    for name in PREFS {
        fs::write(root.path().join(name), b"x").unwrap();
    }
    let prefs = PrefsFile::open(root.path(), true).unwrap();
    assert!(prefs.prefs().hidden && !prefs.prefs().help_entry);
}

#[test]
fn both_bad_without_a_vault_stays_hidden_and_keeps_the_door() {
    let root = made();
    for name in PREFS {
        fs::write(root.path().join(name), b"x").unwrap();
    }
    let prefs = open(root.path());
    assert!(prefs.prefs().hidden && prefs.prefs().help_entry);
}

#[test]
fn a_copy_of_a_newer_version_is_refused_and_left_alone() {
    let root = made();
    let mut newer = both(root.path())[0].clone();
    newer[0] = VERSION_AFTER;
    crate::checksum::seal(&mut newer);
    fs::write(root.path().join(PREFS[1]), &newer).unwrap();
    assert!(matches!(PrefsFile::open(root.path(), false), Err(StoreError::TooNew)));
    assert_eq!(both(root.path())[1], newer);
}

const VERSION_AFTER: u8 = 3;

#[test]
fn a_copy_from_before_the_first_release_is_too_old_and_left_alone() {
    for name in PREFS {
        let root = made();
        let mut older = both(root.path())[0].clone();
        older[0] = 1;
        crate::checksum::seal(&mut older);
        fs::write(root.path().join(name), &older).unwrap();
        let before = both(root.path());
        assert!(matches!(PrefsFile::open(root.path(), false), Err(StoreError::TooOld)));
        assert_eq!(both(root.path()), before);
    }
}

#[test]
fn a_theme_that_nobody_knows_is_damage_of_its_copy() {
    let root = made();
    let mut copy = both(root.path())[0].clone();
    copy[75] = 3;
    crate::checksum::seal(&mut copy);
    assert!(matches!(Record::decode(&copy), Ok(None)));
}

#[test]
fn every_theme_comes_back_with_and_without_motion() {
    let root = made();
    for theme in [Theme::Phone, Theme::Light, Theme::Dark] {
        for reduced_motion in [false, true] {
            let prefs = Prefs { theme, reduced_motion, ..chosen() };
            open(root.path()).set(prefs.clone()).unwrap();
            assert_eq!(*open(root.path()).prefs(), prefs);
        }
    }
}

#[test]
fn values_out_of_bounds_are_refused_and_nothing_changes() {
    let root = made();
    let mut prefs = open(root.path());
    let bad = [
        (Prefs { call_minutes: 31, ..chosen() }, Field::Minutes),
        (Prefs { look: "l".repeat(33), ..chosen() }, Field::Look),
        (Prefs { language: "l".repeat(36), ..chosen() }, Field::Language),
    ];
    for (value, field) in bad {
        assert!(matches!(prefs.set(value), Err(StoreError::Invalid(of)) if of == field));
    }
    assert_eq!(*prefs.prefs(), chosen());
    assert_eq!(*open(root.path()).prefs(), chosen());
}

#[test]
fn fuzzed_prefs() {
    fuzz::holds("prefs", |bytes| {
        let mut whole = [0; record::RECORD];
        whole.iter_mut().zip(bytes).for_each(|(to, byte)| *to = *byte);
        // With a right checksum, so that the contents are read.
        crate::checksum::seal(&mut whole);
        let Ok(Some(read)) = record::Record::decode(&whole) else { return false };
        assert!(read.prefs.check().is_ok(), "what may not be chosen was read");
        true
    });
}
