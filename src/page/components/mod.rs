//! The parts of the page that no view has to itself, one a file. They use no view.

mod about;
mod author_chooser;
mod controls;
mod embed_dialog;
mod embed_instead;
mod embed_snippet;
mod empty_meaning;
mod marked_text;
mod masthead;
mod missing_documents;
mod notices;
mod page_foot;
mod passage;
mod share;
mod strength_label;
mod topic_head;
mod topic_list;
mod whose_words;

pub(super) use about::about;
pub(super) use controls::controls;
pub(super) use empty_meaning::empty_meaning;
pub(super) use masthead::masthead;
pub(super) use notices::notices;
pub(super) use page_foot::page_foot;
pub(super) use passage::passage;
pub(super) use topic_head::topic_head;
pub(super) use topic_list::topic_list;
pub(super) use whose_words::whose_words;

use web_sys::MouseEvent;
use yew::Callback;

use super::{Action, Page};

/// Words in a row. One way for all lists: `join` is in the program once for each type of words.
fn listed(words: &[String], between: &str) -> String {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.join(between)
}

/// What a plain click on a link to another Selection does.
pub(super) fn follow(page: &Page, action: Action) -> Callback<MouseEvent> {
    let dispatch = page.dispatch.clone();
    instead_of_leaving(move || dispatch.emit(action.clone()))
}

/// What a plain click on a link to a part of the page does. The address stays the Selection's.
pub(super) fn jump(page: &Page, id: impl Into<String>) -> Callback<MouseEvent> {
    let (room, id) = (page.surroundings.room.clone(), id.into());
    instead_of_leaving(move || room.show_element(&id))
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
