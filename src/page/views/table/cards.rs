//! The comparison as cards: one author at a time, with the same rows in the same order.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::author_head::author_head;
use super::cell::cell;
use super::silent_issues::silent_issues;
use crate::page::components::passage::InColumn;
use crate::page::components::row_head::row_head;
use crate::page::components::silent_names::silent_names;
use crate::page::hooks::use_top_card::TopCard;
use crate::page::state::view_model::Page;
use i18n::fill;
use model::AuthorCode;
use query::comparison::{Comparison, Row};

pub(super) fn cards(page: &Page, compared: &Comparison<'_>, top_card: &TopCard) -> Html {
    let place = |code: &AuthorCode| compared.columns.iter().position(|c| c.author.code == *code);
    let index = top_card.author.as_ref().and_then(place).unwrap_or_default();
    let Some(column) = compared.columns.get(index) else {
        return html! { <div class="cards"></div> };
    };
    let here = InColumn { author: column.author.code.clone(), is_alone: true };
    let rows = compared.rows.iter().map(|row| card_row(page, row, index, &here));
    let silent = compared.silent_rows.iter().map(|row| card_row(page, row, index, &here));
    html! {
        <div class="cards" data-author={column.author.code.to_string()}>
            {pager(page, compared, index, &top_card.choose)}
            <div class="card-head">{author_head(page, column)}</div>
            <div class="card-rows">{for rows}</div>
            <details class="silent" hidden={compared.silent_rows.is_empty()}>
                {silent_names(page, silent_issues(compared))}
                <div class="card-rows">{for silent}</div>
            </details>
        </div>
    }
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

fn pager(
    page: &Page,
    compared: &Comparison<'_>,
    index: usize,
    choose: &Callback<AuthorCode>,
) -> Html {
    let messages = page.messages();
    let count = compared.columns.len();
    let step = |text: &'static str, sign: &'static str, to: Option<usize>| {
        let target = to.and_then(|to| compared.columns.get(to));
        let target = target.map(|column| column.author.code.clone());
        let disabled = target.is_none();
        let choose = choose.clone();
        let onclick = move |_: MouseEvent| {
            if let Some(code) = &target {
                choose.emit(code.clone());
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
    let onchange = choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        AuthorCode::new(select.value())
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
