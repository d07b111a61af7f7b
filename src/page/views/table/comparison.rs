//! The comparison: a table where there is room for columns, cards where there is not.

use yew::prelude::*;

use super::caption::caption;
use super::cards::cards;
use super::legend::legend;
use super::table::table;
use crate::page::components::nobody::nobody;
use crate::page::state::view_model::Page;
use query::comparison::{Comparison, compare};
use query::selection::View;

/// The comparison; in cards where there is no room for columns. It compares by itself: a Comparison borrows from the
/// collection, and what it borrows would take as long to store as to find.
pub(in crate::page) fn table_view(page: &Page) -> Html {
    let Some(compared) = &compare(&page.collection, &page.selection) else {
        // Only a collection without any topic has none.
        return html! { <div id="comparison" class="comparison"></div> };
    };
    let is_cards = match page.selection.view {
        View::Table => false,
        View::Cards => true,
        _ => page.is_narrow,
    };
    let content = if compared.columns.is_empty() {
        nobody(page)
    } else if is_cards {
        in_turn(page, compared)
    } else {
        table(page, compared)
    };
    html! {
        <div
            id="comparison"
            class="comparison"
            part="comparison"
            role="group"
            tabindex="-1"
            aria-label={caption(page, compared)}
        >
            {content}
            {legend(page, compared)}
        </div>
    }
}

/// One author at a time on the screen. A sheet of paper cannot be leafed through, so it is given all of them, and the
/// screen keeps its card, with the focus in it.
fn in_turn(page: &Page, compared: &Comparison<'_>) -> Html {
    let is_printed = page.is_printed;
    html! {
        <div class={classes!("in-turn", is_printed.then_some("is-printed"))}>
            {cards(page, compared)}
            <div class="on-paper">
                {if is_printed { table(page, compared) } else { html! { <div></div> } }}
            </div>
        </div>
    }
}
