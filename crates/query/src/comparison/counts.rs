//! How much there is to read on each topic and by each author, for the choosers.

use super::columns::{Column, all_columns};
use crate::selection::Selection;
use model::{Author, Collection, Topic};

/// How much there is on a topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TopicCount<'a> {
    /// The topic.
    pub topic: &'a Topic,
    /// How many authors speak on it.
    pub authors: usize,
    /// Whether nobody has checked the reading of a document in which others may speak on it.
    pub unchecked: bool,
}

/// How much an author says on the topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AuthorCount<'a> {
    /// The author.
    pub author: &'a Author,
    /// How many recommendations it makes.
    pub recommendations: usize,
    /// How many passages there are in all, remarks among them.
    pub passages: usize,
    /// Whether a document of the chosen rounds is held.
    pub has_document: bool,
    /// Whether nobody has checked the reading of one of them.
    pub unchecked: bool,
}

/// Every topic of the collection, counted within the Selection's rounds and sources.
pub fn topic_counts<'a>(collection: &'a Collection, selection: &Selection) -> Vec<TopicCount<'a>> {
    let count = |topic: &'a Topic| {
        let of_topic = Selection { topic: topic.id.clone(), ..selection.clone() };
        let columns = all_columns(collection, &of_topic);
        TopicCount {
            topic,
            authors: columns.iter().filter(|column| !column.passages.is_empty()).count(),
            unchecked: columns.iter().any(Column::is_unchecked),
        }
    };
    collection.topics.iter().map(count).collect()
}

/// Every author of the collection, counted on the Selection's topic.
pub fn author_counts<'a>(
    collection: &'a Collection,
    selection: &Selection,
) -> Vec<AuthorCount<'a>> {
    all_columns(collection, selection)
        .into_iter()
        .map(|column| AuthorCount {
            author: column.author,
            recommendations: column.recommendations(),
            passages: column.passages.len(),
            has_document: !column.documents.is_empty(),
            unchecked: column.is_unchecked(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::first_round;

    #[test]
    fn a_topics_counts_are_of_the_chosen_round() {
        let collection = test_support::collection();
        let counts = topic_counts(&collection, &first_round(&collection));
        let counts: Vec<_> = counts.iter().map(|count| count.authors).collect();
        assert_eq!(counts, [3, 0]);
    }

    #[test]
    fn an_author_without_a_document_is_counted_as_such() {
        let collection = test_support::collection();
        let counts = author_counts(&collection, &first_round(&collection));
        let with_document: Vec<bool> = counts.iter().map(|count| count.has_document).collect();
        assert_eq!(with_document, [true, true, true, false, false]);
    }
}
