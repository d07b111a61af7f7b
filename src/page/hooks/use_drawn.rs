//! Informing the host that the page is drawn.

use yew::prelude::*;

use super::use_change::use_kept;
use crate::page::host_context::PageEvent;
use crate::page::state::view_model::Page;

/// Tells, once, after the first drawing. It has to come before every hook that looks at the page
/// as the reader sees it.
#[hook]
pub(in crate::page) fn use_drawn(page: &Page) {
    let (notify, dispatch) = (page.context.notify.clone(), page.dispatch.clone());
    use_kept(Box::new(move || {
        notify.emit(PageEvent::Drawn(dispatch));
        Box::new(())
    }));
}
