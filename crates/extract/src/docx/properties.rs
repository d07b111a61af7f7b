//! What stands at the head of a paragraph or a run: its style, its place in a list, whether it is
//! shown, raised or deleted.

use crate::fault::Fault;
use crate::xml::{Event, Tag, Xml};

use super::look::Look;
use crate::ink::Ink;

/// A place in a list, as far as it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ListPlace {
    /// The list's number; 0 takes a paragraph out of its style's list.
    pub(super) list: Option<u32>,
    /// The level, from 0.
    pub(super) level: Option<u32>,
}

/// A paragraph's properties.
#[derive(Debug, Default)]
pub(super) struct ParagraphProperties {
    pub(super) style: Option<String>,
    pub(super) list: ListPlace,
    /// Whether its end is deleted, so that the next paragraph goes on in it.
    pub(super) end_deleted: bool,
    /// What its end is, which has the properties of a run.
    pub(super) end: RunProperties,
    /// What is under its words.
    pub(super) fill: Option<Ink>,
}

/// A run's properties.
#[derive(Debug, Default)]
pub(super) struct RunProperties {
    pub(super) style: Option<String>,
    pub(super) hidden: bool,
    /// The same, where it is said at all.
    pub(super) said_hidden: Option<bool>,
    /// The font of its words.
    pub(super) font: Option<String>,
    pub(super) look: Look,
    /// The language; of use in the document's defaults.
    pub(super) language: Option<String>,
}

/// Reads a paragraph's properties; its opening has been read.
pub(super) fn paragraph(xml: &mut Xml<'_>, into: &mut ParagraphProperties) -> Result<(), Fault> {
    // The properties of its end come last.
    let mut in_run = false;
    inside(xml, |xml, tag| {
        match tag.name() {
            "pStyle" => into.style = tag.get("val"),
            "ilvl" => into.list.level = tag.number("val"),
            "numId" => into.list.list = tag.number("val"),
            "del" | "moveFrom" => into.end_deleted = true,
            "rStyle" => into.end.style = tag.get("val"),
            "shd" if !in_run => into.fill = Some(Ink::shading(tag)),
            "rPr" => in_run = true,
            "vanish" => into.end.hidden = tag.is_on(),
            // What it was before a change, and where a section ends, are not its own.
            "pPrChange" | "rPrChange" | "sectPr" | "numberingChange" => {
                xml.skip()?;
                return Ok(true);
            }
            _ => {}
        }
        Ok(false)
    })
}

/// Reads a run's properties; its opening has been read.
pub(super) fn run(xml: &mut Xml<'_>, into: &mut RunProperties) -> Result<(), Fault> {
    inside(xml, |xml, tag| {
        match tag.name() {
            "rStyle" => into.style = tag.get("val"),
            "vanish" => {
                into.hidden = tag.is_on();
                into.said_hidden = Some(tag.is_on());
            }
            "rFonts" => into.font = tag.get("ascii").or_else(|| tag.get("hAnsi")),
            "lang" => into.language = tag.get("val"),
            "rPrChange" => {
                xml.skip()?;
                return Ok(true);
            }
            _ => into.look.take(tag),
        }
        Ok(false)
    })
}

/// Gives each opening inside the element opened last; `take` says whether it read that one to its end.
pub(super) fn inside<'a>(
    xml: &mut Xml<'a>,
    mut take: impl FnMut(&mut Xml<'a>, &Tag<'_>) -> Result<bool, Fault>,
) -> Result<(), Fault> {
    let mut depth = 1_usize;
    while depth > 0 {
        match xml.next()? {
            Event::Open(tag) => {
                if !take(xml, &tag)? {
                    depth += 1;
                }
            }
            Event::Close => depth -= 1,
            Event::Text(_) => {}
            Event::End => break,
        }
    }
    Ok(())
}
