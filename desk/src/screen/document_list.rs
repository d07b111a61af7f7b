//! The documents on the desk.

use own::shelf::Entry;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::At;
use crate::model::{Action, Model, View};
use crate::words::fill;

pub(super) fn document_list(at: &At, model: &Model) -> Html {
    let words = at.words();
    let ground = model.ground();
    let items = model.shelf.entries.iter().map(|entry| {
        let id = entry.id.clone();
        let author = entry.document.as_ref().map(|document| &document.author);
        let author =
            author.or_else(|| entry.draft.as_ref().and_then(|draft| draft.head.author.as_ref()));
        let author = author.and_then(|code| ground.author(code));
        let name = author.map_or("?", |author| at.text(&author.name));
        html! {
            <li key={id.to_string()} class="desk-document" data-document={id.to_string()}>
                <span class="desk-author" dir="auto">{name.to_owned()}</span>
                <span class="desk-title" dir="auto">{entry.title().to_owned()}</span>
                <span class="desk-state">{state(at, entry)}</span>
                {replaced(at, model, entry)}
                <span class="desk-actions">
                    {at.button(
                        if entry.document.is_none() { words.check } else { words.look_again },
                        Action::Show(View::Review(id.clone())),
                    )}
                    {at.button(words.remove, Action::Remove(id))}
                </span>
            </li>
        }
    });
    let shared = at.shared.clone();
    let compare = Callback::from(move |_: MouseEvent| shared.tell("compare", &JsValue::from("")));
    html! {
        <section class="desk-documents">
            <h2>{words.on_desk}</h2>
            <p hidden={!model.shelf.entries.is_empty()}>{words.nothing_yet}</p>
            <ul>{for items}</ul>
            <button type="button" class="desk-first" hidden={model.shelf.is_empty()} onclick={compare}>
                {words.compare}
            </button>
        </section>
    }
}

fn state(at: &At, entry: &Entry) -> &'static str {
    let words = at.words();
    match (&entry.draft, &entry.document) {
        (_, None) => words.to_check,
        (Some(_), Some(_)) => words.beside,
        (None, Some(_)) => words.ready_made,
    }
}

/// The summary whose place the document takes: it stays to be read here, and at its source.
fn replaced(at: &At, model: &Model, entry: &Entry) -> Html {
    let words = at.words();
    let ground = model.ground();
    let draft = entry.draft.as_ref().map(|draft| &draft.head.instead_of);
    let ids = draft.or(entry.document.as_ref().map(|document| &document.instead_of));
    let summaries = ids.into_iter().flatten().filter_map(|id| ground.document(id));
    let summaries = summaries.map(|summary| {
        let passages = summary.passages.iter().map(|passage| {
            html! {
                <li key={passage.key.clone()} lang={summary.language.clone()} dir="auto">
                    {passage.text.clone()}
                </li>
            }
        });
        html! {
            <details key={summary.id.to_string()} class="desk-replaced">
                <summary>{fill(words.replaces, &[("title", &summary.title)])}</summary>
                <ul>{for passages}</ul>
                <a hidden={summary.url.is_none()} href={summary.url.clone()} rel="noreferrer" target="_blank">
                    {words.source}
                </a>
            </details>
        }
    });
    html! { <div>{for summaries}</div> }
}
