//! The page's state, which is the Selection, and the one place where it changes.

use std::rc::Rc;

use yew::Reducible;

use model::{AuthorCode, PassageId, Shared, TopicId};
use query::Indexed;
use query::selection::{Authors, Language, Rounds, Selection, Theme, Unknown, View, from_query};

/// What the reader did.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Action {
    ChooseTopic(TopicId),
    ChooseView(View),
    ChooseAuthors(Authors),
    ChooseRounds(Rounds),
    ShowRemarks(bool),
    ShowReported(bool),
    ChooseLanguage(Language),
    ChooseTheme(Theme),
    ChooseBase(Option<AuthorCode>),
    PointAt(PassageId),
    /// All of it at once, as a cell of the map does.
    Choose(Selection),
    /// Followed an address: opened the page, went back or forward, or was told to by a host.
    Follow(String),
}

/// The Selection, and what its address asked for in vain.
#[derive(Clone, PartialEq)]
pub(crate) struct State {
    collection: Shared<Indexed>,
    pub(crate) selection: Selection,
    pub(crate) unknown: Vec<Unknown>,
    /// Whether the reader chose it, and not an address.
    pub(crate) by_reader: bool,
}

impl State {
    /// The state that the address `query` stands for.
    pub(crate) fn from_query(collection: Shared<Indexed>, query: &str) -> Self {
        let (selection, unknown) = from_query(query, &collection);
        Self { collection, selection, unknown, by_reader: false }
    }

    fn after(&self, action: Action) -> Self {
        let mut selection = self.selection.clone();
        match action {
            Action::Follow(query) => return Self::from_query(self.collection.clone(), &query),
            Action::Choose(chosen) => selection = chosen,
            Action::PointAt(passage) => {
                selection = selection.pointing_at(&self.collection, &passage);
            }
            Action::ChooseTopic(topic) => {
                selection = selection.with_topic(topic);
            }
            Action::ChooseView(view) => selection.view = view,
            Action::ChooseAuthors(authors) => {
                selection.filter.authors = authors;
                selection.focus.passage = None;
            }
            Action::ChooseRounds(rounds) => {
                selection.filter.rounds = rounds;
                selection.focus.passage = None;
            }
            Action::ShowRemarks(remarks) => {
                selection.filter.remarks = remarks;
                selection.focus.passage = None;
            }
            Action::ShowReported(reported) => {
                selection.filter.reported = reported;
                selection.focus.passage = None;
            }
            Action::ChooseLanguage(language) => selection.preferences.language = Some(language),
            Action::ChooseTheme(theme) => selection.preferences.theme = theme,
            Action::ChooseBase(base) => selection.filter.base = base,
        }
        let collection = self.collection.clone();
        Self { collection, selection, unknown: Vec::new(), by_reader: true }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use query::Indexed;

    #[test]
    fn a_new_topic_lets_go_of_the_passage_pointed_at() {
        let collection = Shared::new(Indexed::new(test_support::collection()));
        let state = State::from_query(collection, "passage=mer-first/1&theme=dark");
        assert!(state.selection.focus.passage.is_some());
        let state = state.after(Action::ChooseTopic("cbm".into()));
        assert_eq!(state.selection.focus.passage, None);
        assert_eq!(state.selection.preferences.theme, Theme::Dark);
    }

    #[test]
    fn what_an_address_asked_for_in_vain_is_forgotten_at_the_next_choice() {
        let collection = Shared::new(Indexed::new(test_support::collection()));
        let state = State::from_query(collection, "topic=tea");
        assert_eq!(state.unknown.len(), 1);
        assert_eq!(state.after(Action::ShowRemarks(true)).unknown, []);
    }
}
