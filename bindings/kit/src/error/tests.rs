//! Every internal error, the one public error it becomes, and that nothing of its text comes along.

use std::collections::BTreeSet;
use std::io;

use super::*;

/// Words that stand only in the causes of internal errors.
const INNER: &str = "INNER-TEXT";

fn io_error() -> io::Error {
    io::Error::other(INNER)
}

/// Every one, with what it must become. The matches in `error.rs` have no wildcard, so a new one cannot be forgotten
/// there; `named` below keeps this list as whole.
fn store_errors() -> Vec<(StoreError, KitError)> {
    let id = vault::EntryId([7; 16]);
    let mut all = vec![
        (StoreError::InUse, internal(2)),
        (StoreError::NotOurs, internal(3)),
        (StoreError::Storage(io_error()), internal(4)),
        (StoreError::NoSpace { needed_bytes: 9 }, KitError::NoSpace { needed_bytes: 9 }),
        (StoreError::Damaged(Part::Entry(id)), KitError::Damaged { entry: Some("07".repeat(16)) }),
        (StoreError::Damaged(Part::Database), DAMAGED),
        (StoreError::Damaged(Part::Custody), DAMAGED),
        (StoreError::Damaged(Part::Draft), DAMAGED),
        (StoreError::TooNew, KitError::TooNew),
        (StoreError::TooOld, KitError::TooOld),
        (StoreError::Locked, KitError::Locked),
        (StoreError::Denied, KitError::Denied),
        (StoreError::NoPlace, internal(5)),
        (StoreError::NoKey, KitError::DeviceKey),
        (StoreError::CodeTaken, invalid(Field::CodeTaken)),
        (StoreError::NoSuchEntry, KitError::NoSuchEntry),
        (StoreError::Refused { topic: "a-topic" }, KitError::Refused { topic: "a-topic".into() }),
        (StoreError::OutOfOrder, internal(6)),
        (StoreError::Database(11), internal(1_000_011)),
        (StoreError::Database(i32::MIN), internal(1_000_000 + (1 << 31))),
    ];
    all.extend(seal_errors().into_iter().map(|(inner, public)| (StoreError::Seal(inner), public)));
    all.extend(easy_codes().map(|(reason, field)| (StoreError::EasyCode(reason), invalid(field))));
    all.extend(fields().map(|(inner, field)| (StoreError::Invalid(inner), invalid(field))));
    all
}

fn seal_errors() -> Vec<(SealError, KitError)> {
    vec![
        (SealError::NoRandomness, internal(7)),
        (SealError::NotACode, invalid(Field::Code)),
        (SealError::WeakParameters, DAMAGED),
        (SealError::NoMemory, internal(8)),
        (SealError::NotAuthentic, DAMAGED),
        (SealError::Damaged, DAMAGED),
        (SealError::TooNew, KitError::TooNew),
        (SealError::Unsigned, DAMAGED),
        (SealError::RolledBack, DAMAGED),
        (SealError::TooLarge, internal(9)),
        (SealError::WrongSlot, internal(10)),
        (SealError::TooOld, KitError::TooOld),
    ]
}

fn easy_codes() -> impl Iterator<Item = (EasyCode, Field)> {
    [
        (EasyCode::Run, Field::CodeRun),
        (EasyCode::Repeat, Field::CodeRepeat),
        (EasyCode::Year, Field::CodeYear),
        (EasyCode::Common, Field::CodeCommon),
    ]
    .into_iter()
}

fn fields() -> impl Iterator<Item = (vault::Field, Field)> {
    [
        (vault::Field::Minutes, Field::Minutes),
        (vault::Field::Language, Field::Language),
        (vault::Field::Look, Field::Look),
        (vault::Field::Record, Field::Record),
        (vault::Field::Kind, Field::Kind),
        (vault::Field::Zone, Field::Zone),
        (vault::Field::OccurredAt, Field::OccurredAt),
        (vault::Field::Party, Field::Party),
        (vault::Field::Progress, Field::Progress),
        (vault::Field::Length, Field::Length),
        (vault::Field::Draft, Field::Length),
        (vault::Field::Page, Field::Page),
    ]
    .into_iter()
}

