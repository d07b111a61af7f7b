//! The choice of topic: links, each with how many authors recommend something on it.

use yew::prelude::*;

use super::links::follow;
use crate::page::components::worded::worded_as;
use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use model::Topic;
use query::comparison::TopicCount;

pub(in crate::page) fn topic_list(page: &Page) -> Html {
    let topics = page.collection.topics.iter().zip(&page.on_topics);
    let nav = page.context.landmark("nav");
    html! {
        <@{nav} class="topics" part="topics" aria-label={page.messages().topics_label()}>
            <ul>{for topics.map(|(it, count)| topic(page, it, count))}</ul>
        </@>
    }
}

fn topic(page: &Page, topic: &Topic, count: &TopicCount) -> Html {
    let id = topic.id.clone();
    let is_current = id == page.selection.filter.topic;
    let target = page.selection.with_topic(id.clone());
    let authors = page.messages().topic_authors().of(page.language, count.authors, &[]);
    let authors = page.counted(count.authors, count.unchecked, authors);
    let onclick = follow(page, Action::ChooseTopic(id.clone()));
    html! {
        <li key={id.to_string()}>
            <a
                href={page.href(&target)}
                aria-current={is_current.then_some("page")}
                data-topic={id.to_string()}
                {onclick}
            >
                {worded_as("span", "topic-name", page.text(&topic.name))}
                {" "}
                {worded_as("span", "count", &authors)}
            </a>
        </li>
    }
}
