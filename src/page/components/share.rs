//! Taking the view on screen elsewhere: into another page, or into a file, of which the reader sees before what it
//! will contain.

use yew::prelude::*;

use crate::page::components::worded::{worded, worded_if};
use crate::page::host_context::{PageEvent, Place};
use crate::page::state::view_model::Page;
use i18n::fill;

/// The two buttons, as far as the place has a use for them: a frame or an element is elsewhere
/// already, and a file has no site behind it that could be embedded.
pub(super) fn share(page: &Page) -> Html {
    let place = page.context.place;
    let can_embed = matches!(place, Place::Page | Place::Static);
    let can_save = can_embed || place == Place::File;
    let save = page.context.notify.reform(|_: MouseEvent| PageEvent::Save);
    let embed = page.context.notify.reform(|_: MouseEvent| PageEvent::Embed);
    let messages = page.messages();
    let note = match (place, page.collection.process.loaded) {
        (Place::Page, true) => messages.data_on_device(),
        (Place::Page, false) if page.has_loaded() => messages.data_partly_on_device(),
        _ => "",
    };
    html! {
        <div class="share" hidden={!can_save}>
            <button type="button" name="save" onclick={save}>{messages.save_view()}</button>
            <div>{if can_embed {
                html! { <button type="button" name="embed" aria-haspopup="dialog" onclick={embed}>{messages.embed()}</button> }
            } else {
                html! { <p></p> }
            }}</div>
            <p class="share-note">{note}{" "}{messages.save_view_hint()}</p>
            {contents(page)}
        </div>
    }
}

/// What of the reader's the file will contain: where it was saved, which can be left out, and their documents. Open
/// where there are any of those. `web/save.mjs` asks whether the box is checked. The Embed dialog says the same.
fn contents(page: &Page) -> Html {
    let messages = page.messages();
    let place = page.context.place;
    let own = page.collection.loaded();
    // Without the program the address is not known; the words take the same room.
    let address = match place {
        Place::Page => page.context.site.as_str(),
        _ => "",
    };
    html! {
        <details class="share-contents" open={page.has_loaded()} hidden={place == Place::File && !page.has_loaded()}>
            {worded("summary", messages.save_contents())}
            <div hidden={place == Place::File}>
                {worded("p", &fill(messages.save_address(), &[("address", address)]))}
                <label><input type="checkbox" name="leave-address" autocomplete="off" />{" "}{messages.save_no_address()}</label>
            </div>
            {worded_if(page.has_loaded(), "p", "", messages.save_own())}
            <ul hidden={!page.has_loaded()}>{for own.map(|it| html! { <li key={it.id.to_string()} dir="auto">{it.title.clone()}</li> })}</ul>
        </details>
    }
}
