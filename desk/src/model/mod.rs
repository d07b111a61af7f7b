//! What is on the desk, and what changes it: one value and one function. Nothing here knows the browser.

mod job;
mod making;
#[cfg(test)]
mod saved_tests;
mod take;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use own::draft::{Draft, Edit, History};
use own::shelf::{Entry, Shelf};
use side_by_state::collection::{Author, Collection, Document, DocumentId, Form};

pub(crate) use job::{Job, State};
pub(crate) use making::{Change, author};

use crate::read::Came;

/// What is on the desk.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// The product's collection.
    pub(crate) base: Collection,
    /// What the reader has brought.
    pub(crate) shelf: Shelf,
    /// The files that are being read, and those that could not be.
    pub(crate) jobs: Vec<Job>,
    /// What is on screen.
    pub(crate) view: View,
    /// The block whose controls are open.
    pub(crate) open_block: Option<u32>,
    /// The summary that the next file takes the place of.
    pub(crate) putting: Option<DocumentId>,
    /// A collection that would take the place of what is on the desk, once the reader agrees.
    pub(crate) offered: Option<Collection>,
    /// What has to be told above everything else.
    pub(crate) said: String,
    histories: HashMap<DocumentId, History>,
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

/// What happens on the desk.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    /// A file begins to be read.
    Begins(u32, String),
    /// It has been read so far.
    Progress(u32, u32, u32),
    /// It has been read.
    Came(u32, Came),
    /// It could not be read; `true`: a password would help.
    Fails(u32, String, bool),
    /// A file is of no interest any more.
    Dismiss(u32),
    /// Shows something.
    Show(View),
    /// The next file takes the place of that summary; `None`: of none.
    Put(Option<DocumentId>),
    /// Opens the controls of a block, or closes them.
    OpenBlock(Option<u32>),
    /// Corrects the document on screen.
    Edit(Edit),
    /// Takes a correction back.
    Undo,
    /// Makes it again.
    Redo,
    /// Puts the document on screen beside the others.
    Accept,
    /// Takes a document off the desk.
    Remove(DocumentId),
    /// Adds an author that the collection does not know, and makes it the author of the document on screen.
    Know(Author),
    /// Begins a collection of the reader's own, with the topics of the product's or with none.
    Make {
        /// Its name.
        name: String,
        /// Whether it begins with the topics that are there.
        with_topics: bool,
    },
    /// Changes the collection of the reader's own.
    Change(Change),
    /// Takes what was offered, in the place of what is there.
    TakeOffered,
    /// Leaves it.
    LeaveOffered,
    /// Tells something above everything else.
    Say(String),
    /// Forgets everything.
    Clear,
}

impl Model {
    pub(crate) fn new(base: Collection, shelf: Shelf) -> Self {
        Self {
            base,
            shelf,
            jobs: Vec::new(),
            view: View::List,
            open_block: None,
            putting: None,
            offered: None,
            said: String::new(),
            histories: HashMap::new(),
        }
    }

    /// The collection that documents are put beside.
    pub(crate) fn ground(&self) -> Collection {
        self.shelf.ground(&self.base)
    }

    /// The summaries that a document of that author could take the place of.
    pub(crate) fn summaries<'a>(&'a self, draft: &Draft) -> Vec<&'a Document> {
        let documents = self.shelf.made.as_ref().unwrap_or(&self.base).documents.iter();
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
            View::Review(id) => self.shelf.entry(id),
            _ => None,
        }
    }

    /// Whether there is a correction of the document on screen to take back, and one to make again.
    pub(crate) fn steps(&self) -> (bool, bool) {
        let history = self.reviewed().and_then(|entry| self.histories.get(&entry.id));
        history.map_or((false, false), |history| (history.can_undo(), history.can_redo()))
    }

    /// Carries out what happens. Says whether what is kept on the device has changed.
    pub(crate) fn apply(&mut self, action: Action) -> bool {
        let before = self.shelf.clone();
        self.carry_out(action);
        self.shelf != before
    }

    fn carry_out(&mut self, action: Action) {
        match action {
            Action::Begins(id, name) => self.begins(id, name),
            Action::Progress(id, done, of) => self.set_job(id, State::Reading { done, of }),
            Action::Came(id, came) => self.came(id, came),
            Action::Fails(id, message, true) => self.set_job(id, State::Locked(message)),
            Action::Fails(id, message, false) => self.set_job(id, State::Failed(message)),
            Action::Dismiss(id) => self.jobs.retain(|job| job.id != id),
            Action::Show(view) => {
                self.view = view;
                self.open_block = None;
            }
            Action::Put(document) => self.putting = document,
            Action::OpenBlock(block) => self.open_block = block,
            Action::Edit(edit) => self.correct(|history| history.edit(&edit)),
            Action::Undo => self.correct(History::undo),
            Action::Redo => self.correct(History::redo),
            Action::Accept => self.accept(),
            Action::Remove(id) => {
                self.shelf.entries.retain(|entry| entry.id != id);
                self.histories.remove(&id);
                self.view = View::List;
            }
            Action::Know(author) => self.know(author),
            Action::Make { name, with_topics } => self.make(&name, with_topics),
            Action::Change(change) => self.change(change),
            Action::TakeOffered => self.take_offered(),
            Action::LeaveOffered => self.offered = None,
            Action::Say(message) => self.said = message,
            Action::Clear => *self = Self::new(core::mem::take(&mut self.base), Shelf::default()),
        }
    }

    /// Changes the draft on screen, with the way back.
    fn correct(&mut self, change: impl FnOnce(&mut History)) {
        let View::Review(id) = self.view.clone() else { return };
        let Some(entry) = self.shelf.entry_mut(&id) else { return };
        let Some(draft) = &mut entry.draft else { return };
        let history = self.histories.entry(id).or_insert_with(|| History::new(draft.clone()));
        change(history);
        draft.clone_from(history.draft());
    }

    fn accept(&mut self) {
        let View::Review(id) = self.view.clone() else { return };
        let Some(entry) = self.shelf.entry_mut(&id) else { return };
        let document = entry.draft.as_ref().and_then(|draft| draft.document(id));
        if document.is_some() {
            entry.document = document;
        }
    }

    fn know(&mut self, author: Author) {
        let code = author.code.clone();
        if self.ground().author(&code).is_none() {
            self.shelf.authors.push(author);
        }
        if let Some(draft) = self.reviewed().and_then(|entry| entry.draft.as_ref()) {
            let head = own::draft::Head { author: Some(code), ..draft.head.clone() };
            self.correct(|history| history.edit(&Edit::Head(head)));
        }
    }
}
