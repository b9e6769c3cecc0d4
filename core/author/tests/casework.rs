//! Queries the shipped pack for plan, routes, services and cards, as a phone does, and checks its texts.

use chrono::{DateTime, Utc};
use guide::answers::Answers;
use guide::people::RouteQuery;
use guide::plan::{Go, PlanRules};
use guide::routes::RouteRules;
use guide::services::Cost;
use guide::types::{Age, Channel, Medium, Nation, Need, Paid, Told, Trace, Who};
use guide::{Audience, GuideError};

use crate::common::shipped;

fn at(utc: &str) -> i64 {
    utc.parse::<DateTime<Utc>>().expect("a time in UTC").timestamp_millis()
}

#[test]
fn the_plan_of_a_sixteen_year_old_who_paid_in_gift_cards_and_can_only_type() {
    let guide = shipped("en");
    let answers = Answers {
        who: Some(Who::Stranger),
        age: Age::Under18,
        paid: Some(Paid::GiftCard),
        told: Some(Told::No),
        talk: Some(Channel::Type),
        ..Answers::default()
    };
    let plan = guide.plan(&answers).unwrap();
    assert_eq!((plan.audience, plan.partner_track), (Audience::Under18, false));
    let words: Vec<String> = plan.steps.iter().map(|step| guide.word(&step.word, &[]).unwrap()).collect();
    for wanted in [
        "Don't pay any more, and don't reply",
        "Keep the gift card and the receipt",
        "Tell CEOP or the police",
        "Tell one adult you choose",
    ] {
        assert!(words.iter().any(|word| word == wanted), "{wanted}: {words:#?}");
    }
    let media = plan.steps.iter().flat_map(|step| &step.actions).flat_map(|action| &action.media);
    assert!(media.clone().count() > 3 && media.clone().all(|medium| *medium != Medium::Phone));
}

#[test]
fn the_plan_of_someone_whose_ex_checks_the_phone() {
    let guide = shipped("en");
    let answers = Answers {
        who: Some(Who::Partner),
        age: Age::Adult,
        nation: Some(Nation::England),
        ..Answers::default()
    };
    let plan = guide.plan(&answers).unwrap();
    assert!(plan.partner_track);
    let ids: Vec<&str> = plan.steps.iter().take(4).map(|step| step.id.as_str()).collect();
    assert_eq!(ids, ["check-safe", "partner-phone", "partner-wait", "partner-help"]);
    assert!(plan.steps[3].actions.iter().any(|action| action.go == Go::Service("da-england".into())));
}

#[test]
fn every_word_that_the_rules_name_is_in_the_pack() {
    let guide = shipped("en");
    let (routes, plan): (RouteRules, PlanRules) =
        (guide.data("routes").unwrap(), guide.data("plan").unwrap());
    let named = guide.services().unwrap().words().chain(guide.forces().unwrap().words());
    let named = named.chain(routes.words()).chain(plan.words());
    for id in named {
        assert!(guide.word(id, &[]).is_ok(), "{id}");
    }
    let coded = Trace::ALL.iter().map(|trace| trace.word());
    let coded = coded.chain(Medium::ALL.iter().map(|medium| format!("medium-{}", medium.id())));
    let coded = coded.chain(Need::ALL.iter().map(|need| format!("need-{}", need.id())));
    let costs = [
        Cost::Free,
        Cost::FreeMostly,
        Cost::FreeOnNetworks,
        Cost::NormalCall,
        Cost::SmallCharge,
        Cost::NotKnown,
    ];
    let coded = coded.chain(costs.iter().map(|cost| cost.word().to_owned()));
    let reports = ["medium-own-form", "medium-own-home", "medium-own-number"].map(str::to_owned);
    for id in coded.chain(reports) {
        assert!(guide.word(&id, &[]).is_ok(), "{id}");
    }
}

#[test]
fn every_state_of_every_service_can_be_said_at_every_hour_of_two_weeks() {
    let guide = shipped("en");
    let mut said = std::collections::BTreeSet::new();
    let query = RouteQuery { age: Age::Adult, who: Some(Who::Partner), ..RouteQuery::default() };
    for hour in 0..14 * 24 {
        let now = at("2026-12-18T00:30:00Z") + hour * 3_600_000;
        for open in guide.people(&query, now).unwrap().services.iter().flat_map(|listed| &listed.methods) {
            for phrase in open.state.phrases().iter().chain(&open.method.hours.phrases()) {
                said.insert(guide.phrase(phrase).unwrap());
            }
        }
    }
    for wanted in [
        "Open day and night, every day.",
        "Open now, until 4pm.",
        "Open now, until 8.30pm.",
        "Open now, until midnight.",
        "Closed now. Opens today at 10am.",
        "Closed now. Opens tomorrow at 9am.",
        "Closed now. Opens on Tuesday at 10am.",
        "That day is a bank holiday for some, so it may be closed.",
        "Monday to Friday, 10am to 4pm.",
        "Friday, 10am to 4.30pm.",
        "Every day, 8am to midnight.",
        "Closed on bank holidays.",
        "These hours may have changed.",
    ] {
        assert!(said.contains(wanted), "{wanted}: {said:#?}");
    }
    assert!(said.iter().all(|line| !line.contains('{') && !line.contains("-")), "{said:#?}");
}

