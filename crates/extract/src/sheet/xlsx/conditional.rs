//! XLSX: conditional formats that strike words out or hide them. A rule that can be evaluated for certain is; of others
//! the cells are reported.

use std::rc::Rc;

use memchr::memmem;

use super::conditions::{Cells, Condition};
use super::fonts::{Change, Formats};
use super::parts::is_true;
use crate::cell::Cell;
use crate::fault::Fault;
use crate::left::Left;
use crate::omissions::Omissions;
use crate::sheet::place::{place, place_of};
use crate::sheet::raw::Sheet;
use crate::xml::{Event, Xml};

/// The most pairs of a cell and an area of a rule that are looked at.
const MOST_PAIRS: usize = 10_000_000;
/// How many bytes of a cell are looked at in the time of a pair.
const BYTES_OF_PAIR: usize = 16;

/// A rule and what it applies to.
pub(super) struct Rule {
    /// Shared by the rules for the same cells.
    areas: Rc<[Area]>,
    /// Their names, for a note.
    name: Rc<str>,
    priority: u32,
    /// Whether no rule after it counts where it applies.
    stops: bool,
    condition: Condition,
    pub(super) change: Change,
}

/// Columns from 0 and rows from 1, the last ones too.
#[derive(Clone, Copy)]
struct Area {
    columns: (usize, usize),
    lines: (u32, u32),
}

impl Area {
    fn of(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        let (first, last) = (place_of(first)?, place_of(last)?);
        Some(Self { columns: (first.0, last.0), lines: (first.1, last.1) })
    }

    fn has(&self, column: usize, line: u32) -> bool {
        (self.columns.0..=self.columns.1).contains(&column)
            && (self.lines.0..=self.lines.1).contains(&line)
    }
}

/// The rules of a sheet, the one that counts most first.
pub(super) fn rules(source: &str, part: &str, formats: &Formats) -> Result<Vec<Rule>, Fault> {
    let mut rules: Vec<Rule> = Vec::new();
    if memmem::find(source.as_bytes(), b"conditionalFormatting").is_none() {
        return Ok(rules);
    }
    let mut xml = Xml::new(source, part);
    // The first of the rules for the same cells, and these.
    let (mut first, mut cells) = (0, String::new());
    loop {
        match xml.next()? {
            Event::Open(tag) => match tag.name() {
                "sheetData" => xml.skip()?,
                "conditionalFormatting" => {
                    apply_to(rules.get_mut(first..), &cells);
                    first = rules.len();
                    cells = tag.get("sqref").unwrap_or_default();
                }
                "sqref" => cells = xml.all_text(&[])?,
                "cfRule" => {
                    let change = tag.number("dxfId").and_then(|id| usize::try_from(id).ok());
                    let change = change.and_then(|id| formats.changes.get(id)).copied();
                    // Bars and scales of colour have none.
                    let colours = matches!(
                        tag.get("type").as_deref(),
                        Some("colorScale" | "dataBar" | "iconSet")
                    );
                    rules.push(Rule {
                        areas: Rc::default(),
                        name: Rc::default(),
                        priority: tag.number("priority").unwrap_or(u32::MAX),
                        stops: tag.get("stopIfTrue").is_some_and(|it| is_true(&it)),
                        condition: Condition::of(&tag),
                        change: change.unwrap_or(Change { colours, ..Change::default() }),
                    });
                }
                "formula" | "f" => {
                    let formula = xml.all_text(&[])?;
                    if let Some(rule) = rules.last_mut() {
                        rule.condition.formulas.push(formula.trim().to_owned());
                    }
                }
                "dxf" => {
                    let change = Change::read(&mut xml)?;
                    if let Some(rule) = rules.last_mut() {
                        rule.change = change;
                    }
                }
                _ => {}
            },
            Event::End => break,
            _ => {}
        }
    }
    apply_to(rules.get_mut(first..), &cells);
    rules.sort_by_key(|rule| rule.priority);
    Ok(rules)
}

