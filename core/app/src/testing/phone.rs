//! The scripted phone.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use vault::SoftwareKey;

use super::files::{Feeding, Gift, Held, Piece};
use crate::view::{Control, PageView, Row, RowKind, Span, View, outline, row_text};
use crate::{Act, App, Effect, Event, Key, Outcome, Parts, Phone, PickKind};

/// A phone that performs effects.
pub struct ScriptedPhone {
    /// The app on it.
    pub app: App,
    key: Arc<SoftwareKey>,
    effects: VecDeque<Effect>,
    /// Addresses that other apps were asked to open, in order.
    pub opened: Vec<String>,
    /// Pickers that were opened, in order.
    pub asked_for: Vec<PickKind>,
    /// Texts put on the clipboard, in order.
    pub copied: Vec<String>,
    /// The clipboard's text, if the app put it there.
    pub clipboard: Option<String>,
    /// The file that the next picker returns; without one it is closed.
    pub gift: Option<Gift>,
    picked: Held,
    feeding: VecDeque<Feeding>,
    /// Whether files are fed immediately; otherwise one piece at a time by [`ScriptedPhone::feed_one`].
    pub feeds: bool,
    /// Id of the current disguise.
    pub look: String,
    /// Effects that a journey answers itself, with [`ScriptedPhone::done`].
    pub others: Vec<(u64, Act)>,
    /// Seconds until the app should lock, as last requested.
    pub lock_after: Option<u32>,
    /// How often the app left the list of recent apps.
    pub left_recents: u32,
    /// How many keys the last attempt asked.
    pub asked: Option<usize>,
    /// Names of the keys there are: those of places in use, and those that were made. No other answers.
    pub keys: BTreeSet<String>,
    /// Names of deleted keys, in order; they do not answer.
    pub deleted: Vec<String>,
    /// Whether the key store deletes keys.
    pub deletes_keys: bool,
    /// Whether it leaves that to the journey, with [`ScriptedPhone::done`].
    pub is_slow: bool,
    /// Whether the key store answers.
    pub answers_keys: bool,
    /// What was answered last, and to which effect.
    pub last_reply: Option<(u64, Outcome)>,
    /// Whether other apps open addresses.
    pub has_other_apps: bool,
    /// Whether effects are performed immediately; otherwise by [`ScriptedPhone::perform_all`].
    pub performs: bool,
}

impl ScriptedPhone {
    /// Starts the app on a folder.
    pub fn start(folder: &Path, phone: Phone, parts: Parts, key: Arc<SoftwareKey>) -> Self {
        let mut started = Self {
            app: App::open(folder, phone, parts),
            key,
            effects: VecDeque::new(),
            opened: Vec::new(),
            asked_for: Vec::new(),
            copied: Vec::new(),
            clipboard: None,
            gift: None,
            picked: Held::default(),
            feeding: VecDeque::new(),
            feeds: true,
            look: String::new(),
            others: Vec::new(),
            lock_after: None,
            left_recents: 0,
            asked: None,
            keys: in_use(folder),
            deleted: Vec::new(),
            deletes_keys: true,
            is_slow: false,
            answers_keys: true,
            last_reply: None,
            has_other_apps: true,
            performs: true,
        };
        started.send(Event::Launched);
        started
    }

    /// Sends an event and performs its effects.
    pub fn send(&mut self, event: Event) {
        let effects = self.app.send(event);
        self.effects.extend(effects);
        if self.performs {
            self.perform_all();
        }
    }

    /// Performs these effects and those that follow.
    pub fn perform_these(&mut self, effects: Vec<Effect>) {
        self.effects.extend(effects);
        self.perform_all();
    }

    /// Taps a control by its page's own id, whatever its label.
    ///
    /// # Panics
    /// If there is none.
    pub fn tap_id(&mut self, id: &str) {
        let control = self.controls().into_iter().find(|control| control.id.rsplit('/').next() == Some(id));
        let Some(control) = control else { panic!("there is no {id} on:\n{}", self.outline()) };
        self.send(Event::Tapped(control.id));
    }

    /// Performs all pending effects and those that follow.
    pub fn perform_all(&mut self) {
        while let Some(effect) = self.effects.pop_front() {
            self.perform(effect);
        }
    }

    /// Performs one pending effect; returns false if there is none.
    pub fn perform_one(&mut self) -> bool {
        let effect = self.effects.pop_front();
        effect.map(|effect| self.perform(effect)).is_some()
    }

    /// Effects that were asked for and not performed yet.
    pub fn pending(&self) -> usize {
        self.effects.len()
    }