#[test]
fn a_phone_clock_before_the_pack_was_built_gives_hours_instead() {
    let guide = shipped("en");
    let people = guide
        .people(&RouteQuery { age: Age::Adult, ..RouteQuery::default() }, at("2020-01-01T12:00:00Z"))
        .unwrap();
    let lines: Vec<String> = people
        .services
        .iter()
        .flat_map(|listed| &listed.methods)
        .flat_map(|open| open.state.phrases())
        .map(|phrase| guide.phrase(&phrase).unwrap())
        .collect();
    assert!(lines.contains(&"See the hours below.".to_owned()));
    assert!(!lines.iter().any(|line| line.starts_with("Open now") || line.starts_with("Closed now")));
}

#[test]
fn kettering_leads_to_a_report_page_and_a_force_without_one_to_its_home_page() {
    let guide = shipped("en");
    let found = guide.find_force("Kettering").unwrap();
    let force = guide.force(&found[0].id).unwrap();
    assert_eq!(force.name, "Northamptonshire Police");
    assert_eq!(guide.word(force.report().word(), &[]).unwrap(), "This is their own page for reports.");
    let kent = guide.force("kent").unwrap();
    assert!(guide.word(kent.report().word(), &[]).unwrap().contains("home page"));
    assert!(matches!(guide.force("atlantis"), Err(GuideError::NoSuchRow)));
}

#[test]
fn the_routes_of_the_shipped_pack_each_have_a_reason_in_words() {
    let guide = shipped("en");
    for age in Age::ALL {
        let query =
            RouteQuery { age: *age, danger: true, nation: Some(Nation::Wales), ..RouteQuery::default() };
        for route in guide.routes(&query, at("2026-12-03T12:00:00Z")).unwrap() {
            assert!(guide.word(&route.reason_word, &[]).is_ok(), "{}", route.id);
        }
    }
}

#[test]
fn the_cards_say_what_they_must() {
    let guide = shipped("en");
    let all = |kind: &str| {
        let card = guide.card(kind).unwrap();
        card.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ")
    };
    for wanted in ["I need you to help me", "Please don't be angry", "Don't look at it", "blackmailing me"] {
        assert!(all("adult").contains(wanted), "{wanted}");
    }
    for wanted in [
        "Don't promise to keep it secret.",
        "Don't look at the picture.",
        "Write down what they said, in their own words.",
        "Follow your safeguarding procedure today.",
    ] {
        assert!(all("professional").contains(wanted), "{wanted}");
    }
    for wanted in ["Don't pay.", "999", "101", "0800 1111", "116 123"] {
        assert!(all("take-away").contains(wanted), "{wanted}");
    }
    assert!(all("parent").contains("Don't blame"));
    assert!(matches!(guide.card("wedding"), Err(GuideError::NoSuchRow)));
}

#[test]
fn help_now_says_its_sentences_and_three_buttons() {
    let help: std::collections::BTreeMap<String, String> = shipped("en").words("help").into_iter().collect();
    assert_eq!(help["help-not-alone"], "You are not alone.");
    assert_eq!(help["help-against-you"], "This is a crime against you.");
    assert_eq!(
        help["help-close"],
        "If they are close to you, or know where you are, get advice before you change anything."
    );
    assert_eq!(help["help-stop"], "Don't pay any more, don't reply, and don't delete anything.");
    assert_eq!(help["help-danger"], "I might hurt myself or I'm in danger");
    assert_eq!(help["help-talk"], "Talk to someone now");
    assert_eq!(help["help-plan"], "Make my plan");
}

#[test]
fn the_open_launch_has_no_word_of_the_purpose() {
    let launch = shipped("en").words("launch");
    assert_eq!(launch.len(), 5);
    let purpose = ["police", "blackmail", "picture", "image", "proof", "advice", "abuse", "sextortion"];
    for (id, text) in launch {
        assert!(!purpose.iter().any(|word| text.to_lowercase().contains(word)), "{id}");
    }
}

#[test]
fn no_word_promises_or_claims_what_the_app_cannot() {
    let guide = shipped("en");
    let screens: Vec<String> = guide.data::<serde_json::Value>("screens").unwrap()["screens"]
        .as_array()
        .unwrap()
        .iter()
        .map(|screen| screen.as_str().unwrap().to_owned())
        .collect();
    let parts =
        ["notice", "card", "trace", "common", "hours", "cost", "medium", "need", "step", "route", "service"];
    let mut count = 0;
    for screen in screens.iter().map(String::as_str).chain(parts) {
        for (id, text) in guide.words(screen) {
            count += 1;
            let lower = text.to_lowercase();
            for never in [
                "forensic",
                "court-ready",
                "compliant",
                "guarantee",
                "will arrest",
                "will be deleted",
                "no record",
            ] {
                assert!(!lower.contains(never), "{id}: {never}");
            }
        }
    }
    assert!(count > 500, "{count}");
    for screen in screens.iter().filter(|screen| *screen != "cover") {
        assert!(!guide.words(screen).is_empty(), "{screen} has no words");
    }
}
