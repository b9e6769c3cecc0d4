//! Checks every file of `tests/vectors/seal`: the expected result must happen.

#![expect(unreachable_pub, reason = "shared with the example that writes the vectors")]
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod common;

use std::cell::RefCell;
use std::rc::Rc;

use common::drafts::{DraftCase, DraftOpens};
use common::items::ItemCase;
use common::{Case, Hex, Vector, make};
use seal::SealError;
use seal::device::{Answer, SoftwareKey, challenge};
use seal::draft::{DraftContext, open_draft};
use seal::item::{HEADER, HeaderFields, ItemContext, open_header};
use seal::keys::{MasterKey, WrapKey};
use seal::pack::open_pack;
use seal::phrase::Entropy;
use seal::slots::{OpenedSlot, Role, SlotTable, Space};
use seal::stream::{CHUNK, ChunkOpener, SEALED_CHUNK, Shape, Trailer, data_chunks};
use seal::stretch::{Code, Cost, Stretched, stretch};

/// Returns the result in the words of the vectors.
fn outcome<T>(result: Result<T, SealError>) -> (String, Option<T>) {
    match result {
        Ok(opened) => ("opens".into(), Some(opened)),
        Err(error) => (format!("{error:?}"), None),
    }
}

fn read_all() -> Vec<(String, Vector, String)> {
    let files = std::fs::read_dir(common::folder()).unwrap().map(|entry| entry.unwrap().path());
    files
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            (
                path.file_stem().unwrap().to_str().unwrap().to_owned(),
                serde_json::from_str(&text).unwrap(),
                text,
            )
        })
        .collect()
}

#[test]
fn every_vector_does_what_it_says() {
    let vectors = read_all();
    assert!(vectors.len() > 70);
    for (name, vector, _) in vectors {
        let happened = tried(&vector.case);
        assert_eq!(happened, vector.expect, "{name}: {}", vector.rule);
    }
}

#[test]
fn the_vectors_are_the_ones_that_the_example_writes() {
    let mut made: Vec<_> =
        make::all().iter().map(|(name, vector)| ((*name).to_owned(), make::text(vector))).collect();
    let mut found: Vec<_> = read_all().into_iter().map(|(name, _, text)| (name, text)).collect();
    made.sort();
    found.sort();
    let names = |list: &[(String, String)]| list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&made), names(&found));
    for (made, found) in made.iter().zip(&found) {
        assert!(made == found, "{} differs", made.0);
    }
}

fn tried(case: &Case) -> String {
    match case {
        Case::Challenge { code, salt, memory_kib, passes, challenge } => {
            try_challenge(code, salt, (*memory_kib, *passes), challenge.as_ref())
        }
        Case::Answer { device_key, challenge, hmac, ecdh } => {
            try_answer(device_key, challenge, hmac.as_ref(), ecdh.as_ref())
        }
        Case::Slots { .. } => try_slots(case),
        Case::Phrase { typed, entropy, digits } => try_phrase(typed, entropy.as_ref(), digits.as_deref()),
        Case::Item(item) => try_item(item),
        Case::Draft(draft) => try_draft(draft),
        Case::Pack { .. } => try_pack(case),
    }
}

type Stretches = Vec<((String, [u8; 32], Cost), Rc<Stretched>)>;

thread_local! {
    /// What was stretched already: most vectors share a code and a salt, and an emulated processor takes long.
    static STRETCHED: RefCell<Stretches> = const { RefCell::new(Vec::new()) };
}

fn stretched(code: &str, salt: &[u8; 32], cost: Cost) -> Result<Rc<Stretched>, SealError> {
    let wanted = (code.to_owned(), *salt, cost);
    let known =
        STRETCHED.with_borrow(|all| all.iter().find(|(of, _)| *of == wanted).map(|(_, it)| it.clone()));
    if let Some(known) = known {
        return Ok(known);
    }
    let made = Rc::new(stretch(&Code::parse(code.as_bytes())?, salt, cost)?);
    STRETCHED.with_borrow_mut(|all| all.push((wanted, made.clone())));
    Ok(made)
}

