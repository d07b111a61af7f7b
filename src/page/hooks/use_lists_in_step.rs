//! Lists that show the choice they were drawn with.

use yew::prelude::*;

use crate::page::Page;

/// After the drawing of another `choice`, has every list show the choice that is marked in it.
#[hook]
pub(in crate::page) fn use_lists_in_step<Choice: PartialEq + 'static>(page: &Page, choice: Choice) {
    let room = page.surroundings.room.clone();
    use_effect_with(choice, move |_| room.show_choices());
}
