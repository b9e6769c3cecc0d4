//! Before any code: first launch, help, set-up, hiding, and the calculator that replaces the app.

use std::io::Write;

use cover::{LockEvent, Show, Then};
use vault::{Age, Code, StoreError};

use super::phone::{CODE, Phone};
use super::report::Report;
use crate::Failure;

pub(crate) fn walk(report: &mut Report<impl Write>, phone: &mut Phone) -> Result<(), Failure> {
    report.step("first launch", |seen| {
        let words = phone.guide.words("launch");
        words.iter().for_each(|(_, text)| seen.line(text));
        let said: String = words.into_iter().map(|(_, text)| text.to_lowercase()).collect();
        seen.must(
            ["police", "blackmail", "picture", "crime"].iter().all(|word| !said.contains(word)),
            "no word of the purpose before a tap",
        );
        Ok(())
    })?;
    report.step("help now, with no code", |seen| {
        let shown = phone.lock_event(LockEvent::HelpAsked);
        phone.guide.words("help").into_iter().for_each(|(_, text)| seen.line(text));
        // To the app lock, the first page and help are the same screen.
        seen.must(shown == Show::AsItWas, "help opens in one tap");
        seen.must(!phone.store.has_vault(), "nothing is set up for it");
        Ok(())
    })?;
    report.step("set a code", |seen| {
        let easy = phone.store.begin_create(Code::parse(b"123456")?, Age::Adult);
        seen.must(matches!(easy, Err(StoreError::WeakCode(_))), "an easy code is refused");
        drop(easy);
        seen.line("123456 is refused: too easy to guess");
        let took = phone.set_up(CODE, Age::Adult)?;
        seen.line(format!("{CODE} is taken (stretched for {} ms)", took.as_millis()));
        Ok(())
    })?;
    report.step("hide it", |seen| {
        let mut prefs = phone.store.prefs();
        prefs.hidden = true;
        phone.store.set_prefs(prefs)?;
        let shown = phone.lock_event(LockEvent::Hide);
        let session = phone.session()?;
        seen.must(shown == Show::Cover, "the calculator is drawn");
        seen.must(session.count().is_err(), "the session is over");
        seen.line(format!("a calculator that shows {}", phone.display()?));
        Ok(())
    })?;
    calculator(report, phone)
}

fn calculator(report: &mut Report<impl Write>, phone: &mut Phone) -> Result<(), Failure> {
    report.step("sums on the cover", |seen| {
        for (signs, sum) in
            [("2+3×4=", "14"), ("0.1+0.2=", "0.3"), ("200+10%=", "220"), ("9÷0=", "Can't divide by 0")]
        {
            let shown = phone.press(&format!("A{signs}"))?;
            seen.line(format!("{signs} {}", shown.display));
            seen.must(shown.display == sum, signs);
        }
        Ok(())
    })?;
    report.step("a wrong code", |seen| {
        let tapped = phone.press("A604417=")?;
        let held = phone.press("A604417!")?;
        seen.line(format!("604417, = held: {}", held.display));
        seen.must(
            held.display == tapped.display && held.spoken == tapped.spoken,
            "it shows and says the sum",
        );
        seen.must(phone.try_offer(held.then)?.is_none(), "nothing opens");
        seen.must(phone.display()? == tapped.display, "nothing else changes");
        Ok(())
    })?;
    report.step("the help entry", |seen| {
        let held = phone.press("A999!")?;
        seen.must(matches!(held.then, Then::OpenHelp), "999 held opens help");
        phone.opened();
        let shown = phone.lock_event(LockEvent::HelpAsked);
        seen.must(shown == Show::Help, "help is drawn");
        let first = phone.guide.words("help").into_iter().map(|(_, text)| text).take(4);
        first.for_each(|text| seen.line(text));
        seen.must(phone.lock_event(LockEvent::Leave) == Show::Cover, "Leave draws the calculator");
        Ok(())
    })?;
    report.step("the right code", |seen| {
        let held = phone.press(&format!("A{CODE}!"))?;
        seen.line(format!("= held: {}", held.display));
        let took = phone.try_offer(held.then)?;
        seen.must(took.is_some(), "it opens");
        seen.must(phone.display()? == "0", "nothing of the digits remains");
        seen.line(format!("Home ({} ms, nearly all of it stretching)", took.unwrap_or_default().as_millis()));
        Ok(())
    })
}
