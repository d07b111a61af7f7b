//! The Embed dialog where no code would show what is on screen: why, and what to do instead.

use yew::prelude::*;

use crate::collection::Document;
use crate::page::{Page, Told};
use crate::sharing::LeftOut;

pub(super) fn instead(page: &Page, left_out: &LeftOut<'_>, close: &Callback<MouseEvent>) -> Html {
    let messages = page.messages();
    let (reason, documents) = match left_out {
        LeftOut::Documents(documents) => (messages.embed_not_documents, documents.as_slice()),
        _ => (messages.embed_not_collection, [].as_slice()),
    };
    let save = {
        let (tell, close) = (page.surroundings.tell.clone(), close.clone());
        move |event: MouseEvent| {
            close.emit(event);
            tell.emit(Told::Save);
        }
    };
    html! {
        <div class="embed-content embed-instead">
            <p>{reason}</p>
            <ul hidden={documents.is_empty()}>{for documents.iter().map(|it| item(page, it))}</ul>
            <p>{messages.embed_instead}</p>
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
fn item(page: &Page, document: &Document) -> Html {
    let round = page.collection.round(&document.round);
    html! {
        <li key={document.id.to_string()}>
            {page.name(&document.author).to_owned()}
            {" · "}
            {round.map_or("", |round| page.text(&round.name)).to_owned()}
        </li>
    }
}
