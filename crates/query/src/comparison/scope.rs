//! Which documents count for a Selection, and how many passages on a topic that makes.

use crate::index::{Indexed, OfAuthor, Tally, Voice};
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
        let is_of_round = match &self.selection.rounds {
            Rounds::All => true,
            Rounds::One(round) => document.round == *round,
        };
        is_of_round
            && (self.selection.reported || document.evidence == Evidence::Own)
            && !(self.is_published && document.loaded)
    }

    /// The documents at `places` that count.
    pub(super) fn documents(self, places: &'a [u32]) -> impl Iterator<Item = &'a Document> {
        self.indexed.at(places).filter(move |document| self.has(document))
    }

    /// The tallies that count, each with a document of its kind.
    pub(super) fn tallies(
        self,
        voice: &'a Voice,
    ) -> impl Iterator<Item = (&'a Document, &'a Tally)> {
        let found = move |tally: &'a Tally| Some((self.indexed.document_at(tally.kind)?, tally));
        voice.tallies.iter().filter_map(found).filter(move |(document, _)| self.has(document))
    }

    /// Whether the author has anything on the topic.
    pub(super) fn speaks(self, voice: &'a Voice) -> bool {
        self.tallies(voice).next().is_some()
    }

    /// Whether nobody has checked the reading of one of the author's documents.
    pub(super) fn is_unchecked(self, author: &'a OfAuthor) -> bool {
        self.documents(&author.kinds).any(|document| document.unchecked)
    }
}
