//! The choice of authors: by name, by group, all who speak, or all.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::page::components::worded::{worded, worded_as};
use crate::page::host_context::Place;
use crate::page::state::reducer::Action;
use crate::page::state::view_model::{Page, PageProps};
use crate::web;
use i18n::fill;
use model::{Author, AuthorCode, Group};
use query::comparison::AuthorCount;
use query::selection::Authors;

/// The choice of authors.
#[component]
pub(in crate::page) fn AuthorChooser(props: &PageProps) -> Html {
    let page = &props.page;
    let messages = page.messages();
    // None until the chooser was opened or something was typed: so many names are much of a page.
    let query = use_state(|| None::<String>);
    let ontoggle = {
        let query = query.clone();
        move |_: Event| {
            if query.is_none() {
                query.set(Some(String::new()));
            }
        }
    };
    let oninput = {
        let query = query.clone();
        move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            query.set(Some(input.value()));
        }
    };
    let counts = &page.of_authors;
    let speaking = counts.iter().filter(|count| count.passages > 0).count();
    let is_unchecked = counts.iter().any(|count| count.unchecked);
    let speaking = page.counted(speaking, is_unchecked, speaking.to_string());
    let found = query.as_ref().map_or_else(Vec::new, |query| found(page, query));
    let groups = page.collection.groups.iter().filter_map(|group| group_button(page, group));
    let typed = query.as_deref().unwrap_or_default();
    let nobody = fill(messages.no_author_found(), &[("query", typed)]);
    html! {
        <details class="chooser" {ontoggle}>
            {worded("summary", messages.choose_authors())}
            <div class="chooser-panel">
                <div class="chooser-shortcuts">
                    {shortcut(page, with_count(messages.choose_speaking(), speaking), Authors::Speaking)}
                    {shortcut(page, with_count(messages.choose_all(), counts.len().to_string()), Authors::All)}
                    {shortcut(page, messages.choose_opening().to_owned(), Authors::Opening)}
                </div>
                <fieldset class="chooser-groups" hidden={page.collection.groups.is_empty()}>
                    <legend>{messages.groups_label()}</legend>
                    <div>{for groups}</div>
                </fieldset>
                <label class="chooser-search">
                    {worded("span", messages.find_author())}
                    <input type="search" autocomplete="off" value={typed.to_owned()} {oninput} />
                </label>
                <fieldset class="chooser-authors">
                    <legend>{messages.authors_label()}</legend>
                    <p class="nobody" role="status">
                        {if found.is_empty() && query.is_some() { nobody } else { String::new() }}
                    </p>
                    {choices(page, &found)}
                </fieldset>
                {base_chooser(page)}
            </div>
        </details>
    }
}

/// The authors whose code or name has what was typed in it, with what they say on the topic.
fn found<'a>(page: &'a Page, typed: &str) -> Vec<(&'a Author, &'a AuthorCount)> {
    let authors = page.collection.authors.iter().zip(&page.of_authors);
    authors.filter(|(author, _)| is_match(page, author, typed)).collect()
}

fn choices(page: &Page, found: &[(&Author, &AuthorCount)]) -> Html {
    html! { <ul>{for found.iter().map(|(author, count)| author_choice(page, author, count))}</ul> }
}

/// Stands for nobody in the list of authors who may stand first; no author may be called so.
const NOBODY: &str = "";

/// The choice of the author who stands first: of those on screen, and where that is everybody, of those who speak.
fn base_chooser(page: &Page) -> Html {
    let messages = page.messages();
    let base = page.selection.filter.base.as_ref();
    let is_everybody = page.selection.shows_everybody() && page.context.place != Place::Static;
    let authors = page.collection.authors.iter().zip(&page.of_authors);
    let is_offered = |author: &Author, count: &AuthorCount| {
        page.columns.contains(&author.code) || is_everybody && count.passages > 0
    };
    let authors = authors.filter(|(author, count)| is_offered(author, count));
    let options = authors.map(|(author, _)| {
        let value = author.code.to_string();
        let selected = base == Some(&author.code);
        html! { <option key={value.clone()} {value} {selected}>{page.text(&author.name)}</option> }
    });
    let onchange = page.dispatch.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let chosen = Some(select.value()).filter(|code| code != NOBODY);
        Action::ChooseBase(chosen.map(AuthorCode::new))
    });
    html! {
        <label class="choice">
            {worded("span", messages.base_label())}
            <select name="base" autocomplete="off" {onchange}>
                <option key={NOBODY} value={NOBODY} selected={base.is_none()}>
                    {messages.base_nobody()}
                </option>
                {for options}
            </select>
        </label>
    }
}

