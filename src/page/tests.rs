//! The page rendered natively, by Yew's server renderer, against goldens.

use std::rc::Rc;

use yew::{Callback, LocalServerRenderer};

use super::{App, AppProps, Held, Place, Surroundings};
use crate::collection::{Collection, PassageId, Reading};
use crate::fixtures;
use crate::messages::Catalogue;
use crate::selection::{Authors, Language, Selection, from_query, to_query};
use crate::web::Room;

/// The page as HTML, one element a line so that a golden can be read.
fn rendered(collection: Collection, selection: Selection) -> String {
    let query = to_query(&selection, &collection);
    let surroundings = Surroundings {
        place: Place::Page,
        site: String::new(),
        pinned: false,
        own_data: false,
        release: "app-0123456789ab element-a.js sha384-a frame-b.js sha384-b".to_owned(),
        room: Room,
        language: None,
        tell: Callback::noop(),
    };
    let props = AppProps {
        collection: Held::new(collection),
        catalogue: Catalogue::built_in(),
        query,
        surroundings: Rc::new(surroundings),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let local = tokio::task::LocalSet::new();
    let html = local.block_on(&runtime, async {
        LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
    });
    html.replace("><", ">\n<")
}

fn of_query(query: &str) -> String {
    let collection = fixtures::collection();
    let (selection, _) = from_query(query, &collection);
    rendered(collection, selection)
}

#[test]
fn the_opening_page_is_drawn_as_it_was() {
    insta::assert_snapshot!(of_query(""));
}

#[test]
fn a_page_in_arabic_with_remarks_and_all_authors_is_drawn_as_it_was() {
    insta::assert_snapshot!(of_query("authors=all&round=first&remarks=shown&lang=ar"));
}

/// The dialog's are left out: nothing that they say is in the address.
#[test]
fn no_control_lets_a_browser_put_back_what_it_said_on_an_earlier_visit() {
    for query in ["", "authors=all&view=cards"] {
        let html = of_query(query);
        let (before, rest) = html.split_once("<dialog").unwrap();
        let (_, after) = rest.split_once("</dialog>").unwrap();
        for control in [before, after].iter().flat_map(|part| part.split('<')) {
            let is_control = control.starts_with("select") || control.starts_with("input");
            assert!(!is_control || control.contains("autocomplete=\"off\""), "{control}");
        }
    }
}

#[test]
fn every_text_of_the_collection_is_a_text_and_no_markup() {
    let mut collection = fixtures::collection();
    let hostile = "<img src=x onerror=alert(1)> & </td>";
    collection.documents[0].passages[1].text = hostile.into();
    collection.documents[0].title = hostile.into();
    let opening = Selection::opening(&collection);
    let html = rendered(collection, opening);
    assert!(!html.contains("<img"), "{html}");
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &lt;/td&gt;"), "{html}");
}

#[test]
fn every_passage_on_screen_has_its_address_and_its_source() {
    let html = of_query("authors=all&remarks=shown");
    let collection = fixtures::collection();
    for document in &collection.documents {
        for passage in document.passages.iter().filter(|p| p.topic == Some("norms".into())) {
            let id = PassageId::new(&document.id, &passage.key);
            assert!(html.contains(&format!(r#"id="{id}""#)), "{id}");
            assert!(html.contains(&format!("passage={id}")), "{id}");
        }
        assert!(html.contains(document.url.as_deref().unwrap()), "{}", document.id);
    }
}

#[test]
fn our_words_are_never_passed_off_as_a_states() {
    let html = of_query("authors=all");
    for article in html.split("<article").skip(1).filter_map(|rest| rest.split("</article>").next())
    {
        let is_verbatim = article.contains(r#"data-form="verbatim""#);
        assert_eq!(article.contains("Their own words"), is_verbatim, "{article}");
        assert_eq!(article.contains("Our summary"), !is_verbatim, "{article}");
    }
}

#[test]
fn a_language_without_a_table_of_operators_says_so() {
    let mut collection = fixtures::collection();
    collection.documents[0].passages[1].reading = Reading::NoTable;
    let opening = Selection::opening(&collection);
    assert!(rendered(collection, opening).contains("no table of operators"));
}

#[test]
fn an_account_by_somebody_else_names_who_gives_it() {
    let html = of_query("authors=TRE");
    assert!(html.contains("Our summary of what A newspaper reports"), "{html}");
}

#[test]
fn every_language_draws_every_view() {
    for &language in Language::ALL {
        for topic in ["norms", "cbm"] {
            for authors in [Authors::Opening, Authors::Speaking, Authors::All] {
                let collection = fixtures::collection();
                let selection = Selection {
                    topic: topic.into(),
                    authors,
                    language: Some(language),
                    ..Selection::opening(&collection)
                };
                let html = rendered(collection, selection);
                let direction = language.direction().as_str();
                assert!(html.contains(&format!(r#"dir="{direction}""#)));
                assert!(!html.contains('{'), "a place was left open: {html}");
            }
        }
    }
}
