//! An author that the collection does not know.

use model::AuthorKind;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::at::At;
use crate::model::action::Action;
use crate::model::change::Change;
use crate::model::making::author;

/// What the form is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct AddAuthorProps {
    pub(super) at: At,
    /// The author goes into the collection of the reader's own, and is not the author of the document on screen.
    pub(super) of_collection: bool,
    /// What the file says, to begin with.
    #[prop_or_default]
    pub(super) written: Option<String>,
    /// The code that a document has, to begin with.
    #[prop_or_default]
    pub(super) code: Option<String>,
}

/// The form. A component, so that it is drawn again only where the file says something else: what a reader has half
/// written stays.
#[component]
pub(super) fn AddAuthor(props: &AddAuthorProps) -> Html {
    let AddAuthorProps { at, of_collection, written, code: given } = props.clone();
    let words = at.words();
    let shared = at.shared.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let Some(form) = event.target().and_then(|form| form.dyn_into::<Element>().ok()) else {
            return;
        };
        let field = |name: &str| form.query_selector(name).ok().flatten();
        let text = |name: &str| field(name).map(|it| it.unchecked_into::<HtmlInputElement>());
        let (Some(name), Some(code)) = (text(".desk-name input"), text(".desk-code input")) else {
            return;
        };
        let kind = field("select").map(|it| it.unchecked_into::<HtmlSelectElement>().value());
        let kind = match kind.as_deref() {
            Some("group") => AuthorKind::Group,
            Some("observer") => AuthorKind::Observer,
            _ => AuthorKind::State,
        };
        if let Some(author) = author(&code.value(), &name.value(), kind) {
            name.set_value("");
            code.set_value("");
            shared.act(match of_collection {
                true => Action::Change(Change::AddAuthor(author)),
                false => Action::Know(author),
            });
        }
    });
    html! {
        <form class="desk-add-author" {onsubmit}>
            <label class="desk-field desk-name">
                <span>{words.author_name}</span>
                <input type="text" dir="auto" required=true value={written} />
            </label>
            <label class="desk-field desk-code">
                <span>{words.author_code}</span>
                <input type="text" maxlength="8" size="8" value={given} />
            </label>
            <label class="desk-field">
                <span>{words.author_kind}</span>
                <select>
                    <option value="state">{words.kind_state}</option>
                    <option value="group">{words.kind_group}</option>
                    <option value="observer">{words.kind_observer}</option>
                </select>
            </label>
            <button type="submit">{words.add}</button>
        </form>
    }
}
