//! What a snippet cannot show: it names addresses of the site, and what a reader brought is on their device only.

use model::{Author, Document, Evidence};
use query::Indexed;
use query::comparison::{compare, compare_published};
use query::selection::{Authors, Rounds, Selection};

/// What of a view a snippet for it would leave out.
#[derive(Clone, Debug, PartialEq)]
pub enum LeftOut<'a> {
    /// Nothing: it shows what is on screen.
    Nothing,
    /// All of it: the collection is the reader's own.
    Collection,
    /// These documents of the reader's own.
    Documents(Vec<&'a Document>),
    /// These authors, whom the reader has added, without a document in the view.
    Authors(Vec<&'a Author>),
}

/// What a snippet for a Selection would leave out; nothing exactly where the site's own data gives the same
/// comparison.
pub fn left_out<'a>(indexed: &'a Indexed, selection: &Selection) -> LeftOut<'a> {
    let process = &indexed.process;
    if process.loaded {
        return LeftOut::Collection;
    }
    let own: Vec<&Document> = indexed.loaded().collect();
    if own.is_empty() && process.added_authors.is_empty() {
        return LeftOut::Nothing;
    }
    let is_asked_for = |document: &Document| match &selection.filter.authors {
        Authors::These(codes) => {
            let base = selection.filter.base.as_ref();
            document.authors().any(|author| codes.contains(author) || base == Some(author))
        }
        // Where a rule chooses the authors, any document may change who is shown.
        _ => true,
    };
    // The summary that it replaces is on the site, and not here: what that says, and when, is not known.
    let replaces = |document: &Document| is_asked_for(document) && !document.instead_of.is_empty();
    let is_pointed_at = |document: &Document| {
        selection.focus.passage.as_ref().is_some_and(|passage| passage.document == document.id)
    };
    let is_in_view = |document: &Document| {
        let is_of_round = match &selection.filter.rounds {
            Rounds::All => true,
            Rounds::One(round) => document.round == *round,
        };
        is_asked_for(document)
            && is_of_round
            && (selection.filter.reported || document.evidence == Evidence::Own)
    };
    let here = compare(indexed, selection);
    let is_same = here == compare_published(indexed, selection);
    if is_same && !own.iter().any(|it| replaces(it) || is_pointed_at(it)) {
        return LeftOut::Nothing;
    }
    let shown = |it: &&&Document| is_in_view(it) || replaces(it) || is_pointed_at(it);
    let documents: Vec<&Document> = own.iter().filter(shown).copied().collect();
    if !documents.is_empty() {
        return LeftOut::Documents(documents);
    }
    let columns = here.map(|here| here.columns).unwrap_or_default();
    let authors = columns.into_iter().map(|column| column.author);
    LeftOut::Authors(authors.filter(|it| process.added_authors.contains(&it.code)).collect())
}
