//! The topics of a collection of the reader's own, with their issues.

use model::{Collection, Topic};
use yew::prelude::*;

use super::adding::adding;
use super::at::At;
use super::fields::line;
use crate::model::action::Action;
use crate::model::change::Change;

pub(super) fn topics(at: &At, made: &Collection) -> Html {
    let words = at.words();
    let items = made.topics.iter().enumerate().map(|(place, topic)| {
        html! { <li key={topic.id.to_string()} class="desk-topic">{topic_item(at, place, topic)}</li> }
    });
    html! {
        <section>
            <h3>{words.topics}</h3>
            <ul>{for items}</ul>
            {adding(at, words.add_topic, Change::AddTopic)}
        </section>
    }
}

fn topic_item(at: &At, place: usize, topic: &Topic) -> Html {
    let words = at.words();
    let terms = topic.terms.iter().find(|terms| terms.language == "en");
    let terms = terms.map(|terms| terms.body.join(", ")).unwrap_or_default();
    let issues = topic.issues.iter().enumerate().map(|(issue, known)| {
        html! {
            <li key={known.id.to_string()}>
                {line(words.name, at.text(&known.name), at.changes(move |name| Change::IssueName(place, issue, name)))}
                {at.button(words.take_out, Action::Change(Change::DropIssue(place, issue)))}
            </li>
        }
    });
    html! {
        <details>
            <summary dir="auto">{at.text(&topic.name).to_owned()}</summary>
            <div class="desk-fields">
                {line(words.name, at.text(&topic.name), at.changes(move |name| Change::TopicName(place, name)))}
                {line(words.explanation, at.text(&topic.explanation), at.changes(move |text| Change::TopicExplanation(place, text)))}
                {line(words.terms, &terms, at.changes(move |list| Change::TopicTerms(place, list)))}
            </div>
            <h4>{words.issues}</h4>
            <ul class="desk-rows">{for issues}</ul>
            {adding(at, words.add_issue, move |name| Change::AddIssue(place, name))}
            {at.button(words.take_out, Action::Change(Change::DropTopic(place)))}
        </details>
    }
}
