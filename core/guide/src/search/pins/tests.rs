use super::*;
use crate::search::Filter;

/// A few patterns, enough to test how each part of a line is parsed.
fn pins() -> Pins {
    let data = PinData {
        filler: "just".to_owned(),
        calm: "kill ..1 battery\n".to_owned(),
        read: BTreeMap::from([("wanna".to_owned(), "want to".to_owned())]),
        sets: BTreeMap::from([("self".to_owned(), "myself yourself".to_owned())]),
        unsure: Vec::new(),
        pin: vec![
            PinRow {
                id: PinKind::Cope,
                lead: vec!["hurt".to_owned(), "cope".to_owned()],
                said: "kill ..1 @self\nwant ..1 die\nsuicid*\n".to_owned(),
            },
            PinRow {
                id: PinKind::Danger,
                lead: vec!["danger".to_owned()],
                said: "knife|weapon\n".to_owned(),
            },
        ],
    };
    Pins::new(data, None)
}

fn pages(text: &str) -> Vec<String> {
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let dictionary = Dictionary::new(Some(Filter::from_stems(&["wisdom".to_owned(), "decid".to_owned()])));
    pins().pinned(&words, &dictionary).into_iter().map(|(_, page)| page.to_owned()).collect()
}

#[test]
fn fillers_slips_gaps_joins_and_text_speak_are_read() {
    for text in [
        "kill just myself",
        "kill my self",
        "killmyself",
        "kill myselff",
        "wanna die",
        "want to diie",
        "suicidal",
    ] {
        assert_eq!(pages(text), ["hurt", "cope"], "{text}");
    }
}

#[test]
fn words_in_another_order_or_too_far_apart_say_nothing() {
    for text in ["myself kill", "kill a b myself", "die want", "wisdom", "decide"] {
        assert!(pages(text).is_empty(), "{text}");
    }
}

#[test]
fn a_joined_word_is_split_only_into_words_of_the_patterns() {
    assert_eq!(pages("knifewanna"), ["danger"]);
    assert!(pages("knifewisdom").is_empty());
}

#[test]
fn words_that_only_sound_like_it_are_taken_out_first() {
    assert!(pages("kill my battery myself").is_empty());
    assert_eq!(pages("kill my battery want to die"), ["hurt", "cope"]);
}

#[test]
fn every_kind_that_fits_is_there_once() {
    assert_eq!(pages("suicide suicidal knife"), ["hurt", "cope", "danger"]);
}
