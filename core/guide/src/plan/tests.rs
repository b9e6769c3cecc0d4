use std::collections::BTreeSet;
use std::path::PathBuf;

use fluent_bundle::{FluentBundle, FluentResource};

use super::*;
use crate::forces::Forces;
use crate::types::{Age, Channel, Nation, Paid, Posted, Safe, Told};

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

/// Every combination of answers, each question also skipped.
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
    assert_eq!(count, 4 * 4 * 3 * 4 * 5 * 7 * 4 * 3);
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
fn who_cannot_speak_never_meets_a_voice_call_and_always_has_a_way_to_999() {
    walk(|answers, plan| {
        if !matches!(answers.talk, Some(Channel::Type | Channel::Bsl)) {
            return;
        }
        for step in &plan.steps {
            let media: Vec<Medium> = step.actions.iter().flat_map(|action| action.media.clone()).collect();
            assert!(media.iter().all(|medium| !medium.needs_voice()), "{answers:?}: {}", step.id);
            let calls_for_help =
                matches!(step.kind, StepKind::Safety | StepKind::Law) && step.actions.len() > 2;
            assert!(!calls_for_help || !media.is_empty(), "{answers:?}: {}", step.id);
        }
        if answers.safe == Some(Safe::Danger) {
            assert!(!plan.steps[0].actions.is_empty());
            assert!(plan.steps[0].actions.iter().all(|action| !action.media.is_empty()));
        }
    });
}

#[test]
fn nobody_is_offered_a_way_that_does_not_suit_them() {
    walk(|answers, plan| {
        let suited = Medium::suited_to(answers.talk);
        let media = plan.steps.iter().flat_map(|step| &step.actions).flat_map(|action| &action.media);
        for medium in media {
            assert!(suited.contains(medium), "{answers:?}");
        }
    });
}

#[test]
fn ceop_childline_and_report_remove_are_never_in_an_adults_plan_nor_stopncii_in_a_childs() {
    walk(|answers, plan| {
        let has = |id: &str| {
            plan.steps.iter().flat_map(|step| &step.actions).any(|action| action.go == Go::Service(id.into()))
        };
        if answers.age == Age::Adult {
            assert!(!has("ceop") && !has("childline") && !has("report-remove"), "{answers:?}");
        } else {
            assert!(!has("stopncii") && !has("revenge-porn-helpline"), "{answers:?}");
            assert!(has("report-remove") && has("take-it-down"), "{answers:?}");
        }
        assert!(has("101") || !plan.steps.iter().any(|step| step.kind == StepKind::Law));
        if answers.nation == Some(Nation::Scotland) {
            assert!(!has("report-fraud"));
        }
    });
}

#[test]
fn the_police_are_in_every_plan() {
    walk(|answers, plan| {
        assert_eq!(plan.steps.iter().filter(|step| step.kind == StepKind::Law).count(), 1, "{answers:?}");
    });
}

#[test]
fn on_the_partner_track_the_phone_is_thought_of_before_anything_and_nobody_is_blocked() {
    walk(|answers, plan| {
        if !plan.partner_track {
            return;
        }
        let place = |id: &str| plan.steps.iter().position(|step| step.id == id);
        assert!(
            place("partner-phone") < place("partner-wait") && place("partner-wait") < place("partner-help"),
            "{answers:?}"
        );
        assert!(plan.steps.iter().all(|step| step.kind != StepKind::Block), "{answers:?}");
        let pages = plan.steps.iter().flat_map(|step| &step.actions).map(|action| &action.go);
        let risky = ["block-and-report", "tell-someone", "stop-replying"];
        for go in pages {
            assert!(!risky.iter().any(|topic| *go == Go::Topic((*topic).to_owned())), "{answers:?}: {go:?}");
        }
    });
}

#[test]
fn no_page_that_the_partner_track_opens_tells_to_block_to_stop_replying_or_to_tell_relatives() {
    let mut pages = BTreeSet::new();
    walk(|_, plan| {
        let topics = plan.steps.iter().flat_map(|step| &step.actions).filter_map(|action| match &action.go {
            Go::Topic(id) if plan.partner_track => Some((id.clone(), plan.audience)),
            _ => None,
        });
        pages.extend(topics);
    });
    assert!(pages.len() > 6);
    for (topic, audience) in pages {
        let path = content().join(format!("en/topics/{topic}/{}.md", audience.id()));
        let page = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{}", path.display()));
        let body =
            page.split("+++").nth(2).unwrap().to_lowercase().replace(['*', '’'], "'").replace("''", "");
        for sentence in body.split(['.', '!', '?', '\n']) {
            let words = sentence.trim_start_matches(|c: char| !c.is_alphabetic());
            for order in [
                "block",
                "then block",
                "report and block",
                "then report and block",
                "stop replying",
                "tell your family",
                "tell your parent",
            ] {
                assert!(!words.starts_with(order), "{}: {words}", path.display());
            }
        }
    }
}

#[test]
fn the_abuse_line_of_the_nation_is_in_the_partner_plan_of_an_adult() {
    walk(|answers, plan| {
        let (Some(nation), true, Age::Adult) = (answers.nation, plan.partner_track, answers.age) else {
            return;
        };
        let line = match nation {
            Nation::England => "da-england",
            Nation::Wales => "da-wales",
            Nation::Scotland => "da-scotland",
            Nation::NorthernIreland => "dsa-helpline-ni",
        };
        let help = plan.steps.iter().find(|step| step.id == "partner-help").unwrap();
        assert!(help.actions.iter().any(|action| action.go == Go::Service(line.into())), "{answers:?}");
    });
}

