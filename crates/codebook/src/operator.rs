//! The main operator of a sentence: the first words of the table that stand where they ask for
//! something. What they ask, of whom and how softly is read in other files.

use super::asked;
use super::clause::is_main;
use super::pattern::{Found, follows, found_at, is_adverb, is_negation};
use super::reported::is_reported;
use super::row::When;
use super::sentence::Sentence;
use super::speaker::{Speaker, is_first_person, speaker_of};
use super::table::Table;
use super::token::{Token, TokenKind};
use model::{Polarity, Strength};

/// An operator found in a sentence; all numbers count tokens of the sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operator {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) negation: Option<usize>,
    pub(super) step: Strength,
    pub(super) polarity: Polarity,
    pub(super) when: When,
    /// "It is proposed": an author's verb without the author.
    pub(super) is_impersonal: bool,
}

/// The sentence's main operator, where it has one.
pub(super) fn main_operator(table: &'static Table, sentence: &Sentence<'_>) -> Option<Operator> {
    if sentence.is_question {
        return None;
    }
    let tokens = sentence.tokens;
    (0..tokens.len()).find_map(|at| operator_at(table, tokens, at))
}

fn operator_at(table: &'static Table, tokens: &[Token], at: usize) -> Option<Operator> {
    let mut matches: Vec<(Found, Operator)> = Vec::new();
    let first = tokens.get(at)?;
    for (row, pattern) in table.beginning_with(&first.low) {
        if let Some(found) = found_at(table, tokens, at, pattern) {
            let operator = Operator {
                start: found.start,
                end: found.end,
                negation: found.negation,
                step: row.step,
                polarity: row.polarity,
                when: row.when,
                is_impersonal: table.it.contains(&first.low.as_str()),
            };
            matches.push((found, operator));
        }
    }
    // The longer match says more: "should be urged" before "should".
    matches.sort_by_key(|(found, _)| core::cmp::Reverse(found.met));
    let (longest, _) = matches.first()?;
    if is_idle(table, tokens, longest.start, matches.last()?.0.end) {
        return None;
    }
    matches
        .iter()
        .map(|(_, operator)| operator)
        .find(|operator| asks(table, tokens, operator))
        .map(|operator| with_negation_beside(table, tokens, *operator))
}

/// Whether the operator stands where it asks for something.
fn asks(table: &Table, tokens: &[Token], operator: &Operator) -> bool {
    let at = operator.start;
    let stands = match operator.when {
        When::Always => !is_inverted(table, tokens, operator),
        When::Asked => allows(table, tokens, operator),
        When::Author => {
            let negated = at
                .checked_sub(1)
                .and_then(|before| tokens.get(before))
                .is_some_and(|before| is_negation(table, before));
            let owned = matches!(speaker_of(table, tokens, at), Some(Speaker::Author(_)));
            let negated = negated || operator.negation.is_some();
            owned && (!negated || operator.polarity == Polarity::Against)
        }
        When::Edits => return opens_clause(table, tokens, at),
        When::Orders => return heads_clause(table, tokens, at),
        When::VerblessLine => return has_no_verb_before(table, tokens, at),
        When::Numbered => return at == 0 && proposes(table, tokens, operator.end),
    };
    stands && is_main(table, tokens, at) && !is_reported(table, tokens, at)
}

/// "A reference to be added": nothing before says who does or says what.
fn has_no_verb_before(table: &Table, tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or_default();
    let is_verb = |token: &Token| {
        let low = token.low.as_str();
        [table.finite, table.says, table.said].iter().any(|verbs| verbs.contains(&low))
    };
    let opens_a_clause = |token: &Token| {
        let low = token.low.as_str();
        [table.that, table.relatives, table.subordinators, table.first_person]
            .iter()
            .any(|words| words.contains(&low))
    };
    before.len() > 1 && !before.iter().any(|token| is_verb(token) || opens_a_clause(token))
}

/// Whether a mark and then a "that" clause follow the name and number of a proposal.
fn proposes(table: &Table, tokens: &[Token], end: usize) -> bool {
    let rest = tokens.get(end..).unwrap_or_default();
    let marks = rest.iter().take_while(|token| token.is_mark()).count();
    let then = rest.get(marks).is_some_and(|token| table.that.contains(&token.low.as_str()));
    marks > 0 && then
}

/// "Should the Group decide": a condition.
fn is_inverted(table: &Table, tokens: &[Token], operator: &Operator) -> bool {
    let before = operator.start.checked_sub(1).and_then(|before| tokens.get(before));
    let starts = before.is_none_or(Token::is_mark);
    let next = tokens.get(operator.end);
    let then_subject = next.is_some_and(|next| {
        let low = next.low.as_str();
        table.noun_starts.contains(&low) || table.asked.contains(&low) || next.capital
    });
    starts && operator.end == operator.start + 1 && then_subject
}

