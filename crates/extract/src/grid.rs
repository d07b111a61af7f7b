//! Rows of cells → a table of passages: where its head is, which columns hold words, and what is
//! around the table. Nothing here knows where the cells came from; no word of them is lost in silence.

pub(crate) mod cells;
mod claims;
mod furniture;
pub(crate) mod heads;
pub(crate) mod names;
mod reading;
pub(crate) mod said;

use crate::cell::Cell;
use crate::columns::kind::TEXT;
use crate::fault::Fault;
use crate::fill::{Filled, fill};
use crate::left::Left;
use crate::note::Note;
use crate::omissions::Omissions;
use crate::opened::Table;

use cells::Cells;
use heads::{Heads, head};
use names::short;
use reading::Reading;

/// The most names of columns that a note has.
const MOST_NAMES: usize = 10;

/// The passages of some rows; blank rows are none.
pub(crate) fn table(rows: Vec<Cells>, notes: &mut Vec<Note>) -> Result<Table, Fault> {
    let mut rows = without_blank(rows);
    if rows.is_empty() {
        return Err(Fault::Empty);
    }
    let Some((at, _)) = head(&rows) else {
        return Err(Fault::NoColumn { column: TEXT.to_owned(), found: heads::widest(&rows) });
    };
    let mut after = rows.split_off(at + 1);
    let Some(mut head) = rows.pop() else { return Err(Fault::Empty) };
    let mut reading = Reading::default();
    reading.before(rows);
    let (mut filled, mut unknown, mut twice) = (Filled::default(), Vec::new(), Vec::new());
    loop {
        // A head of two rows has some cells that are merged.
        let is_second = after.first().is_some_and(|row| row.cells.iter().any(Cell::is_merged));
        let second = is_second.then(|| after.remove(0));
        let mut heads = Heads::of(head, second);
        unknown.append(&mut heads.unknown);
        twice.append(&mut heads.twice);
        for words in std::mem::take(&mut heads.under) {
            reading.omissions.leave_out(Left::Columns, &words);
        }
        let next = after.iter().position(|row| heads.is_other(row));
        let mut rest = next.map(|at| after.split_off(at)).unwrap_or_default();
        let (mut rows, left) = furniture::take_out(after, &heads, &mut reading.omissions);
        reading.without += left;
        read_pictures(&mut rows, &heads);
        heads.look_at(&rows);
        filled.add(fill(&mut rows, &heads), &mut rows);
        reading.begin(heads);
        rows.iter().for_each(|row| reading.row(row));
        if rest.is_empty() {
            break;
        }
        head = rest.remove(0);
        after = rest;
    }
    if reading.rows.is_empty() {
        return Err(Fault::Empty);
    }
    reading.end();
    if !unknown.is_empty() {
        notes.push(Note::UnknownColumns { names: shown(&unknown, &mut reading.omissions) });
    }
    if !twice.is_empty() {
        notes.push(Note::ColumnsTwice { names: shown(&twice, &mut reading.omissions) });
    }
    let unknown = unknown.iter().map(|name| short(name)).collect();
    if reading.without > 0 {
        notes.push(Note::RowsWithoutText { count: reading.without });
    }
    notes.extend(filled.into_notes());
    notes.extend(reading.omissions.into_notes());
    Ok(Table { rows: reading.rows, unknown })
}

/// The names that a note has; what it has no room for is counted as left out.
fn shown(names: &[String], omissions: &mut Omissions) -> Vec<String> {
    for (at, name) in names.iter().enumerate() {
        if at >= MOST_NAMES || short(name) != *name {
            omissions.leave_out(Left::Columns, name);
        }
    }
    names.iter().take(MOST_NAMES).map(|name| short(name)).collect()
}

/// Reads what pictures and fields in the columns of authors are said to show.
fn read_pictures(rows: &mut [Cells], heads: &Heads) {
    let authors: Vec<usize> = heads.authors().collect();
    for row in rows {
        for at in &authors {
            row.cells.get_mut(*at).into_iter().for_each(Cell::take_description);
        }
    }
}

/// The rows that have words; those after a blank one know of it.
fn without_blank(rows: Vec<Cells>) -> Vec<Cells> {
    let mut kept: Vec<Cells> = Vec::new();
    let (mut is_apart, mut is_after_hidden) = (false, false);
    for mut row in rows {
        if row.own().next().is_none() {
            is_apart = true;
            is_after_hidden |= row.is_after_hidden;
        } else {
            row.is_apart |= std::mem::take(&mut is_apart);
            row.is_after_hidden |= std::mem::take(&mut is_after_hidden);
            kept.push(row);
        }
    }
    kept
}
