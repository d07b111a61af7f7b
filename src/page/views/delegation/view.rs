//! The view: the topic on screen, by issue, as the delegation that alone was chosen speaks of it.

use yew::prelude::*;

use super::issue::issue;
use crate::page::components::nobody::nobody;
use crate::page::components::silent_names::silent_issues;
use crate::page::components::worded::worded_as;
use crate::page::state::view_model::Page;
use model::Issue;
use query::delegation::alone;

pub(in crate::page) fn delegation(page: &Page) -> Html {
    html! {
        <div
            id="comparison"
            class="of-one"
            part="comparison"
            role="group"
            tabindex="-1"
            aria-label={page.messages().view_delegation()}
        >
            {worded_as("p", "author-name", page.selection.alone().map_or("", |code| page.name(code)))}
            {issues(page)}
        </div>
    }
}

fn issues(page: &Page) -> Html {
    let said = alone(&page.collection, &page.selection).zip(page.selection.alone());
    match said {
        Some(((stages, on), code)) if !on.rows.is_empty() => {
            let level = page.context.row_heading();
            let is_silent =
                |issue: &&Issue| on.rows.iter().all(|row| row.head.key() != issue.id.as_str());
            let silent: Vec<&Issue> = on.topic.issues.iter().filter(is_silent).collect();
            html! {
                <div>
                    {for on.rows.iter().map(|row| issue(page, code, &stages, row, level))}
                    {silent_issues(page, &silent)}
                </div>
            }
        }
        _ => nobody(page),
    }
}
