//! Whether the reader has checked the whole reading against the document, and what that changes.

use drafts::draft::{Draft, Edit, Head};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::at::At;
use crate::model::action::Action;

/// Below the last block, where a reader who has checked them all arrives.
pub(super) fn checked(at: &At, draft: &Draft) -> Html {
    let words = at.words();
    let (shared, head) = (at.shared.clone(), draft.head.clone());
    let is_checked = head.is_checked;
    let onchange = Callback::from(move |event: Event| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let head = Head { is_checked: field.checked(), ..head.clone() };
        shared.act(Action::Edit(Edit::Head(head)));
    });
    html! {
        <div class="desk-checked">
            <label>
                <input type="checkbox" name="checked" checked={is_checked} {onchange} />
                {" "}
                <span>{words.i_have_checked}</span>
            </label>
            <p class="desk-hint">
                {if is_checked { words.once_checked } else { words.until_checked }}
            </p>
        </div>
    }
}
