//! Parts of a view that are drawn later than the rest: in a task of their own, so that a large view never stalls, or
//! once the reader opens them, so that the page stays small. One component for all of them: each other one would be in
//! the program with its hooks once more.

use yew::prelude::*;

use super::in_column::InColumn;
use crate::page::draw_now::draw_now;
use crate::page::host_context::Place;
use crate::page::state::view_model::Page;
use crate::web;
use model::PassageId;

/// What a part is about, and how it is drawn.
#[derive(Clone, Properties)]
pub(in crate::page) struct Part {
    pub(in crate::page) page: Page,
    /// The passages, where it is about some.
    pub(in crate::page) passages: Vec<PassageId>,
    /// In whose column they are, if they are in one.
    pub(in crate::page) column: Option<InColumn>,
    /// What else it is about: the key of an issue, or the code of an author.
    pub(in crate::page) name: String,
    /// What is shown of it from the beginning.
    pub(in crate::page) head: Html,
    pub(in crate::page) when: When,
    pub(in crate::page) draw: fn(&Part, &Later) -> Html,
}

/// When a part is drawn.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::page) enum When {
    /// With what is around it, and from then on in its turn: what is pointed at.
    Now,
    /// In a task of its own. Until then it shows what it showed before, or nothing.
    InTurn,
    /// Once it was opened.
    Opened,
}

/// What of a part can be drawn now.
pub(in crate::page) struct Later {
    /// The part as it is to be shown; none until it is its turn, or until it was opened.
    pub(in crate::page) shown: Option<Part>,
    /// For its `details`.
    pub(in crate::page) ontoggle: Callback<Event>,
}

impl PartialEq for Part {
    /// How it is drawn follows from where it stands.
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page && self.passages == other.passages && self.name == other.name
    }
}

impl Part {
    /// A part of what the reader opens. Without a program, it is all there.
    pub(in crate::page) fn unfolding(page: &Page, draw: fn(&Self, &Later) -> Html) -> Self {
        let is_static = page.context.place == Place::Static;
        Self::new(page, if is_static { When::Now } else { When::Opened }, draw)
    }

    /// A part about an issue, drawn in its turn, and at once where what is pointed at may be in it.
    pub(in crate::page) fn of_issue(
        page: &Page,
        name: String,
        draw: fn(&Self, &Later) -> Html,
    ) -> Self {
        let pointed = page.selection.focus.passage.as_ref();
        let pointed = pointed.and_then(|id| page.collection.passage(id));
        let is_pointed_at = pointed.is_some_and(|(_, passage)| {
            passage.issue.as_ref().is_none_or(|issue| issue.as_str() == name)
        });
        let when = if is_pointed_at { When::Now } else { When::InTurn };
        Self { name, ..Self::new(page, when, draw) }
    }

    /// A part about nothing yet.
    pub(in crate::page) fn new(page: &Page, when: When, draw: fn(&Self, &Later) -> Html) -> Self {
        Self {
            page: page.clone(),
            passages: Vec::new(),
            column: None,
            name: String::new(),
            head: Html::default(),
            when,
            draw,
        }
    }
}

/// The part with that key, drawn when its time comes.
pub(in crate::page) fn later(key: String, part: Part) -> Html {
    let Part { page, passages, column, name, head, when, draw } = part;
    html! { <DrawnLater {key} {page} {passages} {column} {name} {head} {when} {draw} /> }
}

#[component]
fn DrawnLater(part: &Part) -> Html {
    let is_opened = part.when == When::Opened;
    let drawn = use_state(|| (part.when == When::Now).then(|| part.clone()));
    // What is above it was as high as the styles guessed; after its turn it is as high as it is.
    let is_moved = use_mut_ref(|| part.when == When::Now);
    let show = {
        let drawn = drawn.clone();
        let part = part.clone();
        Callback::from(move |_: Event| drawn.set(Some(part.clone())))
    };
    {
        let show = drawn.clone();
        use_effect_with(part.clone(), move |part| {
            let part = part.clone();
            let turn = (!is_opened).then(|| {
                web::soon(move || {
                    let page = part.page.clone();
                    let pointed = page.selection.focus.passage.clone();
                    show.set(Some(part));
                    draw_now();
                    if let Some(pointed) = pointed.filter(|_| is_moved.take()) {
                        page.context.container.show_element(&pointed.to_string());
                    }
                })
            });
            // The turn is waited for as long as this closure lives, which owns it.
            move || {
                let _given_up = turn;
            }
        });
    }
    let shown = match &*drawn {
        Some(_) if is_opened => Some(part.clone()),
        drawn => drawn.clone(),
    };
    // A sheet of paper has all passages, and nothing that the reader has not opened.
    let shown = if part.page.is_printed && !is_opened { Some(part.clone()) } else { shown };
    (part.draw)(part, &Later { shown, ontoggle: show })
}
