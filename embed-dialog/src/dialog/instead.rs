//! The dialog where no code would show what is on screen: why, and what to do instead.

use i18n::fill;
use model::Document;
use yew::prelude::*;

use crate::embed_code::LeftOut;
use crate::view::View;

pub(super) fn instead(view: &View, left_out: &LeftOut<'_>, close: &Callback<()>) -> Html {
    let messages = view.messages;
    let (reason, names): (_, Vec<String>) = match left_out {
        LeftOut::Documents(documents) => {
            (messages.embed_not_documents(), documents.iter().map(|it| shown(view, it)).collect())
        }
        LeftOut::Authors(authors) => {
            let names = authors.iter().map(|it| view.name(&it.code).to_owned());
            (messages.embed_not_authors(), names.collect())
        }
        LeftOut::Nothing | LeftOut::Collection => (messages.embed_not_collection(), Vec::new()),
    };
    let close = close.reform(|_: MouseEvent| ());
    let save = {
        let (save, close) = (view.save.clone(), close.clone());
        move |event: MouseEvent| {
            // First: the scripts ask what is checked here.
            save.emit(());
            close.emit(event);
        }
    };
    html! {
        <div class="embed-content embed-instead">
            <p>{reason}</p>
            <p class="left-out" hidden={names.is_empty()}>{names.join("; ")}</p>
            <p>{messages.embed_instead()}</p>
            <p class="share-note">{messages.save_view_hint()}</p>
            {contents(view)}
            <p class="embed-actions">
                <button type="button" name="save-instead" onclick={save}>{messages.save_view()}</button>
                <a class="embed-own" href="#own-documents" data-own="" onclick={close.clone()}>
                    {messages.own_documents()}
                </a>
                <button type="button" name="close" onclick={close}>{messages.close()}</button>
            </p>
        </div>
    }
}

/// What of the reader's the saved file will contain, as the page says it beside its own button (`share.rs`).
fn contents(view: &View) -> Html {
    let messages = view.messages;
    let own: Vec<&Document> = view.collection.loaded().collect();
    let has_own = view.collection.process.loaded || !own.is_empty();
    html! {
        <details class="share-contents" open={has_own}>
            <summary>{messages.save_contents()}</summary>
            <div>
                <p>{fill(messages.save_address(), &[("address", &view.site)])}</p>
                <label><input type="checkbox" name="leave-address" autocomplete="off" />{" "}{messages.save_no_address()}</label>
            </div>
            <p hidden={!has_own}>{messages.save_own()}</p>
            <ul hidden={!has_own}>{for own.iter().map(|it| html! { <li key={it.id.to_string()} dir="auto">{it.title.clone()}</li> })}</ul>
        </details>
    }
}

/// Whose it is, and of which round: a title may be the name of a file.
fn shown(view: &View, document: &Document) -> String {
    let round = view.collection.round(&document.round);
    [view.name(&document.author), round.map_or("", |round| view.text(&round.name))].join(" · ")
}
