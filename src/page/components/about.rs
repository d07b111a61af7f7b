//! How to read the page: whose words are whose, what empty cells mean, how wording is read.

use yew::prelude::*;

use super::empty_meaning::empty_meaning;
use super::missing_documents::missing_documents;
use crate::page::components::worded::{worded, worded_if};
use crate::page::state::view_model::Page;
use model::Strength;
use query::comparison::EmptyReason;

pub(in crate::page) fn about(page: &Page) -> Html {
    let messages = page.messages();
    let steps = Strength::ALL.iter().map(|&strength| {
        let step = messages.strength(strength);
        html! {
            <div key={strength.as_str()}>
                {worded("dt", step.name)}
                <dd dir="auto">{step.explanation}</dd>
            </div>
        }
    });
    let summaries = if page.is_products_collection() { messages.about_summaries() } else { "" };
    html! {
        <div class="about" part="about">
            <h2 id="about">{messages.about_heading()}</h2>
            <div class="about-columns">
                <div>
                    {worded_if(page.selection.is_in_columns(), "p", "", messages.about_what())}
                    {worded("p", messages.about_words())}
                    {worded_if(page.is_products_collection(), "p", "", summaries)}
                    {worded("p", messages.about_privacy())}
                </div>
                <div>
                    {worded("h3", messages.about_empty_heading())}
                    <dl class="meanings">{for EmptyReason::ALL.map(|meaning| empty_meaning(page, meaning))}</dl>
                </div>
                <div>
                    <h3 id="wording" tabindex="-1">{messages.about_wording_heading()}</h3>
                    {worded("p", messages.about_wording())}
                    <dl class="steps">{for steps}</dl>
                    {worded("p", messages.strength_note())}
                </div>
            </div>
            {missing_documents(page)}
        </div>
    }
}
