//! What a reader brings, as text: a file goes in, what is written in it comes out, with what the file
//! says of itself and what had to be left out or repaired. Formats are this crate's matter; topics,
//! passages and wording are not, and nothing is guessed here: what is uncertain is reported in a note.
//!
//! The text is given the way `pdftotext` gives it, which is what the text reader takes: a paragraph a
//! line (or several, for PDF), a blank line between paragraphs, a form feed between pages, footnotes
//! after a rule with the mark that hangs on a word above.
//!
//! The promise: any bytes give an answer or a [`Fault`], never a panic; memory is bounded by
//! [`Limits`]; each word of the file is in the text or counted in a [`Note`].

mod answer;
mod cell;
mod collection;
mod columns;
mod compiled;
mod csv;
mod damage;
mod days;
mod docx;
mod encoding;
mod fault;
mod fill;
mod flow;
mod folder;
mod foreign;
mod formula;
mod grid;
mod html;
mod incoming;
mod ink;
mod left;
mod mail;
mod many;
mod markdown;
mod note;
mod numbers;
mod odt;
mod omissions;
mod opened;
mod overlay;
mod pdf;
mod plain;
mod quotes;
mod raised;
mod recognise;
mod saved_page;
mod scripts;
mod sheet;
mod spans;
mod styled;
#[cfg(test)]
mod tests;
mod text;
mod tidy;
mod who;
mod whose;
mod wide;
mod words;
mod xml;
mod zip;

pub use damage::Damage;
pub use encoding::Encoding;
pub use fault::{Fault, Place};
pub use foreign::{Foreign, Instead, Name};
pub use incoming::{Incoming, Limits, Progress};
pub use left::Left;
pub use many::Many;
pub use note::Note;
pub use opened::{Content, Format, Head, Opened, Row, Table};
pub use styled::{Styled, TextStyle};
pub use who::{Named, Names};
pub use whose::{After, Claim, RowPlace};
pub use wide::COLUMN_OF_AUTHORS;
pub use words::{Unit, count_words, grouped, measured};

use recognise::Kind;

/// Opens a file: finds out what it is and gives what is in it.
///
/// # Errors
/// Says why there is nothing to give, in a sentence for the reader.
pub fn open(
    incoming: &Incoming<'_>,
    limits: &Limits,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    open_knowing(incoming, limits, &|_| None, progress)
}

/// The same where it is known which names are of authors: a sheet or a column may have one.
///
/// # Errors
/// Says why there is nothing to give, in a sentence for the reader.
pub fn open_knowing(
    incoming: &Incoming<'_>,
    limits: &Limits,
    names: Names<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    limits.admit(incoming.bytes.len())?;
    let opened = match recognise::kind(incoming, limits)? {
        Kind::Pdf => pdf::open(incoming, limits, progress)?,
        Kind::Packed(Format::Odt, mut archive) => odt::open(&mut archive, limits, names, progress)?,
        Kind::Packed(Format::Folder, mut archive) => folder::open(&mut archive, progress)?,
        Kind::Packed(Format::Sheet, mut archive) => {
            sheet::open(&mut archive, limits, names, progress)?
        }
        Kind::Packed(_, mut archive) => docx::open(&mut archive, limits, names, progress)?,
        Kind::Text => {
            let opened = text::open(incoming, limits, names)?;
            progress(Progress { done: 1, of: 1 });
            opened
        }
    };
    // Memory is limited on the way already; whatever way a text took, these hold for what is made of it. What was
    // saved from here has many short lines, and opens again.
    if let Content::Text(text) = &opened.content {
        limits.allow(Many::Paragraphs, lines(text))?;
    }
    limits.allow(Many::Stretches, opened.styles.len() as u64)?;
    match &opened.content {
        // Signs alone, as the numbers of an empty list, are nothing to read either.
        Content::Text(text) if opened.format != Format::Pdf && count_words(text) == 0 => {
            let inside = opened.notes.iter().any(|note| matches!(note, Note::Embedded { .. }));
            Err(if inside { Fault::NotWhat(Foreign::OnlyEmbedded) } else { Fault::Empty })
        }
        _ => Ok(opened),
    }
}

/// How many lines of a text have something on them.
fn lines(text: &str) -> u64 {
    text.lines().filter(|line| !line.trim().is_empty()).count() as u64
}
