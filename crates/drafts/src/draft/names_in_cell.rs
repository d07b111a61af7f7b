//! The names that a cell has and nothing else: one or several, and short ones that may be words.

use crate::authors::{Authors, Known};

/// The most letters of what may be a word and not a code: "no", "can".
pub(super) const SHORT: usize = 3;
/// Codes that are no words.
pub(super) const CODES: &[&str] = &["USA", "US", "UK", "UAE", "DRC", "ROK", "PRC", "EU", "UN"];
/// What is between the names of several.
const BETWEEN: &[char] = &[',', ';', '/', '&', '\n', '،', '؛', '、', '，'];

/// Whom a cell names, one or several, where it does nothing else.
pub(super) fn named(text: &str, authors: &Authors<'_>) -> Option<Vec<Known>> {
    let bare = text.replace("~~", " ");
    if let Some(one) = authors.named(&bare) {
        return Some(vec![one]);
    }
    let bare = bare.replace(" and ", ",").replace(" et ", ",").replace(" y ", ",");
    let parts = bare.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| authors.named(part)).collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())
}
