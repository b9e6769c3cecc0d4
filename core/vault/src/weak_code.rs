//! Refuses codes that are easy to guess, with the reason.

/// Why a code is too weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeakCode {
    /// Digits in sequence, up or down: 123456, 987654, 246802.
    Run,
    /// A repeated digit or group: 111111, 121212, 123123; or the same forwards and backwards.
    Repeat,
    /// A year or a date: 20012001, 311299, 19991231.
    Year,
    /// One that many people choose.
    Common,
}

/// The most common ones with six digits or more that no other rule catches.
const COMMON: &[&[u8]] = &[
    b"123654",
    b"159753",
    b"147258",
    b"147258369",
    b"258456",
    b"159357",
    b"789456",
    b"789456123",
    b"456123",
    b"102030",
    b"112358",
    b"142536",
    b"147852",
    b"741852",
    b"741852963",
    b"963852",
    b"963852741",
    b"321654",
    b"789123",
    b"123789",
    b"456789123",
    b"159951",
    b"753951",
    b"951753",
    b"314159",
    b"3141592",
    b"31415926",
    b"271828",
    b"696969",
    b"420420",
    b"520131",
    b"5201314",
    b"1314520",
    b"110110",
    b"007007",
    b"987321",
    b"123698",
    b"123698745",
    b"852456",
    b"654123",
    b"112233",
    b"11223344",
    b"1122334455",
    b"223344",
    b"332211",
    b"998877",
    b"111222",
    b"111222333",
    b"222333",
    b"666999",
    b"999666",
    b"123321123",
    b"1234512345",
];

/// Returns why a code is too weak, if it is.
///
/// Takes the digits as typed; the parser refuses anything that is not a digit.
pub fn weak_code(digits: &[u8]) -> Option<WeakCode> {
    if is_run(digits) {
        Some(WeakCode::Run)
    } else if is_repeat(digits) {
        Some(WeakCode::Repeat)
    } else if COMMON.contains(&digits) {
        Some(WeakCode::Common)
    } else if is_year(digits) {
        Some(WeakCode::Year)
    } else {
        None
    }
}

// Every digit is the same step after the one before, wrapping at 9: 123456, 890123, 975319, 246802.
fn is_run(digits: &[u8]) -> bool {
    let mut steps = digits.windows(2).map(|pair| (pair[1] + 10 - pair[0]) % 10);
    let Some(first) = steps.next() else { return true };
    first != 0 && [1, 2, 8, 9].contains(&first) && steps.all(|step| step == first)
}

// A group of up to half the code, repeated, the last time perhaps cut short; or a palindrome; or at most two different
// digits.
fn is_repeat(digits: &[u8]) -> bool {
    let periodic = |period: usize| digits.iter().zip(digits.iter().skip(period)).all(|(a, b)| a == b);
    let mirror = digits.iter().eq(digits.iter().rev());
    (1..=digits.len() / 2).any(periodic) || mirror || distinct(digits) <= 2
}

fn distinct(digits: &[u8]) -> usize {
    (b'0'..=b'9').filter(|digit| digits.contains(digit)).count()
}

// Six digits: a date with a short year, or a month and a year. Eight: a date with a full year, or two years.
fn is_year(digits: &[u8]) -> bool {
    match digits.len() {
        6 => {
            [[0, 2, 4], [2, 0, 4], [4, 2, 0]].iter().any(|at| is_date(digits, at[0], at[1]))
                || month_and_year(digits)
        }
        8 => two_years(digits) || long_dates(digits),
        _ => false,
    }
}

fn long_dates(digits: &[u8]) -> bool {
    let year_last = is_full_year(number(digits, 4, 4)) && (is_date(digits, 0, 2) || is_date(digits, 2, 0));
    let year_first = is_full_year(number(digits, 0, 4)) && (is_date(digits, 6, 4) || is_date(digits, 4, 6));
    year_last || year_first
}

fn month_and_year(digits: &[u8]) -> bool {
    let month_first = is_month(number(digits, 0, 2)) && is_full_year(number(digits, 2, 4));
    month_first || (is_full_year(number(digits, 0, 4)) && is_month(number(digits, 4, 2)))
}

fn two_years(digits: &[u8]) -> bool {
    is_full_year(number(digits, 0, 4)) && is_full_year(number(digits, 4, 4))
}

fn is_date(digits: &[u8], day: usize, month: usize) -> bool {
    (1..=31).contains(&number(digits, day, 2)) && is_month(number(digits, month, 2))
}

fn is_month(month: u32) -> bool {
    (1..=12).contains(&month)
}

fn is_full_year(year: u32) -> bool {
    (1900..2100).contains(&year)
}

fn number(digits: &[u8], at: usize, count: usize) -> u32 {
    digits.iter().skip(at).take(count).fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(code: &str) -> Option<WeakCode> {
        weak_code(code.as_bytes())
    }

    #[test]
    fn runs_up_down_and_round_the_keys_are_refused() {
        for code in ["123456", "012345", "987654", "890123", "0123456789012345", "246802", "135791", "975319"]
        {
            assert_eq!(reason(code), Some(WeakCode::Run), "{code}");
        }
    }

    #[test]
    fn repeats_mirrors_and_codes_of_two_digits_are_refused() {
        for code in
            ["000000", "111111", "121212", "123123", "1231231", "123321", "1234321", "112211", "80808080"]
        {
            assert_eq!(reason(code), Some(WeakCode::Repeat), "{code}");
        }
    }

    #[test]
    fn years_and_dates_are_refused() {
        for code in
            ["311299", "123199", "991231", "041987", "198704", "31121999", "19991231", "20012005", "12311999"]
        {
            assert_eq!(reason(code), Some(WeakCode::Year), "{code}");
        }
    }

    #[test]
    fn the_commonest_are_refused() {
        for code in COMMON {
            assert!(weak_code(code).is_some());
        }
        assert_eq!(reason("147258369"), Some(WeakCode::Common));
    }

    #[test]
    fn codes_that_nobody_would_guess_are_taken() {
        for code in ["483920", "739184", "90417263", "604859372615", "5028461937502846"] {
            assert_eq!(reason(code), None, "{code}");
        }
    }

    #[test]
    fn most_codes_are_left_to_choose_from() {
        let taken =
            (0..1_000_000).filter(|code| weak_code(format!("{code:06}").as_bytes()).is_none()).count();
        assert!(taken > 900_000, "{taken}");
    }
}
