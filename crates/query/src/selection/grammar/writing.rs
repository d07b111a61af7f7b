//! Writes a Selection. What is at its opening value is left out, so the shortest address says what the reader chose
//! and no more.

use super::written::Written;
use crate::index::Indexed;
use crate::selection::chosen::Selection;
use crate::selection::filter::{Authors, Rounds};
use crate::selection::words::{Name, Rule, Visibility};
use model::{AuthorCode, Document};

/// So many of a reader's own documents an address names at the most: it has to stay one that can be sent.
pub(super) const MOST_OWN: usize = 12;

/// Writes a Selection as a query without its question mark; empty for the opening one.
pub fn to_query(selection: &Selection, indexed: &Indexed) -> String {
    write(selection, indexed).whole()
}

/// Writes a Selection in its parts.
pub fn write(selection: &Selection, indexed: &Indexed) -> Written {
    let Selection { view, filter, focus, preferences } = selection;
    let opening = Selection::opening(indexed);
    let (mut sent, mut kept) = (empty(), empty());
    let process = &indexed.process;
    let is_added = |code: &AuthorCode| process.added_authors.contains(code);
    let mut put = |name: Name, value: &str, is_own: bool| {
        let query = if is_own { &mut kept } else { &mut sent };
        query.append_pair(name.as_str(), value);
    };
    // In a collection of the reader's own every name is.
    let is_made = process.loaded;
    if filter.topic != opening.filter.topic {
        put(Name::Topic, filter.topic.as_str(), is_made);
    }
    match &filter.authors {
        Authors::Opening => {}
        Authors::Speaking => put(Name::Authors, Rule::Speaking.as_str(), false),
        Authors::All => put(Name::Authors, Rule::All.as_str(), false),
        Authors::These(codes) => {
            let all: Vec<&str> = codes.iter().map(AuthorCode::as_str).collect();
            put(Name::Authors, &model::joined(&all, " "), is_made || codes.iter().any(is_added));
        }
    }
    if let Some(base) = &filter.base {
        put(Name::Base, base.as_str(), is_made || is_added(base));
    }
    if let Rounds::One(round) = &filter.rounds {
        put(Name::Round, round.as_str(), is_made);
    }
    if filter.remarks != opening.filter.remarks {
        put(Name::Remarks, Visibility::of(filter.remarks).as_str(), false);
    }
    if filter.reported != opening.filter.reported {
        put(Name::Reported, Visibility::of(filter.reported).as_str(), false);
    }
    if *view != opening.view {
        put(Name::View, view.as_str(), false);
    }
    if preferences.controls != opening.preferences.controls {
        put(Name::Controls, preferences.controls.as_str(), false);
    }
    if let Some(language) = preferences.language {
        put(Name::Language, language.tag(), false);
    }
    if preferences.theme != opening.preferences.theme {
        put(Name::Theme, preferences.theme.as_str(), false);
    }
    if let Some(passage) = &focus.passage {
        let is_own = |document: &Document| document.loaded;
        let is_own = is_made || indexed.document(&passage.document).is_some_and(is_own);
        put(Name::Passage, &passage.to_string(), is_own);
    }
    // Signs that every browser leaves as they are in an address, and that people can read.
    let done = |mut query: Query| readable(&query.finish());
    Written { sent: done(sent), kept: done(kept), own: own(selection, indexed) }
}

type Query = form_urlencoded::Serializer<'static, String>;

fn empty() -> Query {
    form_urlencoded::Serializer::new(String::new())
}

/// The part that names the reader's own documents on screen.
fn own(selection: &Selection, indexed: &Indexed) -> String {
    let own: Vec<&Document> = match &selection.focus.passage {
        Some(passage) => {
            let document = indexed.document(&passage.document);
            document.into_iter().filter(|document| document.loaded).collect()
        }
        None => {
            let loaded = indexed.of_topic(&selection.filter.topic).map_or(&[][..], |it| &it.loaded);
            indexed.at(loaded).take(MOST_OWN).collect()
        }
    };
    let own: Vec<&str> = own.iter().map(|document| document.id.as_str()).collect();
    let mut query = empty();
    if !own.is_empty() {
        query.append_pair(Name::Own.as_str(), &model::joined(&own, " "));
    }
    readable(&query.finish())
}

/// A query with the signs of passages' addresses as they are: they need no escape there.
fn readable(query: &str) -> String {
    // By parts: searching for a text in a text weighs 2 kB of the program.
    let mut parts = query.split('%');
    let mut readable = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (sign, rest) = match part.split_at_checked(2) {
            Some(("2F", rest)) => ("/", rest),
            Some(("7E", rest)) => ("~", rest),
            _ => ("%", part),
        };
        readable.extend([sign, rest]);
    }
    readable
}
