//! ODS: the tables of its content, row by row; rows and cells that are repeated are written once.

mod styles;
mod words;

use super::budget::Budget;
use super::merged::{Merge, fill};
use super::place::place;
use super::put::{MOST_COLUMNS, put, put_unseen, words_of};
use super::raw::Sheet;
use crate::cell::Cell;
use crate::damage::Damage;
use crate::fault::{Fault, Place};
use crate::left::Left;
use crate::omissions::Omissions;
use crate::xml::{Event, Tag, Xml, decode};
use crate::zip::Archive;

use styles::Styles;

/// How often a row with words is repeated at most: more is a program's way of filling a sheet.
const MOST_REPEATED: u32 = 100;

/// All sheets, those that are hidden too.
pub(super) fn sheets(
    archive: &mut Archive<'_>,
    left: &mut Budget,
    omissions: &mut Omissions,
) -> Result<Vec<Sheet>, Fault> {
    let missing = || Fault::Damaged {
        what: Damage::NoMainPart,
        place: Some(Place::Part("content.xml".into())),
    };
    let source = archive.read("content.xml")?.ok_or_else(missing)?;
    let source = decode(&source);
    let mut styles = Styles::default();
    if let Some(common) = archive.read("styles.xml")? {
        styles.read(&decode(&common), "styles.xml", omissions)?;
    }
    styles.read(&source, "content.xml", omissions)?;
    let mut xml = Xml::new(&source, "content.xml");
    let mut sheets = Vec::new();
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name() == "automatic-styles" => xml.skip()?,
            // What cells had before they were changed, and the cells of rows that are gone.
            Event::Open(tag) if tag.name() == "tracked-changes" => {
                let words = xml.text_of(&["p"], &[], false)?;
                omissions.leave_out(Left::Deletions, &words);
            }
            Event::Open(tag) if tag.name() == "table" => {
                let is_hidden = tag.get("style-name").is_some_and(|name| styles.hides(&name));
                let name = tag.get("name").unwrap_or_default();
                let sheet = Reading::new(&styles);
                let sheet = sheet.read(&mut xml, left, omissions)?;
                sheets.push(Sheet { name, is_hidden, ..sheet });
            }
            Event::End => return Ok(sheets),
            _ => {}
        }
    }
}

/// A sheet as it is read.
struct Reading<'s> {
    styles: &'s Styles,
    sheet: Sheet,
    merges: Vec<Merge>,
    /// The first columns: whether each is hidden, and the style that its cells have.
    columns: Vec<(bool, Option<String>)>,
    /// The row that is open: its cells, its number, how often it comes, whether it is hidden.
    cells: Vec<Cell>,
    line: u32,
    next: u32,
    repeated: u32,
    is_hidden: bool,
    column: usize,
}

impl<'s> Reading<'s> {
    fn new(styles: &'s Styles) -> Self {
        Self {
            styles,
            sheet: Sheet::default(),
            merges: Vec::new(),
            columns: Vec::new(),
            cells: Vec::new(),
            line: 0,
            next: 1,
            repeated: 1,
            is_hidden: false,
            column: 0,
        }
    }

    /// Reads to the end of the table opened last.
    fn read(
        mut self,
        xml: &mut Xml<'_>,
        left: &mut Budget,
        omissions: &mut Omissions,
    ) -> Result<Sheet, Fault> {
        let mut depth = 1;
        while depth > 0 {
            match xml.next()? {
                Event::Open(tag) => match tag.name() {
                    "table-column" => {
                        self.columns(&tag);
                        depth += 1;
                    }
                    "table-row" => {
                        self.end_row(left)?;
                        self.row(&tag);
                        depth += 1;
                    }
                    "table-cell" | "covered-table-cell" => self.cell(&tag, xml, left, omissions)?,
                    "conditional-format" => {
                        let cells = tag.get("target-range-address").unwrap_or_default();
                        let mut may_strike = false;
                        xml.each(|tag, _| {
                            let name = tag.and_then(|tag| tag.get("apply-style-name"));
                            may_strike |= name.is_some_and(|name| self.styles.strikes(&name));
                        })?;
                        if may_strike {
                            // "Sheet1.B2:Sheet1.B9".
                            let cells = cells
                                .split(':')
                                .map(|cell| cell.rsplit('.').next().unwrap_or_default().to_owned());
                            self.sheet.unsure.push(cells.collect::<Vec<_>>().join(":"));
                        }
                    }
                    "shapes" => {
                        let words = xml.all_text(&["p"])?;
                        omissions.leave_out(Left::Shapes, &words);
                    }
                    _ => depth += 1,
                },
                Event::Close => depth -= 1,
                Event::Text(_) => {}
                Event::End => break,
            }
        }
        self.end_row(left)?;
        fill(&mut self.sheet.rows, &self.merges, left)?;
        Ok(self.sheet)
    }

