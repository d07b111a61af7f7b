//! Whose the documents are: authors that a reader adds, and one author for all documents whose files say the same.

use drafts::authors::{Authors, Known};
use drafts::draft::{Edit, Head};
use drafts::library::Entry;
use model::{Author, AuthorCode, Collection, DocumentId, is_reserved};

use super::state::Model;

impl Model {
    /// Adds an author, and makes it that of the document on screen.
    pub(super) fn know(&mut self, author: Author) {
        let code = self.known_as(author);
        if let Some(entry) = self.reviewed().filter(|entry| entry.draft.is_some()) {
            let id = entry.id.clone();
            self.give(&id, &code);
            self.work_out();
        }
    }

    /// Adds the States that files name, and makes them the authors of those documents.
    pub(super) fn know_suggested(&mut self) {
        for (id, author) in self.suggested() {
            let code = self.known_as(author);
            self.give(&id, &code);
        }
        self.work_out();
    }

    /// The documents without an author whose files name a State.
    pub(crate) fn suggested(&self) -> Vec<(DocumentId, Author)> {
        let of_entry = |entry: &Entry| {
            let head = &entry.draft.as_ref()?.head;
            // What running text says most is for a reader to confirm, one by one.
            let is_said =
                head.author_as_written.is_some() && !head.has_author(&self.base_collection);
            let author = head.suggested.as_deref().filter(|_| is_said)?.clone();
            Some((entry.id.clone(), author))
        };
        self.library.entries.iter().filter_map(of_entry).collect()
    }

    /// How many other documents without an author say of theirs what the file of the one on screen says.
    pub(crate) fn of_the_same_name(&self) -> usize {
        self.others_of_that_name().map_or(0, |(others, _)| others.len())
    }

    pub(super) fn use_for_all(&mut self) {
        if let Some((others, code)) = self.others_of_that_name() {
            others.iter().for_each(|id| self.give(id, &code));
        }
    }

    fn others_of_that_name(&self) -> Option<(Vec<DocumentId>, AuthorCode)> {
        let on_screen = self.reviewed()?;
        let head = &on_screen.draft.as_ref()?.head;
        let written = head.author_as_written.as_ref()?;
        let code = head.author.clone().filter(|_| head.has_author(&self.base_collection))?;
        let is_same = |entry: &&Entry| {
            let head = entry.draft.as_ref().map(|draft| &draft.head);
            entry.id != on_screen.id
                && head.is_some_and(|head| {
                    head.author_as_written.as_ref() == Some(written)
                        && !head.has_author(&self.base_collection)
                })
        };
        let others = self.library.entries.iter().filter(is_same);
        Some((others.map(|entry| entry.id.clone()).collect(), code))
    }

    /// Makes somebody the author of a document, as the reader's word.
    fn give(&mut self, id: &DocumentId, code: &AuthorCode) {
        let head =
            self.library.entry(id).and_then(|entry| Some(entry.draft.as_ref()?.head.clone()));
        if let Some(head) = head {
            let head = Head { author: Some(code.clone()), instead_of: Vec::new(), ..head };
            self.correct_entry(id, |history| history.edit(&Edit::Head(head)));
        }
    }

    /// The code that an author has in the collection, once it is there.
    fn known_as(&mut self, author: Author) -> AuthorCode {
        match placed(author, &self.base_collection) {
            Ok(known) => known,
            Err(author) => {
                let code = author.code.clone();
                self.library.authors.push(author);
                self.rebuild_base();
                self.unsaved.list();
                self.mark_view_stale();
                code
            }
        }
    }
}

/// The code of an author that the collection has under that name; else the author, with a code that nobody has.
pub(super) fn placed(mut author: Author, collection: &Collection) -> Result<AuthorCode, Author> {
    let authors = Authors::of(collection);
    let of_names = author.name.texts().filter_map(|(_, name)| match authors.named(name) {
        Some(Known::Author(code)) => Some(code),
        _ => None,
    });
    if let Some(known) = of_names.into_iter().next() {
        return Ok(known);
    }
    let stem = author.code.to_string();
    let mut count = 1;
    while is_reserved(author.code.as_str()) || collection.author(&author.code).is_some() {
        count += 1;
        author.code = format!("{stem}{count}").as_str().into();
    }
    Err(author)
}
