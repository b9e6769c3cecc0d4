//! Sizes, as phones write them.

const KB: u64 = 1_000;
const MB: u64 = 1_000_000;
const GB: u64 = 1_000_000_000;

/// `248 MB`.
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        GB.. => format!("{}.{} GB", bytes / GB, bytes % GB / (GB / 10)),
        MB.. => format!("{} MB", bytes.div_ceil(MB)),
        _ => format!("{} KB", bytes.div_ceil(KB)),
    }
}

/// Returns how much of it is done in per cent, at most 100.
pub(crate) fn percent(done: u64, all: u64) -> u32 {
    let percent = u128::from(done) * 100 / u128::from(all.max(1));
    u32::try_from(percent.min(100)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_the_unit_that_fits_it() {
        let said = [0, 1, 999_999, 20_000_000, 500_000_000, 4_250_000_000].map(size);
        assert_eq!(said, ["0 KB", "1 KB", "1000 KB", "20 MB", "500 MB", "4.2 GB"]);
    }

    #[test]
    fn what_is_done_is_said_in_per_cent_whatever_the_numbers_are() {
        let done = [(0, 0), (0, 7), (1, 3), (7, 7), (8, 7), (u64::MAX, u64::MAX), (u64::MAX - 1, u64::MAX)];
        assert_eq!(done.map(|(done, all)| percent(done, all)), [0, 0, 33, 100, 100, 100, 99]);
    }
}
