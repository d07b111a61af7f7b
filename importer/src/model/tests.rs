//! What happens on the “Your documents” page, without a browser.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};

use drafts::draft::{Edit, Head};
use drafts::ids::Ids;
use drafts::library::LocalLibrary;
use extract::Incoming;
use model::{AuthorKind, Collection, DocumentId, Issue, Process, Topic};
use test_support::pieces::{english, issue, round, topic};

use super::action::Action;
use super::change::Change;
use super::making::author;
use super::state::Model;
use super::view::View;
use crate::failure::Failure;
use crate::read::import;

pub(crate) fn base() -> Collection {
    let explanation = english("How are ports protected?");
    let ports = Issue { explanation, ..issue("ports", "Ports") };
    Collection {
        process: Process { id: "test".into(), name: english("Test"), ..Process::default() },
        rounds: vec![round("first", "First")],
        topics: vec![Topic { issues: vec![ports], ..topic("norms", "Norms") }],
        first_topic: Some("norms".into()),
        authors: vec![author("NOR", "Norland", AuthorKind::State).unwrap()],
        ..Collection::default()
    }
}

/// A source of names; each that a test asks for gives others.
pub(crate) fn ids() -> Ids {
    static SEED: AtomicU64 = AtomicU64::new(0);
    Ids::of_seed(SEED.fetch_add(1, Ordering::Relaxed))
}

pub(crate) fn desk() -> Model {
    Model::new(base(), LocalLibrary::default(), Vec::new(), ids())
}

/// Brings a file the whole way.
pub(crate) fn bring(model: &mut Model, job: u32, name: &str, text: &str) {
    bring_bytes(model, job, name, text.as_bytes());
}

/// Brings bytes the whole way.
pub(crate) fn bring_bytes(model: &mut Model, job: u32, name: &str, bytes: &[u8]) {
    model.apply(Action::Begins(job, name.to_owned()));
    let incoming = Incoming { name, bytes, password: None };
    match import(&incoming, false, &model.base_without_documents(), &mut |_| ()) {
        Ok(result) => model.apply(Action::Imported(job, result)),
        Err(fault) => model.apply(Action::Fails(job, Failure::Fault(fault))),
    };
}

pub(crate) const NOTE: &str =
    "Norland: comments\n\n1. States should protect ports.\n\n2. Norland thanks the Chair.\n";

#[test]
fn a_file_that_comes_is_on_screen_to_be_checked() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    assert!(model.jobs.is_empty());
    let entry = model.reviewed().unwrap();
    assert_eq!(entry.document, None);
    let head = &entry.draft.as_ref().unwrap().head;
    assert_eq!(head.author.as_ref().unwrap().as_str(), "NOR");
    assert_eq!(head.round.as_ref().unwrap().as_str(), "first");
    assert!(!head.is_confirmed);
}

#[test]
fn a_file_that_was_given_up_does_not_come_any_more() {
    let mut model = desk();
    model.apply(Action::Begins(1, "n.txt".to_owned()));
    model.apply(Action::Dismiss(1));
    let incoming = Incoming { name: "n.txt", bytes: NOTE.as_bytes(), password: None };
    let late = import(&incoming, false, &base(), &mut |_| ()).unwrap();
    model.apply(Action::Imported(1, late));
    assert!(model.is_stored());
    assert!(model.library.is_empty());
}

