//! Help that comes first: sentences that must be pinned, and those that only sound like it.

use std::path::Path;

use guide::search::PinKind::{self, Cope, Danger};
use guide::{Audience, Guide};

use crate::common::{corpus, shipped};

fn pins(guide: &Guide, words: &str, reader: Audience) -> Vec<PinKind> {
    guide.search(words, reader).unwrap().pinned.iter().filter_map(|hit| hit.pin).collect()
}

/// Asserts that at least 97 in 100 training sentences are judged correctly.
fn hold(locale: &str, name: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../guide/content/pins/{name}.tsv"));
    let figures = corpus::measure(&shipped(locale), name, &std::fs::read_to_string(file).unwrap());
    assert!(figures.lines > 100, "{name}");
    assert!(figures.right_in_1000() >= 970, "{name}: {figures}\n{:#?}", figures.missed);
}

#[test]
fn sentences_of_self_harm_that_were_taught_pin_help() {
    hold("en", "cope-en");
    hold("cy", "cope-cy");
}

#[test]
fn sentences_of_danger_that_were_taught_pin_help() {
    hold("en", "danger-en");
    hold("cy", "danger-cy");
}

#[test]
fn sentences_that_only_sound_like_it_and_were_taught_pin_nothing() {
    hold("en", "calm-en");
    hold("cy", "calm-cy");
}

#[test]
fn beginnings_of_sentences_pin_nothing_yet() {
    hold("en", "starts-en");
    hold("cy", "starts-cy");
}

#[test]
fn a_welsh_word_is_not_read_as_another_with_danger_in_it() {
    let guide = shipped("cy");
    for words in [
        "mae fy nghyfrif wedi'i ddwyn",
        "dyn yn dod i drwsio'r gliniadur",
        "dŵr poeth",
        "cynnwys wedi'i ddwyn",
    ] {
        assert!(pins(&guide, words, Audience::Adult).is_empty(), "{words}");
    }
}

#[test]
fn self_harm_pins_help_for_every_reader() {
    let guide = shipped("en");
    for words in [
        "ive taken tablets",
        "swallowed loads of pills",
        "my daughter has taken tablets",
        "im on the bridge",
        "kys",
        "thinking of jumping",
        "i want to die",
        "im gonna kill myself",
        "killmyself",
        "kill my self",
        "KILL MYSELF!!",
        "kms",
        "suicidle",
        "cant cope any more",
        "i keep cutting myself",
        "i want 2 diiie",
        "ive od'd",
    ] {
        for reader in Audience::ALL {
            assert_eq!(pins(&guide, words, reader).first(), Some(&Cope), "{words} {reader:?}");
        }
    }
}

#[test]
fn danger_pins_help_for_every_reader() {
    let guide = shipped("en");
    for words in [
        "he has a knife",
        "999",
        "he hit me",
        "hes outside my house",
        "they are on their way",
        "hehitme",
        "call the police",
        "how do i text 999",
    ] {
        for reader in Audience::ALL {
            assert_eq!(pins(&guide, words, reader).first(), Some(&Danger), "{words} {reader:?}");
        }
    }
}

#[test]
fn words_that_only_sound_like_it_pin_nothing() {
    let guide = shipped("en");
    for words in [
        "I'm dying of embarrassment",
        "he cut me off",
        "jump to the next step",
        "killing it",
        "paid with a tablet",
        "panic attack",
        "decide",
        "this kills my battery",
    ] {
        for reader in Audience::ALL {
            assert!(pins(&guide, words, reader).is_empty(), "{words} {reader:?}");
        }
    }
}

#[test]
fn the_first_word_of_most_sentences_pins_nothing_yet() {
    for (locale, words) in [("en", ["he", "she", "they", "im"]), ("cy", ["mae", "dwi", "ni", "maen"])] {
        let guide = shipped(locale);
        for word in words {
            assert!(pins(&guide, word, Audience::Adult).is_empty(), "{word}");
        }
        for word in ["999", "kys"] {
            assert!(!pins(&guide, word, Audience::Adult).is_empty(), "{word}");
        }
    }
}

#[test]
fn both_pins_are_there_where_both_fit() {
    let guide = shipped("en");
    let found = pins(&guide, "he has a knife and i want to die", Audience::Under18);
    assert!(found.contains(&Cope) && found.contains(&Danger), "{found:?}");
}

#[test]
fn what_was_done_already_leads_to_999_before_any_helpline() {
    let guide = shipped("en");
    for reader in Audience::ALL {
        let found = guide.search("ive taken an overdose", reader).unwrap();
        let first = &found.pinned.first().unwrap().id;
        let page = guide.page(first, reader).unwrap();
        let lead = page.blocks.first().unwrap().text();
        assert!(lead.contains("999"), "{first} {reader:?}: {lead}");
    }
}
