//! Exact fractions for means, shares and points.
//!
//! It must not round: rounding is for the file and the screen, by [`Fraction::round_half_up`].

use std::cmp::Ordering;

/// A fraction with a positive denominator, in lowest terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i64,
    denominator: i64,
}

impl Fraction {
    /// Zero.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };

    /// `numerator / denominator`; nothing where the denominator is 0 or less.
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator > 0).then(|| {
            let divisor =
                greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
            let divisor = i64::try_from(divisor).unwrap_or(1);
            Self {
                numerator: numerator / divisor,
                denominator: denominator / divisor,
            }
        })
    }

    /// A whole number.
    pub const fn whole(number: i64) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// The part above the line.
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// The part below the line, more than 0.
    pub const fn denominator(self) -> i64 {
        self.denominator
    }

    /// This less another; zero where that is too large to write.
    pub fn minus(self, other: Self) -> Self {
        let cross = |a: Self, b: Self| a.numerator.checked_mul(b.denominator);
        let difference = || {
            let numerator = cross(self, other)?.checked_sub(cross(other, self)?)?;
            Self::new(numerator, self.denominator.checked_mul(other.denominator)?)
        };
        difference().unwrap_or(Self::ZERO)
    }

    /// This times 10 to the power of `places`, rounded half up (towards positive infinity).
    pub fn round_half_up(self, places: u32) -> i64 {
        let scaled = i128::from(self.numerator) * 10_i128.pow(places);
        let denominator = i128::from(self.denominator);
        let rounded = (2 * scaled + denominator).div_euclid(2 * denominator);
        i64::try_from(rounded).unwrap_or(i64::MAX)
    }
}

fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = i128::from(self.numerator) * i128::from(other.denominator);
        let right = i128::from(other.numerator) * i128::from(self.denominator);
        left.cmp(&right)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
