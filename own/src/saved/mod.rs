//! What a reader takes away, and brings back: a collection as one file, documents as files for `data/`.

mod document;
mod folder;
mod process;
mod zip;

use side_by_state::collection::{Collection, Document};

pub use document::{document_file, read_document};
pub use folder::{Folder, read_folder};
pub use process::collection_file;
pub use zip::zip;

use crate::shelf::Shelf;

/// The file of a collection's process, rounds, topics and authors.
const PROCESS: &str = "collection.toml";

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, with the folders that it lies in.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Why text is no collection: each fault with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFault(Vec<String>);

impl core::fmt::Display for SavedFault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl core::error::Error for SavedFault {}

/// A collection as JSON that names its schema, of which [`read_collection`] makes the same again.
#[must_use]
pub fn collection_json(collection: &Collection) -> String {
    // Plain values only: nothing here can fail to be written.
    serde_json::to_string_pretty(&collection.whole_file()).unwrap_or_default()
}

/// The collection that JSON holds, whether it names its schema or not.
///
/// # Errors
/// Where the JSON does not have the form of a collection, the line and what is wrong there; else every fault of
/// the collection with its place.
pub fn read_collection(text: &str) -> Result<Collection, SavedFault> {
    let mut collection: Collection =
        serde_json::from_str(text).map_err(|error| SavedFault(vec![error.to_string()]))?;
    // What an older release saved may have them.
    collection.mend_keys();
    let faults = collection.faults();
    if faults.is_empty() {
        return Ok(collection);
    }
    Err(SavedFault(faults.iter().map(ToString::to_string).collect()))
}

/// What the reader has brought, as files for a folder of data: their documents, and the collection's own file
/// where the collection, or an author in it, is theirs.
#[must_use]
pub fn data_folder(shelf: &Shelf, base: &Collection) -> Vec<File> {
    let ground = shelf.ground(base);
    let is_theirs = shelf.made.is_some() || !shelf.authors.is_empty();
    let process = is_theirs.then(|| collection_file(&ground));
    let brought = shelf.entries.iter().filter_map(|entry| entry.document.as_ref());
    let is_brought = |held: &&Document| shelf.entry(&held.id).is_none();
    let held = shelf.made.iter().flat_map(|made| &made.documents).filter(is_brought);
    let documents = brought.chain(held).map(|document| document_file(document, &ground));
    process.into_iter().chain(documents).collect()
}

#[cfg(test)]
mod folder_tests;
#[cfg(test)]
mod tests;
