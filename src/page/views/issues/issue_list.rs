//! The list of the issues on screen, to jump by.

use model::joined;
use yew::prelude::*;

use super::section::{anchor, authors};
use crate::page::components::links::jump;
use crate::page::components::row_name::row_name;
use crate::page::components::worded::{worded, worded_as};
use crate::page::state::view_model::Page;
use query::comparison::{ByIssue, RowHead, Section};

pub(super) fn issue_list(page: &Page, arranged: &ByIssue<'_>) -> Html {
    let is_issue = |it: &&Section<'_>| matches!(it.head, RowHead::Issue(_));
    let count = arranged.sections.iter().filter(is_issue).count();
    let nav = page.context.landmark("nav");
    html! {
        <@{nav} class="issue-list" aria-label={page.messages().issue_list().of(page.language, count, &[])}>
            {worded("p", &page.messages().issue_list().of(page.language, count, &[]))}
            <ol>{for arranged.sections.iter().map(|it| item(page, it))}</ol>
        </@>
    }
}

fn item(page: &Page, section: &Section<'_>) -> Html {
    let key = section.head.key().to_owned();
    let id = anchor(&key);
    html! {
        <li {key}>
            <a href={joined(&["#", &id], "")} onclick={jump(page, id.clone())}>
                {row_name(page, &section.head)}{" "}{worded_as("span", "count", &authors(page, section))}
            </a>
        </li>
    }
}
