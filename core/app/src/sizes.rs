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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_the_unit_that_fits_it() {
        let said = [0, 1, 999_999, 20_000_000, 500_000_000, 4_250_000_000].map(size);
        assert_eq!(said, ["0 KB", "1 KB", "1000 KB", "20 MB", "500 MB", "4.2 GB"]);
    }
}
