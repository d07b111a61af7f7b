//! What the Embed dialog offers: the choices of a snippet, the snippet, and what it will look like.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::embed_code::{EmbedKind, Release, Snippet, attributes};
use crate::page::state::view_model::Page;
use crate::web;
use i18n::fill;
use query::selection::{Preferences, Selection, Visibility, to_query};

/// How high a frame is to begin with, in pixels: the heads of a table and two of its rows.
const HEIGHT: u32 = 720;

/// What the editor chose for the snippet.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Wanted {
    kind: EmbedKind,
    pinned: bool,
    compact: bool,
    is_copied: bool,
}

/// The choices, and the snippet that names `selection`; `text` is where the snippet is.
pub(super) fn snippet_choices(
    page: &Page,
    wanted: &UseStateHandle<Wanted>,
    selection: &Selection,
    text: NodeRef,
    close: &Callback<MouseEvent>,
) -> Html {
    let messages = page.messages();
    let choose = |change: fn(&mut Wanted)| {
        let wanted = wanted.clone();
        Callback::from(move |_: Event| {
            let mut new = Wanted { is_copied: false, ..*wanted };
            change(&mut new);
            wanted.set(new);
        })
    };
    let copy = {
        let (wanted, text) = (wanted.clone(), text.clone());
        move |_: MouseEvent| {
            let text = text.cast::<HtmlTextAreaElement>();
            let is_copied = text.is_some_and(|text| web::copy_text(&text));
            wanted.set(Wanted { is_copied, ..*wanted });
        }
    };
    let compact = {
        let wanted = wanted.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            wanted.set(Wanted { compact: input.checked(), is_copied: false, ..*wanted });
        }
    };
    let kind = wanted.kind;
    html! {
        <div class="embed-content">
            <fieldset>
                <legend>{messages.embed_way}</legend>
                {radio("way", messages.embed_frame, kind == EmbedKind::Frame, choose(|w| w.kind = EmbedKind::Frame))}
                {radio("way", messages.embed_frame_height, kind == EmbedKind::FrameWithHeight, choose(|w| w.kind = EmbedKind::FrameWithHeight))}
                {radio("way", messages.embed_element, kind == EmbedKind::Element, choose(|w| w.kind = EmbedKind::Element))}
            </fieldset>
            <fieldset>
                <legend>{messages.embed_data}</legend>
                {radio("data", messages.embed_live, !wanted.pinned, choose(|w| w.pinned = false))}
                {radio("data", messages.embed_pinned, wanted.pinned, choose(|w| w.pinned = true))}
            </fieldset>
            <label class="switch">
                <input type="checkbox" name="compact" checked={wanted.compact} onchange={compact} />
                <span>{messages.embed_compact}</span>
            </label>
            <label class="snippet">
                <span>{messages.embed_snippet}</span>
                <textarea ref={text} readonly=true rows="6" dir="ltr" spellcheck="false"
                    value={snippet(page, **wanted, selection)} />
            </label>
            <p class="embed-actions">
                <button type="button" name="copy" onclick={copy}>{messages.embed_copy}</button>
                <span role="status">{if wanted.is_copied { messages.embed_copied } else { "" }}</span>
                <button type="button" name="close" onclick={close.clone()}>{messages.close}</button>
            </p>
            <h3>{messages.embed_preview}</h3>
            <div class="preview">{preview(page, selection)}</div>
        </div>
    }
}

fn radio(name: &'static str, text: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="switch"><input type="radio" {name} {checked} {onchange} /><span>{text}</span></label>
    }
}

/// The Selection that the snippet names: that on screen, but for what the dialog asks.
pub(super) fn shown(page: &Page, wanted: Wanted) -> Selection {
    let controls = Visibility::of(!wanted.compact);
    let preferences = Preferences { controls, ..page.selection.preferences };
    Selection { preferences, ..page.selection.clone() }
}

fn snippet(page: &Page, wanted: Wanted, selection: &Selection) -> String {
    let topic = page.collection.topic(&selection.filter.topic);
    let topic = topic.map_or("", |topic| page.text(&topic.name));
    let title = fill(page.messages().embed_title, &[("topic", topic)]);
    let snippet = Snippet {
        kind: wanted.kind,
        pinned: wanted.pinned,
        site: &page.context.site,
        release: Release::from_words(&page.context.release),
        title: &title,
        height: HEIGHT,
    };
    snippet.html(&page.collection, selection)
}

/// The element itself, as it will stand in the host's page; the script that defines it is loaded
/// when the dialog opens.
fn preview(page: &Page, selection: &Selection) -> Html {
    let mut element = VTag::new("side-by-state");
    element.key = Some(to_query(selection, &page.collection).into());
    element.add_attribute("loading", "eager");
    element.add_attribute("lang", page.language.tag());
    for (name, value) in attributes(&page.collection, selection) {
        element.add_attribute(name, value);
    }
    html! { <div>{Html::from(element)}</div> }
}
