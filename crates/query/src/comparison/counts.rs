//! How much there is to read on each topic and by each author, for the choosers.

use super::scope::Scope;
use crate::index::Indexed;
use crate::index::OfTopic;
use crate::selection::Selection;
use model::Kind;

/// How much there is on a topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TopicCount {
    /// How many authors speak on it.
    pub authors: usize,
    /// Whether nobody has checked the reading of a document in which others may speak on it.
    pub unchecked: bool,
}

/// How much an author says on the topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AuthorCount {
    /// How many recommendations it makes.
    pub recommendations: usize,
    /// How many passages there are in all, remarks among them.
    pub passages: usize,
    /// Whether a document of the chosen rounds is held.
    pub has_document: bool,
    /// Whether nobody has checked the reading of one of them.
    pub unchecked: bool,
}

/// The topics of the collection in its order, counted within the Selection's rounds and sources.
pub fn topic_counts(indexed: &Indexed, selection: &Selection) -> Vec<TopicCount> {
    let scope = Scope::of(indexed, selection);
    // Whatever the topic: a document may say something on it that nobody has found.
    let unchecked = indexed.of_authors().iter().any(|documents| scope.is_unchecked(documents));
    let count = |of_topic: &OfTopic| TopicCount {
        authors: of_topic.by_author.iter().filter(|it| scope.passages(it).next().is_some()).count(),
        unchecked,
    };
    indexed.of_topics().iter().map(count).collect()
}

/// The authors of the collection in its order, counted on the Selection's topic.
pub fn author_counts(indexed: &Indexed, selection: &Selection) -> Vec<AuthorCount> {
    let scope = Scope::of(indexed, selection);
    let of_topic = indexed.of_topic(&selection.filter.topic);
    let mut by_author = of_topic.map_or(&[][..], |it| &it.by_author).iter();
    let count = |documents: &Vec<u32>| {
        let (mut recommendations, mut passages) = (0, 0);
        for (cited, _) in by_author.next().into_iter().flat_map(|places| scope.passages(places)) {
            recommendations += usize::from(cited.passage.kind == Kind::Recommendation);
            passages += 1;
        }
        AuthorCount {
            recommendations,
            passages,
            has_document: scope.documents(documents).next().is_some(),
            unchecked: scope.is_unchecked(documents),
        }
    };
    indexed.of_authors().iter().map(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::first_round::first_round;

    #[test]
    fn a_topics_counts_are_of_the_chosen_round() {
        let collection = Indexed::new(test_support::collection());
        let counts = topic_counts(&collection, &first_round(&collection));
        let counts: Vec<_> = counts.iter().map(|count| count.authors).collect();
        assert_eq!(counts, [3, 0]);
    }

    #[test]
    fn an_author_without_a_document_is_counted_as_such() {
        let collection = Indexed::new(test_support::collection());
        let counts = author_counts(&collection, &first_round(&collection));
        let with_document: Vec<bool> = counts.iter().map(|count| count.has_document).collect();
        assert_eq!(with_document, [true, true, true, false, false]);
    }
}
