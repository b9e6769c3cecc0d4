//! What advice must say, wherever it is: danger before helplines, what a tool needs, nothing misleading.

use std::sync::OnceLock;

use guide::Audience;

use crate::common;

/// The pages as written: path and body.
fn pages() -> &'static [(String, String)] {
    static PAGES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let files = common::read("../guide/content").into_iter();
        files
            .filter(|(path, _)| path.contains("/topics/"))
            .map(|(path, text)| (path, text.splitn(3, "+++").nth(2).unwrap().to_owned()))
            .collect()
    })
}

/// The bodies of a topic in a language, one for each reader that has the topic.
fn topic(locale: &str, id: &str) -> Vec<(String, String)> {
    let start = format!("{locale}/topics/{id}/");
    pages().iter().filter(|(path, _)| path.starts_with(&start)).cloned().collect()
}

fn page(id: &str, audience: Audience) -> String {
    let path = format!("en/topics/{id}/{}.md", audience.id());
    pages().iter().find(|(name, _)| *name == path).unwrap().1.clone()
}

fn message(id: &str) -> String {
    let files = common::read("../guide/content");
    let start = format!("{id} = ");
    let mut lines =
        files.iter().filter(|(path, _)| path.starts_with("en/")).flat_map(|(_, text)| text.lines());
    lines.find_map(|line| line.strip_prefix(&start)).unwrap().to_owned()
}

#[test]
fn an_injury_or_an_overdose_leads_to_999_and_a_and_e_before_any_helpline() {
    for locale in ["en", "cy"] {
        let pages = topic(locale, "struggling-to-cope");
        assert_eq!(pages.len(), 3);
        for (path, body) in pages {
            let first = body.trim().lines().next().unwrap().to_owned();
            assert!(first.contains("service:999") && first.contains("A&E"), "{path}: {first}");
            assert_eq!(first.matches("](").count(), 1, "{path}: {first}");
        }
    }
    for id in ["step-hurt-now-why", "common-danger-hurt", "site-danger-about"] {
        let said = message(id);
        assert!(said.contains("999") && said.contains("A&E"), "{id}: {said}");
    }
}

#[test]
fn the_line_of_the_nhs_in_each_nation_is_on_the_page_for_those_who_cannot_cope() {
    for (path, body) in topic("en", "struggling-to-cope") {
        for line in ["nhs-111-england", "nhs-111-wales", "nhs-111-scotland", "lifeline-ni"] {
            assert!(body.contains(&format!("service:{line}")), "{path}: {line}");
        }
    }
}

#[test]
fn wherever_stopncii_is_named_it_is_said_that_the_picture_must_be_on_ones_own_device() {
    for (path, body) in pages().iter().filter(|(_, body)| body.contains("(service:stopncii)")) {
        let said = ["own device", "eich dyfais chi", "not use StopNCII", "Don't use StopNCII"];
        assert!(said.iter().any(|words| body.contains(words)), "{path}");
    }
    for id in ["service-stopncii-how", "route-stopncii", "step-image-before-why", "step-image-posted-why"] {
        assert!(message(id).contains("own device"), "{id}");
    }
}

#[test]
fn nobody_is_told_to_ask_the_offender_for_the_picture() {
    for id in ["domestic-abuse", "honour-and-outing", "remove-images"] {
        let body = page(id, Audience::Adult);
        assert!(
            body.contains("ever ask them for it") || body.contains("Don't ask the blackmailer for it"),
            "{id}"
        );
    }
}

#[test]
fn the_pages_for_a_partner_or_family_name_the_helpline_and_stopncii_posted_or_not() {
    for id in ["domestic-abuse", "honour-and-outing", "safe-phone"] {
        let body = page(id, Audience::Adult);
        for service in ["revenge-porn-helpline", "stopncii"] {
            assert!(body.contains(&format!("service:{service}")), "{id}: {service}");
        }
        assert!(body.contains("They may notice when"), "{id}");
    }
}

#[test]
fn who_agrees_for_a_child_stands_where_the_police_ask_for_a_phone() {
    for audience in [Audience::Under18, Audience::TrustedAdult] {
        let body = page("giving-police-my-phone", audience);
        assert!(body.contains("A parent or guardian agrees") && body.contains("[^pcsc22]"), "{audience:?}");
        assert!(body.contains("home not safe") || body.contains("be part of it"), "{audience:?}");
    }
}

#[test]
fn nobody_harmed_before_the_newest_law_reads_that_it_was_legal() {
    let body = page("law-on-your-side", Audience::Adult);
    for date in ["April 2015", "29 June 2021", "31 January 2024", "July 2017", "November 2023"] {
        assert!(body.contains(date), "{date}");
    }
}

