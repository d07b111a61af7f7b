//! Which authors stand side by side, and what each of them has to say on the topic.

use std::cmp::Reverse;

use super::Cited;
use crate::collection::{Author, Collection, Document, Evidence, Form, Kind};
use crate::selection::{Authors, Rounds, Selection};

/// How many authors the page opens on where nobody was chosen: as many as are read side by side
/// without scrolling on an ordinary screen.
pub const OPENING_AUTHORS: usize = 4;

/// One author.
#[derive(Clone, Debug, PartialEq)]
pub struct Column<'a> {
    /// The author.
    pub author: &'a Author,
    /// The author's documents of the chosen rounds, others' accounts only where they are wanted.
    pub documents: Vec<&'a Document>,
    /// All that these documents say on the topic: verbatim before summaries, own before reported.
    pub passages: Vec<Cited<'a>>,
}

impl Column<'_> {
    /// How many recommendations the author makes on the topic.
    pub fn recommendations(&self) -> usize {
        self.passages.iter().filter(|cited| cited.passage.kind == Kind::Recommendation).count()
    }

    /// Whether any of them is in the author's own words.
    fn is_verbatim(&self) -> bool {
        self.passages.iter().any(|cited| cited.document.form == Form::Verbatim)
    }
}

/// Every author that the collection knows, with what it says on the Selection's topic.
pub(super) fn all_columns<'a>(
    collection: &'a Collection,
    selection: &Selection,
) -> impl Iterator<Item = Column<'a>> {
    collection.authors.iter().map(move |author| column(collection, selection, author))
}

/// The columns that the Selection asks for, in the collection's order.
pub(super) fn columns<'a>(collection: &'a Collection, selection: &Selection) -> Vec<Column<'a>> {
    let all = all_columns(collection, selection);
    match &selection.authors {
        Authors::All => all.collect(),
        Authors::Speaking => all.filter(|column| !column.passages.is_empty()).collect(),
        Authors::These(codes) => all.filter(|c| codes.contains(&c.author.code)).collect(),
        Authors::Opening => opening(all.collect(), selection),
    }
}

/// The authors with most recommendations on the topic, those held word for word before the rest;
/// with a passage pointed at, its author always.
fn opening<'a>(columns: Vec<Column<'a>>, selection: &Selection) -> Vec<Column<'a>> {
    let is_pointed_at = |column: &Column<'_>| {
        let pointed = selection.passage.as_ref();
        pointed.is_some_and(|id| column.documents.iter().any(|d| d.id == id.document))
    };
    let mut ranked: Vec<(usize, Column<'a>)> = columns
        .into_iter()
        .enumerate()
        .filter(|(_, column)| column.recommendations() > 0 || is_pointed_at(column))
        .collect();
    ranked.sort_by_key(|(place, column)| {
        (
            Reverse(is_pointed_at(column)),
            Reverse(column.is_verbatim()),
            Reverse(column.recommendations()),
            *place,
        )
    });
    ranked.truncate(OPENING_AUTHORS);
    ranked.sort_by_key(|(place, _)| *place);
    ranked.into_iter().map(|(_, column)| column).collect()
}

fn column<'a>(collection: &'a Collection, selection: &Selection, author: &'a Author) -> Column<'a> {
    let mut documents: Vec<&Document> = collection
        .documents
        .iter()
        .filter(|document| document.author == author.code)
        .filter(|document| match &selection.rounds {
            Rounds::All => true,
            Rounds::One(round) => document.round == *round,
        })
        .filter(|document| selection.reported || document.evidence == Evidence::Own)
        .collect();
    documents.sort_by_key(|document| {
        (document.evidence == Evidence::Reported, document.form == Form::Summary)
    });
    let passages = documents
        .iter()
        .flat_map(|&document| {
            document.passages.iter().map(move |passage| Cited { document, passage })
        })
        .filter(|cited| cited.passage.topic.as_ref() == Some(&selection.topic))
        .collect();
    Column { author, documents, passages }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collection::PassageId;
    use crate::fixtures;

    fn codes(selection: &Selection) -> Vec<String> {
        let collection = fixtures::collection();
        columns(&collection, selection).iter().map(|c| c.author.code.to_string()).collect()
    }

    #[test]
    fn the_page_opens_on_authors_who_recommend_something() {
        let collection = fixtures::collection();
        assert_eq!(codes(&Selection::opening(&collection)), ["MER", "NOR"]);
    }

    #[test]
    fn a_passage_pointed_at_brings_its_author() {
        let collection = fixtures::collection();
        let remark = PassageId::parse("ost-first/4").unwrap();
        let pointed = Selection::opening(&collection).pointing_at(&collection, &remark);
        assert_eq!(codes(&pointed), ["MER", "NOR", "OST"]);
    }

    #[test]
    fn chosen_authors_stand_in_the_collections_order() {
        let collection = fixtures::collection();
        let chosen = Authors::These(vec!["VAL".into(), "MER".into()]);
        let selection = Selection { authors: chosen, ..Selection::opening(&collection) };
        assert_eq!(codes(&selection), ["MER", "VAL"]);
    }

    #[test]
    fn all_who_speak_are_those_with_a_passage_on_the_topic() {
        let collection = fixtures::collection();
        let selection = Selection { authors: Authors::Speaking, ..Selection::opening(&collection) };
        assert_eq!(codes(&selection), ["MER", "NOR", "OST"]);
    }
}
