//! What a reader of a file on a disk has to know: whether what is added is kept, and who else may read it there.

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::at::At;
use super::saving;
use crate::model::keeping::Keeping;
use crate::model::state::Model;

pub(super) fn kept(at: &At, model: &Model) -> Html {
    let words = at.words();
    let text = match model.keeping {
        Keeping::Always => "",
        Keeping::NotAsked => words.not_stored,
        Keeping::Asked => words.kept_here,
    };
    let is_asked = model.keeping != Keeping::NotAsked;
    let shared = at.shared.clone();
    let keep = Callback::from(move |_: MouseEvent| shared.tell("keep-here", &JsValue::UNDEFINED));
    html! {
        <div class="desk-keep" role="status" hidden={text.is_empty()}>
            <p>{text}</p>
            <p class="desk-actions" hidden={is_asked}>
                <button type="button" class="desk-keep-here" onclick={keep}>{words.keep_here}</button>
                <span hidden={model.library.is_empty()}>{saving::everything(at)}</span>
            </p>
        </div>
    }
}
