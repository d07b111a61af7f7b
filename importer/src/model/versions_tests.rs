//! Two versions of one document: nothing older takes the place of anything newer, and nothing is dropped untold.

use drafts::draft::Edit;
use drafts::library::LocalLibrary;
use drafts::saved::{File, Notice, data_folder, everything_json, zip};
use drafts::stored;

use super::action::Action;
use super::job::State;
use super::saved_tests::{files_of, page, with_a_document};
use super::state::Model;
use super::tests::{base, bring, bring_bytes, desk};
use super::view::View;

/// What is reported to a reader of the files.
fn reported(model: &Model) -> Vec<&'static str> {
    let notices = model.jobs.iter().flat_map(|job| {
        assert_eq!(job.state, State::Taken, "{}", job.name);
        &job.notices
    });
    let name = |notice: &Notice| match notice {
        Notice::BothKept(_) => "both kept",
        Notice::Changed(_) => "changed",
        Notice::TakenOut(_) => "taken out",
        Notice::Newer => "newer",
    };
    notices.map(name).collect()
}

/// The same desk, as a device has kept it.
fn reloaded(model: &Model) -> Model {
    let list = stored::List::of(&model.library, &[]).text();
    let entries: Vec<String> = model.library.entries.iter().map(stored::entry_text).collect();
    let (library, unread) = stored::read(&list, &entries).unwrap();
    Model::new(base(), library, unread, super::tests::ids())
}

/// Gives the last passage another label, on screen.
fn corrected(mut model: Model, label: &str) -> Model {
    let entry = model.library.entries[0].clone();
    model.apply(Action::Show(View::Review(entry.id)));
    let block = entry.draft.unwrap().blocks.last().unwrap().id;
    model.apply(Action::Edit(Edit::Label(block, label.to_owned())));
    model
}

fn accepted(mut model: Model) -> Model {
    model.apply(Action::Accept);
    model
}

/// All that can be saved of a desk, as files.
fn saved(model: &Model) -> Vec<(&'static str, Vec<u8>)> {
    let files = files_of(model);
    let document = files.iter().find(|file| file.name.ends_with(".md")).unwrap();
    let name = document.name.rsplit('/').next().unwrap();
    vec![
        ("collection.json", everything_json(&model.library, &model.base).into_bytes()),
        ("data.zip", zip(&files)),
        ("saved.html", page(&model.library.shown(&model.base).encode()).into_bytes()),
        (name.to_owned().leak(), document.text.clone().into_bytes()),
    ]
}

fn finished(model: &Model) -> usize {
    model.library.entries.iter().filter(|entry| entry.document.is_some()).count()
}

#[test]
fn after_a_reload_an_older_file_does_not_overwrite_newer_unfinished_work() {
    let old = corrected(with_a_document(), "1 bis");
    let new = reloaded(&corrected(old.clone(), "1 ter"));
    for (name, bytes) in saved(&old) {
        let mut model = new.clone();
        bring_bytes(&mut model, 3, name, &bytes);
        assert_eq!(model.library.entries[0], new.library.entries[0], "{name}");
        // The page and the document say nothing of unfinished work: there is nothing else to keep.
        let has_draft = name == "collection.json" || name == "data.zip";
        assert_eq!(reported(&model), ["both kept"][..usize::from(has_draft)], "{name}");
        assert_eq!(model.library.entries.len(), 1 + usize::from(has_draft), "{name}");
        if has_draft {
            assert_eq!(model.library.entries[1].draft, old.library.entries[0].draft, "{name}");
        }
        assert_eq!(finished(&model), 1, "{name}: one document is compared once");
        let before = model.library.clone();
        bring_bytes(&mut model, 4, name, &bytes);
        assert_eq!(model.library, before, "{name}: the same once more adds nothing");
    }
}

#[test]
fn an_older_finished_document_is_put_beside_the_newer_one() {
    let old = with_a_document();
    let new = reloaded(&accepted(corrected(old.clone(), "1 ter")));
    for (name, bytes) in saved(&old) {
        let mut model = new.clone();
        bring_bytes(&mut model, 3, name, &bytes);
        assert_eq!(model.library.entries[0], new.library.entries[0], "{name}");
        assert_eq!(
            (model.library.entries.len(), reported(&model)),
            (2, vec!["both kept"]),
            "{name}"
        );
        let before = model.library.clone();
        bring_bytes(&mut model, 4, name, &bytes);
        assert_eq!(model.library, before, "{name}: the same once more adds nothing");
    }
}

