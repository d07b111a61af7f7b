//! Texts in a row.

/// The texts in a row, with `between` between any two. Spelled out: `join` and `concat` of the standard library are
/// in a program once for each type of texts, and twice as large.
pub fn joined(texts: &[&str], between: &str) -> String {
    let mut all = String::new();
    for (place, text) in texts.iter().enumerate() {
        if place > 0 {
            all.push_str(between);
        }
        all.push_str(text);
    }
    all
}
