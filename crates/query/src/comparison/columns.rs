//! Which authors stand side by side, and what each of them has to say on the topic.

use super::Cited;
use crate::selection::{Authors, Rounds, Selection};
use model::{Author, AuthorCode, Collection, Document, Evidence, Form, IssueId, Kind};

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
    /// All that these documents say on the topic, in the order of the documents.
    pub passages: Vec<Cited<'a>>,
}

impl Column<'_> {
    /// How many recommendations the author makes on the topic.
    pub fn recommendations(&self) -> usize {
        self.passages.iter().filter(|cited| cited.passage.kind == Kind::Recommendation).count()
    }

    /// Whether nobody has checked the reading of one of the documents, so that more may be in it.
    pub fn is_unchecked(&self) -> bool {
        self.documents.iter().any(|document| document.unchecked)
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
) -> Vec<Column<'a>> {
    collection.authors.iter().map(|author| column(collection, selection, author)).collect()
}

/// The same of what others have too: without the documents and the authors of this device.
pub(super) fn published_columns<'a>(
    collection: &'a Collection,
    selection: &Selection,
) -> Vec<Column<'a>> {
    let is_published =
        |column: &Column<'_>| !collection.process.added_authors.contains(&column.author.code);
    let mut columns: Vec<Column<'a>> =
        all_columns(collection, selection).into_iter().filter(is_published).collect();
    for column in &mut columns {
        column.documents.retain(|document| !document.loaded);
        column.passages.retain(|cited| !cited.document.loaded);
    }
    columns
}

/// The columns out of `all` that the Selection asks for, in the collection's order but for the base, which
/// stands first.
pub(super) fn columns<'a>(
    collection: &'a Collection,
    selection: &Selection,
    all: fn(&'a Collection, &Selection) -> Vec<Column<'a>>,
) -> Vec<Column<'a>> {
    let mut all = all(collection, selection);
    let opening = match selection.authors {
        Authors::Opening => opening(&all, selection),
        _ => Vec::new(),
    };
    let is_base = |column: &Column<'_>| selection.base.as_ref() == Some(&column.author.code);
    all.retain(|column| {
        let code = &column.author.code;
        is_base(column)
            || match &selection.authors {
                Authors::All => true,
                Authors::Speaking => !column.passages.is_empty(),
                Authors::These(codes) => codes.contains(code),
                Authors::Opening => opening.contains(code),
            }
    });
    if let Some(place) = all.iter().position(is_base) {
        let base = all.remove(place);
        all.insert(0, base);
    }
    all
}

/// The authors held word for word, then, one after the other, the author who speaks to most of the
/// issues that those before spoke to; among several such, the one with most recommendations. With
/// a passage pointed at, its author comes first.
fn opening(columns: &[Column<'_>], selection: &Selection) -> Vec<AuthorCode> {
    let pointed = selection.passage.as_ref();
    let is_pointed_at = |column: &Column<'_>| {
        pointed.is_some_and(|id| column.documents.iter().any(|d| d.id == id.document))
    };
    let mut chosen: Vec<&Column<'_>> = Vec::new();
    while chosen.len() < OPENING_AUTHORS {
        let mut spoken_to: Vec<&IssueId> = Vec::new();
        let passages = chosen.iter().flat_map(|chosen| &chosen.passages);
        for issue in passages.filter_map(|cited| cited.passage.issue.as_ref()) {
            if !spoken_to.contains(&issue) {
                spoken_to.push(issue);
            }
        }
        let rank = |column: &Column<'_>| {
            let is_shared = |cited: &&Cited<'_>| {
                cited.passage.issue.as_ref().is_some_and(|issue| spoken_to.contains(&issue))
            };
            let shared = column.passages.iter().filter(is_shared).count();
            (is_pointed_at(column), column.is_verbatim(), shared, column.recommendations())
        };
        let best = columns
            .iter()
            // Of equals the first counts, and `max_by_key` takes the last.
            .rev()
            .filter(|column| column.recommendations() > 0 || is_pointed_at(column))
            .filter(|column| chosen.iter().all(|known| known.author.code != column.author.code))
            .max_by_key(|column| rank(column));
        let Some(best) = best else { break };
        chosen.push(best);
    }
    chosen.iter().map(|column| column.author.code.clone()).collect()
}

fn column<'a>(collection: &'a Collection, selection: &Selection, author: &'a Author) -> Column<'a> {
    let documents: Vec<&Document> = collection
        .documents
        .iter()
        .filter(|document| document.author == author.code)
        .filter(|document| match &selection.rounds {
            Rounds::All => true,
            Rounds::One(round) => document.round == *round,
        })
        .filter(|document| selection.reported || document.evidence == Evidence::Own)
        .collect();
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
    use crate::comparison::first_round;
    use model::PassageId;

    fn codes(selection: &Selection) -> Vec<String> {
        let collection = test_support::collection();
        columns(&collection, selection, all_columns)
            .iter()
            .map(|c| c.author.code.to_string())
            .collect()
    }

    #[test]
    fn the_page_opens_on_authors_who_recommend_something() {
        let collection = test_support::collection();
        assert_eq!(codes(&first_round(&collection)), ["MER", "NOR"]);
    }

    #[test]
    fn a_passage_pointed_at_brings_its_author() {
        let collection = test_support::collection();
        let remark = PassageId::parse("ost-first/4").unwrap();
        let pointed = first_round(&collection).pointing_at(&collection, &remark);
        assert_eq!(codes(&pointed), ["MER", "NOR", "OST"]);
    }

    #[test]
    fn chosen_authors_stand_in_the_collections_order() {
        let collection = test_support::collection();
        let chosen = Authors::These(vec!["VAL".into(), "MER".into()]);
        let selection = Selection { authors: chosen, ..first_round(&collection) };
        assert_eq!(codes(&selection), ["MER", "VAL"]);
    }

    #[test]
    fn the_base_stands_first_whoever_else_is_chosen() {
        let collection = test_support::collection();
        let chosen = Authors::These(vec!["MER".into(), "NOR".into()]);
        let selection =
            Selection { authors: chosen, base: Some("VAL".into()), ..first_round(&collection) };
        assert_eq!(codes(&selection), ["VAL", "MER", "NOR"]);
    }

    #[test]
    fn all_who_speak_are_those_with_a_passage_on_the_topic() {
        let collection = test_support::collection();
        let selection = Selection { authors: Authors::Speaking, ..first_round(&collection) };
        assert_eq!(codes(&selection), ["MER", "NOR", "OST"]);
    }
}
