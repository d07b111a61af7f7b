//! The dialog as it is drawn, without a browser.

use std::cell::Cell;
use std::rc::Rc;

use i18n::Catalogue;
use model::{Collection, Shared};
use query::Indexed;
use query::selection::{Language, Theme, View as ViewWord, from_query};
use yew::{Callback, LocalServerRenderer};

use super::Dialog;
use crate::embed_code::{EmbedKind, LinkForm};
use crate::view::{Choices, ColumnWidth, View, ViewProps};

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

fn drawn_with(query: &str, choices: Choices) -> String {
    let choices = Rc::new(Cell::new(choices));
    drawn_in(Language::English, test_support::collection(), query, &choices)
}

/// The word that is chosen in a list.
fn chosen<'a>(html: &'a str, list: &str) -> &'a str {
    let (_, rest) = html.split_once(&format!("<select name=\"{list}\"")).expect("there is a list");
    let (options, _) = rest.split_once("</select>").unwrap();
    let option = options.split("<option").find(|it| it.contains(" selected")).expect("a choice");
    let (_, rest) = option.split_once("value=\"").unwrap();
    rest.split_once('"').unwrap().0
}

/// What the reader is given to paste.
fn code(html: &str) -> String {
    let (_, rest) = html.split_once("<textarea").expect("there is code");
    let (_, rest) = rest.split_once('>').unwrap();
    let escaped = rest.split_once("</textarea>").unwrap().0;
    let quoted = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    quoted.replace("&amp;", "&")
}

#[test]
fn the_code_is_of_the_view_on_screen_and_the_preview_too() {
    let html = drawn(test_support::collection(), "topic=cbm&authors=MER");
    let code = code(&html);
    assert!(code.contains("https://example.org/sbs/embed.html?topic=cbm"), "{code}");
    assert!(code.contains("authors=MER"), "{code}");
    let (_, preview) = html.split_once("<div class=\"preview\">").unwrap();
    let column = "<div class=\"preview-column width-720 preview-frame\"><side-by-state ";
    assert!(preview.starts_with(column), "{preview}");
    for attribute in ["loading=\"eager\"", "lang=\"en\"", "topic=\"cbm\"", "authors=\"MER\""] {
        assert!(preview.contains(attribute), "no {attribute} in {preview}");
    }
}

#[test]
fn what_was_chosen_is_kept_for_the_next_opening() {
    let html = drawn_with(
        "theme=light",
        Choices {
            kind: EmbedKind::Element,
            pinned: true,
            compact: true,
            view: Some(ViewWord::Issues),
            theme: Some(Theme::Dark),
            width: ColumnWidth::Text,
        },
    );
    let code = code(&html);
    assert!(code.contains("app-0123456789ab/element.js"), "{code}");
    assert!(code.contains("controls=") && !code.contains("iframe"), "{code}");
    assert!(code.contains("view=&quot;issues&quot;") || code.contains("view=\"issues\""), "{code}");
    assert!(code.contains("theme=") && code.contains("dark"), "{code}");
    assert_eq!(chosen(&html, "embed-view"), "issues");
    assert_eq!(chosen(&html, "embed-theme"), "dark");
    assert_eq!(chosen(&html, "embed-width"), "650");
    // One of the methods, one of the kinds of data, and the box.
    assert_eq!(html.matches(" checked").count(), 3, "{html}");
}

#[test]
fn what_is_not_chosen_is_as_on_screen() {
    let html = drawn_with("theme=dark&view=table&controls=hidden", Choices::default());
    let code = code(&html);
    assert!(code.contains("view=table") && code.contains("theme=dark"), "{code}");
    assert!(!code.contains("controls="), "{code}");
    assert_eq!(chosen(&html, "embed-view"), "");
    assert_eq!(chosen(&html, "embed-theme"), "dark");
    // What is on screen may be chosen away again.
    let auto = Choices { theme: Some(Theme::Auto), ..Choices::default() };
    assert!(!self::code(&drawn_with("theme=dark", auto)).contains("theme="));
}

