//! Every language says everything, with the values that belong in it.

use query::selection::Language;

use super::words;

/// The values that a text leaves room for.
fn places(text: &str) -> Vec<&str> {
    let mut places: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(it, _)| it).collect();
    places.sort_unstable();
    places
}

#[test]
fn every_language_says_everything_with_the_same_values() {
    let english = words(Language::English).all();
    for language in Language::ALL {
        for ((name, text), (_, in_english)) in words(*language).all().iter().zip(&english) {
            assert!(!text.trim().is_empty(), "{}: {name}", language.tag());
            assert_eq!(places(text), places(in_english), "{}: {name}", language.tag());
        }
    }
}
