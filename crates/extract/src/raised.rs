//! What raised text is to the word before it: one rule for all formats. "1er" and "No" are one word; "act" with a
//! small "i" above it is a word and a mark, and "acti" would be another word.

use crate::numbers::raise;
use crate::scripts::{self, is_minus, is_raised};
use crate::styled::bare;

/// What belongs to a number before it; of these first, several runs may raise one letter each.
const OF_NUMBER: [&[&str]; 2] = [
    &["st", "nd", "rd", "th", "er", "re", "ère", "nde", "ème", "ième"],
    &[
        "e", "ers", "eme", "es", "o", "os", "º", "ª", "ro", "do", "to", "mo", "no", "va", "ta",
        "bis", "ter",
    ],
];
/// The same after a number with a full stop; without one an "a" is rather the mark of a table's note.
const OF_NUMBER_WITH_STOP: &[&str] = &["a", "as"];
/// What belongs to the first letter of a word that is shortened.
const OF_LETTER: &[&str] = &[
    "o", "os", "r", "rs", "a", "as", "e", "es", "me", "mes", "lle", "lles", "gr", "grs", "ie",
    "st", "ste", "mr", "t", "te", "ts", "d", "rt", "ts",
];
/// The longest mark of letters.
const LONGEST: usize = 3;
/// How much is looked at of what is before.
const TAIL: usize = 64;

/// Letters that are numbers not yet known, where something is raised to them.
const VARIABLES: &str = "nxyzkm";
/// Words that something lowered after them belongs to.
const FUNCTIONS: [&str; 6] = ["log", "lg", "lim", "max", "min", "sup"];

/// Raised text as it follows what is before it: exponents raised, a mark of letters with a space before it, and
/// what belongs to the word as it is.
pub(crate) fn joined(before: &str, raised: &str) -> String {
    if let Some(power) = power(before, raised) {
        return power;
    }
    if needs_space(before, raised) { format!(" {raised}") } else { raise(raised) }
}

/// Raised text as an exponent, where it is one: of digits and a sign, or of what is raised upon a number or a letter
/// that stands for one. In raised signs, and after "^" where there are none.
pub(crate) fn power(before: &str, raised: &str) -> Option<String> {
    let tail = before.char_indices().rev().nth(TAIL).map_or(0, |(at, _)| at);
    let before = bare(before.get(tail..).unwrap_or_default());
    let plain = bare(raised);
    let words = plain.trim();
    // Several runs may raise one exponent.
    let trunk = before.trim_end_matches(is_raised);
    let base = base(trunk);
    let is_number = base.ends_with(|ch: char| ch.is_ascii_digit());
    let is_letter = base.chars().count() == 1 && base.chars().all(char::is_alphabetic);
    let is_sign = |ch: char| is_minus(ch) || ch == '+';
    if words.is_empty() || base.is_empty() || plain.starts_with(char::is_whitespace) {
        return None;
    }
    if words.chars().all(|ch| ch.is_ascii_digit() || is_sign(ch)) {
        return scripts::raised(raised);
    }
    let is_year = is_number && base.len() > 3;
    if !is_number && !is_letter || is_year && words.chars().all(char::is_alphanumeric) {
        return None;
    }
    let is_unknown = |ch: char| VARIABLES.contains(ch) || ('α'..='ω').contains(&ch);
    let is_part = |ch: char| {
        ch.is_ascii_digit() || is_sign(ch) || matches!(ch, '(' | ')' | '/' | '.' | '·' | '×' | '=')
    };
    let letters = words.chars().filter(|ch| ch.is_alphabetic());
    let is_lone = words.chars().count() == 1;
    let is_known = |ch: char| is_unknown(ch) || !is_lone && matches!(ch, 't' | 'i' | 'π');
    let has_any = words.contains(|ch: char| ch.is_alphanumeric());
    if !has_any
        || !letters.clone().all(is_known)
        || !words.chars().all(|ch| is_known(ch) || is_part(ch))
        // "2m" is a mark, or square metres; and "1nn" is nothing.
        || is_lone && is_number && words == "m"
        || letters.count() > 1 && words.chars().all(|ch| matches!(ch, 'i' | 'x'))
    {
        return None;
    }
    Some(scripts::raised(raised).unwrap_or_else(|| after_sign('^', raised)))
}

