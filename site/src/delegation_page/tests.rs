//! The pages of delegations, made from the bundled collection.

use i18n::Catalogue;

use super::*;

fn pages() -> (Indexed, Vec<(String, String)>) {
    let collection = data_files::collection().unwrap();
    let indexed = Indexed::new(collection.clone());
    let catalogue = Catalogue::built_in();
    let prerenderer = Prerenderer::new(collection, catalogue);
    let site = PlainSite { catalogue, release_folder: "app-0", address: None };
    let pages = Delegations { site, indexed: &indexed, prerenderer: &prerenderer }.all().collect();
    (indexed, pages)
}

#[test]
fn each_delegation_has_a_page_with_all_its_passages_in_each_language() {
    let (indexed, pages) = pages();
    assert_eq!(pages.len(), indexed.authors.len() * Language::ALL.len());
    for author in &indexed.authors {
        let documents = indexed.documents.iter().filter(|it| it.is_by(&author.code));
        let passages: usize = documents.map(|it| it.passages.len()).sum();
        for language in Language::ALL {
            let name = format!("{}/delegations/{}.html", language.tag(), author.code);
            let html = &pages.iter().find(|(known, _)| *known == name).unwrap().1;
            assert_eq!(html.matches("<article").count(), passages, "{name}");
            assert!(!html.contains("<script") && !html.contains(" style="), "{name}");
            assert!(html.contains("href=\"../../app-0/side-by-state.css\""), "{name}");
        }
    }
}
