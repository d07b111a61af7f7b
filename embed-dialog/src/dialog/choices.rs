//! The choices of a snippet, as they are drawn.

use query::selection::{Theme, View as ViewWord};
use yew::prelude::*;

use super::embedded::{can_show, chosen_view};
use super::fields::{Entry, chosen_word, is_checked, radio, select};
use crate::embed_code::{EmbedKind, LinkForm};
use crate::view::{Choices, ColumnWidth, View};

/// Changes the choices as an event of a field says.
pub(super) type Change = fn(&mut Choices, &Event);

/// Makes what a field calls of a change.
type Choose<'a> = &'a dyn Fn(Change) -> Callback<Event>;

/// How it is embedded, and a link's form.
pub(super) fn method(view: &View, choices: &Choices, choose: Choose<'_>) -> Html {
    let messages = view.messages;
    let kind = choices.kind;
    let is_link = matches!(kind, EmbedKind::Link(_));
    let way = |text, checked, change: Change| radio("way", text, checked, choose(change));
    html! {
        <>
            <fieldset key="way">
                <legend>{messages.embed_way()}</legend>
                {way(messages.embed_frame(), kind == EmbedKind::Frame, |it, _| it.kind = EmbedKind::Frame)}
                {way(messages.embed_frame_height(), kind == EmbedKind::FrameWithHeight, |it, _| it.kind = EmbedKind::FrameWithHeight)}
                {way(messages.embed_element(), kind == EmbedKind::Element, |it, _| it.kind = EmbedKind::Element)}
                {way(messages.embed_link(), is_link, |it, _| it.kind = EmbedKind::Link(LinkForm::Address))}
                <p class="share-note">{messages.embed_removed()}</p>
            </fieldset>
            {if is_link { link_form(view, kind, choose) } else { Html::default() }}
        </>
    }
}

fn link_form(view: &View, kind: EmbedKind, choose: Choose<'_>) -> Html {
    let messages = view.messages;
    let form = |text, form, change: Change| {
        radio("form", text, kind == EmbedKind::Link(form), choose(change))
    };
    html! {
        <fieldset key="form">
            <legend>{messages.embed_link_form()}</legend>
            {form(messages.embed_link_address(), LinkForm::Address, |it, _| it.kind = EmbedKind::Link(LinkForm::Address))}
            {form("HTML", LinkForm::Html, |it, _| it.kind = EmbedKind::Link(LinkForm::Html))}
            {form("Markdown", LinkForm::Markdown, |it, _| it.kind = EmbedKind::Link(LinkForm::Markdown))}
        </fieldset>
    }
}

/// Live or pinned.
pub(super) fn data(view: &View, choices: &Choices, choose: Choose<'_>) -> Html {
    let messages = view.messages;
    html! {
        <fieldset>
            <legend>{messages.embed_data()}</legend>
            {radio("data", messages.embed_live(), !choices.pinned, choose(|it, _| it.pinned = false))}
            {radio("data", messages.embed_pinned(), choices.pinned, choose(|it, _| it.pinned = true))}
        </fieldset>
    }
}

/// What is shown and how it looks; of a link only what is shown.
pub(super) fn looks(view: &View, choices: &Choices, choose: Choose<'_>) -> Html {
    let messages = view.messages;
    let word = |word: ViewWord, text| Entry {
        disabled: !can_show(view, word),
        ..Entry::new(word.as_str(), text)
    };
    let views = [
        Entry::new("", messages.embed_view_same()),
        word(ViewWord::Issues, messages.view_issues()),
        word(ViewWord::Comparison, messages.view_table()),
        word(ViewWord::Delegation, messages.view_delegation()),
        word(ViewWord::Map, messages.view_map()),
    ];
    let chosen = chosen_view(view, choices).map_or("", ViewWord::as_str);
    let of_view = select(
        "embed-view",
        messages.views_label(),
        &views,
        chosen,
        choose(|it, event| {
            it.view = ViewWord::from_word(&chosen_word(event));
        }),
    );
    if matches!(choices.kind, EmbedKind::Link(_)) {
        return html! { <div class="embed-looks">{of_view}</div> };
    }
    let is_element = choices.kind == EmbedKind::Element;
    let auto = if is_element { messages.embed_theme_page() } else { messages.theme_auto() };
    let themes = [
        Entry::new(Theme::Auto.as_str(), auto),
        Entry::new(Theme::Light.as_str(), messages.theme_light()),
        Entry::new(Theme::Dark.as_str(), messages.theme_dark()),
    ];
    let chosen = choices.theme.unwrap_or(view.selection.preferences.theme).as_str();
    let of_theme = select(
        "embed-theme",
        messages.theme_label(),
        &themes,
        chosen,
        choose(|it, event| {
            it.theme = Theme::from_word(&chosen_word(event));
        }),
    );
    html! {
        <div class="embed-looks">
            {of_view}
            {of_theme}
            <label class="switch">
                <input type="checkbox" name="compact" checked={choices.compact}
                    onchange={choose(|it, event| it.compact = is_checked(event))} />
                <span>{messages.embed_compact()}</span>
            </label>
        </div>
    }
}

/// How wide the preview is.
pub(super) fn width(view: &View, choices: &Choices, choose: Choose<'_>) -> Html {
    let texts: Vec<String> = ColumnWidth::WORDS.iter().map(|word| [word, " px"].concat()).collect();
    let entries = ColumnWidth::WORDS.iter().zip(&texts).map(|(word, text)| Entry::new(word, text));
    let entries: Vec<Entry<'_>> = entries.collect();
    let change: Change = |it, event| {
        it.width = ColumnWidth::from_word(&chosen_word(event)).unwrap_or_default();
    };
    select(
        "embed-width",
        view.messages.embed_width(),
        &entries,
        choices.width.as_str(),
        choose(change),
    )
}
