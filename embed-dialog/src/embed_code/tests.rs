//! What a site's editor is given to paste.

use super::*;
use model::Collection;
use query::comparison::compare;
use query::selection::{Authors, from_query};

const WORDS: &str =
    "app-0123456789ab element-aaaaaaaaaaaa.js sha384-E frame-bbbbbbbbbbbb.js sha384-F sha384-P";

fn snippet(kind: EmbedKind, pinned: bool) -> String {
    let collection = Indexed::new(test_support::collection());
    let mut selection = Selection::opening(&collection);
    selection.filter.authors = Authors::These(vec!["MER".into(), "NOR".into()]);
    let snippet = Snippet {
        kind,
        pinned,
        site: "https://example.org/sbs/",
        release: Release::from_words(WORDS),
        title: "Norms & \"principles\"",
        language: Language::English,
        height: 700,
    };
    snippet.code(&collection, &selection)
}

#[test]
fn a_plain_frame_needs_no_script() {
    let html = snippet(EmbedKind::Frame, false);
    let address = "https://example.org/sbs/embed.html?topic=norms&amp;authors=MER+NOR";
    assert!(html.contains(&format!("src=\"{address}\"")), "{html}");
    assert!(html.contains("title=\"Norms &amp; &quot;principles&quot;\""), "{html}");
    assert!(html.contains("loading=\"lazy\"") && html.contains("height=\"700\""), "{html}");
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn every_script_that_a_snippet_names_has_its_hash() {
    let frame = snippet(EmbedKind::FrameWithHeight, false);
    assert!(frame.contains("sbs/frame-bbbbbbbbbbbb.js\" integrity=\"sha384-F\""), "{frame}");
    let element = snippet(EmbedKind::Element, false);
    assert!(element.contains("sbs/element-aaaaaaaaaaaa.js\" integrity=\"sha384-E\""), "{element}");
}

#[test]
fn a_pinned_snippet_names_the_folder_of_its_release() {
    let frame = snippet(EmbedKind::Frame, true);
    assert!(frame.contains("sbs/app-0123456789ab/embed.html?topic=norms"), "{frame}");
    let element = snippet(EmbedKind::Element, true);
    assert!(
        element.contains("sbs/app-0123456789ab/element.js\" integrity=\"sha384-P\""),
        "{element}"
    );
}

#[test]
fn the_elements_attributes_are_the_grammars() {
    let html = snippet(EmbedKind::Element, false);
    assert!(html.contains("<side-by-state topic=\"norms\" authors=\"MER NOR\">"), "{html}");
}

#[test]
fn what_a_snippet_shows_is_what_was_on_screen() {
    let collection = Indexed::new(test_support::collection());
    let html = snippet(EmbedKind::Frame, false);
    let query = html.split("embed.html?").nth(1).unwrap().split('"').next().unwrap();
    let (selection, unknown) = from_query(&query.replace("&amp;", "&"), &collection);
    assert_eq!(unknown, []);
    assert_eq!(selection.filter.authors, Authors::These(vec!["MER".into(), "NOR".into()]));
}

#[test]
fn every_snippet_is_one_block_with_a_link() {
    for kind in [EmbedKind::Frame, EmbedKind::FrameWithHeight, EmbedKind::Element] {
        for pinned in [false, true] {
            let html = snippet(kind, pinned);
            assert!(html.starts_with("<div>\n<") && html.ends_with(">\n</div>"), "{html}");
            // A line without words would end the block in Markdown.
            assert!(!html.contains("\n\n"), "{html}");
            assert!(html.contains(" lang=\"en\" dir=\"ltr\">Norms &amp; "), "{html}");
        }
    }
}

#[test]
fn the_link_of_a_pinned_snippet_leads_to_the_pinned_data() {
    for kind in [EmbedKind::Frame, EmbedKind::Element] {
        let pinned = "<a href=\"https://example.org/sbs/app-0123456789ab/embed.html?topic=norms";
        assert!(snippet(kind, true).contains(pinned), "{}", snippet(kind, true));
        let live = "<a href=\"https://example.org/sbs/?topic=norms";
        assert!(snippet(kind, false).contains(live), "{}", snippet(kind, false));
    }
}

#[test]
fn a_link_alone_is_an_address_html_or_markdown() {
    let address = "https://example.org/sbs/?topic=norms&authors=MER+NOR";
    assert_eq!(snippet(EmbedKind::Link(LinkForm::Address), false), address);
    let html = snippet(EmbedKind::Link(LinkForm::Html), false);
    assert!(html.starts_with("<p><a href=\"https://example.org/sbs/?topic=norms&amp;"), "{html}");
    assert!(html.ends_with("</a></p>"), "{html}");
    let markdown = snippet(EmbedKind::Link(LinkForm::Markdown), false);
    assert_eq!(markdown, format!("[Norms &amp; \"principles\"]({address})"));
}

#[test]
fn how_a_frame_looks_is_not_in_its_link() {
    let collection = Indexed::new(test_support::collection());
    let query = "topic=norms&view=issues&controls=hidden&theme=dark&lang=fr";
    let (selection, _) = from_query(query, &collection);
    let snippet = Snippet {
        kind: EmbedKind::Frame,
        pinned: false,
        site: "https://example.org/",
        release: Release::from_words(WORDS),
        title: "Normes",
        language: Language::French,
        height: 700,
    };
    let link = snippet.link(&collection, &selection);
    assert_eq!(link.address, "https://example.org/?topic=norms&view=issues&lang=fr");
    let html = snippet.code(&collection, &selection);
    assert!(
        html.contains("view=issues&amp;controls=hidden&amp;lang=fr&amp;theme=dark\""),
        "{html}"
    );
}

/// What a snippet would leave out, where Meridia's document is the reader's own.
fn left_out_of(query: &str, change: fn(&mut Collection)) -> Result<Vec<String>, &'static str> {
    let mut collection = test_support::collection();
    collection.documents[0].loaded = true;
    change(&mut collection);
    let collection = Indexed::new(collection);
    let (selection, _) = from_query(query, &collection);
    match left_out(&collection, &selection) {
        LeftOut::Nothing => Ok(Vec::new()),
        LeftOut::Collection => Err("all of it"),
        LeftOut::Documents(documents) => {
            Ok(documents.iter().map(|document| document.id.to_string()).collect())
        }
        LeftOut::Authors(authors) => Ok(authors.iter().map(|it| it.code.to_string()).collect()),
    }
}

