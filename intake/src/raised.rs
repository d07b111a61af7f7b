//! What raised text is to the word before it: one rule for all formats. "1er" and "No" are one word; "act" with a
//! small "i" above it is a word and a mark, and "acti" would be another word.

use crate::numbers::raise;
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

/// Raised text as it follows what is before it: digits raised, a mark of letters with a space before it, and
/// what belongs to the word as it is.
pub(crate) fn joined(before: &str, raised: &str) -> String {
    if needs_space(before, raised) { format!(" {raised}") } else { raise(raised) }
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
