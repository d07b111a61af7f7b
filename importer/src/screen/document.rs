//! One document on the “Your documents” page: whose it is, how far it has come, and what it stands in the place of. A
//! component, because there may be hundreds.

use i18n::fill;
use model::{Collection, Document, DocumentId, Shared, followed};
use yew::prelude::*;

use super::at::At;
use super::deleting;
use super::styled::styled;
use crate::model::action::Action;
use crate::model::asked::Asked;
use crate::model::view::View;

/// What a document is identified by.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct DocumentRowProps {
    pub(super) at: At,
    pub(super) base_collection: Shared<Collection>,
    pub(super) id: DocumentId,
    /// The author's name, where one is known.
    pub(super) author: Option<String>,
    /// The round's name, where one is known.
    pub(super) round: Option<String>,
    pub(super) title: String,
    /// How far it has come.
    pub(super) state: &'static str,
    /// Whether somebody has checked its reading.
    pub(super) reading: &'static str,
    /// Whether it stands beside the others.
    pub(super) is_checked: bool,
    /// Whether the reader is asked about deleting it.
    pub(super) is_asked: bool,
    /// The summaries whose place it takes.
    pub(super) instead_of: Vec<DocumentId>,
}

#[component]
pub(super) fn DocumentRow(props: &DocumentRowProps) -> Html {
    let DocumentRowProps {
        at,
        base_collection,
        id,
        author,
        round,
        title,
        state,
        reading,
        is_checked,
        is_asked,
        instead_of,
    } = props;
    let words = at.words();
    let summaries = instead_of.iter().filter_map(|id| base_collection.document(id));
    let summaries = summaries.map(|summary| replaced(at, summary));
    let check = if *is_checked { words.look_again } else { words.check };
    html! {
        <li class="desk-document" data-document={id.to_string()}>
            <span class="desk-author" dir="auto">{author.clone().unwrap_or_else(|| "?".to_owned())}</span>
            <span class="desk-title" dir="auto">{title.clone()}</span>
            <span class="desk-state">
                {round.as_ref().map(|round| format!("{round} · ")).unwrap_or_default()}{*state}
                {" · "}{*reading}
            </span>
            <div>{for summaries}</div>
            <span class="desk-actions">
                {at.button(check, Action::Show(View::Review(id.clone())))}
                {at.button(words.remove, Action::Ask(Asked::Document(id.clone())))}
            </span>
            {deleting::document(at, *is_asked, id, title)}
        </li>
    }
}

/// A summary whose place the document takes: it stays to be read here, and at its source.
fn replaced(at: &At, summary: &Document) -> Html {
    let words = at.words();
    let passages = summary.passages.iter().map(|passage| {
        html! {
            <li key={passage.key.clone()} lang={summary.language.clone()} dir="auto">
                {styled(&passage.text, &passage.styles)}
            </li>
        }
    });
    html! {
        <details key={summary.id.to_string()} class="desk-replaced">
            <summary>{fill(words.replaces, &[("title", &summary.title)])}</summary>
            <ul>{for passages}</ul>
            <a hidden={summary.url.is_none()} href={followed(summary.url.as_deref())} rel="noreferrer" target="_blank">
                {words.source}
            </a>
        </details>
    }
}
