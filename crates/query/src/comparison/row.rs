//! A row of the comparison: an issue, or what is under none.

use super::cell::Cell;
use super::cited::Cited;
use model::{Issue, Topic};

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RowHead<'a> {
    /// An issue of the topic.
    Issue(&'a Issue),
    /// Recommendations on the topic that stand under none of its issues.
    OtherRecommendations,
    /// Remarks on the topic that stand under none of its issues.
    Remarks,
}

impl RowHead<'_> {
    /// The row's name in markup.
    pub fn key(&self) -> &str {
        match self {
            RowHead::Issue(issue) => issue.id.as_str(),
            RowHead::OtherRecommendations => "other",
            RowHead::Remarks => "remarks",
        }
    }
}

/// One issue across all columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// What it is about.
    pub head: RowHead<'a>,
    /// One cell a column, in the columns' order.
    pub cells: Vec<Cell<'a>>,
}

impl<'a> Row<'a> {
    /// The rows of a topic, without cells: its issues in the collection's order, then what is under none.
    pub(crate) fn of_topic(topic: &'a Topic) -> Vec<Row<'a>> {
        let issues = topic.issues.iter().map(RowHead::Issue);
        let heads = issues.chain([RowHead::OtherRecommendations, RowHead::Remarks]);
        heads.map(|head| Row { head, cells: Vec::new() }).collect()
    }

    /// The passages of all columns.
    pub fn passages(&self) -> impl Iterator<Item = Cited<'a>> {
        let cells = self.cells.iter().filter_map(|cell| match cell {
            Cell::Passages(passages) => Some(passages.iter().copied()),
            Cell::Empty(_) => None,
        });
        cells.flatten()
    }

    /// Whether any of the columns has a passage here.
    pub fn is_spoken_to(&self) -> bool {
        self.cells.iter().any(|cell| matches!(cell, Cell::Passages(_)))
    }
}
