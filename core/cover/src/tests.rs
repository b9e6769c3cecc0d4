//! Sums that every phone gets right, and what a held `=` offers.

use super::*;

mod sums;
