//! Keeping evidence: text first, then screenshots, a long recording, and one picture that is refused.

use std::io::Write;
use std::time::Instant;

use vault::{
    Demand, EntryId, Imported, ItemSpec, Kind, Moment, OccurredAt, Payment, PictureAnswers, Profile,
    Provenance, Record, Sender, Session, Shown, Source, StoreError, Transcript, TranscriptLine, Way, Zone,
};

use super::phone::Phone;
use super::report::{Report, Seen};
use super::sample::{PICTURES, PUSH, RECORDING, Recording};
use crate::{Failure, clock};

/// What was kept, to be checked after reopening.
#[derive(Default)]
pub(crate) struct Kept {
    pub(crate) words: Vec<(EntryId, String)>,
    pub(crate) pictures: Vec<(EntryId, &'static [u8])>,
    pub(crate) recording: Option<EntryId>,
}

pub(crate) const WHOLE: &str = "screen recording";

pub(crate) fn walk(
    report: &mut Report<impl Write>,
    phone: &Phone,
    session: &Session,
    seed: u64,
) -> Result<Kept, Failure> {
    let mut kept = Kept::default();
    report.step("an account, a transcript, a demand and a payment kept", |seen| {
        keep_words(session, &mut kept, seen)
    })?;
    report.step("screenshots of words kept", |seen| {
        for (name, bytes) in PICTURES {
            let mut writer =
                session.begin_item(&spec(Kind::Screenshot, name, Shown::WordsOnly), &phone.limits()?)?;
            writer.append(bytes)?;
            kept.pictures.push((writer.finish()?, bytes));
            seen.line(format!("{name}, {} bytes", bytes.len()));
        }
        Ok(())
    })?;
    report.step("a screen recording of 256 MiB kept", |seen| {
        let mut writer = session
            .begin_item(&spec(Kind::Recording, "recording.mp4", Shown::NobodyUnder18), &phone.limits()?)?;
        let recording = Recording::new(seed, WHOLE);
        let mut push = vec![0; PUSH];
        let start = Instant::now();
        for at in 0..RECORDING / PUSH as u64 {
            recording.fill(at, &mut push);
            writer.append(&push)?;
        }
        kept.recording = Some(writer.finish()?);
        seen.line(format!(
            "{} MiB in {} ms, hashed, sealed and durable",
            RECORDING >> 20,
            start.elapsed().as_millis()
        ));
        Ok(())
    })?;
    report.step("a picture refused: someone may have been under 18", |seen| refuse(phone, session, seen))?;
    Ok(kept)
}

fn keep_words(session: &Session, kept: &mut Kept, seen: &mut Seen) -> Result<(), Failure> {
    for record in words() {
        let title = record.title();
        let id = session.add_record(&record, &told(Source::Typed))?;
        seen.line(format!("{:?}: {title}", record.kind()));
        kept.words.push((id, title));
    }
    Ok(())
}

/// Returns the tour's text records, with when they happened.
pub(crate) fn sample_records() -> Vec<(Record, Provenance)> {
    words().into_iter().map(|record| (record, told(Source::Typed))).collect()
}

fn words() -> [Record; 4] {
    let line =
        |sender, words: &str| TranscriptLine { sender, words: words.into(), shown_time: "21:02".into() };
    [
        Record::Profile(Profile {
            platform: "a chat app".into(),
            shown_name: "Mia_x04".into(),
            id: "mia.x04.real".into(),
            link: "https://example.invalid/mia.x04.real".into(),
            phone: "07700 900123".into(),
            ..Profile::default()
        }),
        Record::Transcript(Transcript {
            lines: vec![
                line(Sender::Them, "250 pounds in the next hour or I send it to all of them"),
                line(Sender::Me, "please don't"),
            ],
            picture_left_on_phone: true,
        }),
        Record::Demand(Demand {
            words: "Money, or it goes to my followers".into(),
            amount: "£250".into(),
            deadline: "one hour".into(),
        }),
        Record::Payment(Payment {
            amount: "100".into(),
            currency: "GBP".into(),
            way: Way::GiftCard,
            reference: "card ending 0000".into(),
            where_it_went: "codes sent in the chat".into(),
            keep_card_and_receipt: true,
        }),
    ]
}

fn refuse(phone: &Phone, session: &Session, seen: &mut Seen) -> Result<(), Failure> {
    let before = session.count()?;
    let refused = session.begin_item(&spec(Kind::Screenshot, "picture.png", Shown::Unsure), &phone.limits()?);
    let Err(StoreError::Refused { topic }) = refused else {
        seen.must(false, "it is refused");
        return Ok(());
    };
    for word in [
        "keep-refused-title",
        "keep-refused-nothing",
        "keep-refused-under-18",
        "keep-refused-instead",
        "keep-refused-yours",
    ] {
        seen.line(phone.guide.word(word, &[])?);
    }
    seen.line(format!("Read: {}", phone.guide.page(topic, guide::Audience::Adult)?.title));
    seen.must(session.count()? == before, "nothing was written");
    Ok(())
}

/// Describes a file as the person chose it, with the answers to the two questions.
pub(crate) fn spec(kind: Kind, name: &str, shown: Shown) -> ItemSpec {
    let imported = Imported { name: name.into(), ..Imported::default() };
    let record = match kind {
        Kind::Recording => Record::Recording(imported),
        _ => Record::Screenshot(imported),
    };
    ItemSpec { record, told: told(Source::Chosen), answers: PictureAnswers { shown, intimate: false } }
}

fn told(source: Source) -> Provenance {
    let happened = Moment { unix_ms: clock::unix_ms(), zone: Zone::UTC };
    Provenance { happened: OccurredAt::Exact(happened), zone: Zone::UTC, source }
}