#[test]
fn money_that_went_gets_a_step_by_the_way_it_went() {
    walk(|answers, plan| {
        let money: Vec<&str> = plan
            .steps
            .iter()
            .filter(|step| step.kind == StepKind::Money)
            .map(|step| step.id.as_str())
            .collect();
        let adult = answers.age == Age::Adult;
        let expected = match answers.paid {
            None | Some(Paid::No) => vec![],
            Some(Paid::GiftCard) => vec!["money-gift-card"],
            Some(_) if !adult => vec!["money-adult"],
            Some(Paid::BankTransfer | Paid::Card) => vec!["money-bank"],
            Some(Paid::Crypto | Paid::Other) => vec!["money-other"],
        };
        assert_eq!(money, expected, "{answers:?}");
    });
}

#[test]
fn who_has_told_nobody_is_helped_to_tell_somebody() {
    walk(|answers, plan| {
        let tell =
            plan.steps.iter().filter(|step| step.kind == StepKind::Tell && step.id != "told-adult").count();
        assert_eq!(tell, usize::from(answers.told != Some(Told::Yes)), "{answers:?}");
        if answers.age != Age::Adult && answers.told == Some(Told::No) {
            let card = plan
                .steps
                .iter()
                .flat_map(|step| &step.actions)
                .any(|action| action.go == Go::Card("adult".into()));
            assert!(card, "{answers:?}");
        }
    });
}

/// Words that turn a piece of advice round.
const NOT: [&str; 8] = ["don't", "not", "never", "no", "nobody", "without", "stop", "can't"];

/// Whether a sentence tells someone to do that, unless a word turns it round.
fn tells_to(text: &str, deeds: &[&str]) -> bool {
    let lower = text.to_lowercase().replace('’', "'");
    lower.split(['.', '!', '?', ':', ',', ';']).any(|sentence| {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let turned = words.iter().any(|word| NOT.contains(word));
        let padded = format!(" {} ", words.join(" "));
        !turned && deeds.iter().any(|deed| padded.contains(&format!(" {deed} ")))
    })
}

#[test]
fn no_step_tells_anyone_to_pay() {
    let words = words();
    let deeds = ["pay", "pay them", "send money", "send them money", "buy", "give them"];
    for step in rules().steps {
        for id in [&step.word, &step.why_word] {
            assert!(!tells_to(&text(&words, id), &deeds), "{id}");
        }
    }
    assert!(tells_to("You can pay them a little.", &deeds) && !tells_to("Don't pay them.", &deeds));
}

#[test]
fn no_step_tells_anyone_to_send_show_or_copy_a_picture() {
    let words = words();
    let deeds = [
        "send the picture",
        "send a picture",
        "send it",
        "share the picture",
        "save the picture",
        "keep the picture",
        "copy the picture",
        "show the picture",
        "show them the picture",
        "download the picture",
        "screenshot the picture",
        "keep pictures",
        "save pictures",
        "take a screenshot",
        "forward the picture",
    ];
    for step in rules().steps {
        for id in [&step.word, &step.why_word] {
            assert!(!tells_to(&text(&words, id), &deeds), "{id}");
        }
    }
    assert!(
        tells_to("Save the picture for them.", &deeds)
            && !tells_to("Don't send the picture to anyone.", &deeds)
    );
}

#[test]
fn the_words_of_the_partner_track_never_send_someone_to_their_family() {
    let words = words();
    walk_once_per_step(|step, answers| {
        if answers.who != Some(Who::Partner) {
            return;
        }
        let said = format!("{} {}", text(&words, &step.word), text(&words, &step.why_word)).to_lowercase();
        for word in ["family", "parent", "relative", "mum", "dad"] {
            assert!(!said.contains(word), "{}: {word}", step.id);
        }
    });
}

#[test]
fn an_under_18_is_pointed_to_an_adult_they_choose() {
    let words = words();
    walk_once_per_step(|step, answers| {
        if step.kind == StepKind::Tell && answers.age == Age::Under18 && step.id != "told-adult" {
            assert!(text(&words, &step.word).contains("adult you choose"), "{}", step.id);
        }
    });
}

/// Each step once for each pair of track and age in which it stands.
fn walk_once_per_step(mut check: impl FnMut(&Step, &Answers)) {
    let mut seen = BTreeSet::new();
    walk(|answers, plan| {
        for step in &plan.steps {
            if seen.insert((step.id.clone(), answers.who, answers.age)) {
                check(step, answers);
            }
        }
    });
}

#[test]
fn every_rule_is_in_some_plan_and_every_word_exists() {
    let (rules, words) = (rules(), words());
    let mut used = BTreeSet::new();
    walk(|_, plan| used.extend(plan.steps.iter().map(|step| step.id.clone())));
    for rule in &rules.steps {
        assert!(used.contains(&rule.id), "{} is in no plan", rule.id);
    }
    for id in rules.words() {
        assert!(words.has_message(id), "{id}");
    }
}

#[test]
fn the_questions_are_the_fields_of_the_answers_and_offer_every_value() {
    let rules = rules();
    let ids: Vec<&str> = rules.questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["who", "safe", "age", "talk", "nation", "paid", "posted", "told"]);
    let counts: Vec<usize> = rules.questions.iter().map(|question| question.answers.len()).collect();
    assert_eq!(counts, [3, 3, 2, 3, 4, 6, 3, 2]);
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
