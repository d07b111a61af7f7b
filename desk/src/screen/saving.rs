//! The ways out: files to take along, and forgetting.

use js_sys::Uint8Array;
use own::saved;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::At;
use crate::desk::object;
use crate::model::{Action, Model};

pub(super) fn saving(at: &At, model: &Model) -> Html {
    let words = at.words();
    html! {
        <section class="desk-out" hidden={model.shelf.is_empty()}>
            <h2>{words.save_heading}</h2>
            <p class="desk-hint">{words.save_hint}</p>
            <p class="desk-hint">{words.save_view_hint}</p>
            <p class="desk-actions">
                {save(at, words.save_collection, "collection.json", "application/json", |model| {
                    saved::everything_json(&model.shelf, &model.base).into_bytes()
                })}
                {save(at, words.save_documents, "data.zip", "application/zip", |model| {
                    saved::zip(&saved::data_folder(&model.shelf, &model.base))
                })}
            </p>
            {forget(at)}
        </section>
    }
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

/// Forgetting, in one click: the way back is offered for as long as the page is open.
fn forget(at: &At) -> Html {
    let words = at.words();
    let shared = at.shared.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        shared.tell("clear", &JsValue::UNDEFINED);
        shared.act(Action::Clear);
    });
    html! {
        <p class="desk-clear">
            <button type="button" {onclick}>{words.clear}</button>
            <span class="desk-hint">{words.clear_hint}</span>
        </p>
    }
}

/// What was forgotten can be brought back.
pub(super) fn forgotten(at: &At, model: &Model) -> Html {
    let words = at.words();
    html! {
        <div class="desk-forgotten" role="status" hidden={!model.has_forgotten()}>
            <p>{words.forgotten}</p>
            {at.button(words.bring_back, Action::BringBack)}
        </div>
    }
}
