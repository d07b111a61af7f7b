//! A State's name in a cell with a number or a day beside it: "1. Norway", "Brazil 2", "Norway / 12 May". What is none
//! of these makes the whole unknown.

use super::claim_words::is_month;
use super::section::unnumbered;
use crate::authors::{Authors, Known};

/// The most words of such a cell.
const LONGEST: usize = 12;
/// Signs between a name and a day.
const BETWEEN: &[char] =
    &['/', ',', '–', '—', '-', '(', ')', '[', ']', '|', ':', ';', '،', '，', '（', '）'];

/// Whom a cell names.
pub(super) fn named(text: &str, authors: &Authors<'_>) -> Option<Known> {
    authors.named(text).or_else(|| authors.named(bare(text)?))
}

/// The name itself; nothing where the cell has nothing else.
pub(super) fn bare(text: &str) -> Option<&str> {
    let text = text.trim();
    if text.contains("~~") || text.split_whitespace().count() > LONGEST {
        return None;
    }
    let mut name = unnumbered(text).unwrap_or(text);
    loop {
        let shorter =
            name.trim_end_matches(|sign: char| BETWEEN.contains(&sign) || sign.is_whitespace());
        let start = shorter.rfind(|sign: char| BETWEEN.contains(&sign) || sign.is_whitespace());
        let Some(at) = start else { break };
        let (before, last) = shorter.split_at(at);
        if !is_of_day(last.trim_matches(BETWEEN).trim()) {
            break;
        }
        name = before;
    }
    let name = name.trim_end_matches(|sign: char| {
        sign.is_whitespace() || matches!(sign, '/' | ',' | '(' | '[' | '–' | '—' | '-' | '|')
    });
    // "Norway + 3", "Norway and 12".
    let last = name.split_whitespace().last().unwrap_or_default();
    let has_others = matches!(last, "and" | "et" | "y" | "и" | "و") || name.ends_with(['+', '&']);
    (!name.is_empty() && name.len() < text.len() && !has_others).then_some(name)
}

/// Whether a word is a number or of a day: "2", "12.05.2020", "3rd", "May".
fn is_of_day(word: &str) -> bool {
    let is_digit = |ch: char| ch.is_ascii_digit();
    let rest = word.trim_start_matches(is_digit);
    let is_number = word.starts_with(is_digit)
        && (word.chars().all(|ch| is_digit(ch) || ch == '.')
            || matches!(rest, "st" | "nd" | "rd" | "th" | "er" | "º" | "г."));
    is_number || word.chars().count() > 2 && !word.contains(is_digit) && is_month(word)
}
