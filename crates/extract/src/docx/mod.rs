//! DOCX: the main part as paragraphs in their order, with the numbers that lists print, notes after
//! a rule, and tables row by row. What else the file holds (headers, comments, deleted text) is left
//! out and reported.

mod chunks;
mod context;
mod equation;
mod look;
mod marks;
mod notes;
mod numbering;
mod parts;
mod properties;
mod signs;
mod story;
mod styles;
mod tables;

use std::collections::HashMap;

use memchr::memmem;

use crate::compiled::{self, Tables};
use crate::damage::Damage;
use crate::fault::{Fault, Place};
use crate::flow::Budget;
use crate::incoming::Progress;
use crate::ink::Ink;
use crate::left::Left;
use crate::limits::Limits;
use crate::note::Note;
use crate::omissions::Omissions;
use crate::opened::{Format, Head, Opened};
use crate::who::Names;
use crate::xml::{self, Event, Xml};
use crate::zip::Archive;

use chunks::Chunk;
use context::{Context, Reported};
use marks::Marks;
use numbering::Numbering;
use parts::Parts;
use styles::Styles;

/// Reads a DOCX file, with what is put into it of other files.
pub(crate) fn open(
    archive: &mut Archive<'_>,
    limits: &Limits,
    names: Names<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    let parts = Parts::of(archive)?;
    let chunks = chunks::read(archive, &parts.chunks, limits, open_plain)?;
    read(archive, &parts, chunks, limits, names, progress)
}

/// Reads one that is put into another; what is put into it again is reported as not read.
fn open_plain(archive: &mut Archive<'_>, limits: &Limits) -> Result<Opened, Fault> {
    let parts = Parts::of(archive)?;
    read(archive, &parts, HashMap::new(), limits, &|_| None, &mut |_| {})
}

fn read(
    archive: &mut Archive<'_>,
    parts: &Parts,
    chunks: HashMap<String, Chunk>,
    limits: &Limits,
    names: Names<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    let mut done = 0;
    let mut step = |progress: &mut dyn FnMut(Progress)| {
        done += 1;
        progress(Progress { done, of: 4 });
    };
    let styles = Styles::read(&part(archive, parts.styles.as_deref())?)?;
    let numbering = part(archive, parts.numbering.as_deref())?;
    let numbering = Numbering::read(&numbering, &styles)?;
    step(progress);

    let mut context = Context {
        styles: &styles,
        numbering,
        marks: Marks::default(),
        omissions: Omissions::default(),
        budget: Budget::of(limits),
        reported: Reported::default(),
        shapes: tables::Shapes::new(),
        page: None,
        chunks,
        notes: Vec::new(),
        met: Tables::default(),
    };
    context.reported.embedded = parts.embedded;
    let main = archive.read(&parts.main)?.ok_or_else(|| Fault::Damaged {
        what: Damage::NoMainPart,
        place: Some(Place::Part(parts.main.clone())),
    })?;
    let main = xml::decode(&main);
    context.shapes = tables::shapes(&main, &parts.main);
    // White words may be on a picture that is behind them.
    let is_behind = memmem::find(main.as_bytes(), b"behindDoc=\"1\"").is_some();
    context.page = is_behind.then_some(Ink::Unknown);
    let (blocks, fault) = story::read(&mut Xml::new(&main, &parts.main), &mut context, true);
    let repaired = match fault {
        Some(Fault::Damaged { .. }) if !blocks.is_empty() => true,
        Some(fault) => return Err(fault),
        None => false,
    };
    step(progress);

    // Places in the main part mean nothing in others.
    context.shapes.clear();
    let footnotes = part(archive, parts.footnotes.as_deref())?;
    let endnotes = part(archive, parts.endnotes.as_deref())?;
    let mut notes = notes::read(&footnotes, &endnotes, &mut context)?;
    notes.append(&mut context.notes);
    step(progress);

    let mut omissions = context.omissions;
    let mut unplaced: Vec<_> = context.chunks.into_iter().collect();
    unplaced.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (_, chunk) in unplaced {
        omissions.leave_out(Left::Hidden, &[chunk.blocks, chunk.notes].concat().join("\n"));
    }
    for (name, what) in parts.aside() {
        let text = part(archive, Some(name))?;
        // A chart has the names of its parts, and its numbers, as values.
        let words = Xml::new(&text, name).text_of(&["t", "v"], &["p", "pt"], true)?;
        omissions.leave_out(what, &words);
    }
    let head = head(archive, &styles)?;
    step(progress);

    let mut reported = Vec::new();
    if repaired {
        reported.push(Note::Repaired);
    }
    context.reported.into_notes(&mut reported);
    if context.marks.has_both() {
        reported.push(Note::NotesRenumbered);
    }
    reported.extend(omissions.into_notes());
    let tables = context.met.into_all();
    let (content, stretches) =
        compiled::content(blocks, notes, tables, &head, names, &mut reported, &mut context.budget)?;
    Ok(Opened { format: Format::Docx, content, styles: stretches, head, notes: reported })
}

/// A part as text, empty where there is none.
fn part(archive: &mut Archive<'_>, name: Option<&str>) -> Result<String, Fault> {
    let Some(name) = name else { return Ok(String::new()) };
    let bytes = archive.read(name)?.unwrap_or_default();
    Ok(xml::decode(&bytes).into_owned())
}

/// What the file says of itself.
fn head(archive: &mut Archive<'_>, styles: &Styles) -> Result<Head, Fault> {
    let mut head = Head { language: styles.language.clone(), ..Head::default() };
    let source = part(archive, Some("docProps/core.xml"))?;
    let mut xml = Xml::new(&source, "docProps/core.xml");
    // Without its properties a document is still a document.
    while let Ok(event) = xml.next() {
        let Event::Open(tag) = event else {
            if matches!(event, Event::End) {
                break;
            }
            continue;
        };
        let field = match tag.name() {
            "title" => &mut head.title,
            "creator" => &mut head.author,
            "created" => &mut head.date,
            "language" => &mut head.language,
            _ => continue,
        };
        let Ok(text) = xml.all_text(&[]) else { break };
        if !text.trim().is_empty() {
            *field = Some(text.trim().to_owned());
        }
    }
    Ok(head)
}
