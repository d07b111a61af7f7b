//! Any Selection comes back from its address, and any address gives a Selection.

use proptest::prelude::*;

use crate::Indexed;
use crate::selection::{
    Authors, Filter, Focus, Language, Name, Preferences, Rounds, Selection, Theme, View,
    Visibility, from_query, to_query,
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

/// Addresses with names of the grammar, and values that these names take, nearly take, or do not take.
fn addresses() -> impl Strategy<Value = String> {
    let known =
        "norms|cbm|MER|NOR|opening|all|first|shown|hidden|cards|fr|dark|mer-first/1|ost-first/4";
    let value = prop_oneof![
        prop::sample::select(known.split('|').map(str::to_owned).collect::<Vec<_>>()),
        "(MER|nor|XYZ|VAL)([+, ](MER|nor|XYZ|VAL)){0,3}",
        "%[0-9a-fA-F]{0,2}\\PC{0,3}",
        "\\PC{0,6}",
    ];
    let pair = (prop::sample::select(Name::ALL), value)
        .prop_map(|(name, value)| format!("{}={value}", name.as_str()));
    let separators = prop::sample::select(vec!["&", "#", "&&"]);
    let pairs = prop::collection::vec((separators, prop_oneof![4 => pair, 1 => ".*"]), 0..8);
    pairs.prop_map(|pairs| pairs.into_iter().flat_map(|(sign, it)| [sign.to_owned(), it]).collect())
}

proptest! {
    #[test]
    fn every_selection_comes_back_from_its_address(selection in selections()) {
        let collection = Indexed::new(test_support::collection());
        let query = to_query(&selection, &collection);
        prop_assert_eq!(from_query(&query, &collection), (selection, vec![]), "{}", query);
    }

    #[test]
    fn any_address_gives_a_selection_of_the_collection(query in addresses()) {
        let collection = Indexed::new(test_support::collection());
        let (selection, _) = from_query(&query, &collection);
        let Filter { topic, authors, base, rounds, .. } = &selection.filter;
        prop_assert!(collection.topic(topic).is_some());
        let named = match authors {
            Authors::These(codes) => codes.as_slice(),
            _ => &[],
        };
        prop_assert!(named.iter().chain(base).all(|code| collection.author(code).is_some()));
        if let Rounds::One(id) = rounds {
            prop_assert!(collection.rounds.iter().any(|round| round.id == *id));
        }
        prop_assert!(selection.focus.passage.iter().all(|id| collection.passage(id).is_some()));
        // What was made of it has an address of its own.
        let written = to_query(&selection, &collection);
        prop_assert_eq!(from_query(&written, &collection), (selection, vec![]), "{}", written);
    }
}
