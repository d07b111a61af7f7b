//! What must be true of every message of the page in every language.

use query::selection::Language;

use crate::catalogue::Catalogue;

fn places(texts: &[&'static str]) -> Vec<&'static str> {
    let mut names: Vec<&str> = texts
        .iter()
        .flat_map(|text| text.split('{').skip(1))
        .filter_map(|rest| rest.split('}').next())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn no_message_is_empty() {
    for &language in Language::ALL {
        for (name, texts) in Catalogue::built_in().of(language).all() {
            for text in texts {
                assert!(!text.trim().is_empty(), "{name} in {language:?}");
            }
        }
    }
}

#[test]
fn every_language_fills_the_same_places() {
    let english = Catalogue::built_in().of(Language::English).all();
    for &language in Language::ALL {
        for ((name, texts), (_, in_english)) in
            Catalogue::built_in().of(language).all().into_iter().zip(&english)
        {
            assert_eq!(places(&texts), places(in_english), "{name} in {language:?}");
        }
    }
}

#[test]
fn french_signs_never_begin_a_line() {
    for (name, texts) in Catalogue::built_in().of(Language::French).all() {
        for text in texts {
            let breaks = text.contains("« ")
                || [" ;", " :", " !", " ?", " »"].iter().any(|it| text.contains(it));
            assert!(!breaks, "{name} has a space where U+202F belongs: {text}");
        }
    }
}

#[test]
fn arabic_is_written_in_arabic_and_french_is_not_english() {
    let english = Catalogue::built_in().of(Language::English).all();
    // The product's name, and the operators themselves, are the same everywhere.
    let same = |name: &str| {
        name == "product"
            || name.starts_with("strength_")
            || matches!(name, "source" | "documents" | "joint_comma" | "map_total")
    };
    for (language, has_letters) in
        [(Language::French, None), (Language::Arabic, Some('\u{600}'..='\u{6ff}'))]
    {
        for ((name, texts), (_, in_english)) in
            Catalogue::built_in().of(language).all().into_iter().zip(&english)
        {
            if !same(name) {
                assert_ne!(texts, *in_english, "{name} in {language:?}");
            }
            if let Some(letters) = has_letters.as_ref().filter(|_| name != "product") {
                let is_arabic = texts[0].chars().any(|c| letters.contains(&c));
                assert!(is_arabic, "{name} in {language:?}");
            }
        }
    }
}
