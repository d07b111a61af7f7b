//! Names over rows as they are written: with a number, as going on, struck out.

use extract::{Claim, Row, TextStyle};

use crate::states::key;

/// The most words of a name.
pub(super) const LONGEST: usize = 12;
/// What is said where a part goes on, folded.
const CONTINUED: &[&str] = &[
    "cont",
    "contd",
    "continued",
    "continuation",
    "suite",
    "continuacion",
    "cont d",
    "تابع",
    "تتمه",
];

/// A row's words as a name over others.
pub(super) fn of_row(row: &Row) -> Option<Claim> {
    let is_struck = row.styles.iter().any(|styled| styled.style == TextStyle::Struck)
        || row.text.matches("~~").count() > 1;
    let text = match is_struck && !row.text.contains("~~") {
        true => format!("~~{}~~", row.text),
        false => row.text.clone(),
    };
    let count = text.split_whitespace().count();
    (count <= LONGEST).then(|| Claim { text, is_struck, ..Claim::default() })
}

/// A name without "(continued)" and the colon after it.
pub(super) fn continued(text: &str) -> &str {
    let text = text.trim().trim_end_matches([':', '：']).trim_end();
    let Some(at) = text.rfind(['(', '（', '[', '–', '—', ',', '-']) else { return text };
    let (name, rest) = text.split_at(at);
    let rest = key(rest);
    let is_more = CONTINUED.iter().any(|word| key(word) == rest);
    if is_more && !name.trim().is_empty() { name.trim_end() } else { text }
}

/// Words of the numbers that paragraphs have in a draft, folded.
const NUMBERS: &[&str] = &[
    "para",
    "paras",
    "paragraph",
    "paragraphe",
    "parrafo",
    "pp",
    "op",
    "article",
    "bis",
    "ter",
    "quater",
    "alt",
    "chapeau",
    "preamble",
    "annex",
];

/// Whether it is the number of a paragraph: "Para. IV", "12 bis", "OP 5 alt".
pub(super) fn is_number(text: &str) -> bool {
    let mut words = text.split_whitespace().map(key);
    let first = words.next().unwrap_or_default();
    let last = words.next_back();
    let is_known = |word: &String| NUMBERS.contains(&word.as_str());
    is_known(&first) || last.as_ref().is_some_and(is_known)
}

/// The words after a number or a letter: "3. Norway", "B) Cables", "IV – Norms".
pub(in crate::draft) fn unnumbered(text: &str) -> Option<&str> {
    let (first, rest) = text.trim().split_once(char::is_whitespace)?;
    let core = first.trim_matches(['(', ')', '.', '[', ']', ':']);
    let is_number = core.chars().all(|ch| ch.is_ascii_digit() || ch == '.')
        || core.chars().count() == 1
        || core.chars().all(|ch| "IVXivx".contains(ch));
    let rest = rest.trim_start_matches(['–', '—', '-', ' ']);
    (!core.is_empty()
        && is_number
        && !rest.is_empty()
        && (core != first || core.chars().any(|ch| ch.is_ascii_digit())))
    .then_some(rest)
}
