//! The line that names the issues on which nothing is on screen.

use yew::prelude::*;

use crate::page::state::view_model::Page;
use model::Issue;

pub(in crate::page) fn silent_names(page: &Page, issues: Vec<&Issue>) -> Html {
    let names: Vec<&str> = issues.iter().map(|issue| page.text(&issue.name)).collect();
    let issues = [("issues", &*names.join(" · "))];
    html! {
        <summary>{page.messages().silent_rows().of(page.language, names.len(), &issues)}</summary>
    }
}
