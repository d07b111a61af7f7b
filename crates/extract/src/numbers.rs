//! Numbers and signs as lists print them, and raised digits. Which number comes next is the formats' matter.

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
    /// a to z, then aa, ab, as browsers go on.
    LowerPlaces,
    /// A to Z, then AA, AB.
    UpperPlaces,
    /// The Arabic letters in the order of the alphabet.
    ArabicLetters,
    /// The same in their old order, as letters stand for numbers.
    Abjad,
    /// а, б, в
    Russian,
    /// А, Б, В
    UpperRussian,
    /// α, β, γ
    Greek,
    /// Α, Β, Γ
    UpperGreek,
    /// The Hebrew letters as numbers: after 10 come 10 and 1.
    Hebrew,
    /// The Hebrew letters in the order of the alphabet.
    HebrewLetters,
    /// ก, ข, ค
    ThaiLetters,
    /// Thai digits.
    ThaiDigits,
    /// The digits of Arabic writing.
    ArabicDigits,
    /// No number.
    None,
}

/// The sign of an unnumbered item, by how many such lists it lies in: as in browsers, so that the items
/// of an item are distinguished from its neighbours.
pub(crate) fn bullet(depth: usize) -> char {
    match depth {
        0 | 1 => '•',
        2 => '◦',
        _ => '▪',
    }
}

/// A box that is not ticked, and one that is.
pub(crate) fn ticked(on: bool) -> &'static str {
    if on { "☑" } else { "☐" }
}

/// Writes a number. Beyond what people read as letters or roman numbers, it is written in digits.
pub(crate) fn written(value: u32, style: Style) -> String {
    match style {
        Style::Padded => format!("{value:02}"),
        Style::Lower => repeated(value, LATIN).unwrap_or_else(|| value.to_string()),
        Style::Upper => {
            repeated(value, LATIN).map_or_else(|| value.to_string(), |text| text.to_uppercase())
        }
        Style::LowerPlaces => in_places(value, LATIN).unwrap_or_else(|| value.to_string()),
        Style::UpperPlaces => {
            in_places(value, LATIN).map_or_else(|| value.to_string(), |text| text.to_uppercase())
        }
        Style::Russian => repeated(value, RUSSIAN).unwrap_or_else(|| value.to_string()),
        Style::UpperRussian => {
            repeated(value, RUSSIAN).map_or_else(|| value.to_string(), |text| text.to_uppercase())
        }
        Style::Greek => in_places(value, GREEK).unwrap_or_else(|| value.to_string()),
        Style::UpperGreek => {
            in_places(value, GREEK).map_or_else(|| value.to_string(), |text| text.to_uppercase())
        }
        Style::Hebrew => hebrew(value).unwrap_or_else(|| value.to_string()),
        Style::HebrewLetters => repeated(value, HEBREW).unwrap_or_else(|| value.to_string()),
        Style::ThaiLetters => repeated(value, THAI).unwrap_or_else(|| value.to_string()),
        Style::ThaiDigits => in_digits(value, '๐'),
        Style::ArabicDigits => in_digits(value, '٠'),
        Style::Abjad => repeated(value, ABJAD).unwrap_or_else(|| value.to_string()),
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

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
/// The letters that lists are counted with; ECMA-376 (ST_NumberFormat) names them, and those of Thai.
const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const THAI: &str = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";
const GREEK: &str = "αβγδεζηθικλμνξοπρστυφχψω";
const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת";
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/// Each letter, then each twice, as word processors go on.
fn repeated(value: u32, letters: &str) -> Option<String> {
    let at = usize::try_from(value.checked_sub(1)?).ok()?;
    let count = letters.chars().count();
    let times = at / count + 1;
    let letter = letters.chars().nth(at % count)?;
    (times <= 5).then(|| letter.to_string().repeat(times))
}

/// Each letter, then each pair of them, as browsers go on.
fn in_places(value: u32, letters: &str) -> Option<String> {
    let all: Vec<char> = letters.chars().collect();
    let mut rest = usize::try_from(value).ok().filter(|value| (1..100_000).contains(value))?;
    let mut text = Vec::new();
    while rest > 0 {
        text.insert(0, *all.get((rest - 1) % all.len())?);
        rest = (rest - 1) / all.len();
    }
    Some(text.into_iter().collect())
}

fn in_digits(value: u32, zero: char) -> String {
    let digit = |ch: char| char::from_u32(u32::from(zero) + ch.to_digit(10)?);
    value.to_string().chars().filter_map(digit).collect()
}

/// Hundreds, tens and ones as letters. 15 and 16 are 9 and 6, 9 and 7.
fn hebrew(value: u32) -> Option<String> {
    let letter = |at: u32| HEBREW.chars().nth(usize::try_from(at).ok()?);
    let mut rest = value;
    let mut text = String::new();
    if !(1..1000).contains(&value) {
        return None;
    }
    while rest >= 100 {
        let hundreds = (rest / 100).min(4);
        text.push(letter(17 + hundreds)?);
        rest -= hundreds * 100;
    }
    if matches!(rest, 15 | 16) {
        text.push(letter(8)?);
        rest -= 9;
    } else if rest >= 10 {
        text.push(letter(8 + rest / 10)?);
        rest %= 10;
    }
    if rest > 0 {
        text.push(letter(rest - 1)?);
    }
    Some(text)
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
            (28, Style::Lower, "bb"),
            (28, Style::LowerPlaces, "ab"),
            (703, Style::UpperPlaces, "AAA"),
            (3, Style::Russian, "в"),
            (10, Style::UpperRussian, "К"),
            (30, Style::Russian, "аа"),
            (3, Style::Greek, "γ"),
            (1, Style::UpperGreek, "Α"),
            (11, Style::Hebrew, "יא"),
            (15, Style::Hebrew, "טו"),
            (120, Style::Hebrew, "קכ"),
            (3, Style::HebrewLetters, "ג"),
            (4, Style::ThaiLetters, "ง"),
            (10, Style::ThaiDigits, "๑๐"),
            (21, Style::ArabicDigits, "٢١"),
            (3, Style::Abjad, "ج"),
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
