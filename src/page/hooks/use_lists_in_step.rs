//! Lists that show the choice they were drawn with.

use yew::prelude::*;

use crate::page::state::view_model::Page;

/// After the drawing of another `choice`, has every list show the choice that is marked in it. Lists that were just made
/// show it, and those of the text that the program replaces have what the reader chose there.
#[hook]
pub(in crate::page) fn use_lists_in_step<Choice: PartialEq + 'static>(page: &Page, choice: Choice) {
    let container = page.context.container.clone();
    let is_first = use_mut_ref(|| true);
    use_effect_with(choice, move |_| {
        if !is_first.replace(false) {
            container.show_choices();
        }
    });
}
