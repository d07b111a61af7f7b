//! What the reader has brought, beside the collection that the product holds: their documents, authors that
//! the collection does not know, or a collection of their own making. In which parts it is kept on a device
//! is `kept`'s matter.

use std::borrow::Cow;
use std::collections::HashMap;

use model::{Author, Collection, Document, DocumentId, Passage};
use serde::{Deserialize, Serialize};

use crate::draft::{Draft, has_place, known_place};
use crate::ids::{Ids, says_nothing};
use crate::saved::fit_names;

/// What the reader has brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shelf {
    /// A collection of the reader's own in the place of the product's.
    pub made: Option<Collection>,
    /// Authors that the collection does not know.
    pub authors: Vec<Author>,
    /// The documents, in the order in which they came.
    pub entries: Vec<Entry>,
}

/// One document of the reader's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name in addresses, which says nothing of it ([`crate::ids`]).
    pub id: DocumentId,
    /// What it was called where it came from: in a file that was saved elsewhere, or by an older release. No address
    /// has it; by it the same document is known again.
    #[serde(default)]
    pub outside: Option<DocumentId>,
    /// What it was read into, where it came as a file of text.
    pub draft: Option<Draft>,
    /// What stands in the comparison: none until the reader has checked the draft.
    pub document: Option<Document>,
}

impl Entry {
    /// A document of which nothing is there yet.
    #[must_use]
    pub fn new(id: DocumentId) -> Self {
        Self { id, outside: None, draft: None, document: None }
    }

    /// Whether it has that name, here or where it came from.
    #[must_use]
    pub fn is_called(&self, id: &DocumentId) -> bool {
        self.id == *id || self.outside.as_ref() == Some(id)
    }

    /// Gives it a name that says nothing, and keeps the one that it had.
    pub fn rename(&mut self, id: DocumentId) {
        if let Some(document) = &mut self.document {
            document.id = id.clone();
        }
        self.outside = Some(core::mem::replace(&mut self.id, id));
    }

    /// The documents whose place it takes, as its document and its draft have them.
    fn replaced(&mut self) -> impl Iterator<Item = &mut DocumentId> {
        let document = self.document.iter_mut().flat_map(|it| &mut it.instead_of);
        document.chain(self.draft.iter_mut().flat_map(|it| &mut it.head.instead_of))
    }

    /// What it is called on screen.
    #[must_use]
    pub fn title(&self) -> &str {
        let of_document = self.document.as_ref().map(|document| document.title.as_str());
        let of_draft = self.draft.as_ref().map(|draft| match draft.head.title.trim() {
            "" => draft.file.as_str(),
            title => title,
        });
        of_draft.or(of_document).unwrap_or_default()
    }

    /// Whether somebody has checked its reading: as the comparison has it, else as the draft does.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        match (&self.document, &self.draft) {
            (Some(document), _) => !document.unchecked,
            (None, draft) => draft.as_ref().is_some_and(|draft| draft.head.is_checked),
        }
    }
}

/// Why a document is not in the comparison as it was put there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unshown {
    /// Its author is not in the collection.
    Author,
    /// Its round is not in the collection.
    Round,
    /// It is shown, but the collection does not have the topic or the issue of some of its passages.
    Topics,
}

/// Why a document is not shown as it is, if so.
#[must_use]
pub fn unshown(document: &Document, ground: &Collection) -> Option<Unshown> {
    if ground.author(&document.author).is_none() {
        return Some(Unshown::Author);
    }
    if ground.round(&document.round).is_none() {
        return Some(Unshown::Round);
    }
    let is_lost = |it: &Passage| {
        let (topic, issue) = (it.topic.as_ref(), it.issue.as_ref());
        !has_place(ground, topic, issue)
    };
    document.passages.iter().any(is_lost).then_some(Unshown::Topics)
}

