//! What a reader takes away, and brings back: a collection as one file, documents as files for `data/`.

mod beside;
mod document;
mod drafts;
mod fault;
mod file;
mod folder;
mod form;
mod notice;
mod process;
mod zip;

use std::collections::{HashMap, HashSet};

use model::{Collection, Document, DocumentId, WholeFile};
use serde::{Deserialize, Serialize};

pub use document::{document_file, read_document};
pub use drafts::Drafts;
pub use fault::SavedFault;
pub use file::File;
pub use folder::{Folder, read_everything, read_folder};
pub use notice::{Notice, Of};
pub use process::collection_file;
pub use zip::zip;

use crate::ids::says_nothing;
use crate::library::{Entry, LocalLibrary, Renamed, as_shown, fit_names};
use crate::name::{LONGEST_FILE, free_name, plain_name};
use crate::unasked::Asked;
use beside::Beside::{Changed, Missing, Same};

/// A collection as JSON that names its schema, of which [`read_collection`] makes the same again.
#[must_use]
pub fn collection_json(collection: &Collection) -> String {
    // Plain values only: nothing here can fail to be written.
    serde_json::to_string_pretty(&collection.whole_file()).unwrap_or_default()
}

/// Everything on a desk as one file: the collection, and the documents under review beside it.
#[must_use]
pub fn everything_json(library: &LocalLibrary, base: &Collection) -> String {
    let whole = library.whole(base);
    let everything = Everything { whole: whole.whole_file(), drafts: drafts::member(library) };
    // As above.
    serde_json::to_string_pretty(&everything).unwrap_or_default()
}

#[derive(Serialize)]
struct Everything<'a> {
    #[serde(flatten)]
    whole: WholeFile<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    drafts: Option<drafts::Member<'a>>,
}

/// What [`everything_json`] gave: the documents under review where there are any, and the collection without those.
/// What was changed by hand in the collection since counts.
///
/// # Errors
/// As [`read_collection`].
pub fn read_everything_json(text: &str) -> Result<(Collection, Drafts), SavedFault> {
    #[derive(Deserialize)]
    struct Beside {
        #[serde(default)]
        drafts: Option<serde_json::Value>,
    }
    let (mut collection, renamed) = opened(text)?;
    let beside: Beside = form::of_text(text)?;
    let drafts = beside.drafts.as_ref().map(drafts::of_member).transpose()?;
    let mut drafts = drafts.unwrap_or_default();
    drafts.follow(&renamed);
    let mut documents = core::mem::take(&mut collection.documents);
    let notices = beside::settle(&mut drafts.entries, |_, entry| {
        let Some(document) = entry.document.as_ref() else { return Same };
        let at = documents.iter().position(|it| it.id == document.id);
        match (at, as_shown(document, &collection)) {
            (Some(at), Some(shown)) if documents.get(at).is_some_and(|it| is_same(it, &shown)) => {
                documents.remove(at);
                Same
            }
            (Some(_), _) => Changed,
            (None, Some(_)) => Missing,
            // The collection did not have its author or its round when it was saved.
            (None, None) => Same,
        }
    });
    drafts.notices.extend(notices);
    collection.documents = documents;
    Ok((collection, drafts))
}

/// Whether two documents are the same, brought by a reader or not.
fn is_same(one: &Document, other: &Document) -> bool {
    *one == Document { loaded: one.loaded, ..other.clone() }
}

/// The collection that JSON holds, whether it names its schema or not.
///
/// # Errors
/// Where the JSON does not have the form of a collection, the line and what is wrong there; else every fault of
/// the collection with its place.
pub fn read_collection(text: &str) -> Result<Collection, SavedFault> {
    opened(text).map(|(collection, _)| collection)
}

/// The collection that JSON holds, and what is called otherwise in it now.
fn opened(text: &str) -> Result<(Collection, Renamed), SavedFault> {
    #[derive(Default, Deserialize)]
    struct AskedAll {
        documents: Vec<Asked>,
    }
    let mut collection: Collection = form::of_text(text)?;
    // What an older release saved may have them.
    collection.mend();
    let renamed = fit_names(&mut collection);
    let asked: AskedAll = serde_json::from_str(text).unwrap_or_default();
    for (document, asked) in collection.documents.iter_mut().zip(asked.documents) {
        asked.settle(document);
    }
    let faults = collection.faults();
    if faults.is_empty() {
        return Ok((collection, renamed));
    }
    Err(SavedFault(faults.iter().map(ToString::to_string).collect()))
}

/// What the reader has brought, as files for a folder of data: their documents, those under review beside them,
/// and the collection's own file where the collection, or an author in it, is theirs.
#[must_use]
pub fn data_folder(library: &LocalLibrary, base: &Collection) -> Vec<File> {
    let base_collection = library.base_collection(base);
    let is_theirs = library.made.is_some() || !library.authors.is_empty();
    let process = is_theirs.then(|| collection_file(&base_collection));
    let mut taken = HashSet::new();
    let stems = library.entries.iter().map(|entry| free(stem_of(entry, library), &mut taken));
    let stems: HashMap<&DocumentId, String> =
        library.entries.iter().map(|entry| &entry.id).zip(stems).collect();
    let of_entry = |entry: &Entry| {
        let document = entry.document.as_ref()?;
        Some(document_file(document).named(stems.get(&entry.id)?))
    };
    let brought: Vec<File> = library.entries.iter().filter_map(of_entry).collect();
    let is_brought = |held: &&Document| library.entry(&held.id).is_none();
    let held = library.made.iter().flat_map(|made| &made.documents).filter(is_brought);
    let held =
        held.map(|document| document_file(document).named(&free_stem(&document.id, &mut taken)));
    let held: Vec<File> = held.collect();
    let stem_of = |entry: &Entry| stems.get(&entry.id).cloned().unwrap_or_default();
    let drafts = drafts::files(library, stem_of);
    process.into_iter().chain(brought).chain(held).chain(drafts).collect()
}

/// A file's name for a document: its own where that may be one, and none that is taken.
fn free_stem(id: &DocumentId, taken: &mut HashSet<String>) -> String {
    free(plain_name(id.as_str(), "document", LONGEST_FILE), taken)
}

fn free(stem: String, taken: &mut HashSet<String>) -> String {
    free_name(stem, |name| !taken.insert(name.to_owned()))
}

/// A file's name for a document of the reader's: the one that it came with, else one to read, with its own behind it.
/// The file is theirs to give away; its name is in no address.
fn stem_of(entry: &Entry, library: &LocalLibrary) -> String {
    let id = entry.id.as_str();
    let plain = |text: &str, longest| plain_name(text, "document", longest);
    if !says_nothing(&entry.id) {
        return plain(id, LONGEST_FILE);
    }
    let documents = library.entries.iter().filter_map(|it| it.document.as_ref());
    // Where another document names it, its file has that name too.
    let is_named = documents.flat_map(|it| &it.instead_of).any(|it| *it == entry.id);
    match &entry.outside {
        Some(outside) if !is_named => plain(outside.as_str(), LONGEST_FILE),
        _ => {
            let draft = entry.draft.as_ref().and_then(|draft| draft.head.author.as_ref());
            let author = entry.document.as_ref().map(|it| &it.author).or(draft);
            let author = author.map_or("own", |code| code.as_str());
            let title = format!("{author} {}", entry.title());
            format!("{}-{id}", plain(&title, LONGEST_FILE - id.len() - 1))
        }
    }
}

#[cfg(test)]
mod folder_tests;
#[cfg(test)]
mod tests;
