//! The comparison as a table: authors as columns, issues as rows.

use yew::prelude::*;

use super::author_head::author_head;
use super::caption::caption;
use super::cell::cell;
use super::silent_issues::silent_issues;
use crate::page::components::passage::InColumn;
use crate::page::components::row_head::row_head;
use crate::page::components::silent_names::silent_names;
use crate::page::state::view_model::Page;
use query::comparison::{Comparison, Row};

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
                <tbody>{for compared.rows.iter().map(|r| row(page, compared, r))}</tbody>
                {silent_rows(page, compared)}
            </table>
        </div>
    }
}

/// More columns than this are never shown without a box that scrolls; the styles say from which
/// width on how many are.
const MOST_IN_PLACE: usize = 7;

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

/// The issues on which none of the authors on screen has a passage, below a line that names them. The styles show the
/// rows when that line is unfolded.
fn silent_rows(page: &Page, compared: &Comparison<'_>) -> Html {
    let span = (compared.columns.len() + 1).to_string();
    html! {
        <tbody class="silent" hidden={compared.silent_rows.is_empty()}>
            <tr key="silent">
                <th scope="rowgroup" colspan={span}>
                    <details class="silent-head">{silent_names(page, silent_issues(compared))}</details>
                </th>
            </tr>
            {for compared.silent_rows.iter().map(|r| row(page, compared, r))}
        </tbody>
    }
}
