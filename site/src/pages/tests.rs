//! The pages, made from the checkout's own template and data.

use query::selection::from_query;

use super::*;
use crate::plain_names::{MAP, map_of};
use xtask::paths;

fn with_pages<T>(address: Option<&str>, look: impl FnOnce(&Pages<'_>) -> T) -> T {
    let collection = data_files::collection().unwrap();
    with_pages_of(&collection, address, look)
}

fn with_pages_of<T>(
    collection: &Collection,
    address: Option<&str>,
    look: impl FnOnce(&Pages<'_>) -> T,
) -> T {
    let catalogue = Catalogue::built_in();
    let prerenderer = Prerenderer::new(collection.clone(), catalogue);
    let address = address.map(|text| Address::parse(text).unwrap());
    look(&Pages {
        template: Template::read(&paths::root().join("index.html")).unwrap(),
        release: "app-0",
        collection,
        catalogue,
        prerenderer: &prerenderer,
        address: address.as_ref(),
    })
}

#[test]
fn a_topics_page_has_its_own_title_description_language_and_comparison() {
    with_pages(None, |pages| {
        let topic = &pages.collection.topics[1];
        let page = pages.topic(topic, Language::Arabic).unwrap();
        let name = html::text(topic.name.get("ar"));
        assert!(page.contains(r#"<html lang="ar" dir="rtl""#));
        assert!(page.contains(&format!("<title>{name} – ")));
        let description = html::attribute(topic.explanation.get("ar"));
        assert!(page.contains(&format!(r#"<meta name="description" content="{description}">"#)));
        assert!(page.contains("data-passage="));
        assert!(page.contains(r#"href="../app/side-by-state.css""#));
        assert!(page.contains(r#"href="../manifest.webmanifest""#));
    });
}

#[test]
fn every_page_leads_to_its_topic_in_every_language_and_to_the_maps() {
    with_pages(None, |pages| {
        let topic = &pages.collection.topics[2];
        for &language in Language::ALL {
            let page = pages.topic(topic, language).unwrap();
            for other in Language::ALL {
                let tag = other.tag();
                let address = format!("href=\"../{tag}/{}.html\"", topic.id);
                let for_readers = format!("{address} hreflang=\"{tag}\"");
                assert!(page.contains(&for_readers), "{for_readers}");
            }
            let leads_to = |map: &str| format!("href=\"../{}/{map}\"", language.tag());
            for map in [map_of(&topic.id), MAP.to_owned()] {
                assert!(page.contains(&leads_to(&map)), "{map}");
            }
            // The page makes the name itself.
            let mut tags = page.split("<a ").filter_map(|it| it.split('>').next());
            let own = tags.find(|it| it.contains("class=\"map\"")).unwrap();
            assert!(own.contains(&leads_to(&map_of(&topic.id))), "{own}");
        }
    });
}

#[test]
fn an_address_of_its_own_stands_only_where_it_is_known() {
    with_pages(None, |pages| {
        let topic = &pages.collection.topics[0];
        for page in [pages.index().unwrap(), pages.topic(topic, Language::English).unwrap()] {
            assert!(!page.contains("canonical") && !page.contains("oembed"));
            assert!(!page.contains("rel=\"alternate\""));
        }
    });
    with_pages(Some("https://example.org/sbs/"), |pages| {
        let topic = &pages.collection.topics[0];
        let page = pages.topic(topic, Language::French).unwrap();
        let own = format!("https://example.org/sbs/fr/{}.html", topic.id);
        assert!(page.contains(&format!(r#"<link rel="canonical" href="{own}">"#)));
        assert!(page.contains(&format!(r#"hreflang="fr" href="{own}""#)));
        let oembed = format!("href=\"https://example.org/sbs/oembed/fr-{}.json\"", topic.id);
        assert!(page.contains(&oembed));
        let index = pages.index().unwrap();
        assert!(index.contains(r#"<link rel="canonical" href="https://example.org/sbs/">"#));
    });
}

#[test]
fn the_program_reads_from_a_page_the_selection_that_it_shows() {
    let collection = data_files::collection().unwrap();
    for topic in &collection.topics {
        for &language in Language::ALL {
            let read = from_query(&query_of(&topic.id, language), &collection);
            assert_eq!(read, (selection(&collection, topic, language), vec![]));
        }
    }
}

#[test]
fn only_the_first_page_follows_the_readers_language() {
    with_pages(None, |pages| {
        assert!(pages.index().unwrap().contains(r#"data-languages="en fr ar""#));
        let topic = &pages.collection.topics[0];
        let page = pages.topic(topic, Language::English).unwrap();
        assert!(!page.contains("data-languages"));
    });
}

#[test]
fn what_went_wrong_comes_first_for_where_nothing_can_show_it() {
    with_pages(None, |pages| {
        let page = pages.index().unwrap();
        assert_eq!(page.matches("data-failure").count(), Language::ALL.len());
        // No style sheet and no script is needed to see it.
        assert!(!page.contains("data-failure hidden"));
        let place = |what: &str| page.rfind(what).unwrap();
        assert!(place("data-failure") < page.find("class=\"side-by-state").unwrap());
    });
}

#[test]
fn text_of_the_collection_never_becomes_markup() {
    let hostile = "\"></title><script>alert(1)</script><p title=\"";
    let mut collection = data_files::collection().unwrap();
    let localized = model::Localized::new(vec![("en".into(), hostile.into())]);
    for topic in &mut collection.topics {
        topic.name = localized.clone();
        topic.explanation = localized.clone();
    }
    for document in &mut collection.documents {
        document.title = hostile.to_owned();
        for passage in &mut document.passages {
            passage.text = hostile.to_owned();
        }
    }
    with_pages_of(&collection, Some("https://example.org/"), |pages| {
        let page = pages.topic(&collection.topics[0], Language::English).unwrap();
        assert!(page.contains("&lt;script&gt;alert(1)"));
        assert!(!page.contains("<script>alert"), "a text became a script");
        assert_eq!(page.matches("</title>").count(), 1);
    });
}

#[test]
fn a_collection_of_another_process_has_all_its_pages_and_its_file() {
    let collection = data_files::collection_in(&paths::root().join("examples/riverport")).unwrap();
    with_pages_of(&collection, None, |pages| {
        let opening = pages.index().unwrap();
        let name = html::text(collection.process.name.get("en"));
        assert!(opening.contains(name.as_str()), "the opening page does not name the process");
        for topic in &collection.topics {
            let speaks = collection.documents.iter().flat_map(|document| &document.passages);
            let mut speaks = speaks.filter(|passage| passage.topic.as_ref() == Some(&topic.id));
            let page = pages.topic(topic, Language::French).unwrap();
            assert_eq!(page.contains("data-passage="), speaks.next().is_some(), "{}", topic.id);
        }
    });
}

#[test]
fn the_first_page_has_the_first_issues_and_leads_to_the_rest() {
    with_pages(None, |pages| {
        let index = pages.index().unwrap();
        let opening = Selection::opening(pages.collection).filter.topic;
        let topic = pages.collection.topic(&opening).unwrap();
        let whole = pages.topic(topic, Language::English).unwrap();
        let passages = |page: &str| page.matches("data-passage=").count();
        let rest =
            format!("<a href=\"./en/{opening}.html\">All issues of this topic on one page</a>");
        assert!(index.contains(&rest) && !whole.contains("static-rest"));
        assert!((1..=FIRST_PASSAGES).contains(&passages(&index)), "{}", passages(&index));
        assert!(passages(&whole) > passages(&index));
        let issues = |page: &str| page.matches("<section id=\"issue-").count();
        let places = index.matches(LEFT_OUT).count();
        assert_eq!(issues(&index) + places, issues(&whole));
        // The list of issues leads to each, or to its place.
        assert_eq!(index.matches("id=\"issue-").count(), issues(&whole));
    });
}
