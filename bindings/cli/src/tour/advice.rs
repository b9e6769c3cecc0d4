//! Advice: the first-hour plan, search, and who can be reached.

use std::io::Write;

use guide::answers::Answers;
use guide::people::{OpenMethod, RouteQuery};
use guide::plan::Go;
use guide::types::{Age, Channel, Nation, Paid, Told, Who};
use guide::{Audience, Guide};

use super::phone::Phone;
use super::report::{Report, Seen};
use crate::{Failure, clock};

pub(crate) fn walk(report: &mut Report<impl Write>, phone: &Phone) -> Result<(), Failure> {
    let guide = &phone.guide;
    let sixteen = Answers {
        who: Some(Who::Stranger),
        age: Age::Under18,
        paid: Some(Paid::GiftCard),
        told: Some(Told::No),
        talk: Some(Channel::Type),
        ..Answers::default()
    };
    let ex = Answers {
        who: Some(Who::Partner),
        age: Age::Adult,
        nation: Some(Nation::England),
        ..Answers::default()
    };
    report.step("the plan: 16, a stranger, paid once in gift cards, no one told, can only type", |seen| {
        show_plan(guide, &sixteen, seen)?;
        let plan = guide.plan(&sixteen)?;
        let needs_voice = plan.steps.iter().flat_map(|step| &step.actions).flat_map(|action| &action.media);
        seen.must(needs_voice.clone().all(|medium| !medium.needs_voice()), "nothing needs the voice");
        Ok(())
    })?;
    report.step("the plan: 34, an ex-partner who checks the phone", |seen| {
        show_plan(guide, &ex, seen)?;
        seen.must(guide.plan(&ex)?.partner_track, "the track of its own");
        Ok(())
    })?;
    report.step("a search in a panicking person's words", |seen| {
        for (words, wanted) in
            [("i payed and they want more", "already-paid"), ("i want to kill myself", "struggling-to-cope")]
        {
            seen.line(format!("\u{201c}{words}\u{201d}"));
            let found = guide.search(words, Audience::Under18)?;
            found.all().take(3).for_each(|hit| seen.line(format!("  {} ({:.2})", hit.title, hit.score)));
            seen.must(found.all().take(3).any(|hit| hit.id == wanted), wanted);
        }
        Ok(())
    })?;
    report.step("who can be reached now, by typing", |seen| reach(guide, &sixteen, seen))
}

fn show_plan(guide: &Guide, answers: &Answers, seen: &mut Seen) -> Result<(), Failure> {
    let plan = guide.plan(answers)?;
    for (number, step) in (1..).zip(&plan.steps) {
        seen.line(format!("{number}. {}", guide.word(&step.word, &[])?));
        let actions: Vec<String> = step.actions.iter().map(|action| place(&action.go)).collect();
        seen.line(format!("   {} [{}]", guide.word(&step.why_word, &[])?, actions.join(", ")));
    }
    seen.must(!plan.steps.is_empty(), "there are steps");
    seen.must(plan.steps.iter().all(|step| !step.actions.is_empty()), "every step leads somewhere");
    Ok(())
}

fn place(go: &Go) -> String {
    match go {
        Go::Service(id) => format!("service {id}"),
        Go::Topic(id) => format!("page {id}"),
        Go::Screen(id) => format!("screen {id}"),
        Go::Card(id) => format!("card {id}"),
        Go::Force(id) => format!("force {id}"),
    }
}

fn reach(guide: &Guide, answers: &Answers, seen: &mut Seen) -> Result<(), Failure> {
    let people = guide.people(&RouteQuery::from_answers(answers, None), clock::unix_ms())?;
    for listed in people.services.iter().take(8) {
        let methods: Vec<String> =
            listed.methods.iter().take(2).map(|open| method(guide, open)).collect::<Result<_, _>>()?;
        seen.line(format!("{}: {}", listed.name, methods.join("; ")));
    }
    seen.must(!people.services.is_empty(), "somebody is listed");
    let by_voice = people
        .services
        .iter()
        .flat_map(|listed| &listed.methods)
        .any(|open| open.method.medium.needs_voice());
    seen.must(!by_voice, "nobody who must be spoken to");
    Ok(())
}

fn method(guide: &Guide, open: &OpenMethod) -> Result<String, Failure> {
    let state: Vec<String> =
        open.state.phrases().iter().map(|phrase| guide.phrase(phrase)).collect::<Result<_, _>>()?;
    let link = handoff::Link::from_method(&open.method)?;
    Ok(format!("{} {} ({})", open.method.medium.id(), link.shown, state.join(", ")))
}
