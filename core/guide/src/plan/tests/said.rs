//! What the texts of the steps advise.

use super::*;

/// Words that negate a piece of advice.
const NOT: [&str; 8] = ["don't", "not", "never", "no", "nobody", "without", "stop", "can't"];

/// Returns whether a sentence advises one of these deeds without negating it.
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

/// Checks each step once for each combination of offender and age that shows it.
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
