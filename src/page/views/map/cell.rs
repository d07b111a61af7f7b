//! A delegation on an issue: how much it recommends and how, as a link to its words; or what their absence means.

use yew::prelude::*;

use crate::page::components::links::follow;
use crate::page::components::worded::worded_as;
use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use model::{Answer, joined};
use query::comparison::{Cell, Cited, Column, EmptyReason, Row, RowHead};
use query::selection::{Authors, Selection, View};

pub(super) fn cell(page: &Page, column: &Column<'_>, row: &Row<'_>, cell: &Cell<'_>) -> Html {
    let issue = row.head.key().to_owned();
    html! {
        <td key={issue.clone()} data-issue={issue}>
            {match cell {
                Cell::Passages(passages) => said(page, column, &row.head, passages).unwrap_or_default(),
                Cell::Empty(meaning) => empty(page, *meaning),
            }}
        </td>
    }
}

/// The sign for the eye, and the words for the ear; the legend explains it to both.
fn empty(page: &Page, meaning: EmptyReason) -> Html {
    let message = page.messages().empty(meaning);
    html! {
        <span class="empty" data-empty={meaning.as_str()} title={message.name}>
            {worded_as("span", "visually-hidden", message.name)}
        </span>
    }
}

/// The passages are recommendations, at least one.
fn said(
    page: &Page,
    column: &Column<'_>,
    head: &RowHead<'_>,
    passages: &[Cited<'_>],
) -> Option<Html> {
    let strongest = passages.iter().min_by_key(|cited| cited.rank())?;
    let count = passages.len();
    let answers = answers(page, head, passages);
    let wording = strongest.passage.strength().map_or("", |it| page.messages().strength(it).name);
    let how = if answers.is_empty() { wording.to_owned() } else { joined(&answers, " · ") };
    let mut target = Selection { view: View::Auto, ..page.selection.clone() };
    target.filter.authors = Authors::These(vec![column.author.code.clone()]);
    let target = target.pointing_to(strongest.document, strongest.passage);
    let onclick = follow(page, Action::Choose(target.clone()));
    Some(html! {
        <a href={page.href(&target)} {onclick}>
            <b aria-hidden="true">{count.to_string()}</b>
            {worded_as("span", "visually-hidden", &page.recommendations(count, false))}
            {" "}
            {worded_as("span", "how", &how)}
        </a>
    })
}

/// The names of the answers that the passages give to the question of their issue, in its order.
fn answers<'a>(page: &'a Page, head: &RowHead<'a>, passages: &[Cited<'_>]) -> Vec<&'a str> {
    let RowHead::Issue(issue) = head else { return Vec::new() };
    let is_given =
        |answer: &&Answer| passages.iter().any(|it| it.passage.answer.as_ref() == Some(&answer.id));
    issue.answers.iter().filter(is_given).map(|answer| page.text(&answer.name)).collect()
}
