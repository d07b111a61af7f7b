//! What is known of a document as a whole: title, author, round, language, date, source.

use drafts::draft::{Draft, Edit, Head};
use i18n::fill;
use model::{Collection, DocumentId, Extent, web_link};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::add_author::AddAuthor;
use super::at::At;
use super::fields::{choice, line};
use crate::model::action::Action;
use crate::model::state::Model;

/// The languages that texts of the UN come in; others are written by their tag.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("zh", "中文"),
    ("en", "English"),
    ("fr", "français"),
    ("ru", "русский"),
    ("es", "español"),
    ("pt", "português"),
    ("de", "Deutsch"),
    ("und", "–"),
];

pub(super) fn head_form(
    at: &At,
    model: &Model,
    draft: &Draft,
    base_collection: &Collection,
) -> Html {
    let words = at.words();
    let head = &draft.head;
    let mut authors: Vec<(String, String)> = base_collection
        .authors
        .iter()
        .map(|author| (author.code.to_string(), at.text(&author.name).to_owned()))
        .collect();
    authors.sort_by(|a, b| a.1.cmp(&b.1));
    let rounds: Vec<(String, String)> = base_collection
        .rounds
        .iter()
        .map(|round| (round.id.to_string(), at.text(&round.name).to_owned()))
        .collect();
    let author = head.author.as_ref().map_or("", |code| code.as_str());
    let round = head.round.as_ref().map_or("", |id| id.as_str());
    let extents = [
        ("whole".to_owned(), words.extent_whole.to_owned()),
        ("opening".to_owned(), words.extent_opening.to_owned()),
    ];
    let mut languages: Vec<(String, String)> =
        LANGUAGES.iter().map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned())).collect();
    if !LANGUAGES.iter().any(|(tag, _)| *tag == head.language) {
        languages.push((head.language.clone(), head.language.clone()));
    }
    let change = |change: fn(&mut Head, String)| {
        let (shared, head) = (at.shared.clone(), head.clone());
        move |value: String| {
            let mut head = head.clone();
            change(&mut head, value);
            shared.act(Action::Edit(Edit::Head(head)));
        }
    };
    html! {
        <section class="desk-about">
            <h2>{words.head_heading}</h2>
            <div class="desk-fields">
                {line(words.field_title, &head.title, change(|head, value| head.title = value))}
                {choice(at, words.field_author, Some(words.choose), &authors, author, change(|head, code| {
                    head.author = (!code.is_empty()).then(|| code.as_str().into());
                    head.co_authors.clear();
                    head.is_confirmed = head.author.is_some() && head.round.is_some();
                    head.instead_of.clear();
                }))}
                {choice(at, words.field_round, Some(words.choose), &rounds, round, change(|head, id| {
                    head.round = (!id.is_empty()).then(|| id.as_str().into());
                    head.is_confirmed = head.author.is_some() && head.round.is_some();
                }))}
                {choice(at, words.field_language, None, &languages, &head.language, change(|head, tag| head.language = tag))}
                {line(words.field_date, &head.date, change(|head, value| head.date = value))}
                {line(words.field_url, &head.url, change(|head, value| head.url = value))}
                {choice(at, words.field_extent, None, &extents, head.extent.as_str(), change(|head, value| {
                    head.extent = if value == "opening" { Extent::Opening } else { Extent::Whole };
                }))}
            </div>
            <p class="desk-no-link" role="status" hidden={!has_bad_link(head)}>
                <span hidden={!has_bad_link(head)}>{words.no_link}</span>
            </p>
            {as_written(at, model, head)}
            {confirm(at, model, head)}
            <details class="desk-other-author">
                <summary>{words.other_author}</summary>
                <AddAuthor at={at.clone()} of_collection=false written={unknown_name(model, head)} />
            </details>
            {instead_of(at, model, draft)}
        </section>
    }
}

