//! Fields with a label: a line of text, a choice.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// A line of text; `changed` is called once the reader leaves it.
pub(super) fn line(label: &str, value: &str, changed: impl Fn(String) + 'static) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            changed(field.value());
        }
    });
    html! {
        <label class="desk-field">
            <span>{label.to_owned()}</span>
            <input type="text" dir="auto" value={value.to_owned()} {onchange} />
        </label>
    }
}

/// One of several: pairs of value and text, the first for nothing chosen where `none` is given.
pub(super) fn choice(
    label: &str,
    none: Option<&str>,
    options: &[(String, String)],
    chosen: &str,
    changed: impl Fn(String) + 'static,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlSelectElement>() {
            changed(field.value());
        }
    });
    let none = none.map(|text| (String::new(), text.to_owned()));
    let all = none.into_iter().chain(options.iter().cloned()).map(|(value, text)| {
        let selected = value == chosen;
        html! { <option key={value.clone()} value={value} {selected}>{text}</option> }
    });
    html! {
        <label class="desk-field">
            <span>{label.to_owned()}</span>
            <select {onchange}>{for all}</select>
        </label>
    }
}
