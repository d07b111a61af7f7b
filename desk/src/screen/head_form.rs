//! What is known of a document as a whole: title, author, round, language, date, source.

use own::draft::{Draft, Edit, Head};
use side_by_state::collection::{DocumentId, Extent};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::add_author::add_author;
use super::fields::{choice, line};
use super::{At, Ground};
use crate::model::{Action, Model};

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

pub(super) fn head_form(at: &At, model: &Model, draft: &Draft, ground: &Ground) -> Html {
    let words = at.words();
    let head = &draft.head;
    let mut authors: Vec<(String, String)> = ground
        .authors
        .iter()
        .map(|author| (author.code.to_string(), at.text(&author.name).to_owned()))
        .collect();
    authors.sort_by(|a, b| a.1.cmp(&b.1));
    let rounds: Vec<(String, String)> = ground
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
                {choice(words.field_author, Some(words.choose), &authors, author, change(|head, code| {
                    head.author = (!code.is_empty()).then(|| code.as_str().into());
                    head.is_confirmed = head.author.is_some() && head.round.is_some();
                    head.instead_of.clear();
                }))}
                {choice(words.field_round, Some(words.choose), &rounds, round, change(|head, id| {
                    head.round = (!id.is_empty()).then(|| id.as_str().into());
                    head.is_confirmed = head.author.is_some() && head.round.is_some();
                }))}
                {choice(words.field_language, None, &languages, &head.language, change(|head, tag| head.language = tag))}
                {line(words.field_date, &head.date, change(|head, value| head.date = value))}
                {line(words.field_url, &head.url, change(|head, value| head.url = value))}
                {choice(words.field_extent, None, &extents, head.extent.as_str(), change(|head, value| {
                    head.extent = if value == "opening" { Extent::Opening } else { Extent::Whole };
                }))}
            </div>
            {confirm(at, head)}
            <details class="desk-other-author">
                <summary>{words.other_author}</summary>
                {add_author(at, false)}
            </details>
            {instead_of(at, model, draft)}
        </section>
    }
}

/// Author and round may be guesses, and the reader says that they are right.
fn confirm(at: &At, head: &Head) -> Html {
    let words = at.words();
    let is_chosen = head.author.is_some() && head.round.is_some();
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
