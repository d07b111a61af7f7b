//! The comparison itself: a topic's issues against authors.

use super::cell::{self, Cell};
use super::columns::{self, Column};
use super::row::{Row, RowHead};
use super::scope::Scope;
use crate::index::Indexed;
use crate::selection::Selection;
use model::Topic;

/// A topic's issues against authors.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// The authors: the base first, the others in the collection's order.
    pub columns: Vec<Column<'a>>,
    /// The rows on which at least one of the columns has a passage, in the collection's order.
    pub rows: Vec<Row<'a>>,
    /// The rows on which none of the columns has one.
    pub silent_rows: Vec<Row<'a>>,
}

impl Comparison<'_> {
    /// How many passages are drawn: one of a joint document as often as it has columns.
    pub fn passages(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.map(|cell| if let Cell::Passages(passages) = cell { passages.len() } else { 0 }).sum()
    }
}

/// Compares; none where the collection does not have the topic.
pub fn compare<'a>(indexed: &'a Indexed, selection: &Selection) -> Option<Comparison<'a>> {
    compared(Scope::of(indexed, selection))
}

/// The same without the documents and the authors that a reader has on their device only.
pub fn compare_published<'a>(
    indexed: &'a Indexed,
    selection: &Selection,
) -> Option<Comparison<'a>> {
    compared(Scope { is_published: true, ..Scope::of(indexed, selection) })
}

/// The columns and all rows of the topic, also those that nobody speaks to, in the collection's order.
pub(crate) fn arranged<'a>(
    indexed: &'a Indexed,
    selection: &Selection,
) -> Option<(Vec<Column<'a>>, Vec<Row<'a>>)> {
    let topic = indexed.topic(&selection.filter.topic)?;
    in_rows(Scope::of(indexed, selection), topic)
}

fn in_rows<'a>(scope: Scope<'a, '_>, topic: &'a Topic) -> Option<(Vec<Column<'a>>, Vec<Row<'a>>)> {
    let Scope { indexed, selection, .. } = scope;
    let found = columns::columns(scope, topic, indexed.of_topic(&topic.id)?);
    // In the order that the index gives rows.
    let mut all: Vec<Row<'a>> = Row::of_topic(topic);
    let mut columns = Vec::new();
    for (column, places) in found {
        let cells = cell::cells(&column, &places, all.len(), selection);
        for (row, cell) in all.iter_mut().zip(cells) {
            row.cells.push(cell);
        }
        columns.push(column);
    }
    Some((columns, all))
}

