//! What a delegation says on a topic: its issues, each with the stages side by side.

use yew::prelude::*;

use crate::page::components::passage::InColumn;
use crate::page::components::piece::passages;
use crate::page::components::row_head::row_head;
use crate::page::state::view_model::Page;
use query::comparison::{Cell, Cited, EmptyReason, Row};
use query::delegation::{Delegation, OnTopic, Stage};
use query::map::of_cell;
use query::selection::write;

pub(super) fn topic(page: &Page, of: &Delegation<'_>, on: &OnTopic<'_>) -> Html {
    let id = on.topic.id.to_string();
    let comparison = of_cell(&page.collection, &on.topic.id, &of.author.code, page.language);
    let comparison = write(&comparison, &page.collection).link(&page.context.site);
    let messages = page.messages();
    html! {
        <section key={id.clone()} data-topic={id}>
            <h2>{page.text(&on.topic.name)}</h2>
            <p class="count">
                {page.recommendations(on.recommendations(), false)}{" · "}
                <a href={comparison}>{messages.plain_comparison()}</a>
            </p>
            <div>{for on.rows.iter().map(|it| row(page, of, it))}</div>
        </section>
    }
}

/// One issue: the stages in which something is said side by side, and what the silence of the others means below.
fn row(page: &Page, of: &Delegation<'_>, row: &Row<'_>) -> Html {
    let issue = row.head.key().to_owned();
    let (mut spoken, mut silent) = (Vec::new(), Vec::new());
    for (stage, said) in of.stages.iter().zip(&row.cells) {
        match said {
            Cell::Passages(all) => spoken.push(statement(page, of, stage, all)),
            Cell::Empty(meaning) => silent.push((stage, *meaning)),
        }
    }
    html! {
        <section key={issue.clone()} class="issue" data-issue={issue}>
            <div class="issue-head">{row_head(page, &row.head, "3")}</div>
            <div class="statements">{for spoken}</div>
            {for EmptyReason::ALL.iter().filter_map(|it| silence(page, &silent, *it))}
        </section>
    }
}

/// What is said in one stage.
fn statement(page: &Page, of: &Delegation<'_>, stage: &Stage<'_>, said: &[Cited<'_>]) -> Html {
    // The passages have their ids: nobody else's column is here.
    let column = InColumn { author: of.author.code.clone(), is_alone: true };
    let round = stage.round.id.to_string();
    html! {
        <div key={round.clone()} class="statement" data-round={round}>
            <p class="author-name">{page.text(&stage.round.name)}</p>
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
                {names.join(" · ")}{" – "}<b>{message.name}</b>
            </p>
        }
    })
}
