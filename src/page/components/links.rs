//! What a click on a link within the page does.

use web_sys::MouseEvent;
use yew::Callback;

use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;

/// What a plain click on a link to another Selection does.
pub(in crate::page) fn follow(page: &Page, action: Action) -> Callback<MouseEvent> {
    let dispatch = page.dispatch.clone();
    instead_of_leaving(move || dispatch.emit(action.clone()))
}

/// What a plain click on a link to a part of the page does. The address stays the Selection's.
pub(in crate::page) fn jump(page: &Page, id: impl Into<String>) -> Callback<MouseEvent> {
    let (container, id) = (page.context.container.clone(), id.into());
    instead_of_leaving(move || container.show_element(&id))
}

/// A click with a key held down or with another button stays the browser's: it opens the link
/// elsewhere.
fn instead_of_leaving(act: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if is_plain {
            event.prevent_default();
            act();
        }
    })
}
