//! What the empty cells on screen mean: only the meanings that occur.

use yew::prelude::*;

use crate::page::components::empty_meaning::empty_meaning;
use crate::page::state::view_model::Page;
use query::comparison::{Cell, Comparison, EmptyReason};

pub(super) fn legend(page: &Page, compared: &Comparison<'_>) -> Html {
    let cells = || compared.rows.iter().chain(&compared.silent_rows).flat_map(|row| &row.cells);
    let occurs = |meaning: &&EmptyReason| cells().any(|cell| *cell == Cell::Empty(**meaning));
    let meanings: Vec<&EmptyReason> = EmptyReason::ALL.iter().filter(occurs).collect();
    html! {
        <dl class="legend" hidden={meanings.is_empty()}>
            {for meanings.iter().map(|meaning| empty_meaning(page, **meaning))}
        </dl>
    }
}