#[test]
fn several_files_at_once_come_to_the_list() {
    let mut model = desk();
    for job in 1..=3 {
        model.apply(Action::Begins(job, format!("{job}.txt")));
    }
    for job in 1..=3 {
        let name = format!("{job}.txt");
        let incoming = Incoming { name: &name, bytes: NOTE.as_bytes(), password: None };
        let result = import(&incoming, false, &base(), &mut |_| ()).unwrap();
        model.apply(Action::Imported(job, result));
    }
    assert_eq!((model.library.entries.len(), &model.view), (3, &View::List));
    let ids = model.library.entries.iter().map(|entry| &entry.id);
    assert_eq!(ids.collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn what_was_checked_stands_in_the_collection_until_it_is_taken_off() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    assert!(model.library.shown(&model.base).documents.is_empty());
    model.apply(Action::Accept);
    let shown = model.library.shown(&model.base);
    assert_eq!(shown.faults(), []);
    assert_eq!(shown.documents.len(), 1);
    let id = shown.documents[0].id.clone();
    model.apply(Action::Remove(id));
    assert!(model.library.is_empty());
}

#[test]
fn corrections_are_undone_and_done_again() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    let before = model.reviewed().unwrap().draft.clone().unwrap();
    let head = Head { title: "Another".to_owned(), ..before.head.clone() };
    model.apply(Action::Edit(Edit::Head(head)));
    assert_eq!(model.steps(), (true, false));
    model.apply(Action::Undo);
    assert_eq!(model.reviewed().unwrap().draft.as_ref(), Some(&before));
    assert_eq!(model.steps(), (false, true));
    model.apply(Action::Redo);
    assert_eq!(model.reviewed().unwrap().title(), "Another");
}

#[test]
fn an_author_that_nobody_knows_can_be_added() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    model.apply(Action::Know(author("", "Isle of Man", AuthorKind::Observer).unwrap()));
    let head = &model.reviewed().unwrap().draft.as_ref().unwrap().head;
    assert_eq!(head.author.as_ref().unwrap().as_str(), "ISLEOFMA");
    model.apply(Action::Accept);
    assert_eq!(model.library.shown(&model.base).faults(), []);
}

#[test]
fn a_saved_collection_comes_back_and_another_one_asks_first() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    model.apply(Action::Accept);
    let saved = drafts::saved::collection_json(&model.library.whole(&model.base));
    let mut empty = desk();
    bring(&mut empty, 1, "collection.json", &saved);
    assert_eq!(empty.library.shown(&empty.base), model.library.shown(&model.base));
    // The same once more adds nothing.
    bring(&mut empty, 2, "collection.json", &saved);
    assert_eq!(empty.library.entries.len(), 1, "{:?}", empty.jobs);

    let mut other = base();
    other.process.id = "another".to_owned();
    bring(&mut model, 2, "collection.json", &drafts::saved::collection_json(&other));
    assert!(model.offered.is_some());
    assert_eq!(model.library.entries.len(), 1, "nothing is lost before the reader agrees");
    model.apply(Action::LeaveOffered);
    assert_eq!((model.offered.is_some(), model.library.entries.len()), (false, 1));
}

#[test]
fn a_collection_of_the_readers_own_keeps_the_rules_of_collections() {
    let mut model = desk();
    model.apply(Action::Make { name: "Bees".to_owned(), with_topics: false });
    assert_eq!(model.view, View::Making);
    for change in [
        Change::AddTopic("Hives".to_owned()),
        Change::AddTopic("Honey".to_owned()),
        Change::AddIssue(0, "Winter feeding".to_owned()),
        Change::TopicTerms(0, "hive*, bees".to_owned()),
        Change::AddAuthor(author("", "Arle", AuthorKind::Group).unwrap()),
    ] {
        model.apply(Action::Change(change));
    }
    let made = model.library.made.clone().unwrap();
    assert_eq!(made.faults(), []);
    let ids: Vec<&str> = made.topics.iter().map(|topic| topic.id.as_str()).collect();
    assert_eq!(ids, ["hives", "honey"]);
    model.apply(Action::Show(View::List));
    bring(&mut model, 1, "arle.txt", "Arle: answer\n\nHives\n\n1. Hives should be counted.\n");
    model.apply(Action::Accept);
    let shown = model.library.shown(&model.base);
    assert_eq!(shown.faults(), []);
    assert_eq!(shown.documents[0].passages[0].topic.as_ref().unwrap().as_str(), "hives");
    // What is in use is not taken out.
    model.apply(Action::Change(Change::AddRound("Second".to_owned())));
    for change in [Change::DropTopic(0), Change::DropAuthor(0), Change::DropRound(0)] {
        let before = model.library.made.clone();
        model.apply(Action::Change(change));
        assert_eq!(model.library.made, before);
    }
    model.apply(Action::Change(Change::DropTopic(1)));
    assert_eq!(model.library.made.as_ref().unwrap().topics.len(), 1);
}

