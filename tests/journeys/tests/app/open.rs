//! With a fixed clock: who answers at a given hour, and who answers instead.

use app::testing::ScriptedPhone;
use vault::Age;

use super::place::Place;

const WEEKDAY_AFTERNOON: i64 = 1_799_848_800_000;
const WEEKDAY_NIGHT: i64 = 1_799_809_200_000;
const SUNDAY: i64 = 1_800_194_400_000;
const GOOD_FRIDAY: i64 = 1_806_069_600_000;
const ALWAYS: &str = "Samaritans";
const BY_DAY: &str = "Revenge Porn Helpline";
const NEVER_LIVE: &str = "StopNCII.org";
const MAYBE: &str = "That day is a bank holiday for some, so it may be closed.";
const INSTEAD: &str = "Open now instead:";

/// Lists all services, for an adult who can speak, at that time.
fn grown_ups(unix_ms: i64) -> (Place, ScriptedPhone) {
    let place = Place::at(Age::Adult, unix_ms);
    let mut phone = place.inside();
    for tap in ["People who help", "Speak", "Show all"] {
        phone.tap(tap);
    }
    (place, phone)
}

/// Returns what is said about one service.
fn about(phone: &ScriptedPhone, name: &str) -> Vec<String> {
    let lines: Vec<String> = phone.outline().lines().map(str::trim).map(str::to_owned).collect();
    let named = format!(": {name}] ");
    let from = lines.iter().position(|line| line.contains(&named));
    let from = from.unwrap_or_else(|| panic!("{name} is not on:\n{}", phone.outline()));
    lines.into_iter().skip(from + 1).take_while(|line| !line.starts_with(['[', '#'])).collect()
}

fn order(phone: &ScriptedPhone, names: &[&str]) -> Vec<String> {
    let shown = phone.outline();
    let mut names: Vec<&str> = names.to_vec();
    names.sort_by_key(|name| shown.find(&format!(": {name}] ")).unwrap());
    names.into_iter().map(str::to_owned).collect()
}

fn says(lines: &[String], words: &str) -> bool {
    lines.iter().any(|line| line.contains(words))
}

#[test]
fn people_who_help_open_now_first() {
    let (_place, phone) = grown_ups(WEEKDAY_NIGHT);
    let shown = phone.outline();
    let (now, later) = (shown.find("## Open now\n").unwrap(), shown.find("## Later").unwrap());
    let samaritans = shown.find(": Samaritans]").unwrap();
    assert!(now < samaritans && samaritans < later);
    assert!(shown.find(": Revenge Porn Helpline]").unwrap() > later);
    assert_eq!((shown.matches("## Open now\n").count(), shown.matches("## Later").count()), (1, 1));
}

#[test]
fn on_a_weekday_afternoon_who_is_there_by_day_says_until_when() {
    let (_place, phone) = grown_ups(WEEKDAY_AFTERNOON);
    let said = about(&phone, BY_DAY);
    assert!(says(&said, "Open now, until 4pm") && !says(&said, INSTEAD), "{said:?}");
    assert_eq!(order(&phone, &[NEVER_LIVE, BY_DAY]), [BY_DAY, NEVER_LIVE]);
}

#[test]
fn at_three_at_night_a_closed_one_comes_later_and_says_when_it_opens_and_who_is_there_instead() {
    let (_place, phone) = grown_ups(WEEKDAY_NIGHT);
    assert_eq!(order(&phone, &[BY_DAY, ALWAYS]), [ALWAYS, BY_DAY]);
    let said = about(&phone, BY_DAY);
    assert!(says(&said, "Call: Closed now. Opens today at 10am."), "{said:?}");
    let instead = said.iter().position(|line| line.contains(INSTEAD)).unwrap();
    assert_eq!(said[instead + 1], format!("> {ALWAYS}"));
    assert!(!phone.outline().contains(&format!("[Call: {BY_DAY}]")), "nobody is called who does not answer");
    assert!(!phone.outline().contains("Nobody answers this way right now."));
}

#[test]
fn on_a_sunday_what_opens_on_weekdays_says_tomorrow() {
    let (_place, phone) = grown_ups(SUNDAY);
    assert!(says(&about(&phone, BY_DAY), "Call: Closed now. Opens tomorrow at 10am."));
}

#[test]
fn on_a_bank_holiday_it_is_closed_or_may_be() {
    let (_place, phone) = grown_ups(GOOD_FRIDAY);
    let said = about(&phone, BY_DAY);
    // The next Monday is one too, but not in Scotland, and the nation was not said.
    assert!(says(&said, &format!("Call: Closed now. Opens on Monday at 10am. {MAYBE}")), "{said:?}");
    assert!(says(&said, INSTEAD));
    assert!(says(&about(&phone, "Report Fraud"), MAYBE.trim_end_matches('.')));
    assert!(says(&about(&phone, ALWAYS), "Day and night"));
}

#[test]
fn the_page_of_a_closed_one_leads_to_who_is_there_instead() {
    let (_place, mut phone) = grown_ups(WEEKDAY_NIGHT);
    let fold =
        phone.controls().into_iter().find(|control| control.id.contains("/more-revenge-porn-helpline"));
    phone.send(app::Event::Tapped(fold.unwrap().id));
    phone.tap("More about Revenge Porn Helpline");
    let shown = phone.outline();
    for said in [INSTEAD, "Closed now. Opens today at 10am", "Closed on bank holidays"] {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
    phone.tap(ALWAYS);
    assert!(phone.outline().contains("[Call: Call] 116 123"), "{}", phone.outline());
}

#[test]
fn what_was_listed_is_listed_anew_when_the_hour_is_over() {
    let (place, phone) = grown_ups(WEEKDAY_AFTERNOON);
    for _ in 0..9 {
        place.clock.wait(900_000);
    }
    assert!(says(&about(&phone, BY_DAY), "Call: Closed now. Opens tomorrow at 10am."));
}

#[test]
fn an_adult_who_worries_about_a_child_finds_who_helps_with_that() {
    let place = Place::new();
    let mut phone = place.start();
    for tap in ["Help now", "Talk to someone now", "I'm worried about a child", "Show all"] {
        phone.tap(tap);
    }
    assert!(phone.outline().contains(": NSPCC Helpline]"), "{}", phone.outline());
}

#[test]
fn a_number_is_copied_and_that_is_said() {
    let place = Place::new();
    let mut phone = place.start();
    for tap in ["Help now", "Talk to someone now", "Other ways, and what this leaves", "Copy the number"] {
        phone.tap(tap);
    }
    assert_eq!(phone.copied, ["999"]);
    assert!(phone.reads("Copied. It's cleared when you come back to this app."));
}
