//! What a cell has on a name and no name has: invisible signs, marks of footnotes, and words that say that a table goes
//! on ("Chile¹", "Chile *", "Chile (continued)").

use std::borrow::Cow;

/// What is in brackets behind a name where a table goes on over a page, in small letters, without points and marks.
const CONTINUED: &[&str] = &[
    "cont",
    "contd",
    "continued",
    "ctd",
    "suite",
    "fin",
    "continuación",
    "continuacion",
    "продолжение",
    "продолж",
    "окончание",
    "تابع",
    "تتمة",
    "续",
    "續",
    "续前",
];

/// Brackets in pairs.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('（', '）'), ('{', '}')];
/// The most digits of a mark: with more it may be a year.
const LONGEST_MARK: usize = 2;

/// The name without them.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    let seen: Cow<'_, str> = if text.contains(is_invisible) {
        Cow::Owned(text.replace(is_invisible, ""))
    } else {
        Cow::Borrowed(text)
    };
    let bare = bare(&seen);
    if bare.len() == seen.len() { seen } else { Cow::Owned(bare.to_owned()) }
}

fn bare(mut text: &str) -> &str {
    loop {
        let shorter = text.trim().trim_end_matches(is_mark).trim_end();
        let shorter = without_bracket(shorter).unwrap_or(shorter);
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// The text before a bracket that has nothing but a mark.
fn without_bracket(text: &str) -> Option<&str> {
    let (open, close) = BRACKETS.iter().find(|(_, close)| text.ends_with(*close))?;
    let (name, rest) = text.strip_suffix(*close)?.rsplit_once(*open)?;
    let is_number =
        |text: &str| text.chars().count() <= LONGEST_MARK && text.chars().all(char::is_numeric);
    let rest = rest.trim();
    let plain: String = rest.chars().filter(|sign| !is_point(*sign)).collect();
    let is_mark =
        is_number(rest.trim_matches(is_mark)) || CONTINUED.contains(&plain.to_lowercase().as_str());
    (is_mark && !name.trim().is_empty()).then(|| name.trim_end())
}

fn is_point(sign: char) -> bool {
    matches!(sign, '.' | '\'' | '’' | '…')
}

/// Signs that point to a footnote.
fn is_mark(sign: char) -> bool {
    matches!(
        sign,
        '*' | '†' | '‡' | '§' | '^' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | 'ª' | 'º' | 'ᵃ'..='ᵉ' | '＊'
    )
}

/// Signs that steer the direction of writing or where a line may break.
fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn a_name_is_left_without_the_marks_on_it_and_no_shorter() {
        for (text, wanted) in [
            ("Norland¹", "Norland"),
            ("Norland *", "Norland"),
            ("Norland [2]", "Norland"),
            ("Norland (3)²", "Norland"),
            ("Norland (cont’d.)", "Norland"),
            ("\u{202b}Norland\u{202c}\u{200b}", "Norland"),
            ("Norland (2020)", "Norland (2020)"),
            ("Norland (Islands)", "Norland (Islands)"),
            ("(1)", "(1)"),
            ("", ""),
        ] {
            assert_eq!(without_marks(text), wanted);
        }
    }
}
