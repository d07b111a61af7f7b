//! What was saved from the “Your documents” page and is brought to it again: a data folder, packed or not, and a saved
//! page.

use std::io::Write;
use std::rc::Rc;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use drafts::draft::Edit;
use drafts::library::LocalLibrary;
use drafts::saved::Notice;
use model::{AuthorKind, Collection};

use super::action::Action;
use super::change::Change;
use super::job::State;
use super::making::author;
use super::state::Model;
use super::tests::{NOTE, base, bring, bring_bytes, desk};
use super::view::View;

/// A desk with a document that stands beside the others.
pub(super) fn with_a_document() -> Model {
    let mut model = desk();
    bring(&mut model, 1, "n.txt", NOTE);
    model.apply(Action::Accept);
    assert_eq!(model.library.shown(&model.base).documents.len(), 1);
    model
}

/// A desk with a collection of the reader's own, and a document in it.
fn with_another_process() -> Model {
    let mut model = desk();
    model.apply(Action::Make { name: "Bees".to_owned(), with_topics: false });
    for change in [
        Change::AddTopic("Hives".to_owned()),
        Change::AddAuthor(author("", "Arle", AuthorKind::Group).unwrap()),
    ] {
        model.apply(Action::Change(change));
    }
    model.apply(Action::Show(View::List));
    bring(&mut model, 1, "arle.txt", "Arle: answer\n\nHives\n\n1. Hives should be counted.\n");
    model.apply(Action::Accept);
    model
}

pub(super) fn files_of(model: &Model) -> Vec<drafts::saved::File> {
    drafts::saved::data_folder(&model.library, &model.base)
}

/// A desk with two documents under review: one without an author, one in the comparison with corrections.
fn with_reviews(mut model: Model) -> Model {
    bring(&mut model, 7, "m.txt", "Comments\n\n1. Ports should be safe.\n\n2. Page 3 of 4\n");
    model.apply(Action::Show(View::List));
    let first = model.library.entries[0].clone();
    model.apply(Action::Show(View::Review(first.id)));
    let blocks = first.draft.unwrap().blocks;
    let passage = blocks.iter().find(|block| block.part == drafts::draft::Part::Passage).unwrap();
    model.apply(Action::Edit(Edit::MarkReviewed(passage.id)));
    model.apply(Action::Edit(Edit::Label(passage.id, "7 bis".to_owned())));
    let last = blocks.last().unwrap();
    model.apply(Action::Edit(Edit::Make(last.id, drafts::draft::Part::LeftOut)));
    model.apply(Action::Know(author("", "Newly come", AuthorKind::Observer).unwrap()));
    model.apply(Action::Show(View::List));
    model
}

#[test]
fn everything_on_the_desk_comes_back_as_it_was() {
    for model in [desk(), with_a_document(), with_another_process()] {
        let model = if model.library.is_empty() { model } else { with_reviews(model) };
        let model = if model.library.is_empty() {
            let mut model = model;
            // Nothing of it stands beside the others yet.
            bring(&mut model, 1, "a.txt", "Comments\n\n1. Ports should be safe.\n");
            bring(&mut model, 2, "b.txt", "Remarks\n\n1. Cables should be safe.\n");
            assert!(model.library.entries.iter().all(|entry| entry.document.is_none()));
            model
        } else {
            model
        };
        assert_eq!(model.library.entries.len(), 2);
        let json = drafts::saved::everything_json(&model.library, &model.base).into_bytes();
        for (name, bytes) in
            [("collection.json", json), ("data.zip", drafts::saved::zip(&files_of(&model)))]
        {
            let mut empty = desk();
            for job in 1..3 {
                // The same once more adds nothing.
                bring_bytes(&mut empty, job, name, &bytes);
                assert!(empty.jobs.is_empty(), "{name}: {:?}", empty.jobs);
                assert_eq!(empty.library, model.library, "{name}");
            }
        }
        let mut empty = desk();
        for (job, file) in (1..).zip(files_of(&model)) {
            bring(&mut empty, job, &file.name, &file.text);
        }
        empty.library.entries.sort_by(|a, b| a.id.cmp(&b.id));
        let mut expected = model.library.entries.clone();
        expected.sort_by(|a, b| a.id.cmp(&b.id));
        assert_eq!(empty.library.entries, expected, "{:?}", empty.jobs);
    }
}

