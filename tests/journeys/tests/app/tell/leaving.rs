//! What happened, as it leaves the app.

use super::*;

#[test]
fn what_happened_is_shared_with_an_app_of_their_choice() {
    let place = Place::made();
    noted(&place, NOTE);
    let mut phone = telling(&place);
    phone.tap("Share what happened");
    let [(_, Act::ShareText { text })] = phone.others.as_slice() else { panic!("{}", phone.outline()) };
    assert!(text.contains(NOTE) && text.starts_with("I am being blackmailed"), "{text}");
    away_and_back(&mut phone);
    assert_eq!(phone.page().id, "tell");
}

#[test]
fn what_happened_is_copied_to_be_pasted() {
    let place = Place::made();
    noted(&place, NOTE);
    let mut phone = telling(&place);
    phone.tap("Copy what happened");
    assert!(phone.clipboard.as_ref().is_some_and(|text| text.contains(NOTE)));
    phone.send(Event::Leave);
    assert_eq!(phone.clipboard, None, "taken back when the app is left by Leave");
}

#[test]
fn with_nothing_kept_nothing_is_copied_and_that_is_said() {
    let place = Place::made();
    let mut phone = telling(&place);
    phone.tap("Copy what happened");
    assert!(phone.reads("Nothing is kept yet, so there is nothing to copy, share or save."));
    assert!(phone.copied.is_empty());
}

fn saving(place: &Place) -> (ScriptedPhone, u64, u64) {
    noted(place, NOTE);
    let mut phone = telling(place);
    phone.tap("Save what happened as a file");
    let Some((effect, Act::SaveAs { export, name, mime })) = phone.others.first().cloned() else {
        panic!("{}", phone.outline())
    };
    assert_eq!((name.as_str(), mime.as_str()), ("notes.txt", "text/plain"));
    (phone, effect, export)
}

#[test]
fn what_happened_is_saved_as_a_file_read_in_pieces() {
    let place = Place::made();
    let (mut phone, effect, export) = saving(&place);
    let mut bytes = Vec::new();
    loop {
        let piece = phone.app.read_export(export, 7);
        if piece.is_empty() {
            break;
        }
        bytes.extend(piece);
    }
    assert!(phone.app.is_export_whole(export));
    assert!(String::from_utf8(bytes).unwrap().contains(NOTE));
    phone.done(effect, Outcome::Performed);
    assert!(phone.reads("Saved."), "{}", phone.outline());
    assert!(!phone.app.is_export_whole(export), "over once it is saved");
}

#[test]
fn a_locking_ends_a_file_on_its_way() {
    let place = Place::made();
    let (phone, _, export) = saving(&place);
    phone.app.lock_now();
    assert!(phone.app.read_export(export, 100).is_empty());
}

#[test]
fn leave_ends_a_file_on_its_way() {
    let place = Place::made();
    let (mut phone, _, export) = saving(&place);
    phone.send(Event::Leave);
    assert!(phone.app.read_export(export, 100).is_empty());
}
