//! One setting: what it means, and its choices. A tap chooses and keeps it at once.

use std::collections::BTreeSet;

use vault::{Age, Prefs, Theme};

use super::{System, minutes, theme_word};
use crate::messages;
use crate::pages::draw::{button, control};
use crate::pages::hide::{disguise_name, disguises};
use crate::pages::setup::AGES;
use crate::pages::{Ask, Done, Draw, Next, Page};
use crate::view::{Control, ControlKind, Icon, Row, RowKind, Tone, Weight};
use crate::world::{THREE_PRESSES, World};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    Door,
    Hold,
    Look,
    Theme,
    Language,
    Wait,
    WaitFile,
    Age,
}

impl Setting {
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Door => "settings-door",
            Self::Hold => "settings-hold",
            Self::Look => "settings-look",
            Self::Theme => "settings-theme",
            Self::Language => "settings-language",
            Self::Wait => "settings-wait",
            Self::WaitFile => "settings-wait-file",
            Self::Age => "settings-age",
        }
    }

    /// Returns the message that names it, also its id.
    pub(super) fn word(self) -> &'static str {
        self.id()
    }

    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Door => Icon::Door,
            Self::Hold => Icon::Hand,
            Self::Look | Self::Theme => Icon::Look,
            Self::Language => Icon::Web,
            Self::Wait | Self::WaitFile => Icon::Clock,
            Self::Age => Icon::Who,
        }
    }

    /// Returns what it means.
    fn about(self, world: &World) -> Vec<&'static str> {
        match self {
            Self::Door => vec!["setup-limit-code"],
            Self::Look if world.phone.system == System::Ios => vec!["hide-look-about", "hide-ios-alert"],
            Self::Look => vec!["hide-look-about", "hide-android-recents"],
            Self::Wait => vec!["settings-wait-about"],
            Self::WaitFile => vec!["settings-wait-file-about"],
            Self::Age => vec!["settings-age-about"],
            Self::Hold | Self::Theme | Self::Language => vec![],
        }
    }
}

pub(super) struct OneSetting {
    setting: Setting,
    problem: Option<&'static str>,
}

/// A choice: what it does, and its words.
struct Choice {
    pick: Pick,
    label: String,
    detail: Option<String>,
    is_on: bool,
}

enum Pick {
    Prefs(Box<Prefs>),
    Age(Age),
}

impl OneSetting {
    pub(super) fn new(setting: Setting) -> Self {
        Self { setting, problem: None }
    }

    fn choices(&self, world: &World) -> Vec<Choice> {
        let now = &world.prefs;
        let choice = |prefs: Prefs, label: String| Choice {
            is_on: prefs == *now,
            pick: Pick::Prefs(Box::new(prefs)),
            label,
            detail: None,
        };
        let other = || now.clone();
        match self.setting {
            Setting::Door => vec![
                choice(Prefs { help_entry: true, ..other() }, world.word("settings-door-on")),
                choice(Prefs { help_entry: false, ..other() }, world.word("settings-door-off")),
            ],
            Setting::Hold => vec![
                choice(Prefs { instead_of_holding: 0, ..other() }, world.word("settings-hold-key")),
                choice(
                    Prefs { instead_of_holding: THREE_PRESSES, ..other() },
                    world.word("settings-hold-press"),
                ),
            ],
            Setting::Look => disguises(world)
                .into_iter()
                .map(|(id, name)| Choice {
                    is_on: name == disguise_name(&now.look, world),
                    ..choice(Prefs { look: id.to_owned(), ..other() }, name)
                })
                .collect(),
            Setting::Theme => [Theme::Phone, Theme::Light, Theme::Dark]
                .map(|theme| choice(Prefs { theme, ..other() }, world.word(theme_word(theme))))
                .into(),
            Setting::Language => languages(world),
            Setting::Wait => steps(now.call_minutes)
                .map(|step| choice(Prefs { call_minutes: step, ..other() }, minutes(step, world)))
                .collect(),
            Setting::WaitFile => steps(now.picker_minutes)
                .map(|step| choice(Prefs { picker_minutes: step, ..other() }, minutes(step, world)))
                .collect(),
            Setting::Age => ages(world),
        }
    }
}

/// Returns the minutes offered, and the current choice.
fn steps(now: u8) -> impl Iterator<Item = u8> {
    BTreeSet::from([0, 1, 5, 10, 15, 30, now]).into_iter()
}

fn ages(world: &World) -> Vec<Choice> {
    let now = world.inside.as_ref().map(|inside| inside.age);
    let choice = |(age, _, word): &(Age, &str, &str)| Choice {
        is_on: Some(*age) == now,
        pick: Pick::Age(*age),
        label: world.word(word),
        detail: None,
    };
    AGES.iter().map(choice).collect()
}

/// Returns the phone's language, then each of the pack's by its own name; one that nobody has read through says so.
fn languages(world: &World) -> Vec<Choice> {
    let meta = world.advice.guide().map(guide::Guide::meta);
    let choice = |id: &str, label: String, is_checked: bool| {
        let language = id.to_owned();
        Choice {
            is_on: world.prefs.language == language,
            pick: Pick::Prefs(Box::new(Prefs { language, ..world.prefs.clone() })),
            label,
            detail: (!is_checked).then(|| world.word("settings-language-draft")),
        }
    };
    let phone = choice("", world.word("settings-language-phone"), true);
    let named = meta.into_iter().flat_map(|meta| meta.languages.iter().map(move |language| (meta, language)));
    let named = named.map(|(meta, its)| choice(&its.id, its.name.clone(), meta.speaks(&its.id)));
    std::iter::once(phone).chain(named).collect()
}

impl Page for OneSetting {
    fn id(&self) -> &'static str {
        self.setting.id()
    }

    fn title(&self, world: &World) -> String {
        world.word(self.setting.word())
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        for word in self.setting.about(world) {
            draw.text(word);
        }
        let choice = |(at, choice): (usize, Choice)| Control {
            is_on: choice.is_on,
            detail: choice.detail,
            ..control(&format!("choice-{at}"), choice.label, ControlKind::Choice)
        };
        let choices = self.choices(world).into_iter().enumerate().map(choice).collect();
        draw.push("choices", RowKind::Choices { label: world.word(self.setting.word()), choices });
        draw.rows()
    }

    fn dock(&self, world: &World) -> Vec<Control> {
        vec![button("done", "common-done", Weight::Primary, world)]
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        if control == "done" {
            return Next::Back;
        }
        let at = control.strip_prefix("choice-").and_then(|at| at.parse::<usize>().ok());
        let chosen = at.and_then(|at| self.choices(world).into_iter().nth(at));
        match chosen.map(|chosen| chosen.pick) {
            Some(Pick::Prefs(prefs)) => world.ask(Ask::Set(*prefs)),
            Some(Pick::Age(age)) => {
                world.ask(Ask::Work(Box::new(move |session| Done::Aged(age, session.set_age(age)))))
            }
            None => {}
        }
        Next::Stay
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        self.problem = match done {
            Done::Set(result) => result.err(),
            Done::Aged(age, Ok(())) => {
                world.inside.iter_mut().for_each(|inside| inside.age = age);
                None
            }
            Done::Aged(_, Err(error)) => Some(error),
            _ => None,
        }
        .map(|error| messages::error(&error));
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }
}
