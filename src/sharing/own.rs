//! What a snippet cannot show: it names addresses of the site, and what a reader brought is on their device only.

use crate::collection::{Collection, Document};
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

/// What a snippet for a Selection would leave out: all documents of the reader's own by the authors that it asks
/// for. Where a rule chooses the authors, any of them may change who is shown.
pub fn left_out<'a>(collection: &'a Collection, selection: &Selection) -> LeftOut<'a> {
    if collection.process.loaded {
        return LeftOut::Collection;
    }
    let is_asked_for = |document: &&Document| match &selection.authors {
        Authors::These(codes) => {
            codes.contains(&document.author) || selection.base.as_ref() == Some(&document.author)
        }
        _ => true,
    };
    let own = collection.documents.iter().filter(|document| document.loaded).filter(is_asked_for);
    match own.collect::<Vec<_>>() {
        own if own.is_empty() => LeftOut::Nothing,
        own => LeftOut::Documents(own),
    }
}