#[test]
fn a_link_has_three_forms_and_no_look() {
    let mut choices = Choices { compact: true, theme: Some(Theme::Dark), ..Choices::default() };
    let address = "https://example.org/sbs/?topic=norms&authors=MER";
    for (form, start) in [
        (LinkForm::Address, address),
        (LinkForm::Html, "<p><a href="),
        (LinkForm::Markdown, "[Side by State: "),
    ] {
        choices.kind = EmbedKind::Link(form);
        let html = drawn_with("authors=MER", choices);
        let code = code(&html);
        assert!(code.starts_with(start), "{code}");
        assert!(!code.contains("theme=") && !code.contains("controls="), "{code}");
        assert_eq!(html.matches("name=\"form\"").count(), 3, "{html}");
        for name in ["embed-theme", "embed-width", "compact"] {
            assert!(!html.contains(&format!("name=\"{name}\"")), "{name} in {html}");
        }
        let escaped = address.replace('&', "&amp;");
        let link = format!("<a href=\"{escaped}\" target=\"_blank\" lang=\"en\" dir=\"ltr\">");
        assert!(html.contains(&link) && !html.contains("<side-by-state"), "{html}");
    }
    assert!(!drawn_with("", Choices::default()).contains("name=\"form\""));
}

#[test]
fn the_link_is_in_the_language_of_the_dialog() {
    let kind = EmbedKind::Link(LinkForm::Html);
    let choices = Rc::new(Cell::new(Choices { kind, ..Choices::default() }));
    let html = drawn_in(Language::Arabic, test_support::collection(), "", &choices);
    assert!(code(&html).contains(" lang=\"ar\" dir=\"rtl\">"), "{html}");
}

#[test]
fn the_preview_is_as_wide_and_high_as_what_readers_see() {
    let styles = include_str!("../../../src/page/styles/embed.css");
    for &width in ColumnWidth::ALL {
        let class = format!("width-{}", width.as_str());
        let rule = format!(".{class} {{\n  inline-size: {}px;\n}}", width.as_str());
        assert!(styles.contains(&rule), "no {rule}");
        for kind in [EmbedKind::Frame, EmbedKind::FrameWithHeight, EmbedKind::Element] {
            let html = drawn_with("", Choices { kind, width, ..Choices::default() });
            assert!(html.contains(&format!("preview-column {class}")), "{html}");
            assert_eq!(html.contains("preview-frame"), kind == EmbedKind::Frame, "{html}");
        }
    }
    let frame = code(&drawn_with("", Choices::default()));
    let (_, height) = frame.split_once("height=\"").unwrap();
    let (height, _) = height.split_once('"').unwrap();
    let rule = format!(".preview-frame {{\n  block-size: {height}px;");
    assert!(styles.contains(&rule), "no {rule}");
}

#[test]
fn no_view_is_offered_that_would_leave_out_own_documents() {
    let own = || {
        let mut collection = test_support::collection();
        let documents = collection.documents.iter_mut();
        documents.for_each(|it| it.loaded = it.author == "OST".into());
        collection
    };
    let choices = Choices { view: Some(ViewWord::Issues), ..Choices::default() };
    let choices = Rc::new(Cell::new(choices));
    let html = drawn_in(Language::English, own(), "round=first&view=comparison", &choices);
    // What was chosen for another view on screen does not count here.
    assert!(code(&html).contains("view=comparison"), "{html}");
    assert_eq!(chosen(&html, "embed-view"), "");
    let option = html.split("<option").find(|it| it.contains("value=\"issues\"")).unwrap();
    assert!(option.contains("disabled"), "{option}");
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
        let heading = Catalogue::built_in().of(language).embed_heading();
        assert!(html.contains(&format!("<h2 id=\"embed\">{heading}</h2>")), "{html}");
        assert!(html.contains("aria-labelledby=\"embed\""), "{html}");
    }
}

#[test]
fn the_stages_of_one_delegation_are_offered_where_one_alone_is_chosen() {
    let is_offered = |query: &str, word: &str| {
        let html = drawn_with(query, Choices::default());
        let value = format!("value=\"{word}\"");
        let option = html.split("<option").find(|it| it.contains(&value)).unwrap().to_owned();
        !option.contains("disabled")
    };
    assert!(is_offered("authors=MER", "delegation") && is_offered("authors=MER", "map"));
    assert!(!is_offered("authors=MER+NOR", "delegation") && is_offered("", "map"));
}
