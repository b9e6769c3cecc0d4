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
