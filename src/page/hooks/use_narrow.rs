//! Whether the place is too narrow for columns.

use yew::prelude::*;

use super::use_change::use_kept;
use crate::web::Container;

/// Whether the place is too narrow for columns; it changes with the place.
#[hook]
pub(in crate::page) fn use_narrow(container: &Container) -> bool {
    let container = container.clone();
    let narrow = {
        let container = container.clone();
        use_state(move || container.is_narrow())
    };
    {
        let narrow = narrow.clone();
        let listen = move || container.on_narrow_change(move |now| narrow.set(now));
        use_kept(Box::new(|| Box::new(listen())));
    }
    *narrow
}
