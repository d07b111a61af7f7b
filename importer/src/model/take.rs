//! What a file turned out to hold, put on the desk. Nothing that lies there is lost by it.

use std::rc::Rc;

use drafts::draft::Draft;
use drafts::saved::{self, Drafts, Folder};
use drafts::shelf::{Entry, Shelf};
use model::{Author, Collection, Document};

use super::{Job, Model, State, View};
use crate::failure::Failure;
use crate::read::Came;

/// What scripts call no file: for what there is to know of a collection once the reader has agreed to it.
const NO_FILE: u32 = 0;

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
            Came::Folder(Ok((Folder::Collection(collection), drafts))) => {
                self.take_whole(*collection, drafts);
                Ok(())
            }
            Came::Folder(Ok((Folder::Documents(documents), drafts))) => {
                // A document that was changed outside keeps its name; the draft of the one before gets another.
                documents.into_iter().for_each(|document| self.take_ready(document));
                let mut left = Drafts::default();
                let told = self.take_entries(drafts, &mut left);
                let known = self.jobs.iter_mut().filter(|known| known.id == job);
                known.for_each(|job| job.left.clone_from(&left));
                told.map_or(Ok(()), Err)
            }
            Came::Folder(Err(faults)) => Err(faults),
        };
        self.follow_names();
        let notices = core::mem::take(&mut self.notices);
        let state = match taken {
            Ok(()) => State::Taken,
            Err(told) => State::Failed(Failure::Rules(told)),
        };
        for job in self.jobs.iter_mut().filter(|known| known.id == job) {
            job.state = state.clone();
            job.notices.clone_from(&notices);
        }
        self.jobs.retain(|job| !job.is_done());
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
        let id = self.new_id();
        // Where several come together, the list is what the reader wants to see.
        let is_alone = self.view == View::List && self.together == 1;
        self.unkept.entry(&id);
        self.unkept.list();
        self.shelf.entries.push(Entry { draft: Some(draft), ..Entry::new(id.clone()) });
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

    fn take_collection(&mut self, text: &str) -> Result<(), String> {
        let (collection, drafts) =
            saved::read_everything_json(text).map_err(|fault| fault.to_string())?;
        self.take_whole(collection, drafts);
        Ok(())
    }

    fn take_whole(&mut self, collection: Collection, drafts: Drafts) {
        if collection.process.id == self.ground().process.id {
            self.take_from(collection, drafts);
        } else if self.shelf.is_empty() {
            self.put_on_desk(collection, drafts);
        } else {
            self.offered = Some((collection, drafts));
        }
    }

    /// Of another copy of the same collection, what a reader has brought to it.
    fn take_from(&mut self, collection: Collection, drafts: Drafts) {
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
        self.take_all_entries(drafts);
        self.take_left_over();
    }

    pub(super) fn take_offered(&mut self) {
        if let Some((collection, drafts)) = self.offered.take() {
            let name = collection.process.name.get("en").to_owned();
            self.put_on_desk(collection, drafts);
            self.follow_names();
            let notices = core::mem::take(&mut self.notices);
            self.jobs.retain(|job| job.id != NO_FILE);
            if !notices.is_empty() {
                let job = Job { state: State::Taken, notices, ..Job::new(NO_FILE, name) };
                self.jobs.push(job);
            }
        }
    }

    /// Another process: it takes the place of all that is on the desk.
    fn put_on_desk(&mut self, mut collection: Collection, drafts: Drafts) {
        let (own, others): (Vec<Document>, Vec<Document>) =
            core::mem::take(&mut collection.documents).into_iter().partition(|it| it.loaded);
        collection.documents = others;
        // A saved page says it of its own authors, a collection beside its drafts.
        let of_page = core::mem::take(&mut collection.process.added_authors);
        let is_added =
            |it: &Author| drafts.authors.contains(&it.code) || of_page.contains(&it.code);
        let (added, authors): (Vec<Author>, Vec<Author>) =
            core::mem::take(&mut collection.authors).into_iter().partition(is_added);
        collection.authors = authors;
        self.shelf.entries.iter().for_each(|entry| self.unkept.entry(&entry.id));
        self.shelf = Shelf { made: Some(collection), authors: added, ..Shelf::default() };
        self.ground_anew();
        self.unkept.list();
        self.shows_otherwise();
        self.histories.clear();
        self.show(View::List);
        own.into_iter().for_each(|document| self.take_ready(document));
        self.take_all_entries(drafts);
        self.take_left_over();
    }
}
