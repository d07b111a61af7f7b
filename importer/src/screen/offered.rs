//! A collection that would take the place of what is on the “Your documents” page: nothing is lost without a word.

use i18n::fill;
use yew::prelude::*;

use super::at::At;
use crate::model::action::Action;
use crate::model::state::Model;

pub(super) fn offered(at: &At, model: &Model) -> Html {
    let words = at.words();
    let name = model.offered.as_ref().map(|(it, _)| at.text(&it.process.name)).unwrap_or_default();
    html! {
        <div class="desk-offered" role="alert" hidden={model.offered.is_none()}>
            <p>{fill(words.offered, &[("name", name)])}</p>
            {at.button(words.offered_take, Action::TakeOffered)}
            {at.button(words.no, Action::LeaveOffered)}
        </div>
    }
}
