//! The screen as it is drawn, without a browser: no list shows a value that was not chosen.

use drafts::draft::{Edit, Head, Part};
use drafts::library::{Entry, LocalLibrary};
use model::Shared;
use query::selection::Language;
use yew::LocalServerRenderer;

use super::{Screen, ScreenProps};
use crate::desk_state::DeskState;
use crate::model::action::Action;
use crate::model::state::Model;
use crate::model::tests::{NOTE, base, bring, desk, ids};
use crate::model::view::View;

pub(super) fn drawn_in(language: Language, model: Model) -> String {
    let shared = Shared::new(DeskState::from(model));
    let props = ScreenProps { shared, language, file: None };
    let drawn =
        async { LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render().await };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, drawn)
}

pub(super) fn drawn(model: Model) -> String {
    drawn_in(Language::English, model)
}

/// What the list of that label shows: the text of the one option that is selected.
fn shows<'a>(html: &'a str, label: &str) -> &'a str {
    let (_, list) = html.split_once(&format!("<span>{label}</span><select>")).expect(label);
    let (list, _) = list.split_once("</select>").unwrap();
    let selected: Vec<&str> = list.split("<option").filter(|it| it.contains(" selected")).collect();
    assert_eq!(selected.len(), 1, "{label}: {list}");
    let (_, text) = selected[0].split_once('>').unwrap();
    text.split_once('<').unwrap().0
}

fn with_head(change: impl FnOnce(&mut Head)) -> Model {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    let mut head = model.reviewed().unwrap().draft.as_ref().unwrap().head.clone();
    change(&mut head);
    model.apply(Action::Edit(Edit::Head(head)));
    model
}

#[test]
fn a_list_shows_what_is_chosen() {
    let html = drawn(with_head(|_| ()));
    assert_eq!(shows(&html, "Submitted by"), "Norland");
    assert_eq!(shows(&html, "Stage"), "First");
    assert_eq!(shows(&html, "Language"), "English");
    assert_eq!(shows(&html, "The file contains"), "the full text");
}

#[test]
fn that_words_are_not_rewritten_is_folded_beside_the_head_of_its_column() {
    let html = drawn(with_head(|_| ()));
    let (before, after) = html.split_once("You can move and sort text here").unwrap();
    assert!(before.ends_with("</summary><p class=\"desk-hint\">"), "{before}");
    let (_, head) = before.rsplit_once("<details>").unwrap();
    assert!(head.starts_with("<summary>Recognized as <span class=\"desk-help\">?"), "{head}");
    assert!(!after.contains("You can move and sort text here"));
}

#[test]
fn a_list_whose_value_is_none_of_its_options_shows_that_nothing_is_chosen() {
    for (author, round) in [(None, None), (Some("XXX".into()), Some("tenth".into()))] {
        let html = drawn(with_head(|head| (head.author, head.round) = (author, round)));
        assert_eq!(shows(&html, "Submitted by"), "Choose…");
        assert_eq!(shows(&html, "Stage"), "Choose…");
        assert!(html.contains("Choose the delegation and stage first."), "{html}");
        let (before, _) = html.split_once("Add to comparison").unwrap();
        let (_, button) = before.rsplit_once("<button").unwrap();
        assert!(button.contains("disabled"), "{button}");
    }
    let html = drawn(with_head(|head| head.language = "tlh".to_owned()));
    assert_eq!(shows(&html, "Language"), "tlh");
}

#[test]
fn the_lists_of_a_block_show_what_is_chosen_or_that_nothing_is() {
    let open = |edits: &dyn Fn(u32) -> Vec<Edit>| {
        let mut model = with_head(|_| ());
        let block = model.reviewed().unwrap().draft.as_ref().unwrap().blocks[1].id;
        edits(block).into_iter().for_each(|edit| model.apply(Action::Edit(edit)));
        model.apply(Action::OpenBlock(Some(block)));
        drawn(model)
    };
    let html = open(&|_| Vec::new());
    let shown = ["Type", "Topic", "Issue", "Kind"].map(|label| block_shows(&html, label));
    assert_eq!(shown, ["Passage", "No topic", "No issue", "Automatic"]);
    let html = open(&|id| {
        vec![Edit::Topic(id, Some("norms".into())), Edit::Issue(id, Some("ports".into()))]
    });
    let shown = ["Topic", "Issue"].map(|label| block_shows(&html, label));
    assert_eq!(shown, ["Norms", "Ports"]);
    let html = open(&|id| {
        vec![Edit::Topic(id, Some("gone".into())), Edit::Issue(id, Some("lost".into()))]
    });
    let shown = ["Topic", "Issue"].map(|label| block_shows(&html, label));
    assert_eq!(shown, ["Choose…", "Choose…"]);
    // A heading further in than the list of parts goes.
    let html = open(&|id| vec![Edit::Make(id, Part::Heading(5))]);
    assert_eq!(block_shows(&html, "Type"), "Heading, level 5");
}