fn guide_errors() -> Vec<(GuideError, KitError)> {
    let shape = serde_json::from_str::<u32>(&format!("\"{INNER}\"")).expect_err("a text is no number");
    vec![
        (GuideError::Image, DAMAGED),
        (GuideError::TooNew, KitError::TooNew),
        (GuideError::Shape(shape), DAMAGED),
        (GuideError::NoSuchPage, KitError::NoSuchEntry),
        (GuideError::NoSuchData, DAMAGED),
        (GuideError::NoSuchWord, KitError::NoSuchEntry),
        (GuideError::Words, DAMAGED),
        (GuideError::NoSuchRow, KitError::NoSuchEntry),
    ]
}

#[test]
fn each_internal_error_becomes_the_one_public_error_that_the_table_says() {
    for (inner, public) in store_errors() {
        let name = format!("{inner:?}");
        assert_eq!(KitError::from(inner), public, "{name}");
    }
    for (inner, public) in seal_errors() {
        assert_eq!(KitError::from(inner), public, "{inner:?}");
    }
    for (inner, public) in guide_errors() {
        assert_eq!(KitError::from(inner), public);
    }
    for inner in [LinkError::Number, LinkError::Web, LinkError::Mail] {
        assert_eq!(KitError::from(inner), invalid(Field::Address));
    }
    assert_eq!(KitError::from(TakeAwayError::TooLong), DAMAGED);
    assert_eq!(KitError::from(TakeAwayError::Guide(GuideError::NoSuchWord)), KitError::NoSuchEntry);
}

#[test]
fn no_text_of_an_internal_error_is_reachable_from_a_public_one() {
    let store = store_errors().into_iter().map(|(inner, _)| (chain(&inner), KitError::from(inner)));
    let guide = guide_errors().into_iter().map(|(inner, _)| (chain(&inner), KitError::from(inner)));
    for (texts, public) in store.chain(guide) {
        assert!(std::error::Error::source(&public).is_none());
        let shown = format!("{public} {public:?}");
        assert!(!shown.contains(INNER), "{shown}");
        for text in texts.iter().filter(|text| text.contains(' ')) {
            assert!(!shown.contains(text.as_str()), "{shown}");
        }
    }
}

/// Its own words and those of everything beneath it.
fn chain(error: &dyn std::error::Error) -> Vec<String> {
    std::iter::successors(Some(error), |error| error.source()).map(ToString::to_string).collect()
}

#[test]
fn the_causes_in_this_test_do_carry_text() {
    let texts: Vec<String> = store_errors().iter().flat_map(|(inner, _)| chain(inner)).collect();
    assert!(texts.iter().any(|text| text.contains(INNER)));
}

/// Named by a match without a wildcard: a new variant does not compile until it is here, and then the count fails.
fn named(error: &StoreError) -> &'static str {
    match error {
        StoreError::InUse => "in use",
        StoreError::NotOurs => "not ours",
        StoreError::Storage(_) => "storage",
        StoreError::NoSpace { .. } => "no space",
        StoreError::Damaged(_) => "damaged",
        StoreError::TooNew => "too new",
        StoreError::TooOld => "too old",
        StoreError::Locked => "locked",
        StoreError::Denied => "denied",
        StoreError::NoPlace => "no place",
        StoreError::NoKey => "no key",
        StoreError::CodeTaken => "code taken",
        StoreError::EasyCode(_) => "easy code",
        StoreError::NoSuchEntry => "no such entry",
        StoreError::Invalid(_) => "invalid",
        StoreError::Refused { .. } => "refused",
        StoreError::OutOfOrder => "out of order",
        StoreError::Seal(_) => "seal",
        StoreError::Database(_) => "database",
    }
}

#[test]
fn the_table_in_this_test_is_whole() {
    let named: BTreeSet<_> = store_errors().iter().map(|(inner, _)| named(inner)).collect();
    assert_eq!(named.len(), 19);
}

#[test]
fn no_two_internal_codes_are_the_same() {
    let codes = [
        PANICKED,
        IN_USE,
        NOT_OURS,
        STORAGE,
        NO_PLACE,
        OUT_OF_ORDER,
        NO_RANDOMNESS,
        NO_MEMORY,
        TOO_LARGE,
        WRONG_SLOT,
        DATABASE,
    ];
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
}
