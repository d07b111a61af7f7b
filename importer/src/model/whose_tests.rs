//! Whose the documents on the “Your documents” page are: nothing counts as added without a known author, and what is
//! not shown says why.

use drafts::draft::{Edit, Head, HeadFlag, ReviewFlag};
use drafts::library::{Unshown, unshown};
use model::{AuthorKind, Collection};

use super::action::Action;
use super::making::author;
use super::state::Model;
use super::tests::{NOTE, base, bring, desk};
use super::view::View;

const TABLE: &str = "State,Paragraph,Proposal\nNorland,11,States should protect cables.\n\
    Kenya,12,States should report.\nFrance,13,States should train.\nErewhon,14,States should act.\n\
    Korea,15,States should share.\n";

/// What the list says of each: author, what is written.
fn heads(model: &Model) -> Vec<(Option<String>, Option<String>)> {
    let heads = model.library.entries.iter().map(|entry| &entry.draft.as_ref().unwrap().head);
    heads
        .map(|head| {
            let author = head.author.as_ref().map(ToString::to_string);
            (author, head.author_as_written.as_deref().map(str::to_owned))
        })
        .collect()
}

fn show(model: &mut Model, place: usize) {
    let id = model.library.entries[place].id.clone();
    model.apply(Action::Show(View::Review(id)));
}

#[test]
fn a_table_of_states_by_name_is_added_state_by_state_and_nothing_under_another() {
    let mut model = desk();
    bring(&mut model, 1, "compilation.csv", TABLE);
    let written = |name: &str| (None, Some(name.to_owned()));
    assert_eq!(
        heads(&model),
        [
            (Some("NOR".to_owned()), None),
            written("Kenya"),
            written("France"),
            written("Erewhon"),
            written("Korea"),
        ]
    );
    assert_eq!(model.waiting().count(), 1);
    // One press for one of them, one press for all that are named.
    show(&mut model, 1);
    assert_eq!(model.worked_out().unwrap().ready, None);
    let suggested =
        model.reviewed().unwrap().draft.as_ref().unwrap().head.suggested.as_deref().cloned();
    model.apply(Action::Know(suggested.unwrap()));
    assert!(model.worked_out().unwrap().ready.is_some());
    assert_eq!(model.suggested().len(), 1);
    model.apply(Action::KnowSuggested);
    let authors: Vec<Option<String>> =
        heads(&model).into_iter().map(|(author, _)| author).collect();
    let known = |code: &str| Some(code.to_owned());
    assert_eq!(authors, [known("NOR"), known("KEN"), known("FRA"), None, None]);
    model.apply(Action::AcceptAll);
    let shown = model.library.shown(&model.base);
    assert_eq!((shown.faults(), shown.documents.len()), (Vec::new(), 3));
    // The next file knows them.
    bring(&mut model, 2, "more.csv", "State,Proposal\nRépublique française,States should wait.\n");
    assert_eq!(heads(&model).last().unwrap().0, known("FRA"));
}

#[test]
fn an_author_is_used_for_all_documents_with_the_same_name() {
    let mut model = desk();
    for job in 1..=3 {
        bring(&mut model, job, "e.csv", "State,Proposal\nErewhon,States should act.\n");
        model.apply(Action::Show(View::List));
    }
    bring(&mut model, 4, "k.csv", "State,Proposal\nKorea,States should act.\n");
    show(&mut model, 0);
    assert_eq!(model.of_the_same_name(), 0, "nobody is chosen yet");
    model.apply(Action::Know(author("", "Erewhon", AuthorKind::State).unwrap()));
    assert_eq!(model.of_the_same_name(), 2);
    model.apply(Action::UseForAll);
    assert_eq!(model.of_the_same_name(), 0);
    let authors: Vec<bool> = heads(&model).iter().map(|(author, _)| author.is_some()).collect();
    assert_eq!(authors, [true, true, true, false]);
    assert_eq!(model.library.authors.len(), 1);
}

