//! The dialog as it is drawn, without a browser.

use std::cell::Cell;
use std::rc::Rc;

use i18n::Catalogue;
use model::{Collection, Shared};
use query::Indexed;
use query::selection::{Language, from_query};
use yew::{Callback, LocalServerRenderer};

use super::Dialog;
use crate::embed_code::EmbedKind;
use crate::view::{Choices, View, ViewProps};

fn drawn_in(
    language: Language,
    collection: Collection,
    query: &str,
    choices: &Rc<Cell<Choices>>,
) -> String {
    let collection = Indexed::new(collection);
    let (selection, unknown) = from_query(query, &collection);
    assert_eq!(unknown, []);
    let view = Shared::new(View {
        collection: Shared::new(collection),
        messages: Catalogue::built_in().of(language),
        language,
        selection,
        site: "https://example.org/sbs/".into(),
        release: "app-0123456789ab element-a.js sha384-a frame-b.js sha384-b sha384-c".into(),
        choices: Rc::clone(choices),
        save: Callback::noop(),
    });
    let drawn = async {
        let renderer = LocalServerRenderer::<Dialog>::with_props(ViewProps { view });
        renderer.hydratable(false).render().await
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, drawn)
}

fn drawn(collection: Collection, query: &str) -> String {
    drawn_in(Language::English, collection, query, &Rc::default())
}

/// What the reader is given to paste, as the page has it: escaped once more.
fn code(html: &str) -> &str {
    let (_, rest) = html.split_once("<textarea").expect("there is code");
    let (_, rest) = rest.split_once('>').unwrap();
    rest.split_once("</textarea>").unwrap().0
}

#[test]
fn the_code_is_of_the_view_on_screen_and_the_preview_too() {
    let html = drawn(test_support::collection(), "topic=cbm&authors=MER");
    let code = code(&html);
    assert!(code.contains("https://example.org/sbs/embed.html?topic=cbm"), "{code}");
    assert!(code.contains("authors=MER"), "{code}");
    let (_, preview) = html.split_once("<div class=\"preview\">").unwrap();
    assert!(preview.starts_with("<div><side-by-state "), "{preview}");
    for attribute in ["loading=\"eager\"", "lang=\"en\"", "topic=\"cbm\"", "authors=\"MER\""] {
        assert!(preview.contains(attribute), "no {attribute} in {preview}");
    }
}

#[test]
fn what_was_chosen_is_kept_for_the_next_opening() {
    let choices =
        Rc::new(Cell::new(Choices { kind: EmbedKind::Element, pinned: true, compact: true }));
    let html = drawn_in(Language::English, test_support::collection(), "", &choices);
    let code = code(&html);
    assert!(code.contains("app-0123456789ab/element.js"), "{code}");
    assert!(code.contains("controls=") && !code.contains("iframe"), "{code}");
    // One of the methods, one of the kinds of data, and the box.
    assert_eq!(html.matches(" checked").count(), 3, "{html}");
}

#[test]
fn a_view_with_own_documents_has_no_code_and_says_which_they_are() {
    let mut collection = test_support::collection();
    collection.documents[0].loaded = true;
    collection.documents[0].title = "meridia-draft.pdf".to_owned();
    let html = drawn(collection, "authors=MER");
    assert!(!html.contains("<textarea") && !html.contains("<side-by-state"), "{html}");
    assert!(html.contains("<p class=\"left-out\">Meridia · "), "{html}");
    // The file's name is said only where it is about what a saved file will contain.
    assert_eq!(html.matches("meridia-draft.pdf").count(), 1, "{html}");
    assert!(html.contains("not your unfinished documents"), "{html}");
    assert!(html.contains("name=\"save-instead\"") && html.contains("data-own"), "{html}");
    assert!(html.contains("<details open=\"open\""), "{html}");
}

#[test]
fn a_collection_of_the_readers_own_has_no_code() {
    let mut collection = test_support::collection();
    collection.process.loaded = true;
    let html = drawn(collection, "");
    assert!(html.contains("This collection is only on this device"), "{html}");
    assert!(!html.contains("<textarea"), "{html}");
    assert!(html.contains("<p hidden=\"hidden\" class=\"left-out\">"), "{html}");
}

#[test]
fn the_dialog_has_its_heading_as_its_name_in_every_language() {
    for &language in Language::ALL {
        let html = drawn_in(language, test_support::collection(), "", &Rc::default());
        let heading = Catalogue::built_in().of(language).embed_heading;
        assert!(html.contains(&format!("<h2 id=\"embed\">{heading}</h2>")), "{html}");
        assert!(html.contains("aria-labelledby=\"embed\""), "{html}");
    }
}
