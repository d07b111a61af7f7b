//! The ways out: files to save, and deleting.

use drafts::saved;
use js_sys::Uint8Array;
use yew::prelude::*;

use super::at::At;
use super::deleting;
use crate::model::state::Model;
use crate::plain_object::object;

pub(super) fn saving(at: &At, model: &Model) -> Html {
    let words = at.words();
    // What cannot be read cannot be saved, but it can be deleted.
    html! {
        <section class="desk-out" hidden={!model.has_to_delete()}>
            <div hidden={model.library.is_empty()}>
                <h2>{words.save_heading}</h2>
                <p class="desk-hint">{words.save_hint}</p>
                <p class="desk-hint">{words.save_view_hint}</p>
                <p class="desk-actions">
                    {everything(at)}
                    {save(at, words.save_documents, "data.zip", "application/zip", |model| {
                        saved::zip(&saved::data_folder(&model.library, &model.base))
                    })}
                </p>
            </div>
            {deleting::everything(at, model)}
        </section>
    }
}

/// The button that saves all of it as one file.
pub(super) fn everything(at: &At) -> Html {
    save(at, at.words().save_collection, "collection.json", "application/json", |model| {
        saved::everything_json(&model.library, &model.base).into_bytes()
    })
}

/// A button that has the scripts save a file.
fn save(
    at: &At,
    text: &'static str,
    name: &'static str,
    kind: &'static str,
    bytes: fn(&Model) -> Vec<u8>,
) -> Html {
    let shared = at.shared.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let bytes = bytes(&shared.model.borrow());
        let bytes = Uint8Array::from(bytes.as_slice());
        let file = [("name", name.into()), ("type", kind.into()), ("bytes", bytes.into())];
        shared.tell("save", &object(&file));
    });
    html! { <button type="button" {onclick}>{text}</button> }
}