#[test]
fn no_name_gives_an_id_that_is_refused_and_one_of_an_older_release_is_mended() {
    let mut model = desk();
    model.apply(Action::Make { name: "All".to_owned(), with_topics: false });
    for name in ["All", "ALL", "Opening", "speaking", "  ", "Tous", "الكل"] {
        for change in [
            Change::AddRound(name.to_owned()),
            Change::AddTopic(name.to_owned()),
            Change::AddIssue(0, name.to_owned()),
            Change::AddAuthor(
                author("", name, AuthorKind::Group)
                    .unwrap_or_else(|| author("all", "Everybody", AuthorKind::Observer).unwrap()),
            ),
        ] {
            model.apply(Action::Change(change));
        }
    }
    let made = model.library.made.clone().unwrap();
    assert_eq!(made.faults(), []);
    let rounds = made.rounds.iter().map(|it| it.id.as_str());
    let topics = made.topics.iter().map(|it| it.id.as_str());
    let issues = made.topics[0].issues.iter().map(|it| it.id.as_str());
    let authors = made.authors.iter().map(|it| it.code.as_str());
    let mut ids = rounds.chain(topics).chain(issues).chain(authors);
    assert!(ids.all(|id| !model::is_reserved(id)), "{made:?}");

    // As an older release kept it, with a document of that round.
    bring(&mut model, 1, "tous.txt", "Tous: answer\n\n1. Hives should be counted.\n");
    let round = made.rounds[1].id.clone();
    let entry = &mut model.library.entries[0];
    entry.draft.as_mut().unwrap().head.round = Some("all".into());
    entry.draft.as_mut().unwrap().head.author = Some(made.authors[0].code.clone());
    model.library.made.as_mut().unwrap().rounds[1].id = "all".into();
    let mut device = Device::default();
    model.not_stored();
    device.keep(&mut model);
    let mut opened = device.open();
    assert!(!opened.is_stored());
    device.keep(&mut opened);
    let again = device.open();
    assert!(again.is_stored());
    for model in [&opened, &again] {
        assert_eq!(model.library.made.as_ref().unwrap().faults(), []);
        let head = &model.library.entries[0].draft.as_ref().unwrap().head;
        assert_eq!(head.round.as_ref(), Some(&round));
    }
    // The same as a file: nothing is refused.
    let saved = drafts::saved::everything_json(&model.library, &model.base);
    let (collection, drafts) = drafts::saved::read_everything_json(&saved).unwrap();
    assert_eq!(collection.rounds[1].id, round);
    let head = &drafts.entries[0].draft.as_ref().unwrap().head;
    assert_eq!(head.round.as_ref(), Some(&round));
}

/// What the device holds after the changes were kept there.
#[derive(Default)]
struct Device {
    list: Option<String>,
    entries: std::collections::BTreeMap<DocumentId, String>,
    shown: Option<Vec<u8>>,
    written: usize,
}

impl Device {
    fn keep(&mut self, model: &mut Model) {
        self.keep_part(model);
        assert!(model.is_stored());
    }

    fn keep_part(&mut self, model: &mut Model) {
        let changes = model.changes();
        self.written = changes.entries.len();
        self.list = changes.list.or(self.list.take());
        self.shown = changes.shown.or(self.shown.take());
        for (id, text) in changes.entries {
            match text {
                Some(text) => self.entries.insert(id, text),
                None => self.entries.remove(&id),
            };
        }
    }

    fn open(&self) -> Model {
        let entries: Vec<String> = self.entries.values().cloned().collect();
        let (library, unread) =
            drafts::stored::read(self.list.as_ref().unwrap(), &entries).unwrap();
        Model::new(base(), library, unread, ids())
    }
}