/// Whether the address of the source is one that no page may follow.
fn has_bad_link(head: &Head) -> bool {
    !head.url.trim().is_empty() && web_link(&head.url).is_err()
}

/// What the file says of the author, while that is nobody the collection knows.
fn unknown_name(model: &Model, head: &Head) -> Option<String> {
    let written = head.author_as_written.as_deref();
    written.filter(|_| !head.has_author(model.base_collection())).map(str::to_owned)
}

/// What the file says of author and round where that is none that is known, and the ways out of it.
fn as_written(at: &At, model: &Model, head: &Head) -> Html {
    let words = at.words();
    let base_collection = model.base_collection();
    let author = unknown_name(model, head).unwrap_or_default();
    let round = head
        .round_as_written
        .as_deref()
        .filter(|_| !head.has_round(base_collection))
        .unwrap_or_default();
    let suggested = head.suggested.as_deref().filter(|_| !head.has_author(base_collection));
    let name = suggested.map(|author| at.text(&author.name)).unwrap_or_default();
    let others = model.of_the_same_name();
    let button = |action: Option<Action>, text: String| match action {
        Some(action) => at.button(&text, action),
        None => html! { <span /> },
    };
    let add = suggested.cloned().map(Action::Know);
    let for_all = (others > 0).then_some(Action::UseForAll);
    html! {
        <div class="desk-as-written">
            <p class="desk-written-author" dir="auto" hidden={author.is_empty()}>
                {fill(words.as_written_author, &[("text", &author)])}
            </p>
            <p class="desk-suggested" hidden={suggested.is_none()}>
                {fill(words.suggested, &[("name", name)])}
                {" "}
                {button(add, fill(words.add_suggested, &[("name", name)]))}
            </p>
            <p class="desk-for-all" hidden={others == 0}>
                {button(for_all, fill(words.use_for_all, &[("count", &others.to_string())]))}
            </p>
            <p class="desk-written-round" dir="auto" hidden={round.is_empty()}>
                {fill(words.as_written, &[("text", round)])}
            </p>
        </div>
    }
}

/// Author and round may be guesses, and the reader says that they are right.
fn confirm(at: &At, model: &Model, head: &Head) -> Html {
    let words = at.words();
    let is_chosen =
        head.has_author(model.base_collection()) && head.has_round(model.base_collection());
    let right = Head { is_confirmed: true, ..head.clone() };
    html! {
        <p class="desk-confirm" hidden={!is_chosen}>
            <span hidden={!head.is_confirmed}>{words.confirmed}</span>
            <span hidden={head.is_confirmed}>
                {at.button(words.confirm, Action::Edit(Edit::Head(right)))}
            </span>
        </p>
    }
}

/// The summaries of the same author, whose place the document may take.
fn instead_of(at: &At, model: &Model, draft: &Draft) -> Html {
    let words = at.words();
    let summaries = model.summaries(draft);
    let items = summaries.iter().map(|summary| {
        let (shared, head, id) = (at.shared.clone(), draft.head.clone(), summary.id.clone());
        let checked = head.instead_of.contains(&id);
        let onchange = Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let mut others: Vec<DocumentId> =
                head.instead_of.iter().filter(|other| **other != id).cloned().collect();
            others.extend(field.checked().then(|| id.clone()));
            let head = Head { instead_of: others, ..head.clone() };
            shared.act(Action::Edit(Edit::Head(head)));
        });
        html! {
            <li key={summary.id.to_string()}>
                <label>
                    <input type="checkbox" {checked} {onchange} />
                    <span dir="auto">{summary.title.clone()}</span>
                    <span class="desk-date" dir="auto">{" · "}{summary.date.clone()}</span>
                </label>
            </li>
        }
    });
    html! {
        <fieldset class="desk-instead" hidden={summaries.is_empty()}>
            <legend>{words.instead_of}</legend>
            <ul>{for items}</ul>
        </fieldset>
    }
}
