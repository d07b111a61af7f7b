//! Whether a passage does nothing but open the list that follows it.

use super::deciding::{Found, found};
use super::row::When;
use super::sentence::Sentence;
use super::table::Table;
use super::token::Token;

/// How many words after the operator make a demand of its own ("States should assist one another:")
/// of what would otherwise break off for the list ("States should be encouraged to:").
const WORDS_OF_A_DEMAND: usize = 3;

/// "Meridia proposes the following:" only opens; "replace it with the following:" is a demand whose
/// new words come next, unless a list follows, and so is a sentence that asks for something and
/// then gives particulars.
pub(super) fn only_opens_list(
    table: &'static Table,
    sentences: &[Sentence<'_>],
    opens_list: bool,
) -> bool {
    let Some((last, earlier)) = sentences.split_last() else {
        return false;
    };
    if earlier.iter().any(|sentence| found(table, sentence).is_some()) {
        return false;
    }
    let has = |words: &[&str]| last.tokens.iter().any(|token| words.contains(&token.low.as_str()));
    let found = found(table, last);
    let opening = last.tokens.iter().position(|it| table.openings.contains(&it.low.as_str()));
    if let Some(opening) = opening {
        // "States should implement the norm on infrastructure by taking the following steps:"
        let demands = |found: &Found<'_>| {
            found.operator.when == When::Always
                && opening.saturating_sub(found.operator.end) >= WORDS_BEFORE_AN_OPENING
        };
        return (opens_list || !has(table.rewordings)) && !found.as_ref().is_some_and(demands);
    }
    let breaks_off = |found: &Found<'_>| {
        last.tokens.len().saturating_sub(found.operator.end) < WORDS_OF_A_DEMAND
            || found.operator.when == When::Author && only_names_whom(table, last, found)
    };
    opens_list && found.as_ref().is_some_and(breaks_off)
}

/// How many words stand between a demand of its own and the "following" that it goes on with.
const WORDS_BEFORE_AN_OPENING: usize = 5;

/// "Proposes that the report recommend:" says who is to say something, and not what.
fn only_names_whom(table: &Table, sentence: &Sentence<'_>, found: &Found<'_>) -> bool {
    let rest = sentence.tokens.get(found.operator.end..).unwrap_or_default();
    let is_that = rest.first().is_some_and(|first| table.that.contains(&first.low.as_str()));
    let says = |token: &Token| {
        let low = token.low.as_str();
        token.is_mark()
            || [table.that, table.noun_starts, table.asked, table.asked_before, table.asked_after]
                .iter()
                .chain(&[table.prepositions, table.texts, table.verb_links, table.before_operator])
                .any(|words| words.contains(&low))
            || table.saying_stems.iter().any(|stem| low.starts_with(stem))
    };
    is_that && rest.iter().filter(|token| !says(token)).count() < 2
}
