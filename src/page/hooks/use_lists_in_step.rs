//! Lists that show the choice they were drawn with.

use yew::prelude::*;

use super::use_change::use_change;
use crate::page::state::view_model::Page;

/// After each drawing, has every list show the choice that is marked in it. Lists that were just made
/// show it, and those of the text that the program replaces have what the reader chose there.
#[hook]
pub(in crate::page) fn use_lists_in_step(page: &Page) {
    let container = page.context.container.clone();
    let show = move |is_first: bool| {
        if !is_first {
            container.show_choices();
        }
    };
    use_change(None, Box::new(show));
}
