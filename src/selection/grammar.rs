//! How a Selection is written: `topic=norms&authors=PAK+NOR&round=pre-draft`. What stands at its opening
//! value is left out, so the shortest address says what the reader chose and no more.
//!
//! The same names and values stand in the page's address, in a frame's, in the attributes of the
//! element and in messages; the table for people is in `docs/embedding.md`.

use super::{Authors, Controls, Language, Rounds, Selection, Theme, View};
use crate::collection::{AuthorCode, Collection, Document, PassageId, RoundId, TopicId};

const TOPIC: &str = "topic";
const AUTHORS: &str = "authors";
const BASE: &str = "base";
const ROUND: &str = "round";
const REMARKS: &str = "remarks";
const REPORTED: &str = "reported";
const VIEW: &str = "view";
const CONTROLS: &str = "controls";
const LANGUAGE: &str = "lang";
const THEME: &str = "theme";
const PASSAGE: &str = "passage";
/// The readers' own documents that were on screen, which others do not have.
pub(crate) const OWN: &str = "own";
/// Kept for a search over the collection, which is not there: an address that has it is told so.
const QUERY: &str = "q";

/// Every name of the grammar, in the order in which they are written.
pub const NAMES: &[&str] = &[
    TOPIC, AUTHORS, BASE, ROUND, REMARKS, REPORTED, VIEW, CONTROLS, LANGUAGE, THEME, PASSAGE, OWN,
    QUERY,
];

const ALL: &str = "all";
const OPENING: &str = "opening";
const SPEAKING: &str = "speaking";
/// So many of a reader's own documents an address names at the most: it has to stay one that can be sent.
const MOST_OWN: usize = 12;
const SHOWN: &str = "shown";
const HIDDEN: &str = "hidden";

/// Something that an address asked for and the collection does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Which part of the address (`topic`).
    pub name: &'static str,
    /// What it asked for.
    pub value: String,
}

/// Writes a Selection as a query without its question mark; empty for the opening one.
pub fn to_query(selection: &Selection, collection: &Collection) -> String {
    let opening = Selection::opening(collection);
    let mut query = form_urlencoded::Serializer::new(String::new());
    if selection.topic != opening.topic {
        query.append_pair(TOPIC, selection.topic.as_str());
    }
    match &selection.authors {
        Authors::Opening => {}
        Authors::Speaking => drop(query.append_pair(AUTHORS, SPEAKING)),
        Authors::All => drop(query.append_pair(AUTHORS, ALL)),
        Authors::These(codes) => {
            let codes: Vec<&str> = codes.iter().map(AuthorCode::as_str).collect();
            query.append_pair(AUTHORS, &codes.join(" "));
        }
    }
    if let Some(base) = &selection.base {
        query.append_pair(BASE, base.as_str());
    }
    if let Rounds::One(round) = &selection.rounds {
        query.append_pair(ROUND, round.as_str());
    }
    if selection.remarks {
        query.append_pair(REMARKS, SHOWN);
    }
    if !selection.reported {
        query.append_pair(REPORTED, HIDDEN);
    }
    match selection.view {
        View::Auto => {}
        View::Table => drop(query.append_pair(VIEW, "table")),
        View::Cards => drop(query.append_pair(VIEW, "cards")),
    }
    if selection.controls == Controls::Hidden {
        query.append_pair(CONTROLS, HIDDEN);
    }
    if let Some(language) = selection.language {
        query.append_pair(LANGUAGE, language.tag());
    }
    match selection.theme {
        Theme::Auto => {}
        Theme::Light => drop(query.append_pair(THEME, "light")),
        Theme::Dark => drop(query.append_pair(THEME, "dark")),
    }
    if let Some(passage) = &selection.passage {
        query.append_pair(PASSAGE, &passage.to_string());
    }
    let is_needed = |document: &&Document| {
        document.loaded
            && match &selection.passage {
                Some(passage) => document.id == passage.document,
                None => {
                    document.passages.iter().any(|it| it.topic.as_ref() == Some(&selection.topic))
                }
            }
    };
    let own = collection.documents.iter().filter(is_needed).take(MOST_OWN);
    let own: Vec<&str> = own.map(|document| document.id.as_str()).collect();
    if !own.is_empty() {
        query.append_pair(OWN, &own.join(" "));
    }
    // Signs that every browser leaves as they are in a query, and that people can read.
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

/// Reads a query, with or without its question mark. What the collection does not have is left at
/// its opening value and told; names that are not the grammar's own are passed over, because a
/// host page may have its own.
pub fn from_query(query: &str, collection: &Collection) -> (Selection, Vec<Unknown>) {
    let mut selection = Selection::opening(collection);
    let mut unknown = Vec::new();
    let mut passage = None;
    let mut tell = |name, value: &str| unknown.push(Unknown { name, value: value.to_owned() });
    let query = query.strip_prefix('?').unwrap_or(query);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = value.trim();
        match name.as_ref() {
            TOPIC => match TopicId::new(value) {
                id if collection.topic(&id).is_some() => selection.topic = id,
                _ => tell(TOPIC, value),
            },
            AUTHORS => selection.authors = authors(value, collection, &mut tell),
            OWN => {
                let is_missing = |id: &&str| collection.document(&(*id).into()).is_none();
                value.split(' ').filter(is_missing).for_each(|id| tell(OWN, id));
            }
            BASE => match AuthorCode::new(value.to_ascii_uppercase()) {
                code if collection.author(&code).is_some() => selection.base = Some(code),
                _ => tell(BASE, value),
            },
            ROUND => match RoundId::new(value) {
                _ if value == ALL => selection.rounds = Rounds::All,
                id if collection.round(&id).is_some() => selection.rounds = Rounds::One(id),
                _ => tell(ROUND, value),
            },
            REMARKS => selection.remarks = value == SHOWN,
            REPORTED => selection.reported = value != HIDDEN,
            VIEW => match value {
                "auto" => selection.view = View::Auto,
                "table" => selection.view = View::Table,
                "cards" => selection.view = View::Cards,
                _ => tell(VIEW, value),
            },
            CONTROLS => {
                selection.controls =
                    if value == HIDDEN { Controls::Hidden } else { Controls::Shown };
            }
            QUERY => tell(QUERY, value),
            LANGUAGE => match Language::from_tag(value) {
                Some(language) => selection.language = Some(language),
                None => tell(LANGUAGE, value),
            },
            THEME => match value {
                "light" => selection.theme = Theme::Light,
                "dark" => selection.theme = Theme::Dark,
                _ => selection.theme = Theme::Auto,
            },
            PASSAGE => match PassageId::parse(value) {
                Some(id) if collection.passage(&id).is_some() => passage = Some(id),
                _ => tell(PASSAGE, value),
            },
            _ => {}
        }
    }
    if let Some(id) = passage {
        selection = selection.pointing_at(collection, &id);
    }
    (selection, unknown)
}

