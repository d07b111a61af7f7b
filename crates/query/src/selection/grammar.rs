//! How a Selection is written: `topic=norms&authors=PAK+NOR&round=pre-draft`. What stands at its opening
//! value is left out, so the shortest address says what the reader chose and no more.
//!
//! The same names and values are in the page's address, in a frame's, in the attributes of the
//! element and in messages; the table for people is in `docs/embedding.md`. What names something of the reader's own
//! is written apart ([`Written`]), because no server is to see it.

use super::{Authors, Controls, Language, Rounds, Selection, Theme, View};
use crate::Indexed;
use model::{AuthorCode, Collection, Document, PassageId, RoundId, TopicId};

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
pub const OWN: &str = "own";
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

/// A Selection as it is written: apart, because a server sees what is behind a question mark, and nothing that is
/// behind a number sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// What a server may see.
    pub sent: String,
    /// Names that are the reader's own: of their documents, authors and collection.
    pub kept: String,
    /// Which of the reader's own documents were on screen; for the page's address only, and for no link.
    pub own: String,
}

impl Written {
    /// All of it, as one query.
    pub fn whole(&self) -> String {
        joined(&[&self.sent, &self.kept, &self.own])
    }

    /// What is behind the number sign of the page's address.
    pub fn behind_hash(&self) -> String {
        joined(&[&self.kept, &self.own])
    }

    /// Whether an address has before its number sign what belongs behind it, in the query `sent`: the list of own
    /// documents, or another name that is the reader's own.
    pub fn is_misplaced_in(&self, sent: &str) -> bool {
        fn names(query: &str) -> impl Iterator<Item = &str> {
            let pairs = query.trim_start_matches('?').split('&');
            pairs.filter_map(|pair| pair.split('=').next())
        }
        let is_kept = |name: &str| names(&self.kept).any(|kept| kept == name && !name.is_empty());
        names(sent).any(|name| name == OWN || is_kept(name))
    }

    /// A link to the same, from the site's first page in the folder `site`.
    pub fn link(&self, site: &str) -> String {
        let hash = if self.kept.is_empty() { "" } else { "#" };
        [site, "?", &self.sent, hash, &self.kept].concat()
    }
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join("&")
}

/// Writes a Selection as a query without its question mark; empty for the opening one.
pub fn to_query(selection: &Selection, indexed: &Indexed) -> String {
    write(selection, indexed).whole()
}

