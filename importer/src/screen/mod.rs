//! The “Your documents” page, drawn. Each part is a function from the state to what is shown; what the reader does
//! becomes an `Action`, or a word to the scripts.

mod add_author;
mod adding;
mod answers;
#[cfg(test)]
mod answers_tests;
mod at;
mod block;
mod block_controls;
mod checked;
mod deleting;
#[cfg(test)]
mod deleting_tests;
mod document;
mod document_list;
mod fields;
mod head_form;
mod incoming;
mod jobs;
mod kept;
mod making;
mod making_topics;
mod many;
mod message;
mod offered;
mod review;
mod saving;
mod styled;
#[cfg(test)]
mod tests;
mod unsure;

use gloo::timers::callback::Timeout;
use model::Shared;
use query::selection::Language;
use yew::prelude::*;

use at::At;
use message::message;

use crate::desk_state::DeskState;
use crate::messages::failures;
use crate::model::action::Action;
use crate::model::state::Model;
use crate::model::view::View;

/// What the screen is made from.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ScreenProps {
    /// What is on the “Your documents” page.
    pub(crate) shared: Shared<DeskState>,
    /// The language that it speaks.
    pub(crate) language: Language,
    /// The address of the one file that holds all of this, where that is somewhere else.
    pub(crate) file: Option<String>,
}

/// The screen.
#[component]
pub(crate) fn Screen(props: &ScreenProps) -> Html {
    let ScreenProps { shared, language, file } = props.clone();
    let redraw = use_force_update();
    {
        let shared = shared.clone();
        use_effect_with((), move |()| {
            shared.redraw.replace(Some(Callback::from(move |()| redraw.force_update())));
        });
    }
    {
        // What is not drawn yet follows once the browser has drawn the rest, and answered the reader.
        let shared = shared.clone();
        use_effect(move || {
            let has_more = shared.model.borrow().has_more_to_draw();
            let later = has_more.then(|| Timeout::new(0, move || shared.act(Action::DrawMore)));
            move || drop(later)
        });
    }
    let at = At { shared: shared.clone(), language };
    let model = shared.model.borrow();
    let words = at.words();
    let close = {
        let shared = shared.clone();
        Callback::from(move |_: MouseEvent| shared.tell("close", &wasm_bindgen::JsValue::UNDEFINED))
    };
    html! {
        <div class="desk-screen" lang={language.tag()} dir={language.direction().as_str()}>
            <header class="desk-head">
                <h1 tabindex="-1">{words.title}</h1>
                <button type="button" class="desk-close" onclick={close}>{words.close}</button>
            </header>
            <div class="desk-said" role="alert" hidden={model.said.is_none()}>
                {model.said.as_ref().map_or_else(
                    || html! { <span /> },
                    |trouble| message(failures::trouble(language, trouble), trouble.detail()),
                )}
            </div>
            {offered::offered(&at, &model)}
            {kept::kept(&at, &model)}
            {deleting::forgotten(&at, &model)}
            {jobs::jobs(&at, &model)}
            {view(&at, &model, file.as_ref())}
        </div>
    }
}

/// What is on screen below the head: one of three.
fn view(at: &At, model: &Model, file: Option<&String>) -> Html {
    let drawn = match (&model.view, model.reviewed()) {
        (View::Review(_), Some(entry)) => review::review(at, model, entry),
        (View::Making, _) if model.library.made.is_some() => making::making(at, model),
        _ => list(at, model, file),
    };
    let key = match &model.view {
        View::List => "list".to_owned(),
        View::Review(id) => format!("review {id}"),
        View::Making => "making".to_owned(),
    };
    html! { <div class="desk-view"><div {key}>{drawn}</div></div> }
}

/// The ways in, the documents, and the ways out.
fn list(at: &At, model: &Model, file: Option<&String>) -> Html {
    html! {
        <div class="desk-list">
            {incoming::incoming(at, model)}
            {document_list::document_list(at, model)}
            {saving::saving(at, model)}
            {making::begin(at, model)}
            <p class="desk-whole" hidden={file.is_none()}>
                {at.words().whole}{" "}
                <a href={file.cloned()} download="side-by-state-full.html">{"side-by-state-full.html"}</a>
            </p>
        </div>
    }
}
