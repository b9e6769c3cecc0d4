//! Settings: what is chosen, a line each, leading to the page that changes it.

mod code;
mod code_kind;
mod erase;
mod more_code;
mod one;

use guide::Arg;
use guide::meta::Offer;
use vault::{Prefs, Theme};

use super::draw::button;
use super::hide::disguise_name;
use super::setup::AGES;
use super::{Ask, Destination, Done, Draw, Next, Page};
use crate::System;
use crate::messages;
use crate::view::{Control, Icon, Row, RowKind, Tone, Weight};
use crate::world::World;
use code_kind::CodeKind;
use erase::Erase;
use more_code::MoreCode;
use one::{OneSetting, Setting};

pub(crate) use code::ChangeCode;

#[derive(Default)]
pub(crate) struct Settings {
    problem: Option<&'static str>,
}

/// The sections, and the lines in each.
const SECTIONS: [(&str, &[Setting]); 3] = [
    ("settings-in", &[Setting::Door, Setting::Hold]),
    ("settings-looks", &[Setting::Look, Setting::Theme, Setting::Language]),
    ("common-more", &[Setting::Wait, Setting::WaitFile, Setting::Age]),
];

impl Page for Settings {
    fn id(&self) -> &'static str {
        "settings"
    }

    fn title(&self, world: &World) -> String {
        world.word("settings-title")
    }

    fn actions(&self, world: &World) -> Vec<Control> {
        let hide = button("hide", "launch-hide", Weight::Quiet, world);
        if world.prefs.hidden { Vec::new() } else { vec![Control { icon: Some(Icon::Hide), ..hide }] }
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        if let Some(problem) = self.problem {
            draw.notice(Tone::Danger, problem);
        }
        for (title, settings) in SECTIONS {
            draw.push(title, RowKind::Section { title: world.plain(title), action: None });
            if title == "settings-in" {
                draw_ways_in(&mut draw, world);
            }
            for setting in settings {
                draw.leads_with(setting.id(), setting.word(), said(*setting, world), Some(setting.icon()));
            }
        }
        draw.leads("settings-erase", "settings-erase", Some(Icon::Trash));
        draw_more_codes(&mut draw, world);
        if world.prefs.hidden {
            draw.button("show", "settings-show-again", Weight::Secondary);
        }
        draw.small("settings-uninstall");
        draw.rows()
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match control {
            "hide" => return Next::open(Destination::Hide),
            "settings-code" => return Next::open(Destination::ChangeCode),
            "settings-phrase" => return Next::open(Destination::Phrase),
            "settings-copy" => return Next::open(Destination::SealedCopy),
            "settings-erase" => return Next::go(Erase::default()),
            "settings-second" | "settings-erase-code" => return more_code(control, world),
            "show" => world.ask(Ask::Set(Prefs { hidden: false, ..world.prefs.clone() })),
            _ => {
                let mut all = SECTIONS.into_iter().flat_map(|(_, settings)| settings);
                let setting = all.find(|setting| setting.id() == control);
                return setting.map_or(Next::Stay, |setting| Next::go(OneSetting::new(*setting)));
            }
        }
        Next::Stay
    }

    fn done(&mut self, done: Done, _world: &mut World) -> Next {
        if let Done::Set(result) = done {
            self.problem = result.err().map(|error| messages::error(&error));
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }
}

/// Draws the code, the phrase, which says so if it is not set, and the sealed copy.
fn draw_ways_in(draw: &mut Draw<'_>, world: &World) {
    draw.leads_with("settings-code", "settings-code", String::new(), Some(Icon::Key));
    let has_phrase = world.inside.as_ref().is_none_or(|inside| inside.found.has_phrase);
    let about = if has_phrase { "settings-phrase-set" } else { "settings-phrase-missing" };
    draw.leads_with("settings-phrase", "settings-phrase", world.word(about), Some(Icon::Edit));
    draw.leads_with("settings-copy", "settings-copy", world.word("settings-copy-about"), Some(Icon::Save));
}

/// Draws the second code and the erase code, where they are offered.
fn draw_more_codes(draw: &mut Draw<'_>, world: &World) {
    if !may_see_codes(world) {
        return;
    }
    draw.section("settings-codes");
    if world.more_codes() == Offer::Draft {
        draw.small("settings-codes-draft");
    }
    draw.leads("settings-second", "settings-second", Some(Icon::Note));
    draw.leads("settings-erase-code", "settings-erase-code", Some(Icon::Trash));
}

/// Returns whether they are offered, or one was set before: it can always be removed.
fn may_see_codes(world: &World) -> bool {
    let has_one = world.inside.as_ref().is_some_and(|inside| inside.found.has_more_codes);
    has_one || world.more_codes() != Offer::LeftOut
}

fn more_code(control: &str, world: &World) -> Next {
    let kind = [CodeKind::Second, CodeKind::Erase].into_iter().find(|kind| kind.id() == control);
    match kind {
        Some(kind) if may_see_codes(world) => Next::go(MoreCode::new(kind)),
        _ => Next::Stay,
    }
}

/// Returns what is chosen, in words.
fn said(setting: Setting, world: &World) -> String {
    let prefs = &world.prefs;
    let either =
        |is_first: bool, first: &str, second: &str| world.word(if is_first { first } else { second });
    match setting {
        Setting::Door => either(prefs.help_entry, "settings-door-on", "settings-door-off"),
        Setting::Hold => either(!world.three_presses(), "settings-hold-key", "settings-hold-press"),
        Setting::Look => disguise_name(&prefs.look, world),
        Setting::Theme => world.word(theme_word(prefs.theme)),
        Setting::Language => language_name(&prefs.language, world),
        Setting::Wait => minutes(prefs.call_minutes, world),
        Setting::WaitFile => minutes(prefs.picker_minutes, world),
        Setting::Age => {
            let age = world.inside.as_ref().map(|inside| inside.age);
            AGES.iter()
                .find(|(its, ..)| Some(*its) == age)
                .map_or_else(String::new, |(.., word)| world.word(word))
        }
    }
}

fn theme_word(theme: Theme) -> &'static str {
    match theme {
        Theme::Phone => "settings-language-phone",
        Theme::Light => "settings-theme-light",
        Theme::Dark => "settings-theme-dark",
    }
}

fn language_name(id: &str, world: &World) -> String {
    let languages = world.advice.guide().map(|guide| guide.meta().languages.as_slice()).unwrap_or_default();
    let named = languages.iter().find(|language| language.id == id);
    named.map_or_else(|| world.word("settings-language-phone"), |language| language.name.clone())
}

fn minutes(minutes: u8, world: &World) -> String {
    world.advice.word_with("settings-wait-minutes", &[("count", Arg::Number(minutes.into()))])
}
