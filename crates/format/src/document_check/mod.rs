//! What a document file's values mean: every name is looked up, every rule of the format is held,
//! and the wording of verbatim passages is read by the codebook.
//!
//! Here: a whole file, and the ways of looking up a value that both parts share.

mod authors;
mod head;
mod passages;

use core::str::FromStr;

use super::data_file::DataFile;
use super::document_file::Sheet;
use super::fault::{Fault, Faults, quoted};
use super::fields::{Field, Fields};
use super::purpose::Purpose;
use model::{Collection, Document, DocumentId};

/// The document that a file holds; none where its front matter leaves no document to speak of.
/// Faults that do not stand in the way are reported, and the rest is read on.
pub(super) fn check(
    file: &DataFile,
    sheet: &Sheet,
    known: &Collection,
    sources: &[String],
    purpose: Purpose,
    faults: &mut Vec<Fault>,
) -> Option<Document> {
    let mut checker = Checker { known, purpose, faults: Faults::of(&file.path, faults) };
    let id = checker.file_name(&file.path);
    let head = checker.head(&sheet.front, sources);
    let passages = checker.passages(sheet, head.as_ref());
    let head = head?;
    Some(Document {
        id: id?,
        author: head.author,
        co_authors: head.co_authors,
        round: head.round,
        form: head.form,
        extent: head.extent,
        evidence: head.evidence,
        reported_by: head.reported_by,
        language: head.language,
        title: head.title,
        date: head.date,
        url: head.url,
        source_text: head.source_text,
        loaded: false,
        unchecked: !head.is_checked,
        instead_of: head.instead_of,
        passages,
    })
}

struct Checker<'a> {
    known: &'a Collection,
    purpose: Purpose,
    faults: Faults<'a>,
}

impl Checker<'_> {
    fn file_name(&mut self, path: &str) -> Option<DocumentId> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.strip_suffix(".md")?;
        let is_plain = !stem.is_empty()
            && stem.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        // A reader's own document gets a name of its own at the desk.
        if !is_plain && self.purpose == Purpose::OwnUse {
            let words = stem.split(|sign: char| !sign.is_ascii_alphanumeric());
            let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
            let name = words.join("-").to_ascii_lowercase();
            return Some(DocumentId::new(if name.is_empty() { "document" } else { &name }));
        }
        if !is_plain {
            self.faults.tell(
                1,
                format!("the file name {}", quoted(name)),
                "small letters a to z, digits and hyphens, because addresses are made of it",
            );
        }
        is_plain.then(|| DocumentId::new(stem))
    }

    fn required(&mut self, front: &Fields, key: &str, expected: &str) -> Option<Field> {
        let field = front.get(key);
        if field.is_none() {
            self.faults.tell(1, format!("front matter without “{key}”"), expected);
        }
        field.cloned()
    }

    /// The value of a key that only what is published owes; empty where there is none yet.
    fn owed(&mut self, front: &Fields, key: &str, expected: &str) -> Option<String> {
        match (self.purpose, front.value(key)) {
            (Purpose::OwnUse, value) => Some(value.unwrap_or_default()),
            (Purpose::Published, _) => self.required(front, key, expected).map(|it| it.value),
        }
    }

    fn required_code<Code: FromStr<Err: core::fmt::Display>>(
        &mut self,
        front: &Fields,
        key: &str,
    ) -> Option<Code> {
        match front.get(key) {
            Some(field) => self.code(Some(field)),
            None => {
                let words = "".parse::<Code>().err().map_or(String::new(), |e| e.to_string());
                self.faults.tell(
                    1,
                    format!("front matter without “{key}”"),
                    format!("{key}: {words}"),
                );
                None
            }
        }
    }

    fn code<Code: FromStr<Err: core::fmt::Display>>(
        &mut self,
        field: Option<&Field>,
    ) -> Option<Code> {
        let field = field?;
        match field.value.parse() {
            Ok(code) => Some(code),
            Err(expected) => {
                let found = format!("{}: {}", field.key, quoted(&field.value));
                self.faults.tell(field.line, found, expected.to_string());
                None
            }
        }
    }

    fn known_name(
        &mut self,
        field: &Field,
        what: &str,
        is_known: impl Fn(&Collection, &str) -> bool,
    ) -> bool {
        let known = is_known(self.known, &field.value);
        if !known {
            self.faults.tell(
                field.line,
                format!("the {what} {}", quoted(&field.value)),
                format!("{what}s that collection.toml names"),
            );
        }
        known
    }
}
