//! What the reader has brought, in the parts in which a device keeps it: a list, and each document by itself, so
//! that a correction of one has only that one written again.

use model::{Author, Collection, DocumentId};
use serde::{Deserialize, Serialize};

use crate::library::{Entry, LocalLibrary};
use crate::unasked::AskedEntry;

/// What is kept besides the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The reader's own collection.
    pub made: Option<Collection>,
    /// The reader's authors.
    pub authors: Vec<Author>,
    /// The documents' names, in their order.
    pub order: Vec<DocumentId>,
}

impl List {
    /// Of a library, and of what [`read`] could not read.
    #[must_use]
    pub fn of(library: &LocalLibrary, unread: &[DocumentId]) -> Self {
        let order = library.entries.iter().map(|entry| &entry.id).chain(unread).cloned().collect();
        Self { made: library.made.clone(), authors: library.authors.clone(), order }
    }

    /// As text to be kept.
    #[must_use]
    pub fn text(&self) -> String {
        // Plain values only: nothing here can fail to be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A document as text to be kept.
#[must_use]
pub fn entry_text(entry: &Entry) -> String {
    // As above.
    serde_json::to_string(entry).unwrap_or_default()
}

/// What was stored, read again: the library, and the names of documents whose text could not be read. x/// where they
/// are, for a release that can.
///
/// # Errors
/// A sentence, where the list cannot be read: then nothing is known of what is there.
pub fn read(list: &str, entries: &[String]) -> Result<(LocalLibrary, Vec<DocumentId>), String> {
    let list: List = serde_json::from_str(list).map_err(|error| error.to_string())?;
    let mut read: Vec<Entry> = entries.iter().filter_map(|text| read_entry(text)).collect();
    let (mut entries, mut unread) = (Vec::new(), Vec::new());
    for id in list.order {
        match read.iter().position(|entry| entry.id == id) {
            Some(place) => entries.push(read.swap_remove(place)),
            None => unread.push(id),
        }
    }
    Ok((LocalLibrary { made: list.made, authors: list.authors, entries }, unread))
}

fn read_entry(text: &str) -> Option<Entry> {
    let mut entry: Entry = serde_json::from_str(text).ok()?;
    if let Some(document) = &mut entry.document {
        document.mend();
        let asked: AskedEntry = serde_json::from_str(text).unwrap_or_default();
        asked.of_document().settle(document);
    }
    Some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str) -> Entry {
        Entry::new(DocumentId::new(name))
    }

    #[test]
    fn what_is_kept_in_parts_comes_back_in_its_order() {
        let library = LocalLibrary {
            entries: vec![entry("b"), entry("a"), entry("c")],
            ..LocalLibrary::default()
        };
        // A device gives the parts in an order of its own.
        let mut parts: Vec<String> = library.entries.iter().map(entry_text).collect();
        parts.sort();
        let (read, unread) = read(&List::of(&library, &[]).text(), &parts).unwrap();
        assert_eq!((read, unread), (library, Vec::new()));
    }

    #[test]
    fn a_document_that_an_older_release_kept_was_not_checked() {
        let (head, label_cache) =
            (extract::Head::default(), &mut crate::draft::LabelCache::default());
        let text = "Norland\n\n1. States should act.\n";
        let known = Collection::default();
        let draft = crate::draft::from_text("n.txt", "text", text, &head, &[], label_cache, &known);
        let labelled = draft.labelled(label_cache);
        let document = draft.document_so_far(DocumentId::new("a"), &labelled);
        let checked = model::Document { unchecked: false, ..document };
        let entry = Entry { draft: Some(draft), document: Some(checked), ..entry("a") };
        let now = entry_text(&entry);
        let before = now.replace("\"unchecked\":false,", "");
        assert!(before != now);
        assert!(!read_entry(&now).unwrap().document.unwrap().unchecked);
        assert!(read_entry(&before).unwrap().document.unwrap().unchecked);
    }

    #[test]
    fn a_document_that_cannot_be_read_is_named_and_the_others_are_there() {
        let library =
            LocalLibrary { entries: vec![entry("a"), entry("b")], ..LocalLibrary::default() };
        let parts = ["{\"id\":\"a\",\"draft\":7}".to_owned(), entry_text(&library.entries[1])];
        let (read, unread) = read(&List::of(&library, &[]).text(), &parts).unwrap();
        assert_eq!(List::of(&read, &unread).order.len(), 2);
        assert_eq!(read.entries, [entry("b")]);
        assert_eq!(unread, [DocumentId::new("a")]);
        assert!(super::read("[]", &parts).is_err());
    }
}
