//! Joint documents rendered natively.

use crate::page::tests::rendered;
use model::{AuthorCode, Collection};
use query::selection::from_query;

/// The invented collection, in which Meridia's document is also by these.
fn joint(co_authors: &[&str]) -> Collection {
    let mut collection = test_support::collection();
    collection.documents[0].co_authors = co_authors.iter().map(|&code| code.into()).collect();
    collection
}

fn drawn(collection: &Collection, query: &str) -> String {
    let (selection, unknown) = from_query(query, collection);
    assert_eq!(unknown, []);
    rendered(collection.clone(), selection)
}

#[test]
fn a_joint_passage_says_so_in_each_column() {
    let collection = joint(&["NOR", "VAL"]);
    let html = drawn(&collection, "authors=all&view=table");
    for (author, others) in [
        ("MER", "Norland and Valdoria"),
        ("NOR", "Meridia and Valdoria"),
        ("VAL", "Meridia and Norland"),
    ] {
        let article = format!("data-passage=\"mer-first/2.a\" data-author=\"{author}\"");
        let (_, article) = html.split_once(&article).unwrap_or_else(|| panic!("{author} {html}"));
        let (article, _) = article.split_once("</article>").unwrap();
        let line = format!("<span class=\"joint\">Jointly with {others}</span>");
        assert!(article.contains(&line), "{article}");
    }
    assert_eq!(html.matches("class=\"joint\"").count(), 3);
    let html = drawn(&joint(&["NOR"]), "authors=MER");
    assert!(html.contains("Jointly with Norland</span>"), "{html}");
    assert!(!drawn(&joint(&[]), "authors=all").contains("class=\"joint\""));
}

#[test]
fn an_id_is_on_the_page_once() {
    let collection = joint(&["NOR", "VAL"]);
    let ids = |query: &str| drawn(&collection, query).matches(" id=\"mer-first/2.a\"").count();
    assert_eq!(ids("authors=all&view=table"), 1);
    assert_eq!(ids("authors=VAL+NOR&view=table"), 1);
    assert_eq!(ids("authors=MER&base=VAL&view=table"), 1);
    // Each card has it, and one card is drawn.
    assert_eq!(ids("authors=VAL+OST&view=cards"), 0);
    assert_eq!(ids("authors=VAL+OST&view=cards&passage=mer-first/2.a"), 1);
}

#[test]
fn many_authors_are_counted_and_all_their_names_can_be_opened() {
    let mut collection = joint(&[]);
    let codes: Vec<AuthorCode> = (0..199).map(|nth| format!("A{nth}").as_str().into()).collect();
    for code in &codes {
        let author = collection.authors[0].clone();
        collection.authors.push(model::Author { code: code.clone(), ..author });
    }
    collection.documents[0].co_authors = codes.clone();
    let html = drawn(&collection, "authors=MER&view=table");
    let line = "<summary>Jointly with Meridia, Meridia, Meridia and 196 others</summary>";
    let (_, names) = html.split_once(line).unwrap_or_else(|| panic!("{html}"));
    let (names, _) = names.split_once("</details>").unwrap();
    assert_eq!(names.matches("Meridia").count(), 199);
    // Four are named in the line.
    collection.documents[0].co_authors = codes[..4].to_vec();
    let html = drawn(&collection, "authors=MER&view=table");
    assert!(html.contains("with Meridia, Meridia, Meridia and Meridia</span>"), "{html}");
}

#[test]
fn the_line_is_in_the_language_of_the_page() {
    let collection = joint(&["NOR", "OST"]);
    let french = drawn(&collection, "authors=MER&lang=fr");
    assert!(french.contains("conjoint avec\u{202f}: Norland (fr) et Ostavia (fr)<"), "{french}");
    let arabic = drawn(&collection, "authors=MER&lang=ar");
    assert!(arabic.contains("مع: Norland وOstavia<"), "{arabic}");
}
