//! What an imported file has in it, added to the library. Nothing that lies there is lost by it.

use std::rc::Rc;

use drafts::draft::Draft;
use drafts::library::{Entry, LocalLibrary};
use drafts::saved::{self, Drafts, Folder};
use model::{Author, Collection, Document};

use super::job::{Job, State};
use super::state::Model;
use super::view::View;
use crate::failure::Failure;
use crate::read::ImportResult;

/// What scripts call no file: for what there is to know of a collection once the reader has agreed to it.
const NO_FILE: u32 = 0;

impl Model {
    pub(super) fn take_result(&mut self, job: u32, result: ImportResult) {
        if !self.jobs.iter().any(|known| known.id == job) {
            // Given up meanwhile.
            return;
        }
        self.forgotten = None;
        let taken = match result {
            ImportResult::Drafts(drafts, label_cache) => {
                self.label_cache.merge(label_cache);
                drafts.into_iter().for_each(|draft| self.take_draft(draft));
                Ok(())
            }
            ImportResult::Document { name, text } => {
                let taken = self.take_document(&name, &text);
                if taken.is_err() {
                    let job = self.jobs.iter_mut().filter(|known| known.id == job);
                    job.for_each(|job| job.document = Some((name.clone(), text.clone())));
                }
                taken
            }
            ImportResult::Collection(text) => self.take_collection(&text),
            ImportResult::Folder(Ok((Folder::Collection(collection), drafts))) => {
                self.take_whole(*collection, drafts);
                Ok(())
            }
            ImportResult::Folder(Ok((Folder::Documents(documents), drafts))) => {
                // A document that was changed outside keeps its name; the draft of the one before gets another.
                documents.into_iter().for_each(|document| self.take_ready(document));
                let mut left = Drafts::default();
                let reported = self.take_entries(drafts, &mut left);
                let known = self.jobs.iter_mut().filter(|known| known.id == job);
                known.for_each(|job| job.left.clone_from(&left));
                reported.map_or(Ok(()), Err)
            }
            ImportResult::Folder(Err(faults)) => Err(faults),
        };
        self.follow_names();
        let notices = core::mem::take(&mut self.notices);
        let state = match taken {
            Ok(()) => State::Taken,
            Err(reported) => State::Failed(Failure::Rules(reported)),
        };
        for job in self.jobs.iter_mut().filter(|known| known.id == job) {
            job.state = state.clone();
            job.notices.clone_from(&notices);
        }
        self.jobs.retain(|job| !job.is_done());
    }

    fn take_draft(&mut self, mut draft: Draft) {
        if let Some(id) = self.putting.take() {
            let summary = self.base_collection().document(&id).cloned();
            if let Some(summary) = summary {
                let head = &mut draft.head;
                head.author = Some(summary.author);
                head.co_authors = summary.co_authors;
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
        self.unsaved.entry(&id);
        self.unsaved.list();
        self.library.entries.push(Entry { draft: Some(draft), ..Entry::new(id.clone()) });
        if is_alone {
            self.show(View::Review(id));
        }
    }

    pub(super) fn take_document(&mut self, name: &str, text: &str) -> Result<(), String> {
        let document = saved::read_document(name, text, self.base_collection())
            .map_err(|faults| faults.join("\n"))?;
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
        if collection.process.id == self.base_collection().process.id {
            self.take_from(collection, drafts);
        } else if self.library.is_empty() {
            self.put_on_desk(collection, drafts);
        } else {
            self.offered = Some((collection, drafts));
        }
    }

    /// Of another copy of the same collection, what a reader has brought to it.
    fn take_from(&mut self, collection: Collection, drafts: Drafts) {
        for author in collection.authors {
            if self.base_collection.author(&author.code).is_none() {
                self.library.authors.push(author);
                self.unsaved.list();
                self.rebuild_base();
            }
        }
        let base_collection = Rc::clone(&self.base_collection);
        for document in collection.documents {
            if document.loaded || base_collection.document(&document.id).is_none() {
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

    /// Another process: it takes the place of all that is on the “Your documents” page.
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
        self.library.entries.iter().for_each(|entry| self.unsaved.entry(&entry.id));
        self.library =
            LocalLibrary { made: Some(collection), authors: added, ..LocalLibrary::default() };
        self.rebuild_base();
        self.unsaved.list();
        self.mark_view_stale();
        self.histories.clear();
        self.show(View::List);
        own.into_iter().for_each(|document| self.take_ready(document));
        self.take_all_entries(drafts);
        self.take_left_over();
    }
}
