//! What an empty cell means, in words.

use yew::prelude::*;

use crate::page::components::worded::worded;
use crate::page::state::view_model::Page;
use query::comparison::EmptyReason;

/// The meaning with its explanation, for a list of definitions.
pub(in crate::page) fn empty_meaning(page: &Page, meaning: EmptyReason) -> Html {
    let message = page.messages().empty(meaning);
    html! {
        <div key={meaning.as_str()} data-empty={meaning.as_str()}>
            {worded("dt", message.name)}
            {worded("dd", message.explanation)}
        </div>
    }
}
