//! Slots, settings, attempts, lock and pack.

use crate::*;

#[test]
fn a_lock_or_pack_of_any_bytes_keeps_nobody_out_and_a_pack_stays_as_it_is() {
    each_harm(|harm| {
        let mut copy = Copy::new();
        for name in ["lock", "pack"] {
            harm.to(&copy.file(name));
        }
        let pack = fs::read(copy.place.app().join("pack")).ok();
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
        assert_eq!(fs::read(copy.place.app().join("pack")).ok(), pack);
    });
}

#[test]
fn one_copy_of_slots_and_of_settings_lost_opens_from_the_others_and_is_mended() {
    for (lost, other) in [("a", "b"), ("b", "a")] {
        each_harm(|harm| {
            let mut copy = Copy::new();
            let before = everything(&copy.place.app());
            let files = ["prefs", "slots"].map(|base| copy.file(&format!("{base}.{lost}")));
            files.iter().for_each(|file| harm.to(file));
            copy.is_whole().unwrap_or_else(|complaint| panic!("{lost} {harm:?}: {complaint}"));
            assert_eq!(fs::read(&files[1]).ok().as_ref(), before.get(&files[1]));
            // What was mended is enough by itself.
            for base in ["prefs", "slots"] {
                fs::remove_file(copy.file(&format!("{base}.{other}"))).expect("the other copy goes");
            }
            copy.is_whole().unwrap_or_else(|complaint| panic!("{lost} mended after {harm:?}: {complaint}"));
        });
    }
}

#[test]
fn copies_of_slots_and_settings_under_each_others_names_open_as_ever() {
    let mut copy = Copy::new();
    for base in ["prefs", "slots"] {
        swap(&copy.file(&format!("{base}.a")), &copy.file(&format!("{base}.b")));
    }
    copy.is_whole().expect("all there");
}

#[test]
fn both_copies_of_the_slots_lost_is_damage_and_nothing_is_touched() {
    each_harm(|harm| {
        let copy = Copy::new();
        ["slots.a", "slots.b"].iter().for_each(|name| harm.to(&copy.file(name)));
        let before = everything(&copy.place.app());
        let opened = copy.open().map(drop);
        assert!(matches!(opened, Err(StoreError::Damaged(Part::Slots))), "{harm:?}: {opened:?}");
        nothing_else_changed(&before, &copy.place.app(), &["prefs.a", "prefs.b", "tries"]);
    });
}

#[test]
fn both_copies_of_the_settings_lost_hides_everything_and_the_code_still_opens() {
    each_harm(|harm| {
        let mut copy = Copy::new();
        ["prefs.a", "prefs.b"].iter().for_each(|name| harm.to(&copy.file(name)));
        let prefs = copy.place.open().expect("it opens").prefs();
        assert!(prefs.hidden && !prefs.help_door, "{harm:?}");
        copy.promised.prefs.settle(None);
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
    });
}

/// Makes a checksummed file one of a version that is not known.
fn make_newer(file: &Path, version_at: usize) {
    let mut bytes = fs::read(file).expect("a file");
    bytes[version_at] = 9;
    let body = bytes.len() - 32;
    let sum = sha256(&bytes[..body]);
    bytes[body..].copy_from_slice(&sum);
    fs::write(file, bytes).expect("written");
}

#[test]
fn slots_or_settings_of_a_newer_version_are_refused_and_left_alone() {
    // An attempt on slots that cannot be tried is counted in the settings.
    let (whole, counted) = (&[][..], &["prefs.a", "prefs.b"][..]);
    for (name, version_at, may_change) in
        [("prefs.a", 0, whole), ("prefs.b", 0, whole), ("slots.a", 3, counted), ("slots.b", 3, counted)]
    {
        let copy = Copy::new();
        make_newer(&copy.file(name), version_at);
        let before = everything(&copy.place.app());
        let opened = copy.open().map(drop);
        assert!(matches!(opened, Err(StoreError::TooNew)), "{name}: {opened:?}");
        nothing_else_changed(&before, &copy.place.app(), may_change);
    }
}

#[test]
fn whatever_happened_to_the_attempts_the_code_opens_after_a_wait() {
    each_harm(|harm| {
        let mut copy = Copy::new();
        harm.to(&copy.file("tries"));
        let opened = copy.open().map(drop);
        assert!(matches!(opened, Ok(()) | Err(StoreError::Denied)), "{harm:?}: {opened:?}");
        // A quarter of an hour by the hurried clock.
        std::thread::sleep(Duration::from_millis(400));
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
    });
}
