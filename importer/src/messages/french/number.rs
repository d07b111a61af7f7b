//! How French writes numbers.

/// A number, in threes.
pub(super) fn number(number: impl Into<u64>) -> String {
    extract::grouped(number.into(), '\u{202f}')
}
