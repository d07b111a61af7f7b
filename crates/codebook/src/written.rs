//! The wording of a passage, written down from the operator that decides.

use super::deciding::Found;
use super::row::When;
use super::table::Table;
use super::token::Token;
use super::{asked, hedge, polarity};
use model::{Polarity, Span, Strength, Wording};

pub(super) fn written(table: &Table, found: &Found<'_>, inherited_from: Option<&str>) -> Wording {
    let tokens = found.sentence.tokens;
    let operator = &found.operator;
    let (polarity, turned_down_by) = polarity::polarity(table, tokens, operator);
    let (mut start, mut end) = (operator.start, operator.end);
    // A restraint's negation belongs to the operator ("must not"); one that turns down is shown as
    // what turned it down.
    // What somebody is urged not to do is no part of the urging.
    let is_modal =
        !matches!(operator.step, Strength::Urge | Strength::CallUpon | Strength::Encourage);
    if let (Polarity::For, Some(negation), true) = (polarity, operator.negation, is_modal) {
        start = start.min(negation);
        end = end.max(negation + 1);
    }
    let asked = asked::subject(table, tokens, operator.start)
        .filter(|_| matches!(operator.when, When::Always | When::Asked))
        .or_else(|| asked::object(table, tokens, operator.end))
        .or_else(|| asked::agent(table, tokens, operator.end));
    Wording {
        strength: operator.step,
        inherited_from: inherited_from.map(String::from),
        operator: span(tokens, (start, end)),
        polarity,
        turned_down_by: turned_down_by.map(|words| span(tokens, words)),
        hedges: hedge::hedges(table, tokens).into_iter().map(|words| span(tokens, words)).collect(),
        asked: asked.map(|words| span(tokens, words)),
    }
}

/// The stretch of text from the first of the tokens to the last.
fn span(tokens: &[Token], (start, end): (usize, usize)) -> Span {
    let from = tokens.get(start).map_or(0, |token| token.start);
    let last = end.checked_sub(1).and_then(|last| tokens.get(last));
    Span::new(from, last.map_or(from, |token| token.end))
}
