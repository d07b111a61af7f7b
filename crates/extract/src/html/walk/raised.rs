//! Raised and lowered letters: the mark of a note is never the last letter of the word before it, and the end of
//! an ordinal always is.

use crate::numbers::raised_digit;
use crate::raised::{base, power};
use crate::styled::{bare, is_mark};

/// How the raised end of a number or of a short word is spelt, in languages that have one.
const ENDS: &str = " st nd rd th e er ers re res me mes ème eme ère nde o os a as r rs t te ts d lle lles gr ie ve vo \
    º ª bis ter quater ";

/// Raised text as it is put after what is before it.
pub(in crate::html) fn raised(before: &str, text: &str, is_link: bool) -> String {
    let before = &*bare(before);
    let words = bare(text);
    let words = words.trim();
    if let Some(digits) = raised_digits(text) {
        return digits;
    }
    match words {
        "TM" => return "™".to_owned(),
        "SM" => return "℠".to_owned(),
        _ => {}
    }
    if !is_link && let Some(power) = power(before, text) {
        return power;
    }
    let base = base(before);
    if base.is_empty() || words.is_empty() || !words.starts_with(char::is_alphanumeric) {
        return text.to_owned();
    }
    let is_end = ENDS.contains(&format!(" {} ", words.to_lowercase()));
    let first = base.chars().next();
    let is_short = match base.chars().count() {
        1 => true,
        2 => first.is_some_and(char::is_uppercase),
        _ => base.chars().all(|ch| "IVXLCDM".contains(ch)),
    };
    let is_number = base.ends_with(|ch: char| ch.is_ascii_digit());
    // "2019ᵃ" has a note, and "2ᵃ" is an ordinal.
    let is_year = is_number && base.len() > 3 && words.chars().count() == 1;
    let is_ordinal = matches!(words, "o" | "os") || is_short || is_number;
    if is_end && !is_link && is_ordinal && !is_year {
        return text.to_owned();
    }
    let is_power = (base.chars().count() == 1 || is_number) && !is_year && !is_link;
    let is_one = words.chars().all(char::is_alphanumeric);
    if is_power && is_one {
        format!("^{text}")
    } else if is_power {
        format!("^{}", around(text, '(', ')'))
    } else {
        around(text, '[', ']')
    }
}

/// How a word is read, as it is put after the word: in brackets, unless it has some.
pub(super) fn reading(text: &str) -> String {
    let words = bare(text);
    let words = words.trim();
    let has_own = words.starts_with(['(', '（', '[']) && words.ends_with([')', '）', ']']);
    if has_own { text.to_owned() } else { around(text, '(', ')') }
}

/// Brackets around words; the space at their ends stays outside.
fn around(text: &str, opening: char, closing: char) -> String {
    let words = text.trim();
    match text.split_once(words).filter(|_| !words.is_empty()) {
        Some((before, after)) => format!("{before}{opening}{words}{closing}{after}"),
        None => text.to_owned(),
    }
}

/// A text of digits, and of signs between or before them, in raised digits.
pub(super) fn raised_digits(text: &str) -> Option<String> {
    let is_sign = |ch: char| matches!(ch, ',' | ' ' | '-' | '–' | '−' | '+') || is_mark(ch);
    let has_digit = text.contains(|ch: char| ch.is_ascii_digit());
    let only = has_digit && text.chars().all(|ch| ch.is_ascii_digit() || is_sign(ch));
    let sign = |ch: char| match ch {
        '-' | '–' | '−' => '⁻',
        '+' => '⁺',
        other => raised_digit(other),
    };
    only.then(|| text.chars().map(sign).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raised_mark_of_a_note_is_no_letter_of_the_word_before_it() {
        for (before, text, is_link, expected) in [
            ("act", "i", false, "[i]"),
            ("act", "12", true, "¹²"),
            ("it", "a", false, "[a]"),
            ("States", "iv", true, "[iv]"),
            ("2019", "a", false, "[a]"),
            ("act", "*", true, "*"),
            ("act", "[1]", true, "[1]"),
            ("Article 1", "er", false, "er"),
            ("21", "st", false, "st"),
            ("the n", "o", false, "o"),
            ("M", "me", false, "me"),
            ("XIX", "e", false, "e"),
            ("Dr", "a", false, "a"),
            ("m", "2", false, "²"),
            ("10", "-6", false, "⁻⁶"),
            ("x", "n", false, "ⁿ"),
            ("x", "y+1", false, "^(y+1)"),
            ("Norland", "citation needed", true, "[citation needed]"),
            ("art", "o", false, "o"),
            ("article 2", "bis", false, "bis"),
            ("Norland", "TM", false, "™"),
            ("", "a", false, "a"),
        ] {
            assert_eq!(raised(before, text, is_link), expected, "{before} {text}");
        }
    }
}
