//! What the reading was not sure of, in front of everything else; and the count of words.

use drafts::draft::{Draft, ReviewFlag};
use i18n::fill;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::at::At;
use crate::messages::flags;
use crate::model::action::Action;
use crate::model::reviewed::Reviewed;
use crate::model::state::Model;

pub(super) fn unsure(at: &At, model: &Model, draft: &Draft, out: &Reviewed) -> Html {
    let words = at.words();
    let (review_flags, counts) = (&out.review_flags, out.counts);
    let of_head = draft.head_flags(model.base_collection());
    let count = review_flags.len() + of_head.len();
    let heads = of_head.iter().enumerate().map(|(place, review_flag)| {
        html! { <li key={place}>{flags::head_flag(words, *review_flag)}</li> }
    });
    let number = |number: u32| number.to_string();
    let values = [
        ("placed", &*number(counts.placed)),
        ("left", &*number(counts.left_out)),
        ("all", &*number(counts.placed + counts.left_out)),
    ];
    let lost = draft.lost.join(" · ");
    // It was brought ready-made: the file that its words are of was not here to be counted.
    let is_of_no_file = draft.format == extract::Format::Document.name();
    html! {
        <section class="desk-unsure">
            <h2>{words.unsure}</h2>
            <p hidden={count == 0}>{fill(words.unsure_some, &[("count", &count.to_string())])}</p>
            <p hidden={count > 0}>{words.unsure_none}</p>
            <ul>{for heads}</ul>
            <p class="desk-lost" hidden={lost.is_empty()} dir="auto">{lost.clone()}</p>
            {next(at, model, review_flags)}
            <p class="desk-count" role="status">
                {fill(words.count, &values)}
                {" "}
                <span hidden={!draft.has_every_word() || is_of_no_file}>{words.lost_none}</span>
            </p>
        </section>
    }
}

/// The way to the next block that was not sure, after the one that is open.
fn next(at: &At, model: &Model, review_flags: &[(u32, ReviewFlag)]) -> Html {
    let after =
        model.open_block.and_then(|open| review_flags.iter().rposition(|(id, _)| *id == open));
    let next = review_flags.get(after.map_or(0, |place| place + 1)).or(review_flags.first());
    let next = next.map(|(id, _)| *id);
    let shared = at.shared.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(id) = next {
            shared.act(Action::OpenBlock(Some(id)));
            show(id);
        }
    });
    html! {
        <button type="button" class="desk-first" hidden={next.is_none()} {onclick}>
            {at.words().go_there}
        </button>
    }
}

/// Brings a block into sight, and the keyboard to it.
pub(super) fn show(id: u32) {
    let document = web_sys::window().and_then(|window| window.document());
    let block = document.and_then(|document| document.get_element_by_id(&format!("block-{id}")));
    if let Some(block) = block.and_then(|block| block.dyn_into::<HtmlElement>().ok()) {
        block.scroll_into_view();
        // An element that takes no focus keeps the keyboard where it is, which is all that can go wrong.
        let _focused = block.focus();
    }
}
