use super::*;

fn out(code: &[u8], salt: [u8; 32], cost: Cost) -> [u8; 32] {
    **stretch(&Code::parse(code).unwrap(), &salt, cost).unwrap().0
}

#[test]
fn every_input_changes_what_comes_out() {
    let base = out(b"314159", [1; 32], Cost::LEAST);
    assert_eq!(base, out(b"314159", [1; 32], Cost::LEAST));
    assert_ne!(base, out(b"0314159", [1; 32], Cost::LEAST));
    assert_ne!(base, out(b"314159", [2; 32], Cost::LEAST));
    assert_ne!(base, out(b"314159", [1; 32], Cost::new(Cost::LEAST_KIB, 4).unwrap()));
    assert_ne!(base, out(b"314159", [1; 32], Cost::new(Cost::LEAST_KIB + 1024, 3).unwrap()));
}

#[test]
fn parameters_outside_the_range_are_refused() {
    for (kib, passes) in
        [(0, 3), (65_535, 3), (262_145, 3), (u32::MAX, 3), (65_536, 0), (65_536, 2), (65_536, 17)]
    {
        assert_eq!(Cost::new(kib, passes), Err(SealError::WeakParameters), "{kib} {passes}");
    }
    assert!(Cost::new(262_144, 16).is_ok());
}

#[test]
fn memory_that_is_not_there_is_an_error() {
    assert!(matches!(Memory::reserve(usize::MAX / 1024), Err(SealError::NoMemory)));
}

#[test]
fn a_code_is_six_to_sixteen_bare_digits() {
    for good in [&b"000000"[..], b"0123456789012345"] {
        assert!(Code::parse(good).is_ok());
    }
    for bad in
        [&b""[..], b"12345", b"01234567890123456", b"12345a", b"12 345", b"-123456", "٠١٢٣٤٥".as_bytes()]
    {
        assert!(matches!(Code::parse(bad), Err(SealError::NotACode)));
    }
}
