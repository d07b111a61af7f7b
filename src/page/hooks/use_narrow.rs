//! Whether the place is too narrow for columns.

use yew::prelude::*;

use crate::page::state::view_model::Page;

/// Whether the place is too narrow for columns; it changes with the place.
#[hook]
pub(in crate::page) fn use_narrow(page: &Page) -> bool {
    let container = page.context.container.clone();
    let narrow = {
        let container = container.clone();
        use_state(move || container.is_narrow())
    };
    {
        let narrow = narrow.clone();
        use_effect_with((), move |()| {
            let listener = container.on_narrow_change(move |now| narrow.set(now));
            // The listener lives as long as this closure, which owns it.
            move || {
                let _ended = listener;
            }
        });
    }
    *narrow
}
