//! Taking the view on screen elsewhere: into another page, or into a file.

use yew::prelude::*;

use super::embed_dialog::EmbedDialog;
use crate::page::{Page, Place, Told};

/// The two buttons, as far as the place has a use for them: a frame or an element is elsewhere
/// already, and a file has no site behind it that could be embedded.
pub(super) fn share(page: &Page) -> Html {
    let place = page.surroundings.place;
    let can_embed = matches!(place, Place::Page | Place::Static);
    let can_save = can_embed || place == Place::File;
    let save = page.surroundings.tell.reform(|_: MouseEvent| Told::Save);
    let messages = page.messages();
    let note = match (place, page.collection.process.loaded) {
        (Place::Page, true) => messages.data_on_device,
        (Place::Page, false) if page.has_loaded() => messages.data_partly_on_device,
        _ => "",
    };
    html! {
        <div class="share" hidden={!can_save}>
            <button type="button" name="save" onclick={save}>{messages.save_view}</button>
            <div>{if can_embed { html! { <EmbedDialog page={page.clone()} /> } } else { html! { <p></p> } }}</div>
            <p class="share-note" hidden={!page.has_loaded()}>{note}{" "}{messages.save_view_hint}</p>
        </div>
    }
}
