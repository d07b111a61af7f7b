//! A folder of data, read again: what [`super::data_folder`] gave, or what somebody else has in the same form.

use format::{DataFile, Fault, load_document, load_own};
use model::{Collection, Document};
use serde::{Deserialize, Serialize};

use super::beside::Beside::{Changed, Missing, Same};
use super::document::{document_file, named_by_file};
use super::drafts::Drafts;
use super::fault::SavedFault;
use super::process::PROCESS;
use super::{beside, drafts};
use crate::library::{Entry, fit_names};
use crate::unasked::Asked;

/// What a folder of data holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Folder {
    /// A collection of its own.
    Collection(Box<Collection>),
    /// Documents for the collection that is there.
    Documents(Vec<Document>),
}

/// What a folder's files hold, as name and text: `collection.toml`, if there is one, and documents. All
/// documents are the reader's own.
///
/// # Errors
/// Every fault of every file, each with file and line.
pub fn read_folder(files: &[(String, String)], known: &Collection) -> Result<Folder, SavedFault> {
    let data = |(path, text): &(String, String)| DataFile {
        path: path.clone(),
        bytes: text.clone().into_bytes(),
    };
    let is_document = |name: &str| name != PROCESS && !drafts::is_one(name);
    let process = files.iter().find(|(name, _)| name == PROCESS).map(data);
    let documents: Vec<DataFile> =
        files.iter().filter(|(name, _)| is_document(name)).map(data).collect();
    if let Some(process) = process {
        let mut collection = load_own(&process, &documents).map_err(fault)?;
        let documents = core::mem::take(&mut collection.documents).into_iter();
        collection.documents =
            documents.map(|it| Document { loaded: true, ..named_by_file(it) }).collect();
        return Ok(Folder::Collection(Box::new(collection)));
    }
    let mut read = Vec::new();
    let mut faults = Vec::new();
    for file in &documents {
        match load_document(file, known) {
            Ok(document) => read.push(Document { loaded: true, ..named_by_file(document) }),
            Err(of_file) => faults.extend(of_file),
        }
    }
    if faults.is_empty() { Ok(Folder::Documents(read)) } else { Err(fault(faults)) }
}

/// What a folder's files hold, with the documents under review. A document of theirs is taken as it was saved, and
/// not read from its file, unless that was changed or taken out: then what is in the folder counts.
///
/// # Errors
/// As [`read_folder`].
pub fn read_everything(
    files: &[(String, String)],
    known: &Collection,
) -> Result<(Folder, Drafts), SavedFault> {
    let files: Vec<(String, String)> =
        files.iter().map(|(name, text)| (name.clone(), with_plain_lines(text))).collect();
    let (mut drafts, filed) = drafts::of_files(&files)?;
    let process: Vec<(String, String)> =
        files.iter().filter(|(name, _)| name == PROCESS).cloned().collect();
    let own = if process.is_empty() { None } else { Some(read_folder(&process, known)?) };
    let known = match &own {
        Some(Folder::Collection(collection)) => collection,
        _ => known,
    };
    // It came by itself: nothing says that its document was taken out.
    drafts.is_alone = matches!(files.as_slice(), [(name, _)] if drafts::is_alone(name));
    let is_alone = drafts.is_alone;
    let mut rest: Vec<(String, String)> =
        files.into_iter().filter(|(name, _)| !drafts::is_one(name)).collect();
    let notices = beside::settle(&mut drafts.entries, |place, entry| {
        let Some(filed) = filed.get(place) else { return Same };
        let name = format!("documents/{}.md", filed.stem);
        let at = rest.iter().position(|(other, _)| *other == name);
        match at.and_then(|at| Some((at, rest.get(at)?))) {
            None if is_alone => Same,
            None => Missing,
            Some((at, file)) if is_same(file, entry, filed.asked, known) => {
                rest.remove(at);
                Same
            }
            Some(_) => Changed,
        }
    });
    drafts.notices.extend(notices);
    let mut folder = read_folder(&rest, known)?;
    if let Folder::Collection(collection) = &mut folder {
        drafts.follow(&fit_names(collection));
    }
    Ok((folder, drafts))
}

/// Text without what other programs change in it and nobody sees: the sign at its start, and the ends of its lines.
fn with_plain_lines(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}

/// Whether a file has the document of an entry: in the same letters, or read as the same.
fn is_same(
    (name, text): &(String, String),
    entry: &Entry,
    asked: Asked,
    known: &Collection,
) -> bool {
    let Some(document) = &entry.document else { return false };
    // Where nobody was asked whether it was checked, the file said nothing of it either.
    let unchecked = document.unchecked && asked.is_said();
    let saved = document_file(&Document { unchecked, ..document.clone() }).text;
    if saved.trim_end() == text.trim_end() {
        return true;
    }
    let read = |text: &str| {
        let file = DataFile { path: name.clone(), bytes: text.as_bytes().to_vec() };
        load_document(&file, known).ok()
    };
    read(text).is_some_and(|now| Some(now) == read(&saved))
}

fn fault(faults: Vec<Fault>) -> SavedFault {
    SavedFault(faults.iter().map(ToString::to_string).collect())
}
