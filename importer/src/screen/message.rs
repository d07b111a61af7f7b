//! A message with what others say.

use yew::prelude::*;

/// What went wrong, and what others say of it: the browser, or the checks of the project's form, in English.
pub(super) fn message(sentence: String, detail: &str) -> Html {
    html! {
        <span class="desk-why">
            {sentence}
            {if detail.is_empty() { "" } else { "\n" }}
            <span lang="en" dir="auto" hidden={detail.is_empty()}>{detail.to_owned()}</span>
        </span>
    }
}
