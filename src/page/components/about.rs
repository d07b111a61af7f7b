//! How to read the page: whose words are whose, what empty cells mean, how wording is read.

use yew::prelude::*;

use super::empty_meaning::empty_meaning;
use super::missing_documents::missing_documents;
use crate::page::state::view_model::Page;
use model::Strength;
use query::comparison::EmptyReason;

pub(in crate::page) fn about(page: &Page) -> Html {
    let messages = page.messages();
    let steps = Strength::ALL.iter().map(|&strength| {
        let step = messages.strength(strength);
        html! {
            <div key={strength.as_str()}>
                <dt>{step.name}</dt>
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
                    <p>{messages.about_what()}</p>
                    <p>{messages.about_words()}</p>
                    <p hidden={!page.is_products_collection()}>{summaries}</p>
                    <p>{messages.about_privacy()}</p>
                </div>
                <div>
                    <h3>{messages.about_empty_heading()}</h3>
                    <dl class="meanings">{for EmptyReason::ALL.map(|meaning| empty_meaning(page, meaning))}</dl>
                </div>
                <div>
                    <h3 id="wording" tabindex="-1">{messages.about_wording_heading()}</h3>
                    <p>{messages.about_wording()}</p>
                    <dl class="steps">{for steps}</dl>
                    <p>{messages.strength_note()}</p>
                </div>
            </div>
            {missing_documents(page)}
        </div>
    }
}
