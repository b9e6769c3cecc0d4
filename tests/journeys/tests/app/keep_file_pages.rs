//! Snapshots of every page for keeping a file in every state, in English and Welsh.

use app::testing::{Gift, ScriptedPhone};

use super::pages::{LANGUAGES, inside, shown, tap, taps};

fn choosing(phone: &mut ScriptedPhone, file: &str) {
    inside(phone, &["keep", &format!("file-{file}")]);
    let mut gift = match file {
        "screenshot" => Gift::new("Screenshot_1.png", "image/png", vec![7; 70_000]),
        "recording" => Gift::new("screen.mp4", "video/mp4", vec![7; 4 << 20]),
        _ => Gift::new("mail.pdf", "application/pdf", vec![7; 70_000]),
    };
    gift.said.source = "Photos".into();
    gift.part = Some(vec![7; 3000]);
    phone.gift = Some(gift);
}

fn answered(phone: &mut ScriptedPhone, file: &str, answers: &[&str]) {
    choosing(phone, file);
    tap(phone, "pick");
    taps(phone, answers);
}

#[test]
fn choosing_a_file() {
    for language in LANGUAGES {
        for file in ["screenshot", "recording", "document", "sound"] {
            shown(&format!("keep-file-{file}"), language, |phone| choosing(phone, file));
        }
        shown("keep-file-empty", language, |phone| {
            choosing(phone, "document");
            phone.gift = Some(Gift::new("mail.pdf", "application/pdf", Vec::new()));
            tap(phone, "pick");
        });
    }
}

#[test]
fn the_two_questions_and_what_is_ready() {
    for language in LANGUAGES {
        shown("keep-file-age", language, |phone| answered(phone, "screenshot", &[]));
        shown("keep-file-second", language, |phone| answered(phone, "screenshot", &["age-no"]));
        shown("keep-file-ready", language, |phone| {
            answered(phone, "screenshot", &["age-no", "second-no"]);
        });
        shown("keep-file-cropping", language, |phone| {
            answered(phone, "screenshot", &["age-no", "second-no", "crop", "edge-left", "edge-top"]);
        });
        shown("keep-file-cropped", language, |phone| {
            answered(phone, "screenshot", &["age-no", "second-no", "crop", "take"]);
        });
    }
}

#[test]
fn refusals() {
    for language in LANGUAGES {
        shown("keep-file-refused-younger", language, |phone| {
            answered(phone, "screenshot", &["age-unsure", "second-no"]);
        });
        shown("keep-file-refused-second", language, |phone| {
            answered(phone, "screenshot", &["age-no", "second-yes"]);
        });
    }
}

#[test]
fn a_file_on_its_way_in_and_kept() {
    for language in LANGUAGES {
        shown("keep-file-coming", language, |phone| {
            answered(phone, "recording", &["age-words", "second-no"]);
            phone.feeds = false;
            tap(phone, "keep");
            (0..2).for_each(|_| assert!(phone.feed_one()));
        });
        shown("keep-file-stop", language, |phone| {
            answered(phone, "recording", &["age-words", "second-no"]);
            phone.feeds = false;
            tap(phone, "keep");
            phone.send(app::Event::Back);
        });
        shown("keep-file-stopped", language, |phone| {
            answered(phone, "recording", &["age-words", "second-no"]);
            phone.feeds = false;
            taps(phone, &["keep", "stop"]);
        });
        shown("keep-file-done", language, |phone| {
            answered(phone, "screenshot", &["age-words", "second-no", "keep"]);
        });
    }
}
