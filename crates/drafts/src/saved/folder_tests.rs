//! A folder of data comes back as it was saved: packed, opened by `extract`, and read.

use extract::{Content, Incoming, Limits};
use model::{Answer, Author, AuthorKind, Issue, LanguageTerms, Localized, Process, Round, Topic};
use test_support::pieces::{self, english};

use super::*;
use crate::draft::{Head, from_text};
use crate::fixtures::bundled;
use crate::library::Entry;

/// Saves the library, drops it, and gives what is read.
fn there_and_back(library: &LocalLibrary, base: &Collection) -> Result<Folder, SavedFault> {
    read_folder(&opened(&zip(&data_folder(library, base))), base)
}

fn opened(bytes: &[u8]) -> Vec<(String, String)> {
    let incoming = Incoming { name: "data.zip", bytes, password: None };
    let opened = extract::open(&incoming, &Limits::default(), &mut |_| {}).unwrap();
    let Content::Folder(files) = opened.content else { panic!("{:?}", opened.format) };
    files
}

/// A collection as the “Your documents” page makes it: with nothing in it that nobody has written yet.
fn made() -> Collection {
    let issue = Issue {
        explanation: Localized::default(),
        answers: vec![answer("yes", ""), answer("no", "It says \"no\".")],
        ..pieces::issue("dams", "Dams: \"high\" \\ low")
    };
    let topic = |id: &str, issues: Vec<Issue>| Topic {
        explanation: Localized::default(),
        terms: vec![LanguageTerms {
            language: "en".to_owned(),
            heading: vec!["water*".to_owned()],
            body: Vec::new(),
        }],
        issues,
        ..pieces::topic(id, "Water")
    };
    let round =
        Round { explanation: Localized::default(), ..pieces::round("first", "First round") };
    Collection {
        process: Process { id: "own-lake".into(), name: english("The lake"), ..Process::default() },
        rounds: vec![round],
        topics: vec![topic("water", vec![issue]), topic("fish", Vec::new())],
        first_topic: Some("water".into()),
        authors: vec![author("MER", "Meridia")],
        ..Collection::default()
    }
}

fn answer(id: &str, use_when: &str) -> Answer {
    let (use_when, not_when) = (use_when.to_owned(), String::new());
    Answer { id: id.into(), name: english(id), use_when, not_when }
}

fn author(code: &str, name: &str) -> Author {
    pieces::author(code, AuthorKind::Observer, name)
}

/// A document of that author, of which neither the date nor any issue is known.
fn entry(author: &str, round: &str, known: &Collection) -> Entry {
    let text = "Comments\n\nWater\n\n1. States should count dams:\n\n• by law;\n\n• by training.\n\n\
                2. Meridia thanks the Chair.\n\n3. A lost \u{fffd} sign should not matter.\n";
    let (said, label_cache) = (extract::Head::default(), &mut crate::draft::LabelCache::default());
    let draft = from_text("m.txt", "plain text", text, &said, &[], label_cache, known);
    let head = Head {
        author: Some(author.into()),
        round: Some(round.into()),
        instead_of: vec!["mer-summary".into(), "other".into()],
        ..draft.head.clone()
    };
    let draft = draft.edited(&crate::draft::Edit::Head(head));
    let document = draft.document("mer-own".into(), &draft.labelled(label_cache));
    assert_eq!(document.as_ref().unwrap().date, "");
    Entry { draft: Some(draft), document, ..Entry::new("mer-own".into()) }
}

#[test]
fn a_collection_of_the_readers_own_comes_back_from_a_packed_folder() {
    let made = made();
    let library = LocalLibrary {
        entries: vec![entry("MER", "first", &made)],
        made: Some(made),
        authors: vec![author("NOL", "Norland")],
    };
    let base = bundled();
    let back = there_and_back(&library, &base).unwrap();
    assert_eq!(back, Folder::Collection(Box::new(library.whole(&base))));
    // Without documents it is a collection too.
    let empty = LocalLibrary { made: Some(Collection::default()), ..LocalLibrary::default() };
    let files = [("collection.toml".to_owned(), "[process]\nid = \"x\"\n".to_owned())];
    assert!(
        matches!(read_folder(&files, &base), Ok(Folder::Collection(it)) if it.faults().is_empty())
    );
    assert_eq!(data_folder(&empty, &base).len(), 1);
}

#[test]
fn documents_for_the_products_collection_come_back_from_a_packed_folder() {
    let base = bundled();
    let own = entry("NOR", "pre-draft", &base);
    let document = own.document.clone().unwrap();
    let library = LocalLibrary { entries: vec![own], ..LocalLibrary::default() };
    assert_eq!(there_and_back(&library, &base), Ok(Folder::Documents(vec![document])));
    // An author whom the collection does not know needs its file.
    let library = LocalLibrary {
        entries: vec![entry("NEW", "pre-draft", &base)],
        authors: vec![author("NEW", "Newly come")],
        made: None,
    };
    let Folder::Collection(back) = there_and_back(&library, &base).unwrap() else { panic!() };
    assert_eq!(back.process, base.process);
    assert_eq!(back.documents, [library.entries[0].document.clone().unwrap()]);
    assert!(back.author(&"NEW".into()).is_some());
}