fn authors(
    value: &str,
    collection: &Collection,
    tell: &mut impl FnMut(&'static str, &str),
) -> Authors {
    match value {
        OPENING => return Authors::Opening,
        SPEAKING => return Authors::Speaking,
        ALL => return Authors::All,
        _ => {}
    }
    let mut codes: Vec<AuthorCode> = Vec::new();
    for code in value.split([' ', ',']).filter(|code| !code.is_empty()) {
        let wanted = AuthorCode::new(code.to_ascii_uppercase());
        match collection.author(&wanted) {
            Some(_) if codes.contains(&wanted) => {}
            Some(_) => codes.push(wanted),
            None => tell(AUTHORS, code),
        }
    }
    if codes.is_empty() { Authors::Opening } else { Authors::These(codes) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixtures;

    fn selections() -> impl Strategy<Value = Selection> {
        let collection = fixtures::collection();
        let codes: Vec<AuthorCode> = collection.authors.iter().map(|a| a.code.clone()).collect();
        let authors = prop_oneof![
            Just(Authors::Opening),
            Just(Authors::Speaking),
            Just(Authors::All),
            prop::sample::subsequence(codes, 1..=5).prop_shuffle().prop_map(Authors::These),
        ];
        let rounds = prop_oneof![
            Just(Rounds::All),
            Just(Rounds::One("first".into())),
            Just(Rounds::One("second".into())),
        ];
        let bases = prop::option::of(prop::sample::select(vec!["MER", "VAL"]));
        let views = prop::sample::select(vec![View::Auto, View::Table, View::Cards]);
        let controls = prop::sample::select(vec![Controls::Shown, Controls::Hidden]);
        let looks = (bases, views, controls);
        let languages = prop::option::of(prop::sample::select(Language::ALL));
        let themes = prop::sample::select(vec![Theme::Auto, Theme::Light, Theme::Dark]);
        let topics = prop::sample::select(vec!["norms", "cbm"]);
        let pointed = prop::option::of(prop::sample::select(vec![
            "mer-first/1",
            "mer-first/2.a",
            "nor-first/~1",
            "tre-reported/9",
        ]));
        (topics, authors, rounds, any::<(bool, bool)>(), looks, languages, themes, pointed)
            .prop_map(move |(topic, authors, rounds, kinds, looks, language, theme, pointed)| {
                let (remarks, reported) = kinds;
                let (base, view, controls) = looks;
                let plain = Selection {
                    topic: topic.into(),
                    authors,
                    base: base.map(Into::into),
                    rounds,
                    remarks,
                    reported,
                    view,
                    controls,
                    language,
                    theme,
                    passage: None,
                };
                match pointed.and_then(PassageId::parse) {
                    Some(id) => plain.pointing_at(&collection, &id),
                    None => plain,
                }
            })
    }

    proptest! {
        #[test]
        fn every_selection_comes_back_from_its_address(selection in selections()) {
            let collection = fixtures::collection();
            let query = to_query(&selection, &collection);
            prop_assert_eq!(from_query(&query, &collection), (selection, vec![]), "{}", query);
        }

        #[test]
        fn any_address_at_all_gives_a_selection(query in ".*") {
            let collection = fixtures::collection();
            let (selection, _) = from_query(&query, &collection);
            prop_assert!(collection.topic(&selection.topic).is_some());
        }
    }

    #[test]
    fn the_opening_selection_has_the_empty_address() {
        let collection = fixtures::collection();
        assert_eq!(to_query(&Selection::opening(&collection), &collection), "");
    }

    #[test]
    fn the_rules_for_authors_have_names() {
        let collection = fixtures::collection();
        let rules =
            [("opening", Authors::Opening), ("speaking", Authors::Speaking), ("all", Authors::All)];
        for (name, authors) in rules {
            let (selection, unknown) = from_query(&format!("authors={name}"), &collection);
            assert_eq!((selection.authors, unknown), (authors, vec![]));
        }
    }

    #[test]
    fn an_address_is_readable() {
        let collection = fixtures::collection();
        let selection = Selection {
            topic: "cbm".into(),
            authors: Authors::These(vec!["MER".into(), "NOR".into()]),
            rounds: Rounds::One("second".into()),
            remarks: true,
            reported: false,
            ..Selection::opening(&collection)
        };
        assert_eq!(
            to_query(&selection, &collection),
            "topic=cbm&authors=MER+NOR&round=second&remarks=shown&reported=hidden"
        );
    }

    #[test]
    fn every_name_of_the_grammar_is_read() {
        let collection = fixtures::collection();
        // A value that no name allows is told, or leaves the opening value; what is not a name is
        // passed over.
        let told = |name: &str| !from_query(&format!("{name}=%00"), &collection).1.is_empty();
        let open = ["remarks", "reported", "controls", "theme"];
        for name in NAMES {
            assert!(told(name) || open.contains(name), "{name}");
        }
        assert!(!told("utm"));
    }

    #[test]
    fn an_address_names_the_readers_own_documents_and_misses_them_elsewhere() {
        let elsewhere = crate::fixtures::collection();
        let mut here = elsewhere.clone();
        let document = here.documents.first_mut().unwrap();
        document.loaded = true;
        document.id = "mine".into();
        let topic = document.passages.iter().find_map(|passage| passage.topic.clone()).unwrap();
        let selection = Selection { topic, ..Selection::opening(&here) };
        let query = to_query(&selection, &here);
        assert!(query.ends_with("own=mine"), "{query}");
        assert_eq!(from_query(&query, &here), (selection.clone(), Vec::new()));
        let missing = Unknown { name: "own", value: "mine".to_owned() };
        assert_eq!(from_query(&query, &elsewhere), (selection, vec![missing]));
    }

    #[test]
    fn an_address_stays_short_however_many_documents_a_reader_has() {
        let mut collection = crate::fixtures::collection();
        let mut own = collection.documents[0].clone();
        own.loaded = true;
        let topic = own.passages.iter().find_map(|passage| passage.topic.clone()).unwrap();
        for count in 0..200 {
            own.id = format!("mine-{count}").as_str().into();
            collection.documents.push(own.clone());
        }
        let named =
            |selection: &Selection| to_query(selection, &collection).matches("mine-").count();
        let selection = Selection { topic, ..Selection::opening(&collection) };
        assert_eq!(named(&selection), MOST_OWN);
        // A passage stands in one document: in the passage's own name, and as what has to be there.
        let key = &own.passages[0].key;
        let passage = PassageId::new(&"mine-150".into(), key);
        assert_eq!(named(&Selection { passage: Some(passage), ..selection }), 2);
    }

    #[test]
    fn a_search_that_is_not_there_is_told() {
        let collection = fixtures::collection();
        let (_, unknown) = from_query("q=attribution", &collection);
        assert_eq!(unknown, [Unknown { name: "q", value: "attribution".to_owned() }]);
    }

    #[test]
    fn what_the_collection_does_not_have_is_told() {
        let collection = fixtures::collection();
        let (selection, unknown) =
            from_query("?topic=tea&authors=mer,XYZ&passage=a/b&lang=xx&utm=1", &collection);
        assert_eq!(selection.topic, "norms".into());
        assert_eq!(selection.authors, Authors::These(vec!["MER".into()]));
        let told: Vec<String> = unknown.iter().map(|u| format!("{}={}", u.name, u.value)).collect();
        assert_eq!(told, ["topic=tea", "authors=XYZ", "passage=a/b", "lang=xx"]);
    }
}
