//! The “Your documents” page, drawn. Each part is a function from the state to what is shown; what the reader does
//! becomes an `Action`, or a word to the scripts.

mod add_author;
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
mod offered;
mod review;
mod saving;
mod styled;
#[cfg(test)]
mod tests;
mod unsure;

use drafts::library::{Entry, Unshown, unshown};
use gloo::timers::callback::Timeout;
use i18n::importer::{Words, words};
use model::{Collection, Shared};
use query::selection::Language;
use yew::prelude::*;

use crate::desk::DeskState;
use crate::messages::failures;
use crate::model::{Action, Model, View};

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

/// What every part is given.
#[derive(Clone, PartialEq)]
struct At {
    shared: Shared<DeskState>,
    language: Language,
}

impl At {
    /// The words to say it with.
    fn words(&self) -> &'static Words {
        words(self.language)
    }

    /// The text of the collection in the language on screen.
    fn text<'a>(&self, text: &'a model::Localized) -> &'a str {
        text.get(self.language.tag())
    }

    /// Why a document is not in the comparison as it was put there, if so.
    fn unshown(&self, base_collection: &Collection, entry: &Entry) -> Option<&'static str> {
        let words = self.words();
        Some(match unshown(entry.document.as_ref()?, base_collection)? {
            Unshown::Author => words.no_author,
            Unshown::Round => words.no_round,
            Unshown::Topics => words.no_topic,
        })
    }

    /// What does `action` on any event.
    fn act<E: 'static>(&self, action: Action) -> Callback<E> {
        let shared = self.shared.clone();
        Callback::from(move |_: E| shared.act(action.clone()))
    }

    /// A button that does `action`.
    fn button(&self, text: &str, action: Action) -> Html {
        html! { <button type="button" onclick={self.act::<MouseEvent>(action)}>{text.to_owned()}</button> }
    }
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

/// What went wrong, and what others say of it: the browser, or the checks of the project's form, in English.
fn message(sentence: String, detail: &str) -> Html {
    html! {
        <span class="desk-why">
            {sentence}
            {if detail.is_empty() { "" } else { "\n" }}
            <span lang="en" dir="auto" hidden={detail.is_empty()}>{detail.to_owned()}</span>
        </span>
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