/// Lowered text as it follows what is before it. Digits in the name of a substance, as in "CO2", are on the line, as
/// people write them where they have no others.
pub(crate) fn lowered(before: &str, lowered: &str) -> String {
    let tail = before.char_indices().rev().nth(TAIL).map_or(0, |(at, _)| at);
    let before = bare(before.get(tail..).unwrap_or_default());
    let plain = bare(lowered);
    let words = plain.trim();
    let is_digits = !words.is_empty()
        && words.chars().all(|ch| ch.is_ascii_digit() || is_minus(ch) || ch == '+');
    let base = base(&before);
    let is_fraction =
        before.ends_with(['/', '⁄']) && before.trim_end_matches(['/', '⁄']).ends_with(is_raised);
    let ends_in_digit = base.ends_with(|ch: char| ch.is_ascii_digit());
    let mut back = base.chars().rev();
    let last = back.next().unwrap_or(' ');
    let is_substance =
        last.is_uppercase() || last.is_lowercase() && back.next().is_some_and(char::is_uppercase);
    if is_digits && (is_fraction || !base.is_empty() && !is_substance) {
        return scripts::lowered(lowered).unwrap_or_else(|| lowered.to_owned());
    }
    let is_one = base.chars().count() == 1 || ends_in_digit || FUNCTIONS.contains(&base);
    if is_one && words.starts_with(char::is_alphanumeric) && words.contains(char::is_alphabetic) {
        return scripts::lowered(lowered).unwrap_or_else(|| after_sign('_', lowered));
    }
    lowered.to_owned()
}

/// Text after a sign that says where it was, in brackets where it is more than one word.
fn after_sign(sign: char, text: &str) -> String {
    let is_one = bare(text).trim().chars().all(char::is_alphanumeric);
    let end = text.trim_end();
    let (begin, words) = end.split_at(end.len() - end.trim_start().len());
    let rest = text.get(end.len()..).unwrap_or_default();
    if is_one {
        format!("{begin}{sign}{words}{rest}")
    } else {
        format!("{begin}{sign}({words}){rest}")
    }
}

/// The letters and digits that a text ends with.
pub(crate) fn base(before: &str) -> &str {
    let is_part = |ch: char| ch.is_alphanumeric() && !is_raised(ch);
    let rest = before.trim_end_matches(is_part);
    before.get(rest.len()..).unwrap_or_default()
}

