//! A document that was read, in a list of such.

use yew::prelude::*;

use super::whose_words::whose_words;
use crate::page::state::view_model::Page;
use model::{Document, Extent, Form, followed};

/// One document: title, date, whose words they are and how much of it was read.
pub(in crate::page) fn document_item(page: &Page, document: &Document) -> Html {
    let messages = page.messages();
    let extent = match document.extent {
        Extent::Whole => messages.extent_whole(),
        Extent::Opening => messages.extent_opening(),
    };
    html! {
        <li key={document.id.to_string()}>
            {document_link(document)}
            <span class="document-date" dir="auto" lang="en">{document.date.clone()}</span>
            <span class="document-form">{whose_words(page, document)}{" · "}{extent}</span>
            {full_text(page, document)}
        </li>
    }
}

/// The way to the author's own words, where they can be put in the place of a summary, or were.
fn full_text(page: &Page, document: &Document) -> Html {
    let messages = page.messages();
    let (what, text) = match document.loaded {
        true => ("see", messages.see_file()),
        false => ("put", messages.put_full_text()),
    };
    html! {
        <a
            hidden={!document.loaded && document.form == Form::Verbatim}
            href="#own-documents"
            data-own={format!("{what}:{}", document.id)}
        >
            {text}
        </a>
    }
}

/// The document's title, as a link where its address is known.
fn document_link(document: &Document) -> Html {
    let title = document.title.clone();
    let lang = document.language.clone();
    match followed(document.url.as_deref()) {
        Some(url) => html! { <a href={url} rel="noreferrer" dir="auto" {lang}>{title}</a> },
        None => html! { <cite dir="auto" {lang}>{title}</cite> },
    }
}
