//! The comparison rendered natively.

use crate::page::host_context::Place;
use crate::page::tests::{of_query, rendered_in};
use model::Collection;
use query::selection::{Selection, View, from_query};

/// The page of that address as it is without a program.
fn without_program(query: &str) -> String {
    let collection = test_support::collection();
    let (selection, _) = from_query(query, &collection);
    rendered_in(Place::Static, collection, selection)
}

#[test]
fn a_page_without_a_program_has_all_passages_however_many() {
    let mut collection = test_support::collection();
    collection.documents[0].passages = (0..300)
        .map(|place| {
            let words = format!("States should protect port {place}.");
            test_support::recommendation(&place.to_string(), "norms", "ports", &words)
        })
        .collect();
    let opening = Selection { view: View::Comparison, ..Selection::opening(&collection) };
    let passages = |place| {
        let html = rendered_in(place, collection.clone(), opening.clone());
        html.matches("protect</mark> port").count() + html.matches(" protect port ").count()
    };
    assert_eq!(passages(Place::Static), 300);
    // With one, each piece waits for its turn, which never comes here.
    assert_eq!(passages(Place::Page), 0);
}

#[test]
fn an_unchecked_reading_is_never_said_to_be_silent() {
    let mut collection = test_support::collection();
    let query = "authors=MER&round=first";
    let drawn = |collection: &Collection| {
        let (selection, _) = from_query(query, collection);
        rendered_in(Place::Static, collection.clone(), selection)
    };
    let not_found = "data-empty=\"not-found\"";
    let cells = |html: &str, class: &str| html.matches(class).count();
    // The legend and the cell; always once more, in “How to read this page”.
    let checked = drawn(&collection);
    assert_eq!(cells(&checked, not_found), 1, "{checked}");
    assert!(cells(&checked, "data-empty=\"not-addressed\"") > 2, "{checked}");
    collection.documents.iter_mut().for_each(|document| document.unchecked = true);
    let unchecked = drawn(&collection);
    assert!(cells(&unchecked, not_found) > 2, "{unchecked}");
    assert_eq!(cells(&unchecked, "data-empty=\"not-addressed\""), 1, "{unchecked}");
    assert!(unchecked.contains("nobody has checked the result"), "{unchecked}");
}

#[test]
fn remarks_on_screen_are_not_said_to_be_hidden() {
    // Ostavia has one remark on the topic, under none of its issues: what its other cells say is so with it on screen.
    for (tag, when) in [
        ("en", "They appear when remarks are included."),
        ("fr", "Elles apparaissent lorsque les remarques sont incluses."),
        ("ar", "وتظهر الملاحظات عند إدراجها."),
    ] {
        for remarks in ["shown", "hidden"] {
            let html = without_program(&format!("authors=OST&remarks={remarks}&lang={tag}"));
            let (_, title) = html.split_once("data-empty=\"remarks-only\" title=\"").unwrap();
            let (title, _) = title.split_once('"').unwrap();
            assert!(title.ends_with(when), "{title}");
        }
    }
}

#[test]
fn issues_without_recommendations_are_named_in_one_line_above_their_rows() {
    for view in ["table", "cards"] {
        let query = format!("authors=MER&view={view}");
        let html = without_program(&query);
        let line = "<summary>1 issue with no recommendations found from the delegations shown: Bridges</summary>";
        let (before, after) = html.split_once(line).unwrap_or_else(|| panic!("{html}"));
        let (_, details) = before.rsplit_once("<details").unwrap();
        assert!(!details.contains("open"), "{details}");
        assert!(after.contains("data-issue=\"bridges\""), "{after}");
        // The program draws them once the line is opened.
        let running = of_query(&query);
        let (_, after) = running.split_once(line).unwrap_or_else(|| panic!("{running}"));
        assert!(!after.contains("data-issue=\"bridges\""), "{after}");
    }
}

#[test]
fn what_a_label_was_read_from_is_drawn_once_it_is_opened_and_always_without_a_program() {
    let evidence = "<div class=\"evidence\">";
    let html = without_program("authors=MER&view=table");
    let labels = html.matches("class=\"strength\"").count();
    assert!(labels > 0 && html.matches(evidence).count() == labels, "{html}");
    assert!(html.contains(">should</q>"), "{html}");
    let running = of_query("authors=MER&view=table");
    assert_eq!(running.matches("class=\"strength\"").count(), labels);
    assert!(!running.contains(evidence), "{running}");
}

#[test]
fn of_a_wide_table_the_rows_below_the_first_screen_wait_for_their_turn() {
    let mut collection = test_support::collection();
    let topic = &mut collection.topics[0];
    let issues: Vec<String> = topic.issues.iter().map(|issue| issue.id.to_string()).collect();
    let [first, second, ..] = issues.as_slice() else { panic!("{issues:?}") };
    collection.documents[0].passages = [first, second]
        .iter()
        .flat_map(|issue| (0..60).map(move |place| (issue, place)))
        .map(|(issue, place)| {
            test_support::recommendation(
                &format!("{issue}-{place}"),
                "norms",
                issue,
                "States should pay.",
            )
        })
        .collect();
    let rows = |query: &str| {
        let (selection, _) = from_query(query, &collection);
        let html = rendered_in(Place::Page, collection.clone(), selection);
        html.matches("<tr data-issue=").count()
    };
    assert_eq!(rows("authors=MER&view=table"), 1);
    let pointed = format!("authors=MER&view=table&passage=mer-first/{second}-7");
    assert_eq!(rows(&pointed), 2);
}
