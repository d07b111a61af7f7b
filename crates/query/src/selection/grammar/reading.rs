//! Reads a Selection, of addresses as this release and earlier ones wrote them.

use super::unknown::Unknown;
use crate::selection::chosen::Selection;
use crate::selection::filter::{Authors, Rounds};
use crate::selection::words::{Language, Name, Rule, Theme, View, Visibility};
use model::{AuthorCode, Collection, PassageId, RoundId, TopicId};

/// Reads a query, with or without its question mark or number sign. A value that the collection or the grammar does
/// not have is left out and reported, whatever its name. Names that are not the grammar's own are ignored, because a
/// host page may have its own.
pub fn from_query(query: &str, collection: &Collection) -> (Selection, Vec<Unknown>) {
    let mut selection = Selection::opening(collection);
    let mut unknown = Vec::new();
    let mut passage = None;
    let query = query.strip_prefix(['?', '#']).unwrap_or(query);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let Some(name) = Name::from_word(&name) else { continue };
        let mut report = |value: &str| unknown.push(Unknown { name, value: value.to_owned() });
        let value = value.trim();
        let Selection { view, filter, preferences, .. } = &mut selection;
        let is_known = match name {
            Name::Topic => {
                let topic = collection.topic(&TopicId::new(value));
                put(&mut filter.topic, topic.map(|topic| topic.id.clone()))
            }
            Name::Authors => {
                filter.authors = authors(value, collection, &mut report);
                true
            }
            Name::Own => {
                let is_missing = |id: &&str| collection.document(&(*id).into()).is_none();
                value.split(' ').filter(is_missing).for_each(&mut report);
                true
            }
            Name::Base => {
                let author = collection.author(&AuthorCode::new(value.to_ascii_uppercase()));
                put(&mut filter.base, author.map(|author| Some(author.code.clone())))
            }
            Name::Round if value == Rule::All.as_str() => {
                put(&mut filter.rounds, Some(Rounds::All))
            }
            Name::Round => {
                let round = collection.round(&RoundId::new(value));
                put(&mut filter.rounds, round.map(|round| Rounds::One(round.id.clone())))
            }
            Name::Remarks => put(&mut filter.remarks, is_shown(value)),
            Name::Reported => put(&mut filter.reported, is_shown(value)),
            Name::View => put(view, View::from_word(value)),
            Name::Controls => put(&mut preferences.controls, Visibility::from_word(value)),
            Name::Language => {
                let language = Language::from_tag(value);
                put(&mut preferences.language, language.map(Some))
            }
            Name::Theme => put(&mut preferences.theme, Theme::from_word(value)),
            Name::Passage => {
                let found = PassageId::parse(value).and_then(|id| collection.passage(&id));
                put(&mut passage, found.map(Some))
            }
            // A search has nothing behind it yet.
            Name::Query => false,
        };
        if !is_known {
            report(value);
        }
    }
    if let Some((document, passage)) = passage {
        selection = selection.pointing_to(document, passage);
    }
    (selection, unknown)
}

/// Puts a value that is known into its place, and gives whether it is.
fn put<T>(place: &mut T, value: Option<T>) -> bool {
    let is_known = value.is_some();
    if let Some(value) = value {
        *place = value;
    }
    is_known
}

/// Whether a value asks for something to be shown; none for a value that is neither of the two.
fn is_shown(value: &str) -> Option<bool> {
    Visibility::from_word(value).map(|visibility| visibility == Visibility::Shown)
}

fn authors(value: &str, collection: &Collection, report: &mut impl FnMut(&str)) -> Authors {
    match Rule::from_word(value) {
        Some(Rule::Opening) => return Authors::Opening,
        Some(Rule::Speaking) => return Authors::Speaking,
        Some(Rule::All) => return Authors::All,
        None => {}
    }
    let mut codes: Vec<AuthorCode> = Vec::new();
    for code in value.split([' ', ',']).filter(|code| !code.is_empty()) {
        let wanted = AuthorCode::new(code.to_ascii_uppercase());
        match collection.author(&wanted) {
            Some(_) if codes.contains(&wanted) => {}
            Some(_) => codes.push(wanted),
            None => report(code),
        }
    }
    if codes.is_empty() { Authors::Opening } else { Authors::These(codes) }
}
