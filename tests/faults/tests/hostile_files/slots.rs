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
            // The repaired copy is enough by itself.
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
fn both_copies_of_the_slots_harmed_touch_no_vault_and_nothing_of_them_is_lost() {
    each_harm(|harm| {
        let copy = Copy::new();
        let names = ["slots.a", "slots.b"];
        names.iter().for_each(|name| harm.to(&copy.file(name)));
        let before = everything(&copy.place.app());
        let opened = copy.open().map(drop);
        assert!(matches!(opened, Ok(()) | Err(StoreError::Denied)), "{harm:?}: {opened:?}");
        let after = everything(&copy.place.app());
        for name in names.iter().map(|name| copy.place.app().join(name)) {
            let Some(bytes) = before.get(&name) else { continue };
            assert!(after.values().any(|kept| kept == bytes) || opened.is_ok(), "{harm:?}: {name:?}");
        }
        if opened.is_err() {
            nothing_else_changed(
                &before,
                &copy.place.app(),
                &["prefs.a", "prefs.b", "tries", "slots.a", "slots.b"],
            );
        }
    });
}

#[test]
fn both_copies_of_the_settings_lost_hides_everything_and_the_code_still_opens() {
    each_harm(|harm| {
        let mut copy = Copy::new();
        ["prefs.a", "prefs.b"].iter().for_each(|name| harm.to(&copy.file(name)));
        let prefs = copy.place.open().expect("it opens").prefs();
        assert!(prefs.hidden && !prefs.help_entry, "{harm:?}");
        copy.promised.prefs.settle(None);
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
    });
}

/// Gives a file an unknown version; the checksum follows after that many bytes.
fn make_newer(file: &Path, version_at: usize, body: usize) {
    let mut bytes = fs::read(file).expect("a file");
    bytes[version_at] = 9;
    let sum = sha256(&bytes[..body]);
    bytes[body..body + 32].copy_from_slice(&sum);
    fs::write(file, bytes).expect("written");
}

#[test]
fn slots_or_settings_of_a_newer_version_are_refused_and_left_alone() {
    let (whole, counted) = (&[][..], &["tries"][..]);
    for (name, version_at, body, may_change) in [
        ("prefs.a", 0, 480, whole),
        ("prefs.b", 0, 480, whole),
        ("slots.a", 3, 100, counted),
        ("slots.b", 3, 100, counted),
    ] {
        let copy = Copy::new();
        make_newer(&copy.file(name), version_at, body);
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
        // A quarter of an hour by the accelerated clock.
        std::thread::sleep(Duration::from_millis(400));
        copy.is_whole().unwrap_or_else(|complaint| panic!("{harm:?}: {complaint}"));
    });
}
