//! Words in a row.

/// Words in a row. One way for all lists: `join` is in the program once for each type of words.
pub(in crate::page) fn listed(words: &[String], between: &str) -> String {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.join(between)
}
