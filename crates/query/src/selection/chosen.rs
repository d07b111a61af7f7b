//! A Selection and its parts, and what another choice changes in it.

use super::filter::{Authors, Filter, Rounds};
use super::words::{Language, Theme, View, Visibility};
use crate::index::Indexed;
use model::{AuthorCode, Collection, Document, Evidence, Kind, Passage, PassageId, TopicId};

/// What the reader points at. It changes nothing in the filter; it is where to look first, and it is dropped when
/// another choice may take it off the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// The passage that is highlighted.
    pub passage: Option<PassageId>,
}

/// How the page looks, whatever it is about: the same for every topic and view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language of the interface; none to follow the reader's device.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// Whether everything by which a reader chooses is on screen. Hidden, there is the comparison, what its empty
    /// cells mean, and where it comes from.
    pub controls: Visibility,
}

/// All that the reader chose. One Selection is one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Which view. What only one view needs belongs beside its word here, not into the filter.
    pub view: View,
    /// Which documents and passages.
    pub filter: Filter,
    /// What is pointed at.
    pub focus: Focus,
    /// How it looks.
    pub preferences: Preferences,
}

impl Selection {
    /// What the page opens on when nothing was chosen.
    pub fn opening(collection: &Collection) -> Self {
        Self {
            view: View::Auto,
            filter: Filter::opening(collection),
            focus: Focus::default(),
            preferences: Preferences::default(),
        }
    }

    /// The same, in a language that is chosen.
    pub fn opening_in(collection: &Collection, language: Language) -> Self {
        let preferences = Preferences { language: Some(language), ..Preferences::default() };
        Self { preferences, ..Self::opening(collection) }
    }

    /// Whether the topic is on screen issue by issue.
    pub fn is_by_issue(&self) -> bool {
        match self.view {
            View::Auto => self.filter.authors == Authors::Opening && self.filter.base.is_none(),
            view => view == View::Issues,
        }
    }

    /// The delegation that alone was chosen.
    pub fn alone(&self) -> Option<&AuthorCode> {
        match &self.filter.authors {
            Authors::These(codes) if self.filter.base.is_none() => match &**codes {
                [code] => Some(code),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether one delegation is on screen, its stages side by side.
    pub fn is_of_one(&self) -> bool {
        self.view == View::Delegation && self.alone().is_some()
    }

    /// Whether delegations stand in columns.
    pub fn is_in_columns(&self) -> bool {
        !(self.is_by_issue() || self.is_of_one() || self.view == View::Map)
    }

    /// Whether everybody is on screen because nobody was chosen: issue by issue, there is room for all.
    pub fn shows_everybody(&self) -> bool {
        (self.is_by_issue() || self.view == View::Map) && self.filter.authors == Authors::Opening
    }

    /// The same choice on another topic, pointing at nothing.
    pub fn with_topic(&self, topic: TopicId) -> Self {
        let filter = Filter { topic, ..self.filter.clone() };
        Self { filter, focus: Focus::default(), ..self.clone() }
    }

    /// The same choice, made to show `passage`: its topic, round, kind and one of its authors are on screen.
    pub fn pointing_at(self, indexed: &Indexed, passage: &PassageId) -> Self {
        match indexed.passage(passage) {
            Some((document, passage)) => self.pointing_to(document, passage),
            None => self,
        }
    }

    /// The same for a passage of `document` that is at hand.
    pub fn pointing_to(mut self, document: &Document, passage: &Passage) -> Self {
        let filter = &mut self.filter;
        if let Some(topic) = &passage.topic {
            filter.topic = topic.clone();
        }
        if matches!(&filter.rounds, Rounds::One(round) if *round != document.round) {
            filter.rounds = Rounds::One(document.round.clone());
        }
        filter.remarks |= passage.kind == Kind::Remark;
        filter.reported |= document.evidence == Evidence::Reported;
        if let Authors::These(authors) = &mut filter.authors
            && !document.authors().any(|author| authors.contains(author))
        {
            authors.push(document.author.clone());
        }
        self.focus.passage = Some(PassageId::new(&document.id, &passage.key));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::selection::from_query;

    #[test]
    fn pointing_at_a_remark_brings_it_on_screen() {
        let collection = Indexed::new(test_support::collection());
        let remark = PassageId::parse("mer-first/1").unwrap();
        let filter = Filter {
            authors: Authors::These(vec!["NOR".into()]),
            topic: "cbm".into(),
            rounds: Rounds::One("second".into()),
            ..Filter::opening(&collection)
        };
        let chosen = Selection { filter, ..Selection::opening(&collection) };
        let pointed = chosen.pointing_at(&collection, &remark);
        assert_eq!(pointed.filter.topic, "norms".into());
        assert_eq!(pointed.filter.rounds, Rounds::One("first".into()));
        assert!(pointed.filter.remarks);
        assert_eq!(pointed.filter.authors, Authors::These(vec!["NOR".into(), "MER".into()]));
        assert_eq!(pointed.focus.passage, Some(remark));
    }

    #[test]
    fn another_topic_leaves_all_but_the_passage_as_it_was() {
        let collection = Indexed::new(test_support::collection());
        let chosen =
            "authors=NOR&round=first&remarks=shown&view=cards&theme=dark&passage=mer-first/1";
        let (chosen, _) = from_query(chosen, &collection);
        let filter = Filter { topic: "cbm".into(), ..chosen.filter.clone() };
        let expected = Selection { filter, focus: Focus::default(), ..chosen.clone() };
        assert_eq!(chosen.with_topic("cbm".into()), expected);
    }

    #[test]
    fn pointing_at_a_passage_that_is_not_there_changes_nothing() {
        let collection = Indexed::new(test_support::collection());
        let opening = Selection::opening(&collection);
        let nowhere = PassageId::parse("mer-first/99").unwrap();
        assert_eq!(opening.clone().pointing_at(&collection, &nowhere), opening);
    }
}
