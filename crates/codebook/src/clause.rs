//! Whether an operator stands in a main clause. "Gaps that need to be addressed" and "if the report
//! should" decide nothing; "we believe that States should" and "practices that undermine trust
//! should be avoided" do. Read from the words to the left of the operator, with no grammar.

use super::pattern::is_adverb;
use super::speaker::{Speaker, speaker_of};
use super::table::Table;
use super::token::{Token, TokenKind};

/// Whether the operator at `operator` stands in a main clause of the sentence, or in a clause that
/// says what the author holds.
pub(super) fn is_main(table: &Table, tokens: &[Token], operator: usize) -> bool {
    let mut at = operator;
    while let Some((left, token)) = at.checked_sub(1).and_then(|i| Some((i, tokens.get(i)?))) {
        let low = token.low.as_str();
        if token.is_mark() && !token.is_comma() {
            return true;
        }
        if is_adverb(table, token) {
            at = left;
            continue;
        }
        if table.contrasts.contains(&low) {
            return true;
        }
        if token.is_comma() {
            // ", it is essential that": the subject is the operator's own first word.
            let begins_with_subject =
                tokens.get(operator).is_some_and(|first| table.it.contains(&first.low.as_str()));
            if begins_with_subject || has_subject(table, tokens, left + 1, operator) {
                return true;
            }
            // "which, in our view, should": read on before the aside.
            at = aside_start(tokens, left).unwrap_or(left);
            continue;
        }
        if table.that.contains(&low) {
            if let Some(verdict) = read_that(table, tokens, left, operator) {
                return verdict;
            }
            at = left;
            continue;
        }
        if table.relatives.contains(&low) && is_relative_to(table, tokens, left, operator) {
            return false;
        }
        if table.subordinators.contains(&low) && !is_preposition_here(table, tokens, left) {
            return false;
        }
        at = left;
    }
    true
}

/// "That" after what the author holds or says is transparent; after a noun it opens a clause about
/// the noun. None: it is no reason to stop.
fn read_that(table: &Table, tokens: &[Token], that: usize, operator: usize) -> Option<bool> {
    let before = last_word_before(table, tokens, that)?;
    let word = tokens.get(before)?;
    let low = word.low.as_str();
    if table.holding.contains(&low) {
        let is_others = matches!(speaker_of(table, tokens, before), Some(Speaker::Other));
        // "A State that is aware that its territory is used is obliged to": the clause has its verb.
        let is_over = is_others && has_verb_of_its_own(table, tokens, that, operator);
        return (!is_over).then_some(!is_others);
    }
    if table.held.contains(&low) {
        let from = before.saturating_sub(5);
        let owned = tokens.get(from..before)?.iter().any(|token| {
            let low = token.low.as_str();
            table.possessives.contains(&low)
                || table.finite.contains(&low)
                || table.holding.contains(&low)
        });
        let by_others = tokens
            .get(from..before)?
            .iter()
            .any(|token| table.others.contains(&token.low.as_str()));
        return Some(owned && !by_others);
    }
    is_relative_to(table, tokens, that, operator).then_some(false)
}

/// Whether the clause that a "that" opens has a verb before the operator, which opens with one too.
fn has_verb_of_its_own(table: &Table, tokens: &[Token], that: usize, operator: usize) -> bool {
    let is_finite = |token: &Token| table.finite.contains(&token.low.as_str());
    let between = tokens.get(that + 1..operator).unwrap_or_default();
    let joins = |token: &Token| {
        let low = token.low.as_str();
        table.relatives.contains(&low) || table.conjunctions.contains(&low)
    };
    tokens.get(operator).is_some_and(is_finite)
        && between.iter().any(is_finite)
        && !between.iter().any(|token| token.is_mark() || joins(token))
}

/// Whether the relative word governs the operator: it is the operator's subject ("which should"),
/// or a noun phrase follows it ("measures that States should take"). A relative clause with
/// another verb ("that undermine trust") ends before the operator.
fn is_relative_to(table: &Table, tokens: &[Token], relative: usize, operator: usize) -> bool {
    let mut between = tokens
        .get(relative + 1..operator)
        .unwrap_or_default()
        .iter()
        .filter(|token| !token.is_mark() && !is_adverb(table, token))
        .filter(|token| !table.negations.contains(&token.low.as_str()));
    let Some(first) = between.next() else {
        return true;
    };
    let is_subject = tokens
        .get(relative)
        .is_some_and(|token| table.subject_relatives.contains(&token.low.as_str()));
    if is_subject {
        return false;
    }
    let low = first.low.as_str();
    first.capital
        || first.kind == TokenKind::Quoted
        || table.noun_starts.contains(&low)
        || table.prepositions.contains(&low)
        || table.asked.contains(&low)
        || table.asked_before.contains(&low)
        || table.first_person.contains(&low)
        || table.possessives.contains(&low)
}

/// "As a first step", "as well as", "since 2015": the word is no conjunction there.
fn is_preposition_here(table: &Table, tokens: &[Token], at: usize) -> bool {
    if !tokens.get(at).is_some_and(|token| table.as_words.contains(&token.low.as_str())) {
        return false;
    }
    let next = tokens.get(at + 1);
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    next.is_some_and(|next| {
        let low = next.low.as_str();
        next.kind == TokenKind::Number
            || table.after_as.contains(&low)
            || table.prepositions.contains(&low)
    }) || before.is_some_and(|before| table.before_as.contains(&before.low.as_str()))
}

/// Whether a subject stands between a comma and the operator.
fn has_subject(table: &Table, tokens: &[Token], from: usize, operator: usize) -> bool {
    let mut words = tokens
        .get(from..operator)
        .unwrap_or_default()
        .iter()
        .filter(|token| !token.is_mark() && !is_adverb(table, token))
        .filter(|token| !table.negations.contains(&token.low.as_str()))
        .peekable();
    match words.peek() {
        None => false,
        // ", and should be": the subject is the earlier one.
        Some(first) if table.conjunctions.contains(&first.low.as_str()) => words.count() > 1,
        Some(_) => true,
    }
}

/// The comma that opens the aside which `comma` closes.
fn aside_start(tokens: &[Token], comma: usize) -> Option<usize> {
    tokens.get(..comma)?.iter().rposition(Token::is_comma)
}

fn last_word_before(table: &Table, tokens: &[Token], at: usize) -> Option<usize> {
    tokens.get(..at)?.iter().rposition(|token| !token.is_mark() && !is_adverb(table, token))
}
