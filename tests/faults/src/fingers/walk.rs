//! One walk: a few thousand events on one phone.

use std::collections::VecDeque;

use app::testing::{ScriptedPhone, broken_rule, is_plain};
use app::view::{PageView, RowKind, View, outline};
use app::{Act, Cause, Event, Outcome};

use super::ground::{Ground, Start};
use super::hand::{Doing, Hand};
use super::harms::damage_one;
use super::known::{INSIDE, Known};
use super::last::what_is_lost;
use super::shell::{answer_all, copied, taken};
use super::told::words_of;

/// Events that are told of a walk that went wrong.
const TOLD: usize = 25;
/// What a page may ask of the shell, one thing after another, before it is to be left.
const MOST_ANSWERS: usize = 100;

pub(super) struct Walk {
    start: Start,
    ground: Ground,
    phone: Option<ScriptedPhone>,
    pub(super) hand: Hand,
    known: Known,
    shown: View,
    told: VecDeque<String>,
    /// A sealed copy that went out whole.
    copy: Option<Vec<u8>>,
    /// An effect was forgotten since the app started: what waits for it may wait for ever.
    has_forgotten: bool,
}

impl Walk {
    /// One from a seed, with the price of a code.
    pub(super) fn new(seed: u64, price: u64) -> Result<Self, String> {
        let start = Start::of(seed);
        let ground = Ground::new(start).map_err(|error| format!("unsaid: no place to walk on: {error:?}"))?;
        let mut hand = Hand::new(seed, price);
        let phone = ground.start(&mut hand.fingers);
        let shown = phone.view();
        Ok(Self {
            start,
            ground,
            phone: Some(phone),
            hand,
            known: Known::of(start),
            shown,
            told: VecDeque::new(),
            copy: None,
            has_forgotten: false,
        })
    }

    /// The page that is up.
    pub(super) fn page(&self) -> Option<String> {
        if let View::Page(page) = &self.shown { Some(page.id.clone()) } else { None }
    }

    /// The last events, and what is up.
    pub(super) fn tell(&self) -> String {
        let told: Vec<&str> = self.told.iter().map(String::as_str).collect();
        format!("{:?}\n  {}\n{}", self.start, told.join("\n  "), outline(&self.shown))
    }

    /// One step; what rule it broke, behind the word that it is counted under.
    pub(super) fn step(&mut self) -> Result<(), String> {
        let doing = self.hand.next(&self.shown, &mut self.known);
        self.note(&doing);
        let event = if let Doing::Send(event) = &doing { Some(event.clone()) } else { None };
        self.act(doing)?;
        self.ground.clock.wait(100);
        self.look(event.as_ref())
    }

    fn note(&mut self, doing: &Doing) {
        while self.told.len() >= TOLD {
            self.told.pop_front();
        }
        let place = match &self.shown {
            View::Cover(_) => "cover",
            View::Page(page) => &page.id,
        };
        self.told.push_back(format!("{place}: {}", words_of(doing)));
    }

    /// The page that is up, held against the rules.
    fn look(&mut self, event: Option<&Event>) -> Result<(), String> {
        let Some(phone) = &self.phone else { return Ok(()) };
        let view = phone.view();
        self.known.sees(event, &self.shown, &view);
        let before = std::mem::replace(&mut self.shown, view);
        let View::Page(page) = &self.shown else { return Ok(()) };
        if let Some(broken) = broken_rule(page, self.known.may_be_inside) {
            return Err(format!("rules: {broken}"));
        }
        if let View::Page(before) = &before
            && is_plain(&before.id)
            && !is_plain(&page.id)
        {
            return Err(format!("rules: {} leads to {}", before.id, page.id));
        }
        let is_outside = !self.known.may_be_inside && page.id != "turned";
        if is_outside && outline(&self.shown).contains(INSIDE) {
            return Err(format!("rules: {} shows what was typed inside", page.id));
        }
        self.known.copies_words(page);
        Ok(())
    }

    fn act(&mut self, doing: Doing) -> Result<(), String> {
        let Some(phone) = &mut self.phone else { return Ok(()) };
        match doing {
            Doing::Send(event) => return self.send(event),
            Doing::Hold(digits) => {
                // Most often what failed answers again by then.
                if self.hand.fingers.below(4) > 0 {
                    answer_all(phone);
                }
                phone.hold(&digits);
            }
            Doing::Away(cause, is_back) => return self.away(cause, is_back),
            Doing::Lock => {
                phone.app.lock_now();
                self.known.locked();
                return self.is_covered("locked");
            }
            Doing::Restart => return self.restart(),
            Doing::Pace => {
                phone.performs = !phone.performs;
                if phone.performs {
                    phone.perform_all();
                }
            }
            Doing::Late(at) => phone.perform_at(at % phone.pending().max(1)),
            Doing::Never(at) => {
                phone.forget_at(at);
                self.has_forgotten = true;
            }
            Doing::Twice => {
                let again = phone.last_reply.clone();
                again.into_iter().for_each(|(effect, outcome)| phone.done(effect, outcome));
            }
            Doing::Other => self.answer_other(),
            Doing::Fails(which) => match which {
                0 => phone.answers_keys = !phone.answers_keys,
                1 => phone.deletes_keys = !phone.deletes_keys,
                2 => phone.has_other_apps = !phone.has_other_apps,
                _ => phone.feeds = !phone.feeds,
            },
            Doing::Repaired => answer_all(phone),
            Doing::Date(by_ms) => self.ground.clock.set_date(by_ms),
            Doing::Wait(ms) => self.ground.clock.wait(ms),
            Doing::Fill(but) => self.fill(but),
            Doing::Give(gift) => {
                phone.gift =
                    Some(self.copy.clone().filter(|_| gift.said.name.is_empty()).map_or(gift, copied))
            }
            Doing::WayOut => return self.way_out(),
        }
        Ok(())
    }

