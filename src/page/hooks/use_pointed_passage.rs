//! The passage that the address points at, brought into sight.

use yew::prelude::*;

use super::use_change::use_change;
use crate::page::state::view_model::Page;

/// Brings the passage into sight whenever another one is pointed at.
#[hook]
pub(in crate::page) fn use_pointed_passage(page: &Page) {
    let container = page.context.container.clone();
    let id = page.selection.focus.passage.as_ref().map_or(String::new(), ToString::to_string);
    let key = Some(id.clone());
    let show = move |_: bool| {
        if !id.is_empty() {
            container.show_element(&id);
        }
    };
    use_change(key, Box::new(show));
}
