//! What is on the “Your documents” page, as one value, and what can be asked of it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use drafts::draft::{Draft, History, LabelCache};
use drafts::ids::Ids;
use drafts::library::{Entry, LocalLibrary};
use drafts::saved::{Drafts, Notice};
use model::{Collection, Document, DocumentId, Form};

use super::asked::Asked;
use super::job::Job;
use super::keeping::Keeping;
use super::reviewed::Reviewed;
use super::unsaved::Unsaved;
use super::view::View;
use crate::failure::Trouble;

/// What is on the “Your documents” page.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// The product's collection.
    pub(crate) base: Rc<Collection>,
    /// The collection that documents are put beside.
    pub(super) base_collection: Rc<Collection>,
    /// What the reader has brought.
    pub(crate) library: LocalLibrary,
    /// The files that are being read, and those that could not be.
    pub(crate) jobs: Vec<Job>,
    /// How many files came together, the last time.
    pub(super) together: usize,
    /// What is on screen.
    pub(crate) view: View,
    /// The block whose controls are open.
    pub(crate) open_block: Option<u32>,
    /// The summary that the next file takes the place of.
    pub(crate) putting: Option<DocumentId>,
    /// A collection that would take the place of what is on the “Your documents” page, once the reader agrees.
    pub(crate) offered: Option<(Collection, Drafts)>,
    /// What the reader is asked about, before it is deleted.
    pub(crate) asked: Option<Asked>,
    /// Whether what the reader adds is kept on the device.
    pub(crate) keeping: Keeping,
    /// What has to be reported above everything else.
    pub(crate) said: Option<Trouble>,
    /// Where new documents have their names from.
    pub(super) ids: Ids,
    pub(super) histories: HashMap<DocumentId, History>,
    pub(super) label_cache: LabelCache,
    /// What is worked out of the document on screen.
    pub(super) out: Option<(DocumentId, Reviewed)>,
    /// Documents that are kept on the device and could not be read.
    pub(super) unread: Vec<DocumentId>,
    pub(super) unsaved: Unsaved,
    /// What there is to know of the file that is being taken.
    pub(super) notices: Vec<Notice>,
    /// What was forgotten last, until something new is brought.
    pub(super) forgotten: Option<LocalLibrary>,
    /// Whether the page shows what it should.
    pub(super) is_shown: bool,
}

impl Model {
    /// A desk with what was kept: `unread` could not be read, and stays where it is. What an older release kept under
    /// names that say what it is, or that no collection may have, gets others.
    pub(crate) fn new(
        base: Collection,
        library: LocalLibrary,
        unread: Vec<DocumentId>,
        ids: Ids,
    ) -> Self {
        let mut model = Self { library, unread, ..Self::of(Rc::new(base), ids) };
        if model.library.mend_names() {
            // All of it together: a list with the new names belongs to no document with those before.
            model.not_stored();
            model.mark_view_stale();
        }
        model.rebuild_base();
        let renamed = model.library.rename(&mut model.ids, &model.base, &model.unread);
        for (before, now) in &renamed {
            model.unsaved.entry(before);
            model.unsaved.entry(now);
        }
        if !renamed.is_empty() {
            model.unsaved.list();
            model.mark_view_stale();
        }
        model
    }

    /// A desk with nothing on it.
    pub(super) fn of(base: Rc<Collection>, ids: Ids) -> Self {
        Self {
            ids,
            base_collection: Rc::clone(&base),
            base,
            library: LocalLibrary::default(),
            jobs: Vec::new(),
            together: 0,
            view: View::List,
            open_block: None,
            putting: None,
            offered: None,
            asked: None,
            keeping: Keeping::default(),
            said: None,
            histories: HashMap::new(),
            label_cache: LabelCache::default(),
            out: None,
            unread: Vec::new(),
            unsaved: Unsaved::default(),
            notices: Vec::new(),
            forgotten: None,
            is_shown: true,
        }
    }

    /// The collection that documents are put beside.
    pub(crate) fn base_collection(&self) -> &Rc<Collection> {
        &self.base_collection
    }

    /// The same without documents, which nobody who reads a file has to know.
    pub(crate) fn base_without_documents(&self) -> Collection {
        let base_collection = &self.base_collection;
        Collection {
            process: base_collection.process.clone(),
            rounds: base_collection.rounds.clone(),
            topics: base_collection.topics.clone(),
            first_topic: base_collection.first_topic.clone(),
            groups: base_collection.groups.clone(),
            authors: base_collection.authors.clone(),
            reference_points: base_collection.reference_points.clone(),
            documents: Vec::new(),
            missing: Vec::new(),
        }
    }

    /// How many documents were kept that could not be read.
    pub(crate) fn unread(&self) -> usize {
        self.unread.len()
    }

    /// Whether there is anything to delete: on the “Your documents” page, or kept on the device and not to be read.
    pub(crate) fn has_to_delete(&self) -> bool {
        let is_unread = matches!(self.said, Some(Trouble::NotRead(_)));
        !self.library.is_empty() || !self.unread.is_empty() || is_unread
    }

    /// Works out the base collection again, where the reader's authors or collection have changed.
    pub(super) fn rebuild_base(&mut self) {
        self.base_collection = match self.library.base_collection(&self.base) {
            Cow::Borrowed(same) if core::ptr::eq(same, &*self.base) => Rc::clone(&self.base),
            other => Rc::new(other.into_owned()),
        };
    }

    /// The summaries that a document of those authors could take the place of: of a joint one, only a document of all
    /// its authors, or the others would lose it.
    pub(crate) fn summaries<'a>(&'a self, draft: &Draft) -> Vec<&'a Document> {
        let documents = self.base_collection.documents.iter();
        documents
            .filter(|document| {
                document.form == Form::Summary
                    && Some(&document.author) == draft.head.author.as_ref()
                    && document.co_authors == draft.head.co_authors
            })
            .collect()
    }

    /// The document on screen.
    pub(crate) fn reviewed(&self) -> Option<&Entry> {
        match &self.view {
            View::Review(id) => self.library.entry(id),
            _ => None,
        }
    }

    /// Whether there is a correction of the document on screen to take back, and one to make again.
    pub(crate) fn steps(&self) -> (bool, bool) {
        let history = self.reviewed().and_then(|entry| self.histories.get(&entry.id));
        history.map_or((false, false), |history| (history.can_undo(), history.can_redo()))
    }
}
