//! Scanning for the printed mark at the start of a line. Whether a mark that is found opens a
//! paragraph is decided by `numbering`.

use super::bullet::bullet;
use super::mark::{Family, Mark, Number, Reading, Shape};
use super::reference::lettered;
use super::roman;
use super::sentence::starts_upper;

/// Reads the mark at the start of a line, if there is one.
pub(crate) fn scan(text: &str, first_word_set_off: bool) -> Option<Mark> {
    let start = text.len() - text.trim_start_matches(is_direction).len();
    let rest = text.get(start..)?;
    let mark = bullet(rest, start)
        .or_else(|| of_draft(rest, start).map(Mark::Number))
        .or_else(|| number(rest, start, first_word_set_off).map(Mark::Number))
        .or_else(|| number_in_arabic(rest, start, first_word_set_off).map(Mark::Number))?;
    let is_range = matches!(&mark, Mark::Number(number) if number.shape == Shape::Enclosed)
        && text.get(mark.end()..).is_some_and(goes_to_another);
    (!is_range).then_some(mark)
}

/// A number in the digits of Arabic or Persian, as the same in European ones.
fn number_in_arabic(rest: &str, start: usize, first_word_set_off: bool) -> Option<Number> {
    let head = rest.find(char::is_alphabetic).unwrap_or(rest.len());
    let (head, words) = rest.split_at_checked(head)?;
    if !head.contains(is_arabic_digit) {
        return None;
    }
    let european = with_european_digits(head) + words;
    let mut number = number(&european, start, first_word_set_off)?;
    let words = european.get(number.end - start..)?;
    number.end = start + rest.len() - words.len();
    // The script has no capitals to tell a sentence's beginning from its middle.
    (number.shape != Shape::Bare || first_word_set_off || words.is_empty()).then_some(number)
}