#[test]
fn drafts_beside_another_document_of_their_name_lose_nothing() {
    let mut other = with_a_document();
    let model = with_reviews(other.clone());
    // As another window or device would name what comes.
    other.ids = super::tests::ids();
    let json = drafts::saved::everything_json(&model.library, &model.base);
    let before = other.library.entries.clone();
    let id = before[0].id.clone();
    other.apply(Action::Show(View::Review(id)));
    let block = before[0].draft.as_ref().unwrap().blocks[1].id;
    other.apply(Action::Edit(Edit::Label(block, "99".to_owned())));
    let mine = other.library.entries[0].clone();
    bring(&mut other, 3, "collection.json", &json);
    assert_eq!(other.library.entries.len(), 3);
    let notices: Vec<&Notice> = other.jobs.iter().flat_map(|job| &job.notices).collect();
    assert!(matches!(notices.as_slice(), [Notice::BothKept(_)]), "{notices:?}");
    assert_eq!(other.library.entries[0], mine);
    bring(&mut other, 4, "collection.json", &json);
    assert_eq!(other.library.entries.len(), 3, "the same once more adds nothing");
}

#[test]
fn drafts_that_cannot_be_read_are_refused_with_their_place() {
    let model = with_a_document();
    let whole: serde_json::Value =
        serde_json::from_str(&drafts::saved::everything_json(&model.library, &model.base)).unwrap();
    for (place, value, why) in [
        ("/drafts/version", serde_json::json!(0), "drafts.version: found 0; expected 1"),
        ("/drafts/entries/0/draft", serde_json::json!(5), "drafts.entries[0]"),
        (
            "/drafts/entries/0/draft/blocks/1/styles",
            serde_json::json!([{ "span": { "start": 0, "end": 99_999 }, "style": "struck" }]),
            "expected stretches of its text",
        ),
    ] {
        let mut broken = whole.clone();
        *broken.pointer_mut(place).unwrap() = value;
        let mut empty = desk();
        bring(&mut empty, 1, "collection.json", &broken.to_string());
        let reported = reported(&empty);
        assert!(reported.contains(why), "{reported}");
        assert!(empty.library.is_empty());
    }
}

#[test]
fn names_of_any_signs_from_outside_are_in_no_address_and_refuse_nothing() {
    let model = with_a_document();
    let id = model.library.entries[0].id.as_str();
    let json = drafts::saved::everything_json(&model.library, &model.base);
    let files = files_of(&model);
    let document = files.iter().find(|file| file.name.ends_with(".md")).unwrap();
    let whole = model.library.shown(&model.base);
    let mut odd = whole.clone();
    odd.documents[0].id = "..\\Startup/secret plan.bat".into();
    for (name, bytes) in [
        ("collection.json", json.replace(id, "../secret plan").into_bytes()),
        ("collection.json", json.replace(id, "nor-secret-plan").into_bytes()),
        ("saved.html", page(&odd.encode()).into_bytes()),
        ("Secret plan (final).md", document.text.clone().into_bytes()),
        (
            "data.zip",
            drafts::saved::zip(&[drafts::saved::File {
                name: "documents/Secret_Plan.md".to_owned(),
                text: document.text.clone(),
            }]),
        ),
    ] {
        let mut empty = desk();
        for job in 1..3 {
            bring_bytes(&mut empty, job, name, &bytes);
            assert!(empty.jobs.is_empty(), "{name}: {:?}", empty.jobs);
            assert_eq!(empty.library.entries.len(), 1, "{name}: the same once more adds nothing");
        }
        let shown = empty.library.shown(&empty.base);
        assert_eq!(shown.documents[0].id, empty.library.entries[0].id);
        assert!(
            drafts::ids::says_nothing(&shown.documents[0].id),
            "{name}: {}",
            shown.documents[0].id
        );
        assert_eq!(shown.documents[0].passages, whole.documents[0].passages, "{name}");
    }
}

