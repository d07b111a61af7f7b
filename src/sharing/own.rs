//! What a snippet cannot show: it names addresses of the site, and what a reader brought is on their device only.

use crate::collection::{AuthorCode, Collection, Document};
use crate::comparison::compare;
use crate::selection::{Authors, Selection};

/// What of a view a snippet for it would leave out.
#[derive(Clone, Debug, PartialEq)]
pub enum LeftOut<'a> {
    /// Nothing: it shows what is on screen.
    Nothing,
    /// All of it: the collection is the reader's own.
    Collection,
    /// These documents of the reader's own.
    Documents(Vec<&'a Document>),
}

/// What a snippet for a Selection would leave out.
pub fn left_out<'a>(collection: &'a Collection, selection: &Selection) -> LeftOut<'a> {
    if collection.process.loaded {
        return LeftOut::Collection;
    }
    let own: Vec<&Document> = collection.documents.iter().filter(|it| it.loaded).collect();
    if own.is_empty() {
        return LeftOut::Nothing;
    }
    let Some(compared) = compare(collection, selection) else { return LeftOut::Documents(own) };
    let in_columns = compared.columns.iter().flat_map(|column| &column.documents);
    let on_screen: Vec<&Document> = in_columns.filter(|it| it.loaded).copied().collect();
    if !on_screen.is_empty() {
        return LeftOut::Documents(on_screen);
    }
    // None is in the view. But without them the opening rule may choose other authors, and what they replace
    // comes back.
    let is_rule = !matches!(selection.authors, Authors::These(_));
    let is_shown =
        |author: &AuthorCode| compared.columns.iter().any(|column| column.author.code == *author);
    let comes_back = |document: &&Document| {
        !document.instead_of.is_empty() && (is_rule || is_shown(&document.author))
    };
    if selection.authors == Authors::Opening || own.iter().any(comes_back) {
        return LeftOut::Documents(own);
    }
    LeftOut::Nothing
}
