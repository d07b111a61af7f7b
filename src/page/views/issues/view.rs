//! The view: the list of issues, and their sections in the order of how many delegations address them.

use yew::prelude::*;

use super::issue_list::issue_list;
use super::section::{InTurn, section};
use crate::page::components::nobody::nobody;
use crate::page::components::silent_names::silent_issues;
use crate::page::components::worded::worded_as;
use crate::page::host_context::Place;
use crate::page::state::view_model::{Page, PageProps};
use query::comparison::{Section, by_issue};

#[component]
pub(in crate::page) fn IssuesView(props: &PageProps) -> Html {
    let page = &props.page;
    let Some(arranged) = by_issue(&page.collection, &page.selection) else {
        // Only a collection without any topic has none.
        return html! { <div id="comparison" class="by-issue"></div> };
    };
    html! {
        <div
            id="comparison"
            class="by-issue"
            part="comparison"
            role="group"
            tabindex="-1"
            aria-label={page.text(&arranged.topic.name).to_owned()}
        >
            {issue_list(page, &arranged)}
            <div class="issue-sections">
                <div>
                    {if arranged.sections.is_empty() { nobody(page) } else { sections(page, &arranged.sections) }}
                </div>
                {silent_issues(page, &arranged.silent)}
                {worded_as("p", "answers-note", page.messages().answers_note())}
            </div>
        </div>
    }
}

/// As many passages as the first screen of a desktop shows, and some. Issues behind them are drawn in their turn.
const IN_SIGHT: usize = 12;

fn sections(page: &Page, sections: &[Section<'_>]) -> Html {
    let at_once = page.context.at_once;
    let is_static = page.context.place == Place::Static;
    let mut passages = 0;
    let draw = |it: &Section<'_>| {
        let is_in_sight = is_static || passages < IN_SIGHT;
        passages += it.passages();
        if is_in_sight && passages <= at_once {
            return section(page, it);
        }
        let issue = it.head.key().to_owned();
        html! { <InTurn key={issue.clone()} page={page.clone()} issue={issue.clone()} /> }
    };
    html! { <>{for sections.iter().map(draw)}</> }
}
