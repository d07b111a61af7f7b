//! Who is not among those who address an issue, and why: counts that open to names.

use yew::prelude::*;

use crate::page::components::listed::listed;
use crate::page::components::worded::{worded, worded_as};
use crate::page::state::view_model::Page;
use model::{Author, joined};
use query::comparison::{EmptyReason, Section};

pub(super) fn others(page: &Page, section: &Section<'_>) -> Html {
    let reasons = section.others.iter().map(|(meaning, authors)| reason(page, *meaning, authors));
    html! {
        <div class="others" hidden={section.others.is_empty()}>
            {worded_as("span", "others-label", page.messages().others())}
            <div>{for reasons}</div>
        </div>
    }
}

fn reason(page: &Page, meaning: EmptyReason, authors: &[&Author]) -> Html {
    let message = page.messages().empty(meaning);
    let names: Vec<String> = authors.iter().map(|it| page.text(&it.name).to_owned()).collect();
    let count = authors.len().to_string();
    let counted = joined(&[message.name, " (", &count, ")"], "");
    html! {
        <details key={meaning.as_str()} data-empty={meaning.as_str()}>
            {worded("summary", &counted)}
            {worded("p", message.explanation)}
            <p class="names" dir="auto">{listed(&names, " · ")}</p>
        </details>
    }
}
