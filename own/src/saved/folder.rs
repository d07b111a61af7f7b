//! A folder of data, read again: what [`super::data_folder`] gave, or what somebody else has in the same form.

use serde::{Deserialize, Serialize};
use side_by_state::authoring::{DataFile, Fault, load_document, load_own};
use side_by_state::collection::{Collection, Document};

use super::{Drafts, PROCESS, SavedFault, document_file, drafts};

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
        collection.documents.iter_mut().for_each(|document| document.loaded = true);
        return Ok(Folder::Collection(Box::new(collection)));
    }
    let mut read = Vec::new();
    let mut faults = Vec::new();
    for file in &documents {
        match load_document(file, known) {
            Ok(document) => read.push(Document { loaded: true, ..document }),
            Err(of_file) => faults.extend(of_file),
        }
    }
    if faults.is_empty() { Ok(Folder::Documents(read)) } else { Err(fault(faults)) }
}

/// What a folder's files hold, with the documents under review. A document of theirs is taken as it was saved, and
/// not read from its file, unless that was changed by hand.
///
/// # Errors
/// As [`read_folder`].
pub fn read_everything(
    files: &[(String, String)],
    known: &Collection,
) -> Result<(Folder, Drafts), SavedFault> {
    let (mut drafts, stems) = drafts::of_files(files)?;
    let process: Vec<(String, String)> =
        files.iter().filter(|(name, _)| name == PROCESS).cloned().collect();
    let own = if process.is_empty() { None } else { Some(read_folder(&process, known)?) };
    let known = match &own {
        Some(Folder::Collection(collection)) => collection,
        _ => known,
    };
    let mut rest: Vec<(String, String)> =
        files.iter().filter(|(name, _)| !drafts::is_one(name)).cloned().collect();
    let mut is_changed = Vec::new();
    for (entry, stem) in drafts.entries.iter().zip(stems) {
        let name = format!("documents/{stem}.md");
        let at = rest.iter().position(|(other, _)| *other == name);
        let saved = entry.document.as_ref().map(|document| document_file(document).text);
        let is_saved = at.and_then(|at| rest.get(at)).map(|(_, text)| text) == saved.as_ref();
        is_changed.push(at.is_some() && !is_saved);
        if let Some(at) = at.filter(|_| is_saved) {
            rest.remove(at);
        }
    }
    let mut is_changed = is_changed.into_iter();
    drafts.entries.retain(|_| is_changed.next() != Some(true));
    Ok((read_folder(&rest, known)?, drafts))
}

fn fault(faults: Vec<Fault>) -> SavedFault {
    SavedFault(faults.iter().map(ToString::to_string).collect())
}