#[test]
fn nothing_of_a_readers_own_collection_can_be_embedded() {
    assert_eq!(left_out_of("", |it| it.process.loaded = true), Err("all of it"));
}

#[test]
fn a_view_with_own_documents_names_what_a_snippet_would_leave_out() {
    let own = Ok(vec!["mer-first".to_owned()]);
    for query in ["", "authors=all", "authors=MER", "authors=MER,NOR", "authors=speaking"] {
        assert_eq!(left_out_of(query, |_| ()), own, "{query}");
    }
}

#[test]
fn issue_by_issue_own_documents_of_everybody_are_in_the_view() {
    let ostavias = |it: &mut Collection| {
        it.documents
            .iter_mut()
            .for_each(|document| document.loaded = document.author == "OST".into());
    };
    assert_eq!(left_out_of("round=first&view=comparison", ostavias), Ok(Vec::new()));
    let own = Ok(vec!["ost-first".to_owned()]);
    for query in ["round=first", "round=first&view=issues"] {
        assert_eq!(left_out_of(query, ostavias), own, "{query}");
    }
}

#[test]
fn a_view_without_own_documents_can_be_embedded_if_it_shows_the_same() {
    assert_eq!(left_out_of("", |it| it.documents[0].loaded = false), Ok(Vec::new()));
    assert_eq!(left_out_of("authors=NOR", |_| ()), Ok(Vec::new()));
    assert_eq!(left_out_of("authors=NOR&round=second", |_| ()), Ok(Vec::new()));
    // A joint one is each of its authors'.
    let joint = |it: &mut Collection| it.documents[0].co_authors = vec!["VAL".into()];
    assert_eq!(left_out_of("authors=VAL", joint), Ok(vec!["mer-first".to_owned()]));
    assert_eq!(left_out_of("authors=NOR", joint), Ok(Vec::new()));
    // What it replaces comes back for others.
    let replacing = |it: &mut Collection| {
        it.documents[0].instead_of = vec!["other".into()];
        it.documents[0].round = "first".into();
    };
    assert_eq!(left_out_of("authors=NOR", replacing), Ok(Vec::new()));
    assert_eq!(
        left_out_of("authors=MER&round=second", replacing),
        Ok(vec!["mer-first".to_owned()])
    );
}

