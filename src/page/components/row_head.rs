//! The head of a row: the issue, the question it asks, and what it touches elsewhere.

use yew::prelude::*;

use super::links::follow;
use super::row_name::row_name;
use crate::page::components::worded::{worded, worded_as};
use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use model::{Issue, followed};
use query::comparison::RowHead;

/// `level` is that of its heading.
pub(in crate::page) fn row_head(page: &Page, head: &RowHead<'_>, level: &'static str) -> Html {
    let explanation = match head {
        RowHead::Issue(issue) => page.text(&issue.explanation),
        RowHead::OtherRecommendations => page.messages().other_recommendations().explanation,
        RowHead::Remarks => page.messages().remarks_row().explanation,
    };
    html! {
        <div class="row-head">
            <span class="issue-name" role="heading" aria-level={level}>{row_name(page, head)}</span>
            {worded_as("span", "issue-explanation", explanation)}
            {match head {
                RowHead::Issue(issue) => references(page, issue),
                RowHead::OtherRecommendations | RowHead::Remarks => Html::default(),
            }}
        </div>
    }
}

fn references(page: &Page, issue: &Issue) -> Html {
    let messages = page.messages();
    let norms = issue.reference_points.iter().filter_map(|id| {
        let point = page.collection.reference_points.iter().find(|point| point.id == *id)?;
        Some(html! {
            <a
                key={id.clone()}
                href={followed(Some(&point.source))}
                title={page.text(&point.descriptor).to_owned()}
                rel="noreferrer"
            >
                {id.clone()}
            </a>
        })
    });
    let elsewhere = issue.see_also.iter().filter_map(|(topic, issue)| {
        let found = page.collection.topic(topic)?;
        let name = page.text(&found.issue(issue)?.name);
        let target = page.selection.with_topic(topic.clone());
        let onclick = follow(page, Action::ChooseTopic(topic.clone()));
        Some(html! {
            <a key={format!("{topic}/{issue}")} href={page.href(&target)} {onclick}>
                {format!("{} – {name}", page.text(&found.name))}
            </a>
        })
    });
    let norms = links("reference-points", messages.reference_points(), norms.collect());
    let elsewhere = links("see-also", messages.see_also(), elsewhere.collect());
    if issue.reference_points.is_empty() && issue.see_also.is_empty() {
        return Html::default();
    }
    html! {
        <details class="references">
            {worded("summary", messages.related())}
            {norms}
            {elsewhere}
        </details>
    }
}

/// A line of links; nothing without any.
fn links(class: &'static str, name: &str, links: Vec<Html>) -> Html {
    if links.is_empty() {
        return Html::default();
    }
    html! {
        <p {class}>
            {worded("span", name)}
            {" "}
            <span class="reference-links">{for links}</span>
        </p>
    }
}
