//! What somebody else said, or what the author said before: "many delegations stressed that States
//! should" asks for nothing now. The author's own present ("we believe that") is no report.

use super::pattern::{found_at, is_adverb};
use super::speaker::{Speaker, is_first_person, speaker_of};
use super::table::Table;
use super::token::Token;

/// Whether the words at `operator` are only reported.
pub(super) fn is_reported(table: &Table, tokens: &[Token], operator: usize) -> bool {
    is_sourced(table, tokens, operator)
        || (0..operator).any(|verb| {
            (reports_past(table, tokens, verb) || reports_others(table, tokens, verb))
                && !is_over(table, tokens, verb, operator)
        })
}

/// "According to some delegations, States should": the claim is theirs.
fn is_sourced(table: &Table, tokens: &[Token], operator: usize) -> bool {
    let Some(source) = table.sources.iter().find_map(|pattern| found_at(table, tokens, 0, pattern))
    else {
        return false;
    };
    let claimed = tokens.get(source.end..operator).unwrap_or_default();
    claimed
        .iter()
        .take_while(|token| !token.is_comma())
        .any(|token| table.some.contains(&token.low.as_str()))
}

/// "Had emphasized", "it was recommended", "some suggested"; not "the proposed text".
fn reports_past(table: &Table, tokens: &[Token], verb: usize) -> bool {
    if !tokens.get(verb).is_some_and(|token| table.said.contains(&token.low.as_str())) {
        return false;
    }
    let next = tokens.get(verb + 1).map_or("", |next| next.low.as_str());
    let before =
        tokens.get(..verb).unwrap_or_default().iter().rfind(|token| !is_adverb(table, token));
    let Some(before) = before else {
        return false;
    };
    let low = before.low.as_str();
    if table.past_helpers.contains(&low) {
        return true;
    }
    let is_adjective = before.is_mark()
        || table.noun_starts.contains(&low)
            && !table.first_person.contains(&low)
            && !table.it.contains(&low)
            && !table.some.contains(&low)
        || table.prepositions.contains(&low)
        || table.subordinators.contains(&low)
        || table.finite.contains(&low)
        || table.conjunctions.contains(&low)
        || table.agents.contains(&next);
    table.past_stands_alone && !is_adjective
}

/// "Some States believe", "paragraph 26 recommends".
fn reports_others(table: &Table, tokens: &[Token], verb: usize) -> bool {
    tokens.get(verb).is_some_and(|token| table.says.contains(&token.low.as_str()))
        && matches!(speaker_of(table, tokens, verb), Some(Speaker::Other))
        && !is_governed(table, tokens, verb)
}

/// "The report should recommend": no report, the operator before it governs it.
fn is_governed(table: &Table, tokens: &[Token], verb: usize) -> bool {
    let before = tokens.get(..verb).unwrap_or_default();
    before
        .iter()
        .rfind(|token| !is_adverb(table, token))
        .is_some_and(|token| table.governing.contains(&token.low.as_str()))
}

/// A report ends where a new claim is set against it, or, when it stands in a clause that leads in
/// ("as the Chair noted, ..."), at the comma.
fn is_over(table: &Table, tokens: &[Token], verb: usize, operator: usize) -> bool {
    let between = tokens.get(verb + 1..operator).unwrap_or_default();
    let contrast = between.iter().any(|token| table.contrasts.contains(&token.low.as_str()));
    let author_again = between.windows(2).any(|pair| {
        pair.first().is_some_and(Token::is_comma)
            && pair.get(1).is_some_and(|token| is_first_person(table, token))
    });
    let new_clause = between.windows(3).any(|words| match words {
        [comma, join, first] => {
            comma.is_comma()
                && table.conjunctions.contains(&join.low.as_str())
                && table.noun_starts.contains(&first.low.as_str())
        }
        _ => false,
    });
    let in_relative = verb
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| table.relatives.contains(&before.low.as_str()));
    contrast
        || (in_relative && new_clause)
        || author_again
        || leads_in(table, tokens, verb) && between.iter().any(Token::is_comma)
}

fn leads_in(table: &Table, tokens: &[Token], verb: usize) -> bool {
    let before = tokens.get(..verb).unwrap_or_default();
    let start = before.iter().rposition(|token| token.is_mark()).map_or(0, |mark| mark + 1);
    before.get(start).is_some_and(|first| {
        let low = first.low.as_str();
        table.subordinators.contains(&low)
            || table.relatives.contains(&low)
            || (table.prepositions.contains(&low) && start == 0)
    })
}