/// Writes a Selection in its parts.
pub fn write(selection: &Selection, indexed: &Indexed) -> Written {
    let opening = Selection::opening(indexed);
    let (mut sent, mut kept) = (empty(), empty());
    let process = &indexed.process;
    let is_added = |code: &AuthorCode| process.added_authors.contains(code);
    let mut put = |name: &str, value: &str, is_own: bool| {
        let query = if is_own { &mut kept } else { &mut sent };
        query.append_pair(name, value);
    };
    // In a collection of the reader's own every name is.
    let is_made = process.loaded;
    if selection.topic != opening.topic {
        put(TOPIC, selection.topic.as_str(), is_made);
    }
    match &selection.authors {
        Authors::Opening => {}
        Authors::Speaking => put(AUTHORS, SPEAKING, false),
        Authors::All => put(AUTHORS, ALL, false),
        Authors::These(codes) => {
            let all: Vec<&str> = codes.iter().map(AuthorCode::as_str).collect();
            put(AUTHORS, &all.join(" "), is_made || codes.iter().any(is_added));
        }
    }
    if let Some(base) = &selection.base {
        put(BASE, base.as_str(), is_made || is_added(base));
    }
    if let Rounds::One(round) = &selection.rounds {
        put(ROUND, round.as_str(), is_made);
    }
    if selection.remarks {
        put(REMARKS, SHOWN, false);
    }
    if !selection.reported {
        put(REPORTED, HIDDEN, false);
    }
    match selection.view {
        View::Auto => {}
        View::Table => put(VIEW, "table", false),
        View::Cards => put(VIEW, "cards", false),
    }
    if selection.controls == Controls::Hidden {
        put(CONTROLS, HIDDEN, false);
    }
    if let Some(language) = selection.language {
        put(LANGUAGE, language.tag(), false);
    }
    match selection.theme {
        Theme::Auto => {}
        Theme::Light => put(THEME, "light", false),
        Theme::Dark => put(THEME, "dark", false),
    }
    if let Some(passage) = &selection.passage {
        let is_own = |document: &Document| document.loaded;
        let is_own = is_made || indexed.document(&passage.document).is_some_and(is_own);
        put(PASSAGE, &passage.to_string(), is_own);
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
    let own: Vec<&Document> = match &selection.passage {
        Some(passage) => {
            let document = indexed.document(&passage.document);
            document.into_iter().filter(|document| document.loaded).collect()
        }
        None => {
            let loaded = indexed.of_topic(&selection.topic).map_or(&[][..], |it| &it.loaded);
            indexed.at(loaded).take(MOST_OWN).collect()
        }
    };
    let own: Vec<&str> = own.iter().map(|document| document.id.as_str()).collect();
    let mut query = empty();
    if !own.is_empty() {
        query.append_pair(OWN, &own.join(" "));
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

/// Reads a query, with or without its question mark or number sign. A value that the collection or the grammar does
/// not have is left out and reported, whatever its name; names that are not the grammar's own are passed over, because a
/// host page may have its own.
pub fn from_query(query: &str, collection: &Collection) -> (Selection, Vec<Unknown>) {
    let mut selection = Selection::opening(collection);
    let mut unknown = Vec::new();
    let mut passage = None;
    let query = query.strip_prefix(['?', '#']).unwrap_or(query);
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let Some(&name) = NAMES.iter().find(|known| **known == name) else { continue };
        let mut tell = |value: &str| unknown.push(Unknown { name, value: value.to_owned() });
        let value = value.trim();
        let is_known = match name {
            TOPIC => {
                let topic = collection.topic(&TopicId::new(value));
                put(&mut selection.topic, topic.map(|topic| topic.id.clone()))
            }
            AUTHORS => {
                selection.authors = authors(value, collection, &mut tell);
                true
            }
            OWN => {
                let is_missing = |id: &&str| collection.document(&(*id).into()).is_none();
                value.split(' ').filter(is_missing).for_each(&mut tell);
                true
            }
            BASE => {
                let author = collection.author(&AuthorCode::new(value.to_ascii_uppercase()));
                put(&mut selection.base, author.map(|author| Some(author.code.clone())))
            }
            ROUND if value == ALL => put(&mut selection.rounds, Some(Rounds::All)),
            ROUND => {
                let round = collection.round(&RoundId::new(value));
                put(&mut selection.rounds, round.map(|round| Rounds::One(round.id.clone())))
            }
            REMARKS => put(&mut selection.remarks, is_shown(value)),
            REPORTED => put(&mut selection.reported, is_shown(value)),
            VIEW => {
                let view = match value {
                    "auto" => Some(View::Auto),
                    "table" => Some(View::Table),
                    "cards" => Some(View::Cards),
                    _ => None,
                };
                put(&mut selection.view, view)
            }
            CONTROLS => {
                let controls = |is_shown| if is_shown { Controls::Shown } else { Controls::Hidden };
                put(&mut selection.controls, is_shown(value).map(controls))
            }
            LANGUAGE => {
                let language = Language::from_tag(value);
                put(&mut selection.language, language.map(Some))
            }
            THEME => {
                let theme = match value {
                    "auto" => Some(Theme::Auto),
                    "light" => Some(Theme::Light),
                    "dark" => Some(Theme::Dark),
                    _ => None,
                };
                put(&mut selection.theme, theme)
            }
            PASSAGE => {
                let found = PassageId::parse(value).and_then(|id| collection.passage(&id));
                put(&mut passage, found.map(Some))
            }
            // A search has nothing behind it yet.
            _ => false,
        };
        if !is_known {
            tell(value);
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
    match value {
        SHOWN => Some(true),
        HIDDEN => Some(false),
        _ => None,
    }
}

fn authors(value: &str, collection: &Collection, tell: &mut impl FnMut(&str)) -> Authors {
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
            None => tell(code),
        }
    }
    if codes.is_empty() { Authors::Opening } else { Authors::These(codes) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn selections() -> impl Strategy<Value = Selection> {
        let collection = Indexed::new(test_support::collection());
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
            let collection = Indexed::new(test_support::collection());
            let query = to_query(&selection, &collection);
            prop_assert_eq!(from_query(&query, &collection), (selection, vec![]), "{}", query);
        }

        #[test]
        fn any_address_at_all_gives_a_selection(query in ".*") {
            let collection = Indexed::new(test_support::collection());
            let (selection, _) = from_query(&query, &collection);
            prop_assert!(collection.topic(&selection.topic).is_some());
        }
    }

    #[test]
    fn the_opening_selection_has_the_empty_address() {
        let collection = Indexed::new(test_support::collection());
        assert_eq!(to_query(&Selection::opening(&collection), &collection), "");
    }

    #[test]
    fn the_rules_for_authors_have_names() {
        let collection = Indexed::new(test_support::collection());
        let rules =
            [("opening", Authors::Opening), ("speaking", Authors::Speaking), ("all", Authors::All)];
        for (name, authors) in rules {
            let (selection, unknown) = from_query(&format!("authors={name}"), &collection);
            assert_eq!((selection.authors, unknown), (authors, vec![]));
        }
    }

    #[test]
    fn an_address_is_readable() {
        let collection = Indexed::new(test_support::collection());
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
        let collection = Indexed::new(test_support::collection());
        // A value that no name allows is reported; what is not a name is passed over.
        let told = |name: &str| !from_query(&format!("{name}=%00"), &collection).1.is_empty();
        for name in NAMES {
            assert!(told(name), "{name}");
        }
        assert!(!told("utm"));
    }

    #[test]
    fn a_value_that_a_name_does_not_have_is_reported_and_changes_nothing() {
        let collection = Indexed::new(test_support::collection());
        let chosen = "remarks=shown&reported=hidden&view=cards&controls=hidden&theme=dark";
        let (selection, unknown) = from_query(chosen, &collection);
        assert_eq!(unknown, []);
        for (name, value) in [
            ("remarks", "yes"),
            ("reported", "no"),
            ("view", "tabel"),
            ("controls", "none"),
            ("theme", "drak"),
            ("theme", ""),
        ] {
            let expected = Unknown { name, value: value.to_owned() };
            for (before, selection) in
                [("", &Selection::opening(&collection)), (chosen, &selection)]
            {
                let read = from_query(&format!("{before}&{name}={value}"), &collection);
                assert_eq!(read, (selection.clone(), vec![expected.clone()]), "{before}");
            }
        }
        let defaults =
            "remarks=hidden&reported=shown&view=auto&controls=shown&theme=auto&round=all";
        let opening = (Selection::opening(&collection), vec![]);
        assert_eq!(from_query(defaults, &collection), opening);
    }

    #[test]
    fn an_address_names_the_readers_own_documents_and_misses_them_elsewhere() {
        let elsewhere = test_support::collection();
        let mut here = elsewhere.clone();
        let document = here.documents.first_mut().unwrap();
        document.loaded = true;
        document.id = "mine".into();
        let topic = document.passages.iter().find_map(|passage| passage.topic.clone()).unwrap();
        let here = Indexed::new(here);
        let selection = Selection { topic, ..Selection::opening(&here) };
        let query = to_query(&selection, &here);
        assert!(query.ends_with("own=mine"), "{query}");
        assert_eq!(from_query(&query, &here), (selection.clone(), Vec::new()));
        let missing = Unknown { name: "own", value: "mine".to_owned() };
        assert_eq!(from_query(&query, &elsewhere), (selection, vec![missing]));
    }

    /// The names of the grammar in a part of an address.
    fn names(part: &str) -> Vec<&str> {
        part.split('&')
            .filter_map(|pair| pair.split('=').next())
            .filter(|it| !it.is_empty())
            .collect()
    }

    #[test]
    fn nothing_of_the_readers_own_is_in_what_a_server_sees() {
        let public = test_support::collection();
        let whole = "topic=cbm&authors=MER+NOR&base=MER&round=first&remarks=shown&view=cards&lang=fr&passage=mer-first/1";
        let (selection, unknown) = from_query(whole, &public);
        assert_eq!(unknown, []);
        let parts = |change: fn(&mut Collection)| {
            let mut here = public.clone();
            change(&mut here);
            let here = Indexed::new(here);
            let written = write(&selection, &here);
            assert_eq!(from_query(&written.whole(), &here), (selection.clone(), vec![]));
            written
        };
        let plain = parts(|_| ());
        assert_eq!((plain.kept.as_str(), plain.own.as_str()), ("", ""));
        let document = parts(|it| it.documents[0].loaded = true);
        assert_eq!((names(&document.kept), names(&document.own)), (vec!["passage"], vec!["own"]));
        let author = parts(|it| it.process.added_authors = vec!["MER".into()]);
        assert_eq!(names(&author.kept), ["authors", "base"]);
        let made = parts(|it| it.process.loaded = true);
        assert_eq!(names(&made.kept), ["authors", "base", "round", "passage"]);
        for written in [&plain, &document, &author, &made] {
            assert_eq!(
                names(&written.sent).len() + names(&written.kept).len(),
                names(&plain.sent).len()
            );
        }
        let elsewhere = write(
            &Selection { topic: "cbm".into(), passage: None, ..selection.clone() },
            &Indexed::new(Collection { process: made_process(&public), ..public.clone() }),
        );
        assert_eq!(names(&elsewhere.sent), ["remarks", "view", "lang"]);
        assert!(elsewhere.kept.starts_with("topic=cbm&"), "{elsewhere:?}");
    }

    fn made_process(collection: &Collection) -> model::Process {
        model::Process { loaded: true, ..collection.process.clone() }
    }

    #[test]
    fn a_link_has_names_of_the_readers_own_behind_the_number_sign_and_no_list_of_documents() {
        let written = Written {
            sent: "topic=cbm".to_owned(),
            kept: "passage=own-b/1".to_owned(),
            own: "own=own-b".to_owned(),
        };
        assert_eq!(written.link("./"), "./?topic=cbm#passage=own-b/1");
        assert_eq!(written.behind_hash(), "passage=own-b/1&own=own-b");
        let plain = Written { kept: String::new(), ..written };
        assert_eq!(plain.link("./"), "./?topic=cbm");
    }

    #[test]
    fn what_is_the_readers_own_has_no_place_before_the_number_sign() {
        for (query, kept, is) in [
            ("", "", false),
            ("?topic=cbm", "", false),
            ("?topic=cbm&own=nor-secret", "", true),
            ("?passage=nor-secret/1&lang=fr", "passage=nor-secret/1", true),
            ("?lang=fr", "topic=bees", false),
            ("?topic=bees", "topic=bees", true),
        ] {
            let written = Written { kept: kept.to_owned(), ..Written::default() };
            assert_eq!(written.is_misplaced_in(query), is, "{query} {kept}");
        }
    }

    #[test]
    fn an_address_stays_short_however_many_documents_a_reader_has() {
        let mut collection = test_support::collection();
        let mut own = collection.documents[0].clone();
        own.loaded = true;
        let topic = own.passages.iter().find_map(|passage| passage.topic.clone()).unwrap();
        for count in 0..200 {
            own.id = format!("mine-{count}").as_str().into();
            collection.documents.push(own.clone());
        }
        let collection = Indexed::new(collection);
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
        let collection = Indexed::new(test_support::collection());
        let (_, unknown) = from_query("q=attribution", &collection);
        assert_eq!(unknown, [Unknown { name: "q", value: "attribution".to_owned() }]);
    }

    #[test]
    fn what_the_collection_does_not_have_is_told() {
        let collection = Indexed::new(test_support::collection());
        let (selection, unknown) =
            from_query("?topic=tea&authors=mer,XYZ&passage=a/b&lang=xx&utm=1", &collection);
        assert_eq!(selection.topic, "norms".into());
        assert_eq!(selection.authors, Authors::These(vec!["MER".into()]));
        let told: Vec<String> = unknown.iter().map(|u| format!("{}={}", u.name, u.value)).collect();
        assert_eq!(told, ["topic=tea", "authors=XYZ", "passage=a/b", "lang=xx"]);
    }
}
