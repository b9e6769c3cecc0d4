//! Decimal numbers of a fixed size, so that they can be wiped in place.

use bigdecimal::num_bigint::{BigInt, Sign};
use bigdecimal::{BigDecimal, RoundingMode};
use std::num::NonZeroU64;
use zeroize::{Zeroize, Zeroizing};

use crate::key::Operator;

/// Significant digits kept; halves round to even.
const KEPT: u32 = 38;
/// A sum smaller than its larger part by this many powers of ten is a zero with a rounding error.
const NOTHING_LEFT: i32 = 34;
/// Whole numbers with up to this many digits are added and subtracted exactly.
const EXACT: i32 = 36;
/// The largest power of ten of a first digit: a number beyond it is too large, one below its inverse is zero.
const LARGEST: i32 = 999;

/// Why there is no result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    DivideByZero,
    TooLarge,
}

/// `coefficient × 10^exponent`, the coefficient without trailing zeros. Typing never sends a number through the heap of
/// the decimal library; calculating with it does.
#[derive(Clone, Copy, Zeroize)]
pub(crate) struct Number {
    coefficient: u128,
    exponent: i32,
    negative: bool,
}

impl Number {
    pub(crate) const ZERO: Self = Self { coefficient: 0, exponent: 0, negative: false };

    /// Makes a number from ASCII digits, the last `decimals` of them after the point.
    pub(crate) fn typed(digits: &[u8], decimals: i32, negative: bool) -> Self {
        let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
        let digits = digits.get(zeros..).unwrap_or_default();
        let (kept, rest) = digits.split_at(digits.len().min(KEPT as usize));
        let whole = kept.iter().fold(0, |sum: u128, digit| sum * 10 + u128::from(digit - b'0'));
        let coefficient = whole + u128::from(rounds_up(rest, whole % 2 == 1));
        let exponent = i32::try_from(rest.len()).unwrap_or_default() - decimals;
        Self { coefficient, exponent, negative }.stripped()
    }

    fn stripped(mut self) -> Self {
        if self.coefficient == 0 {
            return Self::ZERO;
        }
        while self.coefficient.is_multiple_of(10) {
            self.coefficient /= 10;
            self.exponent += 1;
        }
        self
    }

    fn within_bounds(self) -> Result<Self, Failure> {
        match self.magnitude() {
            power if power > LARGEST => Err(Failure::TooLarge),
            power if power < -LARGEST => Ok(Self::ZERO),
            _ => Ok(self),
        }
    }

    /// Returns the significant digits as ASCII; `0` for zero.
    pub(crate) fn digits(&self) -> Zeroizing<Vec<u8>> {
        let mut digits = Zeroizing::new(Vec::with_capacity(self.length() as usize));
        for power in (0..self.length()).rev() {
            let digit = self.coefficient / 10_u128.pow(power) % 10;
            digits.push(b'0' + u8::try_from(digit).unwrap_or_default());
        }
        digits
    }

    pub(crate) fn is_negative(&self) -> bool {
        self.negative
    }

    fn is_zero(&self) -> bool {
        self.coefficient == 0
    }

    fn length(&self) -> u32 {
        self.coefficient.checked_ilog10().map_or(1, |log| log + 1)
    }

    /// Returns the power of ten of the first digit; 0 for zero.
    pub(crate) fn magnitude(&self) -> i32 {
        self.exponent + self.length().cast_signed() - 1
    }

    /// Rounds to `digits` significant digits, halves away from zero.
    pub(crate) fn rounded_to(self, digits: u32) -> Self {
        let Some(surplus) = self.length().checked_sub(digits).filter(|surplus| *surplus > 0) else {
            return self;
        };
        let unit = 10_u128.pow(surplus);
        let coefficient = (self.coefficient + unit / 2) / unit;
        Self { coefficient, exponent: self.exponent + surplus.cast_signed(), ..self }.stripped()
    }

    pub(crate) fn negated(self) -> Self {
        Self { negative: !self.negative && !self.is_zero(), ..self }
    }

    /// Returns a hundredth of it.
    pub(crate) fn percent(self) -> Result<Self, Failure> {
        Self { exponent: self.exponent - 2, ..self }.stripped().within_bounds()
    }

    pub(crate) fn apply(self, operator: Operator, right: Self) -> Result<Self, Failure> {
        match operator {
            Operator::Plus => self.plus(right),
            Operator::Minus => self.plus(right.negated()),
            Operator::Times => Self::from_big(self.big() * right.big()),
            Operator::Divide if right.is_zero() => Err(Failure::DivideByZero),
            // The quotient has 100 digits; two coefficients of 38 cannot tie on so few of them, so it rounds only once.
            Operator::Divide => Self::from_big(self.big() / right.big()),
        }
    }

    fn plus(self, right: Self) -> Result<Self, Failure> {
        let sum = Self::from_big(self.big() + right.big())?;
        if self.is_exact() && right.is_exact() {
            return Ok(sum);
        }
        let larger = self.magnitude().max(right.magnitude());
        let cancelled = !self.is_zero() && !right.is_zero() && sum.magnitude() < larger - NOTHING_LEFT;
        Ok(if cancelled { Self::ZERO } else { sum })
    }

    // Two of the kept digits are then after the point, so no rounding goes unseen.
    fn is_exact(&self) -> bool {
        self.exponent >= 0 && self.magnitude() < EXACT
    }

    fn big(&self) -> BigDecimal {
        let sign = if self.negative { Sign::Minus } else { Sign::Plus };
        BigDecimal::new(BigInt::from_biguint(sign, self.coefficient.into()), -i64::from(self.exponent))
    }

    fn from_big(big: BigDecimal) -> Result<Self, Failure> {
        const DIGITS: NonZeroU64 = NonZeroU64::new(KEPT as u64).expect("not zero");
        let rounded = big.with_precision_round(DIGITS, RoundingMode::HalfEven).normalized();
        let (whole, scale) = rounded.into_bigint_and_scale();
        let (sign, magnitude) = whole.into_parts();
        let coefficient = u128::try_from(magnitude).map_err(|_| Failure::TooLarge)?;
        let exponent = i32::try_from(-scale).map_err(|_| Failure::TooLarge)?;
        Self { coefficient, exponent, negative: sign == Sign::Minus }.stripped().within_bounds()
    }
}

/// Returns whether the digits cut off are more than half, or half after an odd digit.
fn rounds_up(rest: &[u8], odd: bool) -> bool {
    let Some((first, others)) = rest.split_first() else { return false };
    let beyond = others.iter().any(|digit| *digit != b'0');
    *first > b'5' || (*first == b'5' && (beyond || odd))
}