/// The same for a list of an open block: "Type" is the label of another list before it.
pub(super) fn block_shows<'a>(html: &'a str, label: &str) -> &'a str {
    let (_, controls) = html.split_once("desk-controls").unwrap();
    shows(controls, label)
}

#[test]
fn what_a_file_says_of_its_author_is_shown_with_the_ways_out_in_every_language() {
    for (language, ways) in [
        (Language::English, ["Kenya", "Choose…", "Add Kenya"]),
        (Language::French, ["Kenya", "Choisir…", "Ajouter : Kenya"]),
        (Language::Arabic, ["«Kenya»", "اختيار…", "إضافة: كينيا"]),
    ] {
        let mut model = desk();
        let table = "State,Round,Issue,Proposal\nKenya,Tenth,Harbours,States should act.\n";
        bring(&mut model, 1, "t.csv", table);
        let html = drawn_in(language, model);
        for way in ways.iter().chain(&["Tenth", "Harbours"]) {
            assert!(html.contains(way), "{way}: {html}");
        }
    }
    let mut model = desk();
    bring(&mut model, 1, "t.csv", "State,Proposal\nErewhon & Co,States should act.\n");
    let html = drawn(model);
    assert!(
        html.contains("In the file: “Erewhon &amp; Co”. Choose the delegation, or add it."),
        "{html}"
    );
    assert!(html.contains("value=\"Erewhon &amp; Co\""), "{html}");
    assert!(!html.contains("Add Erewhon"), "{html}");
}

#[test]
fn the_list_says_what_files_say_and_why_a_document_is_not_shown() {
    let mut model = desk();
    for (job, table) in [
        (1, "State,Proposal\nErewhon,States should act.\n"),
        (2, "State,Proposal\nKenya,States should act.\n"),
    ] {
        bring(&mut model, job, "t.csv", table);
        model.apply(Action::Show(View::List));
    }
    bring(&mut model, 3, "n.txt", NOTE);
    model.apply(Action::Accept);
    let mut document = model.library.entries[2].document.clone().unwrap();
    document.author = "KEN".into();
    document.id = "ken-own".into();
    model.library.entries.push(Entry { document: Some(document), ..Entry::new("ken-own".into()) });
    let library =
        LocalLibrary { entries: model.library.entries.clone(), ..LocalLibrary::default() };
    let mut model = Model::new(base(), library, Vec::new(), ids());
    let id = model.library.entries[3].id.clone();
    let list = drawn(model_of(&mut model, View::List));
    for said in [
        "Erewhon ?",
        "Add the States that the files name (1)",
        "Not in the comparison: its delegation is not in this collection.",
    ] {
        assert!(list.contains(said), "{said}: {list}");
    }
    let one = drawn(model_of(&mut model, View::Review(id)));
    assert!(one.contains("Not in the comparison") && one.contains("Add Kenya"), "{one}");
}

fn model_of(model: &mut Model, view: View) -> Model {
    model.apply(Action::Show(view));
    model.clone()
}

#[test]
fn an_address_that_cannot_be_followed_is_reported_and_kept() {
    let warns = |url: &str| {
        let html = drawn(with_head(|head| head.url = url.to_owned()));
        assert!(html.contains(url), "{url}");
        html.contains("<span>This address cannot be followed")
    };
    for url in ["javascript:x", "//example.org", "example.org", "https://me@example.org/"] {
        assert!(warns(url), "{url}");
    }
    for url in ["", "https://example.org/a b"] {
        assert!(!warns(url), "{url}");
    }
}
