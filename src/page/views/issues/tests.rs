//! The topic issue by issue, rendered natively.

use super::view::is_drawn_now;
use crate::page::host_context::Place;
use crate::page::tests::{of_query, rendered_in};
use query::selection::{Selection, from_query};

#[test]
fn an_issue_has_the_words_of_all_who_address_it_and_the_reasons_of_the_others() {
    insta::assert_snapshot!(of_query("round=first&remarks=shown"));
}

#[test]
fn a_page_without_a_program_has_all_passages_and_one_with_it_those_that_are_seen_first() {
    let mut collection = test_support::collection();
    let passages = |issue: &str, count: usize| {
        let make = |place| {
            let words = format!("States should see to place {place}.");
            test_support::recommendation(&format!("{issue}-{place}"), "norms", issue, &words)
        };
        (0..count).map(make).collect::<Vec<_>>()
    };
    collection.documents[0].passages = [passages("ports", 30), passages("bridges", 30)].concat();
    let (selection, _) = from_query("view=issues", &collection);
    let count = |place, selection: &Selection| {
        rendered_in(place, collection.clone(), selection.clone()).matches("to place ").count()
    };
    assert_eq!(count(Place::Static, &selection), 60);
    assert_eq!(count(Place::Page, &selection), 30);
    let (pointed, _) = from_query("view=issues&passage=mer-first/bridges-7", &collection);
    assert_eq!(count(Place::Page, &pointed), 60);
}

#[test]
fn after_a_choice_what_begins_below_the_first_screen_waits_for_its_turn() {
    for (by_reader, before, with_it, is_now) in [
        (false, 30, 40, true),
        (false, 30, 41, false),
        (true, 0, 40, true),
        (true, 11, 20, true),
        (true, 12, 13, false),
    ] {
        assert_eq!(is_drawn_now(by_reader, before, with_it, 40), is_now, "{before}, {with_it}");
    }
}
