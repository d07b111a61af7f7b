//! Many documents at once: what is missing of each is chosen for all, and all that are whole are put beside the
//! others.

use drafts::draft::{Edit, Head};
use model::{DocumentId, RoundId};

use super::state::Model;

impl Model {
    /// How many documents have no round yet.
    pub(crate) fn without_round(&self) -> usize {
        let drafts = self.library.entries.iter().filter_map(|entry| entry.draft.as_ref());
        drafts.filter(|draft| !draft.head.has_round(&self.base_collection)).count()
    }

    /// The documents that have an author and a round, and do not stand beside the others.
    pub(crate) fn waiting(&self) -> impl Iterator<Item = &DocumentId> {
        let waits = self.library.entries.iter().filter(|entry| {
            let head = entry.draft.as_ref().map(|draft| &draft.head);
            let is_whole = |head: &&Head| {
                head.has_author(&self.base_collection) && head.has_round(&self.base_collection)
            };
            entry.document.is_none() && head.as_ref().is_some_and(is_whole)
        });
        waits.map(|entry| &entry.id)
    }

    pub(super) fn choose_round_of_all(&mut self, round: &RoundId) {
        if self.base_collection.round(round).is_none() {
            return;
        }
        let without = self.library.entries.iter().filter_map(|entry| {
            let head = &entry.draft.as_ref()?.head;
            let chosen = Head { round: Some(round.clone()), ..head.clone() };
            (!head.has_round(&self.base_collection)).then(|| (entry.id.clone(), chosen))
        });
        for (id, head) in without.collect::<Vec<_>>() {
            self.correct_entry(&id, |history| history.edit(&Edit::Head(head)));
        }
    }

    pub(super) fn accept_all(&mut self) {
        let waiting: Vec<DocumentId> = self.waiting().cloned().collect();
        for id in waiting {
            let draft = self.library.entry(&id).and_then(|entry| entry.draft.clone());
            let Some(draft) = draft else { continue };
            let draft = draft.within(&self.base_collection);
            let labelled = draft.labelled(&mut self.label_cache);
            if let Some(document) = draft.document(id.clone(), &labelled) {
                self.put_beside(&id, document);
            }
        }
    }
}