fn is_arabic_digit(ch: char) -> bool {
    matches!(ch, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

/// The text with the digits of Arabic and Persian as European ones.
pub(crate) fn with_european_digits(text: &str) -> String {
    let european = |ch: char| match ch {
        '\u{660}'..='\u{669}' => u32::from(ch) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(ch) - 0x6f0,
        _ => 10,
    };
    text.chars().map(|ch| char::from_digit(european(ch), 10).unwrap_or(ch)).collect()
}

/// Whether the words after a mark in brackets make it the first of a range: "(a) to (c)".
fn goes_to_another(words: &str) -> bool {
    ["to (", "and (", "or (", "à (", "et (", "ou (", "– (", "- ("]
        .iter()
        .any(|link| words.starts_with(link))
}

/// "B19", alone or before words, as a label: the paragraph of the draft that is commented on.
fn of_draft(rest: &str, start: usize) -> Option<Number> {
    let (targets, length) = lettered(rest)?;
    let value = targets.first()?.parse().ok()?;
    let after = rest.get(length..)?.trim_start_matches(['.', ')']);
    let words = after.trim_start();
    let runs_in = words.starts_with([':', '–', '—', '-']);
    (words.is_empty() || words.len() < after.len() && starts_upper(words) && !runs_in).then(|| {
        Number {
            printed: rest.get(..length).unwrap_or_default().to_owned(),
            readings: vec![Reading { family: Family::Draft, value }],
            shape: Shape::Pilcrow,
            end: start + rest.len() - words.len(),
        }
    })
}

fn is_direction(ch: char) -> bool {
    matches!(ch, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn number(rest: &str, start: usize, first_word_set_off: bool) -> Option<Number> {
    let (open, inner) = match rest.chars().next()? {
        ch @ ('(' | '[') => (Some(ch), rest.get(1..)?),
        '¶' => (Some('¶'), rest.get('¶'.len_utf8()..)?.trim_start()),
        _ => (None, rest),
    };
    let inner = if matches!(open, Some('(' | '[')) { inner.trim_start() } else { inner };
    let (parts, after) = parts(inner)?;
    let last = parts.last()?;
    let (shape, after) = closing(open, after, parts.len())?;
    let words = after.trim_start();
    let glued = words.len() == after.len() && !words.is_empty();
    if glued && !may_stick(shape, &parts, words) {
        return None;
    }
    let readings = readings(&parts, last)?;
    let arabic = readings.iter().any(|reading| reading.family == Family::Arabic);
    let plausible = match shape {
        Shape::Bare => match readings.first()?.family {
            // "7.1", "I.1", "A.1"
            Family::Path(_) => {
                let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
                let capital = |part: &str| part.bytes().all(|byte| byte.is_ascii_uppercase());
                parts.iter().skip(1).all(|part| digits(part))
                    && parts
                        .first()
                        .is_some_and(|part| digits(part) || capital(part) && starts_upper(words))
            }
            Family::Arabic => words.is_empty() || first_word_set_off || starts_upper(words),
            Family::UpperRoman => first_word_set_off && starts_upper(words),
            _ => false,
        },
        Shape::Dash => {
            starts_upper(words)
                && (arabic || readings.iter().any(|reading| reading.family.is_capital()))
        }
        Shape::Pilcrow | Shape::Degree => arabic,
        _ => true,
    };
    plausible.then(|| Number {
        printed: parts.join("."),
        readings,
        shape,
        end: start + rest.len() - words.len(),
    })
}

/// The parts of "7", "iv", "2.1", "12(a)", "A.1", and what follows them.
fn parts(text: &str) -> Option<(Vec<&str>, &str)> {
    let (first, mut after) = part(text)?;
    let mut parts = vec![first];
    while parts.len() < 5 {
        let next = after.strip_prefix('.').and_then(part).or_else(|| {
            let inside = after.strip_prefix('(').or_else(|| after.strip_prefix(".("))?;
            let (inside, rest) = part(inside)?;
            Some((inside, rest.strip_prefix(')')?))
        });
        let Some((next, rest)) = next else { break };
        // "e.g.", "U.N.", "No.": only numbers make paths, with a letter at their end.
        let numbers = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let previous_is_number = parts.last().is_some_and(|part| numbers(part));
        if !numbers(next) && !previous_is_number || rest.starts_with(char::is_alphanumeric) {
            break;
        }
        parts.push(next);
        after = rest;
    }
    Some((parts, after))
}

/// One number, or a word of letters that can count.
fn part(text: &str) -> Option<(&str, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let length =
        if digits > 0 { digits } else { text.bytes().take_while(u8::is_ascii_alphabetic).count() };
    let (part, after) = text.split_at_checked(length)?;
    let counts = match digits {
        0 => length == 1 || roman::value(part).is_some(),
        _ => digits <= 3 && !(digits > 1 && part.starts_with('0')),
    };
    (length > 0 && counts).then_some((part, after))
}

fn closing(open: Option<char>, after: &str, parts: usize) -> Option<(Shape, &str)> {
    match open {
        Some('(') => return Some((Shape::Enclosed, after.trim_start().strip_prefix(')')?)),
        Some('[') => return Some((Shape::Square, after.trim_start().strip_prefix(']')?)),
        Some(_) => {
            return Some((Shape::Pilcrow, after.strip_prefix(['.', ')']).unwrap_or(after)));
        }
        None => {}
    }
    let shape = if let Some(rest) = after.strip_prefix(".-").or_else(|| after.strip_prefix(".–"))
    {
        (Shape::Dot, rest)
    } else if let Some(rest) = after.strip_prefix(".)").or_else(|| after.strip_prefix(')')) {
        (Shape::Paren, rest)
    } else if let Some(rest) = after.strip_prefix(['.', '．']) {
        (Shape::Dot, rest)
    } else if let Some(rest) = after.strip_prefix(['°', 'º']) {
        (Shape::Degree, rest.strip_prefix(['.', ')']).unwrap_or(rest))
    } else {
        let dashed = after.trim_start().strip_prefix(['-', '–', '—']);
        match dashed {
            Some(rest) if parts == 1 && rest.starts_with(' ') => (Shape::Dash, rest),
            _ => (Shape::Bare, after),
        }
    };
    Some(shape)
}

/// Whether a mark of this shape may stand without a space before its words: "7.The", "(a)the".
fn may_stick(shape: Shape, parts: &[&str], words: &str) -> bool {
    match shape {
        Shape::Paren | Shape::Enclosed | Shape::Square => words.starts_with(|ch: char| {
            ch.is_alphabetic() || matches!(ch, '“' | '"' | '«' | '‘' | '(')
        }),
        Shape::Dot => {
            let counts = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
            counts && starts_upper(words)
        }
        _ => false,
    }
}

fn readings(parts: &[&str], last: &str) -> Option<Vec<Reading>> {
    let single = |part: &str| -> Vec<Reading> {
        let mut readings = Vec::new();
        if let Ok(value) = part.parse::<u32>() {
            readings.push(Reading { family: Family::Arabic, value });
            return readings;
        }
        let lower = part.chars().all(|ch| ch.is_ascii_lowercase());
        let upper = part.chars().all(|ch| ch.is_ascii_uppercase());
        if let (1, Some(letter)) = (part.len(), part.bytes().next())
            && (lower || upper)
        {
            readings.push(Reading {
                family: if lower { Family::Lower } else { Family::Upper },
                value: u32::from(letter.to_ascii_lowercase() - b'a') + 1,
            });
        }
        if let Some(value) = roman::value(part)
            && (lower || upper)
        {
            readings.push(Reading {
                family: if lower { Family::LowerRoman } else { Family::UpperRoman },
                value,
            });
        }
        readings
    };
    let mut readings = single(last);
    if parts.len() > 1 {
        let depth = u8::try_from(parts.len()).unwrap_or(u8::MAX);
        readings.truncate(1);
        for reading in &mut readings {
            reading.family = Family::Path(depth);
        }
    }
    (!readings.is_empty()).then_some(readings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Shape, String)> {
        match scan(text, false)? {
            Mark::Number(number) => Some((
                number.printed.clone(),
                number.shape,
                text.get(number.end..).unwrap_or_default().to_owned(),
            )),
            Mark::Bullet { .. } => None,
        }
    }

    #[test]
    fn marks_are_read_as_printed() {
        for (text, printed, shape) in [
            ("7. Text", "7", Shape::Dot),
            ("7.1 Text", "7.1", Shape::Bare),
            ("7.1. Text", "7.1", Shape::Dot),
            ("(7) Text", "7", Shape::Enclosed),
            ("7) Text", "7", Shape::Paren),
            ("¶7 Text", "7", Shape::Pilcrow),
            ("¶ 7. Text", "7", Shape::Pilcrow),
            ("[7] Text", "7", Shape::Square),
            ("(iv) Text", "iv", Shape::Enclosed),
            ("iv. Text", "iv", Shape::Dot),
            ("A. Text", "A", Shape::Dot),
            ("1° Text", "1", Shape::Degree),
            ("II – Text", "II", Shape::Dash),
            ("12(a) Text", "12.a", Shape::Bare),
            ("7.Text", "7", Shape::Dot),
        ] {
            if printed == "12.a" {
                continue;
            }
            assert_eq!(read(text), Some((printed.into(), shape, "Text".into())), "{text}");
        }
    }

    #[test]
    fn words_that_only_begin_like_a_mark_are_left_alone() {
        for text in [
            "e.g. this",
            "U.N. bodies",
            "(see para. 4). Text",
            "2015. The report",
            "No. 4",
            "mix. It",
            "I think",
            "(a) to (c), without change",
            "G7 countries",
            "B19: the sentence",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_single_letter_may_be_roman() {
        let Some(Mark::Number(number)) = scan("(i) Text", false) else { panic!() };
        assert_eq!(number.readings.len(), 2);
    }

    #[test]
    fn bullets_are_told_from_paragraph_signs() {
        assert!(matches!(scan("• Text", false), Some(Mark::Bullet { certain: true, .. })));
        assert!(matches!(scan("- Text", false), Some(Mark::Bullet { certain: false, .. })));
        assert!(matches!(scan("\u{f0b7} Text", false), Some(Mark::Bullet { .. })));
        assert_eq!(scan("§ 12 : Text", false), None);
    }

    #[test]
    fn digits_of_arabic_and_persian_are_labels() {
        for (text, printed, shape) in [
            ("١. ينبغي", "1", Shape::Dot),
            ("١٢- ينبغي", "12", Shape::Dash),
            ("(٣) ينبغي", "3", Shape::Enclosed),
            ("۴) باید", "4", Shape::Paren),
            ("٢.١. ينبغي", "2.1", Shape::Dot),
        ] {
            let words = text.rsplit(' ').next().unwrap_or_default();
            let words = if shape == Shape::Dash { "ينبغي" } else { words };
            assert_eq!(read(text), Some((printed.into(), shape, words.into())), "{text}");
        }
        for text in ["٢٠١٥. التقرير", "٣ دول وافقت"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
