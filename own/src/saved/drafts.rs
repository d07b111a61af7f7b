//! What the desk has besides the collection, saved with it: the documents under review, as far as they have come.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use side_by_state::collection::{AuthorCode, Collection, Document, Form, is_name};

use super::{File, SavedFault};
use crate::shelf::{Entry, Shelf};

/// The form of what is saved; another release may have another.
const VERSION: u32 = 1;
/// The folder of a data folder that they are in.
const FOLDER: &str = "drafts/";

/// The documents of a desk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drafts {
    /// The authors that the reader has added to the collection.
    pub authors: Vec<AuthorCode>,
    /// The documents, in their order.
    pub entries: Vec<Entry>,
}

/// The member of `collection.json`.
#[derive(Serialize)]
pub(super) struct Member<'a> {
    version: u32,
    authors: Vec<&'a AuthorCode>,
    entries: &'a [Entry],
}

/// A file of a data folder.
#[derive(Serialize, Deserialize)]
struct One<'a> {
    version: u32,
    place: usize,
    authors: Vec<AuthorCode>,
    entry: std::borrow::Cow<'a, Entry>,
}

/// What `collection.json` has of a desk; none where nothing is on it.
pub(super) fn member(shelf: &Shelf) -> Option<Member<'_>> {
    let authors = shelf.authors.iter().map(|author| &author.code).collect();
    let is_empty = shelf.entries.is_empty();
    (!is_empty).then_some(Member { version: VERSION, authors, entries: &shelf.entries })
}

/// What a data folder has of a desk: a file for each document, of the name that `stem` gives it.
pub(super) fn files(shelf: &Shelf, stem: impl Fn(&Entry) -> String) -> Vec<File> {
    let authors: Vec<AuthorCode> = shelf.authors.iter().map(|it| it.code.clone()).collect();
    let of_one = |(place, entry): (usize, &Entry)| {
        let name = format!("{FOLDER}{}.json", stem(entry));
        let entry = std::borrow::Cow::Borrowed(entry);
        let one = One { version: VERSION, place, authors: authors.clone(), entry };
        // Plain values only: nothing here can fail to be written.
        File { name, text: serde_json::to_string_pretty(&one).unwrap_or_default() }
    };
    shelf.entries.iter().enumerate().map(of_one).collect()
}

/// Whether a file of a data folder is one of these.
pub(super) fn is_one(name: &str) -> bool {
    name.starts_with(FOLDER)
}

/// What is in the member of `collection.json`.
pub(super) fn of_member(value: &Value) -> Result<Drafts, SavedFault> {
    version("drafts", value)?;
    let parts = |name: &str| value.get(name).and_then(Value::as_array).into_iter().flatten();
    let mut drafts = Drafts::default();
    let mut faults = Vec::new();
    for (place, value) in parts("entries").enumerate() {
        match Entry::deserialize(value) {
            Ok(entry) => drafts.entries.push(entry),
            Err(error) => faults.push(format!("drafts.entries[{place}]: {error}")),
        }
    }
    let codes = parts("authors").filter_map(Value::as_str);
    drafts.authors = codes.map(AuthorCode::from).collect();
    sound(drafts, faults)
}

/// What is in the files of a data folder, with the names of the files, without their endings.
pub(super) fn of_files(files: &[(String, String)]) -> Result<(Drafts, Vec<String>), SavedFault> {
    let mut read: Vec<(usize, String, Entry)> = Vec::new();
    let mut drafts = Drafts::default();
    let mut faults = Vec::new();
    for (name, text) in files.iter().filter(|(name, _)| is_one(name)) {
        let value: Value = serde_json::from_str(text)
            .map_err(|error| SavedFault(vec![format!("{name}: {error}")]))?;
        version(name, &value)?;
        match One::deserialize(value) {
            Ok(one) => {
                let stem = name.trim_start_matches(FOLDER).trim_end_matches(".json");
                read.push((one.place, stem.to_owned(), one.entry.into_owned()));
                drafts.authors = one.authors;
            }
            Err(error) => faults.push(format!("{name}: {error}")),
        }
    }
    read.sort_by_key(|(place, ..)| *place);
    let stems = read.iter().map(|(_, stem, _)| stem.clone()).collect();
    drafts.entries = read.into_iter().map(|(.., entry)| entry).collect();
    Ok((sound(drafts, faults)?, stems))
}

fn version(place: &str, value: &Value) -> Result<(), SavedFault> {
    match value.get("version").and_then(Value::as_u64) {
        Some(version) if version == u64::from(VERSION) => Ok(()),
        found => {
            let found = found.map_or("none".to_owned(), |it| it.to_string());
            Err(SavedFault(vec![format!(
                "{place}.version: found {found}; expected {VERSION}. Another release saved it; open it there, or load the page again for the newest release"
            )]))
        }
    }
}

/// The drafts, where each name is fit for addresses and each stretch lies in its text.
fn sound(mut drafts: Drafts, mut faults: Vec<String>) -> Result<Drafts, SavedFault> {
    for entry in &mut drafts.entries {
        let id = entry.id.clone();
        if !is_name(id.as_str()) || id.as_str().contains('/') {
            faults
                .push(format!("drafts ({id}).id: expected a name without a space and without “/”"));
        }
        if let Some(document) = &mut entry.document {
            document.id = id.clone();
            document.mend_keys();
            faults.extend(broken(document.clone()));
        }
        let Some(draft) = &mut entry.draft else { continue };
        let outside = draft.blocks.iter().filter(|block| {
            block
                .styles
                .iter()
                .any(|it| block.text.get(it.span.start as usize..it.span.end as usize).is_none())
        });
        faults.extend(outside.map(|block| {
            format!("drafts ({id}).blocks ({}).styles: expected stretches of its text", block.id)
        }));
        let came_as = draft.came_as(id);
        faults.extend(broken(came_as));
    }
    if faults.is_empty() { Ok(drafts) } else { Err(SavedFault(faults)) }
}

/// What is wrong with a document besides names that the collection may know.
fn broken(document: Document) -> Vec<String> {
    let mut collection = Collection { documents: vec![document], ..Collection::default() };
    for document in &mut collection.documents {
        document.form = Form::Verbatim;
        let passages = &mut document.passages;
        passages.iter_mut().for_each(|passage| (passage.topic, passage.issue) = (None, None));
    }
    let faults = collection.faults().into_iter().map(|fault| fault.to_string());
    faults
        .filter(|fault| fault.contains(".passages["))
        .map(|fault| format!("drafts.{fault}"))
        .collect()
}
