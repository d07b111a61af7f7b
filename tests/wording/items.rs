//! Items of a list, and the operator they take from the passage that opens it.

use codebook::{Opener, label};
use model::{Kind, Polarity, Strength};

const STEPS: &str = "The following steps should be taken:";
const PROPOSES: &str = "Meridia proposes the following:";
const COMMENTS: &str = "Norland offers the following comments:";
const SOME: &str = "Some States proposed the following:";

#[test]
fn an_item_with_no_operator_of_its_own_takes_its_openers() {
    for (opener, item, words) in [
        (STEPS, "establish a directory of contacts;", "should"),
        (STEPS, "Establishing a directory of contacts", "should"),
        (STEPS, "A directory of contacts.", "should"),
        (STEPS, "Measures that States could take.", "should"),
        (PROPOSES, "that the Group be reconvened;", "proposes"),
        (PROPOSES, "To establish a directory.", "proposes"),
        ("We urge States:", "to share information", "urge"),
    ] {
        let read = label(item, "en", Some(Opener { key: "5", text: opener }), false);
        let wording = read.wording.unwrap_or_else(|| panic!("nothing inherited: {item}"));
        assert_eq!(wording.inherited_from.as_deref(), Some("5"), "{item}");
        assert_eq!(wording.operator.of(opener), words, "{item}");
    }
}

#[test]
fn an_item_with_an_operator_of_its_own_keeps_it() {
    for (opener, item, strength, polarity) in [
        (PROPOSES, "States must share information.", Strength::Must, Polarity::For),
        (COMMENTS, "Delete paragraph 26.", Strength::Should, Polarity::Against),
        (STEPS, "donors are encouraged to help;", Strength::Encourage, Polarity::For),
    ] {
        let read = label(item, "en", Some(Opener { key: "5", text: opener }), false);
        let wording = read.wording.unwrap_or_else(|| panic!("no operator: {item}"));
        assert_eq!((wording.strength, wording.polarity), (strength, polarity), "{item}");
        assert_eq!(wording.inherited_from, None, "{item}");
    }
}

#[test]
fn an_item_that_is_a_whole_sentence_or_whose_opener_asks_nothing_is_a_remark() {
    for (opener, item) in [
        (PROPOSES, "The report is balanced."),
        (COMMENTS, "A balanced report."),
        (SOME, "establish a directory of contacts;"),
        (COMMENTS, "The pre-draft reflects the discussions well."),
    ] {
        let read = label(item, "en", Some(Opener { key: "5", text: opener }), false);
        assert_eq!(read.kind, Kind::Remark, "{item}");
    }
}

#[test]
fn a_passage_that_only_opens_a_list_is_a_remark() {
    for opener in [STEPS, PROPOSES, COMMENTS, SOME] {
        assert_eq!(label(opener, "en", None, true).kind, Kind::Remark);
    }
}

#[test]
fn a_question_within_the_openers_sentence_takes_its_operator() {
    let opener = "A survey ought to be limited to three questions:";
    for (item, kind) in [
        ("which authority is in charge;", Kind::Recommendation),
        ("what kind of help is wanted.", Kind::Recommendation),
        ("Which authority is in charge?", Kind::Remark),
        ("What we know is little.", Kind::Remark),
    ] {
        let read = label(item, "en", Some(Opener { key: "5", text: opener }), false);
        assert_eq!(read.kind, kind, "{item}");
    }
    let opener = "Un relevé devrait dire ce qui suit :";
    let read = label(
        "quelle autorité est compétente ;",
        "fr",
        Some(Opener { key: "5", text: opener }),
        false,
    );
    assert_eq!(read.kind, Kind::Recommendation);
}
