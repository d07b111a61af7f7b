//! Joint documents: read, written, and every fault of their authors.

use super::tests::{COLLECTION, DOCUMENT, file, reported};
use super::*;

/// The sound collection with more authors, and the sound document by these.
fn by(authors: &str) -> (String, String) {
    let others = ["NOR", "OST"].map(|code| {
        format!(
            "\n[[author]]\nid = \"{code}\"\nkind = \"state\"\nregion = \"ZZ\"\n\
             name = {{ en = \"{code}\", fr = \"{code}\", ar = \"{code}\" }}\n"
        )
    });
    (format!("{COLLECTION}{}", others.concat()), DOCUMENT.replacen("author: MER", authors, 1))
}

fn faults(authors: &str) -> Vec<String> {
    let (collection, document) = by(authors);
    reported(&collection, document)
}

#[test]
fn a_joint_document_names_all_its_authors() {
    for (authors, expected) in [
        ("authors: [NOR, MER,OST]", &["NOR", "MER", "OST"][..]),
        ("authors: \"[OST, MER]\"", &["OST", "MER"]),
        ("authors: [MER]", &["MER"]),
        ("author: MER", &["MER"]),
    ] {
        let (collection, document) = by(authors);
        let files = [file("mer.md", document)];
        let read = load(&file("collection.toml", collection), &files, &[]).unwrap();
        let codes: Vec<&str> = read.documents[0].authors().map(|code| code.as_str()).collect();
        assert_eq!(codes, expected);
    }
}

#[test]
fn every_fault_of_the_authors_has_its_line() {
    for (authors, expected) in [
        (
            "authors: [MER, XXX, MER, YYY]",
            &[
                "mer.md:2: found the author “MER” a second time; expected each author once",
                "mer.md:2: found the author “XXX”; expected authors that collection.toml names",
                "mer.md:2: found the author “YYY”; expected authors that collection.toml names",
            ][..],
        ),
        (
            "author: MER\nauthors: [XXX]",
            &[
                "mer.md:3: found both “author” and “authors” (line 2); expected author: … for one, authors: […] for several",
                "mer.md:3: found the author “XXX”; expected authors that collection.toml names",
            ],
        ),
        (
            "authors: MER, NOR",
            &[
                "mer.md:2: found authors: “MER, NOR”; expected codes of authors between brackets in one line, such as [FRA, HRV]",
            ],
        ),
        (
            "authors: [ ]",
            &[
                "mer.md:2: found authors: “[ ]”; expected codes of authors between brackets in one line, such as [FRA, HRV]",
            ],
        ),
        (
            "authors: [MER, , NOR]",
            &[
                "mer.md:2: found a comma with no author beside it; expected codes of authors between brackets in one line, such as [FRA, HRV]",
            ],
        ),
        (
            "authors: [\nMER,\nNOR\n]",
            &[
                "mer.md:2: found authors: “[”; expected codes of authors between brackets in one line, such as [FRA, HRV]",
            ],
        ),
        (
            "authors: [MER; NOR]",
            &[
                "mer.md:2: found the author “MER; NOR”; expected one author that collection.toml names, or several as authors: [FRA, HRV]",
            ],
        ),
        (
            "author: MER، NOR",
            &[
                "mer.md:2: found the author “MER، NOR”; expected one author that collection.toml names, or several as authors: [FRA, HRV]",
            ],
        ),
        // A bracket that is missing hides no other line.
        (
            "authors: [MER, NOR\nextnt: whole",
            &[
                "mer.md:2: found authors: “[MER, NOR”; expected codes of authors between brackets in one line, such as [FRA, HRV]",
                "mer.md:3: found the key “extnt”; expected one of author, authors, round, form, extent, checked, evidence, reported-by, language, title, date, url, source-text, instead-of",
            ],
        ),
        (
            "# nobody",
            &[
                "mer.md:1: found front matter without “author”; expected the code of the author (author: PAK), or the codes of all (authors: [FRA, HRV])",
            ],
        ),
    ] {
        assert_eq!(faults(authors), expected, "{authors}");
    }
}

#[test]
fn a_document_may_have_two_hundred_authors_and_not_a_thousand() {
    let of = |authors: usize| {
        let codes: Vec<String> = (0..authors).map(|nth| format!("A{nth}")).collect();
        faults(&format!("authors: [{}]", codes.join(", ")))
    };
    // None of them is known: the first are named, the others counted.
    let faults = of(250);
    assert_eq!(faults.len(), 6, "{faults:#?}");
    assert!(faults[4].starts_with("mer.md:2: found the author “A4”; expected"), "{faults:#?}");
    assert!(faults[5].starts_with("mer.md:2: found 245 more unknown authors;"), "{faults:#?}");
    assert_eq!(of(1000), ["mer.md:2: found 1000 authors of one document; expected at most 250"]);
}

#[test]
fn the_authors_of_a_joint_document_are_written_as_a_list() {
    let (collection, document) = by("authors: [NOR, MER, OST]");
    let collection = file("collection.toml", collection);
    let read = load(&collection, &[file("mer.md", document)], &[]).unwrap();
    assert_eq!(authors_value(&read.documents[0]), "[NOR, MER, OST]");
    let head = [("authors", "[NOR, MER, OST]"), ("title", "[A title]")];
    let text = document_text(&head, &[], |_| false, |_| None);
    assert_eq!(text, "---\nauthors: [NOR, MER, OST]\ntitle: \"[A title]\"\n---\n");
}