fn with_count(message: &str, count: String) -> String {
    fill(message, &[("count", &count)])
}

/// Whether the author's code, its name on screen or its English name has what was typed in it.
fn is_match(page: &Page, author: &Author, query: &str) -> bool {
    let query = web::folded(query.trim());
    [author.code.as_str(), page.text(&author.name), author.name.get("en")]
        .iter()
        .any(|name| has_part(&web::folded(name), &query))
}

fn shortcut(page: &Page, text: String, authors: Authors) -> Html {
    let is_chosen = page.selection.filter.authors == authors;
    let onclick = page.dispatch.reform(move |_: MouseEvent| Action::ChooseAuthors(authors.clone()));
    html! {
        <button type="button" aria-pressed={is_chosen.to_string()} {onclick}>{text}</button>
    }
}

/// A button that adds the group's authors to those chosen, or takes them away again; none for a
/// group with no author in the collection.
fn group_button(page: &Page, group: &Group) -> Option<Html> {
    let authors = page.collection.authors.iter();
    let members: Vec<AuthorCode> = authors
        .filter(|author| author.groups.contains(&group.id))
        .map(|author| author.code.clone())
        .collect();
    if members.is_empty() {
        return None;
    }
    let chosen = match &page.selection.filter.authors {
        Authors::These(codes) => codes.clone(),
        _ => Vec::new(),
    };
    let is_chosen = members.iter().all(|code| chosen.contains(code));
    let text = format!("{} ({})", page.text(&group.name), members.len());
    let onclick = page.dispatch.reform(move |_: MouseEvent| {
        let others = chosen.iter().filter(|code| !members.contains(code)).cloned();
        let codes = if is_chosen {
            others.collect()
        } else {
            others.chain(members.iter().cloned()).collect()
        };
        Action::ChooseAuthors(these(codes))
    });
    Some(html! {
        <button
            key={group.id.to_string()}
            type="button"
            data-group={group.id.to_string()}
            aria-pressed={is_chosen.to_string()}
            {onclick}
        >
            {text}
        </button>
    })
}

fn author_choice(page: &Page, author: &Author, count: &AuthorCount) -> Html {
    let messages = page.messages();
    let code = author.code.clone();
    let checked = page.columns.contains(&code);
    let note = if count.has_document {
        page.recommendations(count.recommendations, count.unchecked)
    } else {
        messages.chooser_no_document().to_owned()
    };
    let shown = page.clone();
    let changed = code.clone();
    let onchange = page.dispatch.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let others = shown.columns.iter().filter(|code| **code != changed).cloned();
        let added = input.checked().then(|| changed.clone());
        Action::ChooseAuthors(these(others.chain(added).collect()))
    });
    html! {
        <li key={code.to_string()}>
            <label data-author={code.to_string()}>
                <input
                    type="checkbox"
                    name="author"
                    autocomplete="off"
                    value={code.to_string()}
                    {checked}
                    {onchange}
                />
                <span dir="auto">{page.text(&author.name)}</span>
                {" "}
                {worded_as("span", "count", &note)}
            </label>
        </li>
    }
}

/// With the last author taken away, the page shows what it opens on.
fn these(codes: Vec<AuthorCode>) -> Authors {
    if codes.is_empty() { Authors::Opening } else { Authors::These(codes) }
}

/// Whether a name has the words in it. Spelled out: searching for a text in a text weighs 2 kB of the program.
fn has_part(name: &str, words: &str) -> bool {
    name.char_indices().any(|(at, _)| name.get(at..).is_some_and(|rest| rest.starts_with(words)))
        || words.is_empty()
}

#[cfg(test)]
#[path = "author_chooser_tests.rs"]
mod tests;