#[test]
fn an_author_that_is_added_is_never_another_one() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    for (name, code) in [
        // Their first eight letters are the same.
        ("Provinces of the North", "PROVINCE"),
        ("Provinces of the South", "PROVINCE2"),
        ("Provinces of the North", "PROVINCE"),
        // The list's, with its code; here another has it.
        ("Norway", "NOR2"),
        ("Kenya", "KEN"),
        ("Эревон", "OWN"),
        ("埃瑞璜", "OWN2"),
        ("Norland", "NOR"),
    ] {
        model.apply(Action::Know(author("", name, AuthorKind::State).unwrap()));
        let head = &model.reviewed().unwrap().draft.as_ref().unwrap().head;
        assert_eq!(head.author.as_ref().unwrap().as_str(), code, "{name}");
    }
    assert_eq!(model.library.shown(&model.base).faults(), []);
}

#[test]
fn nothing_is_put_beside_the_others_under_an_author_or_a_round_that_is_not_known() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    let head = model.reviewed().unwrap().draft.as_ref().unwrap().head.clone();
    for (author, round) in [("XXX", "first"), ("NOR", "tenth")] {
        let head = Head { author: Some(author.into()), round: Some(round.into()), ..head.clone() };
        model.apply(Action::Edit(Edit::Head(head)));
        assert_eq!(model.worked_out().unwrap().ready, None);
        assert_eq!(model.waiting().count(), 0);
        model.apply(Action::Accept);
        model.apply(Action::AcceptAll);
        assert_eq!(model.reviewed().unwrap().document, None);
    }
    let review_flags =
        model.reviewed().unwrap().draft.as_ref().unwrap().head_flags(model.base_collection());
    assert!(review_flags.contains(&HeadFlag::NoRound), "{review_flags:?}");
    assert_eq!(model.without_round(), 1);
    model.apply(Action::RoundOfAll("tenth".into()));
    assert_eq!(model.without_round(), 1, "a round that is not there is not chosen");
}

#[test]
fn what_is_on_the_shelf_and_not_shown_says_why() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    let block = model.reviewed().unwrap().draft.as_ref().unwrap().blocks[1].id;
    model.apply(Action::Edit(Edit::Topic(block, Some("norms".into()))));
    model.apply(Action::Accept);
    let document = model.library.entries[0].document.clone().unwrap();
    let library = model.library.clone();
    let lost = |change: fn(&mut Collection)| {
        let mut other = base();
        change(&mut other);
        let shown = library.shown(&other);
        assert_eq!(shown.faults(), [], "what is shown keeps the rules");
        (unshown(&document, &other), shown.documents.len())
    };
    assert_eq!(lost(|_| ()), (None, 1));
    assert_eq!(lost(|it| it.authors.clear()), (Some(Unshown::Author), 0));
    assert_eq!(lost(|it| it.rounds[0].id = "second".into()), (Some(Unshown::Round), 0));
    assert_eq!(
        lost(|it| {
            it.topics.clear();
            it.first_topic = None;
        }),
        (Some(Unshown::Topics), 1)
    );
    // Whoever comes back is shown again.
    let mut other = base();
    other.authors.clear();
    let mut model = Model::new(other, library, Vec::new(), super::tests::ids());
    show(&mut model, 0);
    model.apply(Action::Know(author("NOR", "Norland", AuthorKind::State).unwrap()));
    assert_eq!(model.library.shown(&model.base).documents.len(), 1);
}

#[test]
fn a_topic_that_is_not_there_counts_as_not_chosen() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    let block = model.reviewed().unwrap().draft.as_ref().unwrap().blocks[1].id;
    model.apply(Action::Edit(Edit::Topic(block, Some("gone".into()))));
    let out = model.worked_out().unwrap();
    assert!(out.review_flags.contains(&(block, ReviewFlag::NoTopic)), "{:?}", out.review_flags);
    let passages = &out.ready.as_ref().unwrap().passages;
    assert!(passages.iter().all(|passage| passage.topic.is_none()), "{passages:?}");
}
