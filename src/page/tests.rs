//! The page rendered natively, by Yew's server renderer, against goldens.

use std::rc::Rc;

use yew::{BaseComponent, Callback, LocalServerRenderer};

use crate::page::app::{App, AppProps};
use crate::page::host_context::{AT_ONCE, HostContext, Place};
use crate::page::state::view_model::PRODUCT;
use crate::web::Container;
use i18n::Catalogue;
use model::{
    AuthorKind, Collection, Kind, PassageId, Process, Reading, Shared, Span, Stance, Strength,
    Styled, TextStyle,
};
use query::Indexed;
use query::selection::{Authors, Language, Selection, View, from_query, to_query};

/// The page as HTML.
pub(super) fn rendered(collection: Collection, selection: Selection) -> String {
    rendered_in(Place::Page, collection, selection)
}

pub(super) fn rendered_in(place: Place, collection: Collection, selection: Selection) -> String {
    let collection = Indexed::new(collection);
    let query = to_query(&selection, &collection);
    as_html::<App>(AppProps {
        collection: Shared::new(collection),
        catalogue: Catalogue::built_in(),
        query,
        context: context_in(place),
    })
}

pub(super) fn context_in(place: Place) -> Rc<HostContext> {
    Rc::new(HostContext {
        place,
        site: String::new(),
        pinned: false,
        own_data: false,
        container: Container,
        language: None,
        at_once: if place == Place::Static { usize::MAX } else { AT_ONCE },
        notify: Callback::noop(),
    })
}

/// A component as HTML, one element a line so that a golden can be read.
pub(super) fn as_html<Drawn: BaseComponent>(props: Drawn::Properties) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let local = tokio::task::LocalSet::new();
    let html = local.block_on(&runtime, async {
        LocalServerRenderer::<Drawn>::with_props(props).hydratable(false).render().await
    });
    html.replace("><", ">\n<")
}

pub(super) fn of_query(query: &str) -> String {
    let collection = test_support::collection();
    let (selection, _) = from_query(query, &collection);
    rendered(collection, selection)
}

#[test]
fn the_opening_page_is_drawn_as_it_was() {
    insta::assert_snapshot!(of_query(""));
}

#[test]
fn the_comparison_is_drawn_as_it_was() {
    insta::assert_snapshot!(of_query("view=comparison"));
}

#[test]
fn a_page_in_arabic_with_remarks_and_all_authors_is_drawn_as_it_was() {
    insta::assert_snapshot!(of_query("authors=all&round=first&remarks=shown&lang=ar"));
}

#[test]
fn no_control_lets_a_browser_put_back_what_it_said_on_an_earlier_visit() {
    for query in ["", "view=comparison", "authors=all&view=cards"] {
        let html = of_query(query);
        let tags = html.split('<');
        let is_control = |tag: &&str| tag.starts_with("select ") || tag.starts_with("input ");
        let controls: Vec<&str> = tags.filter(is_control).collect();
        assert!(controls.len() > 6, "{controls:?}");
        for control in controls {
            assert!(control.contains("autocomplete=\"off\""), "{control}");
        }
    }
}

#[test]
fn every_text_of_the_collection_is_a_text_and_no_markup() {
    let mut collection = test_support::collection();
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
    let mut seen = 0;
    for document in &test_support::collection().documents {
        for passage in document.passages.iter().filter(|p| p.topic == Some("norms".into())) {
            let id = PassageId::new(&document.id, &passage.key);
            let article = articles(&html).find(|it| it.starts_with(&format!(" id=\"{id}\"")));
            let article = article.unwrap_or_else(|| panic!("no {id} in {html}"));
            let address = format!("remarks=shown&amp;passage={id}\"");
            assert!(article.contains(&address), "no {address} in {article}");
            let source = format!("href=\"{}\"", document.url.as_deref().unwrap());
            assert!(article.contains(&source), "no {source} in {article}");
            seen += 1;
        }
    }
    assert_eq!(articles(&html).count(), seen);
}

/// The passages on a page, each without the `<article` before it.
fn articles(html: &str) -> impl Iterator<Item = &str> {
    html.split("<article").skip(1).filter_map(|rest| rest.split("</article>").next())
}