#[test]
fn what_an_older_release_kept_under_telling_names_is_kept_anew_under_others() {
    let mut library = with_a_document().library;
    let entry = &mut library.entries[0];
    entry.id = "nor-secret-plan".into();
    entry.document.as_mut().unwrap().id = "nor-secret-plan".into();
    let list = drafts::stored::List::of(&library, &[]).text();
    // As it was kept before there was such a field.
    let stored = drafts::stored::entry_text(&library.entries[0]).replace("\"outside\":null,", "");
    let (library, unread) = drafts::stored::read(&list, &[stored]).unwrap();
    let mut model = Model::new(base(), library, unread, super::tests::ids());
    let changes = model.changes();
    let now = model.library.entries[0].id.clone();
    assert!(drafts::ids::says_nothing(&now), "{now}");
    let gone = changes.entries.iter().filter(|(_, text)| text.is_none());
    assert_eq!(gone.map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["nor-secret-plan"]);
    assert!(changes.entries.iter().any(|(id, text)| *id == now && text.is_some()));
    assert!(changes.list.unwrap().contains(now.as_str()));
    let shown = Collection::decode(&changes.shown.unwrap()).unwrap();
    assert_eq!(shown.documents[0].id, now);
}

#[test]
fn a_document_that_came_with_a_name_is_saved_as_a_file_of_that_name() {
    let files = files_of(&with_a_document());
    let text = &files.iter().find(|file| file.name.ends_with(".md")).unwrap().text;
    let mut model = desk();
    bring(&mut model, 1, "nor-first.md", text);
    let names: Vec<String> = files_of(&model).into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["documents/nor-first.md", "drafts/nor-first.json"]);
    // Another version of it is known by that name.
    bring(&mut model, 2, "nor-first.md", &text.replace("protect ports", "protect harbours"));
    assert_eq!(model.library.entries.len(), 2);
    let notices: Vec<&Notice> = model.jobs.iter().flat_map(|job| &job.notices).collect();
    assert!(matches!(notices.as_slice(), [Notice::BothKept(_)]), "{notices:?}");
    let saved = drafts::saved::zip(&files_of(&model));
    let mut empty = desk();
    bring_bytes(&mut empty, 1, "data.zip", &saved);
    assert_eq!((&empty.library, empty.jobs.len()), (&model.library, 0));
}

#[test]
fn a_document_that_is_opened_again_can_be_corrected() {
    let model = with_a_document();
    let mut whole = model.library.whole(&model.base);
    whole.documents[0].passages[0].label = "note *".to_owned();
    whole.documents[0].passages[0].key = "note *".to_owned();
    let mut empty = desk();
    bring(&mut empty, 1, "collection.json", &drafts::saved::collection_json(&whole));
    assert!(empty.jobs.is_empty(), "{:?}", empty.jobs);
    let entry = empty.library.entries[0].clone();
    assert_eq!(entry.document.unwrap().passages[0].key, "note-star");
    empty.apply(Action::Show(View::Review(entry.id.clone())));
    let block = entry.draft.unwrap().blocks.last().unwrap().id;
    empty.apply(Action::Edit(Edit::Label(block, "12".to_owned())));
    empty.apply(Action::Accept);
    let document = empty.library.entry(&entry.id).unwrap().document.clone().unwrap();
    assert_eq!(document.passages.last().unwrap().label, "12");
    assert_eq!(empty.library.shown(&empty.base).faults(), []);
}

#[test]
fn a_saved_data_folder_comes_back() {
    for model in [with_a_document(), with_another_process()] {
        let saved = drafts::saved::zip(&files_of(&model));
        let mut empty = desk();
        bring_bytes(&mut empty, 1, "data.zip", &saved);
        assert!(empty.jobs.is_empty(), "{:?}", empty.jobs);
        assert_eq!(empty.library.shown(&empty.base), model.library.shown(&model.base));
        // The same once more adds nothing.
        bring_bytes(&mut empty, 2, "data.zip", &saved);
        assert_eq!((empty.library.entries.len(), empty.jobs.len()), (1, 0));
    }
}

#[test]
fn a_data_folder_of_another_process_asks_first() {
    let saved = drafts::saved::zip(&files_of(&with_another_process()));
    let mut model = with_a_document();
    let before = model.library.clone();
    bring_bytes(&mut model, 2, "data.zip", &saved);
    assert_eq!(model.library, before, "nothing is lost before the reader agrees");
    model.apply(Action::TakeOffered);
    assert_eq!(model.library.made.as_ref().unwrap().process.id, "own-bees");
    assert_eq!(model.library.entries.len(), 1);
}

