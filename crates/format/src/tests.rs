//! The data files as a whole: a sound one is read, and every fault of a broken one is reported.

use super::*;
use model::{Evidence, Kind, Reading};

pub(crate) const COLLECTION: &str = r#"
[process]
id = "example"
date = "2026-01-01"
first-topic = "norms"
name = { en = "P", fr = "P", ar = "P" }
explanation = { en = "P", fr = "P", ar = "P" }

[[round]]
id = "first"
name = { en = "R", fr = "R", ar = "R" }
explanation = { en = "R", fr = "R", ar = "R" }

[[topic]]
id = "norms"
name = { en = "Norms", fr = "Normes", ar = "N" }
explanation = { en = "T", fr = "T", ar = "T" }

[[topic.issue]]
id = "ports"
name = { en = "Ports", fr = "Ports", ar = "P" }
explanation = { en = "I", fr = "I", ar = "I" }
reference-points = ["13(f)"]

[[reference-point]]
id = "13(f)"
source = "https://example.org/f"
descriptor = { en = "F", fr = "F", ar = "F" }

[[group]]
id = "north"
name = { en = "N", fr = "N", ar = "N" }

[[author]]
id = "MER"
kind = "state"
region = "ZZ"
name = { en = "Meridia", fr = "Méridie", ar = "M" }
groups = ["north"]
"#;

pub(crate) const DOCUMENT: &str = "---
author: MER
round: first
form: verbatim
extent: whole
language: en
title: \"Comments: ports\"
date: 1 April 2020
url: https://example.org/mer
---

## Norms
topic: norms

[1]

Meridia thanks
the Chair.

[2.a]
issue: ports

States should protect ports.

\\[sic] and more.
";

pub(crate) fn file(path: &str, text: impl Into<Vec<u8>>) -> DataFile {
    DataFile { path: path.into(), bytes: text.into() }
}

pub(crate) fn reported(collection: &str, document: impl Into<Vec<u8>>) -> Vec<String> {
    let collection = file("collection.toml", collection);
    match load(&collection, &[file("mer.md", document)], &[]) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(Fault::to_string).collect(),
    }
}

/// The faults of the sound document after one change.
fn after(from: &str, to: &str) -> Vec<String> {
    assert!(DOCUMENT.contains(from), "{from}");
    reported(COLLECTION, DOCUMENT.replacen(from, to, 1))
}

#[test]
fn a_sound_file_is_read() {
    let collection = file("collection.toml", COLLECTION);
    let read = load(&collection, &[file("mer.md", DOCUMENT)], &[]).unwrap();
    let document = &read.documents[0];
    assert_eq!(document.title, "Comments: ports");
    assert_eq!(document.evidence, Evidence::Own);
    let [thanks, ports] = document.passages.as_slice() else { panic!("{document:?}") };
    assert_eq!(thanks.text, "Meridia thanks the Chair.");
    assert_eq!(thanks.kind, Kind::Remark);
    assert_eq!(ports.text, "States should protect ports.\n[sic] and more.");
    assert_eq!(ports.heading, ["Norms"]);
    assert_eq!(ports.kind, Kind::Recommendation);
    assert_eq!(ports.key, "2.a");
}

#[test]
fn a_document_that_is_written_reads_back_the_same() {
    let collection = file("collection.toml", COLLECTION);
    let read = load(&collection, &[file("mer.md", DOCUMENT)], &[]).unwrap();
    let head = [
        ("author", "MER"),
        ("round", "first"),
        ("form", "verbatim"),
        ("extent", "whole"),
        ("language", "en"),
        ("title", "Comments: ports"),
        ("date", "1 April 2020"),
        ("url", "https://example.org/mer"),
    ];
    let text = document_text(&head, &read.documents[0].passages, |_| false, |_| None);
    assert_eq!(load(&collection, &[file("mer.md", text)], &[]), Ok(read));
}

#[test]
fn an_unknown_author_is_told() {
    assert_eq!(
        after("MER", "XYZ"),
        ["mer.md:2: found the author “XYZ”; expected authors that collection.toml names"]
    );
}

#[test]
fn an_unknown_topic_and_issue_are_told() {
    let faults = after("topic: norms", "topic: tea");
    assert!(faults[0].starts_with("mer.md:13: found the topic “tea”"), "{faults:?}");
    let faults = after("issue: ports", "issue: bridges");
    assert!(faults[0].contains("an issue of the topic norms: ports"), "{faults:?}");
}

