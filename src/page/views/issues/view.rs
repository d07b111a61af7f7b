//! The view: the list of issues, and their sections in the order of how many delegations address them.

use yew::prelude::*;

use super::issue_list::issue_list;
use super::section::{in_turn, section};
use crate::page::components::nobody::nobody;
use crate::page::components::silent_names::silent_issues;
use crate::page::components::worded::worded_as;
use crate::page::state::view_model::Page;
use query::comparison::{Section, by_issue};

pub(in crate::page) fn by_issues(page: &Page) -> Html {
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

/// As many passages as the first screen of a desktop shows. Once the reader chose something, issues behind them are
/// drawn in their turn.
const IN_SIGHT: usize = 12;

fn sections(page: &Page, sections: &[Section<'_>]) -> Html {
    let at_once = page.context.at_once;
    let mut passages = 0;
    let draw = |it: &Section<'_>| {
        let before = passages;
        passages += it.passages();
        if is_drawn_now(page.by_reader, before, passages, at_once) {
            return section(page, it);
        }
        in_turn(page, it.head.key())
    };
    html! { <>{for sections.iter().map(draw)}</> }
}

/// Whether a section is drawn with those before it: `before` passages are in these, and `with_it` in these and the
/// section.
pub(super) fn is_drawn_now(by_reader: bool, before: usize, with_it: usize, at_once: usize) -> bool {
    with_it <= at_once && (!by_reader || before < IN_SIGHT)
}
