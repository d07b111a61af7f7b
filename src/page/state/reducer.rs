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
    OrderMap(MapOrder),
    ShowCard(AuthorCode),
    /// All of it at once, as a cell of the map does.
    Choose(Selection),
    /// Followed an address: opened the page, went back or forward, or was told to by a host.
    Follow(String),
}

/// In which order the rows of a map are. It is no part of the Selection: the same is on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum MapOrder {
    /// The collection's order, which is that of names.
    #[default]
    Name,
    /// By the first group, in the order of groups.
    Group,
    /// Those who recommend most come first.
    Amount,
}

/// The Selection, and what its address asked for in vain.
#[derive(Clone, PartialEq)]
pub(crate) struct State {
    collection: Shared<Indexed>,
    pub(crate) selection: Selection,
    pub(crate) unknown: Vec<Unknown>,
    /// Whether the reader chose it, and not an address.
    pub(crate) by_reader: bool,
    pub(crate) sorted_by: MapOrder,
    /// Whose card was put on top: where the reader looks, like a place in the page.
    pub(crate) card: Option<AuthorCode>,
}

impl State {
    /// The state that the address `query` stands for.
    pub(crate) fn from_query(collection: Shared<Indexed>, query: &str) -> Self {
        let (selection, unknown) = from_query(query, &collection);
        Self {
            collection,
            selection,
            unknown,
            by_reader: false,
            sorted_by: MapOrder::Name,
            card: None,
        }
    }

    fn after(&self, action: Action) -> Self {
        let mut next = Self { unknown: Vec::new(), by_reader: true, ..self.clone() };
        let selection = &mut next.selection;
        match action {
            Action::Follow(query) => {
                next.by_reader = false;
                (*selection, next.unknown) = from_query(&query, &self.collection);
            }
            Action::Choose(chosen) => *selection = chosen,
            Action::PointAt(passage) => {
                *selection = self.selection.clone().pointing_at(&self.collection, &passage);
            }
            Action::ChooseTopic(topic) => *selection = self.selection.with_topic(topic),
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
            Action::OrderMap(order) => return Self { sorted_by: order, ..self.clone() },
            Action::ShowCard(author) => return Self { card: Some(author), ..self.clone() },
        }
        let pointed = &next.selection.focus.passage;
        if *pointed != self.selection.focus.passage
            && let Some(id) = pointed
            && let Some(document) = self.collection.document(&id.document)
        {
            // Of a joint document, the card on top stays there.
            next.card = next.card.filter(|code| document.is_by(code));
        }
        next
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
    fn a_card_stays_on_top_until_a_passage_of_another_author_is_pointed_at() {
        let mut collection = test_support::collection();
        let joint = collection.documents.iter().position(|it| it.id == "mer-first".into()).unwrap();
        collection.documents[joint].co_authors = vec!["OST".into()];
        let state = State::from_query(Shared::new(Indexed::new(collection)), "passage=mer-first/1");
        let card = |state: &State| state.card.as_ref().map(ToString::to_string).unwrap_or_default();
        assert_eq!(card(&state), "");
        // Put there by hand, while the address still points elsewhere.
        let state = state.after(Action::ShowCard("NOR".into()));
        let state = state.after(Action::ShowRemarks(true));
        let state = state.after(Action::Follow("topic=cbm".into()));
        assert_eq!(card(&state), "NOR");
        let pointing = |id: &str| Action::Follow(format!("passage={id}"));
        assert_eq!(card(&state.after(pointing("mer-first/1"))), "");
        // A joint document is on the card of each of its authors.
        let state = state.after(Action::ShowCard("OST".into()));
        assert_eq!(card(&state.after(pointing("mer-first/1"))), "OST");
    }

    #[test]
    fn neither_a_card_nor_an_order_is_a_choice() {
        let collection = Shared::new(Indexed::new(test_support::collection()));
        let state = State::from_query(collection, "topic=tea");
        let state = state.after(Action::OrderMap(MapOrder::Amount));
        let state = state.after(Action::ShowCard("NOR".into()));
        assert!(!state.by_reader && state.unknown.len() == 1);
        assert_eq!(state.after(Action::Follow("view=map".into())).sorted_by, MapOrder::Amount);
    }

    #[test]
    fn what_an_address_asked_for_in_vain_is_forgotten_at_the_next_choice() {
        let collection = Shared::new(Indexed::new(test_support::collection()));
        let state = State::from_query(collection, "topic=tea");
        assert_eq!(state.unknown.len(), 1);
        assert_eq!(state.after(Action::ShowRemarks(true)).unknown, []);
    }
}