#[test]
fn a_doubled_label_is_told_with_its_first_line() {
    let faults = after("[2.a]", "[1]");
    assert!(faults[0].contains("“1” already stands in line 15"), "{faults:?}");
}

#[test]
fn passages_without_a_source_are_told() {
    let faults = after("url: https://example.org/mer\n", "");
    assert!(faults[0].contains("passages without a source"), "{faults:?}");
    let faults = after("https://example.org/mer", "example.org/mer");
    assert!(faults[0].starts_with("mer.md:9: found the address"), "{faults:?}");
    let faults = after("url: https://example.org/mer", "source-text: nowhere.txt");
    assert!(faults[0].contains("the name of a file in data/sources"), "{faults:?}");
}

#[test]
fn a_summary_that_claims_to_be_verbatim_is_told() {
    let faults = after("issue: ports", "issue: ports\nstance: supports");
    assert!(faults[0].contains("a document that claims to be verbatim"), "{faults:?}");
    let faults = after("extent: whole", "extent: whole\nevidence: reported\nreported-by: A paper");
    assert!(faults[0].contains("claims to be verbatim"), "{faults:?}");
}

#[test]
fn a_summary_without_a_stance_is_told() {
    let faults = after("form: verbatim", "form: summary");
    assert!(faults.iter().all(|fault| fault.contains("without a stance")), "{faults:?}");
    assert_eq!(faults.len(), 2);
}

#[test]
fn a_line_on_checking_that_says_neither_yes_nor_no_is_told() {
    let faults = after("extent: whole", "extent: whole\nchecked: twice");
    assert!(faults[0].contains("mer.md:6: found checked: “twice”"), "{faults:?}");
    assert!(after("extent: whole", "extent: whole\nchecked: no").is_empty());
}

#[test]
fn broken_front_matter_is_told() {
    assert!(after("---\nauthor", "author")[0].contains("a first line of three hyphens"));
    assert!(after("/mer\n---", "/mer\n")[0].contains("a second line of three hyphens"));
    assert!(after("title: ", "titel: ").iter().any(|f| f.contains("the key “titel”")));
    assert!(after("round: first\n", "").iter().any(|f| f.contains("without “round”")));
    assert!(after("form: verbatim", "form: word")[0].contains("one of verbatim, summary"));
    assert!(after("language: en", "language: en\nlanguage: fr")[0].contains("a second time"));
}

#[test]
fn another_encoding_is_told_with_its_line() {
    let mut bytes = DOCUMENT.as_bytes().to_vec();
    let place = DOCUMENT.find("thanks").unwrap();
    bytes[place] = 0xe9;
    let faults = reported(COLLECTION, bytes);
    assert!(faults[0].starts_with("mer.md:17: found a byte that is not UTF-8 (hexadecimal E9)"));
    assert!(reported(COLLECTION, b"\xff\xfe-\0-\0".to_vec())[0].contains("UTF-16"));
    assert!(after("thanks", "th\u{fffd}nks")[0].contains("a lost character"));
}

#[test]
fn a_recommendation_without_an_issue_is_told() {
    let faults = after("issue: ports\n", "");
    assert!(faults[0].contains("the recommendation [2.a] without an issue"), "{faults:?}");
}

#[test]
fn faults_are_collected() {
    let broken = DOCUMENT
        .replace("MER", "XYZ")
        .replace("[2.a]", "[1]")
        .replace("issue: ports", "issue: bridges");
    let broken_collection = COLLECTION
        .replace("groups = [\"north\"]", "groups = [\"south\"]")
        .replace("fr = \"Méridie\", ", "")
        .replace("[\"13(f)\"]", "[\"13(z)\"]");
    let faults = reported(&broken_collection, broken);
    assert_eq!(faults.len(), 6, "{faults:#?}");
}

#[test]
fn lines_that_are_not_toml_are_all_told() {
    let broken =
        COLLECTION.replace("kind = \"state\"", "kind state").replace("id = \"north\"", "id north");
    let faults = reported(&broken, DOCUMENT);
    let not_toml = faults.iter().filter(|fault| fault.contains("not TOML")).count();
    assert_eq!(not_toml, 2, "{faults:#?}");
}

