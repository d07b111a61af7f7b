//! The order of the rows: by name, by group, or by how much is said.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::page::components::worded::worded;
use crate::page::state::reducer::{Action, MapOrder};
use crate::page::state::view_model::Page;
use model::Author;
use query::comparison::Comparison;

/// In the order of the list.
const ORDERS: [MapOrder; 3] = [MapOrder::Name, MapOrder::Group, MapOrder::Amount];

/// The choice of an order.
pub(super) fn sorting(page: &Page) -> Html {
    let messages = page.messages();
    let names = [messages.map_sort_name(), messages.map_group(), messages.map_sort_amount()];
    let options = ORDERS.iter().zip(names).map(|(order, name)| {
        html! { <option key={name} selected={*order == page.sorted_by}>{name}</option> }
    });
    let onchange = page.dispatch.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let chosen = usize::try_from(select.selected_index()).unwrap_or_default();
        Action::OrderMap(ORDERS.get(chosen).copied().unwrap_or_default())
    });
    html! {
        <label class="choice">
            {worded("span", messages.map_sort())}
            <select name="order" autocomplete="off" {onchange}>{for options}</select>
        </label>
    }
}

/// The places of the columns of `compared` in the order chosen; what is alike in it stays in the order of names.
pub(super) fn in_order(page: &Page, compared: &Comparison<'_>) -> Vec<usize> {
    let key = |place: &usize| {
        let column = &compared.columns[*place];
        match page.sorted_by {
            MapOrder::Name => 0,
            MapOrder::Group => first_group(page, column.author),
            MapOrder::Amount => usize::MAX - column.recommendations(),
        }
    };
    // Spelled out: a general sort weighs 1 kB of the program.
    let mut left: Vec<usize> = (0..compared.columns.len()).collect();
    let mut order = Vec::new();
    while let Some(first) = left.iter().copied().min_by_key(key) {
        left.retain(|place| *place != first);
        order.push(first);
    }
    order
}

/// The place of the author's first group in the collection's list; behind them all where it has none.
fn first_group(page: &Page, author: &Author) -> usize {
    let groups = &page.collection.groups;
    let found = groups.iter().position(|group| author.groups.contains(&group.id));
    found.unwrap_or(groups.len())
}
