//! The choice of topic: links, each with how many authors recommend something on it.

use yew::prelude::*;

use crate::page::{Action, Page};
use query::comparison::TopicCount;

pub(in crate::page) fn topic_list(page: &Page, counts: &[TopicCount<'_>]) -> Html {
    let nav = page.surroundings.landmark("nav");
    html! {
        <@{nav} class="topics" part="topics" aria-label={page.messages().topics_label}>
            <ul>{for counts.iter().map(|count| topic(page, count))}</ul>
        </@>
    }
}

fn topic(page: &Page, count: &TopicCount<'_>) -> Html {
    let id = count.topic.id.clone();
    let is_current = id == page.selection.filter.topic;
    let target = page.selection.with_topic(id.clone());
    let authors = page.messages().topic_authors.of(page.language, count.authors, &[]);
    let authors = page.counted(count.authors, count.unchecked, authors);
    let onclick = super::follow(page, Action::ChooseTopic(id.clone()));
    html! {
        <li key={id.to_string()}>
            <a
                href={page.href(&target)}
                aria-current={is_current.then_some("page")}
                data-topic={id.to_string()}
                {onclick}
            >
                <span class="topic-name">{page.text(&count.topic.name)}</span>
                {" "}
                <span class="count">{authors}</span>
            </a>
        </li>
    }
}
