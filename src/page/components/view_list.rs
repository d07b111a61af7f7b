//! The choice of view: links, so that each has an address.

use model::joined;
use yew::prelude::*;

use super::links::follow;
use crate::page::host_context::Place;
use crate::page::state::reducer::Action;
use crate::page::state::view_model::Page;
use query::selection::{Selection, View};

pub(super) fn view_list(page: &Page) -> Html {
    let messages = page.messages();
    let is_issues = page.selection.is_by_issue();
    let is_map = page.selection.view == View::Map;
    let is_delegation = page.selection.is_of_one();
    html! {
        <div class="views" role="group" aria-label={messages.views_label()}>
            {view(page, View::Issues, messages.view_issues(), is_issues)}
            {view(page, View::Comparison, messages.view_table(), page.selection.is_in_columns())}
            {if page.selection.alone().is_some() {
                view(page, View::Delegation, messages.view_delegation(), is_delegation)
            } else {
                Html::default()
            }}
            {map(page, is_map)}
        </div>
    }
}

/// Without a program, the map is a page made at build time; that page has pictures of the answers besides.
fn map(page: &Page, is_current: bool) -> Html {
    if page.context.place != Place::Static {
        return view(page, View::Map, page.messages().view_map(), is_current);
    }
    html! { <a class="map" href={map_page(page)}>{page.messages().view_map()}</a> }
}

/// The address of the page with the map of the topic.
pub(in crate::page) fn map_page(page: &Page) -> String {
    let topic = page.selection.filter.topic.as_str();
    page.beside(&joined(&[page.language.tag(), "/map-", topic, ".html"], ""))
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
