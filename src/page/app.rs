//! The whole page.

use std::rc::Rc;

use yew::prelude::*;

use super::components::{
    about, comparison, controls, jump, masthead, notices, page_foot, topic_head, topic_list,
};
use super::context::Values;
use super::hooks::{
    use_address, use_drawn, use_lists_in_step, use_narrow, use_pointed_passage, use_printing,
    use_top_card,
};
use super::state::State;
use super::{Action, Page, Place, Surroundings};
use crate::web;
use i18n::Catalogue;
use model::Shared;
use query::Indexed;
use query::comparison::{Comparison, compare, topic_counts};
use query::selection::{Language, Visibility};

/// What the page is made from.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The data.
    pub(crate) collection: Shared<Indexed>,
    /// What to say, in every language.
    pub(crate) catalogue: Catalogue,
    /// The Selection to begin with, written.
    pub(crate) query: String,
    /// What the page stands in.
    pub(crate) surroundings: Rc<Surroundings>,
}

/// More passages than this are not drawn in one task, which would hold up the page for over 50 ms.
const MOST_AT_ONCE: usize = 80;

/// The whole page.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let AppProps { collection, catalogue, query, surroundings } = props.clone();
    let state = {
        let collection = collection.clone();
        use_reducer(move || State::from_query(collection, &query))
    };
    let selection = state.selection.clone();
    let wanted =
        selection.preferences.language.or(surroundings.language).or_else(web::preferred_language);
    let language = wanted.unwrap_or(Language::English);
    let dispatch = use_memo((), |()| {
        let dispatcher = state.dispatcher();
        Callback::from(move |action: Action| dispatcher.dispatch(action))
    });
    let compared = compare(&collection, &selection);
    let counts = topic_counts(&collection, &selection);
    let passages = compared.as_ref().map_or(0, Comparison::passages);
    let page = Page::new(Values {
        collection: collection.clone(),
        catalogue,
        selection: selection.clone(),
        language,
        dispatch: (*dispatch).clone(),
        is_printed: use_printing(),
        in_pieces: passages > MOST_AT_ONCE && surroundings.place != Place::Static,
        surroundings,
    });
    use_drawn(&page);
    use_address(&page, state.by_reader);
    use_pointed_passage(&page);
    use_lists_in_step(&page);
    let is_narrow = use_narrow(&page);
    let top_card = use_top_card(&page);
    let theme = page.selection.preferences.theme.as_str();
    use_title(&page, theme);

    let main = page.surroundings.landmark("main");
    let is_compact = page.selection.preferences.controls == Visibility::Hidden;
    html! {
        <div
            class="side-by-state"
            lang={language.tag()}
            dir={language.direction().as_str()}
            data-theme={theme}
            data-place={page.surroundings.place.as_str()}
        >
            {unless(is_compact, || vec![
                html! {
                    <a class="skip" href="#comparison" onclick={jump(&page, "comparison")}>
                        {page.messages().skip_to_comparison}
                    </a>
                },
                masthead(&page),
                topic_list(&page, &counts),
            ])}
            <@{main} class="main">
                {notices(&page, &state.unknown)}
                {topic_head(&page, compared.as_ref(), &counts)}
                {unless(is_compact, || vec![controls(&page, compared.as_ref())])}
                {comparison(&page, compared.as_ref(), &counts, is_narrow, &top_card)}
                {unless(is_compact, || vec![about(&page)])}
            </@>
            {page_foot(&page)}
        </div>
    }
}

/// A part of the page that is left out where the surroundings want the comparison alone.
fn unless(is_left_out: bool, draw: impl FnOnce() -> Vec<Html>) -> Html {
    let parts = if is_left_out { Vec::new() } else { draw() };
    html! { <div hidden={is_left_out}>{for parts}</div> }
}

/// Says to the browser what is on screen, where the window is ours.
#[hook]
fn use_title(page: &Page, theme: &'static str) {
    let is_ours = page.surroundings.place != Place::Element;
    let topic = page.collection.topic(&page.selection.filter.topic);
    let topic = topic.map_or("", |topic| page.text(&topic.name));
    let title = format!("{topic} – {}", page.messages().product);
    use_effect_with((title, page.language, theme), move |(title, language, theme)| {
        if is_ours {
            web::describe_page(title, *language, theme);
        }
    });
}
