//! Delegations by the issues of a topic.

use super::cell::{MapCell, cell, total};
use super::order::by_name;
use super::row::{MapRow, everybody};
use crate::Indexed;
use crate::comparison::{Cell, EmptyReason, Row, RowHead, compare};
use crate::selection::Language;
use model::{Topic, TopicId};

/// Delegations by the issues of a topic.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueMap<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// Its issues, in the collection's order, and behind them the recommendations under none, where there are any.
    pub columns: Vec<RowHead<'a>>,
    /// The delegations, by their names in the language.
    pub rows: Vec<MapRow<'a>>,
    /// How many recommendations there are in each column, one of a joint document once.
    pub totals: Vec<usize>,
}

/// Makes the map of a topic; none where the collection does not have it.
pub fn issue_map<'a>(
    indexed: &'a Indexed,
    topic: &TopicId,
    language: Language,
) -> Option<IssueMap<'a>> {
    let compared = compare(indexed, &everybody(indexed, topic))?;
    let mut heads: Vec<&Row<'a>> = compared.rows.iter().chain(&compared.silent_rows).collect();
    // Those that somebody speaks to came first.
    let issues = &compared.topic.issues;
    heads.sort_by_key(|row| match row.head {
        RowHead::Issue(issue) => issues.iter().position(|it| it.id == issue.id),
        RowHead::OtherRecommendations | RowHead::Remarks => Some(issues.len()),
    });
    let mut rows: Vec<MapRow<'a>> = compared
        .columns
        .iter()
        .map(|column| MapRow { author: column.author, cells: Vec::new() })
        .collect();
    let (mut columns, mut totals) = (Vec::new(), Vec::new());
    for head in heads {
        let mut all = Vec::new();
        for (row, said) in rows.iter_mut().zip(&head.cells) {
            row.cells.push(match said {
                Cell::Passages(passages) => {
                    all.extend(passages.iter().copied());
                    cell(passages, EmptyReason::RemarksOnly, true)
                }
                Cell::Empty(meaning) => MapCell::Empty(*meaning),
            });
        }
        columns.push(head.head);
        totals.push(total(&all));
    }
    by_name(&mut rows, |row| row.author.name.get(language.tag()));
    Some(IssueMap { topic: compared.topic, columns, rows, totals })
}
