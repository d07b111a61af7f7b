//! What a file turned out to hold, put on the desk. Nothing that lies there is lost by it.

use std::rc::Rc;

use own::draft::Draft;
use own::saved::{self, Folder};
use own::shelf::{Entry, Shelf};
use side_by_state::collection::{Collection, Document, DocumentId};

use super::{Model, State, View};
use crate::failure::Failure;
use crate::read::Came;

impl Model {
    pub(super) fn came(&mut self, job: u32, came: Came) {
        if !self.jobs.iter().any(|known| known.id == job) {
            // Given up meanwhile.
            return;
        }
        self.forgotten = None;
        let taken = match came {
            Came::Drafts(drafts, memory) => {
                self.memory.learn(memory);
                drafts.into_iter().for_each(|draft| self.take_draft(draft));
                Ok(())
            }
            Came::Document { name, text } => {
                let taken = self.take_document(&name, &text);
                if taken.is_err() {
                    let job = self.jobs.iter_mut().filter(|known| known.id == job);
                    job.for_each(|job| job.document = Some((name.clone(), text.clone())));
                }
                taken
            }
            Came::Collection(text) => self.take_collection(&text),
            Came::Folder(Ok(Folder::Collection(collection))) => {
                self.take_whole(*collection);
                Ok(())
            }
            Came::Folder(Ok(Folder::Documents(documents))) => {
                documents.into_iter().for_each(|document| self.take_ready(document));
                Ok(())
            }
            Came::Folder(Err(faults)) => Err(faults),
        };
        match taken {
            Ok(()) => self.jobs.retain(|known| known.id != job),
            Err(told) => self.set_job(job, State::Failed(Failure::Rules(told))),
        }
    }

    fn take_draft(&mut self, mut draft: Draft) {
        if let Some(id) = self.putting.take() {
            let summary = self.ground().document(&id).cloned();
            if let Some(summary) = summary {
                let head = &mut draft.head;
                head.author = Some(summary.author);
                head.round = Some(summary.round);
                if head.url.is_empty() {
                    head.url = summary.url.unwrap_or_default();
                }
                if head.date.is_empty() {
                    head.date = summary.date;
                }
                head.instead_of = vec![id];
            }
        }
        let head = &draft.head;
        let title = if head.title.is_empty() { &draft.file } else { &head.title };
        let id = self.shelf.new_id(&self.base, head.author.as_ref(), title);
        // Where several come together, the list is what the reader wants to see.
        let is_alone = self.view == View::List && self.together == 1;
        self.unkept.entry(&id);
        self.unkept.list();
        self.shelf.entries.push(Entry { id: id.clone(), draft: Some(draft), document: None });
        if is_alone {
            self.show(View::Review(id));
        }
    }

    pub(super) fn take_document(&mut self, name: &str, text: &str) -> Result<(), String> {
        let document =
            saved::read_document(name, text, self.ground()).map_err(|faults| faults.join("\n"))?;
        self.take_ready(document);
        Ok(())
    }

    /// A document that was made before: it stands beside the others at once, and can be corrected.
    fn take_ready(&mut self, mut document: Document) {
        document.loaded = true;
        // Its source's text lies on the site that it came from.
        document.source_text = None;
        let is_same = |entry: &&Entry| entry.document.as_ref() == Some(&document);
        if self.shelf.entries.iter().any(|entry| is_same(&entry)) || self.is_held(&document) {
            return;
        }
        let is_free = |id: &DocumentId| {
            self.shelf.entry(id).is_none() && self.ground().document(id).is_none()
        };
        if !is_free(&document.id) {
            document.id = self.shelf.new_id(&self.base, Some(&document.author), &document.title);
        }
        let id = document.id.clone();
        self.unkept.entry(&id);
        self.unkept.list();
        self.shows_otherwise();
        let draft = Draft::from_document(&document, &mut self.memory);
        self.shelf.entries.push(Entry { id, draft, document: Some(document) });
    }

    /// Whether the collection itself has the same document, but for its source's text, which no reader brings.
    fn is_held(&self, document: &Document) -> bool {
        let held = self.shelf.made.as_ref().unwrap_or(&self.base).document(&document.id);
        let as_brought =
            |held: &Document| Document { loaded: true, source_text: None, ..held.clone() };
        held.is_some_and(|held| as_brought(held) == *document)
    }

    fn take_collection(&mut self, text: &str) -> Result<(), String> {
        let collection = saved::read_collection(text).map_err(|fault| fault.to_string())?;
        self.take_whole(collection);
        Ok(())
    }

    fn take_whole(&mut self, collection: Collection) {
        if collection.process.id == self.ground().process.id {
            self.take_from(collection);
        } else if self.shelf.is_empty() {
            self.put_on_desk(collection);
        } else {
            self.offered = Some(collection);
        }
    }

    /// Of another copy of the same collection, what a reader has brought to it.
    fn take_from(&mut self, collection: Collection) {
        for author in collection.authors {
            if self.ground.author(&author.code).is_none() {
                self.shelf.authors.push(author);
                self.unkept.list();
                self.ground_anew();
            }
        }
        let ground = Rc::clone(&self.ground);
        for document in collection.documents {
            if document.loaded || ground.document(&document.id).is_none() {
                self.take_ready(document);
            }
        }
        self.take_left_over();
    }

    pub(super) fn take_offered(&mut self) {
        if let Some(collection) = self.offered.take() {
            self.put_on_desk(collection);
        }
    }

    /// Another process: it takes the place of all that is on the desk.
    fn put_on_desk(&mut self, mut collection: Collection) {
        let (own, others): (Vec<Document>, Vec<Document>) =
            core::mem::take(&mut collection.documents).into_iter().partition(|it| it.loaded);
        collection.documents = others;
        self.shelf.entries.iter().for_each(|entry| self.unkept.entry(&entry.id));
        self.shelf = Shelf { made: Some(collection), ..Shelf::default() };
        self.ground_anew();
        self.unkept.list();
        self.shows_otherwise();
        self.histories.clear();
        self.show(View::List);
        own.into_iter().for_each(|document| self.take_ready(document));
        self.take_left_over();
    }
}