#[test]
fn what_is_on_the_desk_is_kept_in_parts_and_comes_back() {
    let (mut model, mut device) = (desk(), Device::default());
    assert!(model.is_stored());
    for job in 1..=3 {
        bring(&mut model, job, &format!("{job}.txt"), NOTE);
        model.apply(Action::Show(View::List));
    }
    model.apply(Action::Know(author("", "Isle of Man", AuthorKind::Observer).unwrap()));
    device.keep(&mut model);
    assert_eq!((device.written, &device.open().library), (3, &model.library));
    // A correction of one has one written, and nothing else.
    let second = model.library.entries[1].id.clone();
    model.apply(Action::Show(View::Review(second.clone())));
    let block = model.reviewed().unwrap().draft.as_ref().unwrap().blocks[1].id;
    model.apply(Action::Edit(Edit::Label(block, "7".to_owned())));
    let changes = model.changes();
    assert_eq!((changes.entries.len(), changes.list, changes.shown), (1, None, None));
    model.not_stored();
    device.keep(&mut model);
    assert_eq!(device.open().library, model.library);
    // An edit that changes nothing has nothing written.
    model.apply(Action::Edit(Edit::Label(block, "7".to_owned())));
    assert!(model.is_stored());
    model.apply(Action::Accept);
    device.keep(&mut model);
    let shown = Collection::decode(device.shown.as_ref().unwrap()).unwrap();
    assert_eq!((shown.documents.len(), shown.documents[0].id.clone()), (1, second.clone()));
    model.apply(Action::Remove(second));
    device.keep(&mut model);
    assert_eq!((device.entries.len(), &device.open().library), (2, &model.library));
    let shown = Collection::decode(device.shown.as_ref().unwrap()).unwrap();
    assert_eq!(shown.documents, []);
}

#[test]
fn the_page_is_given_what_it_does_not_show_yet() {
    let mut model = desk();
    assert_eq!(model.take_to_show(), None);
    bring(&mut model, 1, "n.txt", NOTE);
    assert_eq!(model.take_to_show(), None, "a draft stands nowhere");
    model.apply(Action::Accept);
    assert!(model.take_to_show().is_some());
    assert_eq!(model.take_to_show(), None);
    model.apply(Action::Accept);
    assert_eq!(model.take_to_show(), None, "the same once more changes nothing");
    model.apply(Action::Clear);
    let shown = Collection::decode(&model.take_to_show().unwrap()).unwrap();
    assert_eq!(shown, base());
}

#[test]
fn all_that_are_whole_are_put_beside_the_others_at_once() {
    let mut two_rounds = base();
    let second = round("second", "Second");
    two_rounds.rounds.push(second);
    let mut model = Model::new(two_rounds, LocalLibrary::default(), Vec::new(), ids());
    for job in 1..=3 {
        model.apply(Action::Begins(job, format!("{job}.txt")));
    }
    for (job, text) in [(1, NOTE), (2, NOTE), (3, "1. Nobody says who wrote this.\n")] {
        let name = format!("{job}.txt");
        let incoming = Incoming { name: &name, bytes: text.as_bytes(), password: None };
        let result =
            import(&incoming, false, &model.base_without_documents(), &mut |_| ()).unwrap();
        model.apply(Action::Imported(job, result));
    }
    assert_eq!((model.without_round(), model.waiting().count()), (3, 0));
    model.apply(Action::RoundOfAll("second".into()));
    // The third has no author.
    assert_eq!((model.without_round(), model.waiting().count()), (0, 2));
    model.apply(Action::AcceptAll);
    let shown = model.library.shown(&model.base);
    assert_eq!((shown.faults(), shown.documents.len()), (Vec::new(), 2));
    assert_eq!(model.waiting().count(), 0);
}