#[test]
fn unfinished_work_comes_to_a_document_that_nobody_has_touched() {
    let new = corrected(with_a_document(), "1 bis");
    let all = saved(&new);
    let (name, document) = &all[3];
    for (with, bytes) in &all[..2] {
        let mut model = desk();
        bring_bytes(&mut model, 1, name, document);
        let mut model = reloaded(&model);
        bring_bytes(&mut model, 2, with, bytes);
        assert_eq!((&model.library, reported(&model)), (&new.library, vec![]), "{with}");
    }
}

/// The files of a desk, one of them changed.
fn with_file(model: &Model, ending: &str, change: impl Fn(&str) -> String) -> Vec<File> {
    let mut files = files_of(model);
    let file = files.iter_mut().find(|file| file.name.ends_with(ending)).unwrap();
    file.text = change(&file.text);
    files
}

#[test]
fn line_ends_and_the_sign_at_the_start_of_a_file_change_nothing() {
    let model = corrected(with_a_document(), "1 bis");
    for change in [
        |text: &str| text.replace('\n', "\r\n"),
        |text: &str| format!("\u{feff}{text}"),
        |text: &str| format!("\u{feff}{}\r\n\r\n", text.replace('\n', "\r\n")),
        // As an editor leaves it that takes spaces off the ends of lines.
        |text: &str| text.replace("\n\n", "\n\n\n"),
    ] {
        let mut empty = desk();
        bring_bytes(&mut empty, 1, "data.zip", &zip(&with_file(&model, ".md", change)));
        assert_eq!((&empty.library, reported(&empty)), (&model.library, vec![]));
    }
}

#[test]
fn a_document_that_was_changed_in_the_folder_or_the_collection_counts() {
    let model = corrected(with_a_document(), "1 bis");
    let edited = |text: &str| text.replace("protect ports", "protect harbours");
    let json = everything_json(&model.library, &model.base);
    let (documents, drafts) = json.split_once("\"drafts\"").unwrap();
    let json = format!("{}\"drafts\"{drafts}", edited(documents));
    assert!(json.contains("protect harbours") && json.contains("protect ports"));
    let packed = zip(&with_file(&model, ".md", edited));
    for (name, bytes) in [("collection.json", json.into_bytes()), ("data.zip", packed)] {
        let mut empty = desk();
        for job in 1..3 {
            bring_bytes(&mut empty, job, name, &bytes);
            empty.apply(Action::Dismiss(1));
            let entries = &empty.library.entries;
            assert_eq!((entries.len(), finished(&empty)), (2, 1), "{name}");
            let document = entries[0].document.as_ref().unwrap();
            assert_eq!(document.id, model.library.entries[0].id);
            assert!(document.passages[0].text.contains("harbours"), "{name}");
            assert_eq!(entries[1].draft, model.library.entries[0].draft, "{name}");
        }
        assert_eq!(reported(&empty), ["changed"], "{name}");
        // Where the one before is on the “Your documents” page, it stays.
        let mut full = model.clone();
        bring_bytes(&mut full, 3, name, &bytes);
        assert_eq!(full.library.entries[0], model.library.entries[0], "{name}");
        assert_eq!(full.library.entries.len(), 2, "{name}");
    }
}

#[test]
fn a_document_that_was_taken_out_does_not_come_back_as_finished() {
    let model = corrected(with_a_document(), "1 bis");
    let mut files = files_of(&model);
    files.retain(|file| !file.name.ends_with(".md"));
    let mut json: serde_json::Value =
        serde_json::from_str(&everything_json(&model.library, &model.base)).unwrap();
    json["documents"] = serde_json::json!([]);
    let alone = files[0].text.clone().into_bytes();
    for (name, bytes) in [
        ("collection.json", json.to_string().into_bytes()),
        ("data.zip", zip(&files)),
        ("data/drafts/nor-norland-comments.json", alone),
    ] {
        let mut empty = desk();
        for job in 1..3 {
            bring_bytes(&mut empty, job, name, &bytes);
            assert_eq!((empty.library.entries.len(), finished(&empty)), (1, 0), "{name}");
            assert_eq!(empty.library.entries[0].draft, model.library.entries[0].draft, "{name}");
        }
        assert!(reported(&empty).contains(&"taken out"), "{name}");
    }
}

