//! Which authors stand side by side, and what each of them has to say on the topic.

use super::cited::{Cited, recommendations};
use super::opening::{Candidate, opening};
use super::scope::Scope;
use crate::index::{OfTopic, PlaceOf};
use crate::selection::Authors;
use model::{Author, Document, Topic};

/// One author.
#[derive(Clone, Debug, PartialEq)]
pub struct Column<'a> {
    /// The author.
    pub author: &'a Author,
    /// The author's documents of the chosen rounds, others' accounts only where they are wanted.
    pub documents: Vec<&'a Document>,
    /// All that these documents say on the topic, in the order of the documents.
    pub passages: Vec<Cited<'a>>,
}

impl Column<'_> {
    /// How many recommendations the author makes on the topic.
    pub fn recommendations(&self) -> usize {
        recommendations(self.passages.iter().copied()).count()
    }

    /// Whether nobody has checked the reading of one of the documents, so that more may be in it.
    pub fn is_unchecked(&self) -> bool {
        self.documents.iter().any(|document| document.unchecked)
    }
}

/// The columns that the Selection asks for, in the collection's order but for the base, which comes first; each with
/// the rows of its passages.
pub(super) fn columns<'a>(
    scope: Scope<'a, '_>,
    topic: &'a Topic,
    of_topic: &'a OfTopic,
) -> Vec<(Column<'a>, Vec<usize>)> {
    let Scope { indexed, selection, is_published } = scope;
    let added = &indexed.process.added_authors;
    let authors = indexed.authors.iter().zip(indexed.of_authors()).zip(&of_topic.by_author);
    let authors = authors.map(|((author, documents), places)| (author, documents, places));
    let known: Vec<_> =
        authors.filter(|(author, ..)| !is_published || !added.contains(&author.code)).collect();
    let opening = match selection.filter.authors {
        Authors::Opening if !selection.shows_everybody() => {
            let issues = topic.issues.len();
            let candidate = |&(author, _, places): &(_, _, &'a Vec<_>)| {
                Candidate::of(scope, author, places, issues)
            };
            opening(known.iter().map(candidate).collect(), issues)
        }
        _ => Vec::new(),
    };
    let mut columns = Vec::new();
    for (author, documents, places) in known {
        let code = &author.code;
        let is_base = selection.filter.base.as_ref() == Some(code);
        let is_chosen = is_base
            || match &selection.filter.authors {
                Authors::All => true,
                Authors::Opening if selection.shows_everybody() => true,
                Authors::Speaking => scope.passages(places).next().is_some(),
                Authors::These(codes) => codes.contains(code),
                Authors::Opening => opening.contains(&code),
            };
        if is_chosen {
            let place = if is_base { 0 } else { columns.len() };
            columns.insert(place, column(scope, author, documents, places));
        }
    }
    columns
}

fn column<'a>(
    scope: Scope<'a, '_>,
    author: &'a Author,
    documents: &'a [u32],
    places: &'a [PlaceOf],
) -> (Column<'a>, Vec<usize>) {
    let (passages, rows) = scope.passages(places).unzip();
    let documents = scope.documents(documents).collect();
    (Column { author, documents, passages }, rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Indexed;
    use crate::comparison::compare;
    use crate::comparison::first_round::{first_round, first_round_of};
    use crate::selection::{Selection, View};
    use model::PassageId;

    fn codes(selection: &Selection) -> Vec<String> {
        let collection = Indexed::new(test_support::collection());
        let compared = compare(&collection, selection).unwrap();
        compared.columns.iter().map(|c| c.author.code.to_string()).collect()
    }

    #[test]
    fn the_page_opens_on_authors_who_recommend_something() {
        let collection = Indexed::new(test_support::collection());
        assert_eq!(codes(&first_round(&collection)), ["MER", "NOR"]);
    }

    #[test]
    fn issue_by_issue_everybody_is_there_while_nobody_is_chosen() {
        let collection = Indexed::new(test_support::collection());
        let opening = Selection { view: View::Issues, ..first_round(&collection) };
        assert_eq!(codes(&opening), ["MER", "NOR", "OST", "TRE", "VAL"]);
        let chosen = first_round_of(&collection, Authors::These(vec!["MER".into()]));
        assert_eq!(codes(&Selection { view: View::Issues, ..chosen }), ["MER"]);
    }

    #[test]
    fn a_passage_pointed_at_brings_its_author() {
        let collection = Indexed::new(test_support::collection());
        let remark = PassageId::parse("ost-first/4").unwrap();
        let pointed = first_round(&collection).pointing_at(&collection, &remark);
        assert_eq!(codes(&pointed), ["MER", "NOR", "OST"]);
    }

    #[test]
    fn a_joint_document_is_in_the_column_of_each_of_its_authors() {
        let mut collection = test_support::collection();
        collection.documents[0].co_authors = vec!["VAL".into(), "NOR".into()];
        let collection = Indexed::new(collection);
        let compared =
            compare(&collection, &first_round_of(&collection, Authors::Speaking)).unwrap();
        let passages = |column: &Column<'_>| column.passages.len();
        let columns: Vec<_> =
            compared.columns.iter().map(|it| (it.author.code.as_str(), passages(it))).collect();
        assert_eq!(columns, [("MER", 2), ("NOR", 3), ("OST", 1), ("VAL", 2)]);
    }

    #[test]
    fn a_joint_passage_pointed_at_adds_an_author_only_where_none_of_its_own_is_chosen() {
        let mut collection = test_support::collection();
        collection.documents[0].co_authors = vec!["VAL".into()];
        let collection = Indexed::new(collection);
        let pointed = |code: &str| {
            let chosen = first_round_of(&collection, Authors::These(vec![code.into()]));
            let passage = PassageId::parse("mer-first/2.a").unwrap();
            chosen.pointing_at(&collection, &passage).filter.authors
        };
        assert_eq!(pointed("VAL"), Authors::These(vec!["VAL".into()]));
        assert_eq!(pointed("NOR"), Authors::These(vec!["NOR".into(), "MER".into()]));
    }

    #[test]
    fn chosen_authors_stand_in_the_collections_order() {
        let collection = Indexed::new(test_support::collection());
        let chosen = Authors::These(vec!["VAL".into(), "MER".into()]);
        assert_eq!(codes(&first_round_of(&collection, chosen)), ["MER", "VAL"]);
    }

    #[test]
    fn the_base_stands_first_whoever_else_is_chosen() {
        let collection = Indexed::new(test_support::collection());
        let chosen = Authors::These(vec!["MER".into(), "NOR".into()]);
        let mut selection = first_round_of(&collection, chosen);
        selection.filter.base = Some("VAL".into());
        assert_eq!(codes(&selection), ["VAL", "MER", "NOR"]);
    }

    #[test]
    fn all_who_speak_are_those_with_a_passage_on_the_topic() {
        let collection = Indexed::new(test_support::collection());
        let selection = first_round_of(&collection, Authors::Speaking);
        assert_eq!(codes(&selection), ["MER", "NOR", "OST"]);
    }
}
