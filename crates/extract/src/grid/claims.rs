//! What the cells of a row say of whose it is: one author where they say one thing, else each with its column.

use super::cells::Cells;
use super::heads::Heads;
use super::said::{is_struck, written};
use crate::cell::Cell;
use crate::columns::is_role;
use crate::columns::kind::Column;
use crate::whose::Claim;

/// The cell that names the author, or what the cells say where that is not settled by them.
pub(super) fn of(row: &Cells, heads: &Heads) -> (Option<Claim>, Vec<Claim>) {
    let names = |cell: &&Cell| !cell.is_empty() && !cell.is_error() && !cell.is_box();
    let cell = |at: usize| row.cells.get(at).filter(names);
    let claim = |at: usize| {
        let is_support = heads.column(at) == Some(Column::Supporter);
        let is_whose = is_support || heads.column(at) == Some(Column::Author);
        let cell = cell(at).filter(|_| is_whose)?;
        let (column, text) = (heads.name(at).to_owned(), written(cell));
        Some(Claim { column, text, is_struck: is_struck(cell), is_support })
    };
    let mut claims: Vec<Claim> = (0..row.cells.len()).filter_map(claim).collect();
    // Who proposes something is not the State of the row where that cell is blank.
    let is_role_alone = !claims.is_empty() && claims.iter().all(|claim| is_role(&claim.column));
    if let Some(state) = heads.state().filter(|_| is_role_alone) {
        claims.insert(0, Claim { column: heads.name(state).to_owned(), ..Claim::default() });
    }
    match claims.first() {
        Some(first)
            if claims.iter().all(|claim| !claim.is_struck && claim.text == first.text)
                && !claims.iter().all(|claim| claim.is_support) =>
        {
            (Some(first.clone()), Vec::new())
        }
        _ => (None, claims),
    }
}

/// Whether one is named by a row above because the row's own cell is blank.
pub(super) fn are_copied(row: &Cells, heads: &Heads) -> bool {
    heads.authors().any(|at| row.cells.get(at).is_some_and(Cell::is_copied))
}

/// Whether whoever the cells name is named by a row above.
pub(super) fn are_filled(row: &Cells, heads: &Heads) -> bool {
    let named = |at: &usize| row.cells.get(*at).filter(|cell| !cell.is_empty());
    let mut named = heads.authors().filter_map(|at| named(&at)).peekable();
    named.peek().is_some() && named.all(Cell::is_merged)
}
