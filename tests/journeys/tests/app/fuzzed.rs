//! Events in an order that the bytes say, on an app that keeps nothing: `tests/fuzz` says how.

use app::testing::{Fingers, broken_rule};
use app::view::View;
use app::{Event, Key};

use super::place::Place;

/// A byte is an event; what it is about comes from those before it.
#[test]
fn fuzzed_events() {
    let place = Place::new();
    let phone = std::cell::RefCell::new(place.start());
    fuzz::holds("events", |bytes| {
        let mut phone = phone.borrow_mut();
        let mut seed = 0_u64;
        for byte in bytes.iter().take(64) {
            seed = seed.wrapping_mul(31).wrapping_add(u64::from(*byte) + 1);
            let mut fingers = Fingers::new(seed);
            let view = phone.view();
            let event = event(*byte, &view, &mut fingers);
            phone.send(event);
            if let View::Page(page) = phone.view() {
                assert_eq!(broken_rule(&page, false), None);
            }
        }
        phone.others.clear();
        // The next one begins where any launch does.
        phone.send(Event::Leave);
        assert!(phone.is_covered());
        phone.hold("999");
    });
}

fn event(byte: u8, view: &View, fingers: &mut Fingers) -> Event {
    let View::Page(page) = view else {
        return [Event::Key(fingers.key()), Event::Returned, Event::Held(Key::Backspace)]
            [usize::from(byte % 3)]
        .clone();
    };
    let made = match byte % 16 {
        0 => Some(Event::Back),
        1 => Some(Event::Leave),
        2 => Some(fingers.stray()),
        3 => Some(Event::Backgrounded(fingers.cause())),
        4 => Some(Event::Captured(byte > 127)),
        5 => fingers.write(page, "help 🏴 me".repeat(usize::from(byte / 16))),
        6 => fingers.submit(page),
        7 => Some(Event::Key(fingers.key())),
        _ => fingers.tap(page),
    };
    made.unwrap_or(Event::Returned)
}
