//! The head of a column: the author, and the documents that were read.

use yew::prelude::*;

use crate::page::components::document_item::document_item;
use crate::page::components::later::{Later, Part, later};
use crate::page::components::listed::listed;
use crate::page::components::worded::{worded, worded_as};
use crate::page::state::view_model::Page;
use query::comparison::Column;

pub(super) fn author_head(page: &Page, column: &Column<'_>) -> Html {
    let messages = page.messages();
    let recommendations = page.recommendations(column.recommendations(), column.is_unchecked());
    let held = messages.documents().of(page.language, column.documents.len(), &[]);
    let ids: Vec<String> = column.documents.iter().map(|it| it.id.to_string()).collect();
    let name = listed(&ids, " ");
    let documents =
        Part { name, head: worded("summary", &held), ..Part::unfolding(page, documents) };
    html! {
        <div class="author-head">
            <span class="author-name" dir="auto">{page.name(&column.author.code)}</span>
            {worded_as("span", "author-count", &recommendations)}
            {if column.documents.is_empty() { Html::default() } else { later(String::new(), documents) }}
        </div>
    }
}

/// The documents that were read, once their list is opened.
fn documents(part: &Part, later: &Later) -> Html {
    let list = later.shown.as_ref().map(|Part { page, name, .. }| {
        let found = name.split(' ').filter_map(|id| page.collection.document(&id.into()));
        html! { <ul>{for found.map(|document| document_item(page, document))}</ul> }
    });
    html! {
        <details class="documents" ontoggle={later.ontoggle.clone()}>
            {part.head.clone()}
            {for list}
        </details>
    }
}