    /// Performs one of those out of turn; nothing if there are fewer.
    pub fn perform_at(&mut self, at: usize) {
        let effect = self.effects.remove(at);
        effect.into_iter().for_each(|effect| self.perform(effect));
    }

    /// Forgets one of those, as a shell that was killed; nothing if there are fewer.
    pub fn forget_at(&mut self, at: usize) {
        self.effects.remove(at);
    }

    fn perform(&mut self, effect: Effect) {
        match effect.act {
            Act::Redraw => {}
            Act::MakeKeys { aliases } => self.keys.extend(aliases),
            Act::Run(task) => {
                let effects = self.app.run(task);
                self.effects.extend(effects);
            }
            Act::AnswerKeys { aliases, challenge } => {
                self.asked = Some(aliases.len());
                let is_there = |alias| self.keys.contains(alias) && !self.deleted.contains(alias);
                let can = |alias| self.answers_keys && is_there(alias);
                let answer = |alias| can(alias).then(|| self.answer(&challenge));
                let answers = aliases.iter().map(answer).collect();
                self.reply(effect.id, Outcome::Answers(answers));
            }
            Act::DeleteKey { alias } if !self.is_slow && self.deletes_keys => {
                self.keys.remove(&alias);
                self.deleted.push(alias);
                self.reply(effect.id, Outcome::Performed);
            }
            Act::DeleteKey { .. } if !self.is_slow => self.reply(effect.id, Outcome::NotPossible),
            Act::Open { uri } => {
                self.opened.push(uri);
                let outcome = if self.has_other_apps { Outcome::Performed } else { Outcome::NotPossible };
                self.reply(effect.id, outcome);
            }
            Act::LockAfter { seconds } => self.lock_after = Some(seconds),
            Act::LeaveRecents => self.left_recents += 1,
            Act::CopySum { text } => self.clipboard = Some(text),
            Act::TakeBackCopy => self.clipboard = None,
            Act::Wear { look } => self.look = look,
            Act::Copy { text } => {
                self.clipboard = Some(text.clone());
                self.copied.push(text);
                self.reply(effect.id, Outcome::Performed);
            }
            Act::Pick(kind) => {
                let gift = self.gift.take();
                self.asked_for.push(kind);
                let outcome = self.picked.pick(effect.id, gift);
                self.reply(effect.id, outcome);
            }
            Act::Crop { picked, .. } => {
                let outcome = self.picked.crop(picked);
                self.reply(effect.id, outcome);
            }
            Act::Drop { picked } => self.picked.drop(picked),
            Act::Feed { picked, import } => {
                let feeding = self.picked.feed(picked, import);
                self.feeding.extend(feeding);
                while self.feeds && self.feed_one() {}
            }
            other => self.others.push((effect.id, other)),
        }
    }

    fn reply(&mut self, effect: u64, outcome: Outcome) {
        self.last_reply = Some((effect, outcome.clone()));
        let effects = self.app.send(Event::Done { effect, outcome });
        self.effects.extend(effects);
    }

    /// Feeds one piece, as a shell's separate thread does; returns false if there is nothing to feed.
    pub fn feed_one(&mut self) -> bool {
        let Some(mut feeding) = self.feeding.pop_front() else { return false };
        let (goes_on, effects) = match feeding.next() {
            Piece::Some(bytes) => {
                let answer = self.app.append_import(feeding.import, &bytes);
                (answer.goes_on, answer.effects)
            }
            Piece::End => (false, self.app.end_import(feeding.import)),
            Piece::Broken => (false, self.app.stop_import(feeding.import)),
        };
        self.effects.extend(effects);
        if goes_on {
            self.feeding.push_front(feeding);
        }
        if self.performs {
            self.perform_all();
        }
        true
    }

    /// Returns whether it holds no picked file any more.
    pub fn holds_nothing(&self) -> bool {
        self.picked.is_empty() && self.feeding.is_empty()
    }

    /// Answers an effect and performs the effects of that.
    pub fn done(&mut self, effect: u64, outcome: Outcome) {
        self.send(Event::Done { effect, outcome });
    }

    fn answer(&self, challenge: &[u8]) -> Vec<u8> {
        self.key.expose(|key| seal::digest::hmac_sha256(key, challenge).to_vec())
    }

    /// Returns what is drawn.
    pub fn view(&self) -> View {
        self.app.view()
    }

    /// Returns what is drawn, as text.
    pub fn outline(&self) -> String {
        outline(&self.view())
    }

    /// Returns whether the calculator is drawn.
    pub fn is_covered(&self) -> bool {
        matches!(self.view(), View::Cover(_))
    }

