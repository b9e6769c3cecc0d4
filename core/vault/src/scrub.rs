//! Overwrites the part of the stack that just held keys.

const STACK: usize = 64 * 1024;

/// Overwrites 64 KiB of stack. Call it last after using a key. Takes about 2 µs.
#[inline(never)]
pub(crate) fn scrub_stack() {
    let mut room = [0u8; STACK];
    zeroize::Zeroize::zeroize(&mut room);
    std::hint::black_box(&mut room);
}
