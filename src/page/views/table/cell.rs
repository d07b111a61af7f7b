//! One author on one issue: passages, or what their absence means.

use yew::prelude::*;

use crate::page::components::in_column::InColumn;
use crate::page::components::piece::passages;
use crate::page::state::view_model::Page;
use query::comparison::{Cell, EmptyReason};

pub(super) fn cell(page: &Page, cell: &Cell<'_>, column: &InColumn) -> Html {
    match cell {
        Cell::Passages(all) => passages(page, all, Some(column), page.in_pieces),
        Cell::Empty(meaning) => empty(page, *meaning),
    }
}

/// The name of the meaning for the eye, and all of it for the ear; the legend explains it to both.
fn empty(page: &Page, meaning: EmptyReason) -> Html {
    let message = page.messages().empty(meaning);
    html! {
        <p class="empty" data-empty={meaning.as_str()} title={message.explanation}>
            {message.name}
        </p>
    }
}
