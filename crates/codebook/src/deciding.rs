//! Which sentence of a passage decides its label, and by which operator.

use super::operator::{self, Operator};
use super::sentence::Sentence;
use super::table::Table;
use model::Strength;

/// An operator and the sentence it stands in.
pub(super) struct Found<'a> {
    pub(super) operator: Operator,
    pub(super) sentence: &'a Sentence<'a>,
}

pub(super) fn found<'a>(table: &'static Table, sentence: &'a Sentence<'a>) -> Option<Found<'a>> {
    operator::main_operator(table, sentence).map(|operator| Found { operator, sentence })
}

/// The first sentence that asks for something decides; but one that only allows gives way to a
/// later one that demands, because what is allowed is then the ground and the demand the point.
pub(super) fn deciding<'a>(
    table: &'static Table,
    sentences: &'a [Sentence<'a>],
) -> Option<Found<'a>> {
    let mut all = sentences.iter().filter_map(|sentence| found(table, sentence)).peekable();
    if all.peek()?.operator.step != Strength::May {
        return all.next();
    }
    let first = all.next();
    all.find(|found| found.operator.step != Strength::May).or(first)
}

pub(super) fn last_found<'a>(
    table: &'static Table,
    sentences: &'a [Sentence<'a>],
) -> Option<Found<'a>> {
    sentences.iter().rev().find_map(|sentence| found(table, sentence))
}
