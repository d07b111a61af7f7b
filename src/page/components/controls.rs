//! The choices above the view: which view, round, authors, remarks, others' accounts. `autocomplete="off"`, here and on
//! every other control, keeps browsers from putting back what a control said on an earlier visit.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::author_chooser::AuthorChooser;
use super::share::share;
use super::view_list::view_list;
use crate::page::components::worded::worded;
use crate::page::state::reducer::Action;
use crate::page::state::view_model::{Page, PageProps};
use query::selection::{Rounds, Rule};

/// The choices. In a narrow place the styles show the choice of view and a button that unfolds the others.
#[component]
pub(in crate::page) fn Controls(props: &PageProps) -> Html {
    let page = &props.page;
    let messages = page.messages();
    let is_unfolded = use_state(|| false);
    let unfold = {
        let is_unfolded = is_unfolded.clone();
        move |_: MouseEvent| is_unfolded.set(!*is_unfolded)
    };
    let unfolded = is_unfolded.to_string();
    html! {
        <div class="controls" part="controls">
            {view_list(page)}
            <button type="button" class="unfold" aria-expanded={unfolded.clone()} onclick={unfold}>
                {messages.choices()}
            </button>
            <div class="folded" data-unfolded={unfolded}>
                {round_chooser(page)}
                {switch(
                    page,
                    "remarks",
                    messages.show_remarks(),
                    page.selection.filter.remarks,
                    Action::ShowRemarks,
                )}
                {switch(
                    page,
                    "reported",
                    messages.show_reported(),
                    page.selection.filter.reported,
                    Action::ShowReported,
                )}
                <AuthorChooser page={page.clone()} />
                {share(page)}
            </div>
        </div>
    }
}

/// Stands for all rounds in the list of rounds; no round may be called so.
const ALL: &str = Rule::All.as_str();

fn round_chooser(page: &Page) -> Html {
    let is_chosen = |rounds: &Rounds| page.selection.filter.rounds == *rounds;
    let options = page.collection.rounds.iter().map(|round| {
        let selected = is_chosen(&Rounds::One(round.id.clone()));
        let value = round.id.to_string();
        html! { <option key={value.clone()} {value} {selected}>{page.text(&round.name)}</option> }
    });
    let dispatch = page.dispatch.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let rounds = match select.value().as_str() {
            ALL => Rounds::All,
            id => Rounds::One(id.into()),
        };
        dispatch.emit(Action::ChooseRounds(rounds));
    };
    let explanation = match &page.selection.filter.rounds {
        Rounds::All => "",
        Rounds::One(id) => {
            page.collection.round(id).map_or("", |round| page.text(&round.explanation))
        }
    };
    html! {
        <label class="choice" title={explanation.to_owned()}>
            {worded("span", page.messages().round_label())}
            <select name="round" autocomplete="off" {onchange}>
                <option key={ALL} value={ALL} selected={is_chosen(&Rounds::All)}>
                    {page.messages().round_all()}
                </option>
                {for options}
            </select>
        </label>
    }
}

fn switch(
    page: &Page,
    name: &'static str,
    text: &'static str,
    checked: bool,
    action: fn(bool) -> Action,
) -> Html {
    let dispatch = page.dispatch.clone();
    let onchange = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        dispatch.emit(action(input.checked()));
    };
    html! {
        <label class="switch">
            <input type="checkbox" {name} autocomplete="off" {checked} {onchange} />
            {worded("span", text)}
        </label>
    }
}