mod round_trip {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_words_come_back_from_a_file(
            words in "[ -~«»’é\n\\[\\]#:—-]{1,80}",
            heading in prop::collection::vec("[A-Za-z’][A-Za-z :’-]{0,20}", 0..3),
        ) {
            let text: Vec<&str> = words.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
            prop_assume!(!text.is_empty());
            let mut passage = test_support::remark("1", "norms", &text.join("\n"));
            passage.reading = Reading::NoTable;
            passage.heading = heading.iter().map(|h| h.trim().to_owned()).collect();
            let head = [
                ("author", "MER"), ("round", "first"), ("form", "verbatim"), ("extent", "whole"),
                ("language", "zz"), ("title", "T"), ("date", "D"), ("url", "https://a.org"),
            ];
            let written = document_text(&head, &[passage.clone()], |_| false, |_| None);
            let collection = file("collection.toml", COLLECTION);
            let read = load(&collection, &[file("mer.md", written.clone())], &[]);
            let read = read.map(|read| read.documents[0].passages.clone());
            prop_assert_eq!(read, Ok(vec![passage]), "{}", written);
        }
    }
}

#[test]
fn one_language_is_enough_and_is_then_owed_everywhere() {
    let english = COLLECTION
        .lines()
        .map(|line| match line.split_once(", fr = ") {
            Some((start, _)) => format!("{start} }}"),
            None => line.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("\n");
    let document = file("mer.md", DOCUMENT);
    let english = english.replace("reference-points = [\"13(f)\"]\n", "");
    let english = english.replace("groups = [\"north\"]", "");
    let without = |text: &str, table: &str| {
        let (before, rest) = text.split_once(table).unwrap();
        format!("{before}{}", rest.find("\n[[").map_or("", |next| &rest[next..]))
    };
    // Nor does every process have agreed texts and groups.
    let english = without(&without(&english, "[[reference-point]]"), "[[group]]");
    let read =
        load(&file("collection.toml", english.as_str()), std::slice::from_ref(&document), &[]);
    assert_eq!(read.unwrap().rounds[0].name.get("fr"), "R");
    let french = english.replacen("name = { en = \"R\" }", "name = { fr = \"R\" }", 1);
    let faults = load(&file("collection.toml", french.as_str()), &[document], &[]).unwrap_err();
    let reported: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(
        matches!(&reported[..], [one] if one.contains("without a text in the language “en”")),
        "{reported:?}"
    );
}

#[test]
fn a_reader_may_still_be_at_work_and_what_is_published_is_whole() {
    let process = "[process]\nid = \"lake\"\n\n[[round]]\nid = \"first\"\nname.en = \"R\"\n\n[[author]]\nid = \"MER\"\nkind = \"state\"\n";
    let document = "---\nauthor: MER\nround: first\nform: verbatim\nextent: whole\nlanguage: en\nsource-text: lost.txt\n---\n\n[1]\n\nStates should act \u{fffd}.\n";
    let (process, document) = (file("collection.toml", process), [file("mer.md", document)]);
    let own = load_own(&process, &document).unwrap();
    assert_eq!(own.rounds[0].name.get("en"), "R");
    assert_eq!(own.documents[0].source_text, None);
    let faults = load(&process, &document, &[]).unwrap_err();
    let reported: Vec<String> = faults.iter().map(ToString::to_string).collect();
    for owed in [
        "no “date”",
        "no “explanation”",
        "no “name”",
        "no [[topic]]",
        "without “title”",
        "lost.txt",
        "lost character",
    ] {
        assert!(
            reported.iter().any(|fault| fault.contains(owed)),
            "nothing says “{owed}”: {reported:#?}"
        );
    }
    // An unknown name is a fault for both.
    let odd = file(
        "collection.toml",
        "[process]\nid = \"x\"\nname.en = 5\nodd = 1\n\n[[author]]\nkind = \"state\"\n",
    );
    let reported: Vec<String> =
        load_own(&odd, &[]).unwrap_err().iter().map(ToString::to_string).collect();
    for fault in ["the key “odd”", "no “id”"] {
        assert!(
            reported.iter().any(|it| it.contains(fault)),
            "nothing says “{fault}”: {reported:#?}"
        );
    }
}

#[test]
fn a_full_text_takes_the_place_of_the_summaries_that_it_names() {
    let full =
        DOCUMENT.replace("form: verbatim\n", "form: verbatim\ninstead-of: mer-short other\n");
    let summary = DOCUMENT
        .replace("form: verbatim", "form: summary")
        .replace("\n[1]\n", "\n[1]\nstance: notes\n")
        .replace("issue: ports\n", "issue: ports\nstance: supports\n");
    let files = [file("mer.md", full), file("mer-short.md", summary)];
    let process = file("collection.toml", COLLECTION);
    let names = |collection: &Collection| -> Vec<String> {
        collection.documents.iter().map(|document| document.id.to_string()).collect()
    };
    assert_eq!(names(&load(&process, &files, &[]).unwrap()), ["mer"]);
    // On the reader's desk the summary stays within reach.
    let own = load_own(&process, &files).unwrap();
    assert_eq!(names(&own), ["mer", "mer-short"]);
    assert_eq!(own.documents[0].instead_of, ["mer-short".into(), "other".into()]);
}

/// The collection with answers to its issue.
pub(crate) fn with_answers(answers: &str) -> String {
    COLLECTION.replacen("[[reference-point]]", &format!("{answers}\n[[reference-point]]"), 1)
}

pub(crate) const YES_AND_NO: &str = r#"
[[topic.issue.answer]]
id = "yes"
name = { en = "Yes", fr = "Oui", ar = "نعم" }
use-when = "It asks for it."
not-when = "It only names it."

[[topic.issue.answer]]
id = "no"
name = { en = "No", fr = "Non", ar = "لا" }
"#;

#[test]
fn answers_of_an_issue_and_of_a_passage_are_read_and_written_again() {
    let collection = file("collection.toml", with_answers(YES_AND_NO));
    let document = DOCUMENT.replacen("issue: ports\n", "issue: ports\nanswer: no\n", 1);
    let read = load(&collection, &[file("mer.md", document)], &[]).unwrap();
    let answers = &read.topics[0].issues[0].answers;
    assert_eq!(answers[0].name.get("fr"), "Oui");
    assert_eq!(
        (answers[0].use_when.as_str(), answers[1].not_when.as_str()),
        ("It asks for it.", "")
    );
    let passages = &read.documents[0].passages;
    assert_eq!(passages[1].answer, Some("no".into()));
    let written = document_text(&[], passages, |_| false, |_| None);
    assert!(written.contains("issue: ports\nanswer: no\n"), "{written}");
}

#[test]
fn every_fault_of_answers_is_reported_with_its_line() {
    let bad = r#"
[[topic.issue.answer]]
id = "yes, always"
name = { en = "Yes", fr = "Oui" }
use_when = "It asks for it."

[[topic.issue.answer]]
id = "no"
name = { en = "No", fr = "Non", ar = "لا" }

[[topic.issue.answer]]
id = "no"
name = { en = "No", fr = "Non", ar = "لا" }
not-when = ""
"#;
    let document = DOCUMENT.replacen("[1]\n", "[1]\nanswer: no\n", 1).replacen(
        "issue: ports\n",
        "issue: ports\nanswer: never\n",
        1,
    );
    let faults = reported(&with_answers(bad), document.clone());
    assert_eq!(
        faults,
        [
            "collection.toml:27: found the answer “yes, always”; expected letters, digits and hyphens",
            "collection.toml:28: found “name” without a text in the language “ar”; expected ar = \"…\" in it",
            "collection.toml:29: found the key “use_when”; expected one of id, name, use-when, not-when",
            "collection.toml:36: found the answer “no” a second time; expected a name of its own; it already stands in line 32",
            "collection.toml:38: found “not-when” that is no text or an empty one; expected not-when = \"…\"",
            "mer.md:16: found an answer without an issue; expected “issue: …” as well",
            "mer.md:23: found the answer “never”; expected an answer of the issue ports: yes, always, no, no",
        ]
    );
    let one =
        "[[topic.issue.answer]]\nid = \"yes\"\nname = { en = \"Y\", fr = \"O\", ar = \"N\" }\n";
    let faults = reported(&with_answers(one), DOCUMENT);
    assert_eq!(
        faults,
        [
            "collection.toml:26: found a number of answers that is 1; expected two to five [[topic.issue.answer]], or none"
        ]
    );
    let faults = reported(COLLECTION, document);
    assert_eq!(
        faults[1],
        "mer.md:23: found the answer “never”; expected no such line: the issue ports has no answers"
    );
}

#[test]
fn an_answer_without_a_sentence_is_reported() {
    let document = DOCUMENT.replacen(
        "issue: ports\n\nStates should protect ports.\n\n\\[sic] and more.\n",
        "issue: ports\nanswer: yes\n",
        1,
    );
    let faults = reported(&with_answers(YES_AND_NO), document);
    assert!(
        faults.iter().any(|it| it.starts_with("mer.md:20: found the label “2.a” with no text")),
        "{faults:?}"
    );
}