#[test]
fn every_document_of_the_product_comes_back_from_its_file() {
    let base = bundled();
    assert!(base.documents.len() > 100);
    for document in &base.documents {
        let file = document_file(document);
        let read = read_folder(&[(file.name, file.text)], &base).unwrap();
        // Its source's text is not the reader's to bring.
        let expected = Document { loaded: true, source_text: None, ..document.clone() };
        assert_eq!(read, Folder::Documents(vec![expected]));
    }
}

#[test]
fn documents_that_were_there_before_are_saved_too() {
    let mut held = entry("MER", "first", &made()).document.unwrap();
    let passage = &mut held.passages[0];
    (passage.topic, passage.issue) = (Some("water".into()), Some("dams".into()));
    passage.answer = Some("no".into());
    let made = Collection { documents: vec![held.clone()], ..made() };
    let base = bundled();
    let library = LocalLibrary { made: Some(made), ..LocalLibrary::default() };
    let Folder::Collection(back) = there_and_back(&library, &base).unwrap() else { panic!() };
    assert_eq!(back.documents, [held]);
}

#[test]
fn all_faults_of_a_folder_come_at_once_with_file_and_line() {
    let base = bundled();
    let document =
        "---\nauthor: XXX\nround: never\nform: verbatim\nextent: whole\n---\n\n[1]\n\nWords.\n";
    let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let files = [pair("documents/a.md", document), pair("documents/B.md", "Words")];
    let faults = read_folder(&files, &base).unwrap_err().to_string();
    for reported in
        ["documents/a.md:2: found the author “XXX”", "documents/a.md:3", "documents/B.md:1"]
    {
        assert!(faults.contains(reported), "no “{reported}” in\n{faults}");
    }
    let process = pair("collection.toml", "[process]\nid = 5\nfirst-topic = \"none\"\nodd = 1\n");
    let faults = read_folder(&[process, files[0].clone()], &base).unwrap_err().to_string();
    for reported in
        ["collection.toml:2", "collection.toml:3", "collection.toml:4", "documents/a.md:2"]
    {
        assert!(faults.contains(reported), "no “{reported}” in\n{faults}");
    }
}

#[test]
fn whether_a_reading_was_checked_comes_back_from_its_file() {
    let base = bundled();
    let document = entry("NOR", "pre-draft", &base).document.unwrap();
    assert!(document.unchecked, "nobody has said that they checked it");
    for unchecked in [true, false] {
        let document = Document { unchecked, ..document.clone() };
        let file = document_file(&document);
        assert_eq!(file.text.contains("\nchecked: no\n"), unchecked, "{}", file.text);
        let read = read_folder(&[(file.name, file.text)], &base);
        assert_eq!(read, Ok(Folder::Documents(vec![document])));
    }
}

#[test]
fn a_collection_of_the_readers_own_is_known_as_one_on_screen() {
    let base = bundled();
    let library =
        LocalLibrary { entries: vec![entry("NOR", "pre-draft", &base)], ..LocalLibrary::default() };
    assert!(!library.shown(&base).process.loaded);
    let library = LocalLibrary { made: Some(made()), ..LocalLibrary::default() };
    assert!(library.shown(&base).process.loaded);
    // A copy of it may be published, and is then nobody's own; also one that came from a saved page.
    let library = LocalLibrary { made: Some(library.shown(&base)), ..LocalLibrary::default() };
    assert!(!library.whole(&base).process.loaded);
}

/// The same JSON, of a release that did not ask whether a reading was checked.
fn unasked(text: &str) -> String {
    fn without(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(members) => {
                members.remove("unchecked");
                members.values_mut().for_each(without);
            }
            serde_json::Value::Array(values) => values.iter_mut().for_each(without),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(text).unwrap();
    without(&mut value);
    value.to_string()
}

#[test]
fn what_an_older_release_saved_in_any_form_was_not_checked_and_not_changed() {
    let base = made();
    let mut own = entry("MER", "first", &base);
    own.document.as_mut().unwrap().unchecked = false;
    let library = LocalLibrary { entries: vec![own], ..LocalLibrary::default() };
    for before in [false, true] {
        let of = |text: &str| if before { unasked(text) } else { text.to_owned() };
        let (_, of_json) = read_everything_json(&of(&everything_json(&library, &base))).unwrap();
        let files = data_folder(&library, &base).into_iter().map(|file| match file.name.as_str() {
            name if name.ends_with(".json") => (file.name.clone(), of(&file.text)),
            _ => (file.name, file.text),
        });
        let files: Vec<(String, String)> = files.collect();
        assert_eq!(files.len(), 2);
        let (rest, of_folder) = read_everything(&files, &base).unwrap();
        assert_eq!(rest, Folder::Documents(Vec::new()));
        let of_page = read_collection(&of(&collection_json(&library.whole(&base)))).unwrap();
        assert_eq!(of_page.documents[0].unchecked, before);
        for drafts in [of_json, of_folder] {
            assert_eq!(drafts.notices, []);
            assert_eq!(drafts.entries[0].document.as_ref().unwrap().unchecked, before);
        }
    }
}
