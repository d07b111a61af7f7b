//! The passage that the address points at, brought into sight.

use yew::prelude::*;

use crate::page::state::view_model::Page;

/// Brings the passage into sight whenever another one is pointed at.
#[hook]
pub(in crate::page) fn use_pointed_passage(page: &Page) {
    let container = page.context.container.clone();
    use_effect_with(page.selection.focus.passage.clone(), move |passage| {
        if let Some(id) = passage {
            container.show_element(&id.to_string());
        }
    });
}