fn try_challenge(code: &str, salt: &Hex, cost: (u32, u32), expected: Option<&Hex>) -> String {
    let made = Code::parse(code.as_bytes()).and_then(|_| Cost::new(cost.0, cost.1)).and_then(|cost| {
        let stretched = stretched(code, &salt.array(), cost)?;
        Ok(challenge(&stretched))
    });
    let (happened, made) = outcome(made);
    assert_eq!(made.map(Hex::from).as_ref(), expected);
    happened
}

/// Answers cannot be compared, so this returns the slot key that they lead to.
fn kek_of(answer: &Answer) -> [u8; 32] {
    let table = fixed_table();
    let stretched = stretched("123456", table.salt(), table.cost()).unwrap();
    // A test that compares keys that open no vault.
    table.code_kek(0, 0, &stretched, answer).expose(|kek| *kek)
}

fn fixed_table() -> SlotTable {
    let text = std::fs::read_to_string(common::folder().join("slots-code.json")).unwrap();
    let vector: Vector = serde_json::from_str(&text).unwrap();
    let Case::Slots { file, .. } = vector.case else { panic!("the vector of a code") };
    SlotTable::decode(&file.0).unwrap()
}

fn try_answer(key: &Hex, challenge: &Hex, hmac: Option<&Hex>, ecdh: Option<&Hex>) -> String {
    let key = SoftwareKey::from_bytes(&mut key.array()).unwrap();
    let challenge = challenge.array();
    let expected = |hex: &Hex| kek_of(&Answer::from_bytes(&mut hex.array()));
    assert_eq!(Some(kek_of(&key.answer_hmac(&challenge))), hmac.map(expected));
    let (happened, answer) = outcome(key.answer_ecdh(&challenge));
    assert_eq!(answer.as_ref().map(kek_of), ecdh.map(expected));
    happened
}

fn try_slots(case: &Case) -> String {
    let Case::Slots { file, code, answers, phrase, opens } = case else { return String::new() };
    let (happened, table) = outcome(SlotTable::decode(&file.0));
    let Some(table) = table else { return happened };
    let opened = match (code, answers, phrase) {
        (Some(code), Some(answers), None) => {
            let stretched = stretched(code, table.salt(), table.cost()).unwrap();
            let answers: [_; 3] =
                std::array::from_fn(|place| Answer::from_bytes(&mut answers[place].array()));
            table.open_code(&stretched, &answers.each_ref())
        }
        (None, None, Some(phrase)) => table.open_phrase(&Entropy::from_bytes(&mut phrase.array())),
        _ => panic!("a code and three answers, or a phrase"),
    };
    assert_eq!(opened.as_ref().map(as_said), *opens);
    assert_eq!(table.encode(), file.0);
    if opened.is_some() { happened } else { "no slot".into() }
}

fn try_phrase(typed: &str, entropy: Option<&Hex>, digits: Option<&str>) -> String {
    let read = match Entropy::from_typed(typed) {
        Err(error) => return format!("{error:?}"),
        Ok(read) => read,
    };
    // A phrase that opens no vault.
    assert_eq!(read.expose(|bits| Hex::from(bits)), *entropy.unwrap());
    let mut shown = String::new();
    read.each_word(|_, number| shown.push_str(&format!("{number:04}")));
    assert!(digits.is_none_or(|digits| digits == shown));
    "opens".into()
}

fn as_said(opened: &OpenedSlot) -> common::Opens {
    let contents = &opened.contents;
    let role = match contents.role {
        Role::Code => "code",
        Role::Phrase => "phrase",
        Role::Erase => "erase",
    };
    // A test that compares keys that open no vault.
    let hex = |key: &seal::keys::MasterKey| key.expose(|key| Hex::from(key));
    let (kind, other) = match &contents.space {
        Space::Full { other } => ("full", Some(hex(other))),
        Space::Plain => ("plain", None),
        Space::Closed => ("closed", None),
    };
    common::Opens {
        place: opened.place,
        index: opened.index,
        role: role.into(),
        database: contents.database,
        kind: kind.into(),
        generation: contents.generation,
        master: hex(&contents.master),
        other,
    }
}

