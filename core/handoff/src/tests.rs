use std::path::Path;
use std::sync::OnceLock;

use guide::Guide;
use vault::{
    Contact, Demand, Entry, EntryId, EntrySummary, FileFacts, Imported, Kind, Link as Address, Lost, Medium,
    Missing, Moment, Note, OccurredAt, Party, Payment, Profile, Record, Sender, Source, State, Transcript,
    TranscriptLine, Way, Zone,
};

use crate::account::QUESTIONS;
use crate::{Account, Run, adult_card, call_sheet, leaves, text};

/// The real pack, built from its sources.
fn guide() -> Guide {
    guide_in("en")
}

pub(crate) fn guide_in(language: &str) -> Guide {
    static IMAGE: OnceLock<Vec<u8>> = OnceLock::new();
    Guide::open(IMAGE.get_or_init(image), language).unwrap()
}

fn image() -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guide/content");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files.sort();
    author::build(&files, false).unwrap()
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

fn moment(minutes: i64) -> Moment {
    Moment { unix_ms: 1_764_018_120_000 + minutes * 60_000, zone: Zone::UTC }
}

fn entry(order: u8, happened: Option<i64>, record: Record) -> Entry {
    let summary = EntrySummary {
        id: EntryId([order; 16]),
        order: u64::from(order),
        kind: record.kind(),
        title: record.title(),
        happened: happened.map_or(OccurredAt::NotSaid, |minutes| OccurredAt::Exact(moment(minutes))),
        kept: moment(600 + i64::from(order)),
        source: Source::Typed,
        state: State::Kept,
        length: 0,
    };
    Entry { summary, record, notes: Vec::new(), file: None }
}

pub(crate) fn one_of_each() -> Vec<Entry> {
    let line =
        |sender, words: &str| TranscriptLine { words: words.into(), sender, shown_time: "21:02".into() };
    vec![
        entry(1, None, Record::Note(Note { words: "It began on a game's chat.".into(), about: Vec::new() })),
        entry(
            2,
            None,
            Record::Profile(Profile {
                platform: "Snap".into(),
                shown_name: "Mia".into(),
                id: "mia.x04".into(),
                phone: "07700 900123".into(),
                email: "mia@example.org".into(),
                ..Profile::default()
            }),
        ),
        entry(
            3,
            Some(2),
            Record::Transcript(Transcript {
                lines: vec![
                    line(Sender::Them, "250 pounds\nor I send it"),
                    line(Sender::Me, "please don't"),
                    line(Sender::Other("Mia's friend".into()), "hurry up"),
                ],
                picture_left_on_phone: true,
            }),
        ),
        entry(
            4,
            Some(1),
            Record::Demand(Demand {
                words: "money".into(),
                amount: "£250".into(),
                deadline: "one hour".into(),
            }),
        ),
        entry(
            5,
            Some(3),
            Record::Payment(Payment {
                amount: "100".into(),
                currency: "GBP".into(),
                way: Way::GiftCard,
                reference: "R-1".into(),
                where_it_went: "Steam".into(),
                keep_card_and_receipt: true,
            }),
        ),
        entry(
            6,
            None,
            Record::Link(Address { address: "https://example.invalid/x".into(), words: String::new() }),
        ),
        entry(
            7,
            None,
            Record::Contact(Contact {
                crime_number: "26000/1".into(),
                officer: "PC Lee".into(),
                pin: "9999".into(),
                ..Contact::new(Party::Force("kent".into()), Medium::Phone)
            }),
        ),
        entry(
            8,
            None,
            Record::Screenshot(Imported {
                name: "threat.png".into(),
                words: "the threat".into(),
                ..Imported::default()
            }),
        ),
    ]
}

#[test]
fn the_account_stands_in_the_order_in_which_officers_ask() {
    let account = Account::from_entries(&one_of_each());
    let asked: Vec<_> = account.answers.iter().map(|answer| answer.word).collect();
    let order = ["what", "who", "words", "demand", "paid", "paid-where", "posted", "kept", "number"];
    assert_eq!(asked, order.map(|part| format!("call-sheet-{part}")));
    assert!(account.answers.iter().all(|answer| !answer.lines.is_empty()));
}

#[test]
fn lines_of_one_answer_stand_in_the_order_in_which_it_happened() {
    let demand = |order, at, words: &str| {
        entry(order, at, Record::Demand(Demand { words: words.into(), ..Demand::default() }))
    };
    let account = Account::from_entries(&[
        demand(1, Some(9), "last"),
        demand(2, None, "kept later, no time"),
        demand(3, Some(1), "first"),
    ]);
    let sheet = call_sheet(&account, &guide()).unwrap();
    let lines = &sheet.iter().find(|card| card.id == "call-sheet-demand").unwrap().lines;
    let places: Vec<_> = ["first", "last", "no time"]
        .iter()
        .map(|words| lines.iter().position(|line| line.contains(words)).unwrap())
        .collect();
    assert_eq!(places, [0, 1, 2]);
}

