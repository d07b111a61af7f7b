//! Whether a demand turns down a proposal or a text. A restraint on conduct ("must not attack") is
//! for the restraint; "should not be included" and "delete" are against what they name.

use super::operator::Operator;
use super::pattern::{is_adverb, is_text};
use super::row::When;
use super::table::Table;
use super::token::Token;
use model::Polarity;

/// How far after its operator the verb of deletion may stand ("proposes that paragraph 5 be
/// deleted").
const FARTHEST_DELETION: usize = 14;
/// How near a text has to be named for "remove" to be meant of it.
const NEAREST_TEXT: usize = 8;

/// The polarity of `operator`, and the tokens it was read from where they are not the operator's.
pub(super) fn polarity(
    table: &Table,
    tokens: &[Token],
    operator: &Operator,
) -> (Polarity, Option<(usize, usize)>) {
    if operator.polarity == Polarity::Against {
        return (Polarity::Against, None);
    }
    let negation = operator.negation.or_else(|| negation_after(table, tokens, operator));
    let verb = verb_after(table, tokens, operator.end);
    if let Some(negation) = negation {
        let verb_is_no = |at: &usize| {
            tokens.get(*at).is_some_and(|token| table.turning_down.contains(&token.low.as_str()))
        };
        return match verb.filter(verb_is_no) {
            Some(verb) => (Polarity::Against, Some((negation.min(verb), verb + 1))),
            None => (Polarity::For, None),
        };
    }
    if let Some(no) = no_subject(table, tokens, operator) {
        return (Polarity::Against, Some((no, no + 1)));
    }
    match deletion(table, tokens, operator, verb) {
        Some(at) => (Polarity::Against, Some((at, at + 1))),
        None => (Polarity::For, None),
    }
}

/// "Would prefer not to include": the negation follows the operator.
fn negation_after(table: &Table, tokens: &[Token], operator: &Operator) -> Option<usize> {
    let rest = tokens.get(operator.end..)?;
    let skipped = rest
        .iter()
        .take_while(|token| {
            is_adverb(table, token) || table.asked_links.contains(&token.low.as_str())
        })
        .count();
    let at = operator.end + skipped;
    tokens.get(at).is_some_and(|token| table.negations.contains(&token.low.as_str())).then_some(at)
}

/// The verb that the operator governs, past helping words.
fn verb_after(table: &Table, tokens: &[Token], from: usize) -> Option<usize> {
    let rest = tokens.get(from..)?;
    let skipped = rest
        .iter()
        .take_while(|token| {
            let low = token.low.as_str();
            is_adverb(table, token)
                || table.negations.contains(&low)
                || table.verb_links.contains(&low)
        })
        .count();
    let at = from + skipped;
    tokens.get(at).filter(|token| !token.is_mark()).map(|_| at)
}

/// "No new instrument should be negotiated", but not "no State should attack".
fn no_subject(table: &Table, tokens: &[Token], operator: &Operator) -> Option<usize> {
    let start = tokens
        .get(..operator.start)?
        .iter()
        .rposition(|token| token.is_mark() || table.that.contains(&token.low.as_str()))
        .map_or(0, |mark| mark + 1);
    let first = tokens.get(start)?;
    if !table.no_determiners.contains(&first.low.as_str()) || start >= operator.start {
        return None;
    }
    let subject = tokens.get(start + 1..operator.start)?;
    let is_actor = subject.first().is_some_and(|token| table.actors.contains(&token.low.as_str()));
    (!is_actor).then_some(start)
}

/// The word that asks for a deletion.
fn deletion(
    table: &Table,
    tokens: &[Token],
    operator: &Operator,
    verb: Option<usize>,
) -> Option<usize> {
    if operator.when == When::Edits || operator.when == When::Orders {
        return deletes(table, tokens, operator.start).then_some(operator.start);
    }
    let verb = verb?;
    if deletes(table, tokens, verb) {
        return Some(verb);
    }
    if operator.when != When::Author && !operator.is_impersonal {
        return None;
    }
    let last = tokens.len().min(verb + FARTHEST_DELETION);
    let is_passive = |at: &usize| {
        let before = at.checked_sub(1).and_then(|i| tokens.get(i));
        deletes(table, tokens, *at)
            && before.is_some_and(|before| table.verb_links.contains(&before.low.as_str()))
    };
    (verb..last).find(is_passive)
}

/// Whether the word asks for a deletion: some words always, others only of a text near by.
fn deletes(table: &Table, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else {
        return false;
    };
    let low = token.low.as_str();
    if table.deleting.contains(&low) {
        return true;
    }
    if !table.deleting_text.contains(&low) {
        return false;
    }
    let from = at.saturating_sub(NEAREST_TEXT);
    let to = tokens.len().min(at + NEAREST_TEXT);
    let near = tokens.get(from..to).unwrap_or_default();
    near.iter().any(|token| is_text(table, token))
}
