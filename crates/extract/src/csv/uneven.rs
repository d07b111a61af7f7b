//! Rows with more cells than the head names, as where a comma in a sentence is not within quotation marks. No
//! sentence is cut in silence: the cells are joined again, with the sign and the space between them as in the file,
//! and the rows are reported.

use super::record::Record;
use crate::cell::Cell;
use crate::columns::column;
use crate::columns::kind::Column;
use crate::grid::cells::Cells;
use crate::who::Names;
use crate::wide::Heads;

/// The records as rows of cells, and the lines of those that have more cells than the head.
pub(super) fn mended(
    records: &[Record],
    delimiter: u8,
    names: Names<'_>,
) -> (Vec<Cells>, Vec<u32>) {
    let mut rows: Vec<Cells> = records.iter().map(Record::cells).collect();
    let Some(heads) = Heads::of(&rows, names) else { return (rows, Vec::new()) };
    let Some(table) = Table::of(&heads, records, &rows) else { return (rows, Vec::new()) };
    let sign = char::from(delimiter);
    let mut lines = Vec::new();
    for (record, row) in records.iter().zip(&mut rows).skip(heads.at + 1) {
        let used = record.used();
        if used.len() <= table.named {
            continue;
        }
        let cells = match table.joined(used, sign) {
            Some(cells) => cells,
            // A column that the head does not name is one all the same.
            None if used.len() <= table.width => continue,
            None => table.likely(used, sign),
        };
        row.cells = cells.iter().map(|cell| Cell::plain(cell)).collect();
        lines.push(record.line);
    }
    (rows, lines)
}

/// What the head says.
struct Table {
    /// How many columns it has, and how many up to the last that has a name.
    width: usize,
    named: usize,
    /// The column that takes cells too many.
    words: Option<usize>,
    /// Whether there is a column for each author.
    is_wide: bool,
    /// Whether a space after the sign says that it is part of a sentence.
    space_tells: bool,
}

impl Table {
    fn of(heads: &Heads, records: &[Record], rows: &[Cells]) -> Option<Self> {
        let head = &rows.get(heads.at)?.cells;
        let named = 1 + head.iter().rposition(|cell| !cell.is_empty())?;
        if named < 2 {
            return None;
        }
        let is_words = |cell: &Cell| column(&cell.text).is_some_and(Column::is_words);
        let words: Vec<usize> =
            (0..named).filter(|at| head.get(*at).is_some_and(is_words)).collect();
        let words = match words.as_slice() {
            [one] => Some(*one),
            [.., last] if last + 1 == named => Some(*last),
            _ => None,
        };
        let table = records.get(heads.at..)?.iter();
        let mut even = table.filter(|record| record.used().len() <= named);
        let is_spaced =
            |cell: &String| cell.starts_with(char::is_whitespace) && !cell.trim().is_empty();
        let space_tells = !even.any(|record| record.fields.iter().skip(1).any(is_spaced));
        let is_wide = !heads.authors.is_empty();
        Some(Self { width: head.len(), named, words, is_wide, space_tells })
    }

    /// The cells joined where a space follows the sign, if that gives as many as the head has.
    fn joined(&self, used: &[String], sign: char) -> Option<Vec<String>> {
        let mut cells: Vec<String> = Vec::new();
        for cell in used.iter().filter(|_| self.space_tells) {
            match cells.last_mut() {
                Some(last) if cell.starts_with(char::is_whitespace) => {
                    last.push(sign);
                    last.push_str(cell);
                }
                _ => cells.push(cell.clone()),
            }
        }
        (cells.len() == self.named).then_some(cells)
    }

    /// What a row most likely means: the words are what has more signs than there should be.
    fn likely(&self, used: &[String], sign: char) -> Vec<String> {
        let more = used.len().saturating_sub(self.named);
        let together = |cells: &[String]| cells.join(&sign.to_string());
        match self.words {
            // Whose words are whose is not certain, and a guess would give one the words of another.
            _ if self.is_wide => {
                let mut cells = vec![String::new(); self.width];
                cells.push(together(used));
                cells
            }
            Some(at) => {
                let end = (at + more + 1).min(used.len());
                let (before, rest) = used.split_at(at.min(used.len()));
                let (words, after) = rest.split_at(end.saturating_sub(at).min(rest.len()));
                let mut cells = before.to_vec();
                cells.push(together(words));
                cells.extend_from_slice(after);
                cells
            }
            None => used.to_vec(),
        }
    }
}
