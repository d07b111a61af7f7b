//! One issue: the stages in which the delegation says something, and what the silence of the others means.

use yew::prelude::*;

use crate::page::components::in_column::InColumn;
use crate::page::components::piece::passages;
use crate::page::components::row_head::row_head;
use crate::page::components::worded::worded_as;
use crate::page::state::view_model::Page;
use model::{AuthorCode, joined};
use query::comparison::{Cell, Cited, EmptyReason, Row};
use query::delegation::Stage;

/// One issue: the stages in which something is said side by side, and what the silence of the others means below.
pub(super) fn issue(
    page: &Page,
    code: &AuthorCode,
    stages: &[Stage<'_>],
    row: &Row<'_>,
    level: &'static str,
) -> Html {
    let key = row.head.key().to_owned();
    let (mut spoken, mut silent) = (Vec::new(), Vec::new());
    for (stage, said) in stages.iter().zip(&row.cells) {
        match said {
            Cell::Passages(all) => spoken.push(statement(page, code, stage, all)),
            Cell::Empty(meaning) => silent.push((stage, *meaning)),
        }
    }
    html! {
        <section key={key.clone()} class="issue" data-issue={key}>
            <div class="issue-head">{row_head(page, &row.head, level)}</div>
            <div class="statements">{for spoken}</div>
            {for EmptyReason::ALL.iter().filter_map(|it| silence(page, &silent, *it))}
        </section>
    }
}

/// What is said in one stage.
fn statement(page: &Page, code: &AuthorCode, stage: &Stage<'_>, said: &[Cited<'_>]) -> Html {
    // The passages have their ids: nobody else's column is here.
    let column = InColumn { author: code.clone(), is_alone: true };
    let round = stage.round.id.to_string();
    html! {
        <div key={round.clone()} class="statement" data-round={round}>
            {worded_as("p", "author-name", page.text(&stage.round.name))}
            {passages(page, said, Some(&column), false)}
        </div>
    }
}

/// The line that names the stages that are silent for one reason.
fn silence(page: &Page, silent: &[(&Stage<'_>, EmptyReason)], reason: EmptyReason) -> Option<Html> {
    let stages = silent.iter().filter(|(_, meaning)| *meaning == reason);
    let names: Vec<&str> = stages.map(|(stage, _)| page.text(&stage.round.name)).collect();
    let message = page.messages().empty(reason);
    (!names.is_empty()).then(|| {
        html! {
            <p class="empty" data-empty={reason.as_str()} title={message.explanation}>
                {joined(&names, " · ")}{" – "}<b>{message.name}</b>
            </p>
        }
    })
}
