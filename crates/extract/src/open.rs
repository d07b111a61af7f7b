//! Opens a file: what it is decides who reads it.

use crate::fault::Fault;
use crate::foreign::Foreign;
use crate::incoming::{Incoming, Progress};
use crate::limits::Limits;
use crate::many::Many;
use crate::note::Note;
use crate::opened::{Content, Format, Opened};
use crate::recognise::{self, Kind};
use crate::who::Names;
use crate::words::count_words;
use crate::{docx, folder, odt, pdf, sheet, text};

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