#[test]
fn browsers_find_the_direction_of_words_unless_they_are_of_very_many_pieces() {
    let html = |stretches: usize| {
        let mut collection = test_support::collection();
        let passage = &mut collection.documents[0].passages[1];
        passage.text = "States should act. ".repeat(stretches);
        let bold = |place| Span::new(place * 19, place * 19 + 6);
        let spans = (0..stretches).map(bold);
        passage.styles = spans.map(|span| Styled { span, style: TextStyle::Bold }).collect();
        let opening = Selection::opening(&collection);
        rendered(collection, opening)
    };
    let with_direction =
        |stretches: usize| html(stretches).matches(" dir=\"auto\" lang=\"en\"").count();
    assert_eq!(with_direction(1) - 1, with_direction(501));
}

#[test]
fn our_words_are_never_passed_off_as_a_states() {
    let html = of_query("authors=all");
    let drawn: Vec<_> = articles(&html)
        .map(|article| {
            let author = article.split_once("data-author=\"").unwrap().1.get(..3).unwrap();
            let said = ["Original text", "Summary"].map(|it| article.contains(it));
            (author, article.contains("data-form=\"verbatim\""), said)
        })
        .collect();
    // Meridia's document is verbatim.
    let expected = [
        ("MER", true, [true, false]),
        ("NOR", false, [false, true]),
        ("TRE", false, [false, true]),
    ];
    assert_eq!(drawn, expected, "{html}");
}

#[test]
fn a_language_without_a_table_of_operators_says_so() {
    let mut collection = test_support::collection();
    collection.documents[0].passages[1].reading = Reading::NoTable;
    let opening = Selection::opening(&collection);
    assert!(rendered(collection, opening).contains("Wording is not classified in this language"));
}

