//! Who a name in a file is, for a collection: an author of its own, or a State that it does not have.

use std::collections::{HashMap, HashSet};

use extract::Named;
use model::{Author, AuthorCode, AuthorKind, Collection};

use crate::states::{self, Cell, State, key};

/// Who a name is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// An author of the collection.
    Author(AuthorCode),
    /// A State that the collection does not have.
    State(&'static State),
}

/// What the names of sheets and columns are of, for a collection: its authors and the States, or something of the
/// collection that is no author.
pub fn names_for(collection: &Collection) -> impl Fn(&str) -> Option<Named> + '_ {
    let authors = Authors::of(collection);
    let topics = collection.topics.iter();
    let of_topics = topics.clone().flat_map(|topic| topic.name.texts());
    let of_issues = topics.flat_map(|topic| &topic.issues).flat_map(|issue| issue.name.texts());
    let of_rounds = collection.rounds.iter().flat_map(|round| round.name.texts());
    let others = of_topics.chain(of_issues).chain(of_rounds);
    let others: HashSet<String> = others.map(|(_, name)| key(name)).collect();
    move |name| match authors.named(name) {
        Some(_) => Some(Named::Author),
        None => others.contains(&key(name)).then_some(Named::Other),
    }
}

/// A collection's authors, by their names in all languages and by the States that they are.
#[derive(Clone, Debug)]
pub struct Authors<'a> {
    codes: HashMap<String, &'a AuthorCode>,
    /// None where several have the name.
    names: HashMap<String, Option<&'a AuthorCode>>,
    states: HashMap<&'static str, &'a AuthorCode>,
}

impl<'a> Authors<'a> {
    /// Those of a collection.
    #[must_use]
    pub fn of(collection: &'a Collection) -> Self {
        let mut names: HashMap<String, Option<&AuthorCode>> = HashMap::new();
        let mut states = HashMap::new();
        for author in &collection.authors {
            for (_, name) in author.name.texts() {
                let known = names.entry(key(name)).or_insert(Some(&author.code));
                if *known != Some(&author.code) {
                    *known = None;
                }
            }
            if let Some(state) = state_of(author) {
                states.entry(state.code).or_insert(&author.code);
            }
        }
        let codes = collection.authors.iter();
        let codes = codes.map(|author| (author.code.as_str().to_uppercase(), &author.code));
        Self { codes: codes.collect(), names, states }
    }

    /// Whom a cell names; nobody where that is not certain. A collection's own codes and names come first.
    #[must_use]
    pub fn named(&self, text: &str) -> Option<Known> {
        let text = text.trim();
        if let Some(code) = self.codes.get(text) {
            // A code that says the name of another: the reader has to say who is meant.
            let of_code = Known::Author((*code).clone());
            return match self.of_name(&key(text)) {
                Some(other) if other != of_code => None,
                _ => Some(of_code),
            };
        }
        let found = states::named_in(text, &|cell| match cell {
            Cell::Code(code) => match self.codes.get(code) {
                Some(code) => Some(Known::Author((*code).clone())),
                None => self.of_state(states::of_code(code)?),
            },
            Cell::Name(name) => self.of_name(name),
            Cell::Genitive(name) => self.of_state(states::of_genitive(name)?),
        });
        // "nor" and "Nor" are codes too where they are no name.
        let in_small = || self.codes.get(&text.to_uppercase());
        found.or_else(|| in_small().map(|code| Known::Author((*code).clone())))
    }

    /// Whether it is a State of the collection.
    #[must_use]
    pub fn has_state(&self, state: &State) -> bool {
        self.states.contains_key(state.code)
    }

    fn of_name(&self, name: &str) -> Option<Known> {
        match self.names.get(name) {
            Some(code) => (*code).map(|code| Known::Author(code.clone())),
            None => self.of_state(states::of_key(name)?),
        }
    }

    fn of_state(&self, state: &'static State) -> Option<Known> {
        match self.states.get(state.code) {
            Some(code) => Some(Known::Author((*code).clone())),
            // Where another author has the State's code, the reader has to say who is meant.
            None => (!self.codes.contains_key(state.code)).then_some(Known::State(state)),
        }
    }
}

/// Which State an author is: by its names, else by its region.
fn state_of(author: &Author) -> Option<&'static State> {
    if author.kind != AuthorKind::State {
        return None;
    }
    let by_name = author.name.texts().find_map(|(_, name)| states::named(name));
    by_name.or_else(|| states::all().find(|state| author.region.as_deref() == Some(state.region)))
}

#[cfg(test)]
mod tests {
    use model::Localized;
    use test_support::pieces;

    use super::*;

    fn collection() -> Collection {
        let author = |code: &str, kind, names: &[(&str, &str)]| Author {
            name: Localized::new(
                names.iter().map(|(tag, name)| ((*tag).into(), (*name).into())).collect(),
            ),
            ..pieces::author(code, kind, "")
        };
        let authors = vec![
            author("NOR", AuthorKind::State, &[("en", "Norland"), ("fr", "Norlande")]),
            author("KINGDOM", AuthorKind::State, &[("en", "United Kingdom")]),
            author("CONGO", AuthorKind::State, &[("en", "Democratic Republic of the Congo")]),
            author("EU", AuthorKind::Group, &[("en", "European Union"), ("ar", "الاتحاد الأوروبي")]),
            author("RED", AuthorKind::Observer, &[("en", "The Society")]),
            author("BLUE", AuthorKind::Observer, &[("en", "Society")]),
        ];
        Collection { authors, ..Collection::default() }
    }

    #[test]
    fn a_collections_own_authors_come_first() {
        let collection = collection();
        let authors = Authors::of(&collection);
        let named = |text: &str| match authors.named(text) {
            Some(Known::Author(code)) => code.to_string(),
            Some(Known::State(state)) => format!("+{}", state.code),
            None => "-".to_owned(),
        };
        for (text, wanted) in [
            ("NOR", "NOR"),
            ("Nor", "NOR"),
            ("Delegation of Norlande", "NOR"),
            ("UK", "KINGDOM"),
            ("GBR", "KINGDOM"),
            ("Royaume-Uni", "KINGDOM"),
            ("EU", "EU"),
            ("European Union (EU)", "EU"),
            ("the european union", "EU"),
            ("الإتحاد الاوروبي", "EU"),
            ("DRC", "CONGO"),
            ("Kenya", "+KEN"),
            ("肯尼亚", "+KEN"),
            ("Congo", "+COG"),
            // In capitals it is the code of another, and in doubt nobody.
            ("CONGO", "-"),
            // The code of Norway is Norland's here.
            ("Norway", "-"),
            // Two have the name.
            ("Society", "-"),
            ("Norlandia", "-"),
            ("Meridia", "-"),
            ("Kenya and Norland", "-"),
        ] {
            assert_eq!(named(text), wanted, "{text}");
        }
    }
}
