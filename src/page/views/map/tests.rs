//! The map of a topic, rendered natively.

use super::sorting::in_order;
use crate::page::host_context::Place;
use crate::page::state::reducer::MapOrder;
use crate::page::state::view_model::{Page, Values};
use crate::page::tests::{context_in, rendered, rendered_in};
use i18n::Catalogue;
use model::{Collection, Shared};
use query::Indexed;
use query::comparison::compare;
use query::selection::{Language, from_query};

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
fn the_choice_of_views_has_the_map() {
    let collection = test_support::collection();
    let (selection, _) = from_query("view=map", &collection);
    let current = "data-view=\"map\" aria-current=\"true\"";
    let pictures = "map-norms.html\" class=\"answers\"";
    for place in [Place::Page, Place::Frame, Place::Element, Place::File] {
        let html = rendered_in(place, collection.clone(), selection.clone());
        assert!(html.contains(current), "{place:?}: {html}");
        // The page with the pictures of the answers is of the site.
        assert_eq!(html.contains(pictures), place == Place::Page, "{place:?}: {html}");
    }
    let without_program = rendered_in(Place::Static, collection, selection);
    assert!(without_program.contains("map-norms.html\" class=\"map\""), "{without_program}");
}

#[test]
fn rows_are_sorted_by_group_or_by_how_much_is_recommended() {
    let collection = Shared::new(Indexed::new(test_support::collection()));
    let order = |sorted_by| {
        let mut values = Values::of_opening(
            collection.clone(),
            Catalogue::built_in(),
            Language::English,
            context_in(Place::Page),
        );
        values.selection = from_query("view=map&authors=all", &collection).0;
        values.sorted_by = sorted_by;
        let page = Page::new(values);
        let compared = compare(&page.collection, &page.selection).unwrap();
        let codes = in_order(&page, &compared).into_iter().map(|place| {
            let column = &compared.columns[place];
            (column.author.code.to_string(), column.recommendations())
        });
        codes.collect::<Vec<_>>()
    };
    let by_name = order(MapOrder::Name);
    let (by_group, by_amount) = (order(MapOrder::Group), order(MapOrder::Amount));
    assert!(by_amount.is_sorted_by_key(|(_, amount)| std::cmp::Reverse(*amount)), "{by_amount:?}");
    // What is alike stays in the order of names.
    let alike = by_amount.last().unwrap().1;
    let of = |rows: &[(String, usize)]| -> Vec<String> {
        rows.iter().filter(|(_, amount)| *amount == alike).map(|(code, _)| code.clone()).collect()
    };
    assert_eq!(of(&by_amount), of(&by_name));
    let mut sorted = by_group.clone();
    sorted.sort_by_key(|(code, _)| {
        let author = collection.author(&code.as_str().into()).unwrap();
        collection.groups.iter().position(|group| author.groups.contains(&group.id)).unwrap_or(99)
    });
    assert_eq!(sorted, by_group);
    assert!(by_name != by_amount && by_name != by_group, "{by_name:?}");
}
