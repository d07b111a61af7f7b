//! How Arabic text has numbers, and pieces of a file.

/// A number, in threes.
pub(super) fn number(number: impl Into<u64>) -> String {
    extract::grouped(number.into(), ',')
}

/// What comes from a file, set apart, so that its direction and that of the sentence do not mix.
pub(super) fn apart(piece: &str) -> String {
    format!("\u{2068}{piece}\u{2069}")
}
