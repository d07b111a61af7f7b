//! The issues on which nothing is on screen: a line that names them, which opens to their questions.

use yew::prelude::*;

use crate::page::components::worded::worded;
use crate::page::state::view_model::Page;
use model::{Issue, joined};

pub(in crate::page) fn silent_names(page: &Page, issues: Vec<&Issue>) -> Html {
    let names: Vec<&str> = issues.iter().map(|issue| page.text(&issue.name)).collect();
    let issues = [("issues", &*joined(&names, " · "))];
    worded("summary", &page.messages().silent_rows().of(page.language, names.len(), &issues))
}

pub(in crate::page) fn silent_issues(page: &Page, issues: &[&Issue]) -> Html {
    html! {
        <details class="silent" hidden={issues.is_empty()}>
            {silent_names(page, issues.to_vec())}
            <ul>
                {for issues.iter().map(|issue| html! {
                    <li key={issue.id.to_string()}>{page.text(&issue.explanation)}</li>
                })}
            </ul>
        </details>
    }
}