fn try_item(case: &ItemCase) -> String {
    let file = case.file();
    assert_eq!(Hex::from(common::sha256(&file)), case.file_sha256, "put together wrongly");
    let (happened, opened) = outcome(open_item(case, &file));
    let Some((fields, trailer, bytes)) = opened else { return happened };
    if common::sha256(&bytes) != trailer.sha256 {
        return "OtherHash".into();
    }
    let expected = case.opens.as_ref().expect("a vector that opens says what comes out");
    assert_eq!(
        (fields.kind, fields.source, fields.created_ms),
        (expected.kind, expected.source, expected.created_ms)
    );
    assert_eq!((&fields.name, trailer.length), (&expected.name, expected.length));
    assert_eq!(Hex::from(trailer.sha256), expected.sha256);
    happened
}

/// Reads a file from end to end: header, trailer, data, padding.
fn open_item(case: &ItemCase, file: &[u8]) -> Result<(HeaderFields, Trailer, Vec<u8>), SealError> {
    let context =
        ItemContext { vault: case.vault.array(), space: case.space.array(), item: case.item.array() };
    let (header, body) = file.split_first_chunk::<HEADER>().ok_or(SealError::Damaged)?;
    let wrap = WrapKey::from_bytes(&mut case.wrap.array());
    let opened = open_header(&wrap, &context, header)?;
    let opener = ChunkOpener::new(&opened.key, &opened.header_hash);
    let shape = Shape::from_file_bytes(file.len() as u64)
        .filter(|shape| shape.may_be_finished())
        .ok_or(SealError::Damaged)?;
    let trailer = opener.open_trailer(shape.chunks, body.last_chunk().unwrap())?;
    let mut bytes = Vec::new();
    for (index, chunk) in (0..shape.chunks).zip(body.chunks_exact(SEALED_CHUNK)) {
        let mut chunk: [u8; SEALED_CHUNK] = chunk.try_into().unwrap();
        if index < data_chunks(trailer.length) {
            bytes.extend_from_slice(&opener.open_data(index, &mut chunk)?[..]);
        } else {
            opener.open_padding(index, &mut chunk)?;
        }
    }
    assert!(bytes.len() - usize::try_from(trailer.length).unwrap() < CHUNK);
    bytes.truncate(usize::try_from(trailer.length).unwrap());
    Ok((opened.fields, trailer, bytes))
}

fn try_draft(case: &DraftCase) -> String {
    let sealed = case.sealed();
    assert_eq!(Hex::from(common::sha256(&sealed)), case.sealed_sha256, "put together wrongly");
    let key = MasterKey::from_bytes(&mut case.master.array()).derive_draft_key();
    let context = DraftContext { vault: case.vault.array(), space: case.space.array() };
    let (happened, opened) = outcome(open_draft(&key, &context, &sealed));
    let said = opened.map(|opened| DraftOpens {
        turn: opened.turn,
        typed: opened.draft.map(|(entry, body)| (entry.into(), body.as_slice().into())),
    });
    assert_eq!(said, case.opens);
    happened
}

fn try_pack(case: &Case) -> String {
    let Case::Pack { file, trusted, floor, opens } = case else { return String::new() };
    let trusted: Vec<[u8; 32]> = trusted.iter().map(Hex::array).collect();
    let (happened, opened) = outcome(open_pack(&file.0, &trusted, *floor));
    let said = opened.map(|opened| common::packs::PackOpens {
        key: opened.key,
        pack_id: opened.header.pack_id.into(),
        version: opened.header.version,
        built_ms: opened.header.built_ms,
        expires_ms: opened.header.expires_ms,
        image: opened.image.as_slice().into(),
    });
    assert_eq!(said, *opens);
    happened
}
