//! The comparison as a table: authors as columns, issues as rows.

use yew::prelude::*;

use super::author_head::author_head;
use super::caption::caption;
use super::cell::cell;
use super::silent_issues::silent_issues;
use crate::page::components::in_column::InColumn;
use crate::page::components::later::{Later, Part, later};
use crate::page::components::row_head::row_head;
use crate::page::components::silent_names::silent_names;
use crate::page::state::view_model::Page;
use query::comparison::{Comparison, Row, compare};

pub(super) fn table(page: &Page, compared: &Comparison<'_>) -> Html {
    let messages = page.messages();
    let columns = compared.columns.len();
    let caption = caption(page, compared);
    let heads = compared.columns.iter().map(|column| {
        let code = column.author.code.to_string();
        html! {
            <th key={code.clone()} scope="col" data-author={code}>{author_head(page, column)}</th>
        }
    });
    html! {
        // A box that scrolls has to be reached by the keyboard, and so has a name.
        <div
            class="table-scroller"
            data-columns={columns.min(MOST_IN_PLACE).to_string()}
            role="group"
            tabindex="0"
            aria-label={caption.clone()}
        >
            <table>
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="corner">{messages.issues_column()}</th>
                        {for heads}
                    </tr>
                </thead>
                <tbody>{for rows(page, compared)}</tbody>
                {silent_rows(page, compared)}
            </table>
        </div>
    }
}

/// More columns than this are never shown without a box that scrolls; the styles say from which
/// width on how many are.
const MOST_IN_PLACE: usize = 7;

/// In a table with very many passages, rows below the first screen are drawn in their turn.
fn rows(page: &Page, compared: &Comparison<'_>) -> Vec<Html> {
    let mut before = 0;
    let draw = |it: &Row<'_>| {
        let is_below = page.in_pieces && before >= IN_SIGHT;
        before += it.passages().count();
        if is_below {
            let issue = it.head.key().to_owned();
            return later(issue.clone(), Part::of_issue(page, issue, in_place));
        }
        row(page, compared, it)
    };
    compared.rows.iter().map(draw).collect()
}

/// As many passages as fill the first screen of a desktop in any table.
const IN_SIGHT: usize = 40;

fn in_place(_: &Part, later: &Later) -> Html {
    let drawn = later.shown.as_ref().and_then(|Part { page, name, .. }| {
        let compared = compare(&page.collection, &page.selection)?;
        let found = compared.rows.iter().find(|it| it.head.key() == name)?;
        Some(row(page, &compared, found))
    });
    html! { <>{for drawn}</> }
}

fn row(page: &Page, compared: &Comparison<'_>, row: &Row<'_>) -> Html {
    let issue = row.head.key().to_owned();
    let cells = compared.columns.iter().zip(&row.cells).map(|(column, content)| {
        let here = InColumn { author: column.author.code.clone(), is_alone: false };
        let code = column.author.code.to_string();
        // On paper a cell may have to say whose it is.
        let name = page.name(&column.author.code).to_owned();
        html! {
            <td key={code.clone()} data-author={code} data-name={name} data-issue={issue.clone()}>
                {cell(page, content, &here)}
            </td>
        }
    });
    html! {
        <tr key={issue.clone()} data-issue={issue.clone()}>
            <th scope="row">{row_head(page, &row.head, page.context.row_heading())}</th>
            {for cells}
        </tr>
    }
}

/// The issues on which none of the authors on screen has a passage: a line that names them, and their rows once it is
/// opened.
fn silent_rows(page: &Page, compared: &Comparison<'_>) -> Html {
    if compared.silent_rows.is_empty() {
        return Html::default();
    }
    let head = silent_names(page, silent_issues(compared));
    later(String::new(), Part { head, ..Part::unfolding(page, silent) })
}

fn silent(part: &Part, later: &Later) -> Html {
    let page = &part.page;
    let shown = later.shown.as_ref();
    let compared = shown.and_then(|_| compare(&page.collection, &page.selection));
    let rows = compared.iter().flat_map(|compared| {
        compared.silent_rows.iter().map(move |silent| row(page, compared, silent))
    });
    let span = (page.columns.len() + 1).to_string();
    html! {
        <tbody class="silent">
            <tr key="silent">
                <th scope="rowgroup" colspan={span}>
                    <details class="silent-head" ontoggle={later.ontoggle.clone()}>{part.head.clone()}</details>
                </th>
            </tr>
            {for rows}
        </tbody>
    }
}
