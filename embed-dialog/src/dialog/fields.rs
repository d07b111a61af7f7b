//! The fields by which the reader chooses.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// One of several choices.
pub(super) fn radio(
    name: &'static str,
    text: &'static str,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label class="switch"><input type="radio" {name} {checked} {onchange} /><span>{text}</span></label>
    }
}

/// One entry of a list.
pub(super) struct Entry<'a> {
    /// Its word; empty for none.
    pub(super) value: &'static str,
    pub(super) text: &'a str,
    pub(super) disabled: bool,
}

impl<'a> Entry<'a> {
    pub(super) fn new(value: &'static str, text: &'a str) -> Self {
        Self { value, text, disabled: false }
    }
}

/// A list to choose from.
pub(super) fn select(
    name: &'static str,
    label: &'static str,
    entries: &[Entry<'_>],
    chosen: &str,
    onchange: Callback<Event>,
) -> Html {
    let option = |&Entry { value, text, disabled }: &Entry<'_>| {
        html! { <option {value} selected={value == chosen} {disabled}>{text.to_owned()}</option> }
    };
    html! {
        <label class="choice">
            <span>{label}</span>
            <select {name} {onchange}>{for entries.iter().map(option)}</select>
        </label>
    }
}

/// Whether the box that the event is of is checked.
pub(super) fn is_checked(event: &Event) -> bool {
    event.target_unchecked_into::<HtmlInputElement>().checked()
}

/// The word that was chosen in the list that the event is of.
pub(super) fn chosen_word(event: &Event) -> String {
    event.target_unchecked_into::<HtmlSelectElement>().value()
}
