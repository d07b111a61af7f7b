//! The rows of a text document's table as rows of cells: cells that go over several columns and rows are put
//! where they belong.

use crate::cell::{Cell, Words};
use crate::fault::Fault;
use crate::flow::Budget;
use crate::grid::cells::Cells;
use crate::many::Many;
use crate::styled::is_mark;
use crate::tidy::is_control;

/// The most columns and rows that a cell may go over.
const WIDEST: u32 = 60;
const TALLEST: u32 = 5_000;

/// A cell of a text document's table: its paragraphs, and what it goes over.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextCell {
    pub(crate) paragraphs: Vec<String>,
    pub(crate) over: Over,
    /// What was met in it that is no words: a picture, a field; with the words that the file has for it.
    pub(crate) met: Option<String>,
}

/// What a cell goes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Over {
    pub(crate) columns: u32,
    pub(crate) rows: u32,
    /// Whether it is part of the cell above it.
    pub(crate) continues: bool,
}

impl Default for Over {
    fn default() -> Self {
        Self { columns: 1, rows: 1, continues: false }
    }
}

impl Over {
    /// So many columns and rows, as far as the file says.
    pub(crate) fn of(columns: Option<u32>, rows: Option<u32>) -> Self {
        let within = |number: Option<u32>, most: u32| number.unwrap_or(1).clamp(1, most);
        Self { columns: within(columns, WIDEST), rows: within(rows, TALLEST), continues: false }
    }
}

/// Ends a group of rows, which no cell goes beyond. One that would ends at the next row that has all its cells.
pub(crate) fn end_group(rows: &mut [Vec<TextCell>], from: usize) {
    let width = |row: &Vec<TextCell>| row.iter().map(|cell| cell.over.columns).sum::<u32>();
    let full = rows.first().map_or(0, width);
    let mut end = rows.len();
    for at in (from..rows.len()).rev() {
        let is_full = rows.get(at).is_some_and(|row| width(row) >= full);
        let (below, last) = (rows_between(at, end), rows_between(at, rows.len()));
        for cell in rows.get_mut(at).into_iter().flatten().filter(|cell| cell.over.rows > last) {
            cell.over.rows = below;
        }
        end = if is_full { at } else { end };
    }
}

fn rows_between(from: usize, to: usize) -> u32 {
    u32::try_from(to.saturating_sub(from)).unwrap_or(u32::MAX).max(1)
}

/// Rows of cells, each cell in its column. The words of a cell are those of each row that it goes over: such cells are
/// counted with those that the file has itself, and their words with its text.
pub(crate) fn grid(rows: &[Vec<TextCell>], budget: &mut Budget) -> Result<Vec<Cells>, Fault> {
    let mut all: Vec<Cells> = Vec::new();
    // How many rows a cell of each column still goes over.
    let mut left: Vec<u32> = Vec::new();
    for (line, row) in (1..).zip(rows) {
        let above: &[Cell] = all.last().map_or(&[], |row: &Cells| &row.cells);
        let mut cells: Vec<Cell> = Vec::new();
        for cell in row {
            go_on(&mut cells, &mut left, above, budget)?;
            let at = cells.len();
            if cell.over.continues && cell.paragraphs.is_empty() && cell.met.is_none() {
                cells.push(again(above.get(at), budget)?);
            } else {
                cells.push(words(cell));
            }
            for _ in 1..cell.over.columns {
                budget.one(Many::Cells)?;
                cells.push(Cell::default());
            }
            if left.len() < cells.len() {
                left.resize(cells.len(), 0);
            }
            for rows in left.iter_mut().take(cells.len()).skip(at) {
                *rows = cell.over.rows - 1;
            }
        }
        go_on(&mut cells, &mut left, above, budget)?;
        all.push(Cells { line, cells, ..Cells::default() });
    }
    Ok(all)
}

/// Puts in the cells of the rows above that go on here.
fn go_on(
    cells: &mut Vec<Cell>,
    left: &mut [u32],
    above: &[Cell],
    budget: &mut Budget,
) -> Result<(), Fault> {
    while let Some(rows) = left.get_mut(cells.len()).filter(|rows| **rows > 0) {
        *rows -= 1;
        budget.one(Many::Cells)?;
        cells.push(again(above.get(cells.len()), budget)?);
    }
    Ok(())
}

/// The cell above once more.
fn again(above: Option<&Cell>, budget: &mut Budget) -> Result<Cell, Fault> {
    let Some(above) = above else { return Ok(Cell::default()) };
    budget.spend(above.text.len())?;
    Ok(above.merged())
}

/// A cell of paragraphs, which a blank line parts.
fn words(of: &TextCell) -> Cell {
    let mut text = of.paragraphs.join("\n\n");
    text.retain(|ch| !is_control(ch) || is_mark(ch));
    let words = Words::of_marked(&text);
    let mut cell = Cell::default();
    cell.add(&words);
    if let Some(described) = of.met.clone().filter(|_| cell.is_empty()) {
        cell.describe(described);
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Limits;

    fn cell(text: &str, columns: u32, rows: u32) -> TextCell {
        let over = Over::of(Some(columns), Some(rows));
        TextCell { paragraphs: vec![text.to_owned()], over, met: None }
    }

    #[test]
    fn cells_over_several_rows_and_columns_are_in_their_places() {
        let rows = [
            vec![cell("A", 1, 3), cell("B", 2, 1), cell("C", 1, 1)],
            vec![cell("D", 1, 1), cell("E", 1, 2), cell("F", 1, 1)],
            vec![cell("G", 1, 1), cell("H", 1, 1)],
        ];
        let texts: Vec<Vec<String>> = grid(&rows, &mut Budget::of(&Limits::default()))
            .unwrap()
            .into_iter()
            .map(|row| row.cells.into_iter().map(|cell| cell.text).collect())
            .collect();
        assert_eq!(texts, [["A", "B", "", "C"], ["A", "D", "E", "F"], ["A", "G", "E", "H"]]);
    }
}
