//! What the “Your documents” page has besides the collection, saved with it: the documents under review, as far as they
//! have come.

use model::{AuthorCode, Collection, Document, DocumentId, Form};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fault::SavedFault;
use super::file::File;
use super::form;
use super::notice::Notice;
use crate::library::{Entry, LocalLibrary, Renamed, fit};
use crate::unasked::{Asked, AskedEntry};

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
    /// Whether they are one document that came without its folder.
    pub is_alone: bool,
    /// What the reader has to know of how they were opened.
    pub notices: Vec<Notice>,
}

impl Drafts {
    /// Calls everything as the collection does now.
    pub(super) fn follow(&mut self, renamed: &Renamed) {
        if !renamed.is_empty() {
            renamed.codes(&mut self.authors);
            self.entries.iter_mut().for_each(|entry| renamed.entry(entry));
        }
    }
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
pub(super) fn member(library: &LocalLibrary) -> Option<Member<'_>> {
    let authors = library.authors.iter().map(|author| &author.code).collect();
    let is_empty = library.entries.is_empty();
    (!is_empty).then_some(Member { version: VERSION, authors, entries: &library.entries })
}

/// What a data folder has of a desk: a file for each document, of the name that `stem` gives it.
pub(super) fn files(library: &LocalLibrary, stem: impl Fn(&Entry) -> String) -> Vec<File> {
    let authors: Vec<AuthorCode> = library.authors.iter().map(|it| it.code.clone()).collect();
    let of_one = |(place, entry): (usize, &Entry)| {
        let name = format!("{FOLDER}{}.json", stem(entry));
        let entry = std::borrow::Cow::Borrowed(entry);
        let one = One { version: VERSION, place, authors: authors.clone(), entry };
        // Plain values only: nothing here can fail to be written.
        File { name, text: serde_json::to_string_pretty(&one).unwrap_or_default() }
    };
    library.entries.iter().enumerate().map(of_one).collect()
}

/// Whether a file of a data folder is one of these.
pub(super) fn is_one(name: &str) -> bool {
    name.starts_with(FOLDER)
}

/// Whether it is the name of one that came by itself, and not with a folder.
pub(super) fn is_alone(name: &str) -> bool {
    name == "drafts/document.json"
}

/// What is in the member of `collection.json`.
pub(super) fn of_member(value: &Value) -> Result<Drafts, SavedFault> {
    let mut drafts = Drafts::default();
    if is_newer("drafts", value)? {
        drafts.notices.push(Notice::Newer);
        return Ok(drafts);
    }
    let parts = |name: &str| value.get(name).and_then(Value::as_array).into_iter().flatten();
    let mut faults = Vec::new();
    for (place, value) in parts("entries").enumerate() {
        match form::of_value::<Entry>(&format!("drafts.entries[{place}]"), value) {
            Ok(mut entry) => {
                settle(&mut entry, asked(value));
                drafts.entries.push(entry);
            }
            Err(fault) => faults.push(fault),
        }
    }
    let codes = parts("authors").filter_map(Value::as_str);
    drafts.authors = codes.map(AuthorCode::from).collect();
    sound(drafts, faults)
}

/// One document under review, out of a data folder.
#[derive(Debug)]
pub(super) struct Filed {
    /// The name of its file, without folder and ending.
    pub(super) stem: String,
    /// Whether the file says if the reading was checked.
    pub(super) asked: Asked,
}

/// What is in the files of a data folder, and of each entry how it was filed.
pub(super) fn of_files(files: &[(String, String)]) -> Result<(Drafts, Vec<Filed>), SavedFault> {
    let mut read: Vec<(usize, Filed, Entry)> = Vec::new();
    let mut drafts = Drafts::default();
    let mut faults = Vec::new();
    for (name, text) in files.iter().filter(|(name, _)| is_one(name)) {
        let value: Value =
            form::of_text(text).map_err(|fault| SavedFault(vec![format!("{name}: {fault}")]))?;
        if is_newer(name, &value)? {
            drafts.notices = vec![Notice::Newer];
            continue;
        }
        let asked = value.get("entry").map(asked).unwrap_or_default();
        match form::of_value::<One<'_>>(name, &value) {
            Ok(one) => {
                let mut entry = one.entry.into_owned();
                settle(&mut entry, asked);
                let stem = name.trim_start_matches(FOLDER).trim_end_matches(".json").to_owned();
                read.push((one.place, Filed { stem, asked }, entry));
                drafts.authors = one.authors;
            }
            Err(fault) => faults.push(fault),
        }
    }
    read.sort_by_key(|(place, ..)| *place);
    let (filed, entries) = read.into_iter().map(|(_, filed, entry)| (filed, entry)).unzip();
    drafts.entries = entries;
    Ok((sound(drafts, faults)?, filed))
}

fn asked(entry: &Value) -> Asked {
    AskedEntry::deserialize(entry).unwrap_or_default().of_document()
}

/// The document of an entry, where its file did not say whether it was checked.
fn settle(entry: &mut Entry, asked: Asked) {
    entry.document.iter_mut().for_each(|document| asked.settle(document));
}

/// Whether a newer release saved it, in a form that is not known here.
fn is_newer(place: &str, value: &Value) -> Result<bool, SavedFault> {
    match value.get("version").and_then(Value::as_u64) {
        Some(version) if version >= u64::from(VERSION) => Ok(version > u64::from(VERSION)),
        found => {
            let found = found.map_or("none".to_owned(), |it| it.to_string());
            Err(SavedFault(vec![format!(
                "{place}.version: found {found}; expected {VERSION}, as this program saves it"
            )]))
        }
    }
}

/// The drafts, with names that are fit for addresses, where each stretch is within its text.
fn sound(mut drafts: Drafts, mut faults: Vec<String>) -> Result<Drafts, SavedFault> {
    for entry in &mut drafts.entries {
        let id = DocumentId::new(fit(entry.id.as_str(), "document"));
        entry.id.clone_from(&id);
        if let Some(document) = &mut entry.document {
            document.id = id.clone();
            document.mend();
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
        for passage in passages {
            (passage.topic, passage.issue, passage.answer) = (None, None, None);
        }
    }
    let faults = collection.faults().into_iter().map(|fault| fault.to_string());
    faults
        .filter(|fault| fault.contains(".passages["))
        .map(|fault| format!("drafts.{fault}"))
        .collect()
}
