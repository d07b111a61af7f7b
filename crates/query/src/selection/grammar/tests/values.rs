//! What each name takes, how it is written, and what is reported.

use crate::Indexed;
use crate::selection::{Authors, Filter, Name, Rounds, Selection, Unknown, from_query, to_query};

#[test]
fn the_opening_selection_has_the_empty_address() {
    let collection = Indexed::new(test_support::collection());
    assert_eq!(to_query(&Selection::opening(&collection), &collection), "");
}

#[test]
fn the_rules_for_authors_have_names() {
    let collection = Indexed::new(test_support::collection());
    let rules =
        [("opening", Authors::Opening), ("speaking", Authors::Speaking), ("all", Authors::All)];
    for (name, authors) in rules {
        let (selection, unknown) = from_query(&format!("authors={name}"), &collection);
        assert_eq!((selection.filter.authors, unknown), (authors, vec![]));
    }
}

#[test]
fn an_address_is_readable() {
    let collection = Indexed::new(test_support::collection());
    let filter = Filter {
        topic: "cbm".into(),
        authors: Authors::These(vec!["MER".into(), "NOR".into()]),
        base: None,
        rounds: Rounds::One("second".into()),
        remarks: true,
        reported: false,
    };
    let selection = Selection { filter, ..Selection::opening(&collection) };
    assert_eq!(
        to_query(&selection, &collection),
        "topic=cbm&authors=MER+NOR&round=second&remarks=shown&reported=hidden"
    );
}

#[test]
fn every_name_of_the_grammar_is_read() {
    let collection = Indexed::new(test_support::collection());
    // A value that no name allows is reported; what is not a name is passed over.
    let is_reported = |name: &str| !from_query(&format!("{name}=%00"), &collection).1.is_empty();
    for name in Name::WORDS {
        assert!(is_reported(name), "{name}");
    }
    assert!(!is_reported("utm"));
}

#[test]
fn a_value_that_a_name_does_not_have_is_reported_and_changes_nothing() {
    let collection = Indexed::new(test_support::collection());
    let chosen = "remarks=shown&reported=hidden&view=cards&controls=hidden&theme=dark";
    let (selection, unknown) = from_query(chosen, &collection);
    assert_eq!(unknown, []);
    for (name, value) in [
        (Name::Remarks, "yes"),
        (Name::Reported, "no"),
        (Name::View, "tabel"),
        (Name::Controls, "none"),
        (Name::Theme, "drak"),
        (Name::Theme, ""),
    ] {
        let expected = Unknown { name, value: value.to_owned() };
        for (before, selection) in [("", &Selection::opening(&collection)), (chosen, &selection)] {
            let read = from_query(&format!("{before}&{}={value}", name.as_str()), &collection);
            assert_eq!(read, (selection.clone(), vec![expected.clone()]), "{before}");
        }
    }
    let defaults = "remarks=hidden&reported=shown&view=auto&controls=shown&theme=auto&round=all";
    let opening = (Selection::opening(&collection), vec![]);
    assert_eq!(from_query(defaults, &collection), opening);
}

#[test]
fn a_search_that_is_not_there_is_reported() {
    let collection = Indexed::new(test_support::collection());
    let (_, unknown) = from_query("q=attribution", &collection);
    assert_eq!(unknown, [Unknown { name: Name::Query, value: "attribution".to_owned() }]);
}

#[test]
fn what_the_collection_does_not_have_is_reported() {
    let collection = Indexed::new(test_support::collection());
    let (selection, unknown) =
        from_query("?topic=tea&authors=mer,XYZ&passage=a/b&lang=xx&utm=1", &collection);
    assert_eq!(selection.filter.topic, "norms".into());
    assert_eq!(selection.filter.authors, Authors::These(vec!["MER".into()]));
    let reported: Vec<String> =
        unknown.iter().map(|u| format!("{}={}", u.name.as_str(), u.value)).collect();
    assert_eq!(reported, ["topic=tea", "authors=XYZ", "passage=a/b", "lang=xx"]);
}
