//! What the reader has brought, beside the collection that the product holds: their documents, authors that
//! the collection does not know, or a collection of their own making. In which parts it is kept on a device
//! is decided in `stored`.

mod entry;
mod fit;
mod shown;

use std::borrow::Cow;
use std::collections::HashMap;

use model::{Author, Collection, Document, DocumentId};
use serde::{Deserialize, Serialize};

use crate::ids::{Ids, says_nothing};

pub use entry::Entry;
pub(crate) use fit::{Renamed, fit, fit_names};
pub(crate) use shown::as_shown;
pub use shown::{Unshown, unshown};

/// What the reader has brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalLibrary {
    /// A collection of the reader's own in the place of the product's.
    pub made: Option<Collection>,
    /// Authors that the collection does not know.
    pub authors: Vec<Author>,
    /// The documents, in the order in which they came.
    pub entries: Vec<Entry>,
}

impl LocalLibrary {
    /// Gives what an older release named in a way that this one refuses another name, wherever it is named. Whether
    /// there was such a name.
    pub fn mend_names(&mut self) -> bool {
        let Some(made) = &mut self.made else { return false };
        let renamed = fit_names(made);
        if renamed.is_empty() {
            return false;
        }
        self.entries.iter_mut().for_each(|entry| renamed.entry(entry));
        true
    }