#[test]
fn the_safeguarding_lead_decides_who_is_told_and_there_is_no_assembly() {
    for id in ["for-teachers", "more-than-one-victim"] {
        let body = page(id, Audience::TrustedAdult);
        assert!(body.contains("lead decides who is told, and when") && body.contains("assembly"), "{id}");
    }
}

#[test]
fn a_house_an_address_and_the_name_of_spyware_are_signs_of_bulk_mail() {
    for (path, body) in topic("en", "webcam-email-scam") {
        for sign in ["house", "address", "spyware", "[^pegasus]", "[^af25]"] {
            assert!(body.contains(sign), "{path}: {sign}");
        }
    }
}

#[test]
fn accounts_are_secured_with_a_second_step() {
    for id in ["account-hacked", "prevent"] {
        for (path, body) in topic("en", id).into_iter().chain(topic("cy", id)) {
            assert!(body.contains("[^twostep]"), "{path}");
        }
    }
}

#[test]
fn the_same_words_say_everywhere_who_may_see_the_app() {
    assert_eq!(
        message("who-made-unseen"),
        "The app tells nobody. Anyone who manages, checks or watches this phone may see it."
    );
    for audience in [Audience::Adult, Audience::Under18] {
        for id in ["who-made-this", "hide-this-app", "clear-traces"] {
            assert!(
                page(id, audience).contains("nyone who manages, checks or watches this phone may see it"),
                "{id}"
            );
        }
    }
}

#[test]
fn police_can_still_go_after_the_blackmailer_of_a_child() {
    assert!(page("not-in-trouble", Audience::Under18).contains("They can still go after the blackmailer"));
    assert!(page("not-in-trouble", Audience::TrustedAdult).contains("can still be fully investigated"));
}

#[test]
fn blocking_somebody_who_stalks_is_asked_about_first() {
    for (id, audience) in [("block-and-report", Audience::Adult), ("if-you-know-them", Audience::Adult)] {
        let body = page(id, audience);
        assert!(body.contains("stalking you") && body.contains("service:stalking-helpline"), "{id}");
    }
}

#[test]
fn what_shows_real_blackmail_is_said_beside_the_signs_of_bulk_mail() {
    let body = page("webcam-email-scam", Audience::Adult);
    let real = body.split("## Signs of real blackmail").nth(1).unwrap_or_default();
    assert!(real.contains("You did send a picture"), "{body}");
}

#[test]
fn whoever_had_an_account_taken_is_told_to_log_out_other_devices() {
    for (path, body) in topic("en", "account-hacked") {
        assert!(body.to_lowercase().contains("log out"), "{path}");
    }
    for audience in [Audience::Adult, Audience::Under18] {
        assert!(page("prevent", audience).to_lowercase().contains("log out"), "{audience:?}");
    }
}

#[test]
fn the_right_to_ask_about_a_partner_and_orders_that_keep_one_away_are_on_the_page_about_abuse() {
    let body = page("domestic-abuse", Audience::Adult);
    for words in ["Clare's Law", "a court can order someone to stay away"] {
        assert!(body.contains(words), "{words}");
    }
}

#[test]
fn the_line_for_men_says_wherever_it_is_named_that_it_is_about_a_partner_or_an_ex() {
    let english = pages().iter().filter(|(path, _)| path.starts_with("en/"));
    let named = english.flat_map(|(path, body)| body.lines().map(move |line| (path, line)));
    let named: Vec<_> = named.filter(|(_, line)| line.contains("(service:mens-advice-line)")).collect();
    assert!(!named.is_empty());
    for (path, line) in named {
        assert!(line.contains("or ex abuses you") || line.contains("or an ex abuses you"), "{path}: {line}");
    }
}

#[test]
fn honour_and_outing_is_one_line_of_the_page_about_abuse() {
    let body = page("domestic-abuse", Audience::Adult);
    assert_eq!(body.lines().filter(|line| line.to_lowercase().contains("honour")).count(), 1);
}

#[test]
fn teachers_read_about_childrens_social_care() {
    for id in ["for-teachers", "more-than-one-victim"] {
        assert!(page(id, Audience::TrustedAdult).contains("social care"), "{id}");
    }
}

#[test]
fn each_nation_has_its_own_lines_with_the_ways_to_reach_them() {
    let files = common::read("../guide/content");
    let services = &files.iter().find(|(path, _)| path == "data/services.toml").unwrap().1;
    for id in ["breathing-space", "victim-support-scotland", "lifeline-ni", "dsa-helpline-ni", "hsc-gateway"]
    {
        let row = services.split("[[service]]").find(|row| row.contains(&format!("id = \"{id}\""))).unwrap();
        assert!(row.contains("nations = ") && (row.contains("phone") || row.contains("number")), "{id}");
    }
}
