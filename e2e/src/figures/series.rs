//! The same thing measured several times, and how that is reported.

use std::fmt;

/// Measurements of the same thing.
#[derive(Clone, Default)]
pub(super) struct Series(Vec<f64>);

impl Series {
    pub(super) fn push(&mut self, value: f64) {
        self.0.push(value);
    }

    fn sorted(&self) -> Vec<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
    }

    /// The one in the middle.
    pub(super) fn median(&self) -> f64 {
        let sorted = self.sorted();
        sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
    }

    /// The largest.
    pub(super) fn largest(&self) -> f64 {
        self.sorted().last().copied().unwrap_or(f64::NAN)
    }
}

/// Median, smallest and largest.
impl fmt::Display for Series {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let smallest = self.sorted().first().copied().unwrap_or(f64::NAN);
        write!(out, "**{:.0}** ({smallest:.0}–{:.0})", self.median(), self.largest())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_in_the_middle_is_told_with_the_outermost() {
        let mut series = Series::default();
        for value in [30.0, 9.6, 100.0, 11.0, 12.0] {
            series.push(value);
        }
        assert_eq!(series.to_string(), "**12** (10–100)");
    }
}
