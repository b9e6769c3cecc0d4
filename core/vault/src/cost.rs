//! Chooses how long a code is stretched, measured once on the phone.

use seal::stretch::{Code, Cost, stretch};

use crate::{Clock, StoreError};

/// The target, between the half second and the second that the rules allow.
const AIM_MS: u64 = 700;

/// Measures the cost, which takes about as long as one stretch. The table then stores it for every vault of the phone.
pub(crate) fn measure(clock: &dyn Clock) -> Result<Cost, StoreError> {
    let code = Code::parse(b"000000")?;
    let start = clock.boot_ms();
    stretch(&code, &[0; 32], Cost::LEAST)?;
    let passes = passes_for(clock.boot_ms().saturating_sub(start));
    Ok(Cost::new(Cost::LEAST_KIB, passes)?)
}

// Computes the passes from the time that the minimum number of passes took.
fn passes_for(least_ms: u64) -> u32 {
    let passes = (AIM_MS * u64::from(Cost::LEAST_PASSES)).div_ceil(least_ms.max(1));
    u32::try_from(passes).unwrap_or(u32::MAX).clamp(Cost::LEAST_PASSES, Cost::MOST_PASSES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fast_phone_makes_more_passes_and_a_slow_one_never_fewer_than_three() {
        assert_eq!(passes_for(2000), 3);
        assert_eq!(passes_for(700), 3);
        assert_eq!(passes_for(300), 7);
        assert_eq!(passes_for(135), 16);
        assert_eq!(passes_for(0), 16);
    }

    #[test]
    fn within_the_range_a_stretch_takes_half_a_second_to_one() {
        for least_ms in 132..1000 {
            let took = u64::from(passes_for(least_ms)) * least_ms / 3;
            assert!((500..=1000).contains(&took), "{least_ms}: {took}");
        }
    }
}