#[test]
fn a_data_folder_with_faults_changes_nothing_and_tells_them_all() {
    let broken = [("a.md", "XXX"), ("b.md", "YYY")].map(|(name, author)| drafts::saved::File {
        name: format!("documents/{name}"),
        text: format!("---\nauthor: {author}\nround: first\n---\n\n[1]\n\nWords.\n"),
    });
    let mut files = files_of(&with_a_document());
    files.extend(broken);
    let mut model = with_a_document();
    let before = model.library.clone();
    bring_bytes(&mut model, 2, "data.zip", &drafts::saved::zip(&files));
    assert_eq!(model.library, before);
    let reported = reported(&model);
    assert!(reported.contains("documents/a.md:2: found the author “XXX”"), "{reported}");
    assert!(reported.contains("documents/b.md:2: found the author “YYY”"), "{reported}");
}

#[test]
fn a_data_folder_that_is_not_packed_comes_back_in_any_order() {
    let model = with_another_process();
    let mut files = files_of(&model);
    assert_eq!(files[0].name, "collection.toml");
    for _ in 0..2 {
        let mut empty = desk();
        for (job, file) in (1..).zip(&files) {
            bring(&mut empty, job, &format!("data/{}", file.name), &file.text);
        }
        assert!(empty.jobs.is_empty(), "{:?}", empty.jobs);
        assert_eq!(empty.library.shown(&empty.base).documents.len(), 1);
        assert_eq!(empty.library.made, model.library.made);
        files.reverse();
    }
    // Where something lies on the “Your documents” page, they wait for the reader's word.
    let mut full = with_a_document();
    for (job, file) in (2..).zip(&files) {
        bring(&mut full, job, &file.name, &file.text);
    }
    // The document waits, and so does how its review stands.
    assert_eq!((full.library.entries.len(), full.jobs.len(), full.offered.is_some()), (1, 2, true));
    full.apply(Action::TakeOffered);
    assert_eq!((full.library.entries.len(), full.jobs.len()), (1, 0), "{:?}", full.jobs);
    assert_eq!(full.library.made, model.library.made);
}

#[test]
fn the_products_own_data_brings_nothing_that_is_there_already() {
    let mut model = with_a_document();
    // As if the product had held it from the beginning.
    let mut held = Collection { process: base().process, ..model.library.shown(&model.base) };
    held.documents[0].loaded = false;
    model.base = Rc::new(held.clone());
    let files = files_of(&model);
    let mut empty = Model::new(held, LocalLibrary::default(), Vec::new(), super::tests::ids());
    bring_bytes(&mut empty, 1, "data.zip", &drafts::saved::zip(&files));
    assert!(empty.library.is_empty() && empty.jobs.is_empty(), "{:?}", empty.library);
}

/// What is reported of the first file that could not be read.
fn reported(model: &Model) -> String {
    let State::Failed(failure) = &model.jobs[0].state else { panic!("{:?}", model.jobs) };
    let said = crate::messages::failures::failure(query::selection::Language::English, failure);
    format!("{said} {}", failure.detail())
}

/// A page as the program saves it, with that in it.
pub(super) fn page(held: &[u8]) -> String {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packer.write_all(held).unwrap();
    let letters = BASE64_STANDARD.encode(packer.finish().unwrap());
    format!(
        "<!doctype html><html><body><div id=\"side-by-state\"></div><script type=\"application/octet-stream;base64\" id=\"collection\">{letters}</script></body></html>"
    )
}

#[test]
fn a_saved_page_brings_the_readers_own_documents() {
    let model = with_a_document();
    let shown = model.library.shown(&model.base);
    let mut empty = desk();
    bring(&mut empty, 1, "side-by-state-test.html", &page(&shown.encode()));
    assert!(empty.jobs.is_empty(), "{:?}", empty.jobs);
    assert_eq!(empty.library.shown(&empty.base), shown);
}

#[test]
fn a_saved_page_that_cannot_be_read_says_why() {
    let mut model = with_a_document();
    let before = model.library.clone();
    let mut bytes = before.shown(&model.base).encode();
    bytes.pop();
    for (held, why) in [
        (bytes.as_slice(), "damaged"),
        (b"sbs-c\0\0\x01and so on", "another version of Side by State"),
    ] {
        bring(&mut model, 2, "x.html", &page(held));
        let reported = reported(&model);
        assert!(reported.contains(why), "{reported}");
        model.apply(Action::Dismiss(2));
    }
    assert_eq!(model.library, before);
}
