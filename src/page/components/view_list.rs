//! The choice of view: links, so that each has an address.

use yew::prelude::*;

use super::links::follow;
use crate::page::host_context::Place;
use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use query::selection::{Selection, View};

pub(super) fn view_list(page: &Page) -> Html {
    let messages = page.messages();
    let is_issues = page.selection.is_by_issue();
    html! {
        <div class="views" role="group" aria-label={messages.views_label()}>
            {view(page, View::Issues, messages.view_issues(), is_issues)}
            {view(page, View::Comparison, messages.view_table(), !is_issues)}
            {map(page)}
        </div>
    }
}

/// The map is a page of the site, made at build time: it is of the published collection only.
fn map(page: &Page) -> Html {
    let is_there = matches!(page.context.place, Place::Page | Place::Static)
        && !page.context.own_data
        && !page.has_loaded();
    if !is_there {
        return Html::default();
    }
    let language = page.language.tag();
    let topic = page.selection.filter.topic.as_str();
    let address = page.beside(&[language, "/map-", topic, ".html"].concat());
    html! { <a class="map" href={address}>{page.messages().view_map()}</a> }
}

fn view(page: &Page, view: View, name: &'static str, is_current: bool) -> Html {
    let target = Selection { view, ..page.selection.clone() };
    let onclick = follow(page, Action::ChooseView(view));
    html! {
        <a href={page.href(&target)} data-view={view.as_str()} aria-current={is_current.then_some("true")} {onclick}>
            {name}
        </a>
    }
}