/// A passage without a topic or an issue that the collection does not have.
fn placed(passage: &Passage, ground: &Collection) -> Passage {
    let (topic, issue) = known_place(ground, passage.topic.as_ref(), passage.issue.as_ref());
    Passage { topic, issue, ..passage.clone() }
}

/// A document as the collection shows and saves it; none where it does not have its author or its round.
pub(crate) fn as_shown<'a>(
    document: &'a Document,
    ground: &Collection,
) -> Option<Cow<'a, Document>> {
    match unshown(document, ground) {
        Some(Unshown::Author | Unshown::Round) => None,
        Some(Unshown::Topics) => {
            let passages = document.passages.iter().map(|it| placed(it, ground)).collect();
            Some(Cow::Owned(Document { passages, ..document.clone() }))
        }
        None => Some(Cow::Borrowed(document)),
    }
}

impl Shelf {
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
    pub fn ground<'a>(&'a self, base: &'a Collection) -> Cow<'a, Collection> {
        let mut ground = Cow::Borrowed(self.made.as_ref().unwrap_or(base));
        for author in &self.authors {
            if ground.author(&author.code).is_none() {
                ground.to_mut().authors.push(author.clone());
            }
        }
        ground
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
        let mut whole = self.ground(base).into_owned();
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
        let ground = self.ground(base);
        ids.free(|id| {
            ground.document(id).is_some() || self.called(id).is_some() || others.contains(id)
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
        let ground = self.ground(base);
        let is_of_ground = |id: &DocumentId| ground.document(id).is_some();
        let of_entry = |entry: &Entry| Some((entry.outside.clone()?, entry.id.clone()));
        let names: HashMap<DocumentId, DocumentId> =
            self.entries.iter().filter_map(of_entry).filter(|(id, _)| !is_of_ground(id)).collect();
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
    use crate::draft::{Edit, Head, Memory, from_text};

    fn entry(id: &str, instead_of: &str, known: &Collection) -> Entry {
        let (head, memory) = (extract::Head::default(), &mut Memory::default());
        let text = "Norland\n\n1. States should act.\n";
        let draft = from_text("n.txt", "text", text, &head, &[], memory, known);
        let head = Head { instead_of: vec![instead_of.into()], ..draft.head.clone() };
        let draft = draft.edited(&Edit::Head(head));
        let document = draft.document_so_far(id.into(), &draft.labelled(memory));
        Entry { draft: Some(draft), document: Some(document), ..Entry::new(id.into()) }
    }

    #[test]
    fn what_an_older_release_kept_is_renamed_wherever_it_is_named() {
        let base = Collection::default();
        let entries =
            vec![entry("nor-secret", "nor-plan", &base), entry("nor-plan", "pak-public", &base)];
        let mut shelf = Shelf { entries, ..Shelf::default() };
        let before = shelf.clone();
        let renamed = shelf.rename(&mut Ids::of_seed(1), &base, &[]);
        assert_eq!(renamed.len(), 2);
        for (entry, was) in shelf.entries.iter().zip(&before.entries) {
            assert!(says_nothing(&entry.id), "{}", entry.id);
            assert_eq!(entry.outside.as_ref(), Some(&was.id));
            assert!(renamed.contains(&(was.id.clone(), entry.id.clone())));
            assert_eq!(entry.document.as_ref().unwrap().id, entry.id);
        }
        let first = &shelf.entries[0];
        let second = &shelf.entries[1];
        for (entry, replaced) in [(first, second.id.as_str()), (second, "pak-public")] {
            assert_eq!(entry.document.as_ref().unwrap().instead_of, [replaced.into()]);
            assert_eq!(entry.draft.as_ref().unwrap().head.instead_of, [replaced.into()]);
        }
        assert!(!shelf.shown(&base).documents.iter().any(|it| it.id.as_str().contains("nor")));
        // Once is enough.
        assert_eq!(shelf.rename(&mut Ids::of_seed(2), &base, &[]), []);
    }
}
