//! The shipped pack follows every rule, opens fast and answers what the screens ask.

use std::time::{Duration, Instant};

use author::check;
use guide::answers::Answers;
use guide::people::RouteQuery;
use guide::types::Age;
use guide::{Audience, Guide};

use crate::common::{self, image, shipped};

#[test]
fn the_check_finds_nothing_to_mend() {
    let report = check(&common::read("../guide/content"), false);
    let lines: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
    assert!(report.median_grade <= 5.0);
}

#[test]
fn it_is_a_draft_until_somebody_answers_for_it() {
    let release = check(&common::read("../guide/content"), true);
    assert!(release.findings.iter().any(|finding| finding.rule.id() == "release"));
    assert!(shipped("en").meta().is_draft());
}

#[test]
fn a_plan_routes_people_a_force_a_card_and_limits_are_there() {
    let guide = shipped("en");
    let answers = Answers { age: Age::Under18, ..Answers::default() };
    let plan = guide.plan(&answers).unwrap();
    assert!(!plan.steps.is_empty() && plan.audience == Audience::Under18);
    for step in &plan.steps {
        assert!(
            guide.word(&step.word, &[]).is_ok() && guide.word(&step.why_word, &[]).is_ok(),
            "{}",
            step.id
        );
    }
    let query = RouteQuery::from_answers(&answers, Some("northamptonshire"));
    let now = guide.meta().built_ms();
    assert!(!guide.routes(&query, now).unwrap().is_empty());
    assert!(!guide.people(&query, now).unwrap().services.is_empty());
    assert_eq!(guide.find_force("ketering").unwrap()[0].id, "northamptonshire");
    assert_eq!(guide.force("northamptonshire").unwrap().number, "101");
    assert!(guide.force("none").is_err() && guide.service("none").is_err());
    assert!(!guide.card("adult").unwrap().is_empty() && guide.card("none").is_err());
    assert_eq!(guide.limits(Age::NotSaid).unwrap().item_bytes, 20_000_000);
    assert!(guide.listed("childline", None, now).unwrap().methods.len() > 1);
}

#[test]
fn every_topic_opens_for_every_reader_that_has_it() {
    let guide = shipped("en");
    for audience in Audience::ALL {
        let topics = guide.topics(audience).unwrap();
        assert!(topics.len() >= 10, "{audience:?}");
        for topic in topics {
            let page = guide.page(&topic.id, audience).unwrap();
            assert!(!page.blocks.is_empty() && page.draft, "{}", topic.id);
        }
    }
}

/// The bound is 20 ms; allow ten times as much on a loaded test machine.
#[test]
fn from_opening_to_the_first_step_takes_little_time() {
    let image = image();
    let start = Instant::now();
    let guide = Guide::open(image, "en").unwrap();
    let plan = guide.plan(&Answers::default()).unwrap();
    assert!(!guide.word(&plan.steps[0].word, &[]).unwrap().is_empty());
    assert!(start.elapsed() < Duration::from_millis(200), "{:?}", start.elapsed());
}
