//! The topic on screen: its name, what it is about, and how much of it is shown.

use yew::prelude::*;

use crate::page::components::worded::{worded, worded_as};
use crate::page::state::view_model::Page;
use i18n::fill;
use model::{Author, AuthorKind};
use query::comparison::OPENING_AUTHORS;
use query::selection::Authors;

pub(in crate::page) fn topic_head(page: &Page) -> Html {
    let messages = page.messages();
    let mut topics = page.collection.topics.iter().zip(&page.on_topics);
    let found = topics.find(|(topic, _)| topic.id == page.selection.filter.topic);
    let (speaking, is_unchecked) = found.map_or((0, false), |(_, it)| (it.authors, it.unchecked));
    let speaking = page.counted(speaking, is_unchecked, speaking.to_string());
    let is_everybody = page.selection.shows_everybody();
    let shown = if is_everybody { page.collection.authors.len() } else { page.columns.len() };
    let summary = if is_everybody && page.selection.is_by_issue() {
        fill(messages.shown_all(), &[("speaking", &speaking)])
    } else {
        messages.shown_of_speaking().of(page.language, shown, &[("speaking", &speaking)])
    };
    let heading = page.context.heading();
    html! {
        <div class="topic-head">
            <@{heading} class="topic-title">{found.map_or("", |(topic, _)| page.text(&topic.name))}</@>
            {worded_as("p", "explanation", found.map_or("", |(topic, _)| page.text(&topic.explanation)))}
            <div class="on-screen"><span role="status">{summary}</span>{" "}{why_these(page)}</div>
        </div>
    }
}

/// In which order the authors stand, and by which rule they were chosen if nobody chose them. The sentences follow the
/// `details`: the styles show them when it is open, and always on paper.
fn why_these(page: &Page) -> Html {
    let messages = page.messages();
    // A reader's own author stands behind all others.
    let is_in_order = page.selection.is_in_columns()
        && page.is_products_collection()
        && states_come_first(&page.collection.authors);
    let is_opening =
        page.selection.filter.authors == Authors::Opening && !page.selection.shows_everybody();
    let base = page.selection.filter.base.as_ref().map(|code| page.name(code));
    let base_note = fill(messages.base_note(), &[("name", base.unwrap_or_default())]);
    html! {
        <>
            <details class="why-these" hidden={!is_in_order && !is_opening && base.is_none()}>
                {worded("summary", messages.why_these())}
            </details>
            <p class="order-notes">
                {if is_in_order { messages.order_note() } else { "" }}
                {" "}
                <span hidden={base.is_none()}>{base_note}</span>
                {" "}
                <span hidden={!is_opening}>
                    {messages.opening_note().of(page.language, OPENING_AUTHORS, &[])}
                </span>
            </p>
        </>
    }
}

fn states_come_first(authors: &[Author]) -> bool {
    let mut others = authors.iter().skip_while(|author| author.kind == AuthorKind::State);
    others.all(|author| author.kind != AuthorKind::State)
}