/// A permission asks for something only of somebody who can act on it.
fn allows(table: &Table, tokens: &[Token], operator: &Operator) -> bool {
    let subject = asked::subject(table, tokens, operator.start)
        .or_else(|| body_subject(table, tokens, operator.start));
    let Some((start, end)) = subject else {
        return false;
    };
    let phrase = tokens.get(start..end).unwrap_or_default();
    let of_some = phrase
        .iter()
        .chain(start.checked_sub(1).and_then(|before| tokens.get(before)))
        .any(|token| table.some.contains(&token.low.as_str()));
    let of_speaker = phrase.iter().any(|token| is_first_person(table, token));
    let happens = table
        .happening
        .iter()
        .any(|pattern| follows(table, tokens, operator.end, pattern).is_some());
    let of_text = phrase.iter().any(|token| table.texts.contains(&token.low.as_str()));
    !of_some && !of_speaker && (!happens || of_text)
}

/// "A single forum, meeting once a year, could": what may be founded stands at the clause's start.
fn body_subject(table: &Table, tokens: &[Token], operator: usize) -> Option<(usize, usize)> {
    let before = tokens.get(..operator)?;
    let start = before.iter().rposition(|token| token.is_mark() && !token.is_comma());
    let start = start.map_or(0, |mark| mark + 1);
    let opens =
        tokens.get(start).is_some_and(|first| table.noun_starts.contains(&first.low.as_str()));
    let mut phrase = before.get(start..)?.iter().take(LONGEST_NAME).take_while(|token| {
        let low = token.low.as_str();
        !token.is_mark()
            && !table.prepositions.contains(&low)
            && !table.relatives.contains(&low)
            && !table.finite.contains(&low)
    });
    let length = phrase.clone().count();
    let names = phrase.any(|token| table.bodies.contains(&token.low.as_str()));
    (opens && names).then_some((start, start + length))
}

/// How many words the name of what may be founded has at most.
const LONGEST_NAME: usize = 6;

/// What follows makes it no demand: "should be understood", "it must be noted", "we must admit".
fn is_idle(table: &Table, tokens: &[Token], start: usize, end: usize) -> bool {
    let follows_any = |patterns: &[&str]| {
        patterns.iter().any(|pattern| follows(table, tokens, end, pattern).is_some())
    };
    let before = tokens
        .get(..start)
        .unwrap_or_default()
        .iter()
        .rfind(|token| !is_adverb(table, token) && !is_negation(table, token));
    let after_it = before.is_none_or(|token| table.it.contains(&token.low.as_str()))
        || tokens.get(start).is_some_and(|token| table.it.contains(&token.low.as_str()));
    let is_habit = tokens
        .get(start.saturating_sub(1)..end + 1)
        .unwrap_or_default()
        .iter()
        .any(|token| table.habit.contains(&token.low.as_str()));
    let after_speaker = before.is_some_and(|token| is_first_person(table, token));
    is_habit
        || follows_any(table.idle)
        || after_it && follows_any(table.idle_after_it)
        || after_speaker && follows_any(table.idle_after_speaker)
        || is_pair(table.never_after, before, tokens.get(start))
        || is_pair(table.never_before, tokens.get(start), tokens.get(start + 1))
}

fn is_pair(pairs: &[(&str, &str)], first: Option<&Token>, second: Option<&Token>) -> bool {
    let (Some(first), Some(second)) = (first, second) else {
        return false;
    };
    pairs.iter().any(|(one, other)| first.is(one) && second.is(other))
}

/// Whether nothing but a mark stands before the word at `at`.
fn heads_clause(table: &Table, tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or_default();
    let last = before.iter().rfind(|token| !is_adverb(table, token));
    let next_binds = tokens.get(at + 1).is_some_and(|next| {
        let low = next.low.as_str();
        table.prepositions.contains(&low) || table.finite.contains(&low) || next.is_mark()
    });
    last.is_none_or(|token| token.is(":")) && !next_binds
}

/// Whether the word at `at` heads a clause of comment: the sentence begins there, or a colon,
/// "please", or "in paragraph 5" stands before.
fn opens_clause(table: &Table, tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(..at).unwrap_or_default();
    let words = before
        .iter()
        .rposition(|token| token.is_mark() && !token.is_comma())
        .map_or(before, |mark| before.get(mark + 1..).unwrap_or_default());
    let is_lead = |token: &Token| {
        is_adverb(table, token)
            || token.is_comma()
            || token.kind != TokenKind::Word
            || table.imperative_leads.contains(&token.low.as_str())
            || table.texts.contains(&token.low.as_str())
            || (token.low.chars().count() == 1 && token.low != "a")
    };
    words.iter().all(is_lead)
}

/// "Should not", "ne devraient pas", "no deberían": the negation stands after or before.
fn with_negation_beside(table: &Table, tokens: &[Token], mut operator: Operator) -> Operator {
    if operator.negation.is_some() || !matches!(operator.when, When::Always | When::Asked) {
        return operator;
    }
    let is_no = |&i: &usize| tokens.get(i).is_some_and(|token| is_negation(table, token));
    let softeners = tokens
        .get(operator.end..)
        .unwrap_or_default()
        .iter()
        .take_while(|token| is_adverb(table, token) && !is_negation(table, token))
        .count();
    let after = Some(operator.end + softeners).filter(is_no);
    operator.negation = after.or(operator.start.checked_sub(1).filter(is_no));
    operator
}
