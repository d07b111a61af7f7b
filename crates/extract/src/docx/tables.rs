//! Tables: how many rows and cells each has, and which parts of its style (first row, last column, bands …)
//! apply to a cell.

use std::collections::HashMap;
use std::rc::Rc;

use crate::ink::Ink;
use crate::xml::{Event, Tag, Xml};

/// How many cells each row of a table has, for each table by where it begins in its part.
pub(super) type Shapes = HashMap<u64, Rc<Vec<usize>>>;

/// Counts the rows and cells of all tables of a part.
pub(super) fn shapes(source: &str, part: &str) -> Shapes {
    let mut shapes = Shapes::new();
    let mut xml = Xml::new(source, part);
    // The elements that are open: whether each is a table.
    let mut open: Vec<bool> = Vec::new();
    let mut tables: Vec<(u64, Vec<usize>)> = Vec::new();
    // What is broken is said where the text is read.
    while let Ok(event) = xml.next() {
        match event {
            Event::Open(tag) => {
                match (tag.name(), tables.last_mut()) {
                    ("tbl", _) => tables.push((xml.position(), Vec::new())),
                    ("tr", Some((_, rows))) => rows.push(0),
                    ("tc", Some((_, rows))) => {
                        rows.last_mut().into_iter().for_each(|cells| *cells += 1);
                    }
                    _ => {}
                }
                open.push(tag.name() == "tbl");
            }
            Event::Close => {
                if open.pop() == Some(true)
                    && let Some((at, rows)) = tables.pop()
                {
                    shapes.insert(at, Rc::new(rows));
                }
            }
            Event::Text(_) => {}
            Event::End => break,
        }
    }
    shapes
}

/// Which parts of its style a table uses.
#[derive(Clone, Copy, Debug)]
pub(super) struct Uses {
    first_row: bool,
    last_row: bool,
    first_column: bool,
    last_column: bool,
    rows: bool,
    columns: bool,
}

impl Default for Uses {
    /// What holds where a table says nothing: bands alone.
    fn default() -> Self {
        Self {
            first_row: false,
            last_row: false,
            first_column: false,
            last_column: false,
            rows: true,
            columns: true,
        }
    }
}

impl Uses {
    /// What `tblLook` says, in words or as a number.
    pub(super) fn of(tag: &Tag<'_>) -> Self {
        let number = tag.get("val").and_then(|val| u32::from_str_radix(&val, 16).ok());
        let says = |name: &str, bit: u32| match tag.get(name) {
            Some(value) => !matches!(value.as_str(), "0" | "false" | "off"),
            None => number.unwrap_or(0) & bit != 0,
        };
        Self {
            first_row: says("firstRow", 0x20),
            last_row: says("lastRow", 0x40),
            first_column: says("firstColumn", 0x80),
            last_column: says("lastColumn", 0x100),
            rows: !says("noHBand", 0x200),
            columns: !says("noVBand", 0x400),
        }
    }
}

/// A table that is open.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    pub(super) style: Option<String>,
    pub(super) uses: Uses,
    pub(super) shape: Rc<Vec<usize>>,
    /// How many rows, and how many cells of the row, have begun.
    pub(super) row: usize,
    pub(super) column: usize,
    /// What is under the words of the table, and of the cell.
    pub(super) fill: Option<Ink>,
    pub(super) cell_fill: Option<Ink>,
    /// How many rows and columns a band has.
    pub(super) bands: (usize, usize),
    /// The columns of the row above in which a cell is merged with others below or above.
    pub(super) merged: Vec<u32>,
}

impl Table {
    /// The parts of the style that apply to the cell that is open, the one that counts most first.
    pub(super) fn parts(&self) -> Vec<&'static str> {
        let (row, column) = (self.row.saturating_sub(1), self.column.saturating_sub(1));
        let cells = self.shape.get(row).copied().unwrap_or(0);
        let uses = &self.uses;
        let is_first_row = uses.first_row && row == 0;
        let is_last_row = uses.last_row && row + 1 == self.shape.len();
        let is_first = uses.first_column && column == 0;
        let is_last = uses.last_column && column + 1 == cells;
        let band = |at: usize, skipped: bool, size: usize| {
            let at = at.checked_sub(usize::from(skipped))?;
            Some((at / size.max(1)).is_multiple_of(2))
        };
        let rows = band(row, uses.first_row, self.bands.0).filter(|_| uses.rows && !is_last_row);
        let columns =
            band(column, uses.first_column, self.bands.1).filter(|_| uses.columns && !is_last);
        [
            (is_first_row && is_first, "nwCell"),
            (is_first_row && is_last, "neCell"),
            (is_last_row && is_first, "swCell"),
            (is_last_row && is_last, "seCell"),
            (is_first, "firstCol"),
            (is_last, "lastCol"),
            (is_first_row, "firstRow"),
            (is_last_row, "lastRow"),
            (rows == Some(true), "band1Horz"),
            (rows == Some(false), "band2Horz"),
            (columns == Some(true), "band1Vert"),
            (columns == Some(false), "band2Vert"),
        ]
        .into_iter()
        .filter_map(|(applies, name)| applies.then_some(name))
        .collect()
    }
}
