//! What the dialog offers: the choices of a snippet, the snippet, and what it will look like.

use i18n::fill;
use model::Shared;
use query::selection::{Preferences, Selection, Visibility};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::preview::preview;
use crate::browser;
use crate::embed_code::{EmbedKind, Release, Snippet};
use crate::view::{Choices, View};

/// How high a frame is to begin with, in pixels: the heads of a table and two of its rows.
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
    let choices = use_state(|| view.choices.get());
    let is_copied = use_state(|| false);
    let text = use_node_ref();
    let choose = |change: fn(&mut Choices, bool)| {
        let (view, choices, is_copied) = (view.clone(), choices.clone(), is_copied.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let mut new = *choices;
            change(&mut new, input.checked());
            view.choices.set(new);
            choices.set(new);
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
    let Choices { kind, pinned, compact } = *choices;
    let messages = view.messages;
    let selection = embedded(&view.selection, compact);
    html! {
        <div class="embed-content">
            <fieldset>
                <legend>{messages.embed_way}</legend>
                {radio("way", messages.embed_frame, kind == EmbedKind::Frame, choose(|it, _| it.kind = EmbedKind::Frame))}
                {radio("way", messages.embed_frame_height, kind == EmbedKind::FrameWithHeight, choose(|it, _| it.kind = EmbedKind::FrameWithHeight))}
                {radio("way", messages.embed_element, kind == EmbedKind::Element, choose(|it, _| it.kind = EmbedKind::Element))}
            </fieldset>
            <fieldset>
                <legend>{messages.embed_data}</legend>
                {radio("data", messages.embed_live, !pinned, choose(|it, _| it.pinned = false))}
                {radio("data", messages.embed_pinned, pinned, choose(|it, _| it.pinned = true))}
            </fieldset>
            <label class="switch">
                <input type="checkbox" name="compact" checked={compact} onchange={choose(|it, checked| it.compact = checked)} />
                <span>{messages.embed_compact}</span>
            </label>
            <label class="snippet">
                <span>{messages.embed_snippet}</span>
                <textarea ref={text} readonly=true rows="6" dir="ltr" spellcheck="false"
                    value={snippet(view, *choices, &selection)} />
            </label>
            <p class="embed-actions">
                <button type="button" name="copy" onclick={copy}>{messages.embed_copy}</button>
                <span role="status">{if *is_copied { messages.embed_copied } else { "" }}</span>
                <button type="button" name="close" onclick={close.reform(|_: MouseEvent| ())}>{messages.close}</button>
            </p>
            <h3>{messages.embed_preview}</h3>
            <div class="preview">{preview(view, &selection)}</div>
        </div>
    }
}

fn radio(name: &'static str, text: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="switch"><input type="radio" {name} {checked} {onchange} /><span>{text}</span></label>
    }
}

/// The Selection that the code names: that on screen, with or without the controls.
fn embedded(selection: &Selection, compact: bool) -> Selection {
    let controls = Visibility::of(!compact);
    let preferences = Preferences { controls, ..selection.preferences };
    Selection { preferences, ..selection.clone() }
}

fn snippet(view: &View, choices: Choices, selection: &Selection) -> String {
    let topic = view.collection.topic(&selection.filter.topic);
    let topic = topic.map_or("", |topic| view.text(&topic.name));
    let title = fill(view.messages.embed_title, &[("topic", topic)]);
    let snippet = Snippet {
        kind: choices.kind,
        pinned: choices.pinned,
        site: &view.site,
        release: Release::from_words(&view.release),
        title: &title,
        height: HEIGHT,
    };
    snippet.html(&view.collection, selection)
}
