//! The view: the topic on screen, by issue, as the delegation that alone was chosen speaks of it.

use yew::prelude::*;

use super::issue::issue;
use crate::page::components::nobody::nobody;
use crate::page::state::view_model::Page;
use query::delegation::alone;

pub(in crate::page) fn delegation(page: &Page) -> Html {
    html! {
        <div
            id="comparison"
            class="of-one"
            part="comparison"
            role="group"
            tabindex="-1"
            aria-label={page.messages().view_delegation()}
        >
            {issues(page)}
        </div>
    }
}

fn issues(page: &Page) -> Html {
    let said = alone(&page.collection, &page.selection).zip(page.selection.alone());
    match said {
        Some(((stages, on), code)) if !on.rows.is_empty() => {
            html! { <div>{for on.rows.iter().map(|row| issue(page, code, &stages, row, page.context.row_heading()))}</div> }
        }
        _ => nobody(page),
    }
}
