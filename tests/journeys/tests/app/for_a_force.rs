//! Bundles encrypted for a force with a key of the signed pack. No force has published one yet, so these tests add one.

use std::io::Read as _;

use app::testing::ScriptedPhone;
use app::{Act, Image};
use seal::copy::CopyOpener;
use seal::phrase::Entropy;
use vault::{Note, Provenance, Record, Zone};

use super::place::{Place, open_pack};
use super::telling::with_force;

const NOTE: &str = "It began on Friday";

/// The force's private key.
fn entropy() -> Entropy {
    Entropy::from_bytes(&mut [7; 16])
}

fn with_key(installed: Option<&[u8]>, seen: u64) -> Result<Image, seal::SealError> {
    let mut image = open_pack(installed, seen)?;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pack");
    std::fs::write(&path, &image.bytes).unwrap();
    let database = rusqlite::Connection::open(&path).unwrap();
    let body: String =
        database.query_row("SELECT body FROM data WHERE name = 'forces'", [], |row| row.get(0)).unwrap();
    let mut forces: serde_json::Value = serde_json::from_str(&body).unwrap();
    let kent =
        forces["force"].as_array_mut().unwrap().iter_mut().find(|force| force["id"] == "kent").unwrap();
    kent["age_recipient"] = entropy().derive_copy_identity().recipient().unwrap().text().into();
    database.execute("UPDATE data SET body = ?1 WHERE name = 'forces'", [forces.to_string()]).unwrap();
    database.close().unwrap();
    image.bytes = std::fs::read(&path).unwrap().into();
    Ok(image)
}

fn at_the_lock(force: &str) -> (Place, ScriptedPhone) {
    let place = with_force(force);
    let note = Record::Note(Note { words: NOTE.into(), about: vec![] });
    place.session().add_record(&note, &Provenance::typed(Zone::UTC)).unwrap();
    let mut phone = place.start_with("en", with_key);
    phone.tap_id("code");
    phone.hold(app::testing::CODE);
    for words in ["What I kept", "Hand over", "Police", "Choose all"] {
        phone.tap(words);
    }
    phone.tap_id("next");
    (place, phone)
}

#[test]
fn what_is_sealed_for_a_force_opens_with_its_key_and_nothing_else() {
    let (_place, mut phone) = at_the_lock("kent");
    phone.tap("Lock it for Kent Police alone");
    assert_eq!(phone.field("Passphrase"), None);
    phone.tap("Make it");
    assert!(phone.outline().contains("Yes, only Kent Police can open it"), "{}", phone.outline());
    phone.tap("Save it");
    let saved = phone.others.iter().find_map(|(_, act)| match act {
        Act::SaveAs { export, name, .. } => Some((*export, name.clone())),
        _ => None,
    });
    let (export, name) = saved.unwrap();
    assert_eq!(name, "record-2026-11-25.zip.age");
    let pieces = std::iter::repeat_with(|| phone.app.read_export(export, 1 << 16));
    let file: Vec<u8> = pieces.take_while(|piece| !piece.is_empty()).flatten().collect();

    let identity = entropy().derive_copy_identity();
    let mut opened = Vec::new();
    CopyOpener::open(&identity, &file[..]).unwrap().read_to_end(&mut opened).unwrap();
    assert!(opened.starts_with(b"PK") && opened.windows(NOTE.len()).any(|part| part == NOTE.as_bytes()));
    let another = Entropy::from_bytes(&mut [8; 16]).derive_copy_identity();
    assert!(matches!(CopyOpener::open(&another, &file[..]), Err(seal::SealError::WrongSlot)));
}

#[test]
fn a_force_that_gave_out_no_key_is_not_offered_one() {
    let (_place, phone) = at_the_lock("essex");
    assert!(
        phone.outline().contains("Lock the file?") && !phone.outline().contains("alone"),
        "{}",
        phone.outline()
    );
}
