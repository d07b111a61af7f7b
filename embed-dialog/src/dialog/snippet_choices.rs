//! What the dialog offers: the choices of a snippet, the snippet, and what it will look like.

use i18n::fill;
use model::Shared;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::choices::{Change, data, looks, method, width};
use super::embedded::embedded;
use super::preview::{link_preview, preview};
use crate::browser;
use crate::embed_code::{EmbedKind, Release, Snippet};
use crate::view::View;

/// How high a frame is to begin with, in pixels: the heads of a table and two of its rows. `embed.css` has it too.
const HEIGHT: u32 = 720;

/// What the component is given.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) view: Shared<View>,
    pub(super) close: Callback<()>,
}

/// The choices, and the snippet that they make.
#[component]
pub(super) fn SnippetChoices(props: &Props) -> Html {
    let Props { view, close } = props;
    let state = use_state(|| view.choices.get());
    let is_copied = use_state(|| false);
    let text = use_node_ref();
    let choose = &|change: Change| {
        let (view, state, is_copied) = (view.clone(), state.clone(), is_copied.clone());
        Callback::from(move |event: Event| {
            let mut new = *state;
            change(&mut new, &event);
            view.choices.set(new);
            state.set(new);
            is_copied.set(false);
        })
    };
    let copy = {
        let (is_copied, text) = (is_copied.clone(), text.clone());
        move |_: MouseEvent| {
            let text = text.cast::<HtmlTextAreaElement>();
            is_copied.set(text.is_some_and(|text| browser::copy_text(&text)));
        }
    };
    let choices = *state;
    let messages = view.messages;
    let selection = embedded(view, &choices);
    let topic = view.collection.topic(&view.selection.filter.topic);
    let topic = topic.map_or("", |topic| view.text(&topic.name));
    let title = fill(messages.embed_title(), &[("topic", topic)]);
    let snippet = Snippet {
        kind: choices.kind,
        pinned: choices.pinned,
        site: &view.site,
        release: Release::from_words(&view.release),
        title: &title,
        language: view.language,
        height: HEIGHT,
    };
    let (rows, shown) = match choices.kind {
        EmbedKind::Link(_) => ("3", link_preview(&snippet.link(&view.collection, &selection))),
        _ => {
            let width = width(view, &choices, choose);
            let preview = preview(view, &choices, &selection);
            ("10", html! { <>{width}<div class="preview">{preview}</div></> })
        }
    };
    html! {
        <div class="embed-content">
            {method(view, &choices, choose)}
            {data(view, &choices, choose)}
            {looks(view, &choices, choose)}
            <label class="snippet">
                <span>{messages.embed_snippet()}</span>
                <textarea ref={text} readonly=true {rows} dir="ltr" spellcheck="false"
                    value={snippet.code(&view.collection, &selection)} />
            </label>
            <p class="embed-actions">
                <button type="button" name="copy" onclick={copy}>{messages.embed_copy()}</button>
                <span role="status">{if *is_copied { messages.embed_copied() } else { "" }}</span>
                <button type="button" name="close" onclick={close.reform(|_: MouseEvent| ())}>{messages.close()}</button>
            </p>
            <h3>{messages.embed_preview()}</h3>
            {shown}
        </div>
    }
}
