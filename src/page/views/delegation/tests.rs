//! The view of one delegation, rendered natively.

use crate::page::tests::rendered;
use model::Collection;
use query::selection::from_query;

/// Meridia speaks in the first stage, and has a document without a word in the second.
fn two_stages() -> Collection {
    let mut collection = test_support::collection();
    let round = collection.rounds[1].id.clone();
    let later = test_support::document("mer-later", "MER", round.as_str(), Vec::new());
    collection.documents.push(later);
    collection
}

fn drawn(query: &str) -> String {
    let collection = two_stages();
    let (selection, _) = from_query(query, &collection);
    rendered(collection, selection)
}

#[test]
fn each_issue_has_the_stages_that_speak_to_it_and_what_the_silence_of_the_others_means() {
    let html = drawn("view=delegation&authors=MER");
    let passages = html.matches("<article").count();
    assert!(passages > 0 && html.matches("data-round=\"first\"").count() > 0, "{html}");
    assert_eq!(html.matches("data-round=\"second\"").count(), 0, "{html}");
    let line = "<p data-empty=\"not-addressed\"";
    assert_eq!(html.matches(line).count(), html.matches("class=\"issue\"").count(), "{html}");
    assert!(html.contains("data-view=\"delegation\" aria-current=\"true\""), "{html}");
    let name = "<p class=\"author-name\">Meridia</p>";
    for query in ["view=delegation&authors=MER", "view=delegation&authors=MER&round=second"] {
        let html = drawn(query);
        assert_eq!(html.matches(name).count(), 1, "who says it: {html}");
    }
}

#[test]
fn the_issues_without_a_word_are_named_below() {
    let html = drawn("view=delegation&authors=NOR");
    let sections = html.matches("class=\"issue\"").count();
    let line = html.split("<details class=\"silent\">").nth(1).unwrap();
    let silent = line.split("</details>").next().unwrap().matches("<li").count();
    assert!(sections > 0 && silent > 0, "{html}");
    assert_eq!(sections + silent, two_stages().topics[0].issues.len(), "{html}");
}

#[test]
fn the_stage_and_the_remarks_that_were_chosen_count() {
    let all = drawn("view=delegation&authors=MER&remarks=shown").matches("<article").count();
    let recommended = drawn("view=delegation&authors=MER").matches("<article").count();
    assert!(all > recommended, "{all}, {recommended}");
    let later = drawn("view=delegation&authors=MER&round=second");
    assert!(later.contains("class=\"nobody\"") && !later.contains("<article"), "{later}");
}

#[test]
fn with_several_delegations_or_none_it_is_the_comparison() {
    for query in ["view=delegation&authors=MER+NOR", "view=delegation"] {
        let html = drawn(query);
        assert!(
            html.contains("table-scroller") && !html.contains("data-view=\"delegation\""),
            "{html}"
        );
    }
}
