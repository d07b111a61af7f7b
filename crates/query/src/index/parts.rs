//! What the index has of one topic, and where a passage is.

use model::{Kind, Passage, Topic};

/// What there is on one topic.
#[derive(Clone, Debug, Default)]
pub(crate) struct OfTopic {
    /// The passages of each author in the order of the documents; the authors are in the collection's order.
    pub(crate) by_author: Vec<Vec<PlaceOf>>,
    /// The documents on it that are on the reader's device only, in their order.
    pub(crate) loaded: Vec<u32>,
}

/// Where a passage is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PlaceOf {
    /// The place of its document in the collection.
    pub(crate) document: u32,
    /// Its place in the document.
    pub(crate) passage: u32,
    /// Its row, by [`row`].
    pub(crate) row: u32,
}

/// The row of a passage on `topic`: the place of its issue; behind all issues the other recommendations, then the
/// remarks; further still where the topic does not have the issue.
pub(super) fn row(topic: &Topic, passage: &Passage) -> u32 {
    let issues = topic.issues.len();
    let row = match (&passage.issue, passage.kind) {
        (Some(id), _) => topic.issues.iter().position(|it| it.id == *id).unwrap_or(issues + 2),
        (None, Kind::Recommendation) => issues,
        (None, Kind::Remark) => issues + 1,
    };
    row as u32
}
