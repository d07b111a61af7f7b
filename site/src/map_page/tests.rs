//! The maps, made from an invented collection and the bundled one.

use i18n::Catalogue;
use model::{Collection, Localized};
use query::selection::{Authors, from_query};

use super::*;

fn maps(collection: Collection) -> (Indexed, Vec<(String, String)>) {
    let indexed = Indexed::new(collection);
    let catalogue = Catalogue::built_in();
    let site = PlainSite { catalogue, release_folder: "app-0", address: None };
    let pages = Maps { site, indexed: &indexed }.all().unwrap();
    (indexed, pages)
}

fn page<'a>(pages: &'a [(String, String)], name: &str) -> &'a str {
    &pages.iter().find(|(known, _)| known == name).unwrap().1
}

#[test]
fn every_cell_of_the_bundled_maps_leads_to_its_delegation_on_its_topic() {
    let (indexed, pages) = maps(data_files::collection().unwrap());
    assert_eq!(pages.len(), Language::ALL.len() * (indexed.topics.len() + 1));
    for (name, html) in &pages {
        let mut cells = 0;
        let is_of_topic = |topic: &TopicId| *name == format!("{}/{}", &name[..2], map_of(topic));
        for link in html.split("<td><a href=\"../?").skip(1) {
            let query = html_escape::decode_html_entities(link.split('"').next().unwrap());
            let (selection, unknown) = from_query(&query, &indexed);
            assert!(unknown.is_empty(), "{name}: {query}");
            assert!(matches!(&selection.filter.authors, Authors::These(it) if it.len() == 1));
            assert!(name.ends_with("/map.html") || is_of_topic(&selection.filter.topic), "{query}");
            assert_eq!(selection.preferences.language.unwrap().tag(), &name[..2], "{query}");
            cells += 1;
        }
        let rows = html.matches("<th scope=\"row\">").count();
        assert_eq!(rows, indexed.authors.len() + 1, "{name}");
        assert!(cells > 0, "{name}");
    }
}

#[test]
fn the_table_has_the_totals_of_the_data_and_a_text_for_every_sign() {
    let (_, pages) = maps(test_support::collection());
    let html = page(&pages, "en/map.html");
    assert!(html.contains("<th scope=\"row\">Total</th><td>3</td><td>0</td>"), "{html}");
    assert!(html.contains("<th scope=\"col\"><a href=\"map-norms.html\">Norms</a></th>"), "{html}");
    let sign = "<td><span aria-hidden=\"true\">–</span><span class=\"plain-hidden\">";
    assert!(html.contains(sign), "{html}");
    assert_eq!(html.matches("<script type=\"module\" src=\"../app-0/map.mjs\">").count(), 1);
    assert!(html.matches("<script").count() == 1 && !html.contains(" style="), "{html}");
}

#[test]
fn the_bundled_maps_have_the_totals_of_the_data() {
    let (indexed, pages) = maps(data_files::collection().unwrap());
    let totals = |name: &str| -> Vec<usize> {
        let row = page(&pages, name).split("<tfoot>").nth(1).unwrap();
        let cells = row.split("<td>").skip(1);
        cells.map(|cell| cell.split('<').next().unwrap().parse().unwrap()).collect()
    };
    let in_the_data = |topic: &Topic| {
        let passages = indexed.documents.iter().flat_map(|document| &document.passages);
        let counts = |it: &&model::Passage| {
            it.kind == model::Kind::Recommendation && it.topic.as_ref() == Some(&topic.id)
        };
        passages.filter(counts).count()
    };
    let expected: Vec<usize> = indexed.topics.iter().map(in_the_data).collect();
    assert_eq!(totals("fr/map.html"), expected);
    for (topic, expected) in indexed.topics.iter().zip(expected) {
        let of_issues: usize = totals(&format!("fr/{}", map_of(&topic.id))).iter().sum();
        assert_eq!(of_issues, expected, "{}", topic.id);
    }
}

#[test]
fn names_never_become_markup_however_long_they_are() {
    let mut collection = test_support::collection();
    let name = format!("<b>\"{}'العربية", "x".repeat(200));
    let named = Localized::new(vec![("en".into(), name.clone())]);
    collection.authors[0].name = named.clone();
    collection.topics[0].name = named.clone();
    collection.topics[0].issues[0].name = named;
    let (_, pages) = maps(collection);
    for name in ["ar/map.html", "en/map-norms.html"] {
        let html = page(&pages, name);
        assert!(!html.contains("<b>") && html.contains("&lt;b&gt;"), "{html}");
        assert!(!html.contains("=\"<") && html.contains("العربية"), "{html}");
    }
}

#[test]
fn a_topic_that_would_take_the_place_of_a_map_is_refused() {
    let mut collection = test_support::collection();
    collection.topics[1].id = "map".into();
    let indexed = Indexed::new(collection);
    let catalogue = Catalogue::built_in();
    let site = PlainSite { catalogue, release_folder: "app-0", address: None };
    assert!(Maps { site, indexed: &indexed }.all().is_err());
}

#[test]
fn the_picture_names_and_counts_each_answer_and_leads_to_its_issue() {
    let (indexed, pages) = maps(data_files::collection().unwrap());
    let catalogue = Catalogue::built_in();
    let mut strips = 0;
    for topic in &indexed.topics {
        let static_pages =
            side_by_state::prerender::Prerenderer::new((*indexed).clone(), catalogue);
        let selection = crate::topic_page::selection(&indexed, topic, Language::English);
        let topic_page = static_pages.page(&selection, "../", usize::MAX);
        let html = page(&pages, &format!("en/map-{}.html", topic.id));
        let link = format!("<a href=\"../en/{}.html#", topic.id);
        for strip in html.split(&link).skip(1) {
            let anchor = strip.split('"').next().unwrap();
            assert!(topic_page.contains(&format!(" id=\"{anchor}\"")), "{anchor}");
            let strip = strip.split("</div>").next().unwrap();
            assert!(strip.contains("<svg role=\"img\"><title>"), "{strip}");
            assert_eq!(strip.matches("<text ").count(), strip.matches("<li>").count(), "{strip}");
            strips += 1;
        }
    }
    assert!(strips > 0);
}

#[test]
fn the_map_of_a_topic_leads_to_the_filters_and_that_of_all_topics_does_not() {
    let (indexed, pages) = maps(test_support::collection());
    let html = page(&pages, "fr/map-norms.html");
    let form = html.split("plain-tools").nth(1).unwrap().split("</form>").next().unwrap();
    let link = form.split("<a href=\"../?").last().unwrap().split('"').next().unwrap();
    let (selection, unknown) = from_query(&html_escape::decode_html_entities(link), &indexed);
    assert!(unknown.is_empty(), "{link}");
    assert_eq!(selection.view, View::Map);
    assert_eq!(selection.filter.topic.as_str(), "norms");
    assert_eq!(selection.preferences.language, Some(Language::French));
    assert!(!page(&pages, "fr/map.html").contains("view=map"));
}
