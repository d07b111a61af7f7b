//! The parts of the page, one a file.

mod about;
mod author_chooser;
mod author_head;
mod cards;
mod cell;
mod comparison;
mod controls;
mod legend;
mod marked_text;
mod masthead;
mod missing_documents;
mod notices;
mod page_foot;
mod passage;
mod row_head;
mod strength_label;
mod table;
mod topic_head;
mod topic_list;

pub(super) use about::About;
pub(super) use comparison::Comparison;
pub(super) use controls::Controls;
pub(super) use masthead::masthead;
pub(super) use notices::notices;
pub(super) use page_foot::page_foot;
pub(super) use topic_head::topic_head;
pub(super) use topic_list::topic_list;

use web_sys::MouseEvent;
use yew::Callback;

use super::{Action, Page};
use crate::web;

/// What a plain click on a link to another Selection does.
fn follow(page: &Page, action: Action) -> Callback<MouseEvent> {
    let dispatch = page.dispatch.clone();
    instead_of_leaving(move || dispatch.emit(action.clone()))
}

/// What a plain click on a link to a part of the page does. The address stays the Selection's.
pub(super) fn jump(id: &'static str) -> Callback<MouseEvent> {
    instead_of_leaving(move || web::show_element(id))
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
