//! The view: a row for each delegation, a column for each issue that one of them addresses.

use yew::prelude::*;

use super::cell::cell;
use super::sorting::{in_order, sorting};
use crate::page::components::empty_meaning::empty_meaning;
use crate::page::components::row_name::row_name;
use crate::page::components::silent_names::silent_issues;
use crate::page::components::view_list::map_page;
use crate::page::host_context::Place;
use crate::page::state::view_model::Page;
use query::comparison::{Comparison, EmptyReason, RowHead, compare};

pub(in crate::page) fn map(page: &Page) -> Html {
    // A remark is no recommendation, and has no column.
    let mut selection = page.selection.clone();
    selection.filter.remarks = false;
    let Some(compared) = compare(&page.collection, &selection) else {
        // Only a collection without any topic has none.
        return html! { <div id="comparison" class="comparison"></div> };
    };
    let name = page.messages().view_map();
    let heads = compared.rows.iter().map(|row| {
        let issue = row.head.key().to_owned();
        html! { <th key={issue.clone()} scope="col" data-issue={issue}>{row_name(page, &row.head)}</th> }
    });
    let rows = in_order(page, &compared);
    let silent = compared.silent_rows.iter().filter_map(|row| match row.head {
        RowHead::Issue(issue) => Some(issue),
        RowHead::OtherRecommendations | RowHead::Remarks => None,
    });
    html! {
        <div id="comparison" class="comparison" part="comparison" role="group" tabindex="-1" aria-label={name}>
            {sorting(page)}
            // A box that scrolls has to be reached by the keyboard, and so has a name.
            <div class="map-scroller" role="group" tabindex="0" aria-label={name}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col" class="corner">{page.messages().map_delegation()}</th>
                            {for heads}
                        </tr>
                    </thead>
                    <tbody>{for rows.iter().map(|place| row(page, &compared, *place))}</tbody>
                </table>
            </div>
            {silent_issues(page, &silent.collect::<Vec<_>>())}
            {if page.context.place == Place::Page && !page.context.own_data && !page.has_loaded() {
                html! { <a class="answers" href={map_page(page)}>{page.messages().map_answers()}</a> }
            } else {
                Html::default()
            }}
            <dl class="legend">{for EmptyReason::ALL.map(|meaning| empty_meaning(page, meaning))}</dl>
        </div>
    }
}

fn row(page: &Page, compared: &Comparison<'_>, place: usize) -> Html {
    let column = &compared.columns[place];
    let code = column.author.code.to_string();
    let cells = compared.rows.iter().filter_map(|row| Some((row, row.cells.get(place)?)));
    html! {
        <tr key={code.clone()} data-author={code}>
            <th scope="row" dir="auto">{page.name(&column.author.code)}</th>
            {for cells.map(|(row, said)| cell(page, column, row, said))}
        </tr>
    }
}
