//! Deleting: the button, the question before anything is deleted, and the way back.

use i18n::fill;
use model::DocumentId;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::at::At;
use crate::model::action::Action;
use crate::model::asked::Asked;
use crate::model::state::Model;

/// Deleting everything. The question comes below the button, so that a second press in the same place does not agree.
pub(super) fn everything(at: &At, model: &Model) -> Html {
    let words = at.words();
    let shared = at.shared.clone();
    let agree = Callback::from(move |_: MouseEvent| {
        shared.tell("clear", &JsValue::UNDEFINED);
        shared.act(Action::Clear);
    });
    let is_asked = model.asked == Some(Asked::Everything);
    html! {
        <>
            <p class="desk-clear">
                {at.button(words.clear, Action::Ask(Asked::Everything))}
                <span class="desk-hint">{words.clear_hint}</span>
            </p>
            {question(at, is_asked, words.ask_clear.to_owned(), agree)}
        </>
    }
}

/// The question about one document.
pub(super) fn document(at: &At, is_asked: bool, id: &DocumentId, title: &str) -> Html {
    let text = fill(at.words().ask_remove, &[("title", title)]);
    question(at, is_asked, text, at.act(Action::Remove(id.clone())))
}

/// Nothing is deleted before the reader agrees.
fn question(at: &At, is_asked: bool, text: String, agree: Callback<MouseEvent>) -> Html {
    let words = at.words();
    html! {
        <div class="desk-ask" role="alert" hidden={!is_asked}>
            <p dir="auto">{if is_asked { text } else { String::new() }}</p>
            <p class="desk-actions" hidden={!is_asked}>
                {at.button(words.keep_it, Action::AskNoMore)}
                <button type="button" class="desk-delete" onclick={agree}>{words.delete}</button>
            </p>
        </div>
    }
}

/// What was deleted can be restored for as long as the page is open.
pub(super) fn forgotten(at: &At, model: &Model) -> Html {
    let words = at.words();
    html! {
        <div class="desk-forgotten" role="status" hidden={!model.has_forgotten()}>
            <p>{words.forgotten}</p>
            {at.button(words.bring_back, Action::BringBack)}
        </div>
    }
}
