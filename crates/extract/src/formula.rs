//! Formulas as plain text on one line: "1/2", "(a+b)/2", "x²", "√(2)". What is more than one sign is within
//! brackets, so that nothing is read with what is beside it.

use crate::scripts;
use crate::styled::bare;

/// Something as a part of a larger whole: in brackets where it is more than one number or name.
pub(crate) fn part(text: &str) -> String {
    if is_one(text) { text.to_owned() } else { format!("({})", text.trim()) }
}

/// Whether it needs no brackets as a part.
pub(crate) fn is_one(text: &str) -> bool {
    let words = bare(text);
    let words = words.trim();
    let is_closed = words.starts_with('(')
        && words.find(')') == words.len().checked_sub(1)
        && words.matches('(').count() == 1;
    is_closed || words.chars().all(|ch| ch.is_alphanumeric() || matches!(ch, '.' | ',' | '%'))
}

/// What is raised: in raised signs where there are such, and after "^" where there are none.
pub(crate) fn raised(text: &str) -> String {
    let words = bare(text);
    scripts::raised(text.trim()).unwrap_or_else(|| match words.trim() {
        "" => String::new(),
        _ => format!("^{}", part(text)),
    })
}

/// What is lowered: in lowered signs, or after "_".
pub(crate) fn lowered(text: &str) -> String {
    let words = bare(text);
    scripts::lowered(text.trim()).unwrap_or_else(|| match words.trim() {
        "" => String::new(),
        _ => format!("_{}", part(text)),
    })
}

/// Puts a space after the last word where the next would be read as part of it: "2 1/2".
pub(crate) fn apart(before: &str) -> &'static str {
    let ends = before.chars().rev().find(|ch| bare(&ch.to_string()).len() == ch.len_utf8());
    if ends.is_some_and(char::is_alphanumeric) { " " } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_in_brackets_where_they_are_more_than_one_sign() {
        assert_eq!(part("12"), "12");
        assert_eq!(part("a+b"), "(a+b)");
        assert_eq!(part("(a+b)"), "(a+b)");
        assert_eq!(part("(a)(b)"), "((a)(b))");
        assert_eq!(
            (raised("12"), raised("n"), raised("x-1")),
            ("¹²".into(), "ⁿ".into(), "^(x-1)".into())
        );
        assert_eq!((lowered("2"), lowered("ij")), ("₂".into(), "_ij".into()));
        assert_eq!((apart("at 2"), apart("at "), apart("(")), (" ", "", ""));
    }
}
