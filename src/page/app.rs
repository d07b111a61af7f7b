//! The whole page.

use std::rc::Rc;

use yew::prelude::*;

use super::components::{
    about::about, controls::Controls, links::jump, masthead::masthead, notices::notices,
    page_foot::page_foot, topic_head::topic_head, topic_list::topic_list,
};
use super::hooks::{
    use_address::use_address, use_change::use_change, use_drawn::use_drawn,
    use_lists_in_step::use_lists_in_step, use_narrow::use_narrow,
    use_pointed_passage::use_pointed_passage, use_printing::use_printing,
};
use super::host_context::{HostContext, Place};
use super::state::reducer::{Action, State};
use super::state::view_model::{Page, Values};
use super::views::{
    delegation::view::delegation, issues::view::by_issues, map::view::map,
    table::comparison::table_view,
};
use crate::web;
use i18n::Catalogue;
use model::{Shared, joined};
use query::Indexed;
use query::comparison::{author_counts, compare, topic_counts};
use query::selection::{Language, View, Visibility};

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
    pub(crate) context: Rc<HostContext>,
}

/// More passages than this are not drawn in one task, which would hold up the page for over 50 ms.
const MOST_AT_ONCE: usize = 100;

/// The whole page. It is drawn again for a choice and for printing alone; what changes by itself, like the width, is a
/// state of the component that shows it.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let AppProps { collection, catalogue, query, context } = props.clone();
    let state = {
        let collection = collection.clone();
        use_reducer(move || State::from_query(collection, &query))
    };
    let selection = state.selection.clone();
    let wanted =
        selection.preferences.language.or(context.language).or_else(web::preferred_language);
    let language = wanted.unwrap_or(Language::English);
    let dispatcher = state.dispatcher();
    let dispatch = Callback::from(move |action: Action| dispatcher.dispatch(action));
    // Where everybody is on screen, nobody is chosen.
    let compared = (!selection.shows_everybody()).then(|| compare(&collection, &selection));
    let (passages, columns) = compared.flatten().map_or_else(Default::default, |compared| {
        let codes = compared.columns.iter().map(|column| column.author.code.clone());
        (compared.passages(), codes.collect())
    });
    let page = Page::new(Values {
        collection: collection.clone(),
        catalogue,
        selection: selection.clone(),
        language,
        dispatch,
        by_reader: state.by_reader,
        sorted_by: state.sorted_by,
        card: state.card.clone(),
        is_narrow: use_narrow(&context.container),
        is_printed: use_printing(),
        in_pieces: passages > MOST_AT_ONCE && context.place != Place::Static,
        columns,
        on_topics: topic_counts(&collection, &selection),
        of_authors: author_counts(&collection, &selection),
        context,
    });
    use_drawn(&page);
    use_address(&page, state.by_reader);
    use_pointed_passage(&page);
    use_lists_in_step(&page);
    let theme = page.selection.preferences.theme.as_str();
    use_title(&page, theme);

    let main = page.context.landmark("main");
    let is_compact = page.selection.preferences.controls == Visibility::Hidden;
    html! {
        <div
            class="side-by-state"
            lang={language.tag()}
            dir={language.direction().as_str()}
            data-theme={theme}
            data-place={page.context.place.as_str()}
        >
            {unless(is_compact, || vec![
                html! {
                    <a class="skip" href="#comparison" onclick={jump(&page, "comparison")}>
                        {page.messages().skip_to_comparison()}
                    </a>
                },
                masthead(&page),
                topic_list(&page),
            ])}
            <@{main} class="main">
                {notices(&page, &state.unknown)}
                {topic_head(&page)}
                {unless(is_compact, || vec![html! { <Controls page={page.clone()} /> }])}
                <div>{view(&page)}</div>
                {unless(is_compact, || vec![about(&page)])}
            </@>
            {page_foot(&page)}
        </div>
    }
}

/// The view on screen.
fn view(page: &Page) -> Html {
    let selection = &page.selection;
    match selection.view {
        View::Map => map(page),
        _ if selection.is_of_one() => delegation(page),
        _ if selection.is_by_issue() => by_issues(page),
        _ => table_view(page),
    }
}

/// A part of the page that is left out where the host wants the comparison alone.
fn unless(is_left_out: bool, draw: impl FnOnce() -> Vec<Html>) -> Html {
    let parts = if is_left_out { Vec::new() } else { draw() };
    html! { <div hidden={is_left_out}>{for parts}</div> }
}

/// Says to the browser what is on screen, where the window is ours.
#[hook]
fn use_title(page: &Page, theme: &'static str) {
    let is_ours = page.context.place != Place::Element;
    let topic = page.collection.topic(&page.selection.filter.topic);
    let topic = topic.map_or("", |topic| page.text(&topic.name));
    let title = joined(&[topic, " – ", page.messages().product()], "");
    let language = page.language;
    let key = joined(&[&title, language.tag(), theme], " ");
    let describe = move |_: bool| {
        if is_ours {
            web::describe_page(&title, language, theme);
        }
    };
    use_change(Some(key), Box::new(describe));
}
