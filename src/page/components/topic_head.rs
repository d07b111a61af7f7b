//! The topic on screen: its name, what it is about, and how much of it is shown.

use yew::prelude::*;

use crate::comparison::{Comparison, OPENING_AUTHORS, author_counts};
use crate::page::Page;
use crate::selection::Authors;

pub(in crate::page) fn topic_head(page: &Page, comparison: Option<&Comparison<'_>>) -> Html {
    let messages = page.messages();
    let speaking = author_counts(&page.collection, &page.selection)
        .iter()
        .filter(|count| count.passages > 0)
        .count()
        .to_string();
    let topic = page.collection.topic(&page.selection.topic);
    let shown = comparison.map_or(0, |comparison| comparison.columns.len());
    let summary = messages.shown_of_speaking.of(page.language, shown, &[("speaking", &speaking)]);
    html! {
        <div class="topic-head">
            <h1>{topic.map_or("", |topic| page.text(&topic.name))}</h1>
            <p class="explanation">{topic.map_or("", |topic| page.text(&topic.explanation))}</p>
            <p class="on-screen"><span role="status">{summary}</span>{" "}{order_notes(page)}</p>
        </div>
    }
}

/// In which order the authors stand, and by which rule they were chosen if nobody chose them.
pub(super) fn order_notes(page: &Page) -> Html {
    let messages = page.messages();
    let is_opening = page.selection.authors == Authors::Opening;
    html! {
        <span class="order-notes">
            {messages.order_note}
            {" "}
            <span hidden={!is_opening}>
                {messages.opening_note.of(page.language, OPENING_AUTHORS, &[])}
            </span>
        </span>
    }
}
