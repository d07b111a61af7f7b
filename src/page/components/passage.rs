//! One passage: its words, whose they are, how strong, and where they were read.

use yew::prelude::*;

use super::in_column::InColumn;
use super::joint::joint;
use super::links::{follow, jump};
use super::listed::listed;
use super::marked_text::{dir, marked_text};
use super::strength_label::strength_label;
use super::whose_words::whose_words;
use crate::page::components::worded::{worded, worded_as, worded_if};
use crate::page::host_context::Place;
use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use i18n::fill;
use model::{Document, Kind, Passage, TextStyle, followed};
use query::comparison::Cited;
use query::selection::Rounds;

/// A passage of more letters than this, about 90 words, is folded on the screen to the lines around its operator:
/// about 60 words in a column of an issue. Search, paper and screen readers have all of it.
const LONG: usize = 550;

/// A passage in a column; in none, it is on the page once, below the names of all its authors.
pub(in crate::page) fn passage(page: &Page, cited: &Cited<'_>, column: Option<&InColumn>) -> Html {
    let Cited { document, passage } = *cited;
    let messages = page.messages();
    let id = cited.id();
    let is_pointed_at = page.selection.focus.passage.as_ref() == Some(&id);
    let form = document.form.as_str();
    let author = column.map_or(&document.author, |column| &column.author);
    let is_long = passage.text.chars().count() > LONG;
    let has_id = column.is_none_or(|column| column.has_ids(page, document));
    html! {
        <article
            key={id.to_string()}
            id={has_id.then(|| id.to_string())}
            class={classes!("passage", form, is_pointed_at.then_some("pointed-at"))}
            tabindex="-1"
            data-passage={id.to_string()}
            data-author={author.to_string()}
            data-issue={passage.issue.as_ref().map(ToString::to_string)}
            data-form={form}
        >
            <p
                class={if is_long { "words long" } else { "words" }}
                dir={dir(&passage.styles)}
                lang={document.language.clone()}
            >
                {marked_text(passage)}
            </p>
            if is_long {
                <details class="whole">{worded("summary", messages.whole_passage())}</details>
            }
            {strength_label(page, cited)}
            <div class="origin">
                {for column.and_then(|column| joint(page, document, &column.author))}
                {worded_as("span", "whose", &whose_words(page, document))}
                {worded_if(passage.kind == Kind::Remark, "span", "remark", messages.remark())}
                {round(page, document)}
                {address(page, cited)}
                {place(page, cited)}
                {source(page, cited)}
                {styles(page, passage)}
                {worded_if(!passage.checked_twice, "span", "checked", messages.checked_once())}
            </div>
        </article>
    }
}

/// What the styles of its words mean, a style once.
fn styles(page: &Page, passage: &Passage) -> Html {
    let mut said = String::new();
    for &style in TextStyle::ALL {
        if passage.has_style(style) {
            said.push_str(if said.is_empty() { "" } else { " · " });
            said.push_str(page.messages().style(style));
        }
    }
    worded_if(!said.is_empty(), "span", "styles", &said)
}

/// The round that the document answers, where documents of several rounds are on screen.
fn round(page: &Page, document: &Document) -> Html {
    let round = page.collection.round(&document.round).map_or("", |round| page.text(&round.name));
    worded_if(page.selection.filter.rounds == Rounds::All, "span", "round", round)
}

/// The link to the passage itself.
fn address(page: &Page, cited: &Cited<'_>) -> Html {
    let messages = page.messages();
    let label = cited.passage.label.as_str();
    let id = cited.id();
    let target = page.selection.clone().pointing_to(cited.document, cited.passage);
    let name = if label.is_empty() {
        messages.passage_address_unlabelled().to_owned()
    } else {
        fill(messages.passage_address(), &[("label", label)])
    };
    let sign = if label.is_empty() { "¶".to_owned() } else { format!("¶ {label}") };
    let onclick = follow(page, Action::PointAt(id));
    html! {
        <a
            class="address"
            href={page.href(&target)}
            aria-label={name.clone()}
            title={name}
            dir="auto"
            {onclick}
        >
            {sign}
        </a>
    }
}

/// Where in the source it stands, and which paragraphs of the draft it answers.
fn place(page: &Page, cited: &Cited<'_>) -> Html {
    let answered = listed(&cited.passage.responds_to, ", ");
    let answered = match answered.as_str() {
        "" => String::new(),
        list => fill(page.messages().responds_to(), &[("list", list)]),
    };
    let place = cited.passage.place.clone();
    html! {
        <>
            {for place.map(|place| html! { <span class="place" dir="auto" lang="en">{place}</span> })}
            {worded_if(!answered.is_empty(), "span", "place", &answered)}
        </>
    }
}

/// The link to the source: its own page, or the plain text it was read from.
fn source(page: &Page, cited: &Cited<'_>) -> Html {
    let Cited { document, passage } = *cited;
    let messages = page.messages();
    let values = [("title", document.title.as_str()), ("date", document.date.as_str())];
    let title = fill(messages.source_full(), &values);
    let url = followed(passage.url.as_deref()).or_else(|| followed(document.url.as_deref()));
    let name = document.source_text.as_deref().unwrap_or_default();
    // The one file holds the plain texts too, below the comparison.
    let inside = url.is_none() && page.context.place == Place::File;
    let id = format!("source:{name}");
    // What the reader brought without an address is on their desk.
    let own = (document.loaded && url.is_none()).then(|| format!("see:{}", document.id));
    let onclick = inside.then(|| jump(page, id.clone()));
    let href = url.unwrap_or_else(|| match inside {
        true => format!("#{id}"),
        false => page.beside(&format!("sources/{name}")),
    });
    html! {
        <a class="source" {href} {onclick} data-own={own} aria-label={title.clone()} {title} rel="noreferrer">
            {messages.source()}
        </a>
    }
}
