//! Which card lies on top: where the reader looks, like a place in the page, and no choice.

use yew::prelude::*;

use crate::page::Page;
use model::AuthorCode;

/// The card on top, and the way to put another there.
pub(in crate::page) struct TopCard {
    pub(in crate::page) author: Option<AuthorCode>,
    pub(in crate::page) choose: Callback<AuthorCode>,
}

/// The card on top; that of the passage pointed at, whenever another one is.
#[hook]
pub(in crate::page) fn use_top_card(page: &Page) -> TopCard {
    let pointed = page.selection.focus.passage.as_ref();
    let pointed = pointed.and_then(|id| page.collection.document(&id.document));
    let pointed = pointed.map(|document| document.author.clone());
    let on_top = use_state(|| pointed.clone());
    {
        let on_top = on_top.clone();
        use_effect_with(pointed, move |pointed| {
            if pointed.is_some() {
                on_top.set(pointed.clone());
            }
        });
    }
    let author = (*on_top).clone();
    TopCard { author, choose: Callback::from(move |code| on_top.set(Some(code))) }
}
