//! One issue: its question, what is said on it, and who is not among those who say it.

use model::joined;
use yew::prelude::*;

use super::others::others;
use super::statement::statement;
use crate::page::components::later::{Later, Part, later};
use crate::page::components::row_head::row_head;
use crate::page::components::worded::worded_as;
use crate::page::state::view_model::Page;
use query::comparison::{Group, Section, Statement, by_issue};

pub(super) fn section(page: &Page, section: &Section<'_>) -> Html {
    let issue = section.head.key().to_owned();
    html! {
        <section key={issue.clone()} id={anchor(&issue)} class="issue" data-issue={issue} tabindex="-1">
            <div class="issue-head">
                {row_head(page, &section.head, page.context.row_heading())}
                {worded_as("span", "count", &authors(page, section))}
            </div>
            <div class="statements">{for section.groups.iter().map(|it| group(page, section, it))}</div>
            {others(page, section)}
        </section>
    }
}

/// What gives the same answer. Each statement says which; where nothing on the issue gives one, none does.
fn group(page: &Page, section: &Section<'_>, group: &Group<'_>) -> Html {
    let in_pieces = section.passages() > page.context.at_once;
    let is_alone = section.groups.len() == 1 && group.answer.is_none();
    let name = group.answer.map_or(page.messages().other_points(), |it| page.text(&it.name));
    let count = page.messages().topic_authors().of(page.language, group.authors(), &[]);
    let key = group.answer.map_or(String::new(), |answer| answer.id.to_string());
    let label = joined(&[name, " · ", &count], "");
    let draw = |(place, it): (usize, &Statement<'_>)| {
        let said = if is_alone {
            ""
        } else if place == 0 {
            &label
        } else {
            name
        };
        statement(page, it, said, in_pieces)
    };
    html! {
        <div {key} class="answer" role="group" aria-label={label.clone()}>
            {for group.statements.iter().enumerate().map(draw)}
        </div>
    }
}

/// The id of an issue's section. A passage's has a slash in it.
pub(super) fn anchor(issue: &str) -> String {
    joined(&["issue-", issue], "")
}

/// How many delegations address the issue.
pub(super) fn authors(page: &Page, section: &Section<'_>) -> String {
    page.messages().topic_authors().of(page.language, section.authors, &[])
}

/// The section of an issue, drawn in its turn; until then its place.
pub(super) fn in_turn(page: &Page, issue: &str) -> Html {
    later(issue.to_owned(), Part::of_issue(page, issue.to_owned(), in_place))
}

fn in_place(part: &Part, later: &Later) -> Html {
    let drawn = later.shown.as_ref().and_then(|Part { page, name, .. }| {
        let arranged = by_issue(&page.collection, &page.selection)?;
        let found = arranged.sections.iter().find(|it| it.head.key() == name)?;
        Some(section(page, found))
    });
    let place = drawn.is_none().then(|| anchor(&part.name));
    html! { <div class="issue-in-turn" id={place}>{for drawn}</div> }
}