#[test]
fn a_long_document_is_drawn_part_by_part() {
    let mut model = desk();
    let text: String =
        (1..=80).map(|it| format!("{it}. States should protect ports.\n\n")).collect();
    bring(&mut model, 1, "n.txt", &text);
    let drawn = |model: &Model| model.worked_out().unwrap().drawn;
    let first = drawn(&model);
    assert!(first < 80 && model.has_more_to_draw());
    model.apply(Action::DrawMore);
    assert!(drawn(&model) > first);
    // A block that is led to is drawn at once, and what is drawn stays.
    let last = model.reviewed().unwrap().draft.as_ref().unwrap().blocks.last().unwrap().id;
    model.apply(Action::OpenBlock(Some(last)));
    assert!(!model.has_more_to_draw());
    model.apply(Action::Edit(Edit::MarkReviewed(last)));
    assert!(!model.has_more_to_draw());
}

#[test]
fn what_was_forgotten_can_be_brought_back_until_something_new_comes() {
    let (mut model, mut device) = (desk(), Device::default());
    bring(&mut model, 1, "n.txt", NOTE);
    model.apply(Action::Accept);
    let before = model.library.clone();
    model.apply(Action::Clear);
    assert!(model.library.is_empty() && model.is_stored() && model.has_forgotten());
    model.apply(Action::BringBack);
    assert_eq!(model.library, before);
    device.keep(&mut model);
    assert_eq!(device.open().library, before);
    model.apply(Action::Clear);
    bring(&mut model, 2, "m.txt", "1. Another one.\n");
    model.apply(Action::BringBack);
    let files = model.library.entries.iter().filter_map(|entry| entry.draft.as_ref());
    let files: Vec<&str> = files.map(|draft| draft.file.as_str()).collect();
    assert_eq!(files, ["m.txt"], "what is new is not lost");
}

#[test]
fn many_documents_are_kept_part_by_part() {
    let (mut model, mut device) = (desk(), Device::default());
    for job in 1..=20 {
        model.apply(Action::Begins(job, format!("{job}.txt")));
    }
    let incoming = Incoming { name: "n.txt", bytes: NOTE.as_bytes(), password: None };
    for job in 1..=20 {
        let result =
            import(&incoming, false, &model.base_without_documents(), &mut |_| ()).unwrap();
        model.apply(Action::Imported(job, result));
    }
    model.apply(Action::AcceptAll);
    let mut parts = 0;
    while !model.is_stored() {
        assert_eq!(device.shown, None, "what the page shows comes last");
        device.keep_part(&mut model);
        parts += 1;
    }
    assert_eq!((parts, device.open().library), (3, model.library));
    assert!(device.shown.is_some());
}

#[test]
fn a_reading_counts_as_checked_once_the_reader_says_so() {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    model.apply(Action::Accept);
    let shown = |model: &Model| model.library.shown(&model.base).documents[0].unchecked;
    let id = model.reviewed().unwrap().id.clone();
    assert!(shown(&model) && !model.library.entry(&id).unwrap().is_checked());
    let head = model.reviewed().unwrap().draft.as_ref().unwrap().head.clone();
    model.apply(Action::Edit(Edit::Head(Head { is_checked: true, ..head })));
    model.apply(Action::Accept);
    assert!(!shown(&model) && model.library.entry(&id).unwrap().is_checked());
    // A later correction of the words leaves it as it is.
    let block = model.reviewed().unwrap().draft.as_ref().unwrap().blocks.last().unwrap().id;
    model.apply(Action::Edit(Edit::Label(block, "9".to_owned())));
    model.apply(Action::Accept);
    assert!(!shown(&model));
}

#[test]
fn a_document_in_the_projects_own_form_is_checked_unless_its_file_says_otherwise() {
    for (line, unchecked) in [("", false), ("checked: yes\n", false), ("checked: no\n", true)] {
        let mut model = desk();
        let text = format!(
            "---\nauthor: NOR\nround: first\nform: verbatim\nextent: whole\n{line}language: en\n\
             title: Comments\ndate: 2020\n---\n\n[1]\ntopic: norms\n\nStates should protect ports.\n"
        );
        bring(&mut model, 1, "n.md", &text);
        let shown = model.library.shown(&model.base);
        assert_eq!(shown.documents.len(), 1, "{:?}", model.jobs);
        assert_eq!(shown.documents[0].unchecked, unchecked, "{line}");
    }
}