    fn columns(&mut self, tag: &Tag<'_>) {
        let column = (!is_shown(tag), tag.get("default-cell-style-name"));
        for _ in 0..repeats(tag).min(MOST_COLUMNS.saturating_sub(self.columns.len())) {
            self.columns.push(column.clone());
        }
    }

    fn row(&mut self, tag: &Tag<'_>) {
        let times = tag.number("number-rows-repeated").unwrap_or(1).max(1);
        self.line = self.next;
        self.next = self.next.saturating_add(times);
        self.repeated = times.min(MOST_REPEATED);
        self.is_hidden = !is_shown(tag);
        self.column = 0;
    }

    fn end_row(&mut self, left: &mut Budget) -> Result<(), Fault> {
        let cells = std::mem::take(&mut self.cells);
        for at in 1..self.repeated {
            for cell in &cells {
                left.cell()?;
                left.take(&cell.text)?;
            }
            let line = self.line.saturating_add(at - 1);
            self.sheet.add(line, cells.clone(), self.is_hidden, left)?;
        }
        let last = self.line.saturating_add(self.repeated - 1);
        self.sheet.add(last, cells, self.is_hidden, left)?;
        self.repeated = 1;
        Ok(())
    }

    fn cell(
        &mut self,
        tag: &Tag<'_>,
        xml: &mut Xml<'_>,
        left: &mut Budget,
        omissions: &mut Omissions,
    ) -> Result<(), Fault> {
        let times = repeats(tag).min(MOST_COLUMNS);
        let rows = tag.number("number-rows-spanned").unwrap_or(1);
        if rows > 1 && self.column < MOST_COLUMNS {
            let last = self.line.saturating_add(rows - 1);
            self.merges.push(Merge { column: self.column, lines: (self.line, last) });
        }
        let day = tag.get("date-value").and_then(|day| day.split('T').next().map(str::to_owned));
        let own = tag.get("style-name");
        let of_column = self.columns.get(self.column).and_then(|(_, style)| style.clone());
        let name = own.or(of_column);
        let styles = name.as_deref().map(|name| self.styles.of(name)).unwrap_or_default();
        let may_strike = name.is_some_and(|name| self.styles.may_strike(&name));
        let before = omissions.met();
        let mut marked = words::marked(xml, self.styles, &styles, omissions)?;
        let mut met = omissions.met_since(before).filter(|_| marked.trim().is_empty());
        if marked.trim().is_empty() && met.is_none() {
            // A program may save the value alone.
            let value = value(tag);
            met = value.is_none().then(|| tag.get("formula").map(|_| String::new())).flatten();
            marked = value.unwrap_or_default();
        }
        for at in self.column..self.column + times {
            if let Some(described) = &met {
                put_unseen(&mut self.cells, at, left)?;
                let cell = self.cells.get_mut(at.min(MOST_COLUMNS - 1));
                cell.into_iter().for_each(|cell| cell.describe(described.clone()));
            }
            let is_hidden = self.columns.get(at).is_some_and(|(is_hidden, _)| *is_hidden);
            if let Some(cell) = put(&mut self.cells, at, &marked, left)? {
                cell.set_day(day.clone());
                if may_strike {
                    self.sheet.unsure.push(place(at, self.line));
                }
                if is_hidden {
                    cell.hide();
                }
            }
        }
        self.column += times;
        Ok(())
    }
}

/// The value of a cell without words.
fn value(tag: &Tag<'_>) -> Option<String> {
    let value = ["string-value", "value", "date-value"].iter().find_map(|name| tag.get(name));
    let formula = || {
        let formula = tag.get("formula")?;
        words_of(formula.split_once('=')?.1)
    };
    value.filter(|value| !value.trim().is_empty()).or_else(formula)
}

fn is_shown(tag: &Tag<'_>) -> bool {
    !matches!(tag.get("visibility").as_deref(), Some("collapse" | "filter"))
}

fn repeats(tag: &Tag<'_>) -> usize {
    let times = tag.number("number-columns-repeated").unwrap_or(1).max(1);
    usize::try_from(times).unwrap_or(MOST_COLUMNS)
}
