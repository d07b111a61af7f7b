//! What stands where the comparison would be, if nobody says anything on the topic.

use yew::prelude::*;

use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use query::selection::Rounds;

pub(in crate::page) fn nobody(page: &Page) -> Html {
    let is_unchecked = page.on_topics.iter().any(|count| count.unchecked);
    let messages = page.messages();
    let onclick = page.dispatch.reform(|_: MouseEvent| Action::ChooseRounds(Rounds::All));
    html! {
        <div class="nobody">
            <p>{if is_unchecked { messages.nobody_found() } else { messages.nobody_speaks() }}</p>
            <button type="button" hidden={page.selection.filter.rounds == Rounds::All} {onclick}>
                {messages.show_all_rounds()}
            </button>
        </div>
    }
}
