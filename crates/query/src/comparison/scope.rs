//! Which documents and passages count for a Selection.

use super::cited::Cited;
use crate::index::{Indexed, PlaceOf};
use crate::selection::{Rounds, Selection};
use model::{Document, Evidence};

/// The documents that count.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a, 's> {
    /// The collection.
    pub(super) indexed: &'a Indexed,
    /// Which rounds and sources.
    pub(super) selection: &'s Selection,
    /// Without the documents and the authors of this device.
    pub(super) is_published: bool,
}

impl<'a, 's> Scope<'a, 's> {
    /// All documents of the Selection's rounds and sources.
    pub(super) fn of(indexed: &'a Indexed, selection: &'s Selection) -> Self {
        Self { indexed, selection, is_published: false }
    }

    /// Whether a document counts.
    pub(super) fn has(self, document: &Document) -> bool {
        let is_of_round = match &self.selection.filter.rounds {
            Rounds::All => true,
            Rounds::One(round) => document.round == *round,
        };
        is_of_round
            && (self.selection.filter.reported || document.evidence == Evidence::Own)
            && !(self.is_published && document.loaded)
    }

    /// The documents at `places` that count.
    pub(super) fn documents(self, places: &'a [u32]) -> impl Iterator<Item = &'a Document> {
        self.indexed.at(places).filter(move |document| self.has(document))
    }

    /// The passages at `places` that count, each with its row.
    pub(super) fn passages(
        self,
        places: &'a [PlaceOf],
    ) -> impl Iterator<Item = (Cited<'a>, usize)> {
        places.iter().filter_map(move |place| {
            let document = self.indexed.document_at(place.document).filter(|it| self.has(it))?;
            let passage = document.passages.get(place.passage as usize)?;
            Some((Cited { document, passage }, place.row as usize))
        })
    }

    /// Whether nobody has checked the reading of one of the documents at `places`.
    pub(super) fn is_unchecked(self, places: &'a [u32]) -> bool {
        self.documents(places).any(|document| document.unchecked)
    }
}
