//! The documents that are known of and not held.

use yew::prelude::*;

use crate::page::components::worded::{worded, worded_as};
use crate::page::state::view_model::Page;
use model::{MissingDocument, followed};

pub(super) fn missing_documents(page: &Page) -> Html {
    let messages = page.messages();
    let missing = &page.collection.missing;
    let items = missing.iter().enumerate().map(|(place, document)| item(page, place, document));
    html! {
        <details class="missing" hidden={missing.is_empty()}>
            <summary>
                {worded("span", messages.missing_heading())}
                {" "}
                {worded_as("span", "count", &missing.len().to_string())}
            </summary>
            <ul>{for items}</ul>
        </details>
    }
}

fn item(page: &Page, place: usize, document: &MissingDocument) -> Html {
    let author = document.author.as_ref();
    let author = author.map_or(page.messages().missing_unknown_author(), |code| page.name(code));
    let title = document.title.clone();
    let round = page.collection.round(&document.round);
    let title = match followed(document.url.as_deref()) {
        Some(url) => {
            html! { <a href={url} rel="noreferrer" lang="en" dir="auto">{title}</a> }
        }
        None => html! { <cite lang="en" dir="auto">{title}</cite> },
    };
    html! {
        <li key={place}>
            <strong>{author}</strong>
            {" · "}
            {round.map_or("", |round| page.text(&round.name))}
            {" · "}
            {title}
            {" · "}
            {page.text(&document.reason)}
        </li>
    }
}
