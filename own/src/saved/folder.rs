//! A folder of data, read again: what [`super::data_folder`] gave, or what somebody else has in the same form.

use serde::{Deserialize, Serialize};
use side_by_state::authoring::{DataFile, Fault, load_document, load_own};
use side_by_state::collection::{Collection, Document};

use super::{PROCESS, SavedFault};

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
    let process = files.iter().find(|(name, _)| name == PROCESS).map(data);
    let documents: Vec<DataFile> =
        files.iter().filter(|(name, _)| name != PROCESS).map(data).collect();
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

fn fault(faults: Vec<Fault>) -> SavedFault {
    SavedFault(faults.iter().map(ToString::to_string).collect())
}
