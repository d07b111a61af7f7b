//! What the address asked for and the collection does not have.

use yew::prelude::*;

use crate::messages::fill;
use crate::page::Page;
use crate::selection::Unknown;

pub(in crate::page) fn notices(page: &Page, unknown: &[Unknown]) -> Html {
    let notice = |unknown: &Unknown| {
        let value = format!("{}={}", unknown.name, unknown.value);
        html! { <p key={value.clone()}>{fill(page.messages().unknown, &[("value", &value)])}</p> }
    };
    html! {
        <div class="notices" role="status">{for unknown.iter().map(notice)}</div>
    }
}