fn apply_to(rules: Option<&mut [Rule]>, cells: &str) {
    let areas: Rc<[Area]> = cells.split_whitespace().filter_map(Area::of).collect();
    let name: Rc<str> = cells.trim().into();
    for rule in rules.into_iter().flatten() {
        (rule.areas, rule.name) = (areas.clone(), name.clone());
        // Places in its formulas are those of the first cell.
        rule.condition.from = areas.first().map_or((0, 1), |area| (area.columns.0, area.lines.0));
    }
}

/// Strikes out the words of the cells that the rules strike, and leaves out those that they hide.
pub(super) fn apply(sheet: &mut Sheet, rules: &[Rule], is_table: bool, omissions: &mut Omissions) {
    let counts = |rule: &&Rule| {
        let Change { strikes, whitens, blanks, .. } = rule.change;
        [strikes, whitens, blanks].contains(&Some(true))
    };
    if !rules.iter().any(|rule| counts(&rule)) {
        return;
    }
    if work(sheet, rules) > MOST_PAIRS {
        let mut names: Vec<&str> = rules.iter().filter(counts).map(|rule| &*rule.name).collect();
        // Rules for the same cells have one name.
        names.sort_unstable();
        names.dedup();
        sheet.unsure.extend(names.into_iter().map(str::to_owned));
        return;
    }
    let cells = Cells(&sheet.rows);
    let (mut struck, mut hidden) = (Vec::new(), Vec::new());
    for (at, row) in sheet.rows.iter().enumerate() {
        for (column, _) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let own: Vec<&Rule> = rules
                .iter()
                .filter(|rule| rule.areas.iter().any(|area| area.has(column, row.line)))
                .collect();
            let of =
                |of: fn(&Change) -> Option<bool>| outcome(&own, of, &cells, (column, row.line));
            // What is under the words is not known where the cell, its table or another rule colours it.
            let is_ground = !is_table
                && !sheet.filled.contains(&(row.line, column))
                && own.iter().all(|rule| !rule.change.colours || rule.change.whitens == Some(true));
            let whitens = match of(|change| change.whitens) {
                Some(true) if !is_ground => None,
                whitens => whitens,
            };
            let strikes = of(|change| change.strikes);
            let hides = [whitens, of(|change| change.blanks)];
            if strikes == Some(true) {
                struck.push((at, column));
            }
            if hides.contains(&Some(true)) {
                hidden.push((at, column));
            } else if strikes.is_none() || hides.contains(&None) {
                sheet.unsure.push(place(column, row.line));
            }
        }
    }
    let mut cell = |(row, column): (usize, usize), change: &mut dyn FnMut(&mut Cell)| {
        let cell = sheet.rows.get_mut(row).and_then(|row| row.cells.get_mut(column));
        cell.into_iter().for_each(change);
    };
    for at in struck {
        cell(at, &mut Cell::strike);
    }
    for at in hidden {
        cell(at, &mut |cell| {
            omissions.leave_out(Left::Hidden, &cell.text);
            *cell = Cell::default();
            cell.blank_out();
        });
    }
}

/// How much is looked at where all cells are compared with all rules.
fn work(sheet: &Sheet, rules: &[Rule]) -> usize {
    let cells = || sheet.rows.iter().flat_map(|row| &row.cells);
    let bytes: usize = cells().map(|cell| cell.text.len()).sum();
    let areas: usize = rules.iter().map(|rule| 1 + rule.areas.len()).sum();
    let of_areas = areas.saturating_mul(cells().count());
    of_areas.saturating_add(rules.len().saturating_mul(bytes) / BYTES_OF_PAIR)
}

/// Whether rules make something of a cell; none where that is not sure.
fn outcome(
    rules: &[&Rule],
    of: fn(&Change) -> Option<bool>,
    cells: &Cells<'_>,
    at: (usize, u32),
) -> Option<bool> {
    let mut is_open = true;
    if !rules.iter().any(|rule| of(&rule.change) == Some(true)) {
        return Some(false);
    }
    for rule in rules {
        let applies = rule.condition.applies(cells, at);
        match (of(&rule.change), applies) {
            (Some(does), Some(true)) => return Some(does).filter(|_| is_open),
            (Some(_), None) => return None,
            (None, Some(true)) if rule.stops => return Some(false).filter(|_| is_open),
            // Whether those after it count is not known.
            (None, None) if rule.stops => is_open = false,
            _ => {}
        }
    }
    Some(false)
}
