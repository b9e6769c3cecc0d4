use std::collections::BTreeSet;
use std::path::PathBuf;

use fluent_bundle::{FluentBundle, FluentResource};

use super::*;
use crate::forces::Forces;
use crate::types::{Age, Channel, Nation, Paid, Posted, Safe, Told};

mod order;
mod said;
mod whom;

fn rules() -> PlanRules {
    toml::from_str(include_str!("../../content/data/plan.toml")).unwrap()
}

fn services() -> Services {
    toml::from_str(include_str!("../../content/data/services.toml")).unwrap()
}

fn content() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content")
}

fn skipped<T: Copy>(all: &[T]) -> Vec<Option<T>> {
    std::iter::once(None).chain(all.iter().copied().map(Some)).collect()
}

/// Runs a check for every combination of answers, skipped questions included; returns how many there are.
fn every_answer(mut each: impl FnMut(&Answers)) -> usize {
    let mut count = 0;
    for who in skipped(Who::ALL) {
        for safe in skipped(Safe::ALL) {
            for age in Age::ALL {
                for talk in skipped(Channel::ALL) {
                    for nation in skipped(Nation::ALL) {
                        for paid in skipped(Paid::ALL) {
                            for posted in skipped(Posted::ALL) {
                                for told in skipped(Told::ALL) {
                                    each(&Answers { who, safe, age: *age, talk, nation, paid, posted, told });
                                    count += 1;
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    count
}

fn walk(mut check: impl FnMut(&Answers, &Plan)) {
    let (rules, services) = (rules(), services());
    let count = every_answer(|answers| check(answers, &rules.plan(answers, &services)));
    assert_eq!(count, 4 * 4 * 3 * 4 * 5 * 10 * 4 * 3);
}

/// The English messages of the pack.
fn words() -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec!["en".parse().unwrap()]);
    let files = std::fs::read_dir(content().join("en")).unwrap().map(|entry| entry.unwrap().path());
    for file in files.filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
        let text = std::fs::read_to_string(file).unwrap();
        bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
    }
    bundle
}

fn text(words: &FluentBundle<FluentResource>, id: &str) -> String {
    let pattern = words.get_message(id).unwrap_or_else(|| panic!("no message {id}")).value().unwrap();
    words.format_pattern(pattern, None, &mut Vec::new()).into_owned()
}

#[test]
fn safety_comes_first_in_every_plan() {
    walk(|answers, plan| {
        let kinds: Vec<StepKind> = plan.steps.iter().map(|step| step.kind).collect();
        let safety = kinds.iter().take_while(|kind| **kind == StepKind::Safety).count();
        assert_eq!(safety, kinds.iter().filter(|kind| **kind == StepKind::Safety).count(), "{answers:?}");
        let sure = answers.safe == Some(Safe::Yes) && matches!(answers.who, Some(Who::Stranger | Who::Known));
        assert!(sure || safety > 0, "{answers:?}");
        match answers.safe {
            Some(Safe::Danger) => assert_eq!(plan.steps[0].id, "danger-now"),
            Some(Safe::Hurt) => assert_eq!(plan.steps[0].id, "hurt-now"),
            None => assert_eq!(plan.steps[0].id, "check-safe"),
            Some(Safe::Yes) => {}
        }
    });
}

#[test]
fn every_plan_is_short_and_repeats_nothing() {
    walk(|answers, plan| {
        assert!((6..=12).contains(&plan.steps.len()), "{answers:?}: {} steps", plan.steps.len());
        let ids: BTreeSet<&str> = plan.steps.iter().map(|step| step.id.as_str()).collect();
        let said: BTreeSet<&str> = plan.steps.iter().map(|step| step.word.as_str()).collect();
        assert_eq!((ids.len(), said.len()), (plan.steps.len(), plan.steps.len()), "{answers:?}");
        for step in &plan.steps {
            assert!(step.actions.len() <= 8, "{answers:?}: {}", step.id);
            for (at, action) in step.actions.iter().enumerate() {
                assert!(step.actions.iter().skip(at + 1).all(|other| other.go != action.go), "{}", step.id);
            }
        }
    });
}

#[test]
fn every_step_leads_to_something_that_exists_for_the_reader() {
    let services = services();
    let forces: Forces = toml::from_str(include_str!("../../content/data/forces.toml")).unwrap();
    let screens: toml::Table = toml::from_str(include_str!("../../content/data/screens.toml")).unwrap();
    let has_screen =
        |id: &str| screens["screens"].as_array().unwrap().iter().any(|screen| screen.as_str() == Some(id));
    let words = words();
    let mut seen = BTreeSet::new();
    walk(|answers, plan| {
        for step in &plan.steps {
            assert!(!step.actions.is_empty(), "{answers:?}: {}", step.id);
            seen.extend(step.actions.iter().map(|action| (format!("{:?}", action.go), plan.audience)));
            for action in &step.actions {
                let is_service = matches!(action.go, Go::Service(_));
                assert_eq!(is_service, !action.media.is_empty());
            }
        }
    });
    for rule in rules().steps {
        for action in rule.actions {
            match action.go {
                Go::Service(id) => assert!(services.get(&id).is_some(), "{id}"),
                Go::Screen(id) => assert!(has_screen(&id), "{id}"),
                Go::Card(id) => assert!(words.has_message(&format!("card-{id}-title")), "{id}"),
                Go::Force(id) => assert!(id == "mine" || forces.get(&id).is_some(), "{id}"),
                Go::Topic(id) => {
                    for audience in [Audience::Adult, Audience::Under18] {
                        let page = content().join(format!("en/topics/{id}/{}.md", audience.id()));
                        let go = format!("{:?}", Go::Topic(id.clone()));
                        assert!(!seen.contains(&(go, audience)) || page.is_file(), "{}", page.display());
                    }
                }
            }
        }
    }
}

#[test]
fn every_rule_is_in_some_plan_and_every_word_exists() {
    let (rules, words) = (rules(), words());
    let mut used = BTreeSet::new();
    walk(|_, plan| used.extend(plan.steps.iter().map(|step| step.id.clone())));
    for rule in &rules.steps {
        assert!(used.contains(&rule.id), "{} is in no plan", rule.id);
    }
    let named: BTreeSet<&str> = rules.words().collect();
    for id in &named {
        assert!(words.has_message(id), "{id}");
    }
    let question = &rules.questions[0];
    let some = [&question.word, &question.why_word, &question.answers[0].word, &rules.steps[0].word];
    assert!(some.iter().all(|word| named.contains(word.as_str())));
}

#[test]
fn the_questions_are_the_fields_of_the_answers_and_offer_every_value() {
    let rules = rules();
    let ids: Vec<&str> = rules.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["safe", "who", "age", "nation", "paid", "posted", "told", "talk"]);
    let counts: Vec<usize> = rules.questions.iter().map(|question| question.answers.len()).collect();
    assert_eq!(counts, [3, 3, 2, 4, 9, 3, 2, 3]);
    for question in &rules.questions {
        for choice in &question.answers {
            assert!(Answers::default().set(&question.id, Some(&choice.id)), "{}: {}", question.id, choice.id);
        }
    }
}

#[test]
fn the_same_answers_give_the_same_plan_from_the_json_of_a_pack() {
    let rules = rules();
    let again: PlanRules = serde_json::from_str(&serde_json::to_string(&rules).unwrap()).unwrap();
    assert_eq!(again, rules);
    let answers = Answers { who: Some(Who::Partner), ..Answers::default() };
    assert_eq!(again.plan(&answers, &services()), rules.plan(&answers, &services()));
}