#[test]
fn the_call_sheet_answers_every_question_even_with_nothing_noted() {
    let sheet = call_sheet(&Account::from_entries(&[]), &guide()).unwrap();
    assert_eq!(sheet.len(), 10);
    assert!(sheet.iter().skip(1).all(|card| card.lines == ["Nothing noted yet"]));
}

#[test]
fn the_text_holds_only_what_was_noted_and_every_word_of_it() {
    let words = text(&Account::from_entries(&one_of_each()), &guide()).unwrap();
    for noted in [
        "It began on a game's chat.",
        "mia.x04",
        "Phone number: 07700 900123",
        "Email address: mia@example.org",
        "21:02 · Them · 250 pounds or I send it",
        "21:02 · Me · please don't",
        "21:02 · Mia's friend · hurry up",
        "Kent Police · Call",
        "£250",
        "R-1",
        "Steam",
        "https://example.invalid/x",
        "26000/1",
        "PC Lee",
        "threat.png",
        "2025-11-24 21:04 (UTC+00:00)",
        "Gift card",
    ] {
        assert!(words.contains(noted), "{noted} is missing from:\n{words}");
    }
    let empty = text(&Account::from_entries(&[]), &guide()).unwrap();
    assert!(!empty.contains("Nothing noted yet"));
}

#[test]
fn the_pin_of_a_removal_case_is_never_handed_over() {
    let guide = guide();
    let account = Account::from_entries(&one_of_each());
    let sheet: Vec<_> =
        call_sheet(&account, &guide).unwrap().into_iter().flat_map(|card| card.lines).collect();
    assert!(!text(&account, &guide).unwrap().contains("9999"));
    assert!(!sheet.join("\n").contains("9999"));
}

#[test]
fn a_picture_left_on_the_phone_is_said_and_nothing_says_so_otherwise() {
    let guide = guide();
    let left = guide.word("keep-words-picture-left", &[]).unwrap();
    let mut entries = one_of_each();
    assert!(text(&Account::from_entries(&entries), &guide).unwrap().contains(&left));
    entries.remove(2);
    assert!(!text(&Account::from_entries(&entries), &guide).unwrap().contains(&left));
}

#[test]
fn a_film_left_on_the_phone_is_said_and_nothing_says_so_otherwise() {
    let guide = guide();
    let said = guide.word("call-sheet-still", &[]).unwrap();
    let of = |film_left_on_phone| {
        let file = Imported { name: "a.jpg".into(), film_left_on_phone, ..Imported::default() };
        text(&Account::from_entries(&[entry(1, None, Record::Screenshot(file))]), &guide).unwrap()
    };
    assert!(of(true).contains(&said));
    assert!(!of(false).contains(&said));
}

#[test]
fn a_line_break_in_their_words_cannot_pass_for_a_line_of_the_account() {
    let forged = Record::Note(Note { words: "one\n- CRIME NUMBER 1".into(), about: Vec::new() });
    let words = text(&Account::from_entries(&[entry(1, None, forged)]), &guide()).unwrap();
    assert!(words.contains("- one - CRIME NUMBER 1"));
}

#[test]
fn a_damaged_record_without_a_file_is_left_out_and_a_damaged_file_is_still_named() {
    let mut note =
        entry(1, None, Record::Note(Note { words: "cannot be relied on".into(), about: Vec::new() }));
    note.summary.state = State::Damaged;
    let mut file =
        entry(2, None, Record::Screenshot(Imported { name: "half.png".into(), ..Imported::default() }));
    file.summary.state = State::Damaged;
    file.file = Some(FileFacts { length: 5, sha256: [0; 32] });
    let words = text(&Account::from_entries(&[note, file]), &guide()).unwrap();
    assert!(!words.contains("cannot be relied on"));
    assert!(words.contains("One thing that was kept"), "{words}");
    assert!(words.contains("half.png"));
}

#[test]
fn the_account_and_the_call_sheet_say_first_and_last_how_many_are_missing_and_name_those_that_can_be() {
    let named = Lost { id: EntryId([9; 16]), kind: Some(Kind::Screenshot), kept: moment(0), length: 5 };
    let mut account = Account::from_entries(&one_of_each());
    account.lack_all(Missing { count: 3, at_least: true, named: vec![named] });
    let words = text(&account, &guide()).unwrap();
    let begin: Vec<&str> = words.lines().skip(3).take(4).collect();
    let said = [
        "- 3 things that were kept can't be read right now. This app didn't delete them.",
        "- There may be others that can't be read.",
        "- Screenshot · 2025-11-24 21:02 (UTC+00:00)",
    ];
    assert_eq!(begin[1..], said);
    let cards = call_sheet(&account, &guide()).unwrap();
    assert_eq!(cards.last().unwrap().lines, said.map(|line| line.trim_start_matches("- ")));
}

