//! The pieces of a collection, each with its name in English and nothing else, for tests that need another collection
//! than [`crate::collection`].

use model::{Answer, Author, AuthorKind, Collection, Issue, Localized, Round, Topic};

/// A text in English.
pub fn english(text: &str) -> Localized {
    Localized::new(vec![("en".to_owned(), text.to_owned())])
}

/// An author in no group.
pub fn author(code: &str, kind: AuthorKind, name: &str) -> Author {
    Author { code: code.into(), kind, region: None, name: english(name), groups: Vec::new() }
}

/// A round without an explanation.
pub fn round(id: &str, name: &str) -> Round {
    Round { id: id.into(), name: english(name), explanation: english("") }
}

/// A topic without issues and keywords.
pub fn topic(id: &str, name: &str) -> Topic {
    Topic {
        id: id.into(),
        name: english(name),
        explanation: english(""),
        sections: Vec::new(),
        terms: Vec::new(),
        issues: Vec::new(),
    }
}

/// An issue without an explanation.
pub fn issue(id: &str, name: &str) -> Issue {
    Issue {
        id: id.into(),
        name: english(name),
        explanation: english(""),
        see_also: Vec::new(),
        reference_points: Vec::new(),
        answers: Vec::new(),
    }
}

/// An answer without instructions for coders.
pub fn answer(id: &str, name: &str) -> Answer {
    Answer { id: id.into(), name: english(name), use_when: String::new(), not_when: String::new() }
}

/// A collection that has these authors and nothing else: code, kind and name of each.
pub fn collection_of(authors: &[(&str, AuthorKind, &str)]) -> Collection {
    let authors = authors.iter().map(|&(code, kind, name)| author(code, kind, name));
    Collection { authors: authors.collect(), ..Collection::default() }
}