    /// Whether there is nothing to keep.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The entry of that name.
    #[must_use]
    pub fn entry(&self, id: &DocumentId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == *id)
    }

    /// The entry of that name, here or where it came from.
    #[must_use]
    pub fn called(&self, id: &DocumentId) -> Option<&Entry> {
        self.entry(id).or_else(|| self.entries.iter().find(|entry| entry.is_called(id)))
    }

    /// The same, to change it.
    pub fn entry_mut(&mut self, id: &DocumentId) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.id == *id)
    }

    /// The collection that documents are put beside: the reader's own, else `base`; with the reader's authors,
    /// and without documents of the reader's.
    #[must_use]
    pub fn base_collection<'a>(&'a self, base: &'a Collection) -> Cow<'a, Collection> {
        let mut base_collection = Cow::Borrowed(self.made.as_ref().unwrap_or(base));
        for author in &self.authors {
            if base_collection.author(&author.code).is_none() {
                base_collection.to_mut().authors.push(author.clone());
            }
        }
        base_collection
    }

    /// What the page shows: the documents that were checked, in front, and not the summaries whose place they
    /// take.
    #[must_use]
    pub fn shown(&self, base: &Collection) -> Collection {
        let mut all = self.whole(base);
        let replaced: Vec<DocumentId> =
            all.documents.iter().flat_map(|document| document.instead_of.clone()).collect();
        all.documents.retain(|document| !replaced.contains(&document.id));
        all.process.loaded = self.made.is_some();
        let others = self.made.as_ref().unwrap_or(base);
        let added = self.authors.iter().map(|author| &author.code);
        all.process.added_authors =
            added.filter(|code| others.author(code).is_none()).cloned().collect();
        all
    }

    /// All of it: what the page shows, and the summaries that something else stands in the place of. This is
    /// what is saved.
    #[must_use]
    pub fn whole(&self, base: &Collection) -> Collection {
        let mut whole = self.base_collection(base).into_owned();
        let own: Vec<Document> = self
            .entries
            .iter()
            .filter_map(|entry| entry.document.as_ref())
            .filter_map(|document| as_shown(document, &whole).map(Cow::into_owned))
            .collect();
        whole.documents.retain(|document| own.iter().all(|own| own.id != document.id));
        whole.documents.splice(0..0, own);
        // What is saved may be published, and a saved page that was brought back says otherwise.
        whole.process.loaded = false;
        whole.process.added_authors.clear();
        whole
    }

    /// A name for a new document, which no other document has, nor one of `others`.
    #[must_use]
    pub fn new_id(&self, ids: &mut Ids, base: &Collection, others: &[DocumentId]) -> DocumentId {
        let base_collection = self.base_collection(base);
        ids.free(|id| {
            base_collection.document(id).is_some()
                || self.called(id).is_some()
                || others.contains(id)
        })
    }

    /// Gives every document whose name may say something another one, wherever that name is. The pairs are the names
    /// before, and those now.
    pub fn rename(
        &mut self,
        ids: &mut Ids,
        base: &Collection,
        others: &[DocumentId],
    ) -> Vec<(DocumentId, DocumentId)> {
        let named = self.entries.iter().map(|entry| entry.id.clone());
        let telling: Vec<DocumentId> = named.filter(|id| !says_nothing(id)).collect();
        let mut renamed = Vec::new();
        for before in telling {
            let id = self.new_id(ids, base, others);
            if let Some(entry) = self.entry_mut(&before) {
                entry.rename(id.clone());
                renamed.push((before, id));
            }
        }
        self.follow_names(base);
        renamed
    }

    /// Where a document takes the place of another one of the reader's, it names it as it is called here. The names of
    /// those that were changed.
    pub fn follow_names(&mut self, base: &Collection) -> Vec<DocumentId> {
        let base_collection = self.base_collection(base);
        let is_of_base = |id: &DocumentId| base_collection.document(id).is_some();
        let of_entry = |entry: &Entry| Some((entry.outside.clone()?, entry.id.clone()));
        let names: HashMap<DocumentId, DocumentId> =
            self.entries.iter().filter_map(of_entry).filter(|(id, _)| !is_of_base(id)).collect();
        let mut changed = Vec::new();
        for entry in &mut self.entries {
            let mut is_changed = false;
            for id in entry.replaced() {
                if let Some(now) = names.get(id) {
                    id.clone_from(now);
                    is_changed = true;
                }
            }
            if is_changed {
                changed.push(entry.id.clone());
            }
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Edit, Head, LabelCache, from_text};

    fn entry(id: &str, instead_of: &str, known: &Collection) -> Entry {
        let (head, label_cache) = (extract::Head::default(), &mut LabelCache::default());
        let text = "Norland\n\n1. States should act.\n";
        let draft = from_text("n.txt", "text", text, &head, &[], label_cache, known);
        let head = Head { instead_of: vec![instead_of.into()], ..draft.head.clone() };
        let draft = draft.edited(&Edit::Head(head));
        let document = draft.document_so_far(id.into(), &draft.labelled(label_cache));
        Entry { draft: Some(draft), document: Some(document), ..Entry::new(id.into()) }
    }

    #[test]
    fn what_an_older_release_kept_is_renamed_wherever_it_is_named() {
        let base = Collection::default();
        let entries =
            vec![entry("nor-secret", "nor-plan", &base), entry("nor-plan", "pak-public", &base)];
        let mut library = LocalLibrary { entries, ..LocalLibrary::default() };
        let before = library.clone();
        let renamed = library.rename(&mut Ids::of_seed(1), &base, &[]);
        assert_eq!(renamed.len(), 2);
        for (entry, was) in library.entries.iter().zip(&before.entries) {
            assert!(says_nothing(&entry.id), "{}", entry.id);
            assert_eq!(entry.outside.as_ref(), Some(&was.id));
            assert!(renamed.contains(&(was.id.clone(), entry.id.clone())));
            assert_eq!(entry.document.as_ref().unwrap().id, entry.id);
        }
        let first = &library.entries[0];
        let second = &library.entries[1];
        for (entry, replaced) in [(first, second.id.as_str()), (second, "pak-public")] {
            assert_eq!(entry.document.as_ref().unwrap().instead_of, [replaced.into()]);
            assert_eq!(entry.draft.as_ref().unwrap().head.instead_of, [replaced.into()]);
        }
        assert!(!library.shown(&base).documents.iter().any(|it| it.id.as_str().contains("nor")));
        // Once is enough.
        assert_eq!(library.rename(&mut Ids::of_seed(2), &base, &[]), []);
    }
}
