//! The comparison: a table where there is room for columns, cards where there is not.

use yew::prelude::*;

use super::cards::Cards;
use super::legend::legend;
use super::table::table;
use super::topic_head::order_notes;
use crate::comparison::{Comparison as Compared, compare};
use crate::page::hooks::use_narrow;
use crate::page::{Action, Page};
use crate::selection::Rounds;

/// What the comparison is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::page) struct ComparisonProps {
    pub(in crate::page) page: Page,
}

/// The comparison.
#[component]
pub(in crate::page) fn Comparison(props: &ComparisonProps) -> Html {
    let page = &props.page;
    let is_narrow = use_narrow();
    let Some(compared) = compare(&page.collection, &page.selection) else {
        // A Selection always has a topic of the collection; see `selection::grammar`.
        return html! { <section id="comparison" class="comparison"></section> };
    };
    let content = if compared.columns.is_empty() {
        nobody(page)
    } else if is_narrow {
        html! { <Cards page={page.clone()} /> }
    } else {
        table(page, &compared)
    };
    html! {
        <section
            id="comparison"
            class="comparison"
            tabindex="-1"
            aria-label={caption(page, &compared)}
        >
            {content}
            <p class="on-screen">{order_notes(page)}</p>
            {legend(page, &compared)}
        </section>
    }
}

/// What the comparison is of, in one line.
pub(super) fn caption(page: &Page, compared: &Compared<'_>) -> String {
    let topic = page.text(&compared.topic.name);
    page.messages().caption.of(page.language, compared.columns.len(), &[("topic", topic)])
}

fn nobody(page: &Page) -> Html {
    let messages = page.messages();
    let onclick = page.dispatch.reform(|_: MouseEvent| Action::ChooseRounds(Rounds::All));
    html! {
        <div class="nobody">
            <p>{messages.nobody_speaks}</p>
            <button type="button" hidden={page.selection.rounds == Rounds::All} {onclick}>
                {messages.show_all_rounds}
            </button>
        </div>
    }
}
