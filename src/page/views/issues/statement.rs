//! What one delegation, or several jointly, say on an issue.

use yew::prelude::*;

use crate::page::components::listed::listed;
use crate::page::components::piece::passages;
use crate::page::components::worded::worded_if;
use crate::page::state::view_model::Page;
use query::comparison::Statement;

/// `answer` is what it says to the question, in a few words; empty where nothing is to be said of that. On an issue with
/// very many passages, they are drawn in pieces (`in_pieces`).
pub(super) fn statement(
    page: &Page,
    statement: &Statement<'_>,
    answer: &str,
    in_pieces: bool,
) -> Html {
    let codes: Vec<String> = statement.authors.iter().map(|it| it.code.to_string()).collect();
    let names: Vec<String> =
        statement.authors.iter().map(|it| page.text(&it.name).to_owned()).collect();
    let key = statement.passages.first().map_or(String::new(), |cited| cited.id().to_string());
    html! {
        <div {key} class="statement" data-authors={listed(&codes, " ")}>
            {worded_if(!answer.is_empty(), "p", "answer-name", answer)}
            <p class="author-name" dir="auto">{listed(&names, page.messages().joint_comma())}</p>
            {passages(page, &statement.passages, None, in_pieces)}
        </div>
    }
}
