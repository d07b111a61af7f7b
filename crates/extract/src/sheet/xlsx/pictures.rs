//! XLSX: pictures that are upon cells, as a flag in the place of a State's name. No picture is looked at; what its
//! author says of it in words is read.

use super::parts::{part, place_of_part};
use crate::cell::Cell;
use crate::fault::Fault;
use crate::sheet::budget::Budget;
use crate::sheet::put::MOST_COLUMNS;
use crate::sheet::raw::Sheet;
use crate::xml::{Event, Xml};
use crate::zip::Archive;

/// Where a picture begins, and what is said of it.
#[derive(Default)]
struct Picture {
    column: Option<usize>,
    row: Option<u32>,
    described: String,
    is_picture: bool,
}

/// Notes the pictures of a sheet's part on the blank cells that they are upon.
pub(super) fn note(
    archive: &mut Archive<'_>,
    sheet_part: &str,
    sheet: &mut Sheet,
    left: &mut Budget,
) -> Result<(), Fault> {
    for drawing in drawings(archive, sheet_part)? {
        let source = part(archive, &drawing)?.unwrap_or_default();
        for picture in pictures(&source, &drawing)? {
            if let (Some(row), Some(column)) = (picture.row, picture.column) {
                put(sheet, row.saturating_add(1), column, picture.described, left)?;
            }
        }
    }
    Ok(())
}

fn put(
    sheet: &mut Sheet,
    line: u32,
    column: usize,
    described: String,
    left: &mut Budget,
) -> Result<(), Fault> {
    let at = sheet.rows.partition_point(|row| row.line < line);
    let Some(row) = sheet.rows.get_mut(at).filter(|row| row.line == line) else { return Ok(()) };
    if column >= MOST_COLUMNS {
        return Ok(());
    }
    while row.cells.len() <= column {
        left.cell()?;
        row.cells.push(Cell::default());
    }
    if let Some(cell) = row.cells.get_mut(column).filter(|cell| cell.is_empty()) {
        // Of two pictures neither says who it is.
        let described = if cell.is_unseen() { String::new() } else { described };
        cell.describe(described);
    }
    Ok(())
}

/// The parts with the drawings of a sheet.
fn drawings(archive: &mut Archive<'_>, sheet: &str) -> Result<Vec<String>, Fault> {
    let Some((folder, name)) = sheet.rsplit_once('/') else { return Ok(Vec::new()) };
    let links = format!("{folder}/_rels/{name}.rels");
    let Some(source) = part(archive, &links)? else { return Ok(Vec::new()) };
    let mut xml = Xml::new(&source, &links);
    let mut drawings = Vec::new();
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "Relationship" => {
                let is_drawing = tag.get("Type").is_some_and(|kind| kind.ends_with("/drawing"));
                drawings.extend(
                    tag.get("Target")
                        .filter(|_| is_drawing)
                        .map(|target| place_of_part(folder, &target)),
                );
            }
            Event::End => return Ok(drawings),
            _ => {}
        }
    }
}

fn pictures(source: &str, part: &str) -> Result<Vec<Picture>, Fault> {
    let mut xml = Xml::new(source, part);
    let mut all: Vec<Picture> = Vec::new();
    let mut is_from = false;
    loop {
        match xml.next()? {
            Event::Open(tag) => match tag.name() {
                "twoCellAnchor" | "oneCellAnchor" => all.push(Picture::default()),
                "from" => is_from = true,
                "to" => is_from = false,
                "col" if is_from => {
                    let column = xml.all_text(&[])?.trim().parse().ok();
                    all.last_mut().into_iter().for_each(|picture| picture.column = column);
                }
                "row" if is_from => {
                    let row = xml.all_text(&[])?.trim().parse().ok();
                    all.last_mut().into_iter().for_each(|picture| picture.row = row);
                }
                "pic" | "grpSp" => {
                    all.last_mut().into_iter().for_each(|picture| picture.is_picture = true);
                }
                "cNvPr" => {
                    let described = tag.get("descr").or_else(|| tag.get("title"));
                    if let Some(picture) = all.last_mut() {
                        picture.described = described.unwrap_or_default();
                    }
                }
                _ => {}
            },
            Event::End => break,
            _ => {}
        }
    }
    all.retain(|picture| picture.is_picture);
    Ok(all)
}
