//! The dialog, opened once it is drawn: code to embed what is on screen, or why there is none.

mod choices;
mod embedded;
mod fields;
mod instead;
mod preview;
mod snippet_choices;
#[cfg(test)]
mod tests;

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::browser;
use crate::embed_code::{LeftOut, left_out};
use crate::view::ViewProps;
use instead::instead;
use snippet_choices::SnippetChoices;

/// The dialog.
#[component]
pub(crate) fn Dialog(props: &ViewProps) -> Html {
    let view = &props.view;
    let dialog = use_node_ref();
    {
        // Once what it says is drawn, so that the focus goes to something that stays.
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                browser::open_dialog(&dialog);
            }
        });
    }
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                browser::close_dialog(&dialog);
            }
        })
    };
    let content = match left_out(&view.collection, &view.selection) {
        LeftOut::Nothing => html! { <SnippetChoices view={view.clone()} {close} /> },
        left_out => instead(view, &left_out, &close),
    };
    html! {
        <dialog ref={dialog} class="embed" aria-labelledby="embed">
            <div class="embed-content">
                <h2 id="embed">{view.messages.embed_heading()}</h2>
                {content}
            </div>
        </dialog>
    }
}