#[test]
fn the_parts_of_a_label_are_told_apart_in_the_text_that_is_copied() {
    let label = |stance, strength| {
        let mut collection = test_support::collection();
        for passage in collection.documents.iter_mut().flat_map(|it| &mut it.passages) {
            passage.reading = Reading::Recorded { stance, strength };
        }
        let opening = Selection::opening(&collection);
        let html = without_hidden(&rendered(collection, opening));
        let (_, label) = html.split_once(r#"class="stance""#).unwrap();
        let text = label.split("</summary>").next().unwrap().split('<');
        let text =
            text.filter_map(|it| it.split_once('>')).map(|(_, text)| text.trim_matches('\n'));
        text.collect::<String>()
    };
    assert_eq!(label(Stance::Proposes, Some(Strength::Should)), "proposes · “should” wording");
    assert_eq!(label(Stance::Proposes, None), "proposes");
}

#[test]
fn an_account_by_somebody_else_names_who_gives_it() {
    let html = of_query("authors=TRE");
    assert!(html.contains("Summary of a report by A newspaper"), "{html}");
}

#[test]
fn every_language_draws_every_view() {
    for &language in Language::ALL {
        for topic in ["norms", "cbm"] {
            for authors in [Authors::Opening, Authors::Speaking, Authors::All] {
                for &view in View::ALL {
                    let collection = test_support::collection();
                    let mut selection = Selection::opening(&collection).with_topic(topic.into());
                    selection.filter.authors = authors.clone();
                    selection.preferences.language = Some(language);
                    selection.view = view;
                    let html = rendered(collection, selection);
                    let (tag, direction) = (language.tag(), language.direction().as_str());
                    let root = format!("<div lang=\"{tag}\" dir=\"{direction}\" ");
                    assert!(html.starts_with(&root), "no {root} in {html}");
                    // Nobody speaks to the second topic.
                    let has_columns = topic == "norms" || authors == Authors::All;
                    let is_cards = has_columns && view == View::Cards;
                    assert_eq!(html.contains("class=\"in-turn\""), is_cards, "{html}");
                    assert!(!html.contains('{'), "a place was left open: {html}");
                }
            }
        }
    }
}

#[test]
fn struck_words_are_shown_struck_and_said_to_be() {
    let mut collection = test_support::collection();
    let mut passages = collection.documents[0].passages.iter_mut();
    let passage = passages.find(|passage| passage.kind == Kind::Recommendation).unwrap();
    let first = passage.text.split_whitespace().next().unwrap().to_owned();
    passage.styles = vec![Styled { span: Span::new(0, first.len()), style: TextStyle::Struck }];
    let (selection, _) = from_query("", &collection);
    let html = rendered(collection, selection);
    assert!(html.contains(&format!("<s>{first}</s>")), "{html}");
    assert_eq!(html.matches("Struck out in the original").count(), 1);
}

#[test]
fn over_unchecked_documents_nothing_is_said_to_be_there_by_nobody() {
    let checked = test_support::collection();
    let mut collection = checked.clone();
    collection.documents.iter_mut().for_each(|document| document.unchecked = true);
    let drawn = |collection: &Collection, query: &str| {
        let (selection, _) = from_query(query, collection);
        rendered(collection.clone(), selection)
    };
    // Nobody has a passage on the second topic; Ostavia has remarks alone on the first.
    for (tag, nothing, found, name) in [
        (
            "en",
            &[
                "No recommendations on this topic in",
                "0 recommendations",
                ">0 delegations<",
                "topic: 0.",
                "(0)",
            ][..],
            "No recommendations on this topic were found automatically",
            "Not found automatically",
        ),
        (
            "fr",
            &[
                "Aucune recommandation sur ce thème dans",
                "0 recommandation",
                ">0 délégation<",
                "thème\u{202f}: 0.",
                "(0)",
            ],
            "n’a été trouvée automatiquement",
            "Non trouvé automatiquement",
        ),
        (
            "ar",
            &["لا توصيات في هذا الموضوع", "لا توصيات", ">لا جهة<", "الموضوع: 0.", "(0)"],
            "لم يُعثر آليا على توصيات",
            "لم يُعثر عليه آليا",
        ),
    ] {
        let all = |collection: &Collection| {
            ["topic=cbm", "authors=OST+MER&topic=norms&round=first", "authors=OST&topic=cbm"]
                .map(|query| drawn(collection, &format!("{query}&lang={tag}")))
        };
        let (of_checked, of_unchecked) = (all(&checked).concat(), all(&collection).concat());
        for words in nothing {
            assert!(of_checked.contains(words), "no “{words}” in {of_checked}");
            assert!(!of_unchecked.contains(words), "“{words}” in {of_unchecked}");
        }
        let [empty, column, silent] = all(&collection);
        assert!(empty.contains(found), "{empty}");
        for place in [&format!(">{name}</span>"), &format!(": {name}."), &format!("({name})")] {
            assert!(empty.contains(place), "no “{place}” in {empty}");
        }
        assert!(silent.contains(&format!("class=\"author-count\">{name}")), "{silent}");
        // What was found is counted.
        assert!(column.contains("author-count") && !column.contains(found), "{column}");
    }
    // One unchecked reading is enough, and has to be among those chosen.
    let mut one = test_support::collection();
    one.documents[3].unchecked = true;
    assert!(drawn(&one, "topic=cbm").contains("were found automatically"));
    let first = drawn(&one, "topic=cbm&round=first");
    assert!(
        first.contains("No recommendations on this topic in") && first.contains("topic: 0."),
        "{first}"
    );
}

/// The styles fold the sentences after a closed `details`, so they have to be what comes next.
#[test]
fn why_these_columns_are_shown_is_folded_once_and_only_where_there_is_a_reason() {
    let html = of_query("view=comparison");
    let folded = "<summary>Why these?</summary>\n</details>\n<p class=\"order-notes\">";
    assert_eq!(html.matches(folded).count(), 1, "{html}");
    assert_eq!(html.matches("Default selection: ").count(), 1, "{html}");
    let hidden = "<details hidden=\"hidden\" class=\"why-these\">";
    for query in ["", "authors=MER+OST"] {
        assert!(of_query(query).contains(hidden), "{query}");
    }
    let first = of_query("authors=MER+OST&base=OST");
    assert!(!first.contains(hidden) && first.contains("<span>First column: "), "{first}");
}

/// Sentences of the product's own collection, and headings over nothing.
const OF_THE_PRODUCT: &[&str] =
    &["English alphabetical order", "2,000 characters", "Last updated", "CC BY 4.0", ">Groups<"];

#[test]
fn sentences_about_the_products_collection_stand_over_no_other() {
    let mut collection = test_support::collection();
    collection.process.id = PRODUCT.to_owned();
    let opening = Selection { view: View::Comparison, ..Selection::opening(&collection) };
    let ours = rendered(collection.clone(), opening.clone());
    for sentence in OF_THE_PRODUCT {
        assert!(ours.contains(sentence), "no “{sentence}” in {ours}");
    }
    assert!(ours.contains("always shows the latest data") && ours.contains("class=\"data\""));
    collection.process = Process { loaded: true, date: String::new(), ..collection.process };
    collection.groups.clear();
    let html = rendered(collection.clone(), opening.clone());
    let shown = without_hidden(&html);
    for sentence in OF_THE_PRODUCT {
        assert!(!shown.contains(sentence), "“{sentence}” in {shown}");
    }
    assert!(!shown.contains("latest data") && !shown.contains("collection.json"), "{shown}");
    assert!(shown.contains("This collection is only on this device"), "{shown}");
    // The collection of another site has its day and its groups.
    let other = rendered(test_support::collection(), opening);
    for sentence in &OF_THE_PRODUCT[..2] {
        assert!(!other.contains(sentence), "“{sentence}” in {other}");
    }
    assert!(other.contains("Last updated 1 January 2026") && other.contains(">Groups<"));
}

#[test]
fn what_is_only_on_this_device_is_said_where_a_view_is_shared() {
    let mut collection = test_support::collection();
    let opening = Selection::opening(&collection);
    let note = "Documents that you added are only on this device";
    assert!(!without_hidden(&rendered(collection.clone(), opening.clone())).contains(note));
    collection.documents[0].loaded = true;
    let shown = without_hidden(&rendered(collection, opening));
    assert!(shown.contains(note) && !shown.contains("collection.json"), "{shown}");
}

#[test]
fn what_a_saved_view_does_not_have_is_said_beside_the_button_that_saves_it() {
    // What is unfinished is on the desk alone: the page's collection is as it was.
    let collection = test_support::collection();
    let opening = Selection::opening(&collection);
    let html = rendered(collection, opening);
    let shown = without_hidden(&html);
    assert!(shown.contains("name=\"save\"") && shown.contains("not your unfinished documents"));
}

#[test]
fn a_page_has_the_sentence_on_its_data_that_is_right_in_a_file_saved_from_it() {
    let in_file = Catalogue::built_in().of(Language::English).data_in_file();
    let expected = format!("data-in-file=\"{in_file}\" class=\"data-state\"");
    let mut collection = test_support::collection();
    for is_made in [false, true] {
        collection.process.loaded = is_made;
        let html = rendered(collection.clone(), Selection::opening(&collection));
        assert!(html.contains(&expected), "{html}");
        assert!(!html.contains(&format!(">{in_file}<")), "{html}");
    }
}

#[test]
fn the_rule_of_the_order_is_not_said_where_a_readers_own_author_breaks_it() {
    let mut collection = test_support::collection();
    collection.process.id = PRODUCT.to_owned();
    collection.authors[3].kind = AuthorKind::Observer;
    let opening = Selection::opening(&collection);
    assert!(!rendered(collection, opening).contains("English alphabetical order"));
}

#[test]
fn the_products_collection_is_known_by_its_process() {
    let file = include_str!("../../data/collection.toml");
    assert!(file.contains(&format!("[process]\nid = \"{PRODUCT}\"\n")));
}

/// The page without its hidden elements, of one line and one kind of tag each as the tests need.
fn without_hidden(html: &str) -> String {
    let mut shown = String::new();
    let mut until: Option<(String, usize)> = None;
    for line in html.lines() {
        let tag: String =
            line.trim_start_matches('<').chars().take_while(char::is_ascii_alphanumeric).collect();
        let ends = |name: &str| line.contains(&format!("</{name}>"));
        match &mut until {
            Some((name, depth)) => {
                *depth += usize::from(line.starts_with(&format!("<{name}")));
                *depth -= usize::from(ends(name));
                if *depth == 0 {
                    until = None;
                }
            }
            None if line.starts_with('<') && line.contains(" hidden") => {
                if !ends(&tag) {
                    until = Some((tag, 1));
                }
            }
            None => {
                shown.push_str(line);
                shown.push('\n');
            }
        }
    }
    shown
}
