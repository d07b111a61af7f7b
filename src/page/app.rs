//! The whole page.

use std::rc::Rc;

use yew::prelude::*;

use super::components::{
    About, Comparison, Controls, jump, masthead, notices, page_foot, topic_head, topic_list,
};
use super::hooks::{use_address, use_pointed_passage};
use super::state::State;
use super::{Action, Held, Page};
use crate::comparison::compare;
use crate::messages::{Catalogue, Messages};
use crate::selection::{Language, Selection, Theme};
use crate::web;

/// What the page is made from.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The data.
    pub(crate) collection: Held,
    /// What to say, in every language.
    pub(crate) catalogue: Catalogue,
    /// The Selection to draw where there is no address to read it from.
    pub(crate) opening: Option<Selection>,
}

/// The whole page.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let AppProps { collection, catalogue, opening } = props.clone();
    let state = {
        let collection = collection.clone();
        use_reducer(move || match opening {
            Some(selection) => State::from_selection(collection, selection),
            None => State::from_query(collection, &web::query()),
        })
    };
    let selection = state.selection.clone();
    let language = selection.language.or_else(web::preferred_language).unwrap_or(Language::English);
    let names = {
        let collection = collection.clone();
        use_memo(language, move |&language| web::author_names(&collection, language))
    };
    let dispatch = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action: Action| dispatcher.dispatch(action))
    };
    use_address(&collection, &selection, &dispatch);
    use_pointed_passage(selection.passage.clone());
    let theme = match selection.theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    use_title(&collection, &selection, language, catalogue.of(language), theme);

    let names = Rc::clone(&names);
    let page = Page { collection, catalogue, selection, language, names, dispatch };
    let comparison = compare(&page.collection, &page.selection);
    let messages = page.messages();
    html! {
        <div
            class="side-by-state"
            lang={language.tag()}
            dir={language.direction().as_str()}
            data-theme={theme}
        >
            <a class="skip" href="#comparison" onclick={jump("comparison")}>{messages.skip_to_comparison}</a>
            {masthead(&page)}
            {topic_list(&page)}
            <main>
                {notices(&page, &state.unknown)}
                {topic_head(&page, comparison.as_ref())}
                <Controls page={page.clone()} />
                <Comparison page={page.clone()} />
                <About page={page.clone()} />
            </main>
            {page_foot(&page)}
        </div>
    }
}

/// Says to the browser what is on screen.
#[hook]
fn use_title(
    collection: &Held,
    selection: &Selection,
    language: Language,
    messages: &Messages,
    theme: &'static str,
) {
    let topic = collection.topic(&selection.topic);
    let topic = topic.map_or("", |topic| topic.name.get(language.tag()));
    let title = format!("{topic} – {}", messages.product);
    use_effect_with((title, language, theme), |(title, language, theme)| {
        web::describe_page(title, *language, theme);
    });
}
