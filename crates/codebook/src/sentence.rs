//! Where one sentence of a passage ends and the next begins. A semicolon ends one too: what follows
//! it stands on its own.

use super::table::Table;
use super::token::{Token, TokenKind};

/// One sentence: its tokens without the mark that ends it.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    pub(super) tokens: &'a [Token],
    /// A question asks for an answer, not for an action.
    pub(super) is_question: bool,
}

/// The sentences of a passage.
pub(super) fn sentences<'a>(tokens: &'a [Token], table: &Table) -> Vec<Sentence<'a>> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        let Some(stop) = stops(tokens, at, table) else {
            continue;
        };
        let end = if stop == Stop::AfterQuotation { at + 1 } else { at };
        push(&mut found, tokens, start, end, stop == Stop::Question);
        start = at + 1;
    }
    push(&mut found, tokens, start, tokens.len(), false);
    found
}

fn push<'a>(
    found: &mut Vec<Sentence<'a>>,
    tokens: &'a [Token],
    start: usize,
    end: usize,
    is_question: bool,
) {
    if let Some(tokens) = tokens.get(start..end).filter(|tokens| !tokens.is_empty()) {
        found.push(Sentence { tokens, is_question });
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Statement,
    Question,
    AfterQuotation,
}

fn stops(tokens: &[Token], at: usize, table: &Table) -> Option<Stop> {
    let token = tokens.get(at)?;
    let next = tokens.get(at + 1);
    if token.kind == TokenKind::Quoted {
        let starts_anew = next.is_some_and(|next| next.capital);
        return (token.ends_sentence && starts_anew).then_some(Stop::AfterQuotation);
    }
    match token.low.as_str() {
        "?" => Some(Stop::Question),
        "!" | ";" => Some(Stop::Statement),
        "." => ends_sentence(tokens, at, table).then_some(Stop::Statement),
        _ => None,
    }
}

/// A full stop after an abbreviation, an initial or the passage's own number ends nothing.
fn ends_sentence(tokens: &[Token], at: usize, table: &Table) -> bool {
    let Some(next) = tokens.get(at + 1) else {
        return true;
    };
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    let Some(before) = before else {
        return true;
    };
    let is_initial = before.kind == TokenKind::Word && before.low.chars().count() == 1;
    let is_label = at == 1 && (before.kind == TokenKind::Number || before.low.len() <= 4);
    // "Proposal 1. That the report …"
    let is_proposal = at == 2
        && before.kind == TokenKind::Number
        && tokens.first().is_some_and(|first| table.proposals.contains(&first.low.as_str()));
    let is_abbreviation = before.end == tokens.get(at).map_or(0, |stop| stop.start)
        && table.abbreviations.contains(&before.low.as_str());
    let goes_on = next.kind == TokenKind::Word && !next.capital;
    !(is_initial || is_label || is_proposal || is_abbreviation || goes_on)
}
