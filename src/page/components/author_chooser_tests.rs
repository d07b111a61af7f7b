//! The authors who can be chosen, rendered natively: on the page they are drawn once the choice is opened.

use yew::prelude::*;

use super::{choices, found};
use crate::page::host_context::Place;
use crate::page::state::view_model::{Page, PageProps, Values};
use crate::page::tests::{as_html, context_in};
use i18n::Catalogue;
use model::Shared;
use query::Indexed;
use query::comparison::author_counts;
use query::selection::Language;

#[component]
fn Choices(props: &PageProps) -> Html {
    choices(&props.page, &found(&props.page, "or"))
}

#[test]
fn those_with_the_letters_are_offered_and_those_on_screen_are_ticked() {
    let collection = Shared::new(Indexed::new(test_support::collection()));
    let context = context_in(Place::Page);
    let mut values =
        Values::of_opening(collection, Catalogue::built_in(), Language::English, context);
    values.columns = vec!["NOR".into()];
    values.of_authors = author_counts(&values.collection, &values.selection);
    let html = as_html::<Choices>(PageProps { page: Page::new(values) });
    let inputs: Vec<&str> = html.split("<input").skip(1).collect();
    let all = test_support::collection().authors.len();
    assert!(!inputs.is_empty() && inputs.len() < all, "{html}");
    for input in inputs {
        assert!(input.contains("autocomplete=\"off\""), "{input}");
        assert_eq!(input.contains(" checked "), input.contains("value=\"NOR\""), "{input}");
    }
}
