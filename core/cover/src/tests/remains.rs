//! After success nothing of the digits remains: searches the whole memory of the process for them.

use super::*;

macro_rules! is_never {
    ($type:ty: $trait:path) => {
        const _: fn() = || {
            // Ambiguous, and so does not compile, if the type has the trait.
            trait Never<A> {
                fn found() {}
            }
            struct Has;
            impl<T: ?Sized> Never<()> for T {}
            impl<T: ?Sized + $trait> Never<Has> for T {}
            let _ = <$type as Never<_>>::found;
        };
    };
}

const _: fn() = || {
    fn is_wiped<T: zeroize::ZeroizeOnDrop>() {}
    is_wiped::<Digits>();
};

is_never!(Digits: std::fmt::Debug);
is_never!(Digits: std::fmt::Display);
is_never!(Digits: Clone);
is_never!(Digits: PartialEq);
is_never!(State: std::fmt::Debug);
is_never!(State: Clone);
is_never!(State: PartialEq);
is_never!(Text: std::fmt::Debug);
is_never!(Text: Clone);

#[test]
fn after_success_the_calculator_is_as_new() {
    for options in [HOLD, Options { help_entry: false, three_presses: true }] {
        let (state, _) = type_keys(options, "2+3=123456H");
        let (state, outcome) = step(state, Event::Opened);
        assert_eq!((outcome.display.as_str(), outcome.spoken.as_str()), ("0", "0"));
        assert!(matches!(outcome.then, Then::Stay));
        // Neither a number to continue with nor an operation to repeat.
        let (state, outcome) = step(state, Event::Key(Key::Equals));
        assert_eq!(outcome.display.as_str(), "0");
        assert!(matches!(step(state, Event::HoldEquals).1.then, Then::Stay));
    }
}

#[cfg(target_os = "linux")]
mod memory {
    use std::fs::{self, File};
    use std::hint::black_box;
    use std::os::unix::fs::FileExt;

    use super::*;

    /// The search itself must not hold what it looks for, so digits are masked.
    const MASK: u8 = 0xA5;

    /// Returns digits that are nowhere in this program, masked.
    fn masked_digits(salt: u64, length: u32) -> Vec<u8> {
        let seed = u64::from(std::process::id()) * 2_654_435_761 + 97 * salt;
        (0..length).map(|place| (b'1' + u8::try_from((seed >> place) % 9).expect("a digit")) ^ MASK).collect()
    }

    fn masked_groups(digits: &[u8]) -> Vec<u8> {
        let grouped = digits.iter().enumerate().flat_map(|(index, digit)| {
            let comma = (index > 0 && (digits.len() - index).is_multiple_of(3)).then_some(b',' ^ MASK);
            comma.into_iter().chain([*digit])
        });
        grouped.collect()
    }

    /// Returns the forms that the digits may have: as keys, as grouped on the display, as a number.
    fn masked_forms(digits: &[u8]) -> [Vec<u8>; 3] {
        let number = digits.iter().fold(0_u64, |sum, digit| sum * 10 + u64::from((digit ^ MASK) - b'0'));
        [
            digits.to_vec(),
            masked_groups(digits),
            number.to_le_bytes().iter().map(|byte| byte ^ MASK).collect(),
        ]
    }

    /// Counts the forms in the writable memory of this process.
    fn times_found(forms: &[Vec<u8>]) -> usize {
        let memory = File::open("/proc/self/mem").expect("own memory");
        let maps = fs::read_to_string("/proc/self/maps").expect("own maps");
        let mut found = 0;
        for map in maps.lines().filter(|line| line.contains(" rw")) {
            let range = map.split(' ').next().and_then(|range| range.split_once('-')).expect("a range");
            let [from, to] = [range.0, range.1].map(|hex| u64::from_str_radix(hex, 16).expect("hexadecimal"));
            found += search(&memory, from, to, forms);
        }
        found
    }

    /// Searches page by page, so that each page read is soon overwritten; finds a form that crosses two pages too.
    fn search(memory: &File, from: u64, to: u64, forms: &[Vec<u8>]) -> usize {
        let mut page = [0; 4096 + 32];
        let mut found = 0;
        for at in (from..to).step_by(4096) {
            let Ok(length) = memory.read_at(&mut page, at) else { continue };
            let read = page.get_mut(..length).unwrap_or_default();
            read.iter_mut().for_each(|byte| *byte ^= MASK);
            for form in forms {
                found += read.windows(form.len()).take(4096).filter(|window| window == form).count();
            }
        }
        found
    }

    fn typed(digits: &[u8]) -> State {
        let press = |state, digit: &u8| step(state, Event::Key(key(char::from(digit ^ MASK)))).0;
        digits.iter().fold(State::new(HOLD), press)
    }

    /// Overwrites the stack below, as every thread that has held a key does.
    fn write_over_stack() {
        black_box([0_u8; 65_536]);
    }

    #[test]
    fn after_success_nothing_of_the_digits_is_in_memory() {
        let digits = masked_digits(1, 16);
        let forms = masked_forms(&digits);
        let (state, outcome) = step(typed(&digits), Event::HoldEquals);
        assert!(matches!(outcome.then, Then::TryCode(_)));
        assert!(times_found(&forms) >= 3, "the search finds what is there");
        drop(outcome);
        let (state, _) = step(state, Event::Opened);
        write_over_stack();
        assert_eq!(times_found(&forms), 0);
        assert_eq!(state.display().as_str(), "0");
    }

    #[test]
    fn a_dropped_calculator_leaves_nothing_of_the_digits_in_memory() {
        let digits = masked_digits(3, 16);
        let forms = masked_forms(&digits);
        let (state, outcome) = step(typed(&digits), Event::HoldEquals);
        drop(outcome);
        assert!(times_found(&forms) >= 1, "the search finds what is there");
        // As the left side of a sum that is not calculated yet.
        let state = step(state, Event::Key(Key::Plus)).0;
        let state = step(state, Event::Key(Key::Five)).0;
        drop(state);
        write_over_stack();
        assert_eq!(times_found(&forms), 0);
    }

    #[test]
    fn a_dropped_display_leaves_nothing_of_the_digits_in_memory() {
        let digits = masked_digits(5, 48);
        // An allocator overwrites the beginning of what is freed, so look for the end.
        let shown = [masked_groups(&digits).split_off(31)];
        let state = typed(&digits);
        let display = state.display();
        assert_eq!(times_found(&shown), 1, "the search finds what is there");
        drop(display);
        drop(state);
        write_over_stack();
        assert_eq!(times_found(&shown), 0);
    }
}
