//! Telling the police: the call sheet, and the report page of the person's force.

use std::io::Write;

use guide::Guide;
use guide::forces::{Force, Report as Way};
use guide::types::Channel;
use handoff::{Account, Link};
use vault::Session;

use super::phone::Phone;
use super::report::{Report, Seen};
use crate::{Failure, clock};

pub(crate) fn walk(report: &mut Report<impl Write>, phone: &Phone, session: &Session) -> Result<(), Failure> {
    let guide = &phone.guide;
    report.step("the call sheet", |seen| {
        let cards = handoff::call_sheet(&Account::read(session)?, guide)?;
        for card in &cards {
            seen.line(&card.title);
            card.lines.iter().for_each(|line| seen.line(format!("  {line}")));
        }
        let said = cards.iter().flat_map(|card| &card.lines).any(|line| line.contains("mia.x04.real"));
        seen.must(said, "the name behind the name is on it");
        Ok(())
    })?;
    report.step("101, one tap", |seen| {
        let listed = guide.listed("101", Some(Channel::Voice), clock::unix_ms())?;
        let link = listed.methods.first().map(|open| Link::from_method(&open.method)).transpose()?;
        seen.must(link.as_ref().is_some_and(|link| link.uri == "tel:101"), "exactly tel:101");
        link.iter().for_each(|link| seen.line(&link.uri));
        for word in link.iter().flat_map(Link::trace_words) {
            seen.line(format!("leaves: {}", guide.word(&word, &[])?));
        }
        Ok(())
    })?;
    report.step("the force's report page for \u{201c}Kettering\u{201d}", |seen| {
        let found = guide.find_force("Kettering")?;
        let force = guide.force(found.first().map_or("", |found| found.id.as_str()))?;
        seen.must(force.id == "northamptonshire", "Northamptonshire is found");
        seen.must(matches!(force.report(), Way::Form(_)), "its own report page is known");
        show(guide, force, seen)
    })?;
    report.step("a force without a verified report page", |seen| {
        let force = guide.forces()?.all.iter().find(|force| matches!(force.report(), Way::Home(_)));
        seen.must(force.is_some(), "there is one");
        force.map_or(Ok(()), |force| show(guide, force, seen))
    })
}

fn show(guide: &Guide, force: &Force, seen: &mut Seen) -> Result<(), Failure> {
    let address = match force.report() {
        Way::Form(url) | Way::Home(url) => url,
        Way::Number(number) => number,
    };
    seen.line(format!("{}: {address}", force.name));
    seen.line(guide.word(force.report().word(), &[])?);
    seen.line(format!("and {} by phone", force.number));
    Ok(())
}
