//! The ways in: dropping, choosing, pasting.

use i18n::fill;
use js_sys::{Object, Reflect};
use model::followed;
use wasm_bindgen::JsValue;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::at::At;
use crate::model::action::Action;
use crate::model::keeping::Keeping;
use crate::model::state::Model;

pub(super) fn incoming(at: &At, model: &Model) -> Html {
    let words = at.words();
    let private = match model.keeping {
        Keeping::Always => words.private,
        Keeping::NotAsked | Keeping::Asked => words.private_file,
    };
    html! {
        <section class="desk-in">
            <p>{words.intro}</p>
            <p class="desk-private">{private}</p>
            {putting(at, model)}
            <div class="desk-drop">
                <p>{words.drop_here}</p>
                <p class="desk-choose">
                    {file_field(at, words.choose_files, false)}
                    {file_field(at, words.choose_folder, true)}
                </p>
                <p class="desk-formats">{words.formats}</p>
            </div>
            {paste(at)}
        </section>
    }
}

/// A field that gives its files to the scripts.
fn file_field(at: &At, name: &'static str, folder: bool) -> Html {
    let shared = at.shared.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
        if let Some(files) = field.files() {
            // A copy: the list is emptied together with the field.
            shared.tell("files", &js_sys::Array::from(&files));
        }
        field.set_value("");
    });
    html! {
        <label class="desk-file">
            <input type="file" multiple=true webkitdirectory={folder} {onchange} />
            <span>{name}</span>
        </label>
    }
}

/// The summary whose place the next file takes.
fn putting(at: &At, model: &Model) -> Html {
    let words = at.words();
    let summary = model.putting.as_ref().and_then(|id| model.base_collection().document(id));
    let url = summary.and_then(|summary| followed(summary.url.as_deref()));
    let title = summary.map(|summary| summary.title.as_str()).unwrap_or_default();
    html! {
        <div class="desk-putting" hidden={summary.is_none()}>
            <p><strong>{fill(words.putting, &[("title", title)])}</strong></p>
            <p hidden={url.is_none()}>
                <a href={url.clone()} rel="noreferrer" target="_blank">{words.putting_source}</a>
            </p>
            {at.button(words.putting_not, Action::Put(None))}
        </div>
    }
}

fn paste(at: &At) -> Html {
    let words = at.words();
    let shared = at.shared.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let button = event.target_dyn_into::<web_sys::Element>();
        let area = button.and_then(|button| button.closest("details").ok().flatten());
        let area = area.and_then(|area| area.query_selector("textarea").ok().flatten());
        let Some(area) = area.map(wasm_bindgen::JsCast::unchecked_into::<HtmlTextAreaElement>)
        else {
            return;
        };
        let text = area.value();
        if !text.trim().is_empty() {
            let pasted = Object::new();
            let name = format!("{}.txt", words.paste_name);
            for (key, value) in [("name", JsValue::from(name)), ("text", text.into())] {
                // A plain object takes any member.
                let _taken = Reflect::set(&pasted, &key.into(), &value);
            }
            shared.tell("text", &pasted);
            area.set_value("");
        }
    });
    html! {
        <details class="desk-paste">
            <summary>{words.paste_label}</summary>
            <textarea rows="8" dir="auto" aria-label={words.paste_label} />
            <button type="button" {onclick}>{words.paste_read}</button>
        </details>
    }
}
