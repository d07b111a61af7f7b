//! XLSX: conditional formats that strike words out. A rule that can be evaluated for certain is; of others the
//! cells are reported.

use memchr::memmem;

use super::conditions::{Cells, Condition};
use super::fonts::{Change, Formats};
use super::rows::place_of;
use crate::Fault;
use crate::sheet::{Sheet, place};
use crate::xml::{Event, Xml};

/// The most pairs of a cell and a rule that are looked at.
const MOST_PAIRS: usize = 20_000_000;

/// A rule and what it applies to.
pub(super) struct Rule {
    areas: Vec<Area>,
    /// Their names, for a note.
    name: String,
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
                        areas: Vec::new(),
                        name: String::new(),
                        priority: tag.number("priority").unwrap_or(u32::MAX),
                        stops: tag.get("stopIfTrue").is_some_and(|it| super::text::is_true(&it)),
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
    let areas: Vec<Area> = cells.split_whitespace().filter_map(Area::of).collect();
    for rule in rules.into_iter().flatten() {
        rule.areas.clone_from(&areas);
        cells.trim().clone_into(&mut rule.name);
        // Places in its formulas are those of the first cell.
        rule.condition.from = areas.first().map_or((0, 1), |area| (area.columns.0, area.lines.0));
    }
}

/// Strikes out the words of the cells that the rules strike.
pub(super) fn strike(sheet: &mut Sheet, rules: &[Rule]) {
    if !rules.iter().any(|rule| rule.change.strikes == Some(true)) {
        return;
    }
    let count: usize = sheet.rows.iter().map(|row| row.cells.len()).sum();
    if count.saturating_mul(rules.len()) > MOST_PAIRS {
        let striking = rules.iter().filter(|rule| rule.change.strikes == Some(true));
        sheet.unsure.extend(striking.map(|rule| rule.name.clone()));
        return;
    }
    let cells = Cells(&sheet.rows);
    let mut struck = Vec::new();
    for (at, row) in sheet.rows.iter().enumerate() {
        for (column, _) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let own = rules
                .iter()
                .filter(|rule| rule.areas.iter().any(|area| area.has(column, row.line)));
            match outcome(own, &cells, (column, row.line)) {
                Some(true) => struck.push((at, column)),
                Some(false) => {}
                None => sheet.unsure.push(place(column, row.line)),
            }
        }
    }
    for (row, column) in struck {
        let cell = sheet.rows.get_mut(row).and_then(|row| row.cells.get_mut(column));
        cell.into_iter().for_each(crate::cell::Cell::strike);
    }
}

/// Whether rules strike a cell; none where that is not sure.
fn outcome<'r>(
    rules: impl Iterator<Item = &'r Rule>,
    cells: &Cells<'_>,
    at: (usize, u32),
) -> Option<bool> {
    let mut is_open = true;
    for rule in rules {
        let applies = rule.condition.applies(cells, at);
        match (rule.change.strikes, applies) {
            (Some(strikes), Some(true)) => return Some(strikes).filter(|_| is_open),
            (Some(_), None) => return None,
            (None, Some(true)) if rule.stops => return Some(false).filter(|_| is_open),
            // Whether those after it count is not known.
            (None, None) if rule.stops => is_open = false,
            _ => {}
        }
    }
    Some(false)
}
