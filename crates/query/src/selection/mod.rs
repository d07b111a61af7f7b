//! What the reader chose, as one value, and its one grammar. What a choice brings to the screen is
//! `comparison`'s matter; where the grammar is written (an address, an attribute, a message) is
//! `web`'s.

mod grammar;
mod language;

use crate::Indexed;
use model::{
    AuthorCode, Collection, Document, Evidence, Kind, Passage, PassageId, RoundId, TopicId,
};

pub use grammar::{NAMES, OWN, Unknown, Written, from_query, to_query, write};
pub use language::{Direction, Language};

/// Whose columns stand side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Authors {
    /// Nobody was chosen: a few authors to begin with, by a rule that the page says.
    #[default]
    Opening,
    /// All who speak on the topic.
    Speaking,
    /// All authors that the collection knows.
    All,
    /// These, whatever they say; shown in the collection's order, not in this one.
    These(Vec<AuthorCode>),
}

/// Which rounds' documents are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rounds {
    /// All of them.
    All,
    /// One.
    One(RoundId),
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's device has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How the comparison is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A table where there is room for columns, else cards.
    #[default]
    Auto,
    /// A table, however narrow the place.
    Table,
    /// One author at a time, however wide the place.
    Cards,
}

/// Whether everything by which a reader chooses is on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Controls {
    /// All of it.
    #[default]
    Shown,
    /// None: the comparison, what its empty cells mean, and where it comes from.
    Hidden,
}

/// All that the reader chose. One Selection is one address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The topic on screen.
    pub topic: TopicId,
    /// Whose columns.
    pub authors: Authors,
    /// The author whose column stands first, beside the issues, whoever else is chosen.
    pub base: Option<AuthorCode>,
    /// Which rounds.
    pub rounds: Rounds,
    /// Whether remarks stand beside recommendations.
    pub remarks: bool,
    /// Whether others' accounts stand beside authors' own documents.
    pub reported: bool,
    /// How the comparison is laid out.
    pub view: View,
    /// Whether everything by which a reader chooses is on screen.
    pub controls: Controls,
    /// The language of the interface; none to follow the reader's device.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// The passage that was pointed at.
    pub passage: Option<PassageId>,
}

impl Selection {
    /// What the page opens on when nothing was chosen.
    pub fn opening(collection: &Collection) -> Self {
        let first = collection.topics.first().map(|topic| topic.id.clone());
        let topic = collection.first_topic.clone().or(first);
        Self {
            topic: topic.unwrap_or_else(|| TopicId::new("")),
            authors: Authors::Opening,
            base: None,
            rounds: Rounds::All,
            remarks: false,
            reported: true,
            view: View::Auto,
            controls: Controls::Shown,
            language: None,
            theme: Theme::Auto,
            passage: None,
        }
    }

    /// The same choice, made to show `passage`: its topic, round, kind and author are on screen.
    pub fn pointing_at(self, indexed: &Indexed, passage: &PassageId) -> Self {
        match indexed.passage(passage) {
            Some((document, passage)) => self.pointing_to(document, passage),
            None => self,
        }
    }

    /// The same for a passage of `document` that is at hand.
    pub fn pointing_to(mut self, document: &Document, passage: &Passage) -> Self {
        if let Some(topic) = &passage.topic {
            self.topic = topic.clone();
        }
        if matches!(&self.rounds, Rounds::One(round) if *round != document.round) {
            self.rounds = Rounds::One(document.round.clone());
        }
        self.remarks |= passage.kind == Kind::Remark;
        self.reported |= document.evidence == Evidence::Reported;
        if let Authors::These(authors) = &mut self.authors
            && !authors.contains(&document.author)
        {
            authors.push(document.author.clone());
        }
        self.passage = Some(PassageId::new(&document.id, &passage.key));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointing_at_a_remark_brings_it_on_screen() {
        let collection = Indexed::new(test_support::collection());
        let remark = PassageId::parse("mer-first/1").unwrap();
        let chosen = Selection {
            authors: Authors::These(vec!["NOR".into()]),
            topic: "cbm".into(),
            rounds: Rounds::One("second".into()),
            ..Selection::opening(&collection)
        };
        let pointed = chosen.pointing_at(&collection, &remark);
        assert_eq!(pointed.topic, "norms".into());
        assert_eq!(pointed.rounds, Rounds::One("first".into()));
        assert!(pointed.remarks);
        assert_eq!(pointed.authors, Authors::These(vec!["NOR".into(), "MER".into()]));
        assert_eq!(pointed.passage, Some(remark));
    }

    #[test]
    fn pointing_at_a_passage_that_is_not_there_changes_nothing() {
        let collection = Indexed::new(test_support::collection());
        let opening = Selection::opening(&collection);
        let nowhere = PassageId::parse("mer-first/99").unwrap();
        assert_eq!(opening.clone().pointing_at(&collection, &nowhere), opening);
    }
}
