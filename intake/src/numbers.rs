//! Numbers as lists print them, and raised digits. Which number comes next is the formats' matter.

use crate::styled::is_mark;

/// How a list's number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Style {
    /// 1, 2, 3
    #[default]
    Decimal,
    /// 01, 02
    Padded,
    /// a, b, c
    Lower,
    /// A, B, C
    Upper,
    /// i, ii, iii
    LowerRoman,
    /// I, II, III
    UpperRoman,
    /// 1st, 2nd
    Ordinal,
    /// The Arabic letters in the order of the alphabet.
    ArabicLetters,
    /// No number.
    None,
}

/// The sign of an unnumbered item, by how many such lists it lies in: as in browsers, so that the items
/// of an item are told from its neighbours.
pub(crate) fn bullet(depth: usize) -> char {
    match depth {
        0 | 1 => '•',
        2 => '◦',
        _ => '▪',
    }
}

/// Writes a number. Beyond what people read as letters or roman numbers, it is written in digits.
pub(crate) fn written(value: u32, style: Style) -> String {
    match style {
        Style::Padded => format!("{value:02}"),
        Style::Lower => letters(value, b'a').unwrap_or_else(|| value.to_string()),
        Style::Upper => letters(value, b'A').unwrap_or_else(|| value.to_string()),
        Style::LowerRoman => roman(value).unwrap_or_else(|| value.to_string()),
        Style::UpperRoman => roman(value).map_or_else(|| value.to_string(), |n| n.to_uppercase()),
        Style::Ordinal => format!("{value}{}", ordinal(value)),
        Style::ArabicLetters => {
            const LETTERS: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
            let at = usize::try_from(value).unwrap_or(0).checked_sub(1);
            at.and_then(|at| LETTERS.chars().nth(at))
                .map_or_else(|| value.to_string(), String::from)
        }
        Style::None => String::new(),
        Style::Decimal => value.to_string(),
    }
}

/// a to z, then aa, bb, as word processors go on.
fn letters(value: u32, first: u8) -> Option<String> {
    let at = value.checked_sub(1)?;
    let letter = first + u8::try_from(at % 26).ok()?;
    let times = usize::try_from(at / 26).ok()? + 1;
    (times <= 5).then(|| char::from(letter).to_string().repeat(times))
}

fn roman(value: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..4000).contains(&value) {
        return None;
    }
    let mut rest = value;
    let mut written = String::new();
    for (worth, sign) in SIGNS {
        while rest >= worth {
            rest -= worth;
            written.push_str(sign);
        }
    }
    Some(written)
}

fn ordinal(value: u32) -> &'static str {
    match (value % 10, value % 100) {
        (1, tens) if tens != 11 => "st",
        (2, tens) if tens != 12 => "nd",
        (3, tens) if tens != 13 => "rd",
        _ => "th",
    }
}

/// A number in raised digits, as a note's mark.
pub(crate) fn raised(value: u32) -> String {
    raise(&value.to_string())
}

/// Text with its digits raised, where it holds digits and what parts them and nothing else;
/// otherwise as it is.
pub(crate) fn raise(text: &str) -> String {
    let only_digits = text.contains(|ch: char| ch.is_ascii_digit())
        && text.chars().all(|ch| ch.is_ascii_digit() || matches!(ch, ',' | ' ') || is_mark(ch));
    if !only_digits {
        return text.to_owned();
    }
    text.chars().map(raised_digit).collect()
}

/// A digit as it is written when raised; anything else as it is.
pub(crate) fn raised_digit(ch: char) -> char {
    match ch {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_lists_print_them() {
        for (value, style, expected) in [
            (4, Style::LowerRoman, "iv"),
            (1999, Style::UpperRoman, "MCMXCIX"),
            (27, Style::Lower, "aa"),
            (2, Style::Upper, "B"),
            (3, Style::Padded, "03"),
            (12, Style::Ordinal, "12th"),
            (2, Style::ArabicLetters, "ب"),
            (4_000_000_000, Style::LowerRoman, "4000000000"),
            (0, Style::Lower, "0"),
        ] {
            assert_eq!(written(value, style), expected);
        }
    }

    #[test]
    fn only_what_is_all_digits_is_raised() {
        assert_eq!(raise("12"), "¹²");
        assert_eq!(raise("1, 2"), "¹, ²");
        assert_eq!(raise("st"), "st");
        assert_eq!(raise("*"), "*");
    }
}
