//! Labels as the source prints them, and the keys that tell passages apart in addresses: read and written.

use super::*;
use model::Passage;

const PROCESS: &str = "[process]\nid = \"x\"\n\n[[round]]\nid = \"first\"\n\n[[author]]\nid = \"MER\"\nkind = \"state\"\n";
const HEAD: &str = "---\nauthor: MER\nround: first\nform: verbatim\nextent: whole\n---\n";

fn read(passages: &str) -> Result<Collection, Vec<String>> {
    let file = |path: &str, text: String| DataFile { path: path.into(), bytes: text.into_bytes() };
    let document = file("mer.md", format!("{HEAD}{passages}"));
    load_own(&file("collection.toml", PROCESS.to_owned()), &[document])
        .map_err(|faults| faults.iter().map(Fault::to_string).collect())
}

fn names(passages: &[Passage]) -> Vec<(&str, &str)> {
    passages.iter().map(|passage| (passage.label.as_str(), passage.key.as_str())).collect()
}

#[test]
fn a_label_that_stands_twice_stays_as_printed_beside_its_own_key() {
    let text = "\n[1]\n\nOne.\n\n[1]\nkey: 1~2\n\nTwo.\n\n[note *]\n\nThree.\n\n[11 bis]\n\nFour.\n\n\
                []\nlabel: \"[a]\"\n\nFive.\n\n[]\nlabel: \"-\"\n\n\\---\n\n[]\n\nSeven.\n";
    let read_once = read(text).unwrap();
    let passages = &read_once.documents[0].passages;
    let expected = [
        ("1", "1"),
        ("1", "1~2"),
        ("note *", "note-star"),
        ("11 bis", "11-bis"),
        ("[a]", "[a]"),
        ("-", "-"),
        ("", "~7"),
    ];
    assert_eq!(names(passages), expected);
    assert_eq!(passages[5].text, "---");
    let head = [("author", "MER"), ("round", "first"), ("form", "verbatim"), ("extent", "whole")];
    let written = document_text(&head, passages, |_| false, |_| None);
    assert_eq!(written, format!("{HEAD}{text}"));
    assert_eq!(read(written.strip_prefix(HEAD).unwrap()), Ok(read_once));
}

#[test]
fn a_key_that_is_missing_or_unfit_is_reported_with_its_line() {
    let faults = read("\n[1]\n\nOne.\n\n[1]\n\nTwo.\n").unwrap_err();
    assert!(faults[0].starts_with("mer.md:12: found the label “1” a second time"), "{faults:?}");
    assert!(faults[0].contains("“key: 1~2” under it"), "{faults:?}");
    let faults = read("\n[1]\nkey: 1 b\n\nOne.\n").unwrap_err();
    assert_eq!(
        faults,
        ["mer.md:9: found the key “1 b”; expected a key without spaces (key: 11.b)"]
    );
}

#[test]
fn a_document_that_nobody_has_checked_says_so() {
    let head = HEAD.replace("extent", "checked: no\nextent");
    let file = |path: &str, text: String| DataFile { path: path.into(), bytes: text.into_bytes() };
    let process = file("collection.toml", PROCESS.to_owned());
    let read = |head: &str| {
        let document = file("mer.md", format!("{head}\n[1]\n\nOne.\n"));
        load_own(&process, &[document]).map(|read| read.documents[0].unchecked)
    };
    assert_eq!((read(&head), read(HEAD)), (Ok(true), Ok(false)));
    let faults = read(&head.replace("checked: no", "checked: maybe")).unwrap_err();
    assert!(faults[0].to_string().contains("checked: no, or checked: yes"), "{faults:?}");
}
