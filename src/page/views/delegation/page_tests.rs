//! The text on a delegation, of the invented collection.

use crate::prerender::Prerenderer;
use i18n::Catalogue;
use model::Collection;
use query::selection::Language;

fn drawn(collection: Collection, code: &str, language: Language) -> String {
    let prerenderer = Prerenderer::new(collection, Catalogue::built_in());
    prerenderer.delegation(&code.into(), language, "../../")
}

/// Meridia has a document without a word in the second stage too, and the first is Valdoria's as well.
fn two_stages() -> Collection {
    let mut collection = test_support::collection();
    collection.documents[0].co_authors = vec!["VAL".into()];
    let round = collection.rounds[1].id.clone();
    let later = test_support::document("mer-later", "MER", round.as_str(), Vec::new());
    collection.documents.push(later);
    collection
}

#[test]
fn each_passage_is_there_once_below_its_issue_and_beside_what_a_silent_stage_means() {
    let html = drawn(two_stages(), "MER", Language::English);
    for passage in &two_stages().documents[0].passages {
        let id = format!(" id=\"mer-first/{}\"", passage.key);
        assert_eq!(html.matches(&id).count(), 1, "{id}: {html}");
    }
    assert_eq!(html.matches("data-round=\"first\"").count(), 2, "{html}");
    assert_eq!(html.matches("data-empty=\"not-addressed\"").count(), 2 + 1, "{html}");
    assert!(html.contains("Valdoria"), "with whom the statement is joint: {html}");
}

#[test]
fn documents_topics_and_the_ways_to_the_comparison_are_there() {
    let html = drawn(two_stages(), "MER", Language::English);
    assert_eq!(html.matches("class=\"document-form\"").count(), 2, "{html}");
    assert!(html.contains("href=\"../../?authors=MER&amp;lang=en\""), "{html}");
    assert!(html.contains("Topics without a recommendation or remark"), "{html}");
}

#[test]
fn it_is_drawn_in_arabic_and_for_a_delegation_without_documents() {
    let html = drawn(test_support::collection(), "VAL", Language::Arabic);
    assert!(html.contains("dir=\"rtl\"") && !html.contains("data-passage"), "{html}");
    let topics = test_support::collection().topics.len();
    assert_eq!(html.matches("data-empty=\"no-document\"").count(), topics, "{html}");
}
