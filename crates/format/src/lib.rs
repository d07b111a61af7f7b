//! The data files that people edit, `data/collection.toml` and `data/documents/*.md`: reading them
//! into a Collection, telling every fault in them, and writing a document of that format.
//! Nothing here touches a disk: files come in as bytes with a name.

mod collection_file;
mod data_file;
mod document_check;
mod document_file;
mod fault;
mod fields;
mod front_matter;
mod invisible;
mod lead_in;
mod markup;
mod purpose;
mod text_file;
mod toml_table;
mod writer;

use model::{Collection, Document, DocumentId};
use purpose::Purpose;

pub use data_file::DataFile;
pub use fault::Fault;
pub use writer::{DocumentHead, authors_value, document_text};

/// Reads one document for the reader who brought it: it need not have a source, nor issues, yet.
///
/// # Errors
/// Every fault that was found.
pub fn load_document(file: &DataFile, known: &Collection) -> Result<Document, Vec<Fault>> {
    let mut faults = Vec::new();
    let purpose = Purpose::OwnUse;
    let sheet = document_file::parse(file, purpose, &mut faults);
    let document = sheet
        .and_then(|sheet| document_check::check(file, &sheet, known, &[], purpose, &mut faults));
    match document {
        Some(document) if faults.is_empty() => Ok(document),
        _ => Err(faults),
    }
}

/// Reads a whole collection. `sources` are the names of the plain texts held in `data/sources`.
///
/// # Errors
/// Every fault that was found, in the order of files and lines; never only the first.
pub fn load(
    collection: &DataFile,
    documents: &[DataFile],
    sources: &[String],
) -> Result<Collection, Vec<Fault>> {
    load_for(Purpose::Published, collection, documents, sources)
}

/// Reads a whole collection for the reader who brought it and may still be at work on it: it need not have
/// explanations, a date, topics, authors or sources, yet.
///
/// # Errors
/// As [`load`].
pub fn load_own(collection: &DataFile, documents: &[DataFile]) -> Result<Collection, Vec<Fault>> {
    load_for(Purpose::OwnUse, collection, documents, &[])
}

fn load_for(
    purpose: Purpose,
    collection: &DataFile,
    documents: &[DataFile],
    sources: &[String],
) -> Result<Collection, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut known = collection_file::read(collection, purpose, &mut faults);
    let mut read = Vec::new();
    for file in documents {
        let Some(sheet) = document_file::parse(file, purpose, &mut faults) else {
            continue;
        };
        read.extend(document_check::check(file, &sheet, &known, sources, purpose, &mut faults));
    }
    // An author's own words come before summaries, and both before others' accounts.
    read.sort_by_key(|document| (document.evidence, document.form));
    // A full text takes the place of the summaries that it names.
    let replaced: Vec<DocumentId> = match purpose {
        Purpose::Published => read.iter().flat_map(|it| it.instead_of.clone()).collect(),
        Purpose::OwnUse => Vec::new(),
    };
    read.retain(|document| !replaced.contains(&document.id));
    known.documents = read;
    faults.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
    // What two parts of the check come upon is one fault.
    faults.dedup();
    if faults.is_empty() { Ok(known) } else { Err(faults) }
}

#[cfg(test)]
mod bad_input_tests;
#[cfg(test)]
mod joint_tests;
#[cfg(test)]
mod label_tests;
#[cfg(test)]
mod tests;
