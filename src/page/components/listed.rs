//! Words in a row.

use model::joined;

/// Words in a row, with `between` between any two.
pub(in crate::page) fn listed(words: &[String], between: &str) -> String {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    joined(&words, between)
}
