//! Who is asked: the operator's subject where it can be asked ("Member States should"), else whom
//! the operator is turned to ("urges all States to"), else who carries out a passive ("by donors").

use super::pattern::is_adverb;
use super::table::Table;
use super::token::{Token, TokenKind};

/// A phrase for those asked, as a stretch of tokens.
pub(super) type Phrase = (usize, usize);

/// How many tokens such a phrase may have.
const LONGEST_PHRASE: usize = 12;
/// How far after its operator "by donors" may stand.
const FARTHEST_AGENT: usize = 14;

/// The subject of the operator at `operator`, where it is somebody, or a text, that can be asked.
pub(super) fn subject(table: &Table, tokens: &[Token], operator: usize) -> Option<Phrase> {
    let mut end = operator;
    while let Some(before) = end.checked_sub(1).and_then(|i| tokens.get(i)) {
        let low = before.low.as_str();
        if !(is_adverb(table, before)
            || table.negations.contains(&low)
            || table.before_operator.contains(&low))
        {
            break;
        }
        end -= 1;
    }
    // "The Group, at its next session, should": the aside stands between the two.
    if end.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(Token::is_comma) {
        let open = tokens.get(..end - 1)?.iter().rposition(Token::is_comma);
        end = open.unwrap_or(end - 1);
    }
    next_to(table, tokens, end).or_else(|| at_clause_start(table, tokens, end))
}

/// The phrase that ends where the operator begins, unless a preposition makes it part of another.
fn next_to(table: &Table, tokens: &[Token], end: usize) -> Option<Phrase> {
    let first = end.saturating_sub(LONGEST_PHRASE);
    let start = (first..end).find(|&start| phrase_at(table, tokens, start) == Some(end))?;
    let before = start.checked_sub(1).and_then(|i| tokens.get(i));
    let is_part = before.is_some_and(|before| {
        let low = before.low.as_str();
        table.prepositions.contains(&low) || table.conjunctions.contains(&low)
    });
    (!is_part).then_some((start, end))
}

/// The phrase that the clause begins with: "States in a position to do so should".
fn at_clause_start(table: &Table, tokens: &[Token], end: usize) -> Option<Phrase> {
    let start = tokens
        .get(..end)?
        .iter()
        .rposition(|token| token.is_mark() || table.that.contains(&token.low.as_str()))
        .map_or(0, |mark| mark + 1);
    let lead = tokens
        .get(start..end)?
        .iter()
        .take_while(|token| {
            is_adverb(table, token) || table.conjunctions.contains(&token.low.as_str())
        })
        .count();
    let start = start + lead;
    let close = phrase_at(table, tokens, start).filter(|&close| close <= end)?;
    let next = tokens.get(close)?;
    let low = next.low.as_str();
    let goes_on = table.prepositions.contains(&low)
        || table.relatives.contains(&low)
        || table.that.contains(&low)
        || table.conjunctions.contains(&low)
        || table.asked_after.contains(&low);
    goes_on.then_some((start, close))
}

/// Whom the operator is turned to.
pub(super) fn object(table: &Table, tokens: &[Token], operator_end: usize) -> Option<Phrase> {
    let links = tokens
        .get(operator_end..)?
        .iter()
        .take_while(|token| {
            let opens_phrase = table.asked_before.contains(&token.low.as_str());
            (is_adverb(table, token) && !opens_phrase)
                || token.is_comma()
                || table.asked_links.contains(&token.low.as_str())
        })
        .count();
    let start = operator_end + links;
    phrase_at(table, tokens, start).map(|end| (start, end))
}

/// Who carries out a passive.
pub(super) fn agent(table: &Table, tokens: &[Token], operator_end: usize) -> Option<Phrase> {
    let rest = tokens.get(operator_end..)?;
    let by = rest
        .iter()
        .take(FARTHEST_AGENT)
        .take_while(|token| !token.is_mark())
        .position(|token| table.by.contains(&token.low.as_str()))?;
    let start = operator_end + by + 1;
    phrase_at(table, tokens, start).map(|end| (start, end))
}

/// The end of a phrase for those asked that begins at `start`.
pub(super) fn phrase_at(table: &Table, tokens: &[Token], start: usize) -> Option<usize> {
    let mut end = one_at(table, tokens, start)?;
    // "States and the private sector"
    while let Some(join) = tokens.get(end) {
        let joins = join.is_comma() || table.conjunctions.contains(&join.low.as_str());
        let skip = match tokens.get(end + 1) {
            Some(next) if joins && table.conjunctions.contains(&next.low.as_str()) => 2,
            _ => 1,
        };
        let Some(close) = joins.then(|| one_at(table, tokens, end + skip)).flatten() else {
            break;
        };
        // "States, the Group should": a comma alone joins only inside a longer row.
        if join.is_comma() && skip == 1 && !row_goes_on(table, tokens, close) {
            break;
        }
        end = close;
    }
    Some(end)
}

fn row_goes_on(table: &Table, tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| token.is_comma() || table.conjunctions.contains(&token.low.as_str()))
}

fn one_at(table: &Table, tokens: &[Token], start: usize) -> Option<usize> {
    let mut at = start;
    let mut head_end = None;
    while let Some(token) = tokens.get(at) {
        let low = token.low.as_str();
        if table.asked.contains(&low) {
            at += 1;
            head_end = Some(at);
        } else if head_end.is_none() && table.asked_before.contains(&low) {
            at += 1;
        } else {
            break;
        }
    }
    let mut end = head_end?;
    let is_number = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
    let is_after = |token: &&Token| {
        token.kind == TokenKind::Number || table.asked_after.contains(&token.low.as_str())
    };
    while tokens.get(end).filter(is_after).is_some() {
        end += 1;
        // "Paragraphs 12 and 13"
        let joins = tokens.get(end).is_some_and(|token| {
            token.is_comma() || table.conjunctions.contains(&token.low.as_str())
        });
        if is_number(end - 1) && joins && is_number(end + 1) {
            end += 1;
        }
    }
    Some(end)
}