#[test]
fn nothing_is_said_to_be_missing_where_nothing_is() {
    let account = Account::from_entries(&one_of_each());
    assert!(!text(&account, &guide()).unwrap().to_lowercase().contains("can't be read"));
    assert!(call_sheet(&account, &guide()).unwrap().iter().all(|card| card.id != "call-sheet-missing"));
}

#[test]
fn the_card_for_an_adult_says_what_is_needed_and_what_not_to_do() {
    let card = adult_card(&guide()).unwrap();
    assert_eq!(card.lines.len(), 8);
    assert!(card.lines.iter().any(|line| line.contains("Don't look at it")));
}

fn noted_at(happened: OccurredAt) -> String {
    let mut entry = entry(1, None, Record::Note(Note { words: "it began".into(), about: Vec::new() }));
    entry.summary.happened = happened;
    text(&Account::from_entries(&[entry]), &guide()).unwrap()
}

#[test]
fn a_time_is_printed_as_far_as_it_is_known_and_no_further() {
    let day = OccurredAt::Day(vault::Day::new(2025, 11, 24).unwrap());
    for (told, line) in [
        (OccurredAt::Exact(moment(0)), "- 2025-11-24 21:02 (UTC+00:00) · it began\n"),
        (day, "- 2025-11-24 · it began\n"),
        (
            OccurredAt::About("the week\nbefore school".into()),
            "- Roughly when: the week before school · it began\n",
        ),
        (OccurredAt::NotSaid, "- it began\n"),
    ] {
        let words = noted_at(told);
        assert!(words.ends_with(line), "{words}");
    }
}

#[test]
fn a_day_stands_before_the_hours_of_that_day() {
    let note =
        |order, words: &str| entry(order, None, Record::Note(Note { words: words.into(), about: vec![] }));
    let (mut later, mut day) = (note(1, "at nine"), note(2, "that day"));
    later.summary.happened = OccurredAt::Exact(moment(0));
    day.summary.happened = OccurredAt::Day(vault::Day::new(2025, 11, 24).unwrap());
    let words = text(&Account::from_entries(&[later, day]), &guide()).unwrap();
    assert!(words.find("that day").unwrap() < words.find("at nine").unwrap());
}

#[test]
fn somebody_whom_the_pack_does_not_know_is_said_to_have_no_name_here_and_no_id_is_printed() {
    let contact = |who| entry(1, None, Record::Contact(Contact::new(who, Medium::NotSaid)));
    for who in [Party::Service("gone-1".into()), Party::Force("gone-1".into())] {
        let words = text(&Account::from_entries(&[contact(who)]), &guide()).unwrap();
        assert!(words.ends_with("- Someone this version of the app has no name for\n"), "{words}");
        assert!(!words.contains("gone-1"), "{words}");
    }
}

#[test]
fn what_the_officer_reads_is_addressed_to_them_and_directs_nobody() {
    let words = text(&Account::from_entries(&one_of_each()), &guide()).unwrap();
    assert!(words.starts_with("I am being blackmailed with intimate images.\n"), "{words}");
    assert!(!words.contains("Say this"), "{words}");
}

#[test]
fn words_that_could_turn_round_what_stands_beside_them_are_isolated_and_whole() {
    let turning = Record::Note(Note { words: "\u{202e}evil".into(), about: Vec::new() });
    let words = text(&Account::from_entries(&[entry(1, Some(0), turning)]), &guide()).unwrap();
    assert!(words.ends_with(" · \u{2068}\u{202e}evil\u{2069}\n"), "{words:?}");
}

#[test]
fn words_of_people_are_told_apart_from_those_of_the_pack() {
    let sheet = leaves(&Account::from_entries(&one_of_each()), &guide()).unwrap();
    let who = sheet.into_iter().find(|leaf| leaf.id == "call-sheet-who").unwrap();
    let line = who.lines.into_iter().next().unwrap();
    assert!(
        line.contains(&Run::Said("Phone number: ".into())) && line.contains(&Run::Quoted("mia.x04".into()))
    );
}

#[test]
fn every_kind_of_record_answers_the_questions_that_it_is_said_to_answer_and_no_other() {
    let entries = one_of_each();
    for question in QUESTIONS {
        for entry in &entries {
            let answers = !question.lines(entry).is_empty();
            assert!(question.is_about(entry.record.kind()) || !answers, "{}", question.word);
        }
        let is_answered = entries.iter().any(|entry| !question.lines(entry).is_empty());
        assert!(is_answered, "{}: nothing answers it", question.word);
    }
}
