//! What the reader has brought, beside the collection that the product holds: their documents, authors that
//! the collection does not know, or a collection of their own making. In which parts it is kept on a device
//! is `kept`'s matter.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use side_by_state::collection::{Author, AuthorCode, Collection, Document, DocumentId, Passage};

use crate::draft::{Draft, has_place, known_place};
use crate::name::{LONGEST_ID, free_name, plain_name};

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
    /// Its name in addresses.
    pub id: DocumentId,
    /// What it was read into, where it came as a file of text.
    pub draft: Option<Draft>,
    /// What stands in the comparison: none until the reader has checked the draft.
    pub document: Option<Document>,
}

impl Entry {
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

    /// A name for a new document of an author, which no other document has, nor one of `others`.
    #[must_use]
    pub fn new_id(
        &self,
        base: &Collection,
        author: Option<&AuthorCode>,
        title: &str,
        others: &[DocumentId],
    ) -> DocumentId {
        let ground = self.ground(base);
        let name = format!("{} {title}", author.map_or("own", AuthorCode::as_str));
        let stem = plain_name(&name, "document", LONGEST_ID);
        let is_taken = |name: &str| {
            let id = DocumentId::new(name);
            ground.document(&id).is_some() || self.entry(&id).is_some() || others.contains(&id)
        };
        DocumentId::new(free_name(stem, is_taken))
    }
}
