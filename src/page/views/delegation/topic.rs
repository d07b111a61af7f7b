//! What a delegation says on a topic: its issues, each with the stages side by side.

use yew::prelude::*;

use super::issue::issue;
use crate::page::state::view_model::Page;
use query::delegation::{Delegation, OnTopic};
use query::map::of_cell;
use query::selection::write;

pub(super) fn topic(page: &Page, of: &Delegation<'_>, on: &OnTopic<'_>) -> Html {
    let id = on.topic.id.to_string();
    let comparison = of_cell(&page.collection, &on.topic.id, &of.author.code, page.language);
    let comparison = write(&comparison, &page.collection).link(&page.context.site);
    let messages = page.messages();
    html! {
        <section key={id.clone()} data-topic={id}>
            <h2>{page.text(&on.topic.name)}</h2>
            <p class="count">
                {page.recommendations(on.recommendations(), false)}{" · "}
                <a href={comparison}>{messages.plain_comparison()}</a>
            </p>
            <div>{for on.rows.iter().map(|it| issue(page, &of.author.code, &of.stages, it, "3"))}</div>
        </section>
    }
}
