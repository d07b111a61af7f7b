//! Every word by which a Selection is written, spelled once: for addresses, attributes, messages and the interface.
//! What a collection names (topics, authors, rounds, passages) is not here.

model::codes! {
    /// The name of a part of a Selection, in the order in which they are written.
    pub enum Name {
        /// The topic.
        Topic = "topic",
        /// The authors: codes, or a [`Rule`].
        Authors = "authors",
        /// The author in the first column.
        Base = "base",
        /// The round, or [`Rule::All`].
        Round = "round",
        /// Whether remarks are shown.
        Remarks = "remarks",
        /// Whether others' accounts are shown.
        Reported = "reported",
        /// The view.
        View = "view",
        /// Whether the controls are shown.
        Controls = "controls",
        /// The language of the interface.
        Language = "lang",
        /// Light or dark.
        Theme = "theme",
        /// The passage pointed at.
        Passage = "passage",
        /// The readers' own documents that were on screen, which others do not have.
        Own = "own",
        /// Reserved for a search over the collection, which does not exist yet: its use is reported.
        Query = "q",
    }

    /// A choice of authors or rounds that names none of them. No author or round may be called so
    /// (`model::is_reserved`).
    pub enum Rule {
        /// A few authors to begin with.
        Opening = "opening",
        /// All who speak on the topic.
        Speaking = "speaking",
        /// All of them.
        All = "all",
    }

    /// Whether something is on screen.
    #[derive(Default)]
    pub enum Visibility {
        /// It is.
        #[default]
        Shown = "shown",
        /// It is not.
        Hidden = "hidden",
    }

    /// What the page shows of the documents. A further view is a further word.
    #[derive(Default)]
    pub enum View {
        /// What suits the choice: issue by issue while no author is chosen, else the comparison.
        #[default]
        Auto = "auto",
        /// Issue by issue: on each issue all who address it.
        Issues = "issues",
        /// The comparison: a table where there is room for columns, else cards.
        Comparison = "comparison",
        /// The comparison as a table, however narrow the place.
        Table = "table",
        /// The comparison with one author at a time, however wide the place.
        Cards = "cards",
        /// Delegations by issues: how much each recommends.
        Map = "map",
        /// The delegation that alone was chosen: its stages side by side.
        Delegation = "delegation",
    }

    /// Light or dark.
    #[derive(Default)]
    pub enum Theme {
        /// As the reader's device has it.
        #[default]
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }

    /// A language that the interface speaks, in the order of the language chooser; its word is its BCP 47 tag.
    pub enum Language {
        /// English.
        English = "en",
        /// French.
        French = "fr",
        /// Arabic.
        Arabic = "ar",
    }

    /// Which way a language is written; its word is the value of the `dir` attribute.
    pub enum Direction {
        /// From left to right.
        LeftToRight = "ltr",
        /// From right to left.
        RightToLeft = "rtl",
    }
}

impl Visibility {
    /// The visibility of what is shown, or is not.
    pub const fn of(is_shown: bool) -> Self {
        if is_shown { Visibility::Shown } else { Visibility::Hidden }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_author_or_round_may_be_called_as_a_rule_is() {
        for word in Rule::WORDS {
            assert!(model::is_reserved(word), "{word}");
        }
    }

    #[test]
    fn every_word_is_read_as_what_it_was_written_for() {
        for &name in Name::ALL {
            assert_eq!(Name::from_word(name.as_str()), Some(name));
        }
        for &view in View::ALL {
            assert_eq!(View::from_word(view.as_str()), Some(view));
        }
        assert_eq!(Theme::from_word("Dark"), None);
    }
}
