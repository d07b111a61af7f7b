//! Saying to the surroundings that the page is drawn.

use yew::prelude::*;

use crate::page::{Page, Told};

/// Tells, once, after the first drawing. It has to come before every hook that looks at the page
/// as the reader sees it.
#[hook]
pub(in crate::page) fn use_drawn(page: &Page) {
    let (tell, dispatch) = (page.surroundings.tell.clone(), page.dispatch.clone());
    use_effect_with((), move |()| tell.emit(Told::Drawn(dispatch)));
}
