//! Any Selection comes back from its address, and any address gives a Selection.

use proptest::prelude::*;

use crate::Indexed;
use crate::selection::{
    Authors, Filter, Focus, Language, Preferences, Rounds, Selection, Theme, View, Visibility,
    from_query, to_query,
};
use model::{AuthorCode, PassageId};

fn selections() -> impl Strategy<Value = Selection> {
    let collection = Indexed::new(test_support::collection());
    let codes: Vec<AuthorCode> = collection.authors.iter().map(|a| a.code.clone()).collect();
    let authors = prop_oneof![
        Just(Authors::Opening),
        Just(Authors::Speaking),
        Just(Authors::All),
        prop::sample::subsequence(codes, 1..=5).prop_shuffle().prop_map(Authors::These),
    ];
    let rounds = prop_oneof![
        Just(Rounds::All),
        Just(Rounds::One("first".into())),
        Just(Rounds::One("second".into())),
    ];
    let bases = prop::option::of(prop::sample::select(vec!["MER", "VAL"]));
    let views = prop::sample::select(View::ALL);
    let controls = prop::sample::select(Visibility::ALL);
    let looks = (bases, views, controls);
    let languages = prop::option::of(prop::sample::select(Language::ALL));
    let themes = prop::sample::select(Theme::ALL);
    let topics = prop::sample::select(vec!["norms", "cbm"]);
    let pointed = prop::option::of(prop::sample::select(vec![
        "mer-first/1",
        "mer-first/2.a",
        "nor-first/~1",
        "tre-reported/9",
    ]));
    (topics, authors, rounds, any::<(bool, bool)>(), looks, languages, themes, pointed).prop_map(
        move |(topic, authors, rounds, kinds, looks, language, theme, pointed)| {
            let (remarks, reported) = kinds;
            let (base, view, controls) = looks;
            let filter = Filter {
                topic: topic.into(),
                authors,
                base: base.map(Into::into),
                rounds,
                remarks,
                reported,
            };
            let preferences = Preferences { language, theme, controls };
            let plain = Selection { view, filter, focus: Focus::default(), preferences };
            match pointed.and_then(PassageId::parse) {
                Some(id) => plain.pointing_at(&collection, &id),
                None => plain,
            }
        },
    )
}

proptest! {
    #[test]
    fn every_selection_comes_back_from_its_address(selection in selections()) {
        let collection = Indexed::new(test_support::collection());
        let query = to_query(&selection, &collection);
        prop_assert_eq!(from_query(&query, &collection), (selection, vec![]), "{}", query);
    }

    #[test]
    fn any_address_at_all_gives_a_selection(query in ".*") {
        let collection = Indexed::new(test_support::collection());
        let (selection, _) = from_query(&query, &collection);
        prop_assert!(collection.topic(&selection.filter.topic).is_some());
    }
}
