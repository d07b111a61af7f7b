//! Collections that are sound and out of the ordinary: the page stays readable.

use super::host_context::{AT_ONCE, Place};
use super::tests::{rendered, rendered_in};
use model::{Author, AuthorCode, Collection, Localized};
use query::selection::{View, from_query};

/// The addresses by which the topic is drawn with everybody in each of the views.
const VIEWS: &[&str] = &["view=issues", "authors=all&view=table", "authors=all&view=cards"];

fn drawn(collection: &Collection, query: &str) -> String {
    let (selection, unknown) = from_query(query, collection);
    assert_eq!(unknown, []);
    rendered(collection.clone(), selection)
}

/// The invented collection in which Meridia has this name.
fn named(name: &str) -> Collection {
    let mut collection = test_support::collection();
    collection.authors[0].name = Localized::new(vec![("en".into(), name.into())]);
    collection
}

/// The names of delegations above their words, each with the tag around it.
fn author_names(html: &str) -> Vec<(&str, &str)> {
    let tags = html.split('<').filter_map(|tag| tag.split_once('>'));
    tags.filter(|(tag, _)| tag.contains("class=\"author-name\"")).collect()
}

#[test]
fn a_name_finds_its_own_direction_and_is_whole_however_long_it_is() {
    let long = "Meridia".repeat(29);
    for name in ["جمهورية ميريديا (ים)", "Meridia", &long] {
        let collection = named(name);
        for query in VIEWS {
            let html = drawn(&collection, query);
            let names = author_names(&html);
            let own: Vec<_> = names.iter().filter(|(_, it)| it.trim() == name).collect();
            assert!(!own.is_empty(), "{query}: {names:?}");
            for (tag, _) in names {
                assert!(tag.contains("dir=\"auto\""), "{query}: {tag}");
            }
        }
    }
    // A word of two hundred letters is cut where its line ends, on each of the pages.
    let styles = [include_str!("styles/base.css"), include_str!("styles/static.css")];
    assert!(styles.iter().all(|style| style.contains("overflow-wrap: anywhere")));
}

#[test]
fn two_hundred_authors_of_one_document_are_one_statement_and_a_line_in_each_column() {
    let mut collection = test_support::collection();
    for nth in 0..199 {
        let code = AuthorCode::new(format!("A{nth}"));
        let name = Localized::new(vec![("en".into(), format!("بلد {nth}"))]);
        let author = Author { code: code.clone(), name, ..collection.authors[0].clone() };
        collection.authors.push(author);
        collection.documents[0].co_authors.push(code);
    }
    let html = drawn(&collection, "view=issues&round=first");
    let joint: Vec<_> =
        author_names(&html).into_iter().filter(|(_, names)| names.contains("بلد 198")).collect();
    let [(tag, names)] = joint[..] else { panic!("{joint:?}") };
    assert!(tag.contains("dir=\"auto\""), "{tag}");
    assert_eq!(names.split(", ").count(), 200);
    assert_eq!(html.matches("data-passage=\"mer-first/2.a\"").count(), 1);
    let (selection, _) = from_query("authors=speaking&view=table&round=first", &collection);
    let html = rendered_in(Place::Static, collection, selection);
    // Those of the joint document, Norland and Ostavia.
    assert_eq!(author_names(&html).len(), 202);
    assert_eq!(html.matches("<details class=\"joint\">").count(), 200);
    assert_eq!(html.matches(" id=\"mer-first/2.a\"").count(), 1);
}

#[test]
fn an_issue_that_nobody_addresses_is_named_behind_the_others() {
    let mut collection = test_support::collection();
    let silent = test_support::pieces::issue("silent", "What nobody addresses");
    collection.topics[0].issues.push(silent);
    for query in VIEWS {
        let html = drawn(&collection, query);
        // In a table its row is folded away below the line that names it.
        let found = html.split_once("class=\"silent");
        let (before, silent) = found.unwrap_or_else(|| panic!("{query}: {html}"));
        assert!(silent.contains("What nobody addresses"), "{query}: {silent}");
        assert!(!before.contains("data-issue=\"silent\""), "{query}: {before}");
    }
}

#[test]
fn of_thousands_of_passages_on_one_issue_few_are_drawn_before_their_turn() {
    let mut collection = test_support::collection();
    let words = "States should protect ports.";
    let passage = |nth| test_support::recommendation(&format!("p{nth}"), "norms", "ports", words);
    collection.documents[0].passages = (0..5000).map(passage).collect();
    let count = |view: View, query: &str| {
        let (mut selection, _) = from_query(query, &collection);
        selection.view = view;
        let html = rendered(collection.clone(), selection);
        (html.matches("<article").count(), html.matches("class=\"piece whole\"").count())
    };
    for view in [View::Issues, View::Table, View::Cards] {
        let (articles, _) = count(view, "authors=MER");
        assert!(articles <= AT_ONCE, "{articles} in {}", view.as_str());
    }
    // In a table each piece has a task of its own, and the one pointed at does not wait for it.
    assert_eq!(count(View::Table, "authors=MER"), (0, 200));
    assert_eq!(count(View::Table, "authors=MER&passage=mer-first/p4711"), (25, 200));
}
