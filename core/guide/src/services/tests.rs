use std::collections::BTreeSet;

use super::*;

pub(crate) fn shipped() -> Services {
    toml::from_str(include_str!("../../content/data/services.toml")).unwrap()
}

#[test]
fn ids_are_unique_and_every_service_has_a_way_in_and_a_source() {
    let services = shipped();
    let ids: BTreeSet<&str> = services.all.iter().map(|service| service.id.as_str()).collect();
    assert_eq!(ids.len(), services.all.len());
    for service in &services.all {
        assert!(
            !service.methods.is_empty() && !service.sources.is_empty() && !service.needs.is_empty(),
            "{}",
            service.id
        );
        assert!(!service.ages.is_empty());
    }
}

#[test]
fn what_the_facts_hold_back_does_not_ship() {
    let services = shipped();
    for id in ["the-mix", "shore"] {
        assert!(services.get(id).is_none(), "{id}");
    }
    let media =
        |id: &str| services.get(id).unwrap().methods.iter().map(|method| method.medium).collect::<Vec<_>>();
    for id in ["samaritans", "papyrus", "nspcc-helpline"] {
        assert!(!media(id).contains(&Medium::Text), "no text number was verified for {id}");
    }
    assert!(!media("rape-crisis-247").contains(&Medium::Phone), "its number was not seen");
    let unknown = |id: &str| {
        services.get(id).unwrap().methods.iter().any(|method| matches!(method.hours, Hours::Unknown { .. }))
    };
    for id in ["nspcc-helpline", "mens-advice-line", "stop-it-now", "voice-northants", "159", "lifeline-ni"] {
        assert!(unknown(id), "the hours of {id} were not verified");
    }
}

#[test]
fn childline_has_the_right_number_and_hours_of_its_own_for_each_way() {
    let services = shipped();
    let childline = services.get("childline").unwrap();
    let method = |medium| childline.methods.iter().find(|method| method.medium == medium).unwrap();
    assert_eq!(method(Medium::Phone).to, Address::Call("0800 1111".to_owned()));
    assert_eq!(method(Medium::Phone).hours, Hours::Always);
    assert!(matches!(method(Medium::Chat).hours, Hours::Unknown { .. }));
    assert_eq!(method(Medium::Email).hours, Hours::AnyTime);
    assert_eq!(method(Medium::Bsl).hours.phrases()[0].word, "hours-childline-bsl");
}

#[test]
fn every_call_names_the_call_list_and_says_what_the_bill_shows() {
    let bill = [
        Trace::BillNot,
        Trace::BillSaidNot,
        Trace::BillLandline,
        Trace::BillMay,
        Trace::BillUnknown,
        Trace::BillLikely,
        Trace::BillRelay,
    ];
    for service in &shipped().all {
        for method in &service.methods {
            let traces = &method.traces;
            match &method.to {
                Address::Call(_) => {
                    assert!(traces.contains(&Trace::CallList), "{}", service.id);
                    assert!(
                        service.id == "999-relay" || traces.iter().any(|trace| bill.contains(trace)),
                        "{}",
                        service.id
                    );
                }
                Address::Text { .. } => assert!(traces.contains(&Trace::Messages), "{}", service.id),
                Address::Web(_) => assert!(traces.contains(&Trace::Browser), "{}", service.id),
                Address::Mail(_) => assert!(traces.contains(&Trace::Mail), "{}", service.id),
            }
        }
    }
}

#[test]
fn a_way_in_leads_where_its_kind_says() {
    for service in &shipped().all {
        for method in &service.methods {
            let fits = match method.medium {
                Medium::Phone | Medium::Silent | Medium::Relay => matches!(method.to, Address::Call(_)),
                Medium::Text => matches!(method.to, Address::Text { .. }),
                Medium::Chat | Medium::Form | Medium::Bsl | Medium::Page => {
                    matches!(method.to, Address::Web(_))
                }
                Medium::Email => matches!(method.to, Address::Mail(_) | Address::Web(_)),
            };
            assert!(fits, "{} by {}", service.id, method.medium.id());
            match &method.to {
                Address::Call(number) | Address::Text { number, .. } => {
                    assert!(number.chars().all(|c| c.is_ascii_digit() || c == ' '), "{number}");
                }
                Address::Web(url) => assert!(url.starts_with("https://"), "{url}"),
                Address::Mail(mail) => assert_eq!(mail.matches('@').count(), 1, "{mail}"),
            }
        }
    }
}

#[test]
fn weekly_hours_are_days_in_a_row_that_close_after_they_open() {
    for service in &shipped().all {
        for method in &service.methods {
            let Hours::Weekly { spans, .. } = &method.hours else { continue };
            for span in spans {
                let days: Vec<u32> = span.days.iter().map(chrono::Weekday::num_days_from_monday).collect();
                assert!(days.windows(2).all(|pair| pair[1] == pair[0] + 1), "{}", service.id);
                assert!(span.to > span.from || span.to == chrono::NaiveTime::MIN, "{}", service.id);
            }
        }
    }
}

#[test]
fn ceop_is_for_under_18s_and_stopncii_for_adults() {
    let services = shipped();
    let fits = |id: &str, age: Age| {
        let answers = Answers { age, ..Answers::default() };
        services.get(id).unwrap().fits(&answers, false)
    };
    for id in ["ceop", "report-remove", "childline"] {
        assert!(fits(id, Age::Under18) && !fits(id, Age::Adult), "{id}");
    }
    for id in ["stopncii", "revenge-porn-helpline"] {
        assert!(fits(id, Age::Adult) && !fits(id, Age::Under18) && !fits(id, Age::NotSaid), "{id}");
    }
}

#[test]
fn someone_who_can_only_type_gets_no_voice_call() {
    let services = shipped();
    for service in &services.all {
        for channel in [Channel::Type, Channel::Bsl] {
            assert!(service.methods_for(Some(channel)).iter().all(|method| !method.medium.needs_voice()));
        }
    }
    assert_eq!(services.get("shout").unwrap().methods_for(Some(Channel::Type))[0].medium, Medium::Text);
    assert_eq!(services.get("childline").unwrap().methods_for(Some(Channel::Bsl))[0].medium, Medium::Bsl);
}

#[test]
fn the_data_survives_the_json_of_a_pack() {
    let services = shipped();
    let json = serde_json::to_string(&services).unwrap();
    assert_eq!(serde_json::from_str::<Services>(&json).unwrap(), services);
}
