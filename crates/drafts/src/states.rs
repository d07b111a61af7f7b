//! The States that are members or observers of the United Nations, known by their names in its six languages. A name
//! is matched whole or not at all: one that might be another State's, or that no State has, gives nothing. How names
//! are compared is `fold`'s matter, and what a cell puts around a name `cell`'s.

mod cell;
mod fold;
mod forms;
mod genitive;
mod marks;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::LazyLock;

use model::{Author, AuthorKind, Localized};

pub(crate) use cell::{Cell, named_in};
pub(crate) use fold::{is_mark, key, words};

/// The list: code, ISO 3166-1 alpha-2, forms of government, and the names in each language, the UN's short one first.
const LIST: &str = include_str!("../data/states.tsv");

/// The languages of the names, in the list's order.
const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ar", "ru", "zh"];
/// The place of Russian among them.
const RUSSIAN: usize = 4;

/// Abbreviations that are neither ISO's code nor a name. Like codes, they count in capitals only.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("UK", "GBR"),
    ("UAE", "ARE"),
    ("DPRK", "PRK"),
    ("ROK", "KOR"),
    ("PRC", "CHN"),
    ("DRC", "COD"),
    ("KSA", "SAU"),
    ("RSA", "ZAF"),
    ("GER", "DEU"),
];

/// A State.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-3.
    pub code: &'static str,
    /// ISO 3166-1 alpha-2.
    pub region: &'static str,
    /// Its names, by the order of [`LANGUAGES`].
    names: [Vec<&'static str>; 6],
    /// Its form of government, where its official name follows from it.
    forms: &'static str,
}

/// All of them, in the list's order.
static ALL: LazyLock<Vec<State>> = LazyLock::new(|| LIST.lines().filter_map(State::read).collect());

/// Which State a folded name is of; `None` where it is several States'.
static BY_NAME: LazyLock<HashMap<String, Option<usize>>> = LazyLock::new(|| {
    let mut by_name: HashMap<String, Option<usize>> = HashMap::new();
    for (place, state) in ALL.iter().enumerate() {
        for name in state.all_names() {
            let known = by_name.entry(key(&name)).or_insert(Some(place));
            if *known != Some(place) {
                *known = None;
            }
        }
    }
    by_name
});

/// Which State a folded Russian name in the genitive is of; none that might be of several.
static BY_GENITIVE: LazyLock<HashMap<String, Option<usize>>> = LazyLock::new(|| {
    let mut by_name: HashMap<String, Option<usize>> = HashMap::new();
    for (place, state) in ALL.iter().enumerate() {
        let Some(names) = state.names.get(RUSSIAN) else { continue };
        let names = forms::with_official(names, "ru", state.forms);
        for name in names.iter().flat_map(|name| genitive::genitives(name)) {
            // The same letters as the name of another say nothing.
            let is_others = BY_NAME.get(&name).is_some_and(|other| *other != Some(place));
            let known = by_name.entry(name).or_insert((!is_others).then_some(place));
            if *known != Some(place) {
                *known = None;
            }
        }
    }
    by_name
});

/// All States of the list.
pub fn all() -> impl Iterator<Item = &'static State> {
    ALL.iter()
}

/// The State that a cell or a line names, with what is usually put around a name ("Delegation of …").
#[must_use]
pub fn named(text: &str) -> Option<&'static State> {
    named_in(text, &|cell| match cell {
        Cell::Code(code) => of_code(code),
        Cell::Name(name) => of_key(name),
        Cell::Genitive(name) => of_genitive(name),
    })
}

/// The State of a code in capitals, or of one of the usual abbreviations.
pub(crate) fn of_code(code: &str) -> Option<&'static State> {
    let code =
        ABBREVIATIONS.iter().find(|(short, _)| *short == code).map_or(code, |(_, code)| code);
    all().find(|state| state.code == code || state.region == code)
}

/// The State of a folded name.
pub(crate) fn of_key(name: &str) -> Option<&'static State> {
    ALL.get((*BY_NAME.get(name)?)?)
}

/// The State of a folded Russian name in the genitive.
pub(crate) fn of_genitive(name: &str) -> Option<&'static State> {
    ALL.get((*BY_GENITIVE.get(name)?)?)
}

impl State {
    fn read(line: &'static str) -> Option<Self> {
        let mut parts = line.split('\t');
        let (code, region, forms) = (parts.next()?, parts.next()?, parts.next()?);
        let mut names = [const { Vec::new() }; 6];
        for names in &mut names {
            *names = parts.next()?.split('|').collect();
        }
        Some(Self { code, region, names, forms })
    }

    /// The short name that the UN uses, in a language; English where there is none.
    #[must_use]
    pub fn name(&self, language: &str) -> &'static str {
        let place = LANGUAGES.iter().position(|tag| *tag == language).unwrap_or_default();
        self.names.get(place).and_then(|names| names.first()).copied().unwrap_or(self.code)
    }

    /// Its names in all languages, the official ones among them.
    pub(crate) fn all_names(&self) -> Vec<String> {
        let languages = LANGUAGES.iter().zip(&self.names);
        languages
            .flat_map(|(language, names)| forms::with_official(names, language, self.forms))
            .collect()
    }

    /// The same as an author for a collection that does not have it, in the languages of the page.
    #[must_use]
    pub fn author(&self) -> Author {
        let name = |tag: &str| (tag.to_owned(), self.name(tag).to_owned());
        Author {
            code: self.code.into(),
            kind: AuthorKind::State,
            region: Some(self.region.to_owned()),
            name: Localized::new(["en", "fr", "ar"].map(name).to_vec()),
            groups: Vec::new(),
        }
    }
}
