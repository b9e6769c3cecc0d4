//! Sums as people type them.

use super::*;

fn display(keys: &str) -> String {
    type_keys(HOLD, keys).0.display().as_str().to_owned()
}

/// Keys and what the display then shows; one row a line. `A` is all clear.
const SUMS: &str = "
    | 0
    0.1+0.2= | 0.3
    2+3×4= | 14
    2×3+4= | 10
    2+3× | 3
    2+3+ | 5
    2+3×4+ | 14
    8-2-1= | 5
    1÷3= | 0.3333333333333333
    2÷3= | 0.6666666666666667
    1÷3×3= | 1
    1÷3×3-1= | 0
    2÷3-1÷3-1÷3= | 0
    100+10%= | 110
    100+10% | 10
    100-10%= | 90
    200×10%= | 20
    200÷10%= | 2,000
    50%= | 0.5
    50% | 0.5
    2+3×50%= | 3.5
    100+50×2+10%= | 220
    100+%= | 200
    100+10%== | 120
    5+3=== | 14
    5×2=== | 40
    5+= | 10
    5+== | 15
    2+3×= | 11
    5= | 5
    5== | 5
    2+3=7 | 7
    2+3=7= | 7
    2+3=+4= | 9
    2+3=% | 0.05
    2+3=± | -5
    5±+3= | -2
    5+± | -0
    5+±3= | 2
    ± | -0
    ±5 | -5
    5+-3= | 2
    2+3+×4= | 14
    2+3×+4= | 9
    2×÷+-1= | 1
    007 | 7
    0.50 | 0.50
    .5+.5= | 1
    1..5 | 1.5
    1.5.5 | 1.55
    1. | 1.
    1.= | 1
    1234567 | 1,234,567
    1234.5678 | 1,234.5678
    -5= | -5
    1÷0= | Can't divide by 0
    0÷0= | Can't divide by 0
    1÷0+ | Can't divide by 0
    1÷0=5+2= | 7
    1÷0=± | Can't divide by 0
    1÷0=⌫%= | Can't divide by 0
    1÷0=C | 0
    12C | 0
    5+12C | 0
    5+12C3= | 8
    5+12CC3= | 3
    5+12A3= | 3
    5+C3= | 3
    5+10%C | 0
    5+10%C1= | 6
    123⌫ | 12
    1⌫ | 0
    1.5⌫ | 1.
    1.5⌫⌫ | 1
    5±⌫ | 0
    5+3⌫4= | 9
    5+3=⌫ | 8
    9999999999999999+1= | 1E16
    1234567890123456 | 1,234,567,890,123,456
    12345678901234567 | 12,345,678,901,234,567
    12345678901234567= | 1.234567890123457E16
    123456789012345678901234567890123456789012345678 | 123,456,789,012,345,678,901,234,567,890,123,456,789,012,345,678
    1234567890123456789012345678901234567890123456789 | 123,456,789,012,345,678,901,234,567,890,123,456,789,012,345,678
    1000000×1000000= | 1,000,000,000,000
    100000000×100000000= | 1E16
    1000000000×1000000000×1.5= | 1.5E18
    1÷1000000= | 0.000001
    1÷10000000= | 1E-7
    1÷10000000×1.5= | 1.5E-7
    0.1×0.1×0.1= | 0.001
    1.1×1.1= | 1.21
    0.1+0.7= | 0.8
    4.35×100= | 435
    1.005×1000= | 1,005
    3-2.9= | 0.1
    19.99×3= | 59.97
    99999999999999999999×1= | 1E20
    0-7= | -7
    7-7= | 0
    1000-1001= | -1
    5×0-= | 0
    8×-2= | -16
    8÷-2= | -4
    8×-2+1= | -15
    8×- | -0
    8×--2= | -16
    8×-+2= | 10
    8×±+2= | 10
    8×-⌫2= | 16
    5--3= | 2
    5+⌫ | 5
    5+⌫3= | 53
    5+3⌫⌫ | 5
    5+3⌫×2= | 10
    12+3⌫⌫⌫ | 1
    2+3×⌫ | 3
    2+3×⌫4= | 36
    2+3×4⌫⌫= | 5
    2+3×4⌫⌫⌫⌫⌫ | 0
    2+3=+⌫ | 5
    100+10%+⌫ | 10
    ⌫⌫5 | 5
    123456789012345678901234567890123456-123456789012345678901234567890123455= | 1
    999999999999999999999999999999999999-999999999999999999999999999999999990= | 9
