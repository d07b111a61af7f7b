//! What editors get wrong in numbers, in names and in directions: each fault has its line and is one fault.

use super::tests::{COLLECTION, DOCUMENT, YES_AND_NO, file, reported, with_answers};
use super::*;

/// The faults of the sound collection after one change.
fn after(from: &str, to: &str) -> Vec<String> {
    assert!(COLLECTION.contains(from), "{from}");
    reported(&COLLECTION.replacen(from, to, 1), DOCUMENT)
}

#[test]
fn answers_that_no_issue_has_are_reported_once_where_they_are() {
    let answer = "\n[[topic.issue.answer]]\nid = \"yes\"\n";
    let faults = after("\n[[topic.issue]]", &format!("{answer}\n[[topic.issue]]"));
    assert_eq!(
        faults[0],
        "collection.toml:19: found a part of “issue” with no [[issue]] above it; expected [[issue]]"
    );
    assert_eq!(faults.iter().filter(|it| it.contains("a part of")).count(), 1, "{faults:#?}");
    let not_toml = "collection.toml:22: found a line that is not TOML (duplicate key); expected";
    assert!(faults[1].starts_with(not_toml), "{faults:#?}");
    // The document, which names the issue, is not to blame.
    assert!(!faults.iter().any(|it| it.starts_with("mer.md")), "{faults:#?}");
    let faults = after("\n[[topic.issue]]", "\n[[topic.answer]]\nid = \"yes\"\n\n[[topic.issue]]");
    assert!(faults[0].starts_with("collection.toml:19: found the key “answer”"), "{faults:#?}");
    let faults = reported(&with_answers(&"\n[[topic.issue.answer]]\n".repeat(2)), DOCUMENT);
    assert!(!faults.iter().any(|it| it.contains("a second time")), "{faults:#?}");
    assert_eq!(faults.len(), 4, "{faults:#?}");
}

#[test]
fn a_text_without_a_word_is_no_sentence_that_answers() {
    for nothing in ["…", "** **", "\u{200b}", "—"] {
        let document = DOCUMENT.replacen(
            "issue: ports\n\nStates should protect ports.\n\n\\[sic] and more.\n",
            &format!("issue: ports\nanswer: yes\n\n{nothing}\n"),
            1,
        );
        let faults = reported(&with_answers(YES_AND_NO), document);
        let expected = "mer.md:20: found the label “2.a” with a text that has no word in it; expected the passage's text";
        assert_eq!(faults, [expected], "{nothing}");
    }
    // Words of any script are words.
    let arabic = DOCUMENT.replacen("Meridia thanks\nthe Chair.", "شكرا", 1);
    assert_eq!(reported(COLLECTION, arabic), [""; 0]);
}

#[test]
fn names_that_no_address_can_have_are_reported() {
    for (code, is_told) in
        [("mer", true), ("بلدة", true), ("SPEAKING", true), ("M.R", true), ("MER-2", false)]
    {
        let document = DOCUMENT.replacen("author: MER", &format!("author: {code}"), 1);
        let collection = COLLECTION.replacen("\"MER\"", &format!("\"{code}\""), 1);
        let faults = reported(&collection, document);
        let expected = format!("collection.toml:35: found the author “{code}”; expected capital");
        assert_eq!(faults.len(), usize::from(is_told), "{faults:#?}");
        assert!(faults.iter().all(|fault| fault.starts_with(&expected)), "{faults:#?}");
    }
    let faults = after("\"ports\"", "\"all ports\"");
    let expected = "collection.toml:20: found the issue “all ports”; expected a name with no space";
    assert!(faults[0].starts_with(expected), "{faults:#?}");
}

#[test]
fn a_sign_that_turns_what_is_around_it_is_reported_and_a_closed_one_is_not() {
    let turned = |name: &str| after("\"Meridia\"", &format!("\"{name}\""));
    let expected = |code: &str| {
        [format!(
            "collection.toml:38: found a sign that turns the direction of the text ({code}) and is not closed; expected text without it: the page finds the direction of each name and passage"
        )]
    };
    assert_eq!(turned("\u{202e}Meridia"), expected("U+202E"));
    // The same written as an escape.
    assert_eq!(turned("\\u202eMeridia"), expected("U+202E"));
    assert_eq!(turned("\u{2067}ميريديا"), expected("U+2067"));
    for sound in [
        "ميريديا (ים)",
        "\u{2067}ميريديا\u{2069} (M)",
        "\u{202b}ميريديا\u{202c}",
        "ميريديا\u{200f}",
    ] {
        assert_eq!(turned(sound), [""; 0], "{sound}");
    }
    let control = turned("Meri\\ndia");
    let expected = "collection.toml:38: found an invisible control character (U+000A)";
    assert!(control[0].starts_with(expected), "{control:?}");
    let passage = DOCUMENT.replacen("the Chair.", "\u{202e}the Chair.", 1);
    let faults = reported(COLLECTION, passage);
    assert!(faults[0].starts_with("mer.md:18: found a sign that turns"), "{faults:?}");
}

#[test]
fn long_names_two_hundred_authors_and_thousands_of_passages_are_no_fault() {
    let long = "Meridia".repeat(30);
    let codes: Vec<String> = (0..199).map(|nth| format!("A{nth}")).collect();
    let author = |code: &String| {
        format!(
            "\n[[author]]\nid = \"{code}\"\nkind = \"observer\"\nname = {{ en = \"{code}\", fr = \"{code}\", ar = \"{code}\" }}\n"
        )
    };
    let others: String = codes.iter().map(author).collect();
    let collection = COLLECTION.replacen("Meridia", &long, 1) + &others;
    // An issue that nobody addresses is none either.
    let silent = "\n[[topic.issue]]\nid = \"bridges\"\nname = { en = \"B\", fr = \"B\", ar = \"B\" }\nexplanation = { en = \"B\", fr = \"B\", ar = \"B\" }\n\n[[reference-point]]";
    let collection = collection.replacen("\n[[reference-point]]", silent, 1);
    let by_all = format!("authors: [MER, {}]", codes.join(", "));
    let summary = DOCUMENT.replacen("author: MER", &by_all, 1).replacen("verbatim", "summary", 1);
    let (head, _) = summary.split_once("[1]").unwrap();
    let passage = |nth| format!("[{nth}]\nissue: ports\nstance: proposes\n\nPorts, {nth}.\n\n");
    let passages: String = (0..5000).map(passage).collect();
    let files = [file("mer.md", format!("{head}{passages}"))];
    let read = load(&file("collection.toml", collection), &files, &[]).unwrap();
    assert_eq!(read.documents[0].authors().count(), 200);
    assert_eq!(read.documents[0].passages.len(), 5000);
    assert_eq!(read.authors[0].name.get("en"), long);
}
