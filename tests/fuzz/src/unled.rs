//! Without counters in the code, no input reaches further than another: see `led.rs`.

/// Counts nothing.
pub(crate) struct Reached;

impl Reached {
    pub(crate) fn new() -> Self {
        Self
    }

    pub(crate) fn begin(&self) {}

    pub(crate) fn is_further(&mut self) -> bool {
        false
    }
}

/// Keeps nothing.
pub(crate) fn keep_smallest(_name: &str, _pool: Vec<Vec<u8>>, _first: usize, _reads: &super::Reads) {}
