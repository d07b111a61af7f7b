//! What the address asked for and the collection does not have.

use yew::prelude::*;

use crate::page::state::view_model::Page;
use i18n::fill;
use query::selection::{Name, Unknown};

pub(in crate::page) fn notices(page: &Page, unknown: &[Unknown]) -> Html {
    let notice = |unknown: &Unknown| {
        let value = format!("{}={}", unknown.name.as_str(), unknown.value);
        let text = match unknown.name {
            Name::Own => fill(page.messages().unknown_own(), &[("value", &unknown.value)]),
            _ => fill(page.messages().unknown(), &[("value", &value)]),
        };
        html! { <p key={value}>{text}</p> }
    };
    html! {
        <div class="notices" role="status">{for unknown.iter().map(notice)}</div>
    }
}
