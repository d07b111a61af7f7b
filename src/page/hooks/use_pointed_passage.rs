//! The passage that the address points at, brought into sight.

use yew::prelude::*;

use crate::page::Page;

/// Brings the passage into sight whenever another one is pointed at.
#[hook]
pub(in crate::page) fn use_pointed_passage(page: &Page) {
    let room = page.surroundings.room.clone();
    use_effect_with(page.selection.focus.passage.clone(), move |passage| {
        if let Some(id) = passage {
            room.show_element(&id.to_string());
        }
    });
}
