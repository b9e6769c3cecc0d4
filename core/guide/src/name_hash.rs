//! Hashes of words that the code compares with but the compiled library must not contain as text.

/// Hashes a word with FNV-1a, 64 bits. Hides the word from a search of the binary; it is no protection of a secret.
pub const fn name_hash(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        // A widening cast: no bits are lost.
        sum = (sum ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_that_of_fnv_1a() {
        assert_eq!(name_hash(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(name_hash("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(name_hash("foobar"), 0x8594_4171_f739_67e8);
    }
}
