//! Delegations by topics.

use super::cell::{cell, total};
use super::order::by_name;
use super::row::{MapRow, everybody};
use crate::Indexed;
use crate::comparison::{compare, silence};
use crate::selection::Language;
use model::Topic;

/// Delegations by topics.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicMap<'a> {
    /// The topics, in the collection's order.
    pub topics: Vec<&'a Topic>,
    /// The delegations, by their names in the language.
    pub rows: Vec<MapRow<'a>>,
    /// How many recommendations there are on each topic, one of a joint document once.
    pub totals: Vec<usize>,
}

/// Makes the map of all topics.
pub fn topic_map(indexed: &Indexed, language: Language) -> TopicMap<'_> {
    let row = |author| MapRow { author, cells: Vec::new() };
    let mut rows: Vec<MapRow<'_>> = indexed.authors.iter().map(row).collect();
    let (mut topics, mut totals) = (Vec::new(), Vec::new());
    for topic in &indexed.topics {
        let Some(compared) = compare(indexed, &everybody(indexed, &topic.id)) else { continue };
        // All authors are there, in the collection's order.
        for (row, column) in rows.iter_mut().zip(&compared.columns) {
            row.cells.push(cell(&column.passages, silence(column), false));
        }
        let passages = compared.columns.iter().flat_map(|column| &column.passages);
        totals.push(total(&passages.copied().collect::<Vec<_>>()));
        topics.push(topic);
    }
    by_name(&mut rows, |row| row.author.name.get(language.tag()));
    TopicMap { topics, rows, totals }
}
