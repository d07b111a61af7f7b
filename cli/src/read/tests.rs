//! One text, three ways in, one result: dropped on the page, saved and read again, and read by the command.

use std::path::{Path, PathBuf};

use drafts::draft::{Draft, Edit, Head, LabelCache, StyledText, from_table, from_text};
use drafts::saved::{document_file, read_document};
use extract::{Content, Incoming, Limits};
use model::{Collection, Document, Form};

use super::options::Options;
use super::{document, slug};
use xtask::{files, paths};

/// The passwords that files of the corpora are locked with.
fn password(file: &Path) -> Option<&'static str> {
    file.to_string_lossy().contains("locked").then_some("norland")
}

/// What each file of the test corpora becomes; files that are no submission are none.
fn drafts(file: &Path, collection: &Collection, label_cache: &mut LabelCache) -> Vec<Draft> {
    let bytes = std::fs::read(file).unwrap();
    let name = data_files::file_name(file);
    let incoming = Incoming { name: &name, bytes: &bytes, password: password(file) };
    let Ok(opened) = extract::open(&incoming, &Limits::default(), &mut |_| {}) else {
        return Vec::new();
    };
    let (head, notes) = (&opened.head, &opened.notes);
    match &opened.content {
        Content::Text(text) => {
            let source = StyledText { text, styles: &opened.styles };
            vec![from_text(&name, "a file", source, head, notes, label_cache, collection)]
        }
        Content::Table(table) => {
            from_table(&name, "a table", table, notes, label_cache, collection)
        }
        _ => Vec::new(),
    }
}

/// The corpora: texts and files of many makers, with invented States.
fn corpora() -> Vec<PathBuf> {
    let folders = ["blind", "submissions", "files", "heldout-2", "heldout-3"];
    let folder = |name: &str| paths::root().join("tests").join(name);
    let all = folders.iter().flat_map(|name| files::files_below(&folder(name)).unwrap());
    let ending =
        |file: &PathBuf| file.extension().unwrap_or_default().to_string_lossy().into_owned();
    let is_source = |file: &PathBuf| !file.components().any(|part| part.as_os_str() == "make");
    all.filter(|file| !["json", "toml", "py", "mjs"].contains(&ending(file).as_str()))
        .filter(is_source)
        .collect()
}

#[test]
fn a_file_gets_the_same_labels_dropped_or_saved_or_by_command() {
    let collection = data_files::process().unwrap();
    let (author, round) = (collection.authors[0].code.clone(), collection.rounds[0].id.clone());
    let (mut documents, mut passages) = (0, 0);
    for file in corpora() {
        let label_cache = &mut LabelCache::default();
        for draft in drafts(&file, &collection, label_cache) {
            let (author, round) = (Some(author.clone()), Some(round.clone()));
            let draft = draft.edited(&Edit::Head(Head { author, round, ..draft.head.clone() }));
            let labelled = draft.labelled(label_cache);
            let dropped = draft.document("read".into(), &labelled).unwrap();
            let read = |text: &str| -> Document {
                let read = read_document("read", text, &collection);
                let read = read.unwrap_or_else(|faults| panic!("{}: {faults:?}", file.display()));
                Document { loaded: true, ..read }
            };
            let saved = read(&document_file(&dropped).text);
            let by_command = read(&document::of_draft(&draft, &labelled, &Options::default()));
            assert_eq!(dropped.form, Form::Verbatim);
            for (place, passage) in dropped.passages.iter().enumerate() {
                assert_eq!(&saved.passages[place], passage, "{}", file.display());
                assert_eq!(&by_command.passages[place], passage, "{}", file.display());
                passages += 1;
            }
            assert_eq!(saved.passages.len(), dropped.passages.len());
            documents += 1;
        }
    }
    assert!(documents > 100 && passages > 2_500, "{documents} documents, {passages} passages");
}

#[test]
fn a_files_name_becomes_a_documents() {
    assert_eq!(slug("Norway_Comments (final) 2020"), "norway-comments-final-2020");
    assert_eq!(slug("ﻧﺺ"), "document");
}

#[test]
fn the_notes_of_the_page_are_printed_once_each() {
    let collection = data_files::process().unwrap();
    let label_cache = &mut LabelCache::default();
    let text = "Norway\n\nStates should act together.\n\nMexico\n\nPorts matter to all.\n";
    let head = extract::Head::default();
    let draft = from_text("a.txt", "plain text", text, &head, &[], label_cache, &collection);
    let notes = super::notes_of(&[draft.clone(), draft]);
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(notes[0].contains("(Norway and Mexico)"), "{notes:?}");
}
