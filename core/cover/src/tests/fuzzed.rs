//! Keys and what happens to the phone, in an order that nobody meant: `tests/fuzz` says how.

use super::reference::Reference;
use super::*;

const SIGNS: &str = "0123456789.+-×÷%±=CA⌫";

#[test]
fn fuzzed_cover() {
    let signs: Vec<char> = SIGNS.chars().collect();
    fuzz::holds("cover", |bytes| {
        let (mut state, mut reference) = (State::new(HOLD), Reference::new());
        for byte in bytes.iter().take(120) {
            let sign = signs[usize::from(*byte) % signs.len()];
            // A held equals shows what a tapped one does.
            let is_held = sign == '=' && *byte > 127;
            let event = if is_held { Event::HoldEquals } else { Event::Key(key(sign)) };
            state = step(state, event).0;
            reference.press(sign);
            assert_eq!(state.display().as_str(), reference.display());
        }
    });
}

#[test]
fn fuzzed_lock() {
    fuzz::holds("lock", |bytes| {
        let settings = Settings { covered: bytes.len() % 2 == 0, ..Settings::default() };
        let (mut lock, mut now, mut is_open) = (AppLock::launch(settings).0, 0_u64, false);
        for byte in bytes {
            now = now.wrapping_add(u64::from(*byte) * 997);
            let event = lock_event(*byte);
            is_open |= event == LockEvent::Opened;
            let (next, transition) = lock.step(event, now);
            lock = next;
            if transition.lock {
                is_open = false;
            }
            assert!(is_open || transition.show != Show::Home, "home without an opening");
        }
    });
}

fn lock_event(byte: u8) -> LockEvent<()> {
    match byte % 14 {
        0 => LockEvent::HelpAsked,
        1 => LockEvent::Opened,
        2 => LockEvent::StepOut(Reason::Call, ()),
        3 => LockEvent::StepOut(Reason::Picker, ()),
        4 => LockEvent::Backgrounded(Cause::Switched),
        5 => LockEvent::Backgrounded(Cause::ScreenOff),
        6 => LockEvent::Backgrounded(Cause::Call),
        7 | 8 => LockEvent::Returned,
        9 => LockEvent::Leave,
        10 => LockEvent::Locked,
        11 => LockEvent::Hide,
        12 => LockEvent::Unhide,
        _ => LockEvent::Code(byte > 127),
    }
}