    fn send(&mut self, event: Event) -> Result<(), String> {
        let page = if let View::Page(page) = &self.shown { Some(page.as_ref()) } else { None };
        self.known.sends(&event, page);
        let is_leaving = event == Event::Leave;
        if let Some(phone) = &mut self.phone {
            phone.send(event);
        }
        if is_leaving { self.is_covered("left") } else { Ok(()) }
    }

    fn is_covered(&self, what: &str) -> Result<(), String> {
        let is_covered = self.phone.as_ref().is_none_or(ScriptedPhone::is_covered);
        if is_covered { Ok(()) } else { Err(format!("rules: {what}, and not covered")) }
    }

    fn away(&mut self, cause: Cause, is_back: bool) -> Result<(), String> {
        let Some(phone) = &mut self.phone else { return Ok(()) };
        phone.send(Event::Backgrounded(cause));
        if cause == Cause::ScreenOff && !self.known.is_calling {
            self.known.locked();
        }
        self.known.is_calling |= cause == Cause::Call;
        if !is_back {
            return Ok(());
        }
        // A page that was up before may be followed by the first one only over the cover.
        self.look(None)?;
        self.phone.iter_mut().for_each(|phone| phone.send(Event::Returned));
        self.known.is_calling = false;
        Ok(())
    }

    /// Killed: what waited is lost. Its files may be damaged before the next start, and the phone may start again too.
    fn restart(&mut self) -> Result<(), String> {
        if let Some(phone) = self.phone.take() {
            self.ground.deleted.clone_from(&phone.deleted);
        }
        self.known.locked();
        (self.known.is_calling, self.known.is_captured) = (false, false);
        self.has_forgotten = false;
        if self.start == Start::Damaged && self.hand.fingers.below(2) == 0 {
            let told = damage_one(&self.ground.root(), &mut self.hand.fingers);
            self.told.push_back(told);
        }
        if self.hand.fingers.below(4) == 0 {
            self.ground.clock.reboot();
        }
        let phone = self.ground.start(&mut self.hand.fingers);
        self.shown = phone.view();
        self.phone = Some(phone);
        Ok(())
    }

    fn fill(&mut self, but: Option<u64>) {
        let Some(disk) = &self.ground.disk else { return };
        disk.free_all_if_full();
        but.into_iter().for_each(|free| disk.fill_but(free));
    }

    /// What the shell answers by itself: a file that goes out, something that plays, a time that is over.
    fn answer_other(&mut self) {
        let Some(phone) = &mut self.phone else { return };
        phone.feed_one();
        if phone.others.is_empty() {
            return;
        }
        let (effect, act) = phone.others.remove(self.hand.fingers.below(phone.others.len()));
        let is_done = self.hand.fingers.below(4) > 0;
        match act {
            Act::Wake { token, .. } => return phone.send(Event::Woke(token)),
            Act::Play { media } => phone.send(Event::Moved { media, position_ms: 700 }),
            Act::SaveAs { export, .. } | Act::ShareFile { export, .. } => {
                let all = taken(phone, export, is_done);
                if let Some(bytes) = all.filter(|bytes| bytes.starts_with(b"age-encryption")) {
                    self.copy = Some(bytes);
                }
            }
            _ => {}
        }
        phone.done(effect, if is_done { Outcome::Performed } else { Outcome::NotPossible });
    }

    /// Once everything is done that was asked for, a page leads on or back, and waits for nothing.
    fn way_out(&mut self) -> Result<(), String> {
        if self.has_forgotten {
            return Ok(());
        }
        self.settle();
        let Some(phone) = &mut self.phone else { return Ok(()) };
        let View::Page(before) = phone.view() else { return Ok(()) };
        phone.send(Event::Back);
        self.known.sends(&Event::Back, None);
        self.settle();
        let Some(phone) = &self.phone else { return Ok(()) };
        let after = phone.view();
        self.known.sees(Some(&Event::Back), &self.shown, &after);
        let View::Page(after) = &after else { return Ok(()) };
        let is_stuck = before.visit == after.visit && before.rows == after.rows && !leads_on(after);
        if is_stuck { Err(format!("rules: {} is a dead end", after.id)) } else { Ok(()) }
    }

    fn settle(&mut self) {
        let Some(phone) = &mut self.phone else { return };
        phone.feeds = true;
        while phone.feed_one() {}
        phone.perform_all();
        // In the order of asking, and not for ever: a page that shows progress asks to be woken again and again.
        for _ in 0..MOST_ANSWERS {
            if phone.others.is_empty() {
                break;
            }
            let (effect, act) = phone.others.remove(0);
            match act {
                Act::Wake { token, .. } => phone.send(Event::Woke(token)),
                _ => phone.done(effect, Outcome::NotPossible),
            }
            phone.perform_all();
        }
    }

    /// The end: the app is closed, and every vault is opened without it.
    pub(super) fn end(&mut self) -> Result<(), String> {
        self.fill(None);
        if let Some(phone) = self.phone.take() {
            self.ground.deleted.clone_from(&phone.deleted);
        }
        what_is_lost(&self.ground, &self.known, self.start)
    }
}

fn leads_on(page: &PageView) -> bool {
    let own = page.rows.iter().chain(&page.pinned);
    let is_usable = |row: &app::view::Row| {
        !row.controls().is_empty() || !row.fields().is_empty() || matches!(row.kind, RowKind::Keypad(_))
    };
    !page.dock.is_empty() || !page.bars.actions.is_empty() || own.into_iter().any(is_usable)
}
