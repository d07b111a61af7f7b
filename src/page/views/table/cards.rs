//! The comparison as cards: one author at a time, with the same rows in the same order.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::author_head::author_head;
use super::cell::cell;
use super::silent_issues::silent_issues;
use crate::page::components::in_column::InColumn;
use crate::page::components::later::{Later, Part, later};
use crate::page::components::row_head::row_head;
use crate::page::components::silent_names::silent_names;
use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use i18n::fill;
use model::{AuthorCode, Document};
use query::comparison::{Comparison, Row, compare};

pub(super) fn cards(page: &Page, compared: &Comparison<'_>) -> Html {
    let index = on_top(page, compared);
    let Some(column) = compared.columns.get(index) else {
        return html! { <div class="cards"></div> };
    };
    let here = InColumn { author: column.author.code.clone(), is_alone: true };
    let rows = compared.rows.iter().map(|row| card_row(page, row, index, &here));
    let name = column.author.code.to_string();
    let head = silent_names(page, silent_issues(compared));
    let silent = Part { name, head, ..Part::unfolding(page, silent) };
    html! {
        <div class="cards" data-author={column.author.code.to_string()}>
            {pager(page, compared, index)}
            <div class="card-head">{author_head(page, column)}</div>
            <div class="card-rows">{for rows}</div>
            {if compared.silent_rows.is_empty() { Html::default() } else { later(String::new(), silent) }}
        </div>
    }
}

/// The issues on which none of the authors on screen has a passage, once the line that names them is opened.
fn silent(part: &Part, later: &Later) -> Html {
    let page = &part.page;
    let compared = later.shown.as_ref().and_then(|_| compare(&page.collection, &page.selection));
    let here = InColumn { author: part.name.as_str().into(), is_alone: true };
    let rows = compared.iter().flat_map(|compared| {
        let index = compared.columns.iter().position(|it| it.author.code == here.author);
        let rows = compared.silent_rows.iter();
        rows.map(|row| card_row(page, row, index.unwrap_or_default(), &here)).collect::<Vec<_>>()
    });
    html! {
        <details class="silent" ontoggle={later.ontoggle.clone()}>
            {part.head.clone()}
            <div class="card-rows">{for rows}</div>
        </details>
    }
}

/// The place of the card on top: the one put there, else that of the first author of what is pointed at.
fn on_top(page: &Page, compared: &Comparison<'_>) -> usize {
    let pointed = page.selection.focus.passage.as_ref();
    let pointed = pointed.and_then(|id| page.collection.document(&id.document));
    let codes = compared.columns.iter().map(|column| &column.author.code);
    let put = page.card.as_ref().and_then(|put| codes.clone().position(|code| code == put));
    let is_by = |document: &Document| codes.clone().position(|code| document.is_by(code));
    put.or_else(|| pointed.and_then(is_by)).unwrap_or_default()
}

fn card_row(page: &Page, row: &Row<'_>, index: usize, here: &InColumn) -> Html {
    let issue = row.head.key().to_owned();
    html! {
        <section
            key={issue.clone()}
            class="card-row"
            data-issue={issue}
            data-author={here.author.to_string()}
        >
            {row_head(page, &row.head, page.context.row_heading())}
            {row.cells.get(index).map_or_else(|| html! { <p></p> }, |it| cell(page, it, here))}
        </section>
    }
}

fn pager(page: &Page, compared: &Comparison<'_>, index: usize) -> Html {
    let messages = page.messages();
    let count = compared.columns.len();
    let step = |text: &'static str, sign: &'static str, to: Option<usize>| {
        let target = to.and_then(|to| compared.columns.get(to));
        let target = target.map(|column| column.author.code.clone());
        let disabled = target.is_none();
        let dispatch = page.dispatch.clone();
        let onclick = move |_: MouseEvent| {
            if let Some(code) = &target {
                dispatch.emit(Action::ShowCard(code.clone()));
            }
        };
        html! { <button type="button" aria-label={text} {disabled} {onclick}>{sign}</button> }
    };
    let options = compared.columns.iter().enumerate().map(|(place, column)| {
        let code = column.author.code.clone();
        html! {
            <option key={code.to_string()} value={code.to_string()} selected={place == index}>
                {page.name(&code)}
            </option>
        }
    });
    let onchange = page.dispatch.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Action::ShowCard(AuthorCode::new(select.value()))
    });
    let number = (index + 1).to_string();
    let position =
        fill(messages.author_of(), &[("number", &number), ("count", &count.to_string())]);
    html! {
        <div class="pager">
            {step(messages.previous_author(), "‹", index.checked_sub(1))}
            <div class="pager-author">
                <span role="status">{position}</span>
                <select name="card" autocomplete="off" aria-label={messages.authors_label()} {onchange}>
                    {for options}
                </select>
            </div>
            {step(messages.next_author(), "›", Some(index + 1))}
        </div>
    }
}
