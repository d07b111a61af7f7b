//! All of one delegation: its topics, the topics on which it says nothing, and its documents.

use std::rc::Rc;

use yew::prelude::*;

use super::topic::topic;
use crate::page::components::document_item::document_item;
use crate::page::components::worded::worded;
use crate::page::host_context::HostContext;
use crate::page::state::view_model::{Page, Values};
use i18n::Catalogue;
use model::{AuthorCode, Shared, Topic};
use query::Indexed;
use query::comparison::EmptyReason;
use query::delegation::{Stage, delegation};
use query::selection::Language;

/// What the text on a delegation is made from.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DelegationProps {
    /// The data.
    pub(crate) collection: Shared<Indexed>,
    /// What to say, in every language.
    pub(crate) catalogue: Catalogue,
    /// The language to say it in.
    pub(crate) language: Language,
    /// Whose words.
    pub(crate) code: AuthorCode,
    /// What it stands in.
    pub(crate) context: Rc<HostContext>,
}

/// All that a delegation says; nothing where the collection does not have it.
#[component]
pub(crate) fn DelegationPage(props: &DelegationProps) -> Html {
    let DelegationProps { collection, catalogue, language, code, context } = props.clone();
    let page = Page::new(Values::of_opening(collection, catalogue, language, context));
    let Some(found) = delegation(&page.collection, &code) else { return html! { <div></div> } };
    html! {
        <div
            class="side-by-state"
            lang={language.tag()}
            dir={language.direction().as_str()}
            data-theme={page.selection.preferences.theme.as_str()}
            data-place={page.context.place.as_str()}
        >
            <div class="of-one">{for found.topics.iter().map(|it| topic(&page, &found, it))}</div>
            {silent(&page, &found.silent)}
            {documents(&page, &found.stages)}
        </div>
    }
}

/// The documents that were read, stage by stage.
fn documents(page: &Page, stages: &[Stage<'_>]) -> Html {
    let stages = stages.iter().map(|stage| {
        let items = stage.documents.iter().map(|document| document_item(page, document));
        html! {
            <div key={stage.round.id.to_string()} class="statement">
                {worded("h3", page.text(&stage.round.name))}
                <ul class="documents">{for items}</ul>
            </div>
        }
    });
    html! {
        <section class="of-one">
            <h2>{page.messages().delegation_documents()}</h2>
            <div class="statements">{for stages}</div>
        </section>
    }
}

/// The topics without a word, and what that means.
fn silent(page: &Page, topics: &[(&Topic, EmptyReason)]) -> Html {
    let items = topics.iter().map(|(topic, meaning)| {
        let message = page.messages().empty(*meaning);
        html! {
            <li key={topic.id.to_string()} data-empty={meaning.as_str()}>
                {page.text(&topic.name)}{" – "}<span title={message.explanation}>{message.name}</span>
            </li>
        }
    });
    html! {
        <section hidden={topics.is_empty()}>
            <h2>{page.messages().delegation_silent()}</h2>
            <ul>{for items}</ul>
        </section>
    }
}
