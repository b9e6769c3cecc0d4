//! What anyone who watches the fingers knows: codes, whether a space may be open, what was said to be kept.

use app::Event;
use app::testing::{CODE, Fingers};
use app::view::{PageView, RowKind, View};

use super::ground::{ERASES, SECOND, Start, first_words};

/// Known from what was typed and shown alone.
pub(super) struct Known {
    /// Codes that a space may have, the newest last.
    pub(super) own: Vec<String>,
    pub(super) second: Vec<String>,
    pub(super) erases: Vec<String>,
    /// Twelve words that a space may have, the newest last.
    pub(super) phrases: Vec<String>,
    /// A space was there to begin with, or was said to be made.
    pub(super) has_space: bool,
    /// A code or words that may open were tried since the last locking.
    pub(super) may_be_inside: bool,
    /// Something that erases was typed.
    pub(super) may_be_erased: bool,
    /// Away for a call, during which a screen that goes off locks nothing.
    pub(super) is_calling: bool,
    /// The screen is recorded or mirrored.
    pub(super) is_captured: bool,
    /// What was said to be kept.
    pub(super) kept: Vec<Kept>,
    /// What is in the form that was up last.
    form: Vec<Kept>,
    /// The visit on whose keys a new code was typed once, and that code.
    once: Option<(u64, String)>,
    marks: u32,
}

/// Words that were in a form when it was said to be kept.
pub(super) struct Kept {
    /// No other words have it.
    pub(super) mark: String,
    /// The form and its field.
    pub(super) field: String,
}

/// How marks of what is typed inside begin.
pub(super) const INSIDE: &str = "zqin";

impl Known {
    pub(super) fn of(start: Start) -> Self {
        let only = |is_there: bool, code: &str| if is_there { vec![code.to_owned()] } else { Vec::new() };
        Self {
            own: only(start != Start::New, CODE),
            second: only(start == Start::Codes, SECOND),
            erases: only(start == Start::Codes, ERASES),
            phrases: only(start != Start::New, &first_words()),
            has_space: start != Start::New,
            may_be_inside: false,
            may_be_erased: false,
            is_calling: false,
            is_captured: false,
            kept: Vec::new(),
            form: Vec::new(),
            once: None,
            marks: 0,
        }
    }

    /// A mark that was never typed before, and tells where it was typed.
    pub(super) fn mark(&mut self) -> String {
        self.marks += 1;
        let place = if self.may_be_inside { INSIDE } else { "zqout" };
        format!("{place}{}z", self.marks)
    }

    /// Something locked.
    pub(super) fn locked(&mut self) {
        self.may_be_inside = false;
        self.form.clear();
    }

    /// A code to try on the calculator.
    pub(super) fn code_to_try(&mut self, fingers: &mut Fingers) -> String {
        let mut of = |codes: &[String]| fingers.pick(codes.iter().rev().take(3).cloned());
        let (own, second, erases) = (of(&self.own), of(&self.second), of(&self.erases));
        let tried = match fingers.below(40) {
            0..3 => Some("999".to_owned()),
            3..9 => second,
            9 => erases.inspect(|_| self.may_be_erased = true),
            10 => None,
            _ => own,
        };
        self.may_be_inside |= tried.as_ref().is_some_and(|tried| tried != "999");
        tried.unwrap_or_else(|| "71948206".to_owned())
    }

    /// A code for keys on a page: a new one is typed twice alike, most often.
    pub(super) fn code_for(&mut self, page: &PageView, fingers: &mut Fingers) -> String {
        let typed = self.once.take().filter(|(visit, _)| *visit == page.visit && fingers.below(8) > 0);
        let is_again = typed.is_some();
        let own = fingers.pick(self.own.iter().rev().take(2).cloned());
        let code = match page.id.as_str() {
            _ if is_again => typed.map(|(_, code)| code).unwrap_or_default(),
            "settings-erase" => {
                self.may_be_erased = true;
                own.unwrap_or_default()
            }
            "settings-erase-code" if fingers.below(2) == 0 => own.unwrap_or_default(),
            _ => format!("{}", 30_715_826 + 104_729 * fingers.below(500)),
        };
        self.may_be_inside = true;
        self.remember(page, &code, is_again);
        code
    }

    fn remember(&mut self, page: &PageView, code: &str, is_again: bool) {
        if !is_again {
            self.once = Some((page.visit, code.to_owned()));
        }
        let codes = match page.id.as_str() {
            "settings-second" => &mut self.second,
            "settings-erase-code" => &mut self.erases,
            "settings-erase" => return,
            _ => &mut self.own,
        };
        if is_again && !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }

    /// Twelve words that are shown are written down.
    pub(super) fn copies_words(&mut self, page: &PageView) {
        let words = page.rows.iter().find_map(|row| match &row.kind {
            RowKind::Words(words) => Some(words.join(" ")),
            _ => None,
        });
        let new = words.filter(|words| self.phrases.last() != Some(words));
        self.phrases.extend(new);
    }

    /// Words may open a space, which takes no time.
    pub(super) fn has_words(&self) -> bool {
        self.has_space && !self.phrases.is_empty()
    }

    /// What an event may have opened or locked, before it is sent.
    pub(super) fn sends(&mut self, event: &Event, page: Option<&PageView>) {
        if let Event::Captured(is_captured) = event {
            self.is_captured = *is_captured;
        }
        let opens = ["setup", "forgot-phrase", "forgot-copy"];
        let is_used = matches!(event, Event::Tapped(_) | Event::Submitted(_));
        self.may_be_inside |= is_used && page.is_some_and(|page| opens.contains(&page.id.as_str()));
        if *event == Event::Leave {
            self.locked();
        }
    }

    /// What came up after an event.
    pub(super) fn sees(&mut self, event: Option<&Event>, before: &View, after: &View) {
        match (before, after) {
            // While it is captured the calculator may only be in front of a page.
            (View::Page(_), View::Cover(_)) if is_way_out(event, self.is_captured) => self.locked(),
            (_, View::Page(page)) => self.sees_page(before, page),
            _ => {}
        }
    }

    fn sees_page(&mut self, before: &View, page: &PageView) {
        let is_new = !matches!(before, View::Page(old) if old.visit == page.visit);
        match page.id.as_str() {
            "keep-done" if is_new => self.kept.append(&mut self.form),
            "setup-done" => self.has_space = true,
            // Nothing of the inside is behind it.
            "turned" => self.may_be_inside = false,
            "keep-waiting" => {}
            id if id.starts_with("keep") => self.form = marks_on(page),
            _ => {}
        }
    }
}

fn is_way_out(event: Option<&Event>, is_captured: bool) -> bool {
    match event {
        Some(Event::Back) => !is_captured,
        // What is outside stays: there is nothing to lock.
        Some(Event::Ending) => true,
        Some(Event::Tapped(control)) => control == "leave",
        _ => false,
    }
}

/// Marks in the fields of a page.
fn marks_on(page: &PageView) -> Vec<Kept> {
    let fields = page.rows.iter().chain(&page.pinned).flat_map(|row| row.fields());
    let marks = fields.flat_map(|field| {
        let marks = field.text.split(' ').filter(|word| word.starts_with(INSIDE) && word.ends_with('z'));
        marks.map(|mark| Kept { mark: mark.to_owned(), field: format!("{}: {}", page.id, field.label) })
    });
    marks.collect()
}
