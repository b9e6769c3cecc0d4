//! Phone events in every order: the list of recent apps never gets an inner page, and nothing of the open space is
//! drawn after locking.

use app::testing::{CODE, ScriptedPhone};
use app::view::View;
use app::{Cause, Event};

use super::place::Place;

/// Possible events; none of them is a tap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Happens {
    Switched,
    ScreenOff,
    Call,
    Returned,
    Captured,
    NotCaptured,
    Left,
    Ending,
    /// The wait has ended.
    Timer,
}

use Happens::{Call, Captured, Ending, Left, NotCaptured, Returned, ScreenOff, Switched, Timer};

const ALL: [Happens; 9] = [Switched, ScreenOff, Call, Returned, Captured, NotCaptured, Left, Ending, Timer];

/// The initial state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Start {
    Calculator,
    Help,
    Inside,
    /// Stepped out to a call from a page of the open space.
    Out,
}

fn begin(phone: &mut ScriptedPhone, start: Start) {
    if !phone.is_covered() && phone.page().id == "home" && start == Start::Inside {
        return;
    }
    phone.send(Event::Leave);
    match start {
        Start::Calculator => phone.keys("12+739184"),
        Start::Help => phone.hold("999"),
        Start::Inside => phone.hold(CODE),
        Start::Out => {
            phone.hold(CODE);
            phone.tap("People who help");
            phone.call("Samaritans");
        }
    }
}

fn happen(phone: &mut ScriptedPhone, happens: Happens) {
    let event = match happens {
        Switched => Event::Backgrounded(Cause::Switched),
        ScreenOff => Event::Backgrounded(Cause::ScreenOff),
        Call => Event::Backgrounded(Cause::Call),
        Returned => Event::Returned,
        Captured => Event::Captured(true),
        NotCaptured => Event::Captured(false),
        Left => Event::Leave,
        Ending => Event::Ending,
        Timer => {
            phone.app.lock_now();
            return;
        }
    };
    phone.send(event);
}

/// What must hold after each event.
struct Held {
    is_away: bool,
    is_captured: bool,
    may_be_inside: bool,
}

impl Held {
    fn after(&mut self, happens: Happens, start: Start) {
        match happens {
            Switched | ScreenOff | Call => self.is_away = true,
            Returned => self.is_away = false,
            Captured => self.is_captured = true,
            NotCaptured => self.is_captured = false,
            Left | Ending | Timer => {}
        }
        let locks = matches!(happens, Left | Ending | Timer | ScreenOff);
        self.may_be_inside &= !locks && (happens != Switched || start == Start::Out);
    }

    fn check(&self, phone: &ScriptedPhone, so_far: &[Happens], start: Start) {
        match phone.view() {
            View::Cover(cover) => {
                assert!(
                    !self.is_away || cover.display == "0" && cover.running.is_empty(),
                    "{start:?} {so_far:?}"
                );
            }
            View::Page(page) => {
                assert!(!self.is_away, "{} in the background: {start:?} {so_far:?}", page.id);
                let is_inside = phone.outline().contains("Settings") || page.id == "home";
                let may_be = self.may_be_inside && !self.is_captured;
                assert!(!is_inside || may_be, "{} after {start:?} {so_far:?}", page.id);
            }
        }
    }
}

/// Returns every sequence of that many events.
fn every_order(length: u32, start: Start) {
    let place = Place::made();
    let mut phone = hidden(&place);
    for number in 0..ALL.len().pow(length) {
        let order: Vec<Happens> =
            (0..length).map(|place| ALL[number / ALL.len().pow(place) % ALL.len()]).collect();
        let is_inside = matches!(start, Start::Inside | Start::Out);
        if is_inside && is_as_from_the_calculator(&order) {
            continue;
        }
        begin(&mut phone, start);
        let mut held = Held { is_away: false, is_captured: false, may_be_inside: is_inside };
        for (at, happens) in order.iter().enumerate() {
            happen(&mut phone, *happens);
            held.after(*happens, start);
            held.check(&phone, &order[..=at], start);
        }
        phone.send(Event::Captured(false));
        phone.send(Event::Returned);
    }
}

/// Events that lock at once leave the calculator, from which every sequence is tried; here only returning is tried too.
fn is_as_from_the_calculator(order: &[Happens]) -> bool {
    matches!(order, [Left | Ending | Timer | ScreenOff, rest @ ..] if !rest.starts_with(&[Returned]))
}

fn hidden(place: &Place) -> ScriptedPhone {
    let mut phone = place.start();
    phone.tap("Help now");
    phone.tap("Hide it now");
    phone.tap("Hide it now");
    phone
}

#[test]
fn from_the_calculator_and_from_help_in_every_order_of_four() {
    every_order(4, Start::Calculator);
    every_order(4, Start::Help);
}

#[test]
fn from_the_inside_in_every_order_of_two() {
    every_order(2, Start::Inside);
}

#[test]
fn stepped_out_from_the_inside_in_every_order_of_two() {
    every_order(2, Start::Out);
}

#[test]
fn a_screen_that_goes_off_locks_also_after_stepping_out_and_a_call_does_not() {
    for (cause, id) in [(Cause::ScreenOff, "launch"), (Cause::Call, "people"), (Cause::Switched, "people")] {
        let place = Place::made();
        let mut phone = place.inside();
        phone.tap("People who help");
        phone.call("Samaritans");
        phone.send(Event::Backgrounded(cause));
        phone.send(Event::Returned);
        assert_eq!(phone.page().id, id);
    }
}
