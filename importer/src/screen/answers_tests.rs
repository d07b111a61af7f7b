//! The choice of the answer that a passage gives to the question of its issue.

use drafts::draft::Edit;
use drafts::library::LocalLibrary;
use drafts::stored;
use model::{AnswerId, Collection, Localized};
use query::Indexed;
use query::comparison::by_issue;
use query::selection::{Language, from_query};
use test_support::pieces::{answer, issue};

use super::tests::{block_shows, drawn, drawn_in};
use crate::model::action::Action;
use crate::model::state::Model;
use crate::model::tests::{NOTE, base, bring, ids};
use crate::model::view::View;

/// A collection with answers to the first of two issues.
fn with_answers() -> Collection {
    let mut base = base();
    let mut yes = answer("yes", "Yes, by law");
    let name = |tag: &str, text: &str| (tag.to_owned(), text.to_owned());
    yes.name =
        Localized::new(vec![name("en", "Yes, by law"), name("fr", "Oui"), name("ar", "نعم")]);
    base.topics[0].issues[0].answers = vec![yes, answer("no", "No")];
    base.topics[0].issues.push(issue("bridges", "Bridges"));
    base
}

/// The review of a note whose passage on ports is open and under their issue.
fn review(base: Collection) -> (Model, u32) {
    let mut model = Model::new(base, LocalLibrary::default(), Vec::new(), ids());
    bring(&mut model, 1, "n.txt", NOTE);
    let block = model.reviewed().unwrap().draft.as_ref().unwrap().blocks[1].id;
    model.apply(Action::Edit(Edit::Topic(block, Some("norms".into()))));
    put(&mut model, block, "ports");
    model.apply(Action::OpenBlock(Some(block)));
    (model, block)
}

fn put(model: &mut Model, block: u32, issue: &str) {
    model.apply(Action::Edit(Edit::Issue(block, Some(issue.into()))));
}

fn give(model: &mut Model, block: u32, answer: &str) {
    model.apply(Action::Edit(Edit::Answer(block, Some(answer.into()))));
}

/// The list of that label in the open block, and whether it is there to be seen.
fn list<'a>(html: &'a str, label: &str) -> (&'a str, bool) {
    let (before, after) = html.split_once(&format!("<span>{label}</span><select>")).expect(label);
    let (list, _) = after.split_once("</select>").unwrap();
    let (_, place) = before.rsplit_once("<div").unwrap();
    (list, !place.split_once('>').unwrap().0.contains("hidden"))
}

#[test]
fn an_issue_with_answers_offers_them_by_name_and_none_is_chosen() {
    for (language, label, names) in [
        (Language::English, "Answer", ["No answer", "Yes, by law", "No"]),
        (Language::French, "Réponse", ["Aucune réponse", "Oui", "No"]),
        (Language::Arabic, "الإجابة", ["بلا إجابة", "نعم", "No"]),
    ] {
        let (model, _) = review(with_answers());
        let html = drawn_in(language, model);
        let (list, is_shown) = list(&html, label);
        assert!(is_shown, "{html}");
        let options = list.split("</option>").filter_map(|it| it.rsplit_once('>'));
        assert_eq!(options.map(|(_, text)| text).collect::<Vec<_>>(), names);
        assert_eq!(block_shows(&html, label), names[0]);
    }
}

#[test]
fn an_issue_without_answers_offers_none() {
    let (mut model, block) = review(with_answers());
    let is_offered = |model: &Model| list(&drawn(model.clone()), "Answer").1;
    assert!(is_offered(&model));
    put(&mut model, block, "bridges");
    assert!(!is_offered(&model));
    model.apply(Action::Edit(Edit::Issue(block, None)));
    assert!(!is_offered(&model));
    put(&mut model, block, "ports");
    model.apply(Action::Edit(Edit::Make(block, drafts::draft::Part::LeftOut)));
    assert!(!is_offered(&model));
}

#[test]
fn an_answer_is_chosen_undone_and_gone_with_its_issue() {
    let (mut model, block) = review(with_answers());
    let shown = |model: &Model| block_shows(&drawn(model.clone()), "Answer").to_owned();
    give(&mut model, block, "yes");
    assert_eq!(shown(&model), "Yes, by law");
    assert!(drawn(model.clone()).contains("Recommendation · Norms · Ports · Yes, by law"));
    model.apply(Action::Undo);
    assert_eq!(shown(&model), "No answer");
    model.apply(Action::Redo);
    assert_eq!(shown(&model), "Yes, by law");
    put(&mut model, block, "bridges");
    put(&mut model, block, "ports");
    assert_eq!(shown(&model), "No answer");
}

/// The answers by which the page groups what is said on the first issue.
fn groups(model: &Model, base: &Collection) -> Vec<Option<String>> {
    let collection = Indexed::new(model.library.shown(base));
    let (selection, _) = from_query("topic=norms&view=issues", &collection);
    let arranged = by_issue(&collection, &selection).unwrap();
    let section = arranged.sections.iter().find(|it| it.head.key() == "ports").unwrap();
    section.groups.iter().map(|it| it.answer.map(|answer| answer.id.to_string())).collect()
}

#[test]
fn the_page_groups_the_passage_by_the_answer_also_after_a_reload() {
    let base = with_answers();
    let (mut model, block) = review(base.clone());
    model.apply(Action::Accept);
    assert_eq!(groups(&model, &base), [None]);
    give(&mut model, block, "no");
    model.apply(Action::Accept);
    assert_eq!(groups(&model, &base), [Some("no".to_owned())]);
    let changes = model.changes();
    let entries: Vec<String> = changes.entries.into_iter().filter_map(|(_, text)| text).collect();
    let (library, _) = stored::read(&changes.list.unwrap(), &entries).unwrap();
    let mut model = Model::new(base.clone(), library, Vec::new(), ids());
    assert_eq!(groups(&model, &base), [Some("no".to_owned())]);
    let id = model.library.entries[0].id.clone();
    model.apply(Action::Show(View::Review(id)));
    model.apply(Action::OpenBlock(Some(block)));
    assert_eq!(block_shows(&drawn(model), "Answer"), "No");
}

#[test]
fn a_collection_of_the_readers_own_has_the_answers_of_the_topics_it_began_with() {
    let mut model = Model::new(with_answers(), LocalLibrary::default(), Vec::new(), ids());
    model.apply(Action::Make { name: "Bees".to_owned(), with_topics: true });
    model.apply(Action::Show(View::List));
    bring(&mut model, 1, "n.txt", NOTE);
    let draft = model.reviewed().unwrap().draft.clone().unwrap();
    let block = draft.blocks[1].id;
    model.apply(Action::Edit(Edit::Topic(block, Some("norms".into()))));
    put(&mut model, block, "ports");
    give(&mut model, block, "yes");
    model.apply(Action::OpenBlock(Some(block)));
    assert_eq!(block_shows(&drawn(model.clone()), "Answer"), "Yes, by law");
    let labelled = &model.worked_out().unwrap().labelled;
    assert_eq!(labelled.passage(block).unwrap().answer, Some(AnswerId::new("yes")));
}
