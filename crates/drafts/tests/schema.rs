//! The schema of `collection.json` against what is saved: every collection fits it, and what the program would
//! refuse for its form does not.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files has failed")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use drafts::draft::{Draft, Edit, Head, LabelCache, from_text};
use drafts::library::{Entry, LocalLibrary};
use drafts::saved::{collection_json, read_collection};
use format::{DataFile, load};
use jsonschema::Validator;
use model::{
    Author, AuthorKind, Collection, Evidence, Extent, Form, Kind, Passage, Polarity, Reading, Span,
    Stance, Strength, Wording, schema,
};
use proptest::prelude::*;
use serde_json::{Value, json};

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(schema.as_value()), "the schema itself breaks the rules");
    jsonschema::draft202012::new(schema.as_value()).unwrap()
});

static ON_THE_DESK: LazyLock<Collection> = LazyLock::new(on_the_desk);

/// What the schema says of the JSON of a collection; empty where it fits.
fn reported(text: &str) -> Vec<String> {
    told_of(&serde_json::from_str(text).unwrap())
}

fn told_of(value: &Value) -> Vec<String> {
    let reported = VALIDATOR.iter_errors(value);
    reported.map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The collection of a folder of data in the checkout.
fn folder(name: &str) -> Collection {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name);
    let file = |path: PathBuf| DataFile {
        path: path.to_string_lossy().into_owned(),
        bytes: fs::read(&path).unwrap(),
    };
    let all = |folder: &str| -> Vec<PathBuf> {
        let entries = fs::read_dir(data.join(folder)).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    };
    let documents: Vec<DataFile> = all("documents").into_iter().map(file).collect();
    let name = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
    let sources: Vec<String> = all("sources").into_iter().map(name).collect();
    load(&file(data.join("collection.toml")), &documents, &sources).unwrap()
}

/// What a reader has on the “Your documents” page: a document of their own beside the collection, and an author of
/// their own.
fn on_the_desk() -> Collection {
    let base = folder("examples/riverport");
    let text = "Comments\n\n1. Arle should count ships.\n\n2. Arle thanks the port.\n";
    let (said, label_cache) = (extract::Head::default(), &mut LabelCache::default());
    let draft = from_text("a.txt", "plain text", text, &said, &[], label_cache, &base);
    let head = Head {
        author: Some("NEW".into()),
        round: Some(base.rounds[0].id.clone()),
        instead_of: vec![base.documents[0].id.clone()],
        ..draft.head.clone()
    };
    let draft: Draft = draft.edited(&Edit::Head(head));
    let document = draft.document("new-own".into(), &draft.labelled(label_cache));
    assert!(document.is_some());
    let library = LocalLibrary {
        made: None,
        authors: vec![Author {
            code: "NEW".into(),
            kind: AuthorKind::Observer,
            region: None,
            name: Default::default(),
            groups: Vec::new(),
        }],
        entries: vec![Entry { draft: Some(draft), document, ..Entry::new("new-own".into()) }],
    };
    let whole = library.whole(&base);
    assert!(whole.documents.iter().any(|document| document.loaded));
    whole
}

#[test]
fn every_collection_fits_the_schema() {
    let empty = Collection::default();
    for collection in [folder("data"), folder("examples/riverport"), on_the_desk(), empty] {
        let text = collection_json(&collection);
        assert_eq!(reported(&text), Vec::<String>::new(), "{:?}", collection.process.name);
    }
}

/// What an older version saved, or a page's editor wrote by hand: all that may be left out is.
#[test]
fn what_may_be_left_out_need_not_be_there() {
    let collection = json!({
        "process": { "id": "lake", "name": [["en", "Talks on the lake"]], "date": "2031-04-01" },
        "rounds": [{ "id": "first", "name": [["en", "First"]] }],
        "topics": [{ "id": "water", "name": [["en", "Water"]], "issues": [{ "id": "dams", "name": [["en", "Dams"]] }] }],
        "authors": [{ "code": "MER", "kind": "state", "name": [["en", "Meridia"]] }],
        "documents": [{
            "id": "mer", "author": "MER", "round": "first", "form": "summary", "extent": "whole", "evidence": "own",
            "language": "en", "title": "Comments", "date": "2031",
            "passages": [{
                "key": "1", "topic": "water", "issue": "dams", "kind": "recommendation", "text": "Dams are for all.",
                "reading": { "recorded": { "stance": "proposes" } },
            }],
        }],
    });
    assert_eq!(told_of(&collection), Vec::<String>::new());
    assert!(read_collection(&collection.to_string()).is_ok());
}

