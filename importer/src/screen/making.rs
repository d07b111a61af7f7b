//! A collection of the reader's own: beginning it, and what is in it.

use i18n::fill;
use model::Collection;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::add_author::AddAuthor;
use super::adding::adding;
use super::at::At;
use super::fields::line;
use super::making_topics::topics;
use crate::model::action::Action;
use crate::model::change::Change;
use crate::model::state::Model;
use crate::model::view::View;

/// The way to a collection of the reader's own.
pub(super) fn begin(at: &At, model: &Model) -> Html {
    let words = at.words();
    let made = model.library.made.as_ref();
    let name = made.map(|made| at.text(&made.process.name)).unwrap_or_default();
    let shared = at.shared.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let Some(form) = event.target().and_then(|form| form.dyn_into::<Element>().ok()) else {
            return;
        };
        let field = |css: &str| {
            let found = form.query_selector(css).ok().flatten();
            found.map(|field| field.unchecked_into::<HtmlInputElement>())
        };
        let name = field("[type=text]").map(|field| field.value()).unwrap_or_default();
        let with_topics = field("[type=checkbox]").is_some_and(|field| field.checked());
        shared.act(Action::Make { name, with_topics });
    });
    html! {
        <section class="desk-making-begin">
            <h2>{words.made_heading}</h2>
            <div hidden={made.is_none()}>
                <p>{fill(words.made_now, &[("name", name)])}</p>
                {at.button(words.make_edit, Action::Show(View::Making))}
            </div>
            <details hidden={made.is_some()}>
                <summary>{words.make}</summary>
                <p>{words.made_intro}</p>
                <form {onsubmit}>
                    <label class="desk-field">
                        <span>{words.make_name}</span>
                        <input type="text" dir="auto" required=true />
                    </label>
                    <label class="desk-check">
                        <input type="checkbox" />{" "}<span>{words.make_topics}</span>
                    </label>
                    <button type="submit">{words.make}</button>
                </form>
            </details>
        </section>
    }
}

/// Its name, rounds, topics and authors.
pub(super) fn making(at: &At, model: &Model) -> Html {
    let words = at.words();
    let empty = Collection::default();
    let made = model.library.made.as_ref().unwrap_or(&empty);
    html! {
        <div class="desk-making">
            <p class="desk-actions">{at.button(words.back, Action::Show(View::List))}</p>
            <h2>{words.made_heading}</h2>
            {line(words.make_name, at.text(&made.process.name), at.changes(Change::Name))}
            {rounds(at, made)}
            {topics(at, made)}
            {authors(at, made)}
        </div>
    }
}

fn rounds(at: &At, made: &Collection) -> Html {
    let words = at.words();
    let items = made.rounds.iter().enumerate().map(|(place, round)| {
        html! {
            <li key={round.id.to_string()}>
                {line(words.name, at.text(&round.name), at.changes(move |name| Change::RoundName(place, name)))}
                {at.button(words.take_out, Action::Change(Change::DropRound(place)))}
            </li>
        }
    });
    html! {
        <section>
            <h3>{words.rounds}</h3>
            <ul class="desk-rows">{for items}</ul>
            {adding(at, words.add_round, Change::AddRound)}
        </section>
    }
}

fn authors(at: &At, made: &Collection) -> Html {
    let words = at.words();
    let items = made.authors.iter().enumerate().map(|(place, author)| {
        html! {
            <li key={author.code.to_string()}>
                <span dir="auto">{at.text(&author.name).to_owned()}{" · "}{author.code.to_string()}</span>
                {at.button(words.take_out, Action::Change(Change::DropAuthor(place)))}
            </li>
        }
    });
    html! {
        <section>
            <h3>{words.authors}</h3>
            <ul class="desk-rows">{for items}</ul>
            <AddAuthor at={at.clone()} of_collection=true />
        </section>
    }
}
