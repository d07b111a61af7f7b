//! The button that opens the Embed dialog, and the dialog, which is empty until then.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::embed_instead::instead;
use super::embed_snippet::{Wanted, shown, snippet_choices};
use crate::embed_code::{LeftOut, left_out};
use crate::page::host_context::PageEvent;
use crate::page::state::view_model::PageProps;
use crate::web;

/// The button, and the dialog that it opens. While it is closed, a choice of the reader writes no snippet.
#[component]
pub(super) fn EmbedDialog(props: &PageProps) -> Html {
    let page = &props.page;
    let messages = page.messages();
    let is_open = use_state(|| false);
    // Kept from one opening to the next.
    let wanted = use_state(Wanted::default);
    let (dialog, text) = (use_node_ref(), use_node_ref());
    let open = {
        let (is_open, notify) = (is_open.clone(), page.context.notify.clone());
        move |_: MouseEvent| {
            is_open.set(true);
            notify.emit(PageEvent::Embed);
        }
    };
    {
        // Once what it says is drawn, so that the focus goes to something that stays.
        let dialog = dialog.clone();
        use_effect_with(*is_open, move |is_open| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|_| *is_open) {
                web::open_dialog(&dialog);
            }
        });
    }
    let onclose = {
        let is_open = is_open.clone();
        move |_: Event| is_open.set(false)
    };
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                web::close_dialog(&dialog);
            }
        })
    };
    let content = if *is_open {
        let selection = shown(page, *wanted);
        match left_out(&page.collection, &selection) {
            LeftOut::Nothing => snippet_choices(page, &wanted, &selection, text, &close),
            left_out => instead(page, &left_out, &close),
        }
    } else {
        html! { <div></div> }
    };
    html! {
        <div class="sharing">
            <button type="button" name="embed" aria-haspopup="dialog" onclick={open}>{messages.embed}</button>
            <dialog ref={dialog} class="embed" aria-labelledby="embed" {onclose}>
                <div class="embed-content">
                    <h2 id="embed">{messages.embed_heading}</h2>
                    {content}
                </div>
            </dialog>
        </div>
    }
}
