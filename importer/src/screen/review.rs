//! One document, to be checked: what was not sure first, then the document as a whole, then each block beside
//! the lines of the file that it was read from.

use i18n::fill;
use std::collections::HashMap;
use std::rc::Rc;

use drafts::draft::{Draft, Message, ReviewFlag};
use drafts::library::Entry;
use drafts::states;
use model::{Document, Shared};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::add_author::AddAuthor;
use super::at::At;
use super::block::BlockRow;
use super::checked::checked;
use super::head_form::head_form;
use super::styled::styled;
use super::unsure::unsure;
use crate::messages::of_files;
use crate::model::action::Action;
use crate::model::reviewed::Reviewed;
use crate::model::state::Model;
use crate::model::view::View;

pub(super) fn review(at: &At, model: &Model, entry: &Entry) -> Html {
    let words = at.words();
    let body = match (&entry.draft, model.worked_out()) {
        (Some(draft), Some(out)) => draft_body(at, model, draft, out),
        _ => ready_body(at, model, entry),
    };
    let why_not = at.unshown(model.base_collection(), entry);
    html! {
        <div class="desk-review" data-document={entry.id.to_string()}>
            <p class="desk-actions">{at.button(words.back, Action::Show(View::List))}</p>
            <h2 class="desk-name" dir="auto">{entry.title().to_owned()}</h2>
            <p class="desk-unshown" role="status" hidden={why_not.is_none()}>
                {why_not.unwrap_or_default()}
            </p>
            {body}
            {bar(at, model, entry)}
        </div>
    }
}

fn draft_body(at: &At, model: &Model, draft: &Draft, out: &Reviewed) -> Html {
    let words = at.words();
    let base_collection = Shared::from(Rc::clone(model.base_collection()));
    let mut review_flags: HashMap<u32, Vec<ReviewFlag>> = HashMap::new();
    for (id, review_flag) in &out.review_flags {
        review_flags.entry(*id).or_default().push(*review_flag);
    }
    let rows = draft.blocks.iter().take(out.drawn).map(|block| {
        html! {
            <BlockRow
                key={block.id}
                at={at.clone()}
                base_collection={base_collection.clone()}
                block={Rc::clone(block)}
                kind={out.labelled.passage(block.id).map(|passage| passage.kind)}
                review_flags={review_flags.remove(&block.id).unwrap_or_default()}
                lines={out.lines.clone()}
                is_open={model.open_block == Some(block.id)}
            />
        }
    });
    let rows: Vec<Html> = rows.collect();
    let notes = draft.notes.iter().enumerate().map(|(place, note)| match note {
        Message::Value(note) => html! { <li key={place}>{of_files::note(at.language, note)}</li> },
        Message::Sentence(said) => {
            html! { <li key={place} lang="en" dir="auto">{said.clone()}</li> }
        }
    });
    html! {
        <div>
            {unsure(at, model, draft, out)}
            {head_form(at, model, draft, &base_collection)}
            <details class="desk-notes" hidden={draft.notes.is_empty()} open={!draft.has_every_word()}>
                <summary>{words.notes}</summary>
                <ul>{for notes}</ul>
            </details>
            <div class="desk-sides">
                <span aria-hidden="true">{words.original}</span>
                <details>
                    <summary>{words.made_of_it}{" "}<span class="desk-help">{"?"}</span></summary>
                    <p class="desk-hint">{words.own_words_kept}</p>
                </details>
            </div>
            <ol class="desk-blocks" aria-busy={model.has_more_to_draw().to_string()}>{for rows}</ol>
            {checked(at, draft)}
        </div>
    }
}

/// A document that came in the project's own form: its passages as they are.
fn ready_body(at: &At, model: &Model, entry: &Entry) -> Html {
    let document = entry.document.as_ref();
    let mut authors = document.into_iter().flat_map(Document::authors);
    let stranger = authors.find(|code| model.base_collection().author(code).is_none());
    let stranger = stranger.map(ToString::to_string);
    let state = states::all().find(|state| Some(state.code) == stranger.as_deref());
    let language = document.map(|document| document.language.clone());
    let passages = document.into_iter().flat_map(|document| &document.passages).map(|passage| {
        html! {
            <li key={passage.key.clone()} dir="auto" lang={language.clone()}>
                <strong>{passage.label.clone()}</strong>
                {" "}
                {styled(&passage.text, &passage.styles)}
            </li>
        }
    });
    let add = match (state, stranger) {
        (Some(state), Some(_)) => {
            let author = state.author();
            let name = [("name", at.text(&author.name))];
            let text = fill(at.words().add_suggested, &name);
            at.button(&text, Action::Know(author))
        }
        (None, Some(code)) => {
            html! { <AddAuthor at={at.clone()} of_collection=false {code} /> }
        }
        (_, None) => html! { <span /> },
    };
    html! {
        <div>
            <div>{add}</div>
            <ul class="desk-ready">{for passages}</ul>
        </div>
    }
}

/// Undo, redo, and putting it beside the others: always in sight.
fn bar(at: &At, model: &Model, entry: &Entry) -> Html {
    let words = at.words();
    let (can_undo, can_redo) = model.steps();
    let draft = entry.draft.as_ref();
    let ready = model.worked_out().and_then(|out| out.ready.as_ref());
    let is_same = ready.is_some() && ready == entry.document.as_ref();
    let accept = {
        let (shared, query) = (at.shared.clone(), ready.map(query_of).unwrap_or_default());
        Callback::from(move |_: MouseEvent| {
            shared.act(Action::Accept);
            shared.tell("compare", &JsValue::from(query.as_str()));
        })
    };
    html! {
        <div class="desk-bar" hidden={draft.is_none()}>
            <button type="button" disabled={!can_undo} onclick={at.act::<MouseEvent>(Action::Undo)}>
                {words.undo}
            </button>
            <button type="button" disabled={!can_redo} onclick={at.act::<MouseEvent>(Action::Redo)}>
                {words.redo}
            </button>
            <button type="button" class="desk-first" disabled={ready.is_none()} onclick={accept}>
                {if entry.document.is_some() && !is_same { words.put_beside } else { words.accept }}
            </button>
            <span class="desk-hint" hidden={ready.is_some()}>{words.accept_first}</span>
            <span class="desk-hint" hidden={!is_same}>{words.accepted}</span>
        </div>
    }
}

/// Where the document has most to say, as a Selection written out.
fn query_of(document: &model::Document) -> String {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for topic in document.passages.iter().filter_map(|passage| passage.topic.as_ref()) {
        *counts.entry(topic.as_str()).or_default() += 1;
    }
    let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    most.map(|(topic, _)| format!("topic={topic}")).unwrap_or_default()
}
