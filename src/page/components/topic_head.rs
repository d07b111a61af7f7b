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
    let is_opening = page.selection.authors == Authors::Opening;
    html! {
        <div class="topic-head">
            <h1>{topic.map_or("", |topic| page.text(&topic.name))}</h1>
            <p class="explanation">{topic.map_or("", |topic| page.text(&topic.explanation))}</p>
            <p class="summary">
                <span role="status">{summary}</span>
                {" "}
                <span>{messages.order_note}</span>
                {" "}
                <span hidden={!is_opening}>
                    {messages.opening_note.of(page.language, OPENING_AUTHORS, &[])}
                </span>
            </p>
        </div>
    }
}