fn compared<'a>(scope: Scope<'a, '_>) -> Option<Comparison<'a>> {
    let topic = scope.indexed.topic(&scope.selection.filter.topic)?;
    let (columns, all) = in_rows(scope, topic)?;
    let (mut rows, mut silent_rows) = (Vec::new(), Vec::new());
    for row in all {
        if row.is_spoken_to() {
            rows.push(row);
        } else if matches!(row.head, RowHead::Issue(_)) {
            silent_rows.push(row);
        }
    }
    Some(Comparison { topic, columns, rows, silent_rows })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::cell::EmptyReason;
    use crate::comparison::first_round::{first_round, first_round_of};
    use crate::selection::{Authors, Rounds};
    use model::{Document, Extent, IssueId};

    fn cell<'a>(comparison: &'a Comparison<'a>, issue: &str, author: &str) -> &'a Cell<'a> {
        let column =
            comparison.columns.iter().position(|c| c.author.code == author.into()).unwrap();
        let rows = comparison.rows.iter().chain(&comparison.silent_rows);
        let mut rows = rows.filter(|row| row.head.key() == issue);
        &rows.next().unwrap().cells[column]
    }

    #[test]
    fn the_meanings_of_an_empty_cell_are_told_apart() {
        let collection = Indexed::new(test_support::collection());
        let all = first_round_of(&collection, Authors::All);
        let comparison = compare(&collection, &all).unwrap();
        assert_eq!(cell(&comparison, "bridges", "MER"), &Cell::Empty(EmptyReason::NotAddressed));
        assert_eq!(cell(&comparison, "bridges", "NOR"), &Cell::Empty(EmptyReason::NotSeen));
        assert_eq!(cell(&comparison, "bridges", "OST"), &Cell::Empty(EmptyReason::RemarksOnly));
        assert_eq!(cell(&comparison, "bridges", "VAL"), &Cell::Empty(EmptyReason::NoDocument));
        assert_eq!(cell(&comparison, "bridges", "TRE"), &Cell::Empty(EmptyReason::NoDocument));
    }

    /// What Meridia's empty cell means where it has documents of these extents, checked or not.
    fn meaning(documents: &[(Extent, bool)], remarks: bool) -> EmptyReason {
        let mut collection = test_support::collection();
        collection.documents.retain(|document| document.author != "MER".into());
        for (place, (extent, unchecked)) in documents.iter().enumerate() {
            let passages = match remarks {
                true => vec![test_support::remark("9", "norms", "Meridia speaks of norms.")],
                false => Vec::new(),
            };
            let document =
                test_support::document(&format!("mer-{place}"), "MER", "first", passages);
            let document = Document { extent: *extent, unchecked: *unchecked, ..document };
            collection.documents.push(document);
        }
        let collection = Indexed::new(collection);
        let all = first_round_of(&collection, Authors::All);
        let compared = compare(&collection, &all).unwrap();
        match cell(&compared, "bridges", "MER") {
            Cell::Empty(meaning) => *meaning,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn not_addressed_is_said_of_checked_readings_of_whole_documents_only() {
        let one: Vec<(Extent, bool)> = [Extent::Whole, Extent::Opening]
            .into_iter()
            .flat_map(|extent| [false, true].map(|unchecked| (extent, unchecked)))
            .collect();
        let two = one.iter().flat_map(|first| one.iter().map(|second| vec![*first, *second]));
        for documents in one.iter().map(|it| vec![*it]).chain(two).chain([Vec::new()]) {
            let is_part = documents.iter().any(|(extent, _)| *extent == Extent::Opening);
            let is_unchecked = documents.iter().any(|(_, unchecked)| *unchecked);
            let expected = match (documents.is_empty(), is_part, is_unchecked) {
                (true, _, _) => EmptyReason::NoDocument,
                (_, true, _) => EmptyReason::NotSeen,
                (_, _, true) => EmptyReason::NotFound,
                _ => EmptyReason::NotAddressed,
            };
            assert_eq!(meaning(&documents, false), expected, "{documents:?}");
            let with_remarks = match (documents.is_empty(), is_unchecked) {
                (false, false) => EmptyReason::RemarksOnly,
                _ => expected,
            };
            assert_eq!(meaning(&documents, true), with_remarks, "{documents:?}");
        }
    }

    #[test]
    fn a_recommendation_stands_in_the_row_of_its_issue_and_nowhere_else() {
        let collection = Indexed::new(test_support::collection());
        let mut all = first_round_of(&collection, Authors::All);
        all.filter.rounds = Rounds::All;
        all.filter.remarks = true;
        let comparison = compare(&collection, &all).unwrap();
        let mut seen = Vec::new();
        for row in comparison.rows.iter().chain(&comparison.silent_rows) {
            for cell in &row.cells {
                let Cell::Passages(passages) = cell else {
                    continue;
                };
                for cited in passages {
                    let issue = cited.passage.issue.as_ref().map_or("remarks", IssueId::as_str);
                    assert_eq!(row.head.key(), issue);
                    seen.push(format!("{}", cited.id()));
                }
            }
        }
        seen.sort();
        assert_eq!(
            seen,
            ["mer-first/1", "mer-first/2.a", "nor-first/~1", "ost-first/4", "tre-reported/9"]
        );
    }

    #[test]
    fn others_accounts_can_be_switched_off() {
        let collection = Indexed::new(test_support::collection());
        let mut own = first_round_of(&collection, Authors::All);
        own.filter.rounds = Rounds::All;
        own.filter.reported = false;
        let comparison = compare(&collection, &own).unwrap();
        assert_eq!(cell(&comparison, "bridges", "TRE"), &Cell::Empty(EmptyReason::NoDocument));
    }

    #[test]
    fn rows_that_nobody_shown_speaks_to_come_apart_from_the_others() {
        let collection = Indexed::new(test_support::collection());
        let comparison = compare(&collection, &first_round(&collection)).unwrap();
        let spoken: Vec<&str> = comparison.rows.iter().map(|row| row.head.key()).collect();
        let silent: Vec<&str> = comparison.silent_rows.iter().map(|row| row.head.key()).collect();
        assert_eq!((spoken, silent), (vec!["ports"], vec!["bridges"]));
    }
}
