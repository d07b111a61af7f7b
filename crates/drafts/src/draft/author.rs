//! Who may have written a document: whom its cell names, or whose name its title, its file's name and its words say
//! most. A guess, which the reader confirms; a State that the collection does not have is suggested and no more.

use std::sync::LazyLock;

use model::{Author, AuthorCode, AuthorKind, Collection};

use super::claims::Claim;
use super::evidence::Evidence;
use super::mention::{Mentions, ahead, forms, weightiest};
use super::of_cell;
use super::together::Together;
use crate::authors::{Authors, Known};
use crate::states::{self, State};

/// States whose names in running text are other things too: words, people, places.
const AMBIGUOUS: &[&str] = &[
    "GEO", "JOR", "TCD", "COG", "COD", "GIN", "DMA", "WSM", "TUR", "TGO", "MLI", "IRL", "CUB",
    "OMN",
];

/// Those whose names are also persons', or another State's, where a text is plainly said to be somebody's: "Statement
/// by Jordan".
const AMBIGUOUS_ALONE: &[&str] = &["GEO", "JOR", "TCD", "COG", "COD", "GIN"];

/// The least that a State outside the collection has to weigh: its name stands in the file's name or the title.
const LEAST: usize = 40;

/// The States with their names as they are searched for, in all languages.
static STATES: LazyLock<Vec<(&State, Vec<String>)>> =
    LazyLock::new(|| states::all().map(|state| (state, names(state))).collect());

/// Who it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Writer {
    /// The author, where the collection has it.
    pub(super) author: Option<AuthorCode>,
    /// The State, where the collection does not have it.
    pub(super) suggested: Option<Box<Author>>,
}

impl Writer {
    /// Whom a cell names.
    pub(super) fn named(cell: &str, authors: &Authors<'_>) -> Self {
        match of_cell::named(cell, authors) {
            Some(Known::Author(code)) => Self { author: Some(code), suggested: None },
            Some(Known::State(state)) => {
                Self { author: None, suggested: Some(Box::new(state.author())) }
            }
            None => Self::default(),
        }
    }

    /// Who plainly says that the text is theirs.
    fn claimed(claim: &Claim, collection: &Collection, authors: &Authors<'_>) -> Self {
        let is_its = |author: &&Author| ids_of(author).contains(&claim.id);
        let author = collection.authors.iter().find(is_its).map(|author| author.code.clone());
        // An author of the collection may be named in a file's name alone.
        let is_known = claim.has_text || author.is_some();
        let others = if is_known { AMBIGUOUS_ALONE } else { AMBIGUOUS };
        let is_sure = !others.contains(&claim.id.as_str()) || claim.is_official;
        match author {
            _ if !is_sure => Self::default(),
            None => Self::named(&claim.id, authors),
            author => Self { author, suggested: None },
        }
    }
}

/// Whose words a text most likely is. A State of no collection that is named more than every author of this one is
/// suggested in their place: nobody is taken for another who only happens to be known.
/// Who speaks for others, or with them, is not known by a name.
/// Whom nothing in the file's name, the title or the first lines supports is not suggested.
pub(super) fn guess_writer(
    collection: &Collection,
    said: &Mentions,
    together: Together,
    evidence: &Evidence,
) -> Writer {
    if together == Together::Nobody || evidence.is_nobodys {
        return Writer::default();
    }
    let is_joint = together == Together::NoState || evidence.is_groups;
    let authors = Authors::of(collection);
    if let Some(claim) = evidence.only().filter(|_| !is_joint) {
        return Writer::claimed(claim, collection, &authors);
    }
    let may_be = |author: &&Author| !is_joint || author.kind != AuthorKind::State;
    let weighed = collection.authors.iter().filter(may_be).map(|author| {
        let names = [author.name.get("en"), author.name.get("fr"), author.name.get("es")];
        let mut names: Vec<String> = names.iter().flat_map(|name| forms(name)).collect();
        names.sort();
        names.dedup();
        weigh(said, &names, &author.code)
    });
    let weighed: Vec<_> = weighed.collect();
    let others = STATES.iter().filter(|(state, _)| !authors.has_state(state));
    let others = others.map(|(state, names)| weigh(said, names, *state)).collect();
    let most = weightiest(&weighed);
    let other = ahead(others)
        .filter(|_| !is_joint)
        .filter(|(weight, _)| *weight >= LEAST && *weight > most);
    if let Some((weight, state)) = other {
        let ids = [state.code.to_owned()];
        let is_sure = !AMBIGUOUS.contains(&state.code) || evidence.is_official(&ids);
        let is_clear = weight >= most * 2 && is_sure && evidence.supports(&ids);
        let suggested = is_clear.then(|| authors.named(state.code)).flatten();
        let suggested = suggested.and_then(|known| match known {
            Known::State(state) => Some(Box::new(state.author())),
            Known::Author(_) => None,
        });
        return Writer { author: None, suggested };
    }
    let is_supported = |code: &AuthorCode| {
        let author = collection.authors.iter().find(|author| author.code == *code);
        author.is_some_and(|author| match is_joint {
            true => evidence.supports_group(&ids_of(author)),
            false => evidence.supports(&ids_of(author)),
        })
    };
    let author = ahead(weighed).map(|(_, code)| code.clone()).filter(is_supported);
    Writer { author, suggested: None }
}

/// What an author's names are found as in a line.
pub(super) fn ids_of(author: &Author) -> Vec<String> {
    let state = author.name.texts().find_map(|(_, name)| states::named(name));
    let own = format!("={}", author.code);
    state.map(|state| state.code.to_owned()).into_iter().chain([own]).collect()
}

/// How much is said of the one with these names, how long the longest is, and whose they are. What is said with a
/// longer name ("South Sudan") is not said of it.
fn weigh<T>(said: &Mentions, names: &[String], whose: T) -> (usize, usize, T) {
    let longest = names.iter().map(String::len).max().unwrap_or_default();
    if !said.has_any(names) {
        return (0, longest, whose);
    }
    let is_longer = |other: &&String| {
        let is_in = |name: &String| other.len() > name.len() && other.contains(name.as_str());
        names.iter().any(is_in) && !names.contains(other)
    };
    let all = STATES.iter().flat_map(|(_, names)| names);
    let longer: Vec<String> = all.filter(is_longer).cloned().collect();
    (said.weigh(names, &longer), longest, whose)
}

fn names(state: &State) -> Vec<String> {
    let mut names: Vec<String> = state.all_names().iter().flat_map(|name| forms(name)).collect();
    names.sort();
    names.dedup();
    names
}
