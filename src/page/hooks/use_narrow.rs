//! Whether the place is too narrow for columns.

use yew::prelude::*;

use crate::page::Page;

/// Whether the place is too narrow for columns; it changes with the place.
#[hook]
pub(in crate::page) fn use_narrow(page: &Page) -> bool {
    let room = page.surroundings.room.clone();
    let narrow = {
        let room = room.clone();
        use_state(move || room.is_narrow())
    };
    {
        let narrow = narrow.clone();
        use_effect_with((), move |()| {
            let listener = room.on_narrow_change(move |now| narrow.set(now));
            // The listener lives as long as this closure, which owns it.
            move || {
                let _ended = listener;
            }
        });
    }
    *narrow
}