    /// Returns the current page.
    ///
    /// # Panics
    /// If the calculator is drawn.
    pub fn page(&self) -> PageView {
        match self.view() {
            View::Page(page) => *page,
            View::Cover(cover) => panic!("the calculator is up and shows {}", cover.display),
        }
    }

    /// Returns everything that can be tapped now.
    pub fn controls(&self) -> Vec<Control> {
        let View::Page(page) = self.view() else { return Vec::new() };
        controls_of(&page).cloned().collect()
    }

    /// Taps the control with that label.
    ///
    /// # Panics
    /// If there is none.
    pub fn tap(&mut self, label: &str) {
        let control = self.controls().into_iter().find(|control| control.label == label);
        let Some(control) = control else { panic!("nothing reads {label:?} on:\n{}", self.outline()) };
        self.send(Event::Tapped(control.id));
    }

    /// Taps the contact method of that service, which leaves the app.
    ///
    /// # Panics
    /// If there is none.
    pub fn call(&mut self, name: &str) {
        let calls = self.page().rows.into_iter().flat_map(inner).filter_map(|row| match row.kind {
            RowKind::Call(call) => Some(call),
            _ => None,
        });
        let call = calls.into_iter().find(|call| call.name == name);
        let Some(call) = call else { panic!("nobody is called {name:?} on:\n{}", self.outline()) };
        self.send(Event::Tapped(call.start.id));
    }

    /// Types into the last field with that label, one character at a time.
    ///
    /// # Panics
    /// If there is none.
    pub fn write(&mut self, label: &str, text: &str) {
        let page = self.page();
        let field = page
            .rows
            .iter()
            .chain(&page.pinned)
            .flat_map(|row| row.fields())
            .rfind(|field| field.label == label)
            .cloned();
        let Some(field) = field else { panic!("no field reads {label:?} on:\n{}", self.outline()) };
        let mut so_far = field.text;
        for letter in text.chars() {
            so_far.push(letter);
            let caret = u32::try_from(so_far.chars().count()).unwrap_or(u32::MAX);
            self.send(Event::Typed { field: field.id.clone(), text: so_far.clone(), caret });
        }
    }

    /// Returns the text and caret of the last field with that label.
    pub fn field(&self, label: &str) -> Option<(String, u32)> {
        let View::Page(page) = self.view() else { return None };
        let mut fields = page.rows.iter().chain(&page.pinned).flat_map(|row| row.fields());
        fields.rfind(|field| field.label == label).map(|field| (field.text.clone(), field.caret))
    }

    /// Taps keys of the calculator by their signs.
    pub fn keys(&mut self, signs: &str) {
        signs.chars().filter_map(Key::from_sign).for_each(|key| self.send(Event::Key(key)));
    }

    /// Types digits and holds equals.
    pub fn hold(&mut self, digits: &str) {
        self.keys("A");
        self.keys(digits);
        self.send(Event::Held(Key::Equals));
    }

    /// Returns whether the page contains these words.
    pub fn reads(&self, words: &str) -> bool {
        let View::Page(page) = self.view() else { return false };
        page.rows.iter().chain(&page.pinned).any(|row| row_reads(row, words))
    }
}

/// Names of the places of that folder that are in use.
fn in_use(folder: &Path) -> BTreeSet<String> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = found.filter_map(|found| found.file_name().into_string().ok());
    names.filter(|name| name.starts_with("v-")).collect()
}

/// Everything on a page that can be tapped.
pub fn controls_of(page: &PageView) -> impl Iterator<Item = &Control> {
    let rows = page.rows.iter().chain(&page.pinned).flat_map(|row| row.controls());
    let bars = page.bars.actions.iter().chain(&page.bars.danger).chain(&page.bars.leave);
    rows.chain(&page.dock).chain(bars)
}

/// Returns the row, or the rows of a card.
fn inner(row: Row) -> Vec<Row> {
    match row.kind {
        RowKind::Card { rows, .. } => rows,
        _ => vec![row],
    }
}

fn row_reads(row: &crate::view::Row, words: &str) -> bool {
    if let RowKind::Card { rows, .. } = &row.kind {
        return rows.iter().any(|row| row_reads(row, words));
    }
    let spans = spans(&row.kind);
    let all: String = spans.iter().map(Span::text).collect();
    all == words || spans.iter().any(|span| span.text() == words)
}

fn spans(kind: &RowKind) -> &[Span] {
    match kind {
        row_text!(spans) | RowKind::Section { title: spans, .. } => spans,
        _ => &[],
    }
}
