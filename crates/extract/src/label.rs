//! Which words only label what comes after them.

/// "7", "7.1", "(a)", "iv.": a number with no words.
pub(crate) fn is_label(text: &str) -> bool {
    let bare: &str = text.trim_matches(|ch: char| ch.is_ascii_punctuation());
    let digits = bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let roman = bare.bytes().all(|byte| b"ivxIVX".contains(&byte));
    let letter = bare.len() == 1 && bare.len() < text.len();
    !bare.is_empty() && text.len() <= 8 && (digits || letter || roman && bare.len() < text.len())
}
