//! ODS: the tables of its content, row by row; rows and cells that are repeated are written once.

use super::{Budget, MOST_COLUMNS, add, put};
use crate::grid::Cells;
use crate::xml::{Event, Xml, decode};
use crate::zip::Archive;
use crate::{Damage, Fault, Place};

/// How often a row with words is repeated at most: more is a program's way of filling a sheet.
const MOST_REPEATED: u32 = 100;

/// The rows of every sheet.
pub(super) fn sheets(
    archive: &mut Archive<'_>,
    left: &mut Budget,
) -> Result<Vec<Vec<Cells>>, Fault> {
    let missing = || Fault::Damaged {
        what: Damage::NoMainPart,
        place: Some(Place::Part("content.xml".into())),
    };
    let source = archive.read("content.xml")?.ok_or_else(missing)?;
    let source = decode(&source);
    let mut sheets: Vec<Vec<Cells>> = Vec::new();
    let mut cells: Vec<String> = Vec::new();
    let (mut line, mut next, mut repeated, mut column) = (0_u32, 1_u32, 1, 0);
    let mut xml = Xml::new(&source, "content.xml");
    loop {
        let event = xml.next()?;
        let ends_row = match &event {
            Event::Open(tag) => matches!(tag.name(), "table" | "table-row"),
            Event::End => true,
            _ => false,
        };
        if ends_row && let Some(rows) = sheets.last_mut() {
            for _ in 1..repeated {
                cells.iter().try_for_each(|cell| left.take(cell))?;
                add(rows, line, cells.clone());
            }
            add(rows, line, std::mem::take(&mut cells));
            repeated = 1;
        }
        match event {
            Event::Open(tag) if tag.name() == "table" => {
                sheets.push(Vec::new());
                next = 1;
            }
            Event::Open(tag) if tag.name() == "table-row" => {
                let times = tag.number("number-rows-repeated").unwrap_or(1).max(1);
                line = next;
                next = next.saturating_add(times);
                repeated = times.min(MOST_REPEATED);
                column = 0;
            }
            Event::Open(tag) if matches!(tag.name(), "table-cell" | "covered-table-cell") => {
                let times = tag.number("number-columns-repeated").unwrap_or(1).max(1);
                let times = usize::try_from(times).unwrap_or(MOST_COLUMNS).min(MOST_COLUMNS);
                let words = words(&mut xml)?;
                for at in column..column + times {
                    put(&mut cells, at, &words, left)?;
                }
                column += times;
            }
            Event::End => return Ok(sheets),
            _ => {}
        }
    }
}

/// The paragraphs of a cell; what others noted beside it is no part of it.
fn words(xml: &mut Xml<'_>) -> Result<String, Fault> {
    let mut all = String::new();
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "annotation" => xml.skip()?,
            Event::Open(tag) => {
                match tag.name() {
                    "p" | "line-break" if !all.is_empty() => all.push('\n'),
                    "s" | "tab" => all.push(' '),
                    _ => {}
                }
                depth += 1;
            }
            Event::Close => depth -= 1,
            Event::Text(words) if depth > 1 => all.push_str(&words),
            Event::Text(_) => {}
            Event::End => break,
        }
    }
    Ok(all)
}
