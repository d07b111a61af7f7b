//! A folder of data, packed: `collection.toml`, `documents/*.md` and `drafts/*.json`, as the desk saves them. They are
//! handed on as text, with the folders around them taken off; what they mean is the caller's matter.

use std::collections::BTreeSet;

use crate::damage::Damage;
use crate::fault::{Fault, Place};
use crate::foreign::Foreign;
use crate::incoming::Progress;
use crate::note::Note;
use crate::opened::{Content, Format, Head, Opened};
use crate::zip::Archive;
use crate::{encoding, markdown};

/// The collection's own file.
pub(crate) const PROCESS: &str = "collection.toml";
const DOCUMENTS: &str = "documents/";
const DRAFTS: &str = "drafts/";

/// Whether the names of the parts are those of a folder of data.
pub(crate) fn is_one(archive: &Archive<'_>) -> bool {
    top(archive).is_some()
}

/// The folders around the data, ending in a slash; none where there is no data.
fn top<'a>(archive: &'a Archive<'_>) -> Option<&'a str> {
    let tops = archive.names().filter_map(|name| {
        let documents = || name.rfind(DOCUMENTS).filter(|at| is_document(name.get(*at..)));
        let drafts = || name.rfind(DRAFTS).filter(|at| is_draft(name.get(*at..)));
        let at = name.strip_suffix(PROCESS).map(str::len).or_else(documents).or_else(drafts)?;
        name.get(..at).filter(|top| top.is_empty() || top.ends_with('/'))
    });
    // What some systems put beside the files is no data, and lies deeper.
    tops.min_by_key(|top| (top.matches('/').count(), *top))
}

/// Whether a name below the top is a document's.
fn is_document(name: Option<&str>) -> bool {
    let inside = name.and_then(|name| name.strip_prefix(DOCUMENTS));
    inside.is_some_and(|inside| inside.ends_with(".md") && is_plain(inside))
}

/// Whether a name below the top is that of a document that is still under review.
fn is_draft(name: Option<&str>) -> bool {
    let inside = name.and_then(|name| name.strip_prefix(DRAFTS));
    inside.is_some_and(|inside| inside.ends_with(".json") && is_plain(inside))
}

/// Whether a name is that of a file right there, and not of the notes that some systems put beside each.
fn is_plain(inside: &str) -> bool {
    !inside.contains('/') && !inside.starts_with('.')
}

/// Unpacks the files: the collection's own first, then the documents by name.
pub(crate) fn open(
    archive: &mut Archive<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    let top = top(archive).unwrap_or_default().to_owned();
    let mut names = BTreeSet::new();
    for part in archive.names() {
        let Some(name) = part.strip_prefix(&top) else { continue };
        let is_known = name == PROCESS || is_document(Some(name)) || is_draft(Some(name));
        if is_known && !names.insert(name.to_owned()) {
            let place = Some(Place::Part(part.to_owned()));
            return Err(Fault::Damaged { what: Damage::TwoOfOneName, place });
        }
    }
    let mut files: Vec<(String, String)> = Vec::new();
    let mut notes: Vec<Note> = Vec::new();
    let of = u32::try_from(names.len()).unwrap_or(u32::MAX);
    for (done, name) in (1..).zip(names) {
        let bytes = archive.read(&format!("{top}{name}"))?.unwrap_or_default();
        let place = || Some(Place::Part(name.clone()));
        let (text, note) = encoding::decode(&bytes)
            .map_err(|_| Fault::Damaged { what: Damage::NotText, place: place() })?;
        notes.extend(note.filter(|note| !notes.contains(note)));
        files.push((name, text));
        progress(Progress { done, of });
    }
    let is_ours = |(name, text): &(String, String)| {
        name == PROCESS || markdown::is_document(text) || is_draft(Some(name)) && is_entry(text)
    };
    if !files.iter().any(is_ours) {
        return Err(Fault::NotWhat(Foreign::Packed("zip".into())));
    }
    let content = Content::Folder(files);
    Ok(Opened { format: Format::Folder, content, styles: Vec::new(), head: Head::default(), notes })
}

/// Whether text looks like a document under review; whether it is one is the caller's matter.
fn is_entry(text: &str) -> bool {
    text.trim_start().starts_with('{')
        && ["\"version\"", "\"entry\""].iter().all(|it| text.contains(it))
}

/// Whether text is a collection's own file, as it comes where a folder is dropped that is not packed.
pub(crate) fn is_process(name: &str, ending: &str, text: &str) -> bool {
    let is_named = name.rsplit(['/', '\\']).next() == Some(PROCESS);
    is_named || ending == "toml" && text.lines().any(|line| line.trim() == "[process]")
}

/// Hands on a collection's own file: a folder without documents.
pub(crate) fn process(text: String, notes: Vec<Note>) -> Opened {
    let content = Content::Folder(vec![(PROCESS.to_owned(), text)]);
    Opened { format: Format::Folder, content, styles: Vec::new(), head: Head::default(), notes }
}

/// Hands on a document under review, as it comes where a folder is dropped that is not packed.
pub(crate) fn draft(text: String, notes: Vec<Note>) -> Opened {
    let content = Content::Folder(vec![(format!("{DRAFTS}document.json"), text)]);
    Opened { format: Format::Folder, content, styles: Vec::new(), head: Head::default(), notes }
}
