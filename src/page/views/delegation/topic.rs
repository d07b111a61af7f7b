//! What a delegation says on a topic: its issues, each with the stages side by side.

use yew::prelude::*;

use crate::page::components::passage::InColumn;
use crate::page::components::piece::passages;
use crate::page::components::row_head::row_head;
use crate::page::state::view_model::Page;
use query::comparison::{Cell, Row};
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

/// One issue: a place for each stage, in their order, so that the same stage is below itself.
fn row(page: &Page, of: &Delegation<'_>, row: &Row<'_>) -> Html {
    let issue = row.head.key().to_owned();
    let stages = of.stages.iter().zip(&row.cells);
    html! {
        <section key={issue.clone()} class="issue" data-issue={issue}>
            <div class="issue-head">{row_head(page, &row.head, "3")}</div>
            <div class="statements">{for stages.map(|(stage, said)| cell(page, of, stage, said))}</div>
        </section>
    }
}

/// What is said in one stage, or what it means that nothing is.
fn cell(page: &Page, of: &Delegation<'_>, stage: &Stage<'_>, said: &Cell<'_>) -> Html {
    // The passages have their ids: nobody else's column is here.
    let column = InColumn { author: of.author.code.clone(), is_alone: true };
    let round = stage.round.id.to_string();
    html! {
        <div key={round.clone()} class="statement" data-round={round}>
            <p class="author-name">{page.text(&stage.round.name)}</p>
            {match said {
                Cell::Passages(all) => passages(page, all, Some(&column), false),
                Cell::Empty(meaning) => {
                    let message = page.messages().empty(*meaning);
                    html! {
                        <p class="empty" data-empty={meaning.as_str()} title={message.explanation}>
                            {message.name}
                        </p>
                    }
                }
            }}
        </div>
    }
}
