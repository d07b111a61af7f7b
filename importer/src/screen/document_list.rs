//! The documents on the “Your documents” page.

use std::rc::Rc;

use drafts::library::Entry;
use model::{Collection, Shared};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::at::At;
use super::document::DocumentRow;
use super::many::many;
use crate::model::state::Model;

pub(super) fn document_list(at: &At, model: &Model) -> Html {
    let words = at.words();
    let base_collection = Shared::from(Rc::clone(model.base_collection()));
    let items = model.library.entries.iter().map(|entry| row(at, model, &base_collection, entry));
    let shared = at.shared.clone();
    let compare = Callback::from(move |_: MouseEvent| shared.tell("compare", &JsValue::from("")));
    html! {
        <section class="desk-documents">
            <h2>{words.on_desk}</h2>
            <p hidden={!model.library.entries.is_empty()}>{words.nothing_yet}</p>
            {many(at, model)}
            <ul>{for items}</ul>
            <button type="button" class="desk-first" hidden={model.library.is_empty()} onclick={compare}>
                {words.compare}
            </button>
        </section>
    }
}

fn row(at: &At, model: &Model, base_collection: &Shared<Collection>, entry: &Entry) -> Html {
    let head = entry.draft.as_ref().map(|draft| &draft.head);
    let document = entry.document.as_ref();
    let author = document.map(|document| &document.author);
    let author = author.or_else(|| head.and_then(|head| head.author.as_ref()));
    let author = author.and_then(|code| base_collection.author(code));
    let written = head.and_then(|head| head.author_as_written.as_ref());
    let round = document.map(|document| &document.round);
    let round = round.or_else(|| head.and_then(|head| head.round.as_ref()));
    let round = round.and_then(|id| base_collection.round(id));
    let instead_of = head.map(|head| &head.instead_of);
    let instead_of = instead_of.or(document.map(|document| &document.instead_of));
    html! {
        <DocumentRow
            key={entry.id.to_string()}
            at={at.clone()}
            base_collection={base_collection.clone()}
            id={entry.id.clone()}
            author={author.map_or_else(|| written.map(|it| format!("{it} ?")), |author| {
                Some(at.text(&author.name).to_owned())
            })}
            round={round.map(|round| at.text(&round.name).to_owned())}
            title={entry.title().to_owned()}
            state={at.unshown(base_collection, entry).unwrap_or_else(|| state(at, entry))}
            reading={reading(at, entry)}
            is_checked={entry.document.is_some()}
            is_asked={model.asks_about(&entry.id)}
            instead_of={instead_of.cloned().unwrap_or_default()}
        />
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

/// Whether somebody has checked the reading.
fn reading(at: &At, entry: &Entry) -> &'static str {
    let words = at.words();
    if entry.is_checked() { words.reading_checked } else { words.reading_unchecked }
}
