//! What changes a collection of the reader's own: a field's value, and a line that adds.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::at::At;
use crate::model::action::Action;
use crate::model::change::Change;

impl At {
    /// What makes a change out of a value.
    pub(super) fn changes(
        &self,
        change: impl Fn(String) -> Change + 'static,
    ) -> impl Fn(String) + 'static {
        let shared = self.shared.clone();
        move |value: String| {
            if !value.trim().is_empty() {
                shared.act(Action::Change(change(value)));
            }
        }
    }
}

/// A line that adds what is written in it.
pub(super) fn adding(
    at: &At,
    name: &'static str,
    change: impl Fn(String) -> Change + 'static,
) -> Html {
    let shared = at.shared.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|form| form.dyn_into::<Element>().ok());
        let field = form.and_then(|form| form.query_selector("input").ok().flatten());
        let Some(field) = field.map(|field| field.unchecked_into::<HtmlInputElement>()) else {
            return;
        };
        let value = field.value();
        if !value.trim().is_empty() {
            field.set_value("");
            shared.act(Action::Change(change(value)));
        }
    });
    html! {
        <form class="desk-adding" {onsubmit}>
            <input type="text" dir="auto" aria-label={name} />
            <button type="submit">{name}</button>
        </form>
    }
}
