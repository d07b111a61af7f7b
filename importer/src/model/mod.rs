//! What is on the “Your documents” page, and what changes it: one value and one function. Nothing here knows the
//! browser.

mod action;
mod asked;
mod entries;
mod job;
mod keeping;
mod making;
mod many;
mod reviewed;
#[cfg(test)]
mod saved_tests;
mod take;
#[cfg(test)]
pub(crate) mod tests;
mod unsaved;
#[cfg(test)]
mod versions_tests;
mod whose;
#[cfg(test)]
mod whose_tests;

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use drafts::draft::{Draft, History, LabelCache};
use drafts::ids::Ids;
use drafts::library::{Entry, LocalLibrary};
use drafts::saved::{Drafts, Notice};
use model::{Collection, Document, DocumentId, Form};

pub(crate) use action::Action;
pub(crate) use asked::Asked;
pub(crate) use job::{Job, State};
pub(crate) use keeping::Keeping;
pub(crate) use making::{Change, author};
pub(crate) use reviewed::{Lines, Reviewed};

use crate::failure::Trouble;
use unsaved::Unsaved;

/// What is on the “Your documents” page.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// The product's collection.
    pub(crate) base: Rc<Collection>,
    /// The collection that documents are put beside.
    base_collection: Rc<Collection>,
    /// What the reader has brought.
    pub(crate) library: LocalLibrary,
    /// The files that are being read, and those that could not be.
    pub(crate) jobs: Vec<Job>,
    /// How many files came together, the last time.
    together: usize,
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
    ids: Ids,
    histories: HashMap<DocumentId, History>,
    label_cache: LabelCache,
    /// What is worked out of the document on screen.
    out: Option<(DocumentId, Reviewed)>,
    /// Documents that are kept on the device and could not be read.
    unread: Vec<DocumentId>,
    unsaved: Unsaved,
    /// What there is to know of the file that is being taken.
    notices: Vec<Notice>,
    /// What was forgotten last, until something new is brought.
    forgotten: Option<LocalLibrary>,
    /// Whether the page shows what it should.
    is_shown: bool,
}

/// What is on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The documents, and the ways in.
    List,
    /// One document, to be checked.
    Review(DocumentId),
    /// The topics, rounds and authors of a collection of the reader's own.
    Making,
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
    fn of(base: Rc<Collection>, ids: Ids) -> Self {
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
    fn rebuild_base(&mut self) {
        self.base_collection = match self.library.base_collection(&self.base) {
            Cow::Borrowed(same) if core::ptr::eq(same, &*self.base) => Rc::clone(&self.base),
            other => Rc::new(other.into_owned()),
        };
    }

    /// The summaries that a document of that author could take the place of.
    pub(crate) fn summaries<'a>(&'a self, draft: &Draft) -> Vec<&'a Document> {
        let documents = self.base_collection.documents.iter();
        documents
            .filter(|document| {
                document.form == Form::Summary
                    && Some(&document.author) == draft.head.author.as_ref()
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

    /// Carries out what happens.
    pub(crate) fn apply(&mut self, action: Action) {
        match action {
            Action::Begins(id, name) => self.begins(id, name),
            Action::Progress(id, done, of) => self.set_job(id, State::Reading { done, of }),
            Action::Imported(id, result) => self.take_result(id, result),
            Action::Fails(id, failure) => self.set_job(id, State::Failed(failure)),
            Action::Dismiss(id) => self.jobs.retain(|job| job.id != id),
            Action::Show(view) => self.show(view),
            Action::Put(document) => self.putting = document,
            Action::DrawMore => self.draw_more(),
            Action::OpenBlock(block) => {
                self.open_block = block;
                block.into_iter().for_each(|block| self.draw_as_far_as(block));
            }
            Action::Edit(edit) => self.correct(|history| history.edit(&edit)),
            Action::Undo => self.correct(History::undo),
            Action::Redo => self.correct(History::redo),
            Action::Accept => self.accept(),
            Action::RoundOfAll(round) => self.choose_round_of_all(&round),
            Action::AcceptAll => self.accept_all(),
            Action::Keeps(keeping) => self.keeping = keeping,
            Action::Ask(what) => self.ask(what),
            Action::AskNoMore => self.asked = None,
            Action::Remove(id) => self.remove(&id),
            Action::Know(author) => self.know(author),
            Action::KnowSuggested => self.know_suggested(),
            Action::UseForAll => self.use_for_all(),
            Action::Make { name, with_topics } => self.make(&name, with_topics),
            Action::Change(change) => self.change(change),
            Action::TakeOffered => self.take_offered(),
            Action::LeaveOffered => self.offered = None,
            Action::Say(trouble) => self.said = trouble,
            Action::Clear => self.clear(),
            Action::BringBack => self.bring_back(),
        }
    }

    fn show(&mut self, view: View) {
        self.view = view;
        self.asked = None;
        self.open_block = None;
        self.work_out();
    }

    /// Changes the draft on screen, with the way back.
    fn correct(&mut self, change: impl FnOnce(&mut History)) {
        if let View::Review(id) = self.view.clone() {
            self.correct_entry(&id, change);
            self.work_out();
        }
    }

    /// Changes a draft, with the way back.
    fn correct_entry(&mut self, id: &DocumentId, change: impl FnOnce(&mut History)) {
        let Some(entry) = self.library.entry_mut(id) else { return };
        let Some(draft) = &mut entry.draft else { return };
        let history =
            self.histories.entry(id.clone()).or_insert_with(|| History::new(draft.clone()));
        change(history);
        if draft != history.draft() {
            draft.clone_from(history.draft());
            self.unsaved.entry(id);
        }
    }

    fn accept(&mut self) {
        let ready = self.worked_out().and_then(|out| out.ready.clone());
        if let (View::Review(id), Some(document)) = (self.view.clone(), ready) {
            self.put_beside(&id, document);
        }
    }

    /// Puts a document beside the others.
    fn put_beside(&mut self, id: &DocumentId, document: Document) {
        let Some(entry) = self.library.entry_mut(id) else { return };
        if entry.document.as_ref() != Some(&document) {
            entry.document = Some(document);
            self.unsaved.entry(id);
            self.mark_view_stale();
        }
    }

    fn remove(&mut self, id: &DocumentId) {
        let was_shown = self.library.entry(id).is_some_and(|entry| entry.document.is_some());
        self.library.entries.retain(|entry| entry.id != *id);
        self.histories.remove(id);
        self.unsaved.entry(id);
        self.unsaved.list();
        if was_shown {
            self.mark_view_stale();
        }
        self.show(View::List);
    }
}
