//! Many documents at once: a round for all that have none, and all that are whole beside the others.

use i18n::fill;
use model::RoundId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

use super::at::At;
use crate::model::action::Action;
use crate::model::state::Model;

pub(super) fn many(at: &At, model: &Model) -> Html {
    let words = at.words();
    let waiting = model.waiting().count();
    // One is put beside the others where it is checked.
    let is_many = model.library.entries.len() > 1;
    html! {
        <div class="desk-many" hidden={!is_many}>
            {suggested(at, model)}
            {round_of_all(at, model)}
            <p class="desk-actions" hidden={waiting == 0}>
                <button type="button" onclick={at.act::<MouseEvent>(Action::AcceptAll)}>
                    {fill(words.accept_all, &[("count", &waiting.to_string())])}
                </button>
                <span class="desk-hint">{words.accept_all_hint}</span>
            </p>
        </div>
    }
}

/// The States that files name and the collection does not have.
fn suggested(at: &At, model: &Model) -> Html {
    let mut names: Vec<String> =
        model.suggested().iter().map(|(_, author)| at.text(&author.name).to_owned()).collect();
    names.sort();
    names.dedup();
    let count = names.len().to_string();
    html! {
        <p class="desk-actions desk-suggested" hidden={names.is_empty()}>
            {at.button(&fill(at.words().add_all_suggested, &[("count", &count)]), Action::KnowSuggested)}
            <span class="desk-hint" dir="auto">{names.join(" · ")}</span>
        </p>
    }
}

fn round_of_all(at: &At, model: &Model) -> Html {
    let words = at.words();
    let without = model.without_round();
    let rounds = model.base_collection().rounds.iter().map(|round| {
        let id = round.id.to_string();
        html! { <option key={id.clone()} value={id}>{at.text(&round.name).to_owned()}</option> }
    });
    let shared = at.shared.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|form| form.dyn_into::<Element>().ok());
        let list = form.and_then(|form| form.query_selector("select").ok().flatten());
        let Some(list) = list.map(|list| list.unchecked_into::<HtmlSelectElement>()) else {
            return;
        };
        shared.act(Action::RoundOfAll(RoundId::new(list.value())));
    });
    html! {
        <form class="desk-round-of-all" hidden={without == 0} {onsubmit}>
            <label class="desk-field">
                <span>{fill(words.round_of_all, &[("count", &without.to_string())])}</span>
                <select required=true>
                    <option key="" value="" selected=true>{words.choose}</option>
                    {for rounds}
                </select>
            </label>
            <button type="submit">{words.choose_it}</button>
        </form>
    }
}