";

#[test]
fn well_known_sums_come_out_as_on_a_phone() {
    for row in SUMS.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let (keys, shown) = row.split_once('|').expect("a row has two cells");
        assert_eq!(display(keys.trim()), shown.trim(), "{}", keys.trim());
    }
}

#[test]
fn a_number_past_the_largest_is_too_large_and_one_past_the_smallest_is_nothing() {
    let grow = |operator: char| format!("{}{operator}{}{}", "9".repeat(48), "9".repeat(48), "=".repeat(25));
    assert_eq!(display(&grow('×')), "Too large");
    assert_eq!(display(&format!("1÷1{}{}", "0".repeat(47), "=".repeat(20))), "1E-940");
    assert_eq!(display(&format!("1÷1{}{}", "0".repeat(47), "=".repeat(22))), "0");
}

#[test]
fn the_thirty_eighth_digit_is_rounded_to_even() {
    let less = format!("-{}0000=", "9".repeat(34));
    let zeros = |count: usize| "0".repeat(count);
    assert_eq!(display(&format!("1{}25{less}", zeros(36))), "10,020");
    assert_eq!(display(&format!("1{}35{less}", zeros(36))), "10,040");
    assert_eq!(display(&format!("1{}26{less}", zeros(36))), "10,030");
    assert_eq!(display(&format!("2{}5×5{less}", zeros(36))), "10,020");
    assert_eq!(display(&format!("2{}7×5{less}", zeros(36))), "10,040");
}

/// Keys and the sum then shown above the number; one row a line.
const RUNNING: &str = "
    |
    5 |
    483920 |
    5= |
    483920= |
    483920C |
    50% |
    5+ | 5 +
    1250×4+60 | 1,250 × 4 +
    1250×4+60= | 1,250 × 4 + 60
    1250×4+60=- | 5,060 −
    1250×4+60=7 |
    1250×4+60=A |
    1250×4+60=% |
    1250×4+60=⌫ | 1,250 × 4 + 60
    5+3== | 8 + 3
    5+= | 5 + 5
    8×- | 8 ×
    8×-2= | 8 × −2
    8×-2+ | 8 × −2 +
    5+⌫ |
    5+3⌫⌫ |
    5+3⌫ | 5 +
    5+×3 | 5 ×
    5+3⌫×2 | 5 ×
    100+10%= | 100 + 10
    1÷0= |
    1÷10000000=+ | 1E−7 +
";

#[test]
fn the_sum_so_far_stands_above_the_number_once_there_is_an_operator() {
    for row in RUNNING.lines().filter(|row| row.contains('|')) {
        let (keys, shown) = row.split_once('|').expect("a row has two cells");
        let running = type_keys(HOLD, keys.trim()).0.running();
        assert_eq!(running.as_str(), shown.trim(), "{}", keys.trim());
    }
}

#[test]
fn of_a_very_long_sum_the_end_is_shown_and_can_be_taken_back() {
    let keys = "1+".repeat(40);
    let (state, _) = type_keys(HOLD, &keys);
    assert_eq!(state.running().as_str(), format!("… {}", "1 + ".repeat(32).trim_end()));
    assert_eq!(display(&format!("{keys}1=")), "41");
    assert_eq!(display(&format!("{keys}{}", "⌫⌫".repeat(60))), "0");
}