/// Whether a host's page shows the same for what the snippet says, where the last `own` documents and the author of
/// that code are the reader's.
fn is_the_same_there(here: &Indexed, selection: &Selection) -> bool {
    let added = &here.process.added_authors;
    let mut there = Collection::clone(here);
    there.documents.retain(|document| !document.loaded);
    there.authors.retain(|author| !added.contains(&author.code));
    let there = Indexed::new(there);
    let (read, unknown) = from_query(&whole_query(here, selection), &there);
    unknown.is_empty() && compare(here, selection) == compare(&there, &read)
}

#[test]
fn there_is_code_exactly_where_a_hosts_page_shows_the_same() {
    let (mut with, mut without) = (0, 0);
    let codes = ["MER", "NOR", "OST", "TRE", "VAL"];
    for own in 0..4 {
        for added in [None, Some("VAL"), Some("TRE")] {
            let mut here = test_support::collection();
            here.documents[own].loaded = true;
            if let Some(code) = added {
                here.process.added_authors = vec![code.into()];
                let of_author = here.documents.iter_mut().filter(|it| it.author == code.into());
                of_author.for_each(|it| it.loaded = true);
            }
            let here = Indexed::new(here);
            let mut queries = vec![String::new(), "authors=all".into(), "authors=speaking".into()];
            queries.extend(codes.iter().map(|code| format!("authors={code}")));
            queries.extend(codes.iter().map(|code| format!("authors=MER&base={code}")));
            for authors in queries {
                for rest in [
                    "",
                    "&topic=cbm",
                    "&round=second",
                    "&reported=hidden",
                    "&topic=cbm&round=first&remarks=shown",
                    "&view=issues",
                ] {
                    let (selection, unknown) = from_query(&format!("{authors}{rest}"), &here);
                    assert_eq!(unknown, []);
                    let left_out = left_out(&here, &selection);
                    let is_same = is_the_same_there(&here, &selection);
                    assert_eq!(
                        left_out == LeftOut::Nothing,
                        is_same,
                        "{own} {added:?} {authors}{rest}: {left_out:?}"
                    );
                    match &left_out {
                        LeftOut::Documents(documents) => assert!(!documents.is_empty()),
                        LeftOut::Authors(authors) => {
                            assert!(!authors.is_empty(), "{own} {added:?} {selection:?}")
                        }
                        _ => {}
                    }
                    if is_same { with += 1 } else { without += 1 }
                }
            }
        }
    }
    assert!(with > 100 && without > 100, "{with} {without}");
}

#[test]
fn a_snippet_names_no_document_of_the_readers_own() {
    let mut here = test_support::collection();
    here.documents[0].loaded = true;
    let here = Indexed::new(here);
    let (selection, _) = from_query("authors=NOR", &here);
    assert_eq!(left_out(&here, &selection), LeftOut::Nothing);
    assert!(write(&selection, &here).own.starts_with("own="));
    assert_eq!(whole_query(&here, &selection), "topic=norms&authors=NOR");
}
