//! What is offered to whom: by age, nation, channel and who is doing it.

use super::*;

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
        let expected = match answers.paid {
            None | Some(Paid::No) => vec![],
            Some(Paid::GiftCard) => vec!["money-gift-card"],
            Some(_) if answers.age == Age::Under18 => vec!["money-adult"],
            Some(Paid::BankTransfer | Paid::Card) => vec!["money-bank"],
            Some(Paid::Crypto) => vec!["money-crypto"],
            Some(Paid::App) => vec!["money-app"],
            Some(Paid::Transfer) => vec!["money-transfer"],
            Some(Paid::Loan) => vec!["money-loan"],
            Some(Paid::Other) => vec!["money-other"],
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
