//! The words that soften a demand. They are listed beside the strength and never change it.

use super::pattern::found_at;
use super::table::Table;
use super::token::Token;

/// The hedges of a sentence, as stretches of tokens, none inside another.
pub(super) fn hedges(table: &Table, tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let longest = table
            .hedges
            .iter()
            .filter_map(|pattern| found_at(table, tokens, at, pattern))
            .map(|hedge| hedge.end)
            .max();
        match longest {
            Some(end) => {
                found.push((at, end));
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}
