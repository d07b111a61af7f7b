//! The map of a topic, rendered natively.

use crate::page::host_context::Place;
use crate::page::tests::{rendered, rendered_in};
use model::Collection;
use query::selection::from_query;

fn drawn(collection: &Collection, query: &str) -> String {
    let (selection, _) = from_query(query, collection);
    rendered(collection.clone(), selection)
}

/// The text of the cell of an author on an issue, with its tags.
fn cell<'a>(html: &'a str, author: &str, issue: &str) -> &'a str {
    let row = html.split(&format!("<tr data-author=\"{author}\">")).nth(1).unwrap();
    let row = row.split("</tr>").next().unwrap();
    let cell = row.split(&format!("<td data-issue=\"{issue}\">")).nth(1).unwrap();
    cell.split("</td>").next().unwrap()
}

#[test]
fn everybody_has_a_row_and_each_cell_the_number_the_wording_or_what_it_means_that_it_is_empty() {
    let collection = test_support::collection();
    let html = drawn(&collection, "view=map&round=first");
    assert!(html.contains("5 delegations shown; on this topic: "), "{html}");
    // Its rows are, and in the comparison the columns.
    let what = "Each column is a delegation";
    assert!(!html.contains(what), "{html}");
    assert!(drawn(&collection, "view=comparison").contains(&["<p>", what].concat()));
    // Nobody was chosen by a rule: the sentence on it is hidden.
    let (before, _) = html.split_once("Default selection").unwrap();
    let (_, tag) = before.rsplit_once('<').unwrap();
    assert!(tag.starts_with("span hidden"), "{tag}");
    for author in &collection.authors {
        assert_eq!(html.matches(&format!("<tr data-author=\"{}\">", author.code)).count(), 1);
    }
    let said = cell(&html, "NOR", "ports");
    assert!(said.contains(">1</b>") && said.contains("“must” wording"), "{said}");
    assert!(said.contains("authors=NOR") && said.contains("passage=nor-first"), "{said}");
    for (author, meaning) in [("OST", "remarks-only"), ("VAL", "no-document")] {
        let empty = cell(&html, author, "ports");
        assert!(empty.contains(&format!("data-empty=\"{meaning}\"")), "{author}: {empty}");
    }
}

#[test]
fn a_remark_has_no_column() {
    let collection = test_support::collection();
    for query in ["view=map", "view=map&remarks=shown"] {
        let html = drawn(&collection, query);
        assert!(html.contains("<th scope=\"col\" data-issue=\"ports\">"), "{html}");
        assert!(!html.contains("data-issue=\"remarks\""), "{query}: {html}");
    }
}

#[test]
fn the_answers_stand_in_the_place_of_the_wording() {
    let mut collection = test_support::collection();
    let names = ["Yes", "Yes, later", "No"];
    collection.topics[0].issues[0].answers =
        names.map(|name| test_support::pieces::answer(name, name)).to_vec();
    for document in &mut collection.documents {
        for passage in &mut document.passages {
            passage.answer = passage.issue.as_ref().map(|_| "No".into());
        }
    }
    let issue = collection.topics[0].issues[0].id.to_string();
    let html = drawn(&collection, "view=map");
    let said = cell(&html, "NOR", &issue);
    assert!(said.contains("<span class=\"how\">No</span>"), "{said}");
}

#[test]
fn chosen_delegations_have_the_only_rows_and_silent_issues_are_named_below() {
    let collection = test_support::collection();
    let html = drawn(&collection, "view=map&authors=MER&round=first");
    assert_eq!(html.matches("<tr data-author=").count(), 1, "{html}");
    assert!(html.contains("<details class=\"silent\">"), "{html}");
}

#[test]
fn on_other_peoples_pages_the_choice_of_views_has_the_map() {
    let collection = test_support::collection();
    let (selection, _) = from_query("view=map", &collection);
    let current = "data-view=\"map\" aria-current=\"true\"";
    for place in [Place::Frame, Place::Element, Place::File] {
        let html = rendered_in(place, collection.clone(), selection.clone());
        assert!(html.contains(current), "{place:?}: {html}");
    }
    let page = rendered_in(Place::Page, collection, selection);
    assert!(page.contains("map-norms.html\" aria-current=\"true\""), "{page}");
}
