//! One document as a file of `data/documents`.

use codebook::label_passages;
use format::{DataFile, authors_value, document_text, load_document};
use model::{Collection, Document, DocumentId, Evidence, Form, Kind, Passage};

use super::file::File;
use crate::ids::found_in;
use crate::name::plain_name;

/// The file of a document. Read again, it gives the same passages.
#[must_use]
pub fn document_file(document: &Document) -> File {
    let name = format!("documents/{}.md", document.id);
    // Where an editor's decision differs from the words, the file has to say so.
    let mut as_read = document.passages.clone();
    label_passages(&mut as_read, &document.language, &|_| None);
    let decided = |at: usize| {
        if document.form == Form::Summary {
            // There the stance says it.
            return None;
        }
        let kind = document.passages.get(at).map(|passage| passage.kind);
        kind.filter(|kind| as_read.get(at).map(|passage| passage.kind) != Some(*kind))
    };
    File { name, text: written(document, decided) }
}

/// A document that a file of `data/documents` holds. `name` is the file's, without its ending.
///
/// # Errors
/// Every fault, each a sentence with its line.
pub fn read_document(name: &str, text: &str, known: &Collection) -> Result<Document, Vec<String>> {
    // As long as it is: a number at its end tells it from others.
    let path = format!("{}.md", plain_name(name, "document", name.len()));
    let file = DataFile { path, bytes: text.as_bytes().to_vec() };
    load_document(&file, known)
        .map(named_by_file)
        .map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

/// The document that a file of that name has: the id that the name was given when it was saved, else the name.
pub(super) fn named_by_file(document: Document) -> Document {
    match found_in(document.id.as_str()).map(DocumentId::from) {
        Some(id) => Document { id, ..document },
        None => document,
    }
}

fn written(document: &Document, said: impl Fn(usize) -> Option<Kind>) -> String {
    let replaced: Vec<&str> = document.instead_of.iter().map(|id| id.as_str()).collect();
    let replaced = replaced.join(" ");
    let evidence = if document.evidence == Evidence::Own { "" } else { document.evidence.as_str() };
    let checked = if document.unchecked { "no" } else { "" };
    let (author, authors) = match document.is_joint() {
        true => ("", authors_value(document)),
        false => (document.author.as_str(), String::new()),
    };
    let head = [
        ("author", author),
        ("authors", authors.as_str()),
        ("round", document.round.as_str()),
        ("form", document.form.as_str()),
        ("extent", document.extent.as_str()),
        ("checked", checked),
        ("evidence", evidence),
        ("reported-by", document.reported_by.as_deref().unwrap_or_default()),
        ("language", document.language.as_str()),
        ("title", document.title.as_str()),
        ("date", document.date.as_str()),
        ("url", document.url.as_deref().unwrap_or_default()),
        ("source-text", document.source_text.as_deref().unwrap_or_default()),
        ("instead-of", &replaced),
    ];
    // What is not known yet has no line.
    let head: Vec<(&str, &str)> = head.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let is_bullet = |at: usize| document.passages.get(at).is_some_and(is_bullet);
    document_text(&head, &document.passages, is_bullet, said)
}

/// Whether a passage stands behind a bullet: it has no number, and is an item of a list.
fn is_bullet(passage: &Passage) -> bool {
    passage.label.is_empty() && passage.under.is_some()
}
