//! Lists that show the choice they were drawn with.

use yew::prelude::*;

use crate::page::Page;

/// After each drawing, has every list of choices show the one that is marked in it.
#[hook]
pub(in crate::page) fn use_lists_in_step(page: &Page) {
    let room = page.surroundings.room.clone();
    use_effect(move || room.show_choices());
}