#[test]
fn unfinished_work_of_a_newer_release_keeps_no_finished_document_away() {
    let model = with_a_document();
    let newer = |text: &str| {
        let mut value: serde_json::Value = serde_json::from_str(text).unwrap();
        *value.pointer_mut("/drafts/version").unwrap() = 2.into();
        value["drafts"]["entries"] = serde_json::json!({ "another": "form" });
        value.to_string()
    };
    let json = newer(&everything_json(&model.library, &model.base));
    let files = with_file(&model, ".json", |_| {
        "{\"version\": 2, \"entry\": { \"another\": \"form\" }}".to_owned()
    });
    for (name, bytes) in [("collection.json", json.into_bytes()), ("data.zip", zip(&files))] {
        let mut empty = desk();
        bring_bytes(&mut empty, 1, name, &bytes);
        assert_eq!(reported(&empty), ["newer"], "{name}");
        assert_eq!(empty.library.shown(&empty.base), model.library.shown(&model.base), "{name}");
    }
}

#[test]
fn a_new_document_takes_no_name_of_one_that_is_kept_and_could_not_be_read() {
    let model = with_a_document();
    let unread = vec![model.library.entries[0].id.clone()];
    for (name, bytes) in saved(&model) {
        let mut other =
            Model::new(base(), LocalLibrary::default(), unread.clone(), super::tests::ids());
        bring_bytes(&mut other, 1, name, &bytes);
        assert_eq!(other.library.entries.len(), 1, "{name}");
        assert_ne!(other.library.entries[0].id, unread[0], "{name}");
    }
    let mut other =
        Model::new(base(), LocalLibrary::default(), unread.clone(), super::tests::ids());
    bring(&mut other, 1, "n.txt", super::tests::NOTE);
    assert_ne!(other.library.entries[0].id, unread[0]);
}

#[test]
fn json_in_another_order_packed_tightly_or_with_a_sign_at_its_start_is_the_same() {
    let model = corrected(with_a_document(), "1 bis");
    let json = everything_json(&model.library, &model.base);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    // A value is written with its names in the order of letters.
    for text in [
        format!("\u{feff}{json}"),
        format!("\n\n  {}\n", value),
        serde_json::to_string_pretty(&value).unwrap().replace('\n', "\r\n"),
    ] {
        let mut empty = desk();
        bring(&mut empty, 1, "collection (1).json", &text);
        assert_eq!((&empty.library, reported(&empty)), (&model.library, vec![]));
    }
}

#[test]
fn documents_of_any_title_come_back_from_every_way_of_saving() {
    let mut model = desk();
    let long = "States should protect the ports of others at all times ".repeat(20);
    let titles = [
        "Comments",
        "Comments",
        "تعليقات نورلند",
        "意见",
        "COMMENTS",
        "aux",
        long.as_str(),
        long.as_str(),
    ];
    for (job, title) in (1..).zip(titles) {
        let text = format!(
            "---\nauthor: NOR\nround: first\nform: verbatim\nextent: whole\nlanguage: en\ntitle: \"{title}\"\ndate: \"{job}\"\n---\n\n[1]\n\nStates should act.\n"
        );
        bring(&mut model, job, "aux.md", &text);
        assert!(
            !model.jobs.iter().any(|job| matches!(job.state, State::Failed(_))),
            "{:?}",
            model.jobs
        );
    }
    assert_eq!(finished(&model), titles.len());
    let files = data_folder(&model.library, &model.base);
    let mut names: Vec<String> = files.iter().map(|file| file.name.to_lowercase()).collect();
    for name in &names {
        let stem = name.rsplit('/').next().unwrap().split('.').next().unwrap();
        assert!(stem.len() < 110 && !["", "aux", "con"].contains(&stem), "{name}");
    }
    names.sort();
    names.dedup();
    assert_eq!(names.len(), files.len(), "no system takes two names for one");
    for (name, bytes) in saved(&model).into_iter().take(2) {
        let mut empty = desk();
        bring_bytes(&mut empty, 1, name, &bytes);
        assert_eq!((&empty.library, reported(&empty)), (&model.library, vec![]), "{name}");
    }
}
