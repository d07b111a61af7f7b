//! XLSX: the shared texts, the order of the sheets, and the rows of each.

use std::collections::HashMap;

use super::{Budget, add, put};
use crate::grid::Cells;
use crate::xml::{Event, Xml, decode};
use crate::zip::Archive;
use crate::{Damage, Fault, Place};

/// The rows of every sheet that is shown.
pub(super) fn sheets(
    archive: &mut Archive<'_>,
    left: &mut Budget,
) -> Result<Vec<Vec<Cells>>, Fault> {
    let shared = match part(archive, "xl/sharedStrings.xml")? {
        Some(source) => shared(&source)?,
        None => Vec::new(),
    };
    let mut sheets = Vec::new();
    for name in names(archive)? {
        if let Some(source) = part(archive, &name)? {
            sheets.push(rows(&source, &name, &shared, left)?);
        }
    }
    Ok(sheets)
}

/// The parts with the sheets, in the order in which they are shown.
fn names(archive: &mut Archive<'_>) -> Result<Vec<String>, Fault> {
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
    let mut xml = Xml::new(&workbook, "xl/workbook.xml");
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "sheet" => {
                let hidden = tag.get("state").is_some_and(|state| state != "visible");
                let name = tag.get("id").and_then(|id| targets.get(&id).cloned());
                names.extend(name.filter(|_| !hidden));
            }
            Event::End => return Ok(names),
            _ => {}
        }
    }
}

/// The texts that cells refer to by their number.
fn shared(source: &str) -> Result<Vec<String>, Fault> {
    let mut texts = Vec::new();
    let mut xml = Xml::new(source, "xl/sharedStrings.xml");
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "si" => texts.push(text(&mut xml)?),
            Event::End => return Ok(texts),
            _ => {}
        }
    }
}

/// The text of the element opened last, without how it is pronounced.
fn text(xml: &mut Xml<'_>) -> Result<String, Fault> {
    let mut all = String::new();
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "rPh" => xml.skip()?,
            Event::Open(_) => depth += 1,
            Event::Close => depth -= 1,
            Event::Text(words) => all.push_str(&words),
            Event::End => break,
        }
    }
    Ok(all)
}

/// The rows of a sheet.
fn rows(
    source: &str,
    part: &str,
    shared: &[String],
    left: &mut Budget,
) -> Result<Vec<Cells>, Fault> {
    let mut rows = Vec::new();
    let mut cells: Vec<String> = Vec::new();
    let (mut line, mut column) = (0, 0);
    let mut xml = Xml::new(source, part);
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "row" => {
                add(&mut rows, line, std::mem::take(&mut cells));
                line = tag.number("r").unwrap_or(line + 1);
                column = 0;
            }
            Event::Open(tag) if tag.name() == "c" => {
                column = tag.get("r").and_then(|place| place_of(&place)).unwrap_or(column);
                let is_shared = tag.get("t").as_deref() == Some("s");
                let words = value(&mut xml)?;
                let number = words.trim().parse().ok().filter(|_| is_shared);
                let text = number.and_then(|number: usize| shared.get(number)).unwrap_or(&words);
                put(&mut cells, column, text, left)?;
                column += 1;
            }
            Event::End => {
                add(&mut rows, line, cells);
                return Ok(rows);
            }
            _ => {}
        }
    }
}

/// What a cell holds, without the formula it came from.
fn value(xml: &mut Xml<'_>) -> Result<String, Fault> {
    let mut all = String::new();
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Open(tag) if matches!(tag.name(), "v" | "is") => all.push_str(&text(xml)?),
            Event::Open(tag) if tag.name() == "f" => xml.skip()?,
            Event::Open(_) => depth += 1,
            Event::Close => depth -= 1,
            Event::Text(_) => {}
            Event::End => break,
        }
    }
    Ok(all)
}

/// Which column a place such as "AB12" is in, from 0.
fn place_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase).take(4);
    let count = letters.fold(0, |all, letter| all * 26 + usize::from(letter - b'A') + 1);
    count.checked_sub(1)
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, Fault> {
    Ok(archive.read(name)?.map(|bytes| decode(&bytes).into_owned()))
}
