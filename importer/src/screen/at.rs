//! What every part of the screen is given.

use drafts::library::{Entry, Unshown, unshown};
use i18n::importer::{Words, words};
use model::{Collection, Shared};
use query::selection::Language;
use yew::prelude::*;

use crate::desk_state::DeskState;
use crate::model::action::Action;

/// What every part is given.
#[derive(Clone, PartialEq)]
pub(super) struct At {
    /// What the screen and the scripts share.
    pub(super) shared: Shared<DeskState>,
    /// The language on screen.
    pub(super) language: Language,
}

impl At {
    /// The words to say it with.
    pub(super) fn words(&self) -> &'static Words {
        words(self.language)
    }

    /// The text of the collection in the language on screen.
    pub(super) fn text<'a>(&self, text: &'a model::Localized) -> &'a str {
        text.get(self.language.tag())
    }

    /// Why a document is not in the comparison as it was put there, if so.
    pub(super) fn unshown(
        &self,
        base_collection: &Collection,
        entry: &Entry,
    ) -> Option<&'static str> {
        let words = self.words();
        Some(match unshown(entry.document.as_ref()?, base_collection)? {
            Unshown::Author => words.no_author,
            Unshown::Round => words.no_round,
            Unshown::Topics => words.no_topic,
        })
    }

    /// What does `action` on any event.
    pub(super) fn act<E: 'static>(&self, action: Action) -> Callback<E> {
        let shared = self.shared.clone();
        Callback::from(move |_: E| shared.act(action.clone()))
    }

    /// A button that does `action`.
    pub(super) fn button(&self, text: &str, action: Action) -> Html {
        html! { <button type="button" onclick={self.act::<MouseEvent>(action)}>{text.to_owned()}</button> }
    }
}
