//! A row of a map, and what its cells count and lead to.

use super::cell::MapCell;
use crate::Indexed;
use crate::selection::{Authors, Language, Selection, View};
use model::{Author, AuthorCode, TopicId};

/// One delegation: a cell for each column.
#[derive(Clone, Debug, PartialEq)]
pub struct MapRow<'a> {
    /// The delegation.
    pub author: &'a Author,
    /// Its cells, in the columns' order.
    pub cells: Vec<MapCell<'a>>,
}

/// Everybody on a topic, all rounds and sources: what a map counts.
pub(super) fn everybody(indexed: &Indexed, topic: &TopicId) -> Selection {
    let mut selection = Selection::opening(indexed).with_topic(topic.clone());
    selection.view = View::Comparison;
    selection.filter.authors = Authors::All;
    selection
}

/// What a cell leads to: the delegation on the topic, in the language of the map.
pub fn of_cell(
    indexed: &Indexed,
    topic: &TopicId,
    author: &AuthorCode,
    language: Language,
) -> Selection {
    let mut selection = Selection::opening_in(indexed, language).with_topic(topic.clone());
    selection.filter.authors = Authors::These(vec![author.clone()]);
    selection
}
