//! Which kind of text a text is: by how it begins, and by its name's ending where that says nothing.

use memchr::memmem;

use crate::fault::Fault;
use crate::foreign::Foreign;
use crate::incoming::Incoming;
use crate::limits::Limits;
use crate::opened::Opened;
use crate::who::Names;
use crate::{collection, csv, encoding, folder, html, mail, markdown, odt, plain, saved_page};

/// How far into a text its kind shows.
const START: usize = 4096;

/// Reads a file that is text.
pub(crate) fn open(
    incoming: &Incoming<'_>,
    limits: &Limits,
    names: Names<'_>,
) -> Result<Opened, Fault> {
    // Two bytes a character at most, whatever the encoding of what is mostly Latin letters.
    admit(incoming.bytes.len() / 2, limits.unpacked_together)?;
    let (text, note) = encoding::decode(incoming.bytes)?;
    admit(text.len(), limits.unpacked_together)?;
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    let notes: Vec<_> = note.into_iter().chain(encoding::garbled(&text)).collect();
    let ending = incoming.ending();
    let start: String =
        text.trim_start().chars().take(START).collect::<String>().to_ascii_lowercase();
    if mail::is_one(text.trim_start(), &ending) {
        return Err(Fault::NotWhat(Foreign::Email));
    }
    if start.starts_with("mime-version:") || start.contains("content-type: multipart/related") {
        return Err(Fault::NotWhat(Foreign::PageArchive));
    }
    if markdown::is_document(&text) {
        return Ok(markdown::document(text, notes));
    }
    if start.starts_with('{')
        && (ending == "json" || start.contains("\":") || start.contains("\" :"))
    {
        return collection::open(text, notes, limits);
    }
    if folder::is_process(incoming.name, &ending, &text) {
        return Ok(folder::process(text, notes));
    }
    // Much of these is not text: marks and styles, and pictures.
    admit(text.len(), limits.unpacked)?;
    if start.contains("<office:document") {
        return odt::open_flat(&text, limits, names);
    }
    if start.contains("<pkg:package") || start.contains("<w:worddocument") {
        return Err(Fault::NotWhat(Foreign::WordXml));
    }
    let named = matches!(ending.as_str(), "html" | "htm" | "xhtml");
    let markdown_name = matches!(ending.as_str(), "md" | "markdown" | "mdown" | "mkd");
    if is_page(&start) || named && memmem::find(text.as_bytes(), b"<").is_some() {
        return match saved_page::held(&text) {
            Some(letters) => saved_page::open(letters, limits),
            None => html::open(&text, notes, names, limits),
        };
    }
    admit(text.len(), limits.text)?;
    if matches!(ending.as_str(), "csv" | "tsv" | "tab") || csv::is_table(&text) {
        return csv::open(text, notes, names, limits);
    }
    if markdown_name {
        admit(text.len(), limits.markdown)?;
        return markdown::open(&text, notes, names, limits);
    }
    Ok(plain::open(text, notes))
}

/// Whether so many bytes of text are read.
fn admit(bytes: usize, limit: u64) -> Result<(), Fault> {
    let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
    if bytes > limit { Err(Fault::TooLarge { bytes, limit }) } else { Ok(()) }
}

/// Whether text begins as a web page does.
fn is_page(start: &str) -> bool {
    let mut start = start;
    // What may stand before it.
    while let Some(rest) = start.strip_prefix("<!--").or_else(|| start.strip_prefix("<?")) {
        let Some((_, after)) = rest.split_once('>') else { return false };
        start = after.trim_start();
    }
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|sign| start.starts_with(sign))
}
