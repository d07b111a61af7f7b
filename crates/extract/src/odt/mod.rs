//! ODT: the body as paragraphs in their order, with the numbers that lists print, notes after a rule,
//! and tables row by row; also the same as one XML file (FODT).

mod formula;
mod lists;
mod look;
mod story;
mod styles;

use std::collections::HashMap;

use crate::compiled;
use crate::damage::Damage;
use crate::fault::{Fault, Place};
use crate::flow::Budget;
use crate::foreign::Foreign;
use crate::incoming::Progress;
use crate::limits::Limits;
use crate::note::Note;
use crate::omissions::Omissions;
use crate::opened::{Format, Head, Opened};
use crate::who::Names;
use crate::xml::{self, Event, Xml};
use crate::zip::Archive;

use story::{Read, Story};
use styles::Styles;

const STEPS: u32 = 2;

/// Reads an ODT file.
pub(crate) fn open(
    archive: &mut Archive<'_>,
    limits: &Limits,
    names: Names<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Opened, Fault> {
    let manifest = part(archive, "META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(Fault::NotWhat(Foreign::LockedDocument));
    }
    let missing = || Fault::Damaged {
        what: Damage::NoMainPart,
        place: Some(Place::Part("content.xml".to_owned())),
    };
    let content = part(archive, "content.xml")?.ok_or_else(missing)?;
    let common = part(archive, "styles.xml")?.unwrap_or_default();
    progress(Progress { done: 1, of: STEPS });
    let meta = part(archive, "meta.xml")?.unwrap_or_default();
    let formulas = formula::all(archive);
    let opened = read([&content, &common, &meta], formulas, limits, names);
    progress(Progress { done: STEPS, of: STEPS });
    opened
}

/// Reads a document that is one XML file.
pub(crate) fn open_flat(source: &str, limits: &Limits, names: Names<'_>) -> Result<Opened, Fault> {
    read([source; 3], HashMap::new(), limits, names)
}

/// Reads the content, the styles and what the file says of itself.
fn read(
    [content, common, meta]: [&str; 3],
    formulas: HashMap<String, String>,
    limits: &Limits,
    names: Names<'_>,
) -> Result<Opened, Fault> {
    let mut styles = Styles::default();
    let mut omissions = Omissions::default();
    styles.read(common, "styles.xml", Some(&mut omissions))?;
    if content != common {
        styles.read(content, "content.xml", None)?;
    }
    let mut story = Story::new(&styles, omissions, formulas, Budget::of(limits));
    let fault = story.follow(&mut Xml::new(content, "content.xml"));
    let Read { blocks, notes, mut reported, omissions, tables, mut budget } = story.finish();
    match fault {
        Err(Fault::Damaged { .. }) if !blocks.is_empty() => reported.insert(0, Note::Repaired),
        Err(fault) => return Err(fault),
        Ok(()) => {}
    }
    reported.extend(omissions.into_notes());
    let head = Head { language: styles.language.clone(), ..head(meta) };
    let (content, stretches) =
        compiled::content(blocks, notes, tables, &head, names, &mut reported, &mut budget)?;
    Ok(Opened { format: Format::Odt, content, styles: stretches, head, notes: reported })
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, Fault> {
    Ok(archive.read(name)?.map(|bytes| xml::decode(&bytes).into_owned()))
}

/// What the file says of itself.
fn head(meta: &str) -> Head {
    let mut head = Head::default();
    let mut xml = Xml::new(meta, "meta.xml");
    let mut inside = false;
    // Without its properties a document is still a document.
    while let Ok(event) = xml.next() {
        let tag = match event {
            Event::Open(tag) => tag,
            Event::End => break,
            Event::Close | Event::Text(_) => continue,
        };
        let field = match tag.name() {
            "meta" => {
                inside = true;
                continue;
            }
            "body" => break,
            "title" if inside => &mut head.title,
            "initial-creator" => &mut head.author,
            "creator" if head.author.is_none() => &mut head.author,
            "creation-date" => &mut head.date,
            _ => continue,
        };
        let Ok(text) = xml.all_text(&[]) else { break };
        if !text.trim().is_empty() {
            *field = Some(text.trim().to_owned());
        }
    }
    head
}
