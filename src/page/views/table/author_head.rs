//! The head of a column: the author, and the documents that were read.

use yew::prelude::*;

use crate::page::components::document_item::document_item;
use crate::page::components::worded::{worded, worded_as};
use crate::page::state::view_model::Page;
use query::comparison::Column;

pub(super) fn author_head(page: &Page, column: &Column<'_>) -> Html {
    let messages = page.messages();
    let recommendations = page.recommendations(column.recommendations(), column.is_unchecked());
    let documents = column.documents.iter().map(|document| document_item(page, document));
    let held = messages.documents().of(page.language, column.documents.len(), &[]);
    html! {
        <div class="author-head">
            <span class="author-name" dir="auto">{page.name(&column.author.code)}</span>
            {worded_as("span", "author-count", &recommendations)}
            <details class="documents" hidden={column.documents.is_empty()}>
                {worded("summary", &held)}
                <ul>{for documents}</ul>
            </details>
        </div>
    }
}
