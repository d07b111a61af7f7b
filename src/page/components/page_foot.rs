//! The page's foot: the data, its day and its licence, and whether it stays as it is.

use yew::prelude::*;

use crate::page::components::worded::worded_as;
use crate::page::host_context::Place;
use crate::page::state::view_model::Page;
use i18n::fill;
use query::selection::{Preferences, Selection, Visibility};

pub(in crate::page) fn page_foot(page: &Page) -> Html {
    let messages = page.messages();
    let process = &page.collection.process;
    let place = page.context.place;
    let is_made = process.loaded;
    let is_own = page.context.own_data || is_made;
    let state = match (place, page.context.pinned) {
        (Place::File, _) if is_made => messages.data_in_file(),
        _ if is_made => messages.data_on_device(),
        _ if is_own => messages.data_own(),
        (Place::Page, _) if page.has_loaded() => messages.data_partly_on_device(),
        (Place::File, _) => messages.data_in_file(),
        (_, true) => messages.data_pinned(),
        (_, false) => messages.data_live(),
    };
    // A view that `web/save.mjs` makes a file of says what is so there.
    let in_file = (place == Place::Page).then_some(messages.data_in_file());
    let is_elsewhere = matches!(place, Place::Frame | Place::Element);
    let controls = Visibility::Shown;
    let preferences = Preferences { controls, ..page.selection.preferences };
    let whole = Selection { preferences, ..page.selection.clone() };
    let footer = page.context.landmark("footer");
    let date = match process.date.as_str() {
        "" => String::new(),
        date => format!("{} · ", fill(messages.data_date(), &[("date", &messages.date(date))])),
    };
    html! {
        <@{footer} class="page-foot" part="footer">
            {worded_as("p", "data-heading", messages.data_heading())}
            <p><strong>{page.text(&process.name)}</strong>{" · "}{page.text(&process.explanation)}</p>
            <p>
                {date}
                <span class="data-state" data-in-file={in_file}>{state}</span>
                {if is_own { "" } else { " · " }}
                {if is_own { "" } else { messages.data_licence() }}
            </p>
            <p hidden={is_own}>
                <a hidden={place == Place::File || page.has_loaded()} class="data" href={page.beside("collection.json")}>
                    {messages.data_download()}
                </a>
                {" "}
                <a hidden={!is_elsewhere} class="whole" href={page.href(&whole)}>{messages.open_whole()}</a>
            </p>
        </@>
    }
}
