//! Numbers that count or measure and label nothing: "3.5 per cent", "12 March", "193 states".

use super::dates::is_month;
use super::sentence::{first_word, starts_lower};

/// Whether the words after a decimal show that it is one: "3.5 per cent".
pub(crate) fn is_measure(words: &str) -> bool {
    let first = first_word(words);
    matches!(
        first,
        "per"
            | "percent"
            | "million"
            | "billion"
            | "millions"
            | "milliards"
            | "pour"
            | "%"
            | "times"
            | "or"
            | "and"
            | "to"
    )
}

/// Whether the words after a bare number show that it is a quantity or a date, not a label.
pub(crate) fn is_quantity(words: &str) -> bool {
    let first = first_word(words).trim_matches(|ch: char| !ch.is_alphanumeric());
    let lower = first.to_lowercase();
    is_month(&lower)
        || starts_lower(words)
        || matches!(lower.as_str(), "percent" | "million" | "billion" | "%")
}
