//! XLSX: the sheets of a workbook in their order.

mod beside;
mod conditional;
mod conditions;
mod fonts;
mod parts;
mod pictures;
mod rows;
mod text;
mod workbook;

use std::collections::HashMap;

use super::budget::Budget;
use super::raw::Sheet;
use crate::damage::Damage;
use crate::fault::{Fault, Place};
use crate::omissions::Omissions;
use crate::xml::{Event, Xml};
use crate::zip::Archive;

use fonts::Formats;
use parts::{is_true, part};
use workbook::Workbook;

/// A sheet's name and part, and whether the workbook hides it.
struct Listed {
    name: String,
    part: String,
    is_hidden: bool,
}

/// All sheets, those that are hidden too.
pub(super) fn sheets(
    archive: &mut Archive<'_>,
    left: &mut Budget,
    omissions: &mut Omissions,
) -> Result<Vec<Sheet>, Fault> {
    let shared = match part(archive, "xl/sharedStrings.xml")? {
        Some(source) => text::shared(&source, left)?,
        None => Vec::new(),
    };
    let formats = match part(archive, "xl/styles.xml")? {
        Some(source) => Formats::read(&source)?,
        None => Formats::default(),
    };
    let (names, from_1904) = names(archive)?;
    let workbook = Workbook { shared, formats, from_1904 };
    let mut sheets = Vec::new();
    for named in names {
        if let Some(source) = part(archive, &named.part)? {
            let mut sheet = rows::read(&source, &named.part, &workbook, left, omissions)?;
            pictures::note(archive, &named.part, &mut sheet, left)?;
            sheets.push(Sheet { name: named.name, is_hidden: named.is_hidden, ..sheet });
        }
    }
    beside::count(archive, omissions)?;
    Ok(sheets)
}

/// The parts with the sheets, in the order in which they are shown; and whether days are counted from
/// 1904 on.
fn names(archive: &mut Archive<'_>) -> Result<(Vec<Listed>, bool), Fault> {
    let missing = || Fault::Damaged {
        what: Damage::NoSheets,
        place: Some(Place::Part("xl/workbook.xml".into())),
    };
    let workbook = part(archive, "xl/workbook.xml")?.ok_or_else(missing)?;
    let links = part(archive, "xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let mut targets: HashMap<String, String> = HashMap::new();
    let mut xml = Xml::new(&links, "xl/_rels/workbook.xml.rels");
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "Relationship" => {
                if let (Some(id), Some(target)) = (tag.get("Id"), tag.get("Target")) {
                    let name = match target.strip_prefix('/') {
                        Some(whole) => whole.to_owned(),
                        None => format!("xl/{target}"),
                    };
                    targets.insert(id, name);
                }
            }
            Event::End => break,
            _ => {}
        }
    }
    let mut names = Vec::new();
    let mut from_1904 = false;
    let mut xml = Xml::new(&workbook, "xl/workbook.xml");
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "workbookPr" => {
                from_1904 = tag.get("date1904").is_some_and(|value| is_true(&value));
            }
            Event::Open(tag) if tag.name() == "sheet" => {
                let is_hidden = tag.get("state").is_some_and(|state| state != "visible");
                let name = tag.get("name").unwrap_or_default();
                let part = tag.get("id").and_then(|id| targets.get(&id).cloned());
                names.extend(part.map(|part| Listed { name, part, is_hidden }));
            }
            Event::End => return Ok((names, from_1904)),
            _ => {}
        }
    }
}