#[test]
fn what_is_no_collection_does_not_fit() {
    let whole: Value = serde_json::from_str(&collection_json(&folder("data"))).unwrap();
    let with = |place: &str, value: Value| {
        let mut whole = whole.clone();
        *whole.pointer_mut(place).unwrap() = value;
        whole
    };
    let without = |place: &str, key: &str| {
        let mut whole = whole.clone();
        whole.pointer_mut(place).unwrap().as_object_mut().unwrap().remove(key).unwrap();
        whole
    };
    let strength = |word: &str| {
        let reading = json!({ "recorded": { "stance": "proposes", "strength": word } });
        with("/documents/0/passages/0/reading", reading)
    };
    assert_eq!(told_of(&strength("should")), Vec::<String>::new());
    for (what, broken) in [
        ("a wrong kind", with("/documents/0/passages/0/kind", json!("wish"))),
        ("a missing author", without("/documents/0", "author")),
        ("an unknown strength", strength("sternly")),
        ("a name for a list", with("/topics", json!("norms"))),
        ("a text in place of languages", with("/topics/0/name", json!("Norms"))),
        ("half a pair", with("/topics/0/name/0", json!(["en"]))),
        (
            "a place before the text",
            with(
                "/documents/0/passages/0/reading",
                json!({ "from-words": {
            "strength": "should", "polarity": "for", "operator": { "start": -1, "end": 4 } } }),
            ),
        ),
    ] {
        assert!(!told_of(&broken).is_empty(), "{what} fits the schema");
        assert!(read_collection(&broken.to_string()).is_err(), "{what} is read");
    }
    // A misspelt name shows in the schema; the program passes it over.
    let misspelt = with("/process", json!({ "id": "x", "name": [], "date": "", "explantion": [] }));
    assert!(!told_of(&misspelt).is_empty());
    assert!(read_collection(&misspelt.to_string()).is_ok());
}

#[test]
fn every_property_has_a_description() {
    let schema = schema();
    let mut bare = Vec::new();
    let mut count = 0;
    properties(schema.as_value(), "#", &mut |place, property| {
        count += 1;
        let text = property.get("description").and_then(Value::as_str).unwrap_or_default();
        if text.trim().is_empty() {
            bare.push(place.to_owned());
        }
    });
    assert!(count > 60, "only {count} properties");
    assert_eq!(bare, Vec::<String>::new());
}

/// Visits every property that a schema names, with its place.
fn properties(schema: &Value, place: &str, visit: &mut impl FnMut(&str, &Value)) {
    if let Some(members) = schema.get("properties").and_then(Value::as_object) {
        for (name, property) in members {
            visit(&format!("{place}/{name}"), property);
        }
    }
    match schema {
        Value::Object(inside) => {
            inside.iter().for_each(|(name, it)| properties(it, &format!("{place}/{name}"), visit));
        }
        Value::Array(inside) => inside.iter().for_each(|it| properties(it, place, visit)),
        _ => {}
    }
}

fn code<Code: Copy + core::fmt::Debug>(all: &'static [Code]) -> impl Strategy<Value = Code> {
    proptest::sample::select(all)
}

fn readings() -> impl Strategy<Value = Reading> {
    let span = (any::<u32>(), any::<u32>()).prop_map(|(start, end)| Span { start, end });
    let recorded = (code(Stance::ALL), proptest::option::of(code(Strength::ALL)))
        .prop_map(|(stance, strength)| Reading::Recorded { stance, strength });
    let some = proptest::option::of(span.clone());
    let words = (code(Strength::ALL), code(Polarity::ALL), span, some, any::<Option<String>>());
    let from_words = words.prop_map(|(strength, polarity, operator, other, inherited_from)| {
        Reading::FromWords(Wording {
            strength,
            inherited_from,
            operator,
            polarity,
            turned_down_by: other,
            hedges: other.into_iter().collect(),
            asked: other,
        })
    });
    prop_oneof![recorded, from_words, Just(Reading::None), Just(Reading::NoTable)]
}

proptest! {
    /// The form alone: names that nobody knows are `Collection::faults`' matter.
    #[test]
    fn any_reading_and_any_code_fits_and_comes_back(
        readings in proptest::collection::vec((readings(), code(Kind::ALL), any::<(String, Option<String>, bool)>()), 0..4),
        codes in (code(Form::ALL), code(Extent::ALL), code(Evidence::ALL)),
    ) {
        let mut collection = ON_THE_DESK.clone();
        let document = &mut collection.documents[0];
        (document.form, document.extent, document.evidence) = codes;
        document.passages = readings.into_iter().map(|(reading, kind, (text, other, flag))| Passage {
            key: text.clone(),
            label: text.clone(),
            heading: other.iter().cloned().collect(),
            topic: None,
            issue: other.as_deref().map(Into::into),
            answer: other.as_deref().map(Into::into),
            kind,
            reading,
            responds_to: vec![text.clone()],
            place: other.clone(),
            url: other,
            checked_twice: flag,
            under: None,
            styles: Vec::new(),
            text,
        }).collect();
        let text = collection_json(&collection);
        prop_assert_eq!(reported(&text), Vec::<String>::new());
        let again: Collection = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(collection_json(&again), text);
    }
}
