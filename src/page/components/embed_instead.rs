//! The Embed dialog where no code would show what is on screen: why, and what to do instead.

use yew::prelude::*;

use super::listed::listed;
use crate::embed_code::LeftOut;
use crate::page::host_context::PageEvent;
use crate::page::state::view_model::Page;
use model::Document;

pub(super) fn instead(page: &Page, left_out: &LeftOut<'_>, close: &Callback<MouseEvent>) -> Html {
    let messages = page.messages();
    let (reason, names): (_, Vec<String>) = match left_out {
        LeftOut::Documents(documents) => {
            (messages.embed_not_documents, documents.iter().map(|it| shown(page, it)).collect())
        }
        LeftOut::Authors(authors) => {
            let names = authors.iter().map(|it| page.name(&it.code).to_owned());
            (messages.embed_not_authors, names.collect())
        }
        LeftOut::Nothing | LeftOut::Collection => (messages.embed_not_collection, Vec::new()),
    };
    let save = {
        let (notify, close) = (page.context.notify.clone(), close.clone());
        move |event: MouseEvent| {
            close.emit(event);
            notify.emit(PageEvent::Save);
        }
    };
    html! {
        <div class="embed-content embed-instead">
            <p>{reason}</p>
            <p class="left-out" hidden={names.is_empty()}>{listed(&names, "; ")}</p>
            <p>{messages.embed_instead}</p>
            <p class="share-note">{messages.save_view_hint}</p>
            {super::share::contents(page)}
            <p class="embed-actions">
                <button type="button" name="save-instead" onclick={save}>{messages.save_view}</button>
                <a class="embed-own" href="#own-documents" data-own="" onclick={close.clone()}>
                    {messages.own_documents}
                </a>
                <button type="button" name="close" onclick={close.clone()}>{messages.close}</button>
            </p>
        </div>
    }
}

/// Whose it is, and of which round: a title may be the name of a file.
fn shown(page: &Page, document: &Document) -> String {
    let round = page.collection.round(&document.round);
    [page.name(&document.author), round.map_or("", |round| page.text(&round.name))].join(" · ")
}
