//! Whom a table of a text document names where no column is of authors: in a row of one cell over others, over
//! a column, in a cell beside words.

use crate::cell::Cell;
use crate::columns::column;
use crate::grid::cells::Cells;
use crate::grid::heads::head;
use crate::who::Names;
use crate::who::author_over;
use crate::words::count_words;

/// The least words of a cell that somebody says.
const LEAST_SAID: u32 = 6;
/// Among how many rows the names of columns are looked for.
const FIRST_ROWS: usize = 10;

/// Whether a name is one of an author for certain. Short words may be codes, as "no" is.
fn is_author(text: &str, names: Names<'_>) -> bool {
    let name = unnumbered(text.trim().trim_end_matches([':', '：']));
    name.chars().filter(|ch| ch.is_alphabetic()).count() > 1
        && (name.chars().count() > 2 || !name.is_ascii())
        && author_over(name, names).is_some()
}

/// A name without the number before it: "3. Norway".
fn unnumbered(name: &str) -> &str {
    match name.split_once(char::is_whitespace) {
        Some((number, rest))
            if number.ends_with(['.', ')'])
                && number.chars().filter(|ch| ch.is_alphanumeric()).count() <= 3 =>
        {
            rest.trim_start()
        }
        _ => name,
    }
}

/// Whether rows of one cell below the names of columns name an author: the rows under it are of that one.
pub(super) fn is_in_parts(rows: &[Cells], names: Names<'_>) -> bool {
    let Some((at, _)) = head(rows) else { return false };
    let below = rows.iter().skip(at + 1).filter_map(Cells::lone);
    below.into_iter().any(|(_, cell)| is_author(&cell.text, names))
}

/// Whether one of the first rows names several authors.
pub(super) fn are_heads(rows: &[Cells], names: Names<'_>) -> bool {
    let is_one = |row: &Cells| row.own().filter(|cell| is_author(&cell.text, names)).count() > 1;
    rows.iter().take(FIRST_ROWS).any(is_one)
}

/// The authors that are named by whole cells of a table in which something is said, as they are written; with
/// what is over the other columns of words, where an author is over one.
pub(super) fn beside_words(rows: &[Cells], names: Names<'_>) -> Vec<String> {
    let is_said = |cell: &Cell| count_words(&cell.text) >= LEAST_SAID;
    if !rows.iter().flat_map(Cells::own).any(is_said) {
        return Vec::new();
    }
    let is_named = |cell: &Cell| is_author(&cell.text, names);
    let cells = rows.iter().flat_map(Cells::own);
    let mut found: Vec<String> =
        cells.filter(|cell| is_named(cell)).map(|cell| cell.text.clone()).collect();
    let first = rows.iter().take(FIRST_ROWS);
    let of_columns = first.enumerate().find(|(_, row)| {
        let over = row.own().filter(|cell| is_named(cell)).count();
        over > 0 && row.own().count() > over && !row.own().any(is_said)
    });
    // In a column or over one: a row of names has no words in it, and others are below each.
    if let Some((at, row)) = of_columns {
        let below = || rows.iter().skip(at + 1);
        for (place, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let is_of_rows = column(&cell.text).is_some_and(|column| !column.is_words());
            let has_words = below().any(|row| row.cells.get(place).is_some_and(is_said));
            if !is_of_rows && has_words && !is_named(cell) {
                found.push(cell.text.clone());
            }
        }
    }
    let mut once: Vec<String> = Vec::new();
    for name in found {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    once
}