/// Whether raised text is a mark of letters on the word before it, and not the end of that word.
pub(crate) fn needs_space(before: &str, raised: &str) -> bool {
    let tail = before.char_indices().rev().nth(TAIL).map_or(0, |(at, _)| at);
    let before = &*bare(before.get(tail..).unwrap_or_default());
    let plain = bare(raised);
    let (raised, mark) = (&*plain, plain.trim_end());
    let parts = || mark.split([',', ' ']).filter(|part| !part.is_empty());
    let is_roman = |part: &str| part.chars().all(|ch| matches!(ch, 'i' | 'v' | 'x' | 'l' | 'c'));
    let is_mark = |part: &str| {
        part.chars().all(char::is_alphabetic) && (part.chars().count() <= LONGEST || is_roman(part))
    };
    if mark.is_empty() || raised.starts_with(char::is_whitespace) || !parts().all(is_mark) {
        return false;
    }
    let Some(last) = before.chars().next_back().filter(|ch| !ch.is_whitespace()) else {
        return false;
    };
    // Several runs may raise the letters of one ending.
    let small = |ch: &char| ch.is_lowercase();
    let begun = before.chars().rev().take_while(small).take(LONGEST).collect::<Vec<_>>();
    let endings = (0..=begun.len()).map(|taken| {
        let length: usize = begun.iter().take(taken).map(|ch| ch.len_utf8()).sum();
        before.split_at(before.len() - length)
    });
    for (stem, begun) in endings {
        let ending = format!("{begun}{}", mark.to_lowercase());
        let is = |all: &[&str]| all.contains(&ending.as_str());
        let [begins, others] = OF_NUMBER;
        let of_number = is(others)
            || begins.iter().any(|it| it.starts_with(ending.as_str()))
            || is(OF_NUMBER_WITH_STOP) && stem.ends_with('.');
        let mut back = stem.trim_end_matches('.').chars().rev();
        let is_number = back.clone().next().is_some_and(char::is_numeric)
            || stem.split(|ch: char| !ch.is_alphanumeric()).next_back().is_some_and(is_upper_roman);
        let is_letter = back.next().is_some_and(char::is_uppercase)
            && !back.next().is_some_and(char::is_alphanumeric);
        if is_number && of_number || is_letter && is(OF_LETTER) {
            return false;
        }
    }
    // After an opening bracket or a dash there is no word that the mark could be read with.
    last.is_alphanumeric() || matches!(last, '.' | ',' | ';' | ':' | ')' | '”' | '’' | '"' | '»')
}

fn is_upper_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|ch| matches!(ch, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_and_indices_are_no_digits_of_the_number_before_them() {
        for (before, raised, after) in [
            ("10", "−9", "⁻⁹"),
            ("10", "-", "⁻"),
            ("10⁻", "9", "⁹"),
            ("10", "n", "ⁿ"),
            ("10", "-n", "⁻ⁿ"),
            ("10⁻", "n", "ⁿ"),
            ("2", "2n", "²ⁿ"),
            ("10", "2+", "²⁺"),
            ("Na", "+", "⁺"),
            ("10", "(3)", "⁽³⁾"),
            ("5", "1/2", "^(1/2)"),
            ("2", "1.5", "^(1.5)"),
            ("x", "y", "^y"),
            ("e", "iπ", "^iπ"),
            ("act", "(1)", "(1)"),
            ("act", "n", " n"),
            ("10", " 2", " ²"),
        ] {
            assert_eq!(joined(before, raised), after, "{before} {raised}");
        }
        for (before, low, after) in [
            ("log", "10", "₁₀"),
            ("CO", "2", "2"),
            ("Fe", "2", "2"),
            ("10", "2", "₂"),
            ("x", "1", "₁"),
            ("a", "i", "ᵢ"),
            ("K", "d", "_d"),
            ("¹/", "2", "₂"),
            ("", "2", "2"),
        ] {
            assert_eq!(lowered(before, low), after, "{before} {low}");
        }
    }

    #[test]
    fn marks_of_letters_are_apart_and_endings_are_not() {
        for (before, raised, after) in [
            ("act", "i", " i"),
            ("act.", "ii", " ii"),
            ("act", "viii", " viii"),
            ("act", "a,b", " a,b"),
            ("Table 12", "m", " m"),
            ("Table 12", "a", " a"),
            ("la 1.", "a", "a"),
            ("act", "1", "¹"),
            ("act", "1, 2", "¹, ²"),
            ("act", "*", "*"),
            ("act", "[a]", "[a]"),
            ("the 1", "er", "er"),
            ("the 22", "nd", "nd"),
            ("the 5", "t", "t"),
            ("the 5t", "h", "h"),
            ("XXI", "e", "e"),
            ("N", "o", "o"),
            ("n.º 1.", "o", "o"),
            ("M", "me", "me"),
            ("S", "tates", "tates"),
            ("act ", "i", "i"),
            ("", "a", "a"),
        ] {
            assert_eq!(joined(before, raised), after, "{before}");
        }
    }
}
