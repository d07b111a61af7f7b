//! That a passage is of a joint document, and with whom its author made it.

use yew::prelude::*;

use super::listed::listed;
use crate::page::components::worded::{worded, worded_as};
use crate::page::state::view_model::Page;
use i18n::fill;
use model::{AuthorCode, Document, Evidence};

/// More others than this are not all named in the line.
const MOST_NAMED: usize = 4;
/// So many of them are named, before how many there are besides.
const NAMED: usize = 3;

/// With whom `author` made the document; all the names open where they are many. Nothing where it did so alone.
pub(super) fn joint(page: &Page, document: &Document, author: &AuthorCode) -> Option<Html> {
    let messages = page.messages();
    let others = document.authors().filter(|code| *code != author);
    let names: Vec<String> = others.map(|code| page.name(code).to_owned()).collect();
    let (last, before) = names.split_last()?;
    // Of an account it is known that it names them together, and no more.
    let with = match document.evidence {
        Evidence::Own => messages.joint_with(),
        Evidence::Reported => messages.joint_reported(),
    };
    let with = |names: &str| fill(with, &[("names", names)]);
    let listed = |names| listed(names, messages.joint_comma());
    if names.len() <= MOST_NAMED {
        let before = listed(before);
        let said = match before.as_str() {
            "" => last.clone(),
            before => fill(messages.joint_and(), &[("names", before), ("last", last)]),
        };
        return Some(worded_as("span", "joint", &with(&said)));
    }
    let (named, more) = names.split_at(NAMED);
    let named = listed(named);
    let said = messages.joint_more().of(page.language, more.len(), &[("names", &named)]);
    Some(html! {
        <details class="joint">
            {worded("summary", &with(&said))}
            {listed(&names)}
        </details>
    })
}
