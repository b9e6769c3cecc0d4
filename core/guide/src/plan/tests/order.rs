//! Which steps are shown first, and that no plan repeats itself.

use super::*;

/// Ids of the steps that are shown first.
fn first(plan: &Plan) -> Vec<&str> {
    plan.steps.iter().filter(|step| step.first).map(|step| step.id.as_str()).collect()
}

#[test]
fn safety_and_three_more_are_first_and_on_the_partner_track_safety_alone() {
    walk(|answers, plan| {
        let safety = plan.steps.iter().filter(|step| step.kind == StepKind::Safety).count();
        let wanted = if plan.partner_track { safety } else { safety + 3 };
        assert_eq!(first(plan).len(), wanted, "{answers:?}");
        assert!(plan.steps.iter().take(wanted).all(|step| step.first), "{answers:?}");
        assert!(wanted < plan.steps.len(), "{answers:?}");
    });
}

#[test]
fn exactly_three_are_first_for_somebody_safe_who_says_who_it_is() {
    walk(|answers, plan| {
        if answers.safe == Some(Safe::Yes) && answers.who.is_some() {
            assert_eq!(first(plan).len(), 3, "{answers:?}");
        }
    });
}

#[test]
fn an_adult_they_choose_is_the_second_thing_for_a_young_person() {
    walk(|answers, plan| {
        if answers.age == Age::Adult || plan.partner_track {
            return;
        }
        let others: Vec<&Step> = plan.steps.iter().filter(|step| step.kind != StepKind::Safety).collect();
        assert_eq!(others[0].kind, StepKind::Stop, "{answers:?}");
        let told = answers.age == Age::NotSaid && answers.told == Some(Told::Yes);
        assert!(told || others[1].kind == StepKind::Tell, "{answers:?}");
    });
}

#[test]
fn no_page_is_opened_by_two_steps() {
    walk(|answers, plan| {
        let mut seen = BTreeSet::new();
        for action in plan.steps.iter().flat_map(|step| &step.actions) {
            let page = match &action.go {
                Go::Topic(id) | Go::Screen(id) => id,
                _ => continue,
            };
            assert!(seen.insert(page.clone()), "{answers:?}: {page}");
        }
    });
}

#[test]
fn only_whether_they_are_safe_is_asked_before_who_is_doing_this() {
    let rules = rules();
    let place = |id: &str| rules.questions.iter().position(|question| question.id == id);
    assert_eq!((place("safe"), place("who")), (Some(0), Some(1)));
}

#[test]
fn somebody_in_the_same_home_is_on_the_track_for_partners() {
    let rules = rules();
    let who = rules.questions.iter().find(|question| question.id == "who").unwrap();
    let partner = who.answers.iter().find(|choice| choice.id == "partner").unwrap();
    assert!(text(&words(), &partner.word).contains("someone I live with"));
}

#[test]
fn whoever_lost_money_through_a_bank_and_is_not_under_18_gets_159_and_where_there_is_one_report_fraud() {
    walk(|answers, plan| {
        let voice = matches!(answers.talk, None | Some(Channel::Voice));
        let bank = matches!(answers.paid, Some(Paid::BankTransfer | Paid::Card | Paid::App | Paid::Other));
        if answers.age == Age::Under18 || !voice || !bank {
            return;
        }
        let has = |id: &str| {
            plan.steps.iter().flat_map(|step| &step.actions).any(|action| action.go == Go::Service(id.into()))
        };
        assert!(has("159"), "{answers:?}");
        assert_eq!(has("report-fraud"), answers.nation != Some(Nation::Scotland), "{answers:?}");
    });
}

#[test]
fn an_adult_whose_partner_does_it_gets_the_helpline_and_stopncii_posted_or_not() {
    walk(|answers, plan| {
        let voice = matches!(answers.talk, None | Some(Channel::Voice));
        if !plan.partner_track || answers.age != Age::Adult || !voice {
            return;
        }
        for id in ["revenge-porn-helpline", "stopncii"] {
            let mut goes = plan.steps.iter().flat_map(|step| &step.actions).map(|action| &action.go);
            assert!(goes.any(|go| *go == Go::Service(id.into())), "{answers:?}: {id}");
        }
    });
}
